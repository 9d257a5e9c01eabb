"""places.csv: the gazetteer, one row per place, names in four languages."""

import math
import re
import unicodedata
from dataclasses import dataclass

from geodata.build.tables import place_names
from geodata.build.tables.facts import Row
from geodata.build.tables.output import Entry, Table

COLUMNS = (
    "id", "name", "name_hy", "name_az", "name_ru", "other_names", "lat", "lon", "kind", "rank",
    "district", "coord_basis", "control_date", "control_basis",
)  # fmt: skip
GEONAMES = re.compile(r"GeoNames (\d+)")
BRACKET = re.compile(r"\s*\([^)]*\)")
ARMENIAN = re.compile(r"[\u0531-\u058f]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
TO_ASCII = str.maketrans("əƏıİşŞçÇğĞöÖüÜ", "eEiIsScCgGoOuU")
METRES_PER_DEGREE = 111_200.0


@dataclass(frozen=True)
class Places:
    table: Table
    entries: list[Entry]

    def near(self, lat: str, lon: str, limit: float = 150.0) -> str:
        """Id of the place whose point lies within ``limit`` metres, or empty."""
        if not lat:
            return ""
        best = min(self.table.rows, key=lambda row: distance(row, lat, lon))
        return best["id"] if distance(best, lat, lon) <= limit else ""

    def by_geonames(self, number: str) -> str:
        for row in self.table.rows:
            found = GEONAMES.search(row["coord_basis"])
            if found and found[1] == number:
                return row["id"]
        return ""

    def row(self, place: str) -> Row:
        return next(row for row in self.table.rows if row["id"] == place)


def distance(row: Row, lat: str, lon: str) -> float:
    """Metres between a place and a point; good to 1 % at these distances."""
    north = float(row["lat"]) - float(lat)
    east = (float(row["lon"]) - float(lon)) * math.cos(math.radians(float(lat)))
    return math.hypot(north, east) * METRES_PER_DEGREE


def build(facts: dict[str, list[Row]]) -> Places:
    captures = {
        found[1]: row["settlement"]
        for row in facts["settlement_captures_2020"]
        if (found := GEONAMES.search(row["coord_basis"]))
    }
    table = Table("places.csv", COLUMNS)
    entries: list[Entry] = []
    ids: dict[str, str] = {}
    dropped: list[tuple[int, Row, str, str]] = []
    for number, row in enumerate(facts["gazetteer"], 1):
        found = GEONAMES.search(row["coord_basis"])
        geonames = found[1] if found else ""
        same = place_names.SAME_PLACE.get((row["name"], geonames))
        if same:
            dropped.append((number, row, *same))
            continue
        name = english(row, geonames, captures)
        place = free_id(name, row["district"], {r["id"] for r in table.rows})
        ids[row["name"]] = place
        table.add(**cells(row, place, name))
        entries.append(Entry("gazetteer", number, row["name"], "places.csv", place))
    for number, row, stays, reason in dropped:
        keep_names(table, ids[stays], row)
        entries.append(Entry("gazetteer", number, row["name"], "places.csv", ids[stays], reason))
    for place, name, hy, az, ru, lat, lon, kind, basis in place_names.ADDED:
        table.add(
            id=place,
            name=name,
            name_hy=hy,
            name_az=az,
            name_ru=ru,
            lat=lat,
            lon=lon,
            kind=kind,
            rank="3" if basis == "timeline" else "5",
            district="Kalbajar" if basis == "timeline" else "",
            coord_basis=place_names.ADDED_BASIS,
            control_basis=basis,
        )
    entries.sort(key=lambda entry: entry.row)
    return Places(table, entries)


def keep_names(table: Table, place: str, dropped: Row) -> None:
    """The names of a dropped row stay findable as other names of the row that stays."""
    row = next(row for row in table.rows if row["id"] == place)
    shown = {row[column] for column in ("name", "name_hy", "name_az", "name_ru")}
    names = row["other_names"].split("|") if row["other_names"] else []
    for name in [*dropped["alt_names"].split("|"), *latin_names(dropped)]:
        if name and name not in shown and name not in names:
            names.append(name)
    row["other_names"] = "|".join(names)


def latin_names(row: Row) -> list[str]:
    """Both halves of a double name, then the other Latin forms."""
    own = row["name"]
    if own in place_names.ENGLISH:
        own = BRACKET.sub("", own)
    return [
        *(part.strip() for part in own.split(" / ")),
        *(part.strip() for part in row["other_latin_names"].split(";")),
    ]


def english(row: Row, geonames: str, captures: dict[str, str]) -> str:
    name = row["name"]
    if name in place_names.ENGLISH:
        return place_names.ENGLISH[name]
    if name in place_names.ONLY and place_names.ONLY[name][0] == geonames:
        return place_names.ONLY[name][1]
    first = name.split(" / ")[0]
    if not first.isascii() and geonames in captures:
        return captures[geonames]
    return first.replace("’", "'")


def free_id(name: str, district: str, taken: set[str]) -> str:
    """A readable id; namesakes get their district, then a number."""
    base = slug(name)
    with_district = f"{base}-{slug(district)}" if district else base
    candidates = [base, with_district, *(f"{with_district}-{n}" for n in range(2, 9))]
    return next(candidate for candidate in candidates if candidate not in taken)


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(TO_ASCII))
    plain = plain.encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def cells(row: Row, place: str, name: str) -> Row:
    armenian, azerbaijani, russian = [*row["alt_names"].split("|"), "", "", ""][:3]
    others = latin_names(row)
    if armenian and not ARMENIAN.search(armenian):
        others.insert(0, armenian)
        armenian = ""
    if not armenian:
        armenian = next((other for other in others if ARMENIAN.search(other)), "")
    if russian and not CYRILLIC.search(russian):
        others.append(russian)
        russian = ""
    for position, standard in enumerate(place_names.TOWN_NAMES.get(name, ("", "", ""))):
        if position == 0:
            armenian = armenian or standard
        elif position == 1:
            azerbaijani = azerbaijani or standard
        else:
            russian = russian or standard
    shown = {name, armenian, azerbaijani, russian, ""}
    kept: list[str] = []
    for other in others:
        if other not in shown and other not in kept:
            kept.append(other)
    date, basis = control(row)
    if name in place_names.CONTROL_FROM_TIMELINE:
        date, basis = place_names.CONTROL_FROM_TIMELINE[name], "timeline"
    kind = "town" if name in place_names.TOWNS_BY_KIND else row["kind"]
    return {
        "id": place, "name": name, "name_hy": armenian, "name_az": azerbaijani,
        "name_ru": russian, "other_names": "|".join(kept), "lat": row["lat"], "lon": row["lon"],
        "kind": kind, "rank": str(rank(name, row)), "district": row["district"],
        "coord_basis": row["coord_basis"], "control_date": date, "control_basis": basis,
    }  # fmt: skip


def control(row: Row) -> tuple[str, str]:
    """Day from which Azerbaijan held the place, and what that day rests on."""
    date, basis = row["az_control_date"], row["az_control_basis"]
    if date == "Armenia":
        return "", "outside"
    if date == "pre-war":
        return "", "pre_war"
    if not date or basis.startswith("see territory_timeline"):
        return date, "timeline"
    words = {"announced capture": "announced", "town date or status": "status"}
    return date, words.get(basis, "rule")


def rank(name: str, row: Row) -> int:
    for number, names in place_names.RANKS.items():
        if name in names and row["kind"] != "village":
            return number
    if name in place_names.TOWNS_BY_KIND:
        return 1
    if name in place_names.STORY_PLACES:
        return 3
    if "uncertain" in row["kind"] or row["az_control_date"] == "pre-war":
        return 5
    return 4
