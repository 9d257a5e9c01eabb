"""Each format is what its readers expect, and the same view is the same file."""

from __future__ import annotations

import csv as table
import io
import json
import sqlite3
from dataclasses import replace
from xml.etree import ElementTree

import geopandas
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import pytest
from shapely.geometry import shape

from dashboard.exports import ExportError
from dashboard.exports.data import DATA, csv, facts, geojson, gpkg, html, kml, parquet
from dashboard.exports.data.columns import COLUMNS
from dashboard.exports.data.content import content

EXCEL = 32_767  # letters in a cell


@pytest.fixture(scope="module")
def found(opening):
    with content(opening) as made:
        yield made


@pytest.mark.parametrize("kind", DATA, ids=lambda kind: kind.key)
def test_the_same_view_is_the_same_file(kind, view_of) -> None:
    assert kind.render(view_of()) == kind.render(view_of())


@pytest.mark.parametrize("kind", DATA, ids=lambda kind: kind.key)
def test_an_empty_view_is_one_sentence(kind, view_of) -> None:
    with pytest.raises(ExportError, match=r"^Nothing is shown for 27 September 2020 .*\.$"):
        kind.render(view_of("2020-09-27", "2020-09-27", layers=("posts", "names")))


def test_csv_is_read_by_spreadsheets_and_pandas(opening, found) -> None:
    data = csv.render(opening)
    assert data.startswith(b"\xef\xbb\xbfid,") and b"\r\n" in data
    frame = pd.read_csv(io.BytesIO(data))
    assert len(frame) == len(found.rows)
    assert list(frame)[: len(COLUMNS)] == [column.name for column in COLUMNS]
    rows = list(table.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert max(len(cell) for row in rows for cell in row.values()) < EXCEL
    told = [row["mission-map"] for row in rows]
    assert json.loads(told[0])["data_version"] == found.facts["data_version"]
    assert not any(told[1:])
    assert {row["geometry"].split(" ")[0] for row in rows} >= {"", "POINT", "POLYGON"}


def test_geojson_is_rfc_7946(opening, found) -> None:
    made = json.loads(geojson.render(opening))
    assert "crs" not in made and made["mission-map"] == found.facts
    assert len(made["features"]) == len(found.rows)
    assert {one["id"] for one in made["sources"]} >= set(found.facts["sources"])
    areas = [f for f in made["features"] if f["geometry"] and "Polygon" in f["geometry"]["type"]]
    assert areas
    for feature in areas:
        area = shape(feature["geometry"])
        for part in getattr(area, "geoms", (area,)):
            assert part.exterior.is_ccw and not any(ring.is_ccw for ring in part.interiors)
    assert any(feature["geometry"] is None for feature in made["features"])
    west, south, east, north = made["bbox"]
    assert west < 46 < east and south < 40 < north


def test_geopackage_has_layers_tables_and_metadata(opening, found, tmp_path) -> None:
    path = tmp_path / "view.gpkg"
    path.write_bytes(gpkg.render(opening))
    layers = dict(pyogrio.list_layers(path).tolist())
    assert layers == {
        "records_areas": "MultiPolygon", "records_lines": "MultiLineString",
        "records_points": "Point", "records_unplaced": None, "figures": None, "sources": None,
        "columns": None, "about": None,
    }  # fmt: skip
    names = [name for name in layers if name.startswith("records_")]
    read = [geopandas.read_file(path, layer=name) for name in names]
    assert sum(len(frame) for frame in read) == len(found.records)
    assert str(read[0].crs) == "EPSG:4326"
    assert str(read[0]["from_latest"].dtype).startswith("datetime64")
    about = geopandas.read_file(path, layer="about").set_index("key")["value"]
    assert about["data_version"] == found.facts["data_version"]
    assert json.loads(about["records"]) == found.facts["records"]
    with sqlite3.connect(path) as base:
        (count,) = base.execute("select count(*) from gpkg_metadata").fetchone()
    base.close()
    assert count == 1


def test_geoparquet_has_types_geometry_and_metadata(opening, found) -> None:
    data = parquet.render(opening)
    frame = geopandas.read_parquet(io.BytesIO(data))
    assert len(frame) == len(found.rows) and frame.crs
    assert frame.geometry.isna().sum() == sum(row.geometry is None for row in found.rows)
    schema = pq.read_schema(io.BytesIO(data))
    assert schema.field("from_latest").type == pa.date32()
    assert schema.field("source_urls").type == pa.list_(pa.string())
    assert schema.field("radius_m").metadata[b"meaning"].endswith(b"in metres")
    assert len(json.loads(schema.metadata[b"mission-map-sources"])) == len(found.sources)


KML = {"k": "http://www.opengis.net/kml/2.2"}


def test_kml_has_days_data_and_styles_that_are_there(opening, found) -> None:
    text = kml.render(opening).decode()
    assert "<href>" not in text
    root = ElementTree.fromstring(text)
    marks = root.findall(".//k:Placemark", KML)
    assert len(marks) == len(found.rows)
    assert len({mark.get("id") for mark in marks}) == len(marks)
    styles = {f"#{style.get('id')}" for style in root.findall(".//k:Style", KML)}
    used = {url.text for url in root.findall(".//k:styleUrl", KML)}
    assert used <= styles and any((url or "").endswith("-possible") for url in used)
    mark = next(m for m in marks if m.get("id") == "row-cv-2020-11-14-refugee-return-1")
    assert mark.findtext("k:TimeStamp/k:when", namespaces=KML) == "2020-11-14"
    assert mark.find(".//k:coordinates", KML) is not None
    post = next(m for m in marks if m.get("id") == "row-dep-p01")
    assert post.findtext("k:TimeSpan/k:begin", namespaces=KML)


def test_kml_keeps_the_order_of_its_schema(opening) -> None:
    order = ["name", "description", "TimeSpan", "TimeStamp", "styleUrl", "Style", "ExtendedData",
             "Point", "LineString", "Polygon", "MultiGeometry", "Folder"]  # fmt: skip
    root = ElementTree.fromstring(kml.render(opening))
    for parent in [*root.iterfind("k:Document", KML), *root.iterfind(".//k:Placemark", KML)]:
        places = [order.index(child.tag.split("}")[1]) for child in parent]
        assert places == sorted(places)


def test_facts_are_the_same_whatever_the_format(opening, found) -> None:
    assert facts(opening) == found.facts


@pytest.mark.parametrize(("link", "led"), [
    ("https://map.example/?from=2020-11-10", True), ("?from=2020-11-10", False), ("", False),
])  # fmt: skip
def test_html_leads_to_the_full_map_only_by_a_whole_address(opening, link, led) -> None:
    page = html.render(replace(opening, permalink=link)).decode()
    assert (f'<a href="{link}"' in page, "The same view in the full map" in page) == (led, led)
