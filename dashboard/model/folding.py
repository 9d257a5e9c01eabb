"""Names as a search compares them: without script, diacritics, case and punctuation.

The browser folds what is typed by the same table (`letters`), so that there is one rule. The table
is that of anyascii, letter by letter, for the scripts in which a gazetteer of such a region may
spell a name; a letter outside them stays what it is.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from anyascii import anyascii

# Latin with its extensions, IPA (the schwa), combining marks, Greek, Cyrillic, Armenian, Georgian
BLOCKS = (
    range(0x00A0, 0x0300),
    range(0x0300, 0x0370),
    range(0x0370, 0x0590),
    range(0x10A0, 0x1100),
    range(0x1E00, 0x1F00),
    range(0x2000, 0x2070),
)
PAIRS = {"\u0578\u0582": "u"}  # Armenian writes one sound with two letters
DROPPED = "'`\""  # inside a word: K'arin is Karin


@cache
def letters() -> dict[str, str]:
    """Small letter, or pair of letters, to what it is compared as; those that stay are left out."""
    table = dict(PAIRS)
    for block in BLOCKS:
        for code in block:
            letter = chr(code)
            plain = _plain("" if unicodedata.combining(letter) else anyascii(letter))
            known = unicodedata.category(letter) not in ("Cn", "Co", "Lu", "Lt")
            if known and plain != letter:
                table[letter] = plain
    return table


def _plain(text: str) -> str:
    low = text.lower()  # anyascii answers with capitals here and there
    return "".join(c if c.isalnum() else " " for c in low if c not in DROPPED)


def fold(text: str) -> str:
    """Lower-case words with one space between them; empty for what has no letter or digit."""
    table = letters()
    text = unicodedata.normalize("NFC", text.lower())
    for pair, plain in PAIRS.items():
        text = text.replace(pair, plain)
    return " ".join("".join(table.get(c, _plain(c)) for c in text).split())
