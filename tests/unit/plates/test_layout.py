"""The words above the map."""

from __future__ import annotations

from dataclasses import replace

from dashboard.plates.layout import words_of


def test_two_figures_are_said_to_be_two_reports(snapshot_of) -> None:
    """A bare `4,436 / about 6,000 people` reads like a share of a whole."""
    snapshot = snapshot_of()
    assert "two reports: 4,436 / about 6,000 people returned" in words_of(snapshot)
    assert "two reports" not in snapshot.caption  # the screen mirrors that text
    figures = tuple((track, step and replace(step, text="5")) for track, step in snapshot.figures)
    assert "reports" not in words_of(replace(snapshot, figures=figures))
