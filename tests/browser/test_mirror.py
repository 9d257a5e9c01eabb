"""JavaScript and Python choose the same records and say the same, over 300 periods."""

import random

import pytest

from dashboard.controls import filter as filtering
from dashboard.layers import KEYS
from dashboard.model import Certainty, Period, Selection, take
from dashboard.model.adding import KEYS as MEASURED
from dashboard.model.adding import words
from dashboard.model.filter import family_labels, kind_labels
from dashboard.model.period import number

from .conftest import EVERY_MARK


def _periods(mission) -> list[tuple[int, int]]:
    low, high = number(mission.meta.first_day), number(mission.meta.last_day)
    random.seed(20201120)
    found = [(low, high), (low, low), (high, high)]
    while len(found) < 300:
        first = random.randint(low, high)
        length = random.choice((0, 0, 1, 7, 30, 400))
        found.append((first, min(first + length, high)))
    return found


def _layers(index: int) -> list[str]:
    random.seed(index)
    return [key for key in KEYS if index % 3 or random.random() < 0.6]


def _filter(index: int, mission) -> dict:
    """None on every third period, else some of the words that a view holds."""
    random.seed(index)
    some = {
        "kinds": random.sample(list(kind_labels(mission)), random.randint(0, 12)),
        "families": random.sample(list(family_labels(mission)), random.randint(0, 4)),
        "certainty": random.choice(("certain", "possible")),
        "text": random.choice(
            ("\u015eu\u015fa", "ЛАЧИН", "mine", "\u054d\u057f\u0565\u0583", "x y")
        ),
    }
    return {key: value for key, value in some.items() if index % 3 and random.random() < 0.4}


def _python(atlas, index: int, first: int, last: int) -> dict:
    passing = filtering.read(_filter(index, atlas.mission), atlas.mission)
    snapshot = take(
        atlas, Selection(Period(first, last), frozenset(_layers(index)), filter=passing)
    )
    return {
        "drawn": [[record.id, int(certainty)] for record, certainty in snapshot.drawn],
        "listed": [record.id for record in snapshot.listed],
        "counts": {f"{a}/{b}": list(pair) for (a, b), pair in snapshot.counts.items()},
        "figures": [step.text if step else None for _, step in snapshot.figures],
        "km2": snapshot.km2,
        "caption": snapshot.caption,
        "ends": [first, last],
    }


def test_both_answer_alike(page_at, atlas, mission) -> None:
    page = page_at()
    periods = _periods(mission)
    asked = [
        [first, last, _layers(i), _filter(i, mission)] for i, (first, last) in enumerate(periods)
    ]
    page.evaluate("() => window.mission.filter.fetchRows()")
    answers = page.evaluate(
        """asked => asked.map(([first, last, layers, filter]) => {
          const { data } = window.mission.stage;
          const s = window.mission.snapshot.take(data, { first, last, layers, ...filter });
          return { drawn: s.drawn.map(([r, c]) => [r.id, c]), listed: s.listed.map(r => r.id),
            counts: s.counts, figures: s.figures.map(f => f && f.fresh ? f.text : null),
            km2: s.km2, caption: s.caption, ends: [first, last] }; })""",
        asked,
    )
    for i, (first, last) in enumerate(periods):
        assert answers[i] == _python(atlas, i, first, last), (first, last)
    assert {Certainty.POSSIBLE, Certainty.CERTAIN} <= {c for a in answers for _, c in a["drawn"]}


def _flows(scene, index: int, first: int, last: int, by) -> dict:
    chosen = Selection(Period(first, last), frozenset(_layers(index)), width=by)
    found = scene.flows(take(scene.atlas, chosen))
    measure = found.scale.measure
    return {
        "all": [
            [
                f.number, list(f.members), f.total, f.unknown, list(f.apart), f.step, f.width,
                f.offset, f.beside, f.marked, f.faint, f.arrow, f.pointed,
            ]
            for f in found.all
        ],
        "bounds": list(found.scale.bounds),
        "labels": list(found.scale.labels),
        "words": words(found.movements, found.unknown, found.apart, measure),
    }  # fmt: skip


@pytest.mark.parametrize("by", MEASURED)
def test_both_bundle_alike(page_at, scene, mission, by) -> None:
    page = page_at()
    periods = _periods(mission)
    asked = [[first, last, _layers(i)] for i, (first, last) in enumerate(periods)]
    answers = page.evaluate(
        """([asked, width]) => asked.map(([first, last, layers]) => {
          const { data } = window.mission.stage;
          const { snapshot, flow } = window.mission;
          const { flows } = snapshot.take(data, { first, last, layers, width });
          return { all: flows.all.map(f => [f.number, f.members.map(([r]) => r.id), f.total,
              f.unknown, f.apart, f.step, f.width, f.offset, flow.beside(f, data.flows), f.marked,
              f.faint, f.arrow, f.pointed]),
            bounds: flows.bounds, labels: flows.labels,
            words: flow.words(data, flows.measure, flows.movements, flows.unknown, flows.apart) };
        })""",
        [asked, by],
    )
    for i, (first, last) in enumerate(periods):
        assert answers[i] == _flows(scene, i, first, last, by), (first, last)
    assert any(flow[2] > 0 for answer in answers for flow in answer["all"])
    assert any(flow[9] for answer in answers for flow in answer["all"])


def test_both_join_the_same_arrays(page_at, scene, atlas) -> None:
    """What the browser hands to Plotly is what an export would draw."""
    page = page_at()
    period = Period.of("2020-11-10", "2020-11-20")
    snapshot = take(atlas, Selection(period, frozenset(KEYS)))
    expected = {
        key: {name: list(values) for name, values in columns.items()}
        for key, columns in scene.columns(snapshot).items()
        if any(columns.values())
    }
    painted = page.evaluate(EVERY_MARK, "stage")
    found = {
        key: columns
        for key, columns in painted.items()
        if any(value is not None for values in columns.values() for value in values)
    }
    assert found == expected
