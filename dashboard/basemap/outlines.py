"""SVG shapes as absolute paths of M, L, C, Q and Z only, the commands a Plotly shape can draw.

The drawings keep to what converts exactly: path (already in these commands), circle, rect, line,
polygon and polyline, without transforms. A circle becomes four cubic arcs (off by less than 0.03 %
of the radius). Lengths are icon units, y down.
"""

import re
from collections.abc import Mapping, Sequence

CIRCLE_HANDLE = 0.5522847498
POINTS_OF = {"M": 1, "L": 1, "C": 3, "Q": 2, "Z": 0}

_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")

Step = tuple[str, tuple[float, ...]]


def steps_of(tag: str, attributes: Mapping[str, str]) -> list[Step]:
    """Commands and coordinates of one element; ValueError for anything that cannot convert."""
    if "transform" in attributes:
        raise ValueError(f"<{tag}> has a transform: write the final coordinates")

    def number(key: str) -> float:
        return float(attributes.get(key, "0"))

    if tag == "path":
        return _parse(attributes["d"])
    if tag == "circle":
        r = number("r")
        return _rounded(number("cx") - r, number("cy") - r, 2 * r, 2 * r, r)
    if tag == "rect":
        x, y, width, height = (number(key) for key in ("x", "y", "width", "height"))
        return _rounded(x, y, width, height, number("rx"))
    if tag == "line":
        return [("M", (number("x1"), number("y1"))), ("L", (number("x2"), number("y2")))]
    if tag in ("polygon", "polyline"):
        numbers = [float(value) for value in _NUMBER.findall(attributes["points"])]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        return [*_through(pairs), ("Z", ())] if tag == "polygon" else _through(pairs)
    raise ValueError(f"<{tag}> is not a shape the plate can draw")


def path_text(steps: list[Step], dx: float, dy: float) -> str:
    """The ``d`` text of the steps moved by (dx, dy), at a thousandth of a unit."""
    parts = []
    for command, numbers in steps:
        moved = (v + (dx if i % 2 == 0 else dy) for i, v in enumerate(numbers))
        parts.append(command + ",".join(f"{round(value, 3) + 0.0:g}" for value in moved))
    return " ".join(parts)


def _parse(text: str) -> list[Step]:
    steps: list[Step] = []
    for command, rest in _STEP.findall(text):
        numbers = tuple(float(value) for value in _NUMBER.findall(rest))
        if command not in POINTS_OF or len(numbers) != 2 * POINTS_OF[command]:
            raise ValueError(f"path step {command}{rest!r}: only absolute single M L C Q Z")
        steps.append((command, numbers))
    return steps


def _through(points: Sequence[tuple[float, float]]) -> list[Step]:
    return [("M" if i == 0 else "L", point) for i, point in enumerate(points)]


def _rounded(x: float, y: float, width: float, height: float, r: float) -> list[Step]:
    x2, y2 = x + width, y + height
    if r <= 0:
        corners = [(x, y), (x2, y), (x2, y2), (x, y2)]
        return [*_through(corners), ("Z", ())]
    k = r * (1 - CIRCLE_HANDLE)
    return [
        ("M", (x + r, y)),
        ("L", (x2 - r, y)),
        ("C", (x2 - k, y, x2, y + k, x2, y + r)),
        ("L", (x2, y2 - r)),
        ("C", (x2, y2 - k, x2 - k, y2, x2 - r, y2)),
        ("L", (x + r, y2)),
        ("C", (x + k, y2, x, y2 - k, x, y2 - r)),
        ("L", (x, y + r)),
        ("C", (x, y + k, x + k, y, x + r, y)),
        ("Z", ()),
    ]
