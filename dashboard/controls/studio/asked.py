"""What the studio of the page asks for, as an order like that of the command line.

A request is JSON: `view` and `camera` of the map, and the settings that assets/studioform.js
keeps: `format`, `size`, `dpi`, `theme`, `language`, `furniture`, `title`, and `link`, the page's
own address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...exports import ExportError, Order, format_of
from ...exports.command import check_order
from ...exports.data import View
from ...exports.hosts import on_web, only_here
from ...languages import LANGUAGES, ended, t
from ...layers import Scene
from ...mission import Mission
from ...model import Selection
from ...plates import Frame, Furniture, Setting
from ...plates.templates import TEMPLATES, Size, size_asked
from ..address import query_of
from ..registry import selection

LONGEST_TITLE = 200
LONGEST_LINK = 2000


def order_asked(asked: Mapping[str, Any], mission: Mission, key: str = "") -> Order:
    """The order of a request, in its format or in `key`. Raises ValueError or ExportError with one
    sentence for what cannot be drawn, KeyError or TypeError for what no page of ours sends."""
    size, chosen = size_of(asked), key or asked["format"]
    parts = Furniture.of(frozenset(asked["furniture"]))
    setting = Setting(
        size.sheet,
        _frame(asked["camera"]),
        replace(parts, citations=parts.citations and format_of(chosen).paged),
        title=" ".join(str(asked.get("title", "")).split())[:LONGEST_TITLE],
        permalink=_link(asked),
        grey=asked.get("theme") == "grey",
    )
    order = Order(_selection(asked, mission), setting, chosen, size.scale)
    check_order(order)
    return order


def addressed(
    order: Order, selection: Selection, asked: Mapping[str, Any], mission: Mission
) -> Order:
    """The order of a selection as the command line has it: with the selection's own address at the
    host of the page, and the template by its name."""
    host, size = _link(asked).split("?")[0], str(asked["size"])
    link = f"{host}{query_of(selection, order.setting.frame, mission)}"
    setting = replace(
        order.setting,
        permalink=link if on_web(host) else "",
        template=size if size in {one.key for one in TEMPLATES} else "",
    )
    return replace(order, selection=selection, setting=setting, permalink=link)


def size_of(asked: Mapping[str, Any]) -> Size:
    """Raises ValueError with one sentence."""
    dpi = asked.get("dpi")
    return size_asked(str(asked["size"]), float(dpi) if dpi else None)


def asked_fault(asked: Mapping[str, Any], mission: Mission) -> str:
    """Why a size cannot be drawn, empty when it can."""
    try:
        order_asked(asked, mission)
    except (ValueError, ExportError) as fault:
        return sentence(fault)
    return ""


def code_note(asked: Mapping[str, Any]) -> str:
    """What a reader must know of the QR code that is asked for; mostly nothing."""
    link = _link(asked)
    if "code" not in asked.get("furniture", ()) or not only_here(link):
        return ""
    return t("This page's address leads only to this computer, and so does the code.")


def view_asked(asked: Mapping[str, Any], scene: Scene) -> View:
    """The view whose data a request asks for."""
    chosen = _selection(asked, scene.atlas.mission)
    return View(scene, chosen, _frame(asked["camera"]), _link(asked))


def sentence(fault: Exception) -> str:
    """With a capital letter and a full stop, whoever raised it."""
    text = str(fault)
    return ended(f"{text[:1].upper()}{text[1:]}")


def _selection(asked: Mapping[str, Any], mission: Mission) -> Selection:
    chosen = selection(asked["view"], mission)
    language = asked.get("language")
    return replace(
        chosen,
        theme="dark" if asked.get("theme") == "dark" else "light",
        language=language if language in LANGUAGES else chosen.language,
    )


def _frame(camera: Mapping[str, Any]) -> Frame:
    return Frame.around(*(float(camera[key]) for key in ("lon", "lat", "zoom", "width", "height")))


def _link(asked: Mapping[str, Any]) -> str:
    """Only an address of the web: it is printed, and made a code that telephones follow."""
    link = str(asked.get("link", ""))
    return link if on_web(link) and len(link) <= LONGEST_LINK else ""
