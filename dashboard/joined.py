"""The page's own scripts and styles, each kind as one file: nearly eighty small files would be
nearly eighty requests before the first picture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

TYPES = {".js": "text/javascript", ".css": "text/css"}


@dataclass(frozen=True, slots=True)
class Joined:
    """`name` below `assets/`, so that what a style names by a relative path is found."""

    name: str
    text: str
    mimetype: str

    @property
    def version(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]


def joined(assets: Path, suffix: str) -> Joined:
    """All files of a suffix in the folder itself, in the order of their names as Dash has it."""
    found = sorted(assets.glob(f"*{suffix}"), key=lambda path: path.name)
    text = "\n".join(
        f"/* {path.name} */\n{path.read_text(encoding='utf-8').rstrip()}" for path in found
    )
    return Joined(f"page{suffix}", f"{text}\n", TYPES[suffix])
