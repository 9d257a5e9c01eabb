"""A tiny valid mission of an invented country, and a hand to spoil it."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dashboard.mission import Fault, Mission, check, load

MISSION = """\
id = "exampleland"
title = "Exampleland"
subtitle = "A valley and two towns"
first_day = 2030-01-01
last_day = 2030-12-31
deployed_first = 2030-02-01
deployed_last = 2030-11-30
disclaimer = "Reported control, not sovereignty."
credits = "Invented data"
crs = "EPSG:32631"
languages = ["en", "fr"]

[extent]
west = 3.0
south = 50.0
east = 4.0
north = 51.0

[limits]
west = 2.0
south = 49.0
east = 5.0
north = 52.0

[opening]
first = 2030-02-01
last = 2030-02-10
lon = 3.5
lat = 50.5
zoom = 8

[[status]]
id = "held_by_reds"
label = "Reds"
slot = "held_a"
[[status]]
id = "held_by_greens"
label = "Greens"
slot = "held_b"

[[family]]
id = "reds"
label = "Red government"
[[family]]
id = "greens"
label = "Green government"

[[convoy_group]]
id = "aid"
label = "Aid"
slot = "aid"
kinds = ["food", "medicine"]
[[convoy_group]]
id = "returns"
label = "Returns"
slot = "returns"
kinds = ["return"]

[[post_kind]]
id = "base"
label = "Base"
icon = "base"

[[event_group]]
id = "incident"
label = "Incident"
icon = "incident"

[[measure]]
id = "troops"
label = "Troops"
unit = "people"
measure = "personnel"
series = "reds"
family = "reds"
kind = "stock"
fresh_days = 30

