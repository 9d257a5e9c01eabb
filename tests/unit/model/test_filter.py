"""A filter lets pass what it says, against a check that is written the long way round."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.layers import KEYS
from dashboard.model import Certainty, Filter, Period, Selection, take
from dashboard.model.filter import FILTERED, family_labels, kind_labels, told
from dashboard.model.folding import fold
from dashboard.model.period import number
from dashboard.model.searched import words

TEXTS = ("", "Şuşa", "SHUSHI", "степ", "Ստեփ", "cv-2020", "zzz", "  mine ", "lachin")


def _subset(labels):
    return st.one_of(st.none(), st.frozensets(st.sampled_from(sorted(labels))))


@pytest.fixture(scope="module")
def chosen(mission):
    first, last = number(mission.meta.first_day), number(mission.meta.last_day)
    days = st.tuples(st.integers(first, last), st.integers(first, last)).map(sorted)
    filters = st.builds(
        Filter, _subset(kind_labels(mission)), _subset(family_labels(mission)),
        st.sampled_from(["", "certain", "possible"]), st.sampled_from(TEXTS),
    )  # fmt: skip
    return st.tuples(days, filters)


def _brute(record, certainty, asked: Filter, mission) -> bool:
    """Whether the record passes, asked of its rows and pages one by one."""
    if record.layer not in FILTERED:
        return True
    rows = [record.row, *record.also]
    says = {mission.sources[s].affiliation for s in record.sources}
    says |= {row.claimant for row in rows if getattr(row, "claimant", "")}
    if asked.kinds is not None and all(f"{record.layer}/{record.kind}" != k for k in asked.kinds):
        return False
    if asked.families is not None and not any(family in asked.families for family in says):
        return False
    if asked.certainty and certainty.name.lower() != asked.certainty:
        return False
    return fold(asked.text) in words(record, mission)


def test_filters_let_pass_what_brute_force_does(atlas, mission, chosen) -> None:
    @given(chosen)
    @settings(max_examples=150)
    def check(asked) -> None:
        (first, last), wanted = asked
        period = Period(first, last)
        everything = take(atlas, Selection(period, frozenset(KEYS)))
        snapshot = take(atlas, Selection(period, frozenset(KEYS), filter=wanted))
        drawn = [(r, c) for r, c in everything.drawn if _brute(r, c, wanted, mission)]
        assert [r.id for r, _ in snapshot.drawn] == [r.id for r, _ in drawn]
        assert [r.id for r in snapshot.listed] == [
            r.id for r in everything.listed if _brute(r, r.when.on(period), wanted, mission)
        ]
        for (layer, kind), pair in snapshot.counts.items():
            states = [c for r, c in drawn if (r.layer, r.kind) == (layer, kind)]
            assert pair == (states.count(Certainty.CERTAIN), states.count(Certainty.POSSIBLE))
        assert snapshot.km2 == everything.km2

    check()


@pytest.mark.parametrize("spelling", ["Shusha", "shushi", "Şuşa", "ՇՈՒՇԻ", "Шуша", "susa"])
def test_every_spelling_finds_the_same_records(spelling, atlas, mission) -> None:
    def found(text: str) -> set[str]:
        period = Period.of(mission.meta.first_day, mission.meta.last_day)
        asked = Selection(period, frozenset(("events", "posts")), filter=Filter(text=text))
        return {record.id for record, _ in take(atlas, asked).drawn}

    placed = {r.id for r in atlas.records if getattr(r.row, "place", "") == "shusha"}
    assert placed & found("")
    assert placed & found("") <= found(spelling)
    assert found(spelling) < found("")


def test_folding_ignores_case_diacritics_and_spaces() -> None:
    assert fold("  Xank\u0259ndi\n \u0130van ") == "xankendi ivan"
    assert fold("\u00c9cole") == "ecole"


def test_a_filter_says_what_it_lets_pass(mission) -> None:
    kinds, labels = kind_labels(mission), family_labels(mission)
    asked = Filter(frozenset(["convoys/aid"]), frozenset(labels) - {"other"}, "certain", "Lachin")
    text = told(asked, kinds, labels)
    assert text == (
        "only Aid and cargo; 6 of 7 families of sources; certain dates; with \u201cLachin\u201d"
    )
    assert told(Filter(), kinds, labels) == ""


def test_the_caption_names_the_filter_and_compares_nothing_with_a_part(atlas) -> None:
    period = Period.of("2020-11-10", "2020-11-20")
    asked = Selection(period, frozenset(KEYS), filter=Filter(certainty="certain"))
    caption = take(atlas, asked).caption
    assert caption.startswith("10\u201320 November 2020: filtered, only certain dates; ")
    assert "23 reported" not in caption
