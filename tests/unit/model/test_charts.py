"""Series for charts: counters stay apart, days that differ stay ranges."""

from dashboard.mission import Mission
from dashboard.model.charts import charts


def _chart(mission: Mission, key: str):
    return next(chart for chart in charts(mission) if chart.id == key)


def test_every_counter_is_a_line_of_its_own(mission: Mission) -> None:
    chart = _chart(mission, "people_returned")
    rows = {(r.series, r.family, r.kind) for r in mission.series if r.measure == chart.id}
    assert {(line.series, line.family, line.kind) for line in chart.lines} == rows
    assert len(chart.lines) == len(rows)


def test_nothing_is_lost_and_nothing_added(mission: Mission) -> None:
    for chart in charts(mission):
        rows = [r for r in mission.series if r.measure == chart.id and r.unit == chart.unit]
        told = sorted(v for line in chart.lines for r in line.reports for v in {r.low, r.high})
        assert set(told) <= {row.value for row in rows}
        assert max(told) == max(row.value for row in rows)
        assert min(told) == min(row.value for row in rows)


def test_reports_of_one_day_that_differ_are_a_range(mission: Mission) -> None:
    chart = _chart(mission, "people_returned")
    line = next(line for line in chart.lines if line.series == "mod")
    day = next(r for r in line.reports if r.text == "4,436 / about 6,000")
    assert (day.low, day.high) == (4436, 6000)
    assert list(line.reports) == sorted(line.reports, key=lambda r: (r.last, r.first))
