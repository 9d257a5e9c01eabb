"""Series for charts: counters stay apart, days that differ stay ranges."""

from dataclasses import replace

from dashboard.languages import speaking
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


def test_titles_and_keys_are_in_the_readers_words(mission: Mission) -> None:
    english = charts(mission)
    for code in ("hy", "az", "ru"):
        with speaking(code):
            told = charts(mission.told_in(code))
        for own, other in zip(english, told, strict=True):
            assert own.label != other.label and "_" not in other.label
            assert own.unit != other.unit or own.unit in ("t", "ha"), (code, own.unit)
    labels = {line.label for chart in english for line in chart.lines}
    assert {"Defence Ministry, planned", "Red Cross"} <= labels
    assert _chart(mission, "hectares").label == "Ground cleared of mines"


def test_every_counter_has_a_word_in_every_language(mission: Mission) -> None:
    shown = {line.series for chart in charts(mission) for line in chart.lines}
    assert shown <= {word.id for word in mission.meta.counters}
    names = {"Crisis Group", "Pravda.ru", "Turan"}  # written the same in some of our languages
    for code in mission.meta.languages[1:]:
        for own, other in zip(
            mission.meta.counters, mission.meta.told_in(code).counters, strict=True
        ):
            assert own.label != other.label or own.label in names, (code, own.id)


def test_a_word_that_the_mission_lacks_is_spelt_out(mission: Mission) -> None:
    bare = replace(mission, meta=replace(mission.meta, counted=(), counters=()))
    chart = _chart(bare, "people_returned")
    assert chart.label == "People returned"
    assert {"mod", "nkr", "az idp"} == {line.label for line in chart.lines}
