"""The button of the bar and the panel that it opens. assets/studioform.js makes the fields when it
is opened first, so that the first picture pays nothing; all words stand here."""

from __future__ import annotations

import json
from typing import Any

from dash import html

from ...exports import EXPORTS
from ...exports.about import KEYWORD
from ...exports.film.usual import FPS, HIGH, SIZE, WIDE, span
from ...languages import LANGUAGES, later, number, said, t
from ...mission import Mission
from ...plates import Furniture
from ...plates.templates import PRINT_DPI, SCREEN_DPI, TEMPLATES
from ..attributes import attributes
from .asked import LONGEST_TITLE
from .batches import EACH
from .films import BY, SLIDING, WINDOWS
from .formats import choices

ID = "studio"
RATIOS = (1, 2, 3)
WORDS = {
    "title": later("Save the map"),
    "close": later("Close saving"),
    "preview": later("Preview of the plate"),
    "drawing": later("Drawing the preview\u2026"),
    "no_preview": later("There is no preview: {why}"),
    "relief": later("The relief is in the file, not in the preview."),
    "data": later("The records of this period, layers and filter, with sources and licences."),
    "sight": later(
        "The map as it is on the screen, with an online base map where one is on; date, "
        "disclaimer, credits, data version and address stand at its foot."
    ),
    "format": later("Format"),
    "size": later("Size"),
    "own": later("Own size"),
    "width": later("Width"),
    "height": later("Height"),
    "unit": later("Unit"),
    "dpi": later("Pixels per inch (dpi)"),
    "ratio": later("Pixels for each of the screen"),
    "theme": later("Colours"),
    "language": later("Language of the words"),
    "heading": later("Title"),
    "furniture": later("On the plate"),
    "save": later("Save"),
    "quick_png": later("PNG of this view"),
    "quick_svg": later("SVG"),
    "quick_svg_hint": later("At once, with the look of the page: vectors and text"),
    "quick_hint": later("At once, with the look of the page: 2,800 \u00d7 2,000 pixels"),
    "cancel": later("Cancel"),
    "cancelled": later("Cancelled; no file was saved."),
    "saved": later("Saved {name}"),
    "failed": later("Nothing was saved: {why}"),
    "unreachable": later("the server does not answer."),
    "number": later("Width, height and dpi are numbers above 0."),
    "by": later("A picture for each"),
    "window": later("Days in a picture"),
    "days": later("How many days"),
    "fps": later("Pictures a second"),
    "film_furniture": later("In the film"),
    "last_picture": later("The last picture of the film"),
    "each": later("Plates"),
    "last_plate": later("The last plate"),
    "count": later("{at} of {of}"),
}
STEPS = {
    "plate": later("Drawing the plate\u2026"),
    "file": later("Writing the file\u2026"),
    "data": later("Gathering the records\u2026"),
    "map": later("Drawing the map\u2026"),
    "turn": later("Waiting for other work\u2026"),
    "plates": later("Drawing the plates\u2026"),
    "page": later("Laying out the film\u2026"),
    "pictures": later("Drawing the pictures\u2026"),
    "sent": later("Fetching the file\u2026"),
}
THEMES = {
    "light": later("Light"),
    "dark": later("Dark"),
    "grey": later("Without colour, for print"),
}
PARTS = {
    "legend": later("Legend"),
    "scale": later("Scale bar"),
    "north": later("North arrow"),
    "sources": later("Sources"),
    "graticule": later("Degrees of latitude and longitude"),
    "inset": later("Small map of the surroundings"),
    "code": later("QR code of the address"),
    "citations": later("All sources in full, on further pages"),
}


def button() -> html.Div:
    """In the bar; beside it the line that says what happened."""
    return html.Div(
        [
            html.Button(
                t("Save"),
                id="save-open",
                type="button",
                className="save-open",
                **attributes(aria_expanded="false", aria_controls=ID),
            ),
            html.Span(id="save-status", className="save-status", **attributes(aria_live="polite")),
        ],
        className="save",
    )


def build(mission: Mission) -> html.Section:
    return html.Section(
        [],
        id=ID,
        className="studio",
        hidden=True,
        tabIndex=-1,
        **attributes(
            data_plan=json.dumps(plan(mission), ensure_ascii=False, separators=(",", ":")),
            aria_label=said(WORDS)["title"],
        ),
    )


def plan(mission: Mission) -> dict[str, Any]:
    """What the form is made of. `start` are its settings before a reader has chosen any; theme
    and language are then those of the page. `keyword` and `left_out` are for the picture that the
    browser makes: where it keeps its description, and what its foot must not pass over."""
    return {
        "mission": mission.meta.id,
        "keyword": KEYWORD,
        "left_out": mission.announcement,
        "heading": mission.meta.title,
        "words": said(WORDS),
        "steps": said(STEPS),
        "formats": choices(),
        "each": [[key, t(label)] for key, label in EACH.items()],
        "film": {
            "sizes": [[SIZE, f"{WIDE} \u00d7 {HIGH} px"]],
            "by": [[key, t(label), span(key, None)] for key, label in BY.items()],
            "windows": [[key, t(label)] for key, label in WINDOWS.items()],
            "sliding": SLIDING,
        },
        "templates": [[one.key, t(one.label), _dpi(one.size)] for one in TEMPLATES],
        "units": ["mm", "cm", "in", "px"],
        "themes": [[key, t(label)] for key, label in THEMES.items()],
        "languages": [[code, name] for code, name in LANGUAGES.items()],
        "paged": [one.key for one in EXPORTS if one.paged],
        "parts": [[key, t(label)] for key, label in PARTS.items()],
        "ratios": list(RATIOS),
        "longest": LONGEST_TITLE,
        "start": {
            "format": "png",
            "template": TEMPLATES[0].key,
            "width": "297",
            "height": "210",
            "unit": "mm",
            "dpi": str(PRINT_DPI),
            "theme": "",
            "language": "",
            "title": "",
            "furniture": list(Furniture().names),
            "ratio": "2",
            "every": "",
            "screen": SIZE,
            "by": "day",
            "window": SLIDING,
            "days": "",
            "fps": number(FPS),
        },
    }


def _dpi(size: str) -> int:
    return SCREEN_DPI if size.endswith("px") else PRINT_DPI
