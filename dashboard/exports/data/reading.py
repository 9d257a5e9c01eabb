"""How each data format gives its description back. Its reader is ../reading.py."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from .about import NAME
from .csv import BETWEEN

Read = Callable[[Path], dict[str, Any]]


def _csv(path: Path) -> dict[str, Any]:
    """The ids stand in the rows."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    told = json.loads(next(row[NAME] for row in rows if row[NAME]))
    shown = [row for row in rows if row["dataset"] != "series"]
    pages = {name for row in shown for name in row["source_ids"].split(BETWEEN) if name}
    own = {
        "records": sorted(row["id"] for row in shown if not row["report_of"]),
        "sources": sorted(pages),
    }
    order = [*told]
    order.insert(order.index("marks"), "records")
    order.insert(order.index("licences"), "sources")
    return {key: (told | own)[key] for key in order}


def _geojson(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))[NAME]


def _gpkg(path: Path) -> dict[str, Any]:
    import pyogrio

    layer = pyogrio.list_layers(path)[0][0]
    found = pyogrio.read_info(path, layer=layer)["dataset_metadata"]
    return json.loads(found[NAME])


def _parquet(path: Path) -> dict[str, Any]:
    import pyarrow.parquet as pq

    return json.loads((pq.read_schema(path).metadata or {})[NAME.encode()])


def _kml(path: Path) -> dict[str, Any]:
    from xml.etree import ElementTree

    from .kml import SPACE

    spaces = {"k": SPACE}
    root = ElementTree.parse(path).getroot()
    found = root.find(f"k:Document/k:ExtendedData/k:Data[@name='{NAME}']/k:value", spaces)
    return json.loads((found.text if found is not None else "") or "null")


def _html(path: Path) -> dict[str, Any]:
    text = path.read_text(encoding="utf-8")
    found = re.search(rf'<script type="application/json" id="{NAME}">(.*?)</script>', text, re.S)
    return json.loads(found[1] if found else "null")


READERS: Mapping[str, Read] = {
    ".csv": _csv,
    ".geojson": _geojson,
    ".gpkg": _gpkg,
    ".parquet": _parquet,
    ".kml": _kml,
    ".html": _html,
}
