"""The page that stands alone chooses and says the same as Python, day by day."""

from __future__ import annotations

import random

import pytest

from dashboard.exports.data import View, html
from dashboard.layers import KEYS
from dashboard.model import Filter, Period, Selection, take
from dashboard.model.period import number

TAKE = """([layers, periods]) => periods.map(([first, last]) => {
  const { snapshot, state } = window.mission;
  const found = snapshot.take(state.data, { ...state.view, layers, first, last });
  return { drawn: found.drawn.map(([record, certainty]) => [record.id, certainty]),
    listed: found.listed.map((record) => record.id), counts: found.counts,
    caption: found.caption }; })"""


@pytest.mark.parametrize(
    "filter_", [Filter(), Filter(certainty="possible"), Filter(families=frozenset({"un_or_ngo"}))]
)
def test_every_day_is_chosen_as_by_the_map(open_file, scene, tmp_path, filter_) -> None:
    opened = Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS), filter=filter_)
    path = tmp_path / "view.html"
    path.write_bytes(html.render(View(scene, opened, None, "")))
    page = open_file(path)
    meta = scene.atlas.mission.meta
    low, high = number(meta.first_day), number(meta.last_day)
    draw = random.Random(20201120)
    periods = [(low, high), (low, low), (high, high)]
    while len(periods) < 80:
        first = draw.randint(low, high)
        periods.append((first, min(first + draw.choice((0, 1, 7, 30, 400)), high)))
    layers = sorted(set(KEYS) - {"relief"})
    found = page.evaluate(TAKE, [layers, periods])
    for period, said in zip(periods, found, strict=True):
        chosen = Selection(Period(*period), frozenset(layers), filter=filter_)
        snapshot = take(scene.atlas, chosen)
        assert said == {
            "drawn": [[record.id, int(state)] for record, state in snapshot.drawn],
            "listed": [record.id for record in snapshot.listed],
            "counts": {f"{a}/{b}": list(pair) for (a, b), pair in snapshot.counts.items()},
            "caption": snapshot.caption,
        }
