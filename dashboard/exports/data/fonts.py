"""The fonts of a page that may not fetch any: those faces of assets/fonts.css that it needs."""

from __future__ import annotations

import base64
import re
from pathlib import Path

ALWAYS = "latin"
SCRIPTS = {"hy": "armenian", "ru": "cyrillic", "az": "latin-ext"}  # beside Latin
FACE = re.compile(r"@font-face\s*\{[^}]*\}")
ADDRESS = re.compile(r'url\("(fonts/noto-(?:sans|serif)-([a-z-]+?)-(?:\2-)?(\d+)-normal\.woff2)"\)')


def faces(assets: Path, language: str) -> str:
    """The rules of both families, files inside, for Latin and the script of a language."""
    wanted = {ALWAYS, SCRIPTS.get(language, ALWAYS)}
    found = []
    for rule in FACE.findall((assets / "fonts.css").read_text(encoding="utf-8")):
        named = ADDRESS.search(rule)
        if named and _script_of(named[2]) in wanted:
            data = base64.b64encode((assets / named[1]).read_bytes()).decode()
            found.append(rule.replace(named[0], f'url("data:font/woff2;base64,{data}")'))
    return "\n".join(found)


def _script_of(name: str) -> str:
    """A file is named after its family's script, then its range: `armenian-armenian`."""
    first, _, rest = name.partition("-")
    return first if rest in ("", first) else name
