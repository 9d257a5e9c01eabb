"""How sure a record is, in words: each case once, then every shipped record."""

from dataclasses import replace
from types import SimpleNamespace as Row

import pytest

from dashboard.mission import Mission
from dashboard.mission.sources import Source
from dashboard.model import Passing, Record, Standing
from dashboard.model.certainty import ALWAYS, EVER
from dashboard.model.surety import surety

RUSSIAN, ARMENIAN = "russian_state", "armenian_state"
KNOWN = Passing(9, 9)
POST = {"from_basis": "stated", "to_earliest": None}


@pytest.fixture
def sure(mission: Mission):
    """`sure(when, precision, families, **row)`: a post unless `layer` says else."""

    def make(when=KNOWN, precision="exact", families=(RUSSIAN,), also=(), **row) -> str:
        pages = {
            f"s{i}": Source(f"s{i}", "http://x", "x", "", None, one)
            for i, one in enumerate(families)
        }
        layer = row.pop("layer", "events")
        lat = row.pop("lat", 40.0)
        rows = [Row(**{"id": "a", "claimant": "", "note": "", "sources": tuple(pages), **one})
                for one in (row, *also)]  # fmt: skip
        record = Record("a", "events", layer, "x", "x", when, lat, lat, precision,
                        tuple(pages), rows[0], tuple(rows[1:]))  # fmt: skip
        return surety(record, replace(mission, sources=pages))

    return make


@pytest.mark.parametrize(
    ("when", "row", "words"),
    [
        (None, {}, "No day is reported"),
        (Passing(9, 9), {}, "The day is known"),
        (Passing(9, 11), {"date_precision": "range"}, "happened on one or several of three days"),
        (Passing(9, 30), {"date_precision": "month"}, "Only the month is known"),
        (Passing(1, 90), {"date_precision": "undated"}, "The page has no date, and the 90 days"),
        (Standing(1, 1, 9, 9), {}, "The first and the last day are reported"),
        (Standing(ALWAYS, ALWAYS, 9, 9), {}, "The last day is reported"),
        (Standing(1, 1, EVER, EVER), {}, "The first day is reported;"),
        (Standing(ALWAYS, ALWAYS, EVER, EVER), {}, "It stands for the whole time of this map"),
        (Standing(1, 3, 9, 9), {}, "The first day lies in 2\u20134 January 1970; the last day is"),
        (Standing(1, 1, 8, 9), {}, "the last day lies in 9\u201310 January 1970"),
        (Standing(1, 1, 9, 90), POST, "no last day was found, and it is last named on 10 January"),
        (Standing(1, 1, 9, 90), {**POST, "from_basis": "first_attested"}, "it may be older"),
    ],
)  # fmt: skip
def test_the_date(sure, when, row, words: str) -> None:
    assert words in sure(when, **row)


@pytest.mark.parametrize(
    ("precision", "row", "words"),
    [
        ("exact", {}, "the mark stands on the site itself"),
        ("settlement", {}, "known to the settlement, not to the site"),
        ("approximate", {}, "the place is only near the mark"),
        ("approximate", {"radius_m": 1500.0}, "within about 1.5 km of the mark"),
        ("", {"lat": None}, "no place is reported that could be drawn"),
        ("approximate", {"layer": "control"}, "the outline is a drawing aid, not a survey"),
    ],
)
def test_the_place(sure, precision: str, row, words: str) -> None:
    assert words in sure(precision=precision, **row)


@pytest.mark.parametrize(
    ("assumed", "route", "words"),
    [
        ((), "r", "the road was derived from the stops"),
        ((), "", "no road is reported"),
        (("via",), "r", "the road was not reported but filled in as is usual"),
        (("origin", "via"), "r", "the start and the road were not reported but filled in"),
    ],
)
def test_what_was_filled_in(sure, assumed, route: str, words: str) -> None:
    assert words in sure(layer="convoys", assumed=assumed, route=route, precision="")


@pytest.mark.parametrize(
    ("claimant", "families", "words"),
    [
        (RUSSIAN, (RUSSIAN,), "one family of sources only (Russian state), on one page"),
        (RUSSIAN, (RUSSIAN, RUSSIAN), "(Russian state), on two pages."),
        (RUSSIAN, ("other",), "(Russian state), on one page."),
        (RUSSIAN, (ARMENIAN,), "carried by one page of another family."),
        (RUSSIAN, (ARMENIAN, "independent"), "carried by two pages of two other families."),
        (RUSSIAN, (RUSSIAN, ARMENIAN, ARMENIAN), "on three pages, two of them of another family."),
        ("", (RUSSIAN, ARMENIAN), "It rests on two pages of two families of sources."),
        ("", (RUSSIAN,), "It rests on one page of one family of sources (Russian state)."),
        ("", ("other",), "It rests on one page whose family of sources was not judged."),
        ("", (RUSSIAN, "other"), "It rests on two pages of one family of sources (Russian state)."),
        ("", (), "No page stands behind it."),
    ],
)  # fmt: skip
def test_who_says_so(sure, claimant: str, families, words: str) -> None:
    said = sure(claimant=claimant, families=families)
    assert words.lower() in said.lower()


def test_two_accounts_and_what_they_differ_in(sure) -> None:
    said = sure(
        families=(RUSSIAN, ARMENIAN), claimant=RUSSIAN, people=10, buses=1,
        also=({"claimant": ARMENIAN, "people": 12, "buses": 2},),
    )  # fmt: skip
    assert "two families of sources stand side by side (Armenian state" in said
    assert "; Russian state), on two pages" in said
    assert said.endswith("the reports differ in the number of people and the number of buses.")


def test_a_conflict_that_only_the_note_names(sure) -> None:
    assert sure(note="Conflict: elsewhere ten.").endswith("its note names a conflict.")
