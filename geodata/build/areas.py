"""Areas of control: faces of equal history in one district, and their names."""

from collections import defaultdict
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.build import fronts, history
from geodata.build.faces import Facts, Map


@dataclass(frozen=True)
class Area:
    """One area with its spells of control."""

    id: str
    name: str
    basis: str
    note: str
    spells: tuple[history.Spell, ...]
    shape: BaseGeometry


WAR_BASIS = (
    "Ground around the places announced as captured on that day; fronts by distance-weighted "
    "places, cut-off ground passes with the front. Announcements of one side, drawn as an "
    "indication only."
)
BASES = {
    "TL41": "Nearest-place cell of the village, at most 2.5 km, inside the zone.",
    "TL43": "Disc of 1.5 km around the point, inside the zone.",
    "TL44": "Disc of 1.5 km around a point 1 km west of the village of Saribaba, without 600 m "
    "around villages; the extent of the heights is not known.",
    "TL47": "Disc of 1 km around a derived point, without 600 m around villages.",
}
ISLANDS = {
    "tartar-2020-10-03": "Madagiz is an island up to 9 November 2020: the village was announced "
    "with Talish, the ground between the two was not. Its ring is no line that anybody reported.",
}
MARK_NAMES = {
    "TL26": "Shosh and Mkhitarashen",
    "TL41": "Parukh",
    "TL43": "Karaglukh heights",
    "TL44": "Saribaba heights",
    "TL47": "Height 2054",
}


def control_areas(near: Map) -> list[Area]:
    """Areas that tile the region, sorted by id."""
    groups: dict[tuple[str, str, str, str], list[Facts]] = defaultdict(list)
    spells: dict[str, tuple[history.Spell, ...]] = {}
    for facts in near:
        if facts.region:
            label, parts = _describe(facts)
            groups[label].append(facts)
            spells[label[0]] = parts
    return sorted(
        (
            Area(*label, spells[label[0]], shapely.coverage_union_all([near[f] for f in members]))
            for label, members in groups.items()
        ),
        key=lambda a: a.id,
    )


def _describe(facts: Facts) -> tuple[tuple[str, str, str, str], tuple[history.Spell, ...]]:
    """(id, name, basis, note) of the area a face belongs to, and its spells."""
    zone, day = facts.zone, facts.day
    district = zone.split(":")[1]
    slug = district.lower()
    if not facts.held:
        return (
            "oblast-east",
            "Eastern fringe of the former oblast, held by Azerbaijan before the war",
            "Former oblast beyond the line of contact of 1994-2020, both Natural Earth, corrected "
            "with the places.",
            "",
        ), history.east()
    if day == fronts.POCKET_DAY:
        return (
            "khtsaberd-pocket",
            "Hin Tagher and Khtsaberd pocket",
            "Ground nearer to the two villages than to others, at most 5.5 km from them, inside "
            "the former oblast.",
            "The Russian map of 13 Dec 2020 drew it into the peacekeepers' zone; Armenian control "
            "was not restored.",
        ), history.pocket()
    if zone == "out:Lachin" and facts.marks & {"TL37", "TL46"}:
        return _corridor(facts)
    if zone in fronts.HANDOVERS:
        return (
            f"{slug}-handover",
            f"{district} district as handed over on {day}",
            "District outside the former oblast, west of the line of contact; boundaries from "
            "Natural Earth corrected with the places, state border from OpenStreetMap.",
            "",
        ), history.handover(zone)
    if day == fronts.LAST_DAY:
        return _remainder(facts)
    if day == fronts.CEASEFIRE:
        name = f"{district} district, held by Azerbaijan when the statement took effect"
        basis = "Ground not announced before and on the Azerbaijani side by 10 November 2020."
    else:
        name = f"{district} district, announced as captured on {day}"
        basis = WAR_BASIS
    key = f"{slug}-{day}"
    return (key, name, basis, ISLANDS.get(key, "")), history.war(zone, day)


def _remainder(facts: Facts) -> tuple[tuple[str, str, str, str], tuple[history.Spell, ...]]:
    marks = facts.marks - {"TL26"}
    if not marks:
        return (
            "zone",
            "Remaining part of the former oblast (zone of responsibility of the peacekeepers)",
            "Former oblast without the ground around places lost by 10 November 2020 and without "
            "the pocket; fronts by distance-weighted places.",
            "Local administration was Armenian until 19 Sep 2023. 20 Sep 2023 is shown as mixed: "
            "the only row for that day is the offensive.",
        ), history.remainder(marks)
    row = min(marks)
    name = MARK_NAMES[row]
    basis = BASES[row]
    return (
        (name.lower().replace(" ", "-"), name, basis, "The shape only marks the spot."),
        history.remainder(frozenset({row})),
    )


def _corridor(facts: Facts) -> tuple[tuple[str, str, str, str], tuple[history.Spell, ...]]:
    marks = facts.marks
    roads = [n for n, m in (("old", "TL37"), ("new", "TL46")) if m in marks]
    taken = history.taken(marks)
    suffix = f"-until-{taken[0]}" if taken else ""
    if "TL37" not in marks and taken and taken[0] <= "2022-08-30":
        suffix = "-never"
    if roads == ["old"] and taken and taken[0] > "2022-08-30":
        suffix = ""
    return (
        f"corridor-{'-'.join(roads)}{suffix}",
        f"Lachin corridor inside Lachin district ({' and '.join(roads)} road)",
        "Road through its stops, 2.5 km on each side, inside Lachin district.",
        "",
    ), history.corridor(marks)
