"""Brings the .po files up to date with the texts in the code.

New texts come in empty, texts that are gone go. A test fails until every text is translated.
Run as `python -m dashboard.languages.collect`, or `make words`.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from .catalogue import LANGUAGES, SOURCE, po_file, read

ROOT = Path(__file__).resolve().parents[2]
WORDS = {"t": None, "later": None, "nt": (1, 2)}
PLACES = (("dashboard", "**.py", "python"), ("assets", "**.js", "javascript"))
SKIPPED = ("vendor",)
# lines that Babel writes and that would only differ from day to day
NOISE = ('"Project', '"Report', '"POT-', '"PO-', '"Last-', '"Language-Team', '"Generated')


def collect(root: Path = ROOT) -> Catalog:
    """Every text of the code, each with the files it stands in."""
    catalogue = Catalog(fuzzy=False)
    for folder, pattern, method in PLACES:
        found = extract_from_dir(
            root / folder,
            method_map=[(pattern, method)],
            keywords=WORDS,
            directory_filter=lambda path: Path(path).name not in SKIPPED,
        )
        for file, _line, text, comments, _context in found:
            catalogue.add(text, None, [(f"{folder}/{file}", 0)], auto_comments=comments)
    return catalogue


def main() -> None:
    for code in LANGUAGES:
        if code == SOURCE:
            continue
        catalogue = read(code)
        catalogue.update(collect(), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        save(code, catalogue)


def save(code: str, catalogue: Catalog) -> None:
    text = io.BytesIO()
    write_po(text, catalogue, width=100, sort_output=True)
    lines = text.getvalue().decode().splitlines()
    kept = [line for line in lines if not line.startswith(NOISE)]
    po_file(code).write_text("\n".join(kept).strip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
