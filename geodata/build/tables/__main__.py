"""``python -m geodata.build.tables FACTS_FOLDER``: the fact tables become the mission tables.

The fact tables were collected for this project. This is how the mission tables were first made
from them; after that the CSV files are edited by hand, and running this again loses those edits.
The output depends on the fact tables and on nothing else: two runs write the same bytes.
"""

import sys
from pathlib import Path

from geodata.build.tables import (
    convoys,
    deployments,
    drawn_shapes,
    events,
    facts,
    noted,
    places,
    series,
    sources,
)
from geodata.build.tables.output import write_ledger

MISSION = Path(__file__).resolve().parents[2]


def main(folder: Path) -> None:
    tables = facts.read(folder)
    pages = sources.build(tables)
    gazetteer = places.build(tables)
    posts, post_entries = deployments.build(tables, gazetteer)
    moves, move_entries = convoys.build(tables, gazetteer, pages.families)
    happenings, event_entries = events.build(tables, gazetteer, pages.families)
    from_notes = {(table, row): cells for cells, table, row in noted.with_rows(tables, gazetteer)}
    figures, figure_entries = series.build(tables, from_notes)
    for table in (pages.table, gazetteer.table, posts, moves, happenings, figures):
        table.write(MISSION)
    write_ledger(
        MISSION,
        [
            *post_entries,
            *[e for e in figure_entries if e.table == "deployments_strength"],
            *event_entries,
            *move_entries,
            *[e for e in figure_entries if e.table != "deployments_strength"],
            *drawn_shapes.timeline(tables),
            *drawn_shapes.waypoints(tables),
            *gazetteer.entries,
            *drawn_shapes.chapters(tables),
            *pages.entries,
        ],
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m geodata.build.tables FACTS_FOLDER")
    main(Path(sys.argv[1]))
