"""Shapes become the paths a Plotly shape can draw, or an error."""

import pytest

from dashboard.basemap.outlines import path_text, steps_of


def test_a_circle_is_four_cubic_arcs() -> None:
    steps = steps_of("circle", {"cx": "12", "cy": "12", "r": "10"})
    ends = [numbers[-2:] for command, numbers in steps if command == "C"]
    assert ends == [(22, 12), (12, 22), (2, 12), (12, 2)]


def test_a_square_corner_stays_square() -> None:
    steps = steps_of("rect", {"x": "1", "y": "2", "width": "3", "height": "4"})
    assert path_text(steps, -1, -2) == "M0,0 L3,0 L3,4 L0,4 Z"


def test_a_polygon_closes_and_a_line_does_not() -> None:
    assert path_text(steps_of("polygon", {"points": "0,0 4,0 2,-3"}), 0, 0) == "M0,0 L4,0 L2,-3 Z"
    assert path_text(steps_of("line", {"x2": "4", "y2": "1.5"}), 0, 0) == "M0,0 L4,1.5"


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("path", {"d": "m0 0 l1 1"}),
        ("path", {"d": "M0 0 A1 1 0 0 0 2 2"}),
        ("path", {"d": "M0 0 L1 1 2 2"}),
        ("ellipse", {"rx": "2"}),
        ("circle", {"r": "2", "transform": "scale(2)"}),
    ],
)
def test_what_cannot_convert_is_refused(tag: str, attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=tag if tag != "path" else "only absolute"):
        steps_of(tag, attributes)
