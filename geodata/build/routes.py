"""routes.geojson: centre lines of the two Lachin roads, their strips, and three other roads."""

import shapely

from geodata.build.corridor import road, stops_of
from geodata.build.faces import Map
from geodata.build.rows import sources_of, stops, timeline
from geodata.build.write import Feature, feature

SIMPLIFY = 25.0
BASIS = (
    "Smooth curve through settlements and derived spots beside the road ({} stops); between the "
    "stops it can be off by kilometres. Not a track."
)
# id, kind, name, first day, last day, timeline rows, note
CENTRE_LINES = (
    ("lachin-old", "centre_line", "Lachin corridor, old road", "2020-11-10", "2022-08-29",
     ("TL37", "TL38"), "Cars used the old road until 30 August 2022, 20:00."),
    ("lachin-new", "centre_line", "Lachin corridor, new road", "2022-08-30", "2023-09-19",
     ("TL46", "TL49"), "Until March 2023 by a temporary link to the old Aghavno-Tegh road; "
     "Azerbaijani checkpoint at the Hakari bridge from 23 April 2023."),
    ("goris-stepanakert", "road", "Goris-Lachin-Shusha-Stepanakert road", None, None, (),
     "The road as such, not a period of use; the Shusha point is the town."),
    ("vardenis-kalbajar", "road", "Vardenis-Kalbajar-Martakert road", None, None, (), ""),
    ("aghdam-stepanakert", "road", "Barda-Agdam-Askeran-Stepanakert road", None, None, (), ""),
)  # fmt: skip
STRIPS = (
    ("lachin-old-strip", "lachin-old", "Lachin corridor, old road: five-kilometre strip", "TL37",
     "From 26 August 2022 without Lachin town, Zabukh and Sus: see the control areas."),
    ("lachin-new-strip", "lachin-new", "Lachin corridor, new road: five-kilometre strip", "TL46",
     "Valid under peacekeepers to 22 April 2023, then with the Azerbaijani checkpoint."),
)  # fmt: skip


def routes(near: Map) -> list[Feature]:
    """Lines and strips in a fixed order."""
    return [*_lines(), *_strips(near)]


def _lines() -> list[Feature]:
    out = []
    for key, kind, name, first, last, rows, note in CENTRE_LINES:
        cited = {s for stop in stops() if stop.route == key for s in stop.sources}
        properties = {
            "id": key,
            "kind": kind,
            "route": key,
            "name": name,
            "valid_from": first,
            "valid_to": last,
            "approximate": True,
            "basis": BASIS.format(len(stops_of(key))),
            "note": note,
            "sources": sorted(cited | set(sources_of(rows))),
            "timeline": list(rows),
        }
        out.append(feature(road(key).simplify(SIMPLIFY), properties))
    return out


def _strips(near: Map) -> list[Feature]:
    out = []
    for key, route, name, row, note in STRIPS:
        claim = timeline()[row]
        last = "2023-09-19" if row == "TL46" else claim.last
        rows = (row, "TL49") if row == "TL46" else (row,)
        ground = [
            g for f, g in near.items()
            if row in f.marks and not (row == "TL46" and "TL45" in f.marks)
        ]  # fmt: skip
        properties = {
            "id": key,
            "kind": "strip",
            "route": route,
            "name": name,
            "valid_from": claim.first,
            "valid_to": last,
            "approximate": True,
            "basis": "Centre line, 2.5 km on each side, inside Lachin district outside the former "
            "oblast; the rest of the strip lies inside the zone of the peacekeepers.",
            "note": note,
            "sources": sources_of(rows),
            "timeline": list(rows),
        }
        out.append(feature(shapely.coverage_union_all(ground), properties))
    return out
