"""The words of mission.toml in further languages: `label_hy` beside `label`."""

from collections.abc import Iterable
from typing import Any

from .columns import Column
from .sections import SECTIONS, TOP


def further(content: dict[str, Any]) -> tuple[str, ...]:
    """The languages after the first, as far as they can be read."""
    listed = content.get("languages")
    if not isinstance(listed, list):
        return ()
    return tuple(one for one in listed[1:] if isinstance(one, str))


def names(columns: Iterable[Column], languages: Iterable[str]) -> set[str]:
    """The keys that may stand for the columns."""
    columns = tuple(columns)
    own = {column.name for column in columns}
    return own | {f"{c.name}_{one}" for c in columns if c.localized for one in languages}


def in_language(content: dict[str, Any], language: str) -> dict[str, Any]:
    """The content with the words of a language in place of the first one's, where it has them."""
    told = _put(content, TOP, language)
    for section in SECTIONS:
        entries = told.get(section.key)
        if section.many and entries:
            told[section.key] = [_put(entry, section.columns, language) for entry in entries]
    return told


def _put(table: dict[str, Any], columns: Iterable[Column], language: str) -> dict[str, Any]:
    """Without the keys of any other language: they are known to belong there."""
    columns = tuple(columns)
    others = {c.name: f"{c.name}_" for c in columns if c.localized}
    kept = {k: v for k, v in table.items() if not k.startswith(tuple(others.values()) or ("\0",))}
    kept |= {k: table[f"{k}_{language}"] for k in others if table.get(f"{k}_{language}")}
    return kept
