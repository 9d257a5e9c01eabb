"""The sources on a plate: publishers by family, numbered, with how many of their pages."""

from __future__ import annotations

import re

from dashboard.plates.cited import citation, citations, lead


def test_what_is_left_out_can_be_found(plate, texts_of, mission) -> None:
    text = next(t for t in texts_of(plate()) if t.startswith(lead()))
    assert re.search(r" and \d+ more, all in geodata/sources\.csv, records in ", text)
    assert "events.csv" in text
    assert "deployments.csv" in text
    assert "series.csv" not in text


def test_publishers_are_numbered_through_all_families() -> None:
    groups = [("One side", [("TASS", 3), ("A B", 1)]), ("Other", [("News.am", 2)])]
    found = citation(groups, 1, "all in x/sources.csv")
    numbered = "One side: 1\u00a0TASS\u00a0(3); Other: 2\u00a0News.am\u00a0(2)"
    assert found == f"{numbered}; and 1 more, all in x/sources.csv"
    assert "more" not in citation(groups, 2, "elsewhere")


def test_every_family_names_a_publisher_however_little_room_there_is() -> None:
    groups = [("One side", [("TASS", 3), ("A B", 1)]), ("Other", [("News.am", 2)])]
    text = " ".join(citations(groups, "all in x/sources.csv", 10.0, 160.0, 1))
    assert "TASS" in text and "News.am" in text
    assert "A\u00a0B" not in text
