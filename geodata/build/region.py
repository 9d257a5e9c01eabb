"""region.geojson: the areas of control and the hatched areas on top of them."""

from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build import fronts, history, uncertainty
from geodata.build.areas import BASES as MARK_BASES
from geodata.build.areas import Area, control_areas
from geodata.build.corridor import stops_of
from geodata.build.days import before
from geodata.build.faces import Map
from geodata.build.rows import sources_of, timeline
from geodata.build.write import Feature, area_km2, feature


def region(near: Map) -> list[Feature]:
    """All features, sorted by area and day."""
    areas = control_areas(near)
    abroad = shapely.union_all([g for f, g in near.items() if f.country != "AZE"]).boundary
    return [
        *(f for a in areas for f in _control(a, abroad)),
        *_overlays(near, areas),
        *assigned(areas, abroad),
    ]


def _control(area: Area, abroad: BaseGeometry) -> list[Feature]:
    out = []
    doubt = doubt_of(area, abroad)
    for number, spell in enumerate(area.spells, 1):
        properties = _properties(
            f"{area.id}.{number}", area.id, area.name, "control", area.shape, spell
        )
        properties["basis"] = area.basis
        properties["note"] = area.note
        properties |= doubt.properties
        out.append(feature(area.shape, properties))
    return out


def _properties(
    key: str, area: str, name: str, role: str, shape: BaseGeometry, spell: history.Spell
) -> dict[str, Any]:
    return {
        "id": key,
        "area": area,
        "name": name,
        "status": spell.status,
        "role": role,
        "kind": None if role == "control" else CONTESTED_KIND,
        "valid_from": spell.first,
        "valid_to": spell.last,
        "contested": spell.contested,
        "approximate": spell.approximate,
        "basis": "",
        "claimant": spell.claimant,
        "note": "",
        "sources": spell.sources,
        "timeline": sorted(set(spell.timeline)),
        "area_km2": area_km2(shape),
    }


def doubt_of(area: Area, abroad: BaseGeometry) -> uncertainty.Uncertainty:
    """How far the edge of the area may be off where it is not a state border."""
    if area.basis in BASES_OF_MARKS:
        return uncertainty.spot(area.shape)
    if area.id.startswith("corridor-"):
        return uncertainty.strip(stops_of("lachin-new" if "new" in area.id else "lachin-old"))
    edge = area.shape.boundary.difference(abroad.buffer(1.0))
    if area.id.endswith("-handover"):
        return uncertainty.between_places(edge, area.shape, uncertainty.REFERENCE_KM)
    if area.id == "oblast-east":
        return uncertainty.between_places(edge, area.shape, uncertainty.REFERENCE_WORST_KM)
    return uncertainty.between_days(edge)


CONTESTED_KIND, ASSIGNED_KIND = "contested", "assigned"
BASES_OF_MARKS = frozenset(MARK_BASES.values())
# row, id, name, status, claimant
OVERLAYS = (
    ("TL26", "hatch-shosh", "Shosh and Mkhitarashen", history.ARMENIAN, "azerbaijani_state"),
    ("TL13", "hatch-khtsaberd", "Hin Tagher and Khtsaberd pocket", history.AZERBAIJAN,
     "russian_state"),
    ("TL41", "hatch-parukh", "Parukh", history.AZERBAIJAN, "azerbaijani_state"),
    ("TL42", "hatch-parukh", "Parukh", history.ZONE, "russian_state"),
    ("TL43", "hatch-karaglukh", "Karaglukh heights", history.MIXED, None),
    ("TL44", "hatch-saribaba", "Saribaba heights", history.AZERBAIJAN, "azerbaijani_state"),
    ("TL47", "hatch-height-2054", "Height 2054", history.AZERBAIJAN, "azerbaijani_state"),
    ("TL48", "hatch-jaghazur-zabukh", "Border strip Jaghazur-Zabukh", history.AZERBAIJAN, None),
    ("TL51", "hatch-offensive", "Offensive of 19-20 September 2023", history.MIXED, None),
    ("TL34", "hatch-dadivank", "Dadivank monastery post", history.ZONE, None),
)  # fmt: skip
# Rows without an end are hatched until the question was settled by the events of September 2023.
HATCHED_UNTIL = "2023-09-20"
CONTESTED = ("TL26", "TL13", "TL41", "TL42", "TL43", "TL44", "TL47", "TL51")


