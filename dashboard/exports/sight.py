"""What a picture says of itself that the browser draws: "What I see" of the studio. The page puts
these texts into the file (assets/chunks.js), so that it is read and verified as a plate is."""

from __future__ import annotations

from typing import Any

from .about import KEYWORD, written, xmp_of
from .data import View, facts
from .facts import cited
from .png import XMP


def told_of(view: View) -> dict[str, Any]:
    """`version` of the data, which the page compares with that of what it drew, and the `texts`
    of the PNG: keyword, text, language (empty for what only programs read)."""
    about = cited(view.scene, facts(view))
    title, alt, language = about["title"], about["alt"], about["language"]
    return {
        "version": about["data_version"],
        "texts": [
            ["Title", title, language],
            ["Description", alt, language],
            [XMP, xmp_of(title, alt, language, about), ""],
            [KEYWORD, written(about), ""],
        ],
    }
