"""mission.toml becomes Meta, or faults that name its keys."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from .cells import UnreadableError, read_value
from .columns import Column, closest
from .fault import Fault, Level
from .meta import Meta
from .sections import SECTIONS, TOP, Section
from .wording import further, in_language, names

FILE = "mission.toml"


def read_meta(text: str, faults: list[Fault]) -> Meta | None:
    """None, with fatal faults that name the keys, unless every key is as it has to be."""
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        faults.append(Fault(FILE, "TOML", "correct the line it names", "fatal", value=str(error)))
        return None
    found: list[Fault] = []
    meta = _meta(content, further(content), found)
    if meta is not None:
        found += _contradictions(meta)
        told = {}
        for language in meta.languages[1:]:
            own: list[Fault] = []
            read = _meta(in_language(content, language), (), own)
            found += [fault for fault in own if fault not in found]
            if read is not None:
                told[language] = read
        meta = replace(meta, told=told)
    faults += found
    return None if any(fault.level == "fatal" for fault in found) else meta


def _meta(content: dict[str, Any], languages: Iterable[str], faults: list[Fault]) -> Meta | None:
    found: list[Fault] = []
    values = _table(content, TOP, "", found)
    known = {section.key for section in SECTIONS} | names(TOP, languages)
    found += _unknown_keys(content, known, "")
    for section in SECTIONS:
        entries = content.get(section.key)
        values[section.attribute] = _section(entries, section, languages, found)
    faults += found
    return None if any(fault.level == "fatal" for fault in found) else Meta(**values)


def _fault(key: str, expected: str, mend: str, value: Any = "", level: Level = "fatal") -> Fault:
    return Fault(FILE, expected, mend, level, column=key, value=str(value))


def _table(
    content: dict[str, Any], columns: Iterable[Column], prefix: str, faults: list[Fault]
) -> dict[str, Any]:
    values = {}
    for column in columns:
        value, key = content.get(column.name), prefix + column.name
        try:
            if column.kind == "day" and isinstance(value, str):
                raise UnreadableError("a TOML date", f"write {column.name} = {value} unquoted")
            values[column.name] = read_value(value, column, column.choices or None)
        except UnreadableError as error:
            shown = "" if value is None else value
            faults.append(_fault(key, error.expected, error.mend, shown))
    return values


def _unknown_keys(content: dict[str, Any], known: Iterable[str], prefix: str) -> list[Fault]:
    known = list(known)
    return [
        _fault(
            prefix + key,
            "a known key",
            f"did you mean {similar}?" if (similar := closest(key, known)) else "remove it",
            key,
            "remark",
        )
        for key in content
        if key not in known
    ]


def _section(content: Any, section: Section, languages: Iterable[str], faults: list[Fault]) -> Any:
    if content is None:
        if section.required:
            brackets = f"[[{section.key}]]" if section.many else f"[{section.key}]"
            faults.append(_fault(section.key, "in the file", f"add {brackets}", section.key))
        return ()
    entries = content if section.many else [content]
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        brackets = f"[[{section.key}]]" if section.many else f"[{section.key}]"
        faults.append(_fault(section.key, "a table", f"write it under {brackets}"))
        return ()
    rows = []
    known = names(section.columns, languages)
    for number, entry in enumerate(entries, start=1):
        prefix = f"{section.key}[{number}]." if section.many else f"{section.key}."
        values = _table(entry, section.columns, prefix, faults)
        faults += _unknown_keys(entry, known, prefix)
        if len(values) == len(section.columns):
            rows.append(section.row(**values))
    return tuple(rows) if section.many else rows[0] if rows else None


def _contradictions(meta: Meta) -> list[Fault]:
    found = [
        *_after("last_day", meta.first_day, meta.last_day),
        *_after("deployed_last", meta.deployed_first, meta.deployed_last),
        *_after("opening.last", meta.opening.first, meta.opening.last),
        *_boxes(meta),
    ]
    for section in SECTIONS:
        if section.many:
            ids = [entry.id for entry in getattr(meta, section.attribute)]
            found += _repeated(f"{section.key}.id", ids)
    found += _repeated("convoy_group.kinds", meta.convoy_kinds)
    for number, chapter in enumerate(meta.chapters, start=1):
        found += _after(f"chapters[{number}].last", chapter.first, chapter.last)
    if meta.surroundings and meta.surroundings not in (known := meta.words("statuses")):
        mend = f"write the id of a status ({', '.join(known)}), or remove the key"
        found.append(_fault("surroundings", "a status of mission.toml", mend, meta.surroundings))
    if meta.name_pair and (
        len(set(meta.name_pair)) != 2 or set(meta.name_pair) - {*meta.languages}
    ):
        mend = f"write two of {', '.join(meta.languages)}, or remove the key"
        given = ", ".join(meta.name_pair)
        found.append(_fault("name_pair", "two different languages of the mission", mend, given))
    families = meta.words("families")
    for number, measure in enumerate(meta.measures, start=1):
        if measure.family not in families:
            key = f"measure[{number}].family"
            mend = f"known: {', '.join(families)}"
            found.append(_fault(key, "a family of mission.toml", mend, measure.family))
    for name, day in (("first", meta.opening.first), ("last", meta.opening.last)):
        if not meta.first_day <= day <= meta.last_day:
            expected = f"a day between {meta.first_day} and {meta.last_day}"
            found.append(_fault(f"opening.{name}", expected, "open inside the story", day))
    if not re.fullmatch(r"EPSG:[0-9]{4,6}", meta.crs):
        found.append(_fault("crs", "a reference system", "write it as EPSG:32638", meta.crs))
    return found


def _after(key: str, first: date, last: date) -> list[Fault]:
    if first <= last:
        return []
    return [_fault(key, f"a day on or after {first}", "correct one of the two days", last)]


def _repeated(key: str, words: Iterable[str]) -> list[Fault]:
    words = list(words)
    twice = dict.fromkeys(word for word in words if words.count(word) > 1)
    return [_fault(key, "used once", "keep it in one entry only", word) for word in twice]


def _boxes(meta: Meta) -> list[Fault]:
    found = []
    for key, box in (("extent", meta.extent), ("limits", meta.limits)):
        if box.west >= box.east or box.south >= box.north:
            found.append(_fault(key, "a frame with west < east, south < north", "correct it", box))
    inner, outer = meta.extent, meta.limits
    if not (outer.holds(inner.west, inner.south) and outer.holds(inner.east, inner.north)):
        found.append(_fault("extent", "inside [limits]", "widen [limits]", "extent"))
    return found
