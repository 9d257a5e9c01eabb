"""Paths of a drawing in the words of PDF."""

from __future__ import annotations

import re
from functools import lru_cache

LONG = 2_000  # letters of a path
ASKEW = 0.002  # CSS pixels
_STEP = re.compile(r"([MLCQZ])([^MLCQZ]*)")
_RECTANGLE = re.compile(r"^(M[^MLCQZ]+L)([-\d.]+),([-\d.]+)( ?L[^MLCQZ]+L[^MLCQZ]+Z)$")
_OPERATOR = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def still(d: str) -> str:
    """PDFium, and so Chrome, moves a filled rectangle to whole pixels: the bars of an icon run
    together. One that is askew by less than any eye or printer can tell stays where it is."""
    return _RECTANGLE.sub(lambda m: f"{m[1]}{m[2]},{float(m[3]) + ASKEW:.3f}{m[4]}", d)


def operators(d: str) -> str:
    """An SVG path of M, L, C, Q and Z in the words of PDF, which has no Q."""
    return _long(d) if len(d) > LONG else _operators(d)


@lru_cache(maxsize=64)  # the ground is the same on many pages
def _long(d: str) -> str:
    return _operators(d)


def _operators(d: str) -> str:
    if "Q" in d:
        d = _cubic(d)
    return _STEP.sub(lambda s: f"{s[2].replace(',', ' ')} {_OPERATOR[s[1]]} ", d)


def _cubic(d: str) -> str:
    parts, at = [], (0.0, 0.0)
    for step, rest in _STEP.findall(d):
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", rest)]
        if step == "Q":
            (x, y), (a, b, c, e) = at, numbers
            ends = (x + 2 / 3 * (a - x), y + 2 / 3 * (b - y), c + 2 / 3 * (a - c),
                    e + 2 / 3 * (b - e), c, e)  # fmt: skip
            step, rest = "C", " ".join(f"{each:.3f}" for each in ends)
        parts.append(f"{step}{rest}")
        if numbers:
            at = (numbers[-2], numbers[-1])
    return " ".join(parts)
