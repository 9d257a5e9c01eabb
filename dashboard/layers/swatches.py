"""The legend's signs as small pictures, drawn from the same palette and icons as the map."""

from __future__ import annotations

from urllib.parse import quote

from ..basemap.icons import icon_uri
from ..palette import Theme
from .bands import BAND, OPACITY, SHARES
from .boundaries import RIBBON
from .layer import Swatch, colour

BOX = (26, 18)


def svg_uri(body: str, width: int, height: int) -> str:
    """A picture of shapes as an address that a style sheet can name."""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{body}</svg>'
    )
    return "data:image/svg+xml," + quote(text, safe=" =:/'(),-")


def _svg(body: str) -> str:
    return svg_uri(body, *BOX)


def _drawing(swatch: Swatch, theme: Theme) -> str:
    width, height = BOX
    if swatch.form == "soft":
        band = colour(theme, BAND)
        bands = "".join(
            f'<path d="M0 9H26" stroke-width="{16 * share}" stroke="{band}" '
            f'stroke-opacity="{OPACITY}"/>'
            for share in SHARES.values()
        )
        line = colour(theme, swatch.name)
        ground = f'<rect width="26" height="18" fill="{theme.land}"/>'
        return _svg(
            f'{ground}{bands}<path d="M0 9H26" stroke-width="{swatch.width}" stroke="{line}"/>'
        )
    if swatch.form == "line":
        dash = f'stroke-dasharray="{swatch.dash}"' if swatch.dash else ""
        path, ink = f'<path d="M1 {height / 2}H{width - 1}" fill="none"', colour(theme, swatch.name)
        pale = f'{path} stroke-width="{swatch.ribbon}" stroke="{ink}" stroke-opacity="{RIBBON}"/>'
        return _svg(
            (pale if swatch.ribbon else "")
            + f'{path} stroke-width="{swatch.width}" stroke="{ink}" {dash}/>'
        )
    if swatch.form == "flow-missing":
        ink = colour(theme, swatch.name)
        return _svg(
            f'<path d="M1 7H{width - 1}" stroke-width="5" stroke="{ink}"/>'
            f'<path d="M1 12.4H{width - 1}" stroke-width="1" stroke="{ink}"/>'
        )
    frame = f'x="1" y="2" width="{width - 2}" height="{height - 4}" rx="2"'
    if swatch.form in ("fill", "hatched"):
        fill, line = colour(theme, f"{swatch.name}.fill"), colour(theme, f"{swatch.name}.line")
        falling = "".join(f"M{x} 2L{x + height - 4} {height - 2}" for x in range(-9, width, 8))
        ruled = f'<path d="{falling}" clip-path="url(#c)" stroke="{line}" stroke-opacity="0.6"/>'
        return _svg(
            f'<clipPath id="c"><rect {frame}/></clipPath>'
            f'<rect {frame} fill="{fill}" stroke="{line}"/>'
            + (ruled if swatch.form == "hatched" else "")
        )
    ink = colour(theme, swatch.name)
    if swatch.form == "upright":
        at = [(x, 6 * (i % 2) - 4) for i, x in enumerate(range(5, width, 5))]
        strokes = "".join(f"M{x} {y + k}v7" for x, y in at for k in (0, 12))
    else:
        strokes = "".join(f"M{x} {height - 2}L{x + height - 4} 2" for x in range(-8, width, 5))
    return _svg(
        f'<clipPath id="c"><rect {frame}/></clipPath>'
        f'<path d="{strokes}" clip-path="url(#c)" stroke="{ink}"/>'
        f'<rect {frame} fill="none" stroke="{ink}"/>'
    )


def sign_uri(swatch: Swatch, theme: Theme) -> str:
    """The sign of a row of the legend as an address that a style sheet can name."""
    if swatch.form == "icon":
        return icon_uri(swatch.name, theme.name)
    return _drawing(swatch, theme)
