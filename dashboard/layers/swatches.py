"""The legend's signs as small pictures, drawn from the same palette and icons as the map."""

from __future__ import annotations

from urllib.parse import quote

from ..basemap.icons import icon_uri
from ..palette import Theme
from .bands import BAND, OPACITY, SHARES
from .boundaries import RIBBON
from .layer import Swatch, colour
from .patterns import Pattern

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


BASE_FORMS = ("water", "slopes", "word", "capitals", "town")
LAKE = "M9 9C9 5 14 3 18 4C22 5 26 8 23 12C20 15 13 15 10 13C9 12 9 11 9 9Z"
LIT, SHADED = "M2 16L11 3L14 8L11 16Z", "M11 3L24 16L11 16L14 8Z"  # the sides of a hill


def _base(swatch: Swatch, theme: Theme) -> str:
    """Signs of the ground: waters, a hill in a slanting light, the look of a name."""
    if swatch.form == "water":
        return (
            f'<path d="M1 3Q5 8 10 9" fill="none" stroke-width="1.3" stroke="{theme.river}"/>'
            f'<path d="{LAKE}" fill="{theme.water}" stroke="{theme.shore}"/>'
        )
    if swatch.form == "slopes":
        ground = f'<rect width="26" height="18" fill="{theme.land}"/>'
        sides = ((LIT, "#ffffff"), (SHADED, "#000000"))
        edge = f'<path d="{LIT}{SHADED}" fill="none" stroke="{theme.muted}" stroke-width="0.5"/>'
        drawn = "".join(f'<path d="{d}" fill="{c}" opacity="0.36"/>' for d, c in sides)
        return ground + drawn + edge
    look = 'y="13" font-family="Noto Sans, sans-serif" font-size'
    if swatch.form == "town":
        chief = swatch.name == "chief"
        weight, r = (700, 3.0) if chief else (400, 2.3)
        return (
            f'<circle cx="4.5" cy="9" r="{r}" fill="{theme.label}"/>'
            f'<text x="9.5" {look}="12" font-weight="{weight}" fill="{theme.label}">Aa</text>'
        )
    ink = colour(theme, swatch.name)
    if swatch.form == "capitals":
        return f'<text x="1" {look}="10.5" letter-spacing="3" fill="{ink}">AB</text>'
    return f'<text x="5" {look}="12" fill="{ink}">Aa</text>'


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
    if swatch.form in BASE_FORMS:
        return _svg(_base(swatch, theme))
    if swatch.form == "flow-missing":
        ink = colour(theme, swatch.name)
        return _svg(
            f'<path d="M1 7H{width - 1}" stroke-width="5" stroke="{ink}"/>'
            f'<path d="M1 12.4H{width - 1}" stroke-width="1" stroke="{ink}"/>'
        )
    frame = f'x="1" y="2" width="{width - 2}" height="{height - 4}" rx="2"'
    filled = swatch.form in ("fill", "hatched")
    line = colour(theme, f"{swatch.name}.line" if filled else swatch.name)
    fill = colour(theme, f"{swatch.name}.fill") if filled else "none"
    return _svg(
        f'<clipPath id="c"><rect {frame}/></clipPath><rect {frame} fill="{fill}"/>'
        + (_ruled(swatch.pattern, theme) if swatch.pattern else "")
        + f'<rect {frame} fill="none" stroke="{line}"/>'
    )


def _ruled(pattern: Pattern, theme: Theme) -> str:
    """The map's own lines, cut to the frame."""
    strokes = "".join(
        f"M{x:.1f} {y:.1f}L{x2:.1f} {y2:.1f}" for x, y, x2, y2 in pattern.strokes(0, 0, *BOX)
    )
    return (
        f'<path d="{strokes}" clip-path="url(#c)" stroke="{colour(theme, pattern.ink)}" '
        f'stroke-width="{pattern.width}" stroke-opacity="{pattern.opacity}"/>'
    )


def sign_uri(swatch: Swatch, theme: Theme) -> str:
    """The sign of a row of the legend as an address that a style sheet can name."""
    if swatch.form == "icon":
        return icon_uri(swatch.name, theme.name)
    return _drawing(swatch, theme)
