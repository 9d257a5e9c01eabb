"""KML 2.2: a folder for each layer, a placemark for each row, with its days, data and pages.

Written with the standard library: simplekml numbers its elements through the whole process, so
the same view would not be the same file. Colours are those of the map, which repeat no flag.
No picture is named: an icon would be fetched from somebody's server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from shapely.geometry.base import BaseGeometry

from ...languages import t
from ...layers import LAYERS, Scene, colour
from ...palette import PALETTE, Theme
from .about import NAME
from .columns import COLUMNS
from .content import Content, content
from .csv import flat
from .figures import LAYER as FIGURES
from .rows import Row
from .view import View

SPACE = "http://www.opengis.net/kml/2.2"
FILL, FAINT = 0.55, 0.5  # of an area; of what is only possible
LINE_PX = 2.5


def render(view: View) -> bytes:
    with content(view) as found:
        root = Element("kml", {"xmlns": SPACE})
        document = SubElement(root, "Document")
        _head(document, found)
        theme = PALETTE["light"]
        looks = styles(found.view.scene, theme)
        for name, look in looks.items():
            for suffix, share in (("", 1.0), ("-possible", FAINT)):
                _style(document, f"{name}{suffix}", look, share)
        labels = {layer.key: t(layer.label) for layer in LAYERS} | {FIGURES: t("Figures")}
        told = SubElement(document, "ExtendedData")
        _datum(told, NAME, json.dumps(found.facts, ensure_ascii=False))
        folders: dict[str, Element] = {}
        for row in found.rows:
            layer = row.values["layer"]
            if layer not in folders:
                folders[layer] = SubElement(document, "Folder")
                _say(folders[layer], "name", labels.get(layer, layer))
            _placemark(folders[layer], row, looks)
    indent(root, " ")
    return tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _head(document: Element, found: Content) -> None:
    facts = found.facts
    _say(document, "name", facts["title"])
    licences = [one["text"] for one in facts["licences"]]
    pages = [_page(one.publisher, one.title, one.url) for one in found.sources]
    parts = [facts["alt"], facts["disclaimer"], facts["credits"], *licences, facts["permalink"]]
    _say(document, "description", "\n\n".join(filter(None, [*parts, "\n".join(pages)])))


def styles(scene: Scene, theme: Theme) -> dict[str, str]:
    """Name of a style to its colour: of a layer and a kind, or of a layer alone."""
    found = {"posts": theme.post, "events": theme.event, "contact": theme.contact}
    found |= {"corridor": theme.ink, "control": theme.contested}
    meta = scene.atlas.mission.meta
    found |= {f"control-{one.id}": theme.status[one.slot].fill for one in meta.statuses}
    slots = {f"convoys-{one.id}": f"convoy.{one.slot}" for one in meta.convoy_groups}
    return found | {name: colour(theme, path) for name, path in slots.items()}


def _style(document: Element, name: str, look: str, share: float) -> None:
    style = SubElement(document, "Style", {"id": name})
    for kind, alpha in (("IconStyle", share), ("LineStyle", share), ("PolyStyle", FILL * share)):
        part = SubElement(style, kind)
        _say(part, "color", _abgr(look, alpha))
        if kind == "LineStyle":
            _say(part, "width", str(LINE_PX))


def _abgr(look: str, alpha: float) -> str:
    red, green, blue = look[1:3], look[3:5], look[5:7]
    return f"{round(alpha * 255):02x}{blue}{green}{red}"


def _placemark(folder: Element, row: Row, looks: Mapping[str, str]) -> None:
    values = row.values
    mark = SubElement(folder, "Placemark", {"id": f"row-{values['id']}"})
    possible = values["certainty"] != "certain"
    title = values["title"] or values["kind_label"] or values["id"]
    _say(mark, "name", t("{title} (possible)", title=title) if possible else title)
    said = [values["date"], values["note"], *_pages(values), values["licence"]]
    _say(mark, "description", "\n\n".join(filter(None, said)))
    _time(mark, values)
    own = f"{values['layer']}-{values['kind']}"
    name = own if own in looks else values["layer"]
    if name in looks:
        _say(mark, "styleUrl", f"#{name}{'-possible' if possible else ''}")
    told = SubElement(mark, "ExtendedData")
    for column in COLUMNS:
        if (text := flat(values[column.name])) != "":
            _datum(told, column.name, str(text))
    if row.geometry is not None:
        _geometry(mark, row.geometry)


def _pages(values: Mapping[str, Any]) -> list[str]:
    columns = ("source_publishers", "source_titles", "source_urls")
    return [_page(*one) for one in zip(*(values[name] for name in columns), strict=True)]


def _page(publisher: str, title: str, url: str) -> str:
    return f"{publisher}: {title}, {url}" if title else f"{publisher}, {url}"


def _time(mark: Element, values: Mapping[str, Any]) -> None:
    """From the first to the last day it may have been: a viewer cannot show what is uncertain."""
    first, last = values["from_earliest"], values["to_latest"]
    if first is not None and first == last:
        _say(SubElement(mark, "TimeStamp"), "when", first)
    elif first or last:
        span = SubElement(mark, "TimeSpan")
        for name, day in (("begin", first), ("end", last)):
            if day:
                _say(span, name, day)


def _geometry(parent: Element, shape: BaseGeometry) -> None:
    match shape.geom_type:
        case "Point" | "LineString":
            _line(SubElement(parent, shape.geom_type), shape)
        case "Polygon":
            polygon = SubElement(parent, "Polygon")
            rings = [("outerBoundaryIs", shape.exterior)]  # pyright: ignore
            rings += [("innerBoundaryIs", ring) for ring in shape.interiors]  # pyright: ignore
            for name, ring in rings:
                _line(SubElement(SubElement(polygon, name), "LinearRing"), ring)
        case _:
            many = SubElement(parent, "MultiGeometry")
            for part in shape.geoms:  # pyright: ignore
                _geometry(many, part)


def _line(element: Element, shape: Any) -> None:
    _say(element, "coordinates", " ".join(f"{x:.5f},{y:.5f}" for x, y in shape.coords))


def _datum(parent: Element, name: str, text: str) -> None:
    _say(SubElement(parent, "Data", {"name": name}), "value", text)


def _say(parent: Element, name: str, text: str | None) -> None:
    SubElement(parent, name).text = text
