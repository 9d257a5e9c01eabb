"""sources.csv: the three source tables merged, one row per page id."""

import re
from dataclasses import dataclass

from geodata.build.tables.facts import Row
from geodata.build.tables.output import Entry, Table

COLUMNS = ("id", "url", "publisher", "title", "published", "affiliation")
SOURCE_TABLES = ("sources_deployments", "sources_humanitarian", "sources_territory")

# Ten ids stand in two tables, each time for the same address. The longer publisher and title
# are kept. Where the judged affiliation, the day or the language differ, this table decides:
COLLISIONS = {
    # the publisher cell of the other copy says: private, citing TASS
    "1news-2020-12-01": {"affiliation": "other"},
    # the day is part of the address
    "armenianclub-2022-03-25": {"published": "2022-03-25"},
    # "other" means not judged; the second copy was judged
    "massis-2022-08-29": {"affiliation": "independent"},
    "menafn-1106994862": {"affiliation": "azerbaijani_state"},
    "wikinews-2020-12-27": {
        "affiliation": "encyclopedia",
        "title": "Российские миротворцы сопроводили восемь азербайджанских колонн в Карабахе",
    },
    # the title of the page itself, not its translation
    "sputnikam-2023-09-27": {"title": "Вертолетами РМК перевезены 142 жителя НК"},
}

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Sources:
    table: Table
    entries: list[Entry]
    families: dict[str, str]


def build(facts: dict[str, list[Row]]) -> Sources:
    merged: dict[str, Row] = {}
    entries: list[Entry] = []
    for name in SOURCE_TABLES:
        for number, row in enumerate(facts[name], 1):
            source = row["source_id"]
            if source in merged:
                merged[source] = join(merged[source], row)
            else:
                merged[source] = dict(row)
            entries.append(Entry(name, number, source, "sources.csv", source, reason(row)))
    table = Table("sources.csv", COLUMNS)
    for source in sorted(merged):
        row = merged[source]
        if not row["url"].startswith(("http://", "https://")):
            raise ValueError(f"{source}: not a web address: {row['url']}")
        published = row["published"] if DAY.fullmatch(row["published"]) else ""
        table.add(
            id=source,
            url=row["url"],
            publisher=row["publisher"],
            title=row["title"],
            published=published,
            affiliation=row["affiliation"],
        )
    return Sources(table, entries, {key: row["affiliation"] for key, row in merged.items()})


def join(first: Row, second: Row) -> Row:
    """One row for two rows about the same page; the fuller text wins."""
    source = first["source_id"]
    if first["url"] != second["url"]:
        raise ValueError(f"{source}: one id, two pages")
    row = dict(first)
    for column in ("publisher", "title"):
        row[column] = max(first[column], second[column], key=len)
    decided = COLLISIONS.get(source, {})
    for column in ("published", "affiliation"):
        if first[column] != second[column] and column not in decided:
            raise ValueError(f"{source}: {column} differs and nothing decides")
    return row | decided


def reason(row: Row) -> str:
    """Sources are listed, never drawn; what the merged row leaves out is said here."""
    text = "a page, listed on cards and in the source list"
    if row["published"] and not DAY.fullmatch(row["published"]):
        return f"{text}; published {row['published']}, day not known, cell left empty"
    return text
