"""The page while it is being made: what is drawn on it, each kind above the one before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..languages import spoken
from ..palette import Theme
from .drawing import Drawing, Item, Path, Picture, Text
from .letters import LINE
from .projection import View
from .sheet import Sheet

MARGIN = 20  # nominal px round what is printed
RISE = 0.357  # em from the middle of a line to its baseline: half the height of a capital
_ANCHOR = {"left": "start", "center": "middle", "right": "end"}


class Page:
    def __init__(self, sheet: Sheet, theme: Theme, panel: int = 0) -> None:
        """`panel` is the number of the map that is drawn here."""
        self.sheet = sheet
        self.theme = theme
        self.unit = sheet.unit
        self.panel = panel
        self.ground: list[Item] = []
        self.pictures: list[Item] = []
        self.shapes: list[Item] = []
        self.notes: list[Item] = []
        self.signs: set[str] = set()  # of the ground, that were drawn: the legend tells of them

    def text(
        self, x: float, y: float, lines: str | Sequence[str], size: float, *,
        colour: str = "", bold: bool = False, italic: bool = False, align: str = "left",
        valign: str = "middle", halo: float = 0.0, spacing: float = 0.0,
        lead: str = "", angle: float = 0.0,
    ) -> None:  # fmt: skip
        """Text at page pixels, `size` in px. `halo` is the width of an outline behind it.
        `spacing` is letter-spacing in em. `lead`, where the text starts with it, is bold.
        `angle` turns it clockwise round its anchor, in degrees."""
        lines = [lines] if isinstance(lines, str) else list(lines)
        step = LINE * size
        first = y + step / 2 - (step * len(lines) / 2 if valign == "middle" else 0)
        for index, line in enumerate(lines):
            if not line:
                continue
            runs = ((line, bold),)
            if lead and index == 0 and line.startswith(lead):
                runs = tuple(run for run in ((lead, True), (line[len(lead) :], bold)) if run[0])
            self.notes.append(
                Text(
                    round(x, 2), round(first + index * step + RISE * size, 2), runs,
                    round(size, 2), colour or self.theme.ink, _ANCHOR[align], italic,
                    round(halo, 2), self.theme.label_halo if halo else "",
                    round(spacing * size, 3), round(angle, 1), round(y, 2),
                )
            )  # fmt: skip

    def path(
        self, path: str, *, fill: str | None = None, stroke: str | None = None,
        width: float = 0.0, dash: Sequence[float] = (), opacity: float = 1.0,
        clipped: bool = False,
    ) -> None:  # fmt: skip
        """A filled or stroked path in page pixels, `clipped` to the map or anywhere."""
        clip = self.panel if clipped else None
        look = (fill or "", stroke or "", round(width, 2), tuple(dash), opacity)
        self.shapes.append(Path(path, *look, clip))

    def box(self, left: float, top: float, wide: float, high: float, **look) -> None:
        x, y, x2, y2 = (round(v, 2) for v in (left, top, left + wide, top + high))
        self.path(f"M{x},{y} L{x2},{y} L{x2},{y2} L{x},{y2} Z", **look)

    def line(self, points: Iterable[tuple[float, float]], width: float, colour: str, **look):
        steps = " L".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self.path(f"M{steps}", stroke=colour, width=width, **look)

    def fill(self, path: str, colour: str, opacity: float = 1.0) -> None:
        """Areas of the map, a path of rings."""
        if path:
            self.ground.append(Path(path, colour, opacity=opacity, clip=self.panel))

    def stroke(
        self, path: str, colour: str, width: float, opacity: float = 1.0,
        dash: Sequence[float] = (),
    ) -> None:  # fmt: skip
        """Lines of the map."""
        if path:
            look = ("", colour, round(width, 2), tuple(dash), opacity)
            self.ground.append(Path(path, *look, self.panel))

    def picture(self, picture: Picture | None) -> None:
        """Only a plate of pixels may hold one."""
        if picture is not None:
            self.pictures.append(picture)

    def dots(
        self, spots: Sequence[tuple[float, float]], radius: float, clipped: bool = True
    ) -> None:
        """Town dots at page pixels, below the marks of the map or, not `clipped`, anywhere."""
        k = radius * 0.5522847498  # handles that make four curves a circle
        for x, y in spots:
            left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
            curves = (
                (right, y + k, x + k, bottom, x, bottom), (x - k, bottom, left, y + k, left, y),
                (left, y - k, x - k, top, x, top), (x + k, top, right, y - k, right, y),
            )  # fmt: skip
            drawn = (
                f"C{a:.2f},{b:.2f} {c:.2f},{d:.2f} {e:.2f},{f:.2f}" for a, b, c, d, e, f in curves
            )
            path, edge = f"M{right:.2f},{y:.2f} {' '.join(drawn)} Z", 0.8 * self.unit
            look = (self.theme.label, self.theme.label_halo, round(edge, 2))
            clip = self.panel if clipped else None
            (self.ground if clipped else self.shapes).append(Path(path, *look, clip=clip))

    def join(self, other: Page) -> None:
        """All of another page of this sheet."""
        self.ground += other.ground
        self.pictures += other.pictures
        self.shapes += other.shapes
        self.notes += other.notes
        self.signs |= other.signs

    def drawing(self, views: Sequence[View], title: str, alternative: str) -> Drawing:
        """`alternative` says the picture in words; exports write it, with the title, where their
        format has room for it."""
        sheet = self.sheet
        items = (*self.ground, *self.pictures, *self.shapes, *self.notes)
        return Drawing(
            sheet.width, sheet.height, self.theme.paper, tuple(views), items, title, alternative,
            spoken().code,
        )  # fmt: skip
