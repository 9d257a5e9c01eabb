"""What mission.toml names in the tables: sources of chapters, rows of measures."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from .dataset import Record
from .fault import Fault
from .manifest import FILE
from .meta import Meta
from .terms import Term


def check_meta(meta: Meta, tables: Mapping[str, Sequence[Record]], faults: list[Fault]) -> Meta:
    """Chapters lose sources that are not there; a measure, and a word for a measure or series,
    without rows is remarked on."""
    if "series" in tables:
        _measures(meta, tables["series"], faults)
        for key, column, words in (
            ("counted", "measure", meta.counted),
            ("counter", "series", meta.counters),
        ):
            _words(key, column, words, tables["series"], faults)
    return _chapters(meta, tables["sources"], faults) if "sources" in tables else meta


def _measures(meta: Meta, series: Sequence[Record], faults: list[Fault]) -> None:
    used = [record for record in series if record.sound]
    counted = {(record.cells.get("measure"), record.cells.get("series")) for record in used}
    for number, measure in enumerate(meta.measures, start=1):
        if (measure.measure, measure.series) not in counted:
            expected, mend = (
                "a measure and series of series.csv",
                "correct them or remove the entry",
            )
            value = f"{measure.measure}, {measure.series}"
            column = f"measure[{number}]"
            fault = Fault(FILE, expected, mend, "remark", column=column, value=value)
            faults.append(fault if counted else _nothing_in(fault, "series.csv"))


def _words(
    key: str, column: str, words: Sequence[Term], series: Sequence[Record], faults: list[Fault]
) -> None:
    used = {record.cells.get(column) for record in series if record.sound}
    for number, word in enumerate(words, start=1):
        if used and word.id not in used:
            expected, mend = f"a {column} of series.csv", "correct it or remove the entry"
            name = f"{key}[{number}].id"
            faults.append(Fault(FILE, expected, mend, "remark", column=name, value=word.id))


def _chapters(meta: Meta, sources: Sequence[Record], faults: list[Fault]) -> Meta:
    known = {record.id for record in sources if record.sound}
    expected, mend = "an id of sources in use", "add the source or correct the id"
    for number, chapter in enumerate(meta.chapters, start=1):
        column = f"chapters[{number}].sources"
        for name in chapter.sources:
            if name not in known:
                fault = Fault(FILE, expected, mend, "remark", None, chapter.id, column, name)
                faults.append(fault if known else _nothing_in(fault, "sources.csv"))
    told = {language: _kept(one, known) for language, one in meta.told.items()}
    return replace(_kept(meta, known), told=told)


def _kept(meta: Meta, known: set[str]) -> Meta:
    chapters = (
        replace(chapter, sources=tuple(name for name in chapter.sources if name in known))
        for chapter in meta.chapters
    )
    return replace(meta, chapters=tuple(chapters))


def _nothing_in(fault: Fault, file: str) -> Fault:
    mend = f"{file} has no rows in use: mend it first"
    return replace(fault, mend=mend, cause=mend)
