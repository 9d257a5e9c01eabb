"""The parts of a card that are drawn in Python: locator, bar and table of claims."""

import json
import re
from urllib.parse import unquote

import pytest

from dashboard.controls import card
from dashboard.controls.card import bar, locator, side_by_side
from dashboard.mission import Mission
from dashboard.model import Atlas, Record
from dashboard.model.claims import accounts
from dashboard.model.happenings import by_id
from dashboard.palette import PALETTE


@pytest.fixture
def of(atlas: Atlas):
    records = {record.id: record for record in atlas.records}
    return records.__getitem__


def marks(record: Record, mission: Mission, theme: str = "light") -> str:
    built = locator.build(record, mission)
    assert built is not None
    return unquote(built.style[f"--mark-{theme}"])


def test_the_ground_holds_land_and_region_in_both_themes(mission: Mission) -> None:
    style = card.ground(mission)
    for theme in PALETTE.values():
        picture = unquote(style[f"--ground-{theme.name}"])
        for colour in (theme.land, theme.muted, theme.border):
            assert colour.replace("#", "%23") in style[f"--ground-{theme.name}"] or (
                colour in picture
            )
        assert len(picture) < 6000


@pytest.mark.parametrize(
    ("record", "rings", "dashed"),
    [("dep-p28", 0, False), ("dep-p01", 1, False), ("dep-p06", 1, True)],
)
def test_precision_is_a_ring(of, mission, record: str, rings: int, dashed: bool) -> None:
    """Exact: a dot; settlement: a ring; approximate: a dashed ring."""
    drawn = marks(of(record), mission)
    assert drawn.count("<circle") == 1 + rings
    assert ("stroke-dasharray" in drawn) is dashed


def test_the_mark_lies_where_the_record_does(of, mission: Mission) -> None:
    record = of("dep-p28")
    found = re.search(r'cx="([\d.]+)" cy="([\d.]+)"', marks(record, mission))
    assert found
    extent = mission.meta.extent
    part = (record.lon - extent.west) / (extent.east - extent.west)
    assert float(found[1]) / locator.Frame(mission).wide == pytest.approx(part, abs=0.01)
    down = (extent.north - record.lat) / (extent.north - extent.south)
    assert float(found[2]) / locator.HIGH == pytest.approx(down, abs=0.01)


def test_a_place_outside_is_an_arrow_at_the_edge(of, mission: Mission) -> None:
    drawn = marks(of("dep-p42"), mission)
    assert "<polygon" in drawn and "<circle" not in drawn
    x = float(re.search(r'points="([\d.-]+),', drawn)[1])  # type: ignore[index]
    assert 0 <= x < locator.HIGH / 4
    assert "Outside this small map" in str(locator.build(of("dep-p42"), mission))


def test_a_record_without_a_place_has_no_locator(of, mission: Mission) -> None:
    assert locator.build(of("dep-p45"), mission) is None


def test_every_record_has_a_card_that_can_be_sent(atlas: Atlas, mission: Mission) -> None:
    for record in atlas.records:
        if record.title:
            made = card.card(record, mission).to_plotly_json()
            sent = json.dumps(made, default=lambda part: part.to_plotly_json())
            assert "bar-words" in sent


def test_the_years_of_the_bar_stand_at_their_first_day(of, mission: Mission) -> None:
    built = json.dumps(
        bar.build(of("dep-p01"), mission).to_plotly_json(),
        default=lambda part: part.to_plotly_json(),
    )
    years = range(mission.meta.first_day.year + 1, mission.meta.last_day.year + 1)
    assert [int(y) for y in re.findall(r'"children": "(\d{4})"', built)] == list(years)


def words(record: Record, mission: Mission) -> str:
    built = card.card(record, mission).to_plotly_json()
    return json.dumps(built, default=lambda part: part.to_plotly_json())


def test_an_uncertain_edge_is_told_with_its_basis(atlas: Atlas, mission: Mission) -> None:
    record = next(r for r in atlas.records if r.id == "zone.1")
    text = words(record, mission)
    assert f"uncertain by about {record.row.uncertainty_km:g} km to either side" in text
    assert record.row.uncertainty_basis in text


def test_a_record_without_an_edge_says_nothing_of_one(atlas: Atlas, mission: Mission) -> None:
    record = next(r for r in atlas.records if r.layer == "posts")
    assert "uncertain by about" not in words(record, mission)


def test_all_reports_of_a_happening_stand_in_columns_by_family(atlas: Atlas, mission: Mission):
    """Also those that state no figure: what each calls it, its day and its pages."""
    record = next(r for r in atlas.records if r.id == "dep-e092")
    told = accounts(record, mission)
    shown = str(side_by_side.build(told, mission))
    assert len(told.reports) == 1 + len(record.also) > 2
    for row in (record.row, *record.also):
        assert row.title in shown
    assert "Figure" not in shown, "none of them states one"


def test_a_report_asked_for_is_said_and_open_in_the_card_that_tells_it(atlas, mission) -> None:
    record = by_id(atlas.records)["dep-e075"]
    assert record.id != "dep-e075"
    for asked, said in ((("dep-e075",), True), ((record.id,), False)):
        shown = str(card.cards([record], mission, asked=asked))
        assert ("dep-e075 is another report of the same happening" in shown) is said
        assert shown.count("open=True") == said
    assert "not part of the mission" not in shown