def _overlays(near: Map, areas: list[Area]) -> list[Feature]:
    out = []
    for row, key, name, status, claimant in OVERLAYS:
        claim = timeline()[row]
        shape = _overlay_shape(row, near, areas)
        last = claim.last or HATCHED_UNTIL
        spell = history.Spell(
            status, claim.first, last, (row,), claimant, row in CONTESTED, approximate=True
        )
        properties = _properties(f"{key}.{row}", key, name, "overlay", shape, spell)
        properties["basis"] = {**MARK_BASES, **BASES}[row]
        properties["note"] = claim.note
        properties["sources"] = sources_of((row,))
        wide = row in ("TL13", "TL51")
        doubt = uncertainty.between_days(shape.boundary) if wide else uncertainty.spot(shape)
        properties |= doubt.properties
        out.append(feature(shape, properties))
    return out


BASES = {
    "TL42": MARK_BASES["TL41"],
    "TL26": "Nearest-place cells of the two villages, at most 2 km.",
    "TL13": "Same shape as the pocket before 12 December 2020.",
    "TL48": "Two kilometres along the state border between Jaghazur and Zabukh, inside the "
    "corridor.",
    "TL51": "The zone and the corridor of 19 September 2023.",
    "TL34": "Disc of 1 km around the monastery, outside the former oblast.",
}


def _overlay_shape(row: str, near: Map, areas: list[Area]) -> BaseGeometry:
    if row == "TL13":
        return next(a.shape for a in areas if a.id == "khtsaberd-pocket")
    if row == "TL51":
        mixed = [a.shape for a in areas if any("TL51" in s.timeline for s in a.spells)]
        return shapely.coverage_union_all(mixed)
    mark = "TL41" if row == "TL42" else row
    return shapely.coverage_union_all([g for f, g in near.items() if mark in f.marks])


# The statement of 10 November 2020; the rows of the handovers cite it as well.
ASSIGNED_FROM = fronts.CEASEFIRE
ASSIGNED_NOTES = {
    "out:Agdam": "Due on 20 November 2020 and handed over on that day.",
    "out:Kalbajar": "Due on 15 November 2020, postponed by ten days at Armenia's request.",
    "out:Lachin": "Due on 1 December 2020, without the corridor.",
}


def assigned(areas: list[Area], abroad: BaseGeometry) -> list[Feature]:
    """Ground that the statement assigned to Azerbaijan, until the day before it was handed over:
    areas that pass from the one to the other on the day of a handover, the new road's included."""
    out = []
    for zone, day in fronts.HANDOVERS.items():
        members = [a for a in areas if _passes(a, day)]
        shape = shapely.coverage_union_all([a.shape for a in members])
        district = zone.split(":")[1]
        rows = history.HANDOVER_ROWS[zone]
        spell = history.Spell(history.AZERBAIJAN, ASSIGNED_FROM, before(day), rows)
        key = f"assigned-{district.lower()}"
        name = f"{district} district, to be handed over on {day}"
        properties = _properties(f"{key}.1", key, name, "overlay", shape, spell)
        properties["kind"] = ASSIGNED_KIND
        properties["basis"] = (
            "The areas of reported control that passed on that day, joined. Assigned by the "
            "statement of 10 November 2020; held by Armenian forces until then."
        )
        properties["note"] = ASSIGNED_NOTES[zone]
        handover = next(a for a in members if a.id.endswith("-handover"))
        properties |= doubt_of(handover, abroad).properties
        out.append(feature(shape, properties))
    return out


def _passes(area: Area, day: str) -> bool:
    """Whether the area passes from Armenian forces to Azerbaijan on `day`, not in the war."""
    pairs = pairwise(area.spells)
    return area.spells[0].status == history.ARMENIAN and any(
        a.status == history.ARMENIAN and b.status == history.AZERBAIJAN and b.first == day
        for a, b in pairs
    )
