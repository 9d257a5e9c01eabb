"""What a person asked of an export, read before any work is done. Each raises ValueError or
ExportError with one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..mission import Meta, Mission
from ..model import Filter, Period
from ..model.filter import Sure, family_labels, kind_labels
from ..model.period import number, parse
from ..plates import Drawing
from .data import DATA, data_format
from .faults import ExportError
from .registry import EXPORTS, Export, format_of


def format_asked(key: str | None, path: Path | None) -> Export:
    """The named format, else that of the file's suffix, else PNG."""
    suffix = path.suffix.lower() if path else ""
    chosen = _format(key or suffix.removeprefix(".") or "png")
    if path and suffix and suffix != chosen.suffix:
        raise ExportError(
            f"{path.name} does not end in {chosen.suffix}: leave out --format {key} "
            "or write another file name."
        )
    return chosen


def _format(key: str) -> Export:
    """Of a plate or of data. Raises ExportError that names the formats there are."""
    found = data_format(key)
    if found is not None:
        return Export(found.key, found.suffix, found.mime, _undrawn)
    known = ", ".join((*(one.key for one in EXPORTS), *(one.key for one in DATA)))
    try:
        return format_of(key)
    except ExportError:
        raise ExportError(f"There is no format {key!r}; choose {known}.") from None


def _undrawn(_drawing: Drawing, _scale: float) -> bytes:
    raise ExportError("Data is not drawn.")


def layers_asked(text: str | None, known: Sequence[str]) -> tuple[str, ...]:
    """All layers unless some are named; spaces around a comma do no harm."""
    if text is None:
        return tuple(known)
    names = tuple(filter(None, (name.strip() for name in text.split(","))))
    choice = f"choose from {', '.join(known)}."
    if not names:
        raise ValueError(f"No layer is named; {choice}")
    if unknown := [name for name in names if name not in known]:
        raise ValueError(f"There is no layer {', '.join(unknown)}; {choice}")
    return names


def day_asked(text: str, meta: Meta) -> int:
    """A day of the mission."""
    day, start, end = parse(text), number(meta.first_day), number(meta.last_day)
    if not start <= day <= end:
        raise ValueError(
            f"The mission runs from {meta.first_day} to {meta.last_day}; {text} is outside."
        )
    return day


def period_asked(first: str, last: str, meta: Meta) -> tuple[Period, str]:
    """The period within the mission, and a sentence when it was cut to that."""
    asked = Period.of(first, last)
    start, end = number(meta.first_day), number(meta.last_day)
    if asked.last < start or asked.first > end:
        raise ValueError(
            f"The mission runs from {meta.first_day} to {meta.last_day}; "
            f"{first} to {last} is outside."
        )
    period = Period(max(asked.first, start), min(asked.last, end))
    if period == asked:
        return period, ""
    shown = Period.of(meta.first_day, meta.last_day)
    return period, (f"The mission has the days {shown.words}; the period is cut to {period.words}.")


def filter_asked(
    kinds: str | None, families: str | None, certainty: Sure, text: str, mission: Mission
) -> Filter:
    """Kinds as `convoys/returns` and families as the mission names them; none named lets all
    pass."""
    return Filter(
        _named("kind", kinds, tuple(kind_labels(mission))),
        _named("family", families, tuple(family_labels(mission))),
        certainty,
        text.strip(),
    )


def _named(what: str, text: str | None, known: tuple[str, ...]) -> frozenset[str] | None:
    if text is None:
        return None
    names = frozenset(filter(None, (name.strip() for name in text.split(","))))
    if unknown := sorted(names - set(known)):
        raise ValueError(
            f"There is no {what} {', '.join(unknown)}; choose from {', '.join(known)}."
        )
    return None if not names or names == set(known) else names
