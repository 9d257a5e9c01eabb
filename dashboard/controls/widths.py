"""What the width of a movement stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import dash_mantine_components as dmc

from ..languages import t
from ..mission import Mission
from ..model.adding import KEYS as KEYS
from ..model.adding import MEASURES, Measure
from .attributes import attributes

ID = "width"
START: Measure = KEYS[0]


def build(_mission: Mission) -> dmc.SegmentedControl:
    return dmc.SegmentedControl(
        id=ID,
        data=[{"value": measure.key, "label": t(measure.label)} for measure in MEASURES],
        value=START,
        size="xs",
        fullWidth=True,
        className="width-by",
        **attributes(aria_label=t("Width of movements")),
    )


def read(view: Mapping[str, Any], _mission: Mission) -> Measure:
    """The first measure when the view has none or an unknown one."""
    asked = view.get("width", START)
    return cast(Measure, asked) if asked in KEYS else START
