"""How the options lay a picture out: its size and its furniture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from ..plates import Furniture, Sheet
from ..plates.templates import CSS_DPI, TEMPLATES, check_dpi, size_asked

SIZES = ("template", "size", "width", "height")


def furniture(given: Mapping[str, Any]) -> Furniture:
    """Raises ValueError that names the parts there are."""
    usual_parts = Furniture.of(_parts(given["furniture"])) if given["furniture"] else Furniture()
    more, less = _parts(given["more"]), _parts(given["less"])
    Furniture.of(more | less)
    if both := sorted(more & less):
        raise ValueError(f"Both --with and --without name {', '.join(both)}.")
    names = {field.name for field in fields(Furniture)}
    wanted = (set(usual_parts.names) | more) - less
    return Furniture.of(frozenset(wanted & names))


def _parts(text: str | None) -> frozenset[str]:
    return frozenset(filter(None, (part.strip() for part in (text or "").split(","))))


def size(given: Mapping[str, Any], usual: tuple[float, float, float]) -> tuple[Sheet, float, str]:
    """Sheet, pixels for a CSS pixel, and the template's key. `usual` is width, height and scale.
    Raises ValueError where two options say the size."""
    said = [name for name in SIZES if given.get(name)]
    if len(said) > 1 and said != ["width", "height"]:
        both = " and ".join(f"--{name}" for name in said)
        raise ValueError(f"{both} say the size twice; leave one out.")
    scale, dpi = given.get("scale"), given.get("dpi")
    if scale and dpi:
        raise ValueError("--scale and --dpi say the same twice; leave one out.")
    if text := given.get("template") or given.get("size"):
        known = {template.key for template in TEMPLATES}
        if given.get("template") and text.strip().lower() not in known:
            choice = ", ".join(template.key for template in TEMPLATES)
            raise ValueError(f"There is no template {text!r}; choose {choice}.")
        asked = size_asked(text, dpi)
        return asked.sheet, scale or asked.scale, (given.get("template") or "").strip().lower()
    if dpi:
        check_dpi(dpi)
    sheet = Sheet(given.get("width") or usual[0], given.get("height") or usual[1])
    return sheet, scale or (dpi / CSS_DPI if dpi else usual[2]), ""
