"""lines.geojson: state borders, districts, the former oblast, the line of contact and fronts."""

from itertools import combinations
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build import fronts, uncertainty
from geodata.build.areas import Area
from geodata.build.faces import Map
from geodata.build.rows import sources_of, timeline
from geodata.build.write import Feature, feature

COUNTRIES = {
    "ARM": "armenia",
    "AZE": "azerbaijan",
    "GEO": "georgia",
    "IRN": "iran",
    "IRQ": "iraq",
    "KAZ": "kazakhstan",
    "RUS": "russia",
    "SYR": "syria",
    "TUR": "turkey",
}
HERE = frozenset({"ARM", "AZE", "IRN"})
OSM = "OpenStreetMap contributors, countries-land-10m (ODbL)."
CORRECTED = "Natural Earth (public domain), moved so that every place lies in its own district."


def lines(near: Map, countries: dict[str, BaseGeometry], areas: list[Area]) -> list[Feature]:
    """All lines in a fixed order."""
    return [
        *_state_borders(countries),
        *_districts(near),
        *_history(near, areas),
    ]


def _properties(key: str, kind: str, name: str, basis: str, rows: tuple[str, ...]) -> dict:
    claim = timeline()[rows[0]] if rows else None
    found: dict[str, Any] = {
        "id": key,
        "kind": kind,
        "name": name,
        "valid_from": claim.first if claim else None,
        "valid_to": (claim.last or None) if claim else None,
        "approximate": kind != "state_border",
        "basis": basis,
        "note": claim.note if claim else "",
        "sources": sources_of(rows),
        "timeline": list(rows),
    }
    return found


def _state_borders(countries: dict[str, BaseGeometry]) -> list[Feature]:
    out = []
    for a, b in combinations(sorted(countries), 2):
        line = _between(countries[a], countries[b])
        if not line.is_empty:
            key = f"{COUNTRIES[a]}_{COUNTRIES[b]}"
            name = f"{COUNTRIES[a].title()}-{COUNTRIES[b].title()} border"
            properties = _properties(key, "state_border", name, OSM, ())
            near = {a, b} <= HERE and "AZE" in (a, b)
            out.append(feature(line, properties | uncertainty.state_border(near).properties))
    return out


def _districts(near: Map) -> list[Feature]:
    shapes: dict[str, list[BaseGeometry]] = {}
    for facts, shape in near.items():
        if facts.country == "AZE":
            district = facts.zone.split(":")[1] if facts.zone else "other districts"
            shapes.setdefault(district, []).append(shape)
    merged = {d: shapely.coverage_union_all(g) for d, g in sorted(shapes.items())}
    out = []
    for a, b in combinations(merged, 2):
        line = _between(merged[a], merged[b])
        if line.length > 500.0:
            key = f"district-{a}-{b}".lower().replace(" ", "-")
            properties = _properties(key, "district", f"{a} / {b}", CORRECTED, ())
            doubt = uncertainty.between_places(line, merged[a], uncertainty.REFERENCE_KM)
            out.append(feature(line, properties | doubt.properties))
    return out


def _history(near: Map, areas: list[Area]) -> list[Feature]:
    oblast = _union(near, lambda f: f.zone.startswith("in:"))
    held = _union(near, lambda f: f.held)
    unheld = _union(near, lambda f: f.country == "AZE" and not f.held)
    passed = _union(near, lambda f: f.held and f.day <= fronts.CEASEFIRE)
    kept = _union(near, lambda f: f.held and f.day > fronts.CEASEFIRE)
    zone = shapely.coverage_union_all(
        [a.shape for a in areas if any("TL39" in s.timeline for s in a.spells)]
    )
    lachin = _union(near, lambda f: f.zone == "out:Lachin")
    qubadli = _union(near, lambda f: f.zone == "out:Qubadli")
    edge, middle = uncertainty.REFERENCE_KM, uncertainty.REFERENCE_WORST_KM
    most = uncertainty.NO_LIMIT
    front = shapely.line_merge(shapely.union_all([_between(kept, passed), _between(kept, unheld)]))
    rows = (
        ("former-oblast", "former_oblast", "Former Nagorno-Karabakh Autonomous Oblast (to 1991)",
         "Natural Earth (public domain), moved so that every place lies on its side.",
         ("TL03",), oblast.boundary),
        ("line-of-contact", "line_of_contact", "Line of contact 1994-2020",
         "Natural Earth (public domain), bent around the front villages.",
         ("TL01",), _between(held, unheld)),
        ("front-2020-11-10", "front", "Front line of 10 November 2020",
         "Edge of the ground around places not lost by 10 November 2020, with the unchanged part "
         "of the line of contact.", ("TL28",), front),
        ("lachin-south-note", "note", "Southern Lachin villages: taken by 9 November 2020, "
         "no shape known", "Lachin-Qubadli district boundary; no list of villages was found.",
         ("TL23",), _between(lachin, qubadli)),
        ("peacekeepers-remaining", "zone_outline", "Peacekeepers remaining after 20 September 2023",
         "Outline of the zone of 19 September 2023.", ("TL53",), zone.boundary),
    )  # fmt: skip
    doubts = {
        "former-oblast": uncertainty.between_places(oblast.boundary, oblast, edge),
        "line-of-contact": uncertainty.between_places(_between(held, unheld), held, middle),
        "front-2020-11-10": uncertainty.between_places(front, kept, most),
        "lachin-south-note": uncertainty.between_places(_between(lachin, qubadli), lachin, edge),
        "peacekeepers-remaining": uncertainty.between_places(
            zone.boundary, zone, uncertainty.NO_LIMIT
        ),
    }
    out = []
    for key, kind, name, basis, ids, shape in rows:
        properties = _properties(key, kind, name, basis, ids)
        properties |= doubts[key].properties
        if kind == "former_oblast":
            properties |= {"valid_from": None, "valid_to": None, "note": "Abolished in 1991."}
        out.append(feature(shapely.line_merge(shape), properties))
    return out


def _union(near: Map, wanted) -> BaseGeometry:
    return shapely.coverage_union_all([g for f, g in near.items() if wanted(f)])


def _between(a: BaseGeometry, b: BaseGeometry) -> BaseGeometry:
    """The common border of two neighbours of one coverage, as few lines as possible."""
    parts = [p for p in shapely.get_parts(a.boundary & b.boundary) if p.length > 0.0]
    return shapely.line_merge(shapely.multilinestrings(parts)) if parts else shapely.LineString()
