"""A part of the room answers as the whole does, for boxes inside that part."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.plates.room import Box, Room, around

BOXES = st.lists(
    st.tuples(*[st.integers(0, 60)] * 2, *[st.integers(1, 20)] * 2).map(
        lambda b: Box(b[0], b[1], b[0] + b[2], b[1] + b[3])
    ),
    min_size=1,
    max_size=12,
)


@given(BOXES, BOXES)
def test_near_loses_nothing_that_can_be_met(taken: list[Box], asked: list[Box]) -> None:
    room, boxes = Room(), np.array(asked, dtype=float)
    room.take(*taken)
    part = room.near(around(*asked))
    assert (part.counts(boxes) == room.counts(boxes)).all()
    assert (part.covered(boxes) == room.covered(boxes)).all()
