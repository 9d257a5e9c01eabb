"""Rows keep their order, lose nothing and stay in their columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.plates.rows import Row, balance, height


def _row(tall: float, heading: bool) -> Row:
    return Row(tall, lambda *_: None, heading=heading, space=6 if heading else 0)


rows = st.lists(st.builds(_row, st.floats(5, 40), st.booleans()), min_size=1, max_size=40)


@given(rows, st.integers(1, 4), st.floats(60, 900))
def test_all_rows_in_order_or_none(given_rows, columns, most) -> None:
    found = balance(given_rows, columns, most)
    if found is None:
        return
    assert [row for column in found for row in column] == given_rows
    assert len(found) <= columns
    assert all(height(column) <= most + 1e-6 for column in found)
    for column in found[:-1]:
        lonely = column[-1].heading and len(column) > 1 and not column[-2].heading
        assert not lonely or column[-1] is given_rows[-1] or _next_is_heading(given_rows, column)


def _next_is_heading(given_rows, column) -> bool:
    return given_rows[given_rows.index(column[-1]) + 1].heading


def test_too_long_is_none() -> None:
    assert balance([_row(50, False)] * 10, 2, 100) is None
