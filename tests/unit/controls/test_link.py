"""An address read and written in Python; tests/browser/test_mirrored_link.py holds it against the
browser."""

from __future__ import annotations

import pytest

from dashboard.controls.address import query_of
from dashboard.controls.link import read
from dashboard.layers import KEYS
from dashboard.model.period import iso

VIEWS = (
    "?from=2020-11-10&to=2020-11-20&layers=control,posts&theme=light",
    "?from=2023-09-19&to=2023-09-30&compare=2020-11-20&layers=control&names=double&theme=dark",
    "?from=2021-01-01&to=2021-01-01&layers=events&names=en&kinds=convoys/returns,events/agreement"
    "&families=un_or_ngo&language=hy&certainty=certain&text=Shusha%20(a)&theme=light&width=tonnes"
    "&lon=46.6000&lat=39.6200&zoom=9.50",
    "?from=2021-01-01&to=2021-01-01&layers=&kinds=&theme=light",
)


@pytest.mark.parametrize("query", VIEWS)
def test_what_is_written_is_what_was_read(query: str, mission) -> None:
    for link in (query, f"https://maps.example/view/{query}", query[1:]):
        found = read(link, mission)
        assert found.notes == ()
        assert query_of(found.selection, found.frame, mission) == query
        assert found.host == ("https://maps.example/view/" if "//" in link else "")


def test_nothing_is_the_opening_view(mission) -> None:
    found = read("https://maps.example/", mission)
    assert found.selection.period.first == mission.meta.opening.first.toordinal() - 719163
    assert found.selection.layers == set(KEYS) and found.frame is None


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?moon=1", "\u201cmoon\u201d is not a word of this address"),
        ("?from=soon", "from=soon is not a day (YYYY-MM-DD)"),
        ("?from=20201110", "from=20201110 is not a day (YYYY-MM-DD)"),
        ("?to=2030-01-01", "to=2030-01-01 lies outside the mission; 30 June 2024 is shown"),
        ("?from=2021-02-01&to=2021-01-01", "from lies after to; the two were exchanged"),
        ("?layers=moon,posts", "no layer moon; there are control"),
        ("?names=xx", "names=xx is not one of en"),
        ("?kinds=a,convoys/returns", "kinds=a is not one of convoys/returns"),
        ("?language=fr", "language=fr is not one of en"),
        ("?certainty=sure", "certainty=sure is not one of certain, possible"),
        ("?theme=pink", "theme=pink is not one of light, dark"),
        ("?width=2", "width=2 is not one of people"),
        ("?compare=then", "compare=then is not a day (YYYY-MM-DD)"),
        ("?compare=2030-01-01", "compare=2030-01-01 lies outside the mission"),
        ("?compare=2021-01-01&way=up", "way=up is not one of swipe, side"),
        ("?compare=2021-01-01&split=200", "split=200 is not a number from 0 to 100"),
        ("?lon=46&lat=39", "the place of the map (lon, lat, zoom) cannot be read"),
        ("not an address", "\u201cnot an address\u201d is not a word of this address"),
    ],
)
def test_what_cannot_be_read_is_noted(query: str, said: str, mission) -> None:
    found = read(query, mission)
    assert len(found.notes) == 1 and found.notes[0].startswith(said)


def test_exchanged_and_held_days(mission) -> None:
    period = read("?from=2021-02-01&to=2021-01-01", mission).selection.period
    assert (iso(period.first), iso(period.last)) == ("2021-01-01", "2021-02-01")
    period = read("?to=2020-10-01", mission).selection.period
    assert (iso(period.first), iso(period.last)) == ("2020-10-01", "2020-10-01")
