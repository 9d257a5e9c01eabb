"""The legend of movements explains the widths that are drawn, and what they leave out."""

from __future__ import annotations

import pytest

from dashboard.layers.convoys import CONVOYS
from dashboard.layers.flows import WIDTHS
from dashboard.palette import LIGHT
from dashboard.plates.legend import Legend
from dashboard.plates.page import Page
from dashboard.plates.sheet import Sheet


def test_the_steps_have_the_widths_of_the_map() -> None:
    steps = [entry.swatch.width for entry in CONVOYS.scale if entry.kind.startswith("width-")]
    assert steps == [width / 10 for width in WIDTHS]


@pytest.mark.parametrize(("by", "last"), [("people", "from 2,000 people"), ("tonnes", "")])
def test_rows_of_the_widths_name_the_scale_and_what_is_missing(
    scene, snapshot_of, by, last
) -> None:
    snapshot = snapshot_of(("2020-11-10", "2020-11-20"), width=by)
    page = Page(Sheet(1400, 1000), LIGHT)
    rows = Legend(page, "light", 300, 1.0)._widths(CONVOYS.scale, scene.flows(snapshot))
    text = " | ".join(row.text for row in rows)
    if last:
        assert last in text and "from 200" in text
        assert "Count unknown for 1 of 8; 2 not added: reports differ." in text
    else:
        assert "Tonnes unknown for 8 of 8" in text and "from" not in text
