import datetime as dt
from dataclasses import replace

import pytest

from dashboard.mission.meta import Measure
from dashboard.mission.series import SeriesValue
from dashboard.model.measures import Track, _steps, figure
from dashboard.model.period import number

DAY = dt.date(2020, 11, 20)
MEASURE = Measure("m", "M", "people", "personnel", "mod", "x", "stock", 31, "", "")
ROW = SeriesValue(
    id="r1", measure="personnel", series="mod", day_earliest=DAY, day_latest=DAY, value=1960,
    unit="people", qualifier="", kind="stock", family="x", note="", sources=("s",),
)  # fmt: skip


def test_a_figure_keeps_its_qualifier() -> None:
    assert figure(replace(ROW, value=1600, qualifier="more_than")) == "more than 1,600"
    assert figure(replace(ROW, value=2541.6)) == "2,541.6"
    assert figure(replace(ROW, value=52700)) == "52,700"
    assert figure(replace(ROW, value=1234567, qualifier="about")) == "about 1,234,567"


def test_two_figures_of_one_day_stand_side_by_side() -> None:
    (step,) = _steps([ROW, replace(ROW, id="r2", value=1970, sources=("t",))])
    assert step.text == "1,960 / 1,970"
    assert (step.low, step.high) == (1960, 1970)
    assert step.sources == ("s", "t")


def test_a_report_without_a_day_makes_no_step() -> None:
    assert not list(_steps([replace(ROW, day_latest=dt.date(2020, 12, 1))]))


@pytest.mark.parametrize(("after", "fresh"), [(-1, False), (0, True), (31, True), (32, False)])
def test_an_old_figure_does_not_pass_for_a_new_one(after: int, fresh: bool) -> None:
    track = Track(MEASURE, tuple(_steps([ROW])))
    assert (track.fresh(number(DAY) + after) is not None) is fresh


def test_the_last_report_stays_known() -> None:
    track = Track(MEASURE, tuple(_steps([ROW])))
    assert track.at(number(DAY) + 500) == track.steps[0]
    assert track.at(number(DAY) - 1) is None
