"""The legend in its columns, and the map's panel in what is left."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial

from ..languages import t
from .layout import GAP, Body, column_width
from .page import Page
from .projection import Panel
from .rows import Row, balance, height

DENSITIES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.72)
NARROW = 0.82  # of a column alone, each of several: the map is what the sheet is for
TIGHT_MAP = 0.3  # where the sheet has no room for more
LEAST_MAP = 0.42  # of the body's width, for a map with its legend beside it
FOOT = 95  # nominal px that sources and disclaimer mostly take
BELOW = 0.7  # of the body's height, for a map with its legend below it
MOST_BELOW = 0.5  # of the body's height, for a legend below the map
MOST_CROWDED = 0.7  # for the densest one
# width of a map by its height: a flatter one is a strip of far countries, on any but a flat sheet
FLATTEST, FLATTER = 2.3, 1.35
STRIP = 4.0  # nominal px between the map and what stands below it
ROOMY = 5  # densities at which there is room for spare rows

LegendAt = Callable[[float, float], list[Row]]  # rows for a column width at a density
RowsAt = Callable[[float], list[Row]]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The map's panel, columns of rows of one `width` that start at `top`, and below the map what
    found no room in them."""

    panel: Panel
    columns: tuple[tuple[float, tuple[Row, ...]], ...]
    top: float
    width: float
    strip: Row | None = None

    def draw(self, page: Page) -> None:
        if self.strip is not None:
            at = self.panel
            self.strip.draw(page, at.left, at.bottom + STRIP * page.unit, at.width)
        for left, rows in self.columns:
            y = self.top
            for index, row in enumerate(rows):
                y += row.space if index else 0
                row.draw(page, left, y, self.width)
                y += row.height


def beside(
    page: Page, body: Body, legend: LegendAt, least: float = LEAST_MAP
) -> Arrangement | None:
    """The legend right of the map, in more than one column where the sheet is low; None when
    the map would get less than `least` of the width."""
    broad, gap = column_width(page, True)[0], GAP * page.unit
    for count in (1, 2, 3):
        wide = broad if count == 1 else NARROW * broad
        room = count * (wide + gap)
        if body.width - room < least * body.width:
            return None
        rows = cache(partial(legend, wide))
        columns = _loosest(rows, count, body.height)
        if columns is not None:
            left = body.right - room + gap
            placed = tuple((left + i * (wide + gap), tuple(each)) for i, each in enumerate(columns))
            panel = Panel(body.left, body.top, body.width - room, body.height)
            panel, strip = _above(page, panel, rows, columns)
            return Arrangement(panel, placed, body.top, wide, strip)
    return None


def _above(
    page: Page, panel: Panel, rows: RowsAt, columns: list[list[Row]]
) -> tuple[Panel, Row | None]:
    """The map's panel above what the columns left out, and that in the map's width."""
    if any(row.spare for column in columns for row in column):
        return panel, None
    strip = next((row.flat(panel.width) for row in rows(DENSITIES[0]) if row.flat), None)
    taken = 0.0 if strip is None else strip.height + STRIP * page.unit
    return Panel(panel.left, panel.top, panel.width, panel.height - taken), strip


def _needed(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if not row.spare]


def _loosest(rows: RowsAt, count: int, most: float) -> list[list[Row]] | None:
    """As loose as `most` px allow; spare rows stay while that costs the others little. The densest
    are tried second: mostly the first fit, and where even those do not, none does."""
    if (first := balance(rows(DENSITIES[0]), count, most)) is not None:
        return first
    if balance(_needed(rows(DENSITIES[-1])), count, most) is None:
        return None
    whole = partial(_at, rows, count, most)
    if whole(DENSITIES[ROOMY - 1]) is not None:
        return _first_that_fits(whole, DENSITIES[1:ROOMY])
    return _first_that_fits(partial(_at, rows, count, most, needed=True), DENSITIES)


def _at(
    rows: RowsAt, count: int, most: float, density: float, needed: bool = False
) -> list[list[Row]] | None:
    return balance(_needed(rows(density)) if needed else rows(density), count, most)


def _first_that_fits(
    columns: Callable[[float], list[list[Row]] | None], densities: Sequence[float]
) -> list[list[Row]] | None:
    """Of densities of which the last fits: each legend costs as much as a map's names, and a denser
    one needs no more room."""
    at = bisect_left(densities, True, key=lambda density: columns(density) is not None)
    return columns(densities[at])


def below(page: Page, body: Body, legend: LegendAt) -> Arrangement | None:
    """The legend in columns below the map, as low as they can be; None when it would take too
    much of the height."""
    wide, count = column_width(page, False)
    gap = GAP * page.unit
    rows = cache(partial(legend, wide))
    columns = _loosest(rows, count, body.height * MOST_BELOW)
    if columns is None:
        columns = balance(_needed(rows(DENSITIES[-1])), count, body.height * MOST_CROWDED)
    if columns is None:
        return None
    tall = max((height(c) for c in columns), default=0.0)
    step = wide + 1.6 * gap
    placed = tuple((body.left + i * step, tuple(c)) for i, c in enumerate(columns))
    panel = Panel(body.left, body.top, body.width, body.height - tall - gap)
    panel, strip = _above(page, panel, rows, columns)
    return Arrangement(panel, placed, body.bottom - tall, wide, strip)


def guessed(page: Page, body: Body) -> Panel:
    """The map's panel as it mostly is, before anything is known of the legend and the foot."""
    room = Body(body.left, body.top, body.right, body.bottom - FOOT * page.unit)
    if page.sheet.wide:
        wide = room.width - column_width(page, True)[0] - GAP * page.unit
        return Panel(room.left, room.top, wide, room.height)
    return Panel(room.left, room.top, room.width, room.height * BELOW)


def bare(body: Body) -> Arrangement:
    """The whole body for the map."""
    return Arrangement(Panel(body.left, body.top, body.width, body.height), (), body.top, 0)


def arrange(
    page: Page, body: Body, legend: LegendAt, scale: Callable[[Panel], float]
) -> Arrangement:
    """Beside the map on a wide sheet, below it on a tall one; on one that is about square or small
    where it leaves the map larger: `scale` is metres in a pixel of a panel. Raises as `ways`."""
    side = beside(page, body, legend) if page.sheet.wide else None
    flattest = max(FLATTEST, FLATTER * page.sheet.width / page.sheet.height)

    def flat(panel: Panel) -> bool:
        return panel.width > flattest * panel.height

    if side is not None and not flat(side.panel):
        return side
    return min(ways(page, body, legend, flat), key=lambda one: scale(one.panel))


def ways(
    page: Page, body: Body, legend: LegendAt, useless: Callable[[Panel], bool] = lambda _: False
) -> list[Arrangement]:
    """The legend below the map, and beside it unless the sheet is tall, where the map is not
    `useless`. Raises ValueError when the sheet is too small for its legend: a map without one is
    not let out."""
    found = [below(page, body, legend)]
    if page.sheet.wide or page.sheet.square:
        found.append(beside(page, body, legend) or beside(page, body, legend, TIGHT_MAP))
    if useful := [one for one in found if one is not None and not useless(one.panel)]:
        return useful
    raise ValueError(
        t(
            "a sheet of {size} has no room for the map and its legend: "
            "choose a larger one, or leave the legend out",
            size=page.sheet.words,
        )
    )