[[chapters]]
id = "CH1"
title = "Arrival"
first = 2030-02-01
last = 2030-02-10
lat = 50.5
lon = 3.5
zoom = 8
summary = "They came."
sources = ["s1", "s2"]
"""

SOURCES = """\
id,url,publisher,title,published,affiliation
s1,https://news.example.org/a,Example News,"Troops arrive, roads open",2030-02-01,reds
s2,http://green.example.org/b?x=1,Green Post,,,greens
s3,https://news.example.org/c,Example News,Third,2030-03-01,reds
"""

PLACES = """\
id,name,name_fr,other_names,lat,lon,kind,rank,district,coord_basis,control_date,control_basis
northtown,Northtown,Nordville,Norton|Nordstad,50.8,3.4,town,1,North,survey,2030-05-01,announced
southham,Southham,,,50.2,3.6,village,3,South,survey,,pre_war
farport,Farport,,,10.0,100.0,city,2,,survey,,outside
"""

DEPLOYMENTS = """\
id,name,other_names,kind,zone,place,lat,lon,precision,coord_basis,from_earliest,from_latest,\
from_basis,from_precision,attested_latest,to_earliest,to_latest,note,sources
d1,Main base,,base,North,northtown,50.81,3.41,exact,survey,2030-02-01,2030-02-03,stated,day,\
2030-06-01,2030-07-01,2030-07-31,,s1|s2
d2,Lost base,,base,,,,,,,2030-03-01,2030-03-01,first_attested,day,2030-03-01,,,,s2
"""

CONVOYS = """\
id,kind,date_earliest,date_latest,date_precision,origin,origin_place,origin_lat,origin_lon,\
destination,dest_place,dest_lat,dest_lon,via,people,buses,vehicles,tonnes,escort,route,assumed,\
claimant,note,sources,same_as,not_added
c1,food,2030-03-02,2030-03-02,day,Northtown,northtown,50.8,3.4,Southham,southham,50.2,3.6,\
Midway|Ford,,,12,4.5,army,old-road,via|escort,reds,"two\nlines",s1,e1,turned_back
c2,return,2030-04-01,2030-04-30,month,Farport,farport,10.0,100.0,Southham,southham,50.2,3.6,\
,1300,30,,,,,,,,s1|s2,,
c3,medicine,,,undated,,,,,Southham,southham,50.2,3.6,,,,,,,,,,,s3,,
"""

EVENTS = """\
id,group,category,title,date_earliest,date_latest,date_precision,place_name,place,lat,lon,\
precision,actors,claimant,note,sources,same_as
e1,incident,shooting,Column shot at,2030-03-02,2030-03-02,day,Midway,,50.5,3.5,approximate,\
Red army|Greens,greens,,s2,c1
e2,incident,talks,Talks abroad,2030-05-01,2030-05-03,range,Farport,farport,10.0,100.0,\
settlement,,,,s1|s2,
"""

SERIES = """\
id,measure,series,day_earliest,day_latest,value,unit,qualifier,kind,family,note,sources
v1,personnel,reds,2030-02-01,2030-02-01,1960,people,planned,stock,reds,,s1
v2,aid_tonnes,greens,2030-03-01,2030-03-31,12.5,t,more_than,amount,greens,,s2
"""

LEDGER = """\
table,row,key,file,record,reason
facts.csv,1,x1,convoys.csv,c1,
facts.csv,2,x2,convoys.csv,c3,no date
"""


def square(west: float, south: float, size: float) -> list[list[list[float]]]:
    east, north = west + size, south + size
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def feature(geometry: str, coordinates: Any, **properties: Any) -> dict[str, Any]:
    shape = {"type": geometry, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": shape}


def collection(*features: dict[str, Any]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features}, indent=1) + "\n"


def area(key: str, status: str, first: str | None, last: str | None) -> dict[str, Any]:
    return feature(
        "Polygon", square(3.0, 50.0, 0.5), id=key, area="valley", name="Valley", status=status,
        role="control", valid_from=first, valid_to=last, contested=False, approximate=True,
        basis="drawn by hand", claimant=None, note=None, sources=["s1"], timeline=["T1"],
        area_km2=1950.5,
    )  # fmt: skip


def dated(geometry: str, coordinates: Any, key: str, **properties: Any) -> dict[str, Any]:
    common = {
        "name": key, "valid_from": None, "valid_to": "2030-06-30", "approximate": False,
        "basis": "survey", "note": "", "sources": [], "timeline": [],
    }  # fmt: skip
    return feature(geometry, coordinates, id=key, **{**common, **properties})


FILES = {
    "mission.toml": MISSION,
    "sources.csv": SOURCES,
    "places.csv": PLACES,
    "deployments.csv": DEPLOYMENTS,
    "convoys.csv": CONVOYS,
    "events.csv": EVENTS,
    "series.csv": SERIES,
    "ledger.csv": LEDGER,
    "region.geojson": collection(
        area("valley-1", "held_by_reds", None, "2030-04-30"),
        area("valley-2", "held_by_greens", "2030-05-01", None),
    ),
    "lines.geojson": collection(
        dated("LineString", [[3.0, 50.0], [4.0, 51.0]], "border", kind="state_border"),
        dated("MultiLineString", [[[3.0, 50.5], [3.5, 50.5]]], "front", kind="front"),
    ),
    "routes.geojson": collection(
        dated("LineString", [[3.4, 50.8], [3.6, 50.2]], "old-road", kind="road", route="old-road"),
        dated("Polygon", square(3.2, 50.2, 0.1), "old-strip", kind="strip", route="old-road"),
    ),
    "base.geojson": collection(
        feature(
            "MultiPolygon", [square(2.0, 49.0, 3.0)], id="land", kind="land", name=None,
            name_fr=None, source="Survey", rank=None,
        ),
        feature(
            "Point", [3.5, 50.5], id="label", kind="country", name="Exampleland",
            name_fr="Exemple", source="Survey", rank=1,
        ),
    ),
    "waters.geojson": collection(
        feature(
            "LineString", [[3.0, 50.0], [4.0, 50.5]], id="river", kind="river", name="Long",
            name_fr="Longue", source="Survey", precision="approximate", rank=3,
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Example:
    """The mission folder of one test."""

    folder: Path

    def read(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")

    def write(self, file: str, content: str | bytes) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        (self.folder / file).write_bytes(data)

    def swap(self, file: str, old: str, new: str) -> None:
        text = self.read(file)
        assert old in text
        self.write(file, text.replace(old, new, 1))

    def cell(self, file: str, key: str, /, **values: str) -> None:
        """Overwrites cells of the row with this id."""
        rows = list(csv.DictReader(io.StringIO(self.read(file), newline="")))
        for row in rows:
            if row["id"] == key:
                row.update(values)
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        self.write(file, text.getvalue())

    def edit(self, file: str, change: Callable[[dict[str, Any]], object]) -> None:
        """Changes a GeoJSON collection in place."""
        content = json.loads(self.read(file))
        change(content)
        self.write(file, json.dumps(content))

    def property(self, file: str, number: int, **values: Any) -> None:
        """Overwrites properties of the feature with this number, counted from 1."""
        self.edit(file, lambda c: c["features"][number - 1]["properties"].update(values))

    def shape(self, file: str, number: int, coordinates: Any, kind: str = "") -> None:
        """Overwrites coordinates, and the kind of geometry if one is given."""

        def change(content: dict[str, Any]) -> None:
            geometry = content["features"][number - 1]["geometry"]
            geometry["coordinates"] = coordinates
            geometry["type"] = kind or geometry["type"]

        self.edit(file, change)

    def check(self) -> list[Fault]:
        return check(self.folder)

    def load(self) -> Mission:
        return load(self.folder)

    def only_fault(self) -> Fault:
        """The single fault of the folder."""
        faults = self.check()
        assert len(faults) == 1, "\n".join(map(str, faults))
        return faults[0]


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    """The texts of the valid mission, for tests that write their own folders."""
    return FILES


@pytest.fixture
def example(tmp_path: Path) -> Example:
    folder = tmp_path / "exampleland"
    folder.mkdir()
    made = Example(folder)
    for file, content in FILES.items():
        made.write(file, content)
    return made
