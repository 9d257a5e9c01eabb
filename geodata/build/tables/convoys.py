"""convoys.csv: columns, flights and groups on one day or range of days, as reported."""

from geodata.build.tables import claimants
from geodata.build.tables.facts import Row, date_precision
from geodata.build.tables.output import Entry, Table
from geodata.build.tables.places import Places
from geodata.build.tables.roads import road

COLUMNS = (
    "id", "kind", "date_earliest", "date_latest", "date_precision", "origin", "origin_place",
    "origin_lat", "origin_lon", "destination", "dest_place", "dest_lat", "dest_lon", "via",
    "people", "buses", "vehicles", "tonnes", "escort", "route", "assumed", "claimant", "note",
    "sources", "same_as",
)  # fmt: skip

# Named in the fact table without a point although the gazetteer has one place of this name.
PLACED_BY_NAME = {"Madagiz": "madagiz"}
# The point of these names is a stand-in, not the place that the report names.
NOT_THE_PLACE = {"Lachin direction"}
LAST_DAY = "2024-06-30"


def build(
    facts: dict[str, list[Row]], places: Places, families: dict[str, str]
) -> tuple[Table, list[Entry]]:
    table = Table("convoys.csv", COLUMNS)
    entries: list[Entry] = []
    for number, row in enumerate(facts["convoys"], 1):
        origin = end(row["origin"], row["origin_lat"], row["origin_lon"], places)
        destination = end(row["destination"], row["dest_lat"], row["dest_lon"], places)
        table.add(
            id=row["id"],
            kind=row["kind"],
            date_earliest=row["date_earliest"],
            date_latest=row["date_latest"],
            date_precision=date_precision(
                row["date_earliest"], row["date_latest"], row["date_precision"]
            ),
            origin=row["origin"],
            origin_place=origin[0],
            origin_lat=origin[1],
            origin_lon=origin[2],
            destination=row["destination"],
            dest_place=destination[0],
            dest_lat=destination[1],
            dest_lon=destination[2],
            via=row["via"],
            people=row["people"],
            buses=row["buses"],
            vehicles=row["vehicles"],
            tonnes=row["tonnes"],
            escort=row["escort"],
            route=road(row),
            assumed=assumed(row),
            claimant=claimants.of_convoy(row, families),
            note=row["note"],
            sources=row["source_ids"],
            same_as=row["same_as"],
        )
        reason = why_not_drawn(row, origin[1], destination[1], table.rows[-1]["route"])
        entries.append(Entry("convoys", number, row["id"], "convoys.csv", row["id"], reason))
    return table, entries


def assumed(row: Row) -> str:
    """A start whose point was taken from the gazetteer is assumed, though its name is stated."""
    fields = list(filter(None, row["assumed_fields"].split("|")))
    for field, lat in (("origin", "origin_lat"), ("destination", "dest_lat")):
        if row[field] in PLACED_BY_NAME and not row[lat] and field not in fields:
            fields.append(field)
    return "|".join(fields)


def end(name: str, lat: str, lon: str, places: Places) -> tuple[str, str, str]:
    """Place id and point of one end of a movement."""
    if not lat and name in PLACED_BY_NAME:
        place = PLACED_BY_NAME[name]
        found = places.row(place)
        return place, found["lat"], found["lon"]
    if name in NOT_THE_PLACE:
        return "", lat, lon
    return places.near(lat, lon), lat, lon


def why_not_drawn(row: Row, origin_lat: str, dest_lat: str, route: str) -> str:
    """The map needs both ends, or a road and one end on it."""
    reasons: list[str] = []
    if row["date_earliest"] > LAST_DAY:
        reasons.append("dated after the last day of the mission, 30 June 2024")
    open_ends = [
        (row[end], what)
        for end, what, lat in (("origin", "start", origin_lat), ("destination", "end", dest_lat))
        if not lat
    ]
    if len(open_ends) == 2 or (open_ends and not route):
        stated = [name for name, _ in open_ends if name]
        if stated:
            reasons.append(f"no point for {' and '.join(stated)}")
        else:
            reasons.append(f"{' and '.join(what for _, what in open_ends)} not reported")
        if route:
            reasons.append("only the road is known")
    return "; ".join(reasons)
