"""The figure while it is being made: traces on the map's axes, furniture on the page's.

Axes x, y are metres of the mission's CRS inside the panel. Axes x2, y2 are page pixels from the
top left corner over the whole sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..palette import Theme
from .projection import Panel, View
from .sheet import Sheet

FONT = "Noto Sans, Noto Sans Armenian, Arial, sans-serif"
HIDDEN = {"visible": False, "fixedrange": True, "zeroline": False, "showgrid": False}
STILL = {"hoverinfo": "skip", "showlegend": False}
HALO = "fill:none;stroke:{};stroke-width:{}px;stroke-linejoin:round"


def safe(text: str) -> str:
    """Plotly reads tags and entities in texts; this shows them as written."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Page:
    def __init__(self, sheet: Sheet, theme: Theme) -> None:
        self.sheet = sheet
        self.theme = theme
        self.unit = sheet.unit
        self.traces: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self.images: list[dict[str, Any]] = []

    def text(
        self, x: float, y: float, lines: str | Sequence[str], size: float, *,
        colour: str = "", bold: bool = False, italic: bool = False, align: str = "left",
        valign: str = "middle", halo: float = 0.0, spacing: float = 0.0,
        lead: str = "", angle: float = 0.0,
    ) -> None:  # fmt: skip
        """Text at page pixels, `size` in px. `halo` is the width of an outline that is drawn
        below as a text of its own: every reader of SVG and PDF knows that, and it is no bitmap.
        `spacing` is letter-spacing in em. `lead`, where the text starts with it, is bold.
        `angle` turns it clockwise round its anchor, in degrees."""
        body = "<br>".join(map(safe, [lines] if isinstance(lines, str) else lines))
        if lead and body.startswith(safe(lead)):
            body = f"<b>{safe(lead)}</b>{body[len(safe(lead)) :]}"
        spaced = f"letter-spacing:{spacing}em" if spacing else ""
        font = {"size": round(size, 2), "color": colour or self.theme.ink, "family": FONT}
        if bold:
            font["weight"] = 700
        if italic:
            font["style"] = "italic"
        common = {
            "xref": "x2", "yref": "y2", "x": round(x, 2), "y": round(y, 2), "showarrow": False,
            "xanchor": align, "yanchor": valign, "align": align, "font": font,
            "borderpad": 0, "borderwidth": 0,
        }  # fmt: skip
        if angle:
            common["textangle"] = round(angle, 1)
        if halo:
            outline = HALO.format(self.theme.label_halo, round(halo, 2))
            self.notes.append({**common, "text": _styled(body, f"{outline};{spaced}".strip(";"))})
        self.notes.append({**common, "text": _styled(body, spaced)})

    def path(
        self, path: str, *, fill: str | None = None, stroke: str | None = None,
        width: float = 0.0, dash: str = "", opacity: float = 1.0, at: tuple | None = None,
    ) -> None:  # fmt: skip
        """A filled or stroked path: in page pixels, or at a point `at` of the map in metres,
        then in pixels from there with y down, and clipped to the map."""
        line: dict[str, Any] = {"width": round(width, 2)}
        if stroke:
            line["color"] = stroke
        if dash:
            line["dash"] = dash
        shape: dict[str, Any] = {"type": "path", "path": path, "line": line, "layer": "above"}
        if fill:
            shape["fillcolor"] = fill
        if opacity < 1:
            shape["opacity"] = opacity
        if at is None:
            shape |= {"xref": "x2", "yref": "y2"}
        else:
            shape |= {
                "xref": "x", "yref": "y", "xsizemode": "pixel", "ysizemode": "pixel",
                "xanchor": at[0], "yanchor": at[1],
            }  # fmt: skip
        self.shapes.append(shape)

    def box(self, left: float, top: float, wide: float, high: float, **look: Any) -> None:
        x, y, x2, y2 = (round(v, 2) for v in (left, top, left + wide, top + high))
        self.path(f"M{x},{y} L{x2},{y} L{x2},{y2} L{x},{y2} Z", **look)

    def line(self, points: Iterable[tuple[float, float]], width: float, colour: str, **look: Any):
        steps = " L".join(f"{x:.2f},{y:.2f}" for x, y in points)
        self.path(f"M{steps}", stroke=colour, width=width, **look)

    def picture(self, image: dict[str, Any] | None) -> None:
        """A layout image of Plotly, which only a plate of pixels may hold."""
        if image is not None:
            self.images.append(image)

    def dots(self, spots: Sequence[tuple[float, float]], radius: float) -> None:
        """Town dots at page pixels, below the marks."""
        edge = {"width": round(0.8 * self.unit, 2), "color": self.theme.label_halo}
        marker = {"size": round(2 * radius, 2), "color": self.theme.label, "line": edge}
        self.traces.append({
            "type": "scatter", "mode": "markers", "xaxis": "x2", "yaxis": "y2",
            "x": [round(x, 2) for x, _ in spots], "y": [round(y, 2) for _, y in spots],
            "marker": marker, **STILL,
        })  # fmt: skip

    def join(self, other: Page, second: bool) -> None:
        """All of another page of this sheet; the map of a `second` panel has axes of its own."""
        axes, refs = {"xaxis": "x3", "yaxis": "y3"}, {"xref": "x3", "yref": "y3"}
        self.traces += [{**axes, **one} if second else one for one in other.traces]
        for mine, theirs in ((self.shapes, other.shapes), (self.images, other.images)):
            mine += [one | refs if second and one.get("xref") == "x" else one for one in theirs]
        self.notes += other.notes

    def figure(
        self, view: View, title: str, alternative: str, beside: View | None = None
    ) -> dict[str, Any]:
        """Data and layout as plain JSON values; `beside` is the map of a second panel.
        `alternative` says the picture in words; exports write it, with the title, where their
        format has room for it."""
        sheet = self.sheet
        figure = self._figure(view, title, alternative)
        if beside is not None:
            figure["layout"] |= {
                "xaxis3": {**_east(beside, sheet), "anchor": "y3"},
                "yaxis3": {**_north(beside, sheet), "anchor": "x3"},
            }
        return figure

    def _figure(self, view: View, title: str, alternative: str) -> dict[str, Any]:
        sheet = self.sheet
        return {
            "data": self.traces,
            "layout": {
                "width": sheet.width, "height": sheet.height, "autosize": False,
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
                "paper_bgcolor": self.theme.paper, "plot_bgcolor": "rgba(0,0,0,0)",
                "font": {"family": FONT, "color": self.theme.ink, "size": 11},
                "showlegend": False, "hovermode": False, "dragmode": False,
                "meta": {"title": title, "description": alternative},
                "xaxis": _east(view, sheet),
                "yaxis": _north(view, sheet),
                "xaxis2": {**HIDDEN, "range": [0, sheet.width], "domain": [0, 1], "anchor": "y2"},
                "yaxis2": {**HIDDEN, "range": [sheet.height, 0], "domain": [0, 1], "anchor": "x2"},
                "images": self.images,
                "shapes": self.shapes,
                "annotations": self.notes,
            },
        }  # fmt: skip


def _styled(body: str, style: str) -> str:
    return f'<span style="{style}">{body}</span>' if style else body


def _east(view: View, sheet: Sheet) -> dict[str, Any]:
    return {**HIDDEN, "range": [view.west, view.east], "domain": _across(view.panel, sheet)}


def _north(view: View, sheet: Sheet) -> dict[str, Any]:
    return {**HIDDEN, "range": [view.south, view.north], "domain": _up(view.panel, sheet)}


def _across(panel: Panel, sheet: Sheet) -> list[float]:
    return [panel.left / sheet.width, panel.right / sheet.width]


def _up(panel: Panel, sheet: Sheet) -> list[float]:
    return [1 - panel.bottom / sheet.height, 1 - panel.top / sheet.height]
