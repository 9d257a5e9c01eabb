"""GeoJSON as RFC 7946 has it: WGS 84 without a `crs`, outer rings counter-clockwise.

The description of the view and the pages are members of the collection, which readers that do not
know them pass over. A record without a position, and a figure, is a feature without geometry."""

from __future__ import annotations

import json
from typing import Any

import shapely
from shapely.geometry import mapping

from ...mission import Source
from .about import NAME
from .content import content
from .rows import Row
from .view import View

SOURCES = "sources"


def render(view: View) -> bytes:
    with content(view) as found:
        shapes = [row.geometry for row in found.rows if row.geometry is not None]
        head = {
            "type": "FeatureCollection",
            NAME: found.facts,
            **({"bbox": shapely.total_bounds(shapes).tolist()} if shapes else {}),
        }
        features = ",\n".join(_line(feature(row)) for row in found.rows)
        pages = ",\n".join(_line(page(one)) for one in found.sources)
    # a feature on each line, so that two files can be compared
    text = f'{_line(head)[:-1]},\n"{SOURCES}":[\n{pages}\n],\n"features":[\n{features}\n]}}\n'
    return text.encode()


def feature(row: Row) -> dict[str, Any]:
    shape = row.geometry
    return {
        "type": "Feature",
        "id": row.values["id"],
        "geometry": None if shape is None else mapping(shape),
        "properties": dict(row.values),
    }


def page(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "url": source.url,
        "publisher": source.publisher,
        "title": source.title,
        "published": source.published.isoformat() if source.published else None,
        "affiliation": source.affiliation,
    }


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
