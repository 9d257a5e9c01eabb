"""Days, weeks and days with records; windows that slide or add."""

from dashboard.exports.film import steps_of
from dashboard.model import Period, Selection

PERIOD = Period.of("2020-11-10", "2020-11-24")
SELECTION = Selection(PERIOD, frozenset({"events", "convoys", "posts", "control"}))


def test_days_slide_and_add(scene) -> None:
    sliding = steps_of(scene, SELECTION, "day", 3, False)
    assert len(sliding) == 15 and sliding[0] == Period.of("2020-11-10", "2020-11-10")
    assert sliding[-1] == Period.of("2020-11-22", "2020-11-24")
    adding = steps_of(scene, SELECTION, "day", 1, True)
    assert {one.first for one in adding} == {PERIOD.first} and adding[-1] == PERIOD


def test_weeks_end_on_sundays_and_with_the_period(scene) -> None:
    found = [one.slug for one in steps_of(scene, SELECTION, "week", 7, False)]
    assert found == [
        "2020-11-10_2020-11-15", "2020-11-16_2020-11-22", "2020-11-18_2020-11-24",
    ]  # fmt: skip


def test_by_event_leaves_out_days_without_any(scene) -> None:
    year = Selection(Period.of("2022-01-01", "2022-06-30"), SELECTION.layers)
    days = [one.last for one in steps_of(scene, year, "event", 1, False)]
    happened = {
        record.when.earliest
        for record in scene.atlas.records
        if record.layer in ("events", "convoys")
        and record.when
        and getattr(record.when, "earliest", 0) == getattr(record.when, "latest", 1)
        and not record.undrawn
        and year.period.first <= record.when.earliest <= year.period.last
    }
    assert days == sorted(happened) and 5 < len(days) < 181
