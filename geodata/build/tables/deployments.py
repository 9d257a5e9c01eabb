"""deployments.csv: posts, camps, headquarters and checkpoints of the mission."""

from geodata.build.tables.attested import last_attested
from geodata.build.tables.facts import Row
from geodata.build.tables.output import Entry, Table
from geodata.build.tables.places import Places

COLUMNS = (
    "id", "name", "other_names", "kind", "zone", "place", "lat", "lon", "precision",
    "coord_basis", "from_earliest", "from_latest", "from_basis", "from_precision",
    "attested_latest", "to_earliest", "to_latest", "note", "sources",
)  # fmt: skip

# The airports are no places of the gazetteer; the last post stands on a second point of Lisagor.
NAMED_PLACE = {
    "dep-p02": "khojaly",
    "dep-p03": "khojaly",
    "dep-p42": "yerevan",
    "dep-p11": "lisagor",
}

UNPLACED = {
    "dep-p43": "no coordinate of the height was published",
    "dep-p07": "the report gives no point on the road",
    "dep-p44": "five posts counted along a road, none named; page undated",
    "dep-p50": "three control points counted along a road, none named; page undated",
}


def build(facts: dict[str, list[Row]], places: Places) -> tuple[Table, list[Entry]]:
    table = Table("deployments.csv", COLUMNS)
    entries: list[Entry] = []
    for number, row in enumerate(facts["deployments_posts"], 1):
        post = row["id"]
        place = NAMED_PLACE.get(post) or places.near(row["lat"], row["lon"])
        table.add(
            id=post,
            name=row["name"],
            other_names=row["alt_names"],
            kind=row["kind"],
            zone=row["zone"],
            place=place,
            lat=row["lat"],
            lon=row["lon"],
            precision=row["location_precision"],
            coord_basis=row["coord_basis"],
            from_earliest=row["from_earliest"],
            from_latest=row["from_latest"],
            from_basis=row["from_basis"],
            from_precision=row["date_precision"] if row["from_earliest"] else "",
            attested_latest=last_attested(post, row["from_latest"], row["to_earliest"]),
            to_earliest=row["to_earliest"],
            to_latest=row["to_latest"],
            note=row["note"],
            sources=row["source_ids"],
        )
        reason = "" if row["lat"] else UNPLACED.get(post, "only the district is named")
        entries.append(Entry("deployments_posts", number, post, "deployments.csv", post, reason))
    return table, entries
