"""SVG: real vectors and real text, with the fonts inside; the size is that of the sheet."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from ..plates import Drawing, Item, Path, Text
from . import fonts
from .about import metadata
from .faults import ExportError

STACK = f"'{fonts.FAMILY}', Arial, sans-serif"
SPACE = "http://www.w3.org/2000/svg"


def render(drawing: Drawing, _scale: float) -> bytes:
    """Raises ExportError for a plate of pixels."""
    if any(drawing.pictures()):
        raise ExportError("The SVG would hold a picture in pixels, which a plate never does.")
    wide, high = _n(drawing.width), _n(drawing.height)
    runs = [run for text in drawing.texts() for run in text.runs]
    parts = [
        f'<svg xmlns="{SPACE}" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        f'lang="{drawing.language}" role="img" aria-labelledby="plate-title plate-desc">',
        f'<title id="plate-title">{escape(drawing.title)}</title>',
        f'<desc id="plate-desc">{escape(drawing.description)}</desc>',
        f"<metadata>{escape(metadata(drawing))}</metadata>",
        f"<style>{fonts.sheet(runs)}text{{font-family:{STACK};white-space:pre}}"
        "path{stroke-linejoin:round}</style>",
        "<defs>",
        *(_clip(index, drawing) for index in range(len(drawing.views))),
        "</defs>",
        f'<rect width="{wide}" height="{high}" fill="{drawing.paper}"/>',
        *_items(drawing.items),
        "</svg>\n",
    ]
    return "\n".join(parts).encode()


def _n(value: float) -> str:
    return f"{round(value, 3):g}"


def _clip(index: int, drawing: Drawing) -> str:
    at = drawing.views[index].panel
    box = f'x="{_n(at.left)}" y="{_n(at.top)}" width="{_n(at.width)}" height="{_n(at.height)}"'
    return f'<clipPath id="map-{index}"><rect {box}/></clipPath>'


def _items(items: tuple[Item, ...]) -> Iterator[str]:
    """Neighbours on one map share a group, so that few clips are made."""
    open_: int | None = None
    for item in items:
        clip = getattr(item, "clip", None)
        if clip != open_:
            if open_ is not None:
                yield "</g>"
            if clip is not None:
                yield f'<g clip-path="url(#map-{clip})">'
            open_ = clip
        if isinstance(item, Path):
            yield _path(item)
        elif isinstance(item, Text):
            yield from _text(item)
    if open_ is not None:
        yield "</g>"


def _path(path: Path) -> str:
    look = f'fill="{path.fill or "none"}"'
    if path.stroke:
        look += f' stroke="{path.stroke}" stroke-width="{_n(path.width)}"'
    if path.dash:
        look += f' stroke-dasharray="{" ".join(map(_n, path.dash))}"'
    if path.opacity < 1:
        look += f' opacity="{_n(path.opacity)}"'
    return f'<path d="{path.d}" {look}/>'


def _text(text: Text) -> Iterator[str]:
    """The outline of a halo is a text of its own, for every reader of SVG knows that; it is
    hidden from those who listen."""
    place = f'x="{_n(text.x)}" y="{_n(text.y)}" font-size="{_n(text.size)}"'
    if text.anchor != "start":
        place += f' text-anchor="{text.anchor}"'
    if text.italic:
        place += ' font-style="italic"'
    if text.spacing:
        place += f' letter-spacing="{_n(text.spacing)}"'
    if text.angle:
        place += f' transform="rotate({_n(text.angle)} {_n(text.x)} {_n(text.pivot)})"'
    if len(text.runs) == 1:
        (said, bold), *_ = text.runs
        place += ' font-weight="700"' if bold else ""
        body = escape(said)
    else:
        body = "".join(
            f"<tspan font-weight={quoteattr('700' if bold else '400')}>{escape(said)}</tspan>"
            for said, bold in text.runs
        )
    if text.halo:
        outline = f'fill="none" stroke="{text.halo_colour}" stroke-width="{_n(text.halo)}"'
        yield f'<text aria-hidden="true" stroke-linejoin="round" {outline} {place}>{body}</text>'
    yield f'<text fill="{text.colour}" {place}>{body}</text>'
