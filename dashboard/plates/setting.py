"""How a plate is to be laid out: its paper, the part of the world on it, and its furniture."""

from __future__ import annotations

from dataclasses import dataclass, fields

from .sheet import Frame, Sheet


@dataclass(frozen=True, slots=True)
class Furniture:
    """What may be left out or added. Title, period, disclaimer, credits and data version always
    stay: a picture that is passed on without them would claim more than it shows. `citations` are
    pages of their own, which only a format with pages has."""

    legend: bool = True
    scale: bool = True
    north: bool = True
    sources: bool = True
    graticule: bool = False
    inset: bool = False
    code: bool = False
    citations: bool = False

    @classmethod
    def of(cls, names: frozenset[str]) -> Furniture:
        """Only the named parts. Raises ValueError that names the parts there are."""
        known = tuple(field.name for field in fields(cls))
        if unknown := sorted(names - set(known)):
            raise ValueError(
                f"There is no furniture {', '.join(unknown)}; choose from {', '.join(known)}."
            )
        return cls(**{name: name in names for name in known})

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name for field in fields(self) if getattr(self, field.name))


@dataclass(frozen=True, slots=True)
class Setting:
    """`frame` None is the mission's extent. `title` replaces the mission's. `permalink` is
    printed, as text and as a code where the furniture has one. `number` is page and pages of a
    batch. Only a plate of `pixels` may hold a picture, the relief. `grey` prints without colour.
    `template` is the key of the template that the sheet was taken from, if it was."""

    sheet: Sheet
    frame: Frame | None = None
    furniture: Furniture = Furniture()
    title: str = ""
    permalink: str = ""
    number: tuple[int, int] | None = None
    pixels: bool = False
    grey: bool = False
    template: str = ""
