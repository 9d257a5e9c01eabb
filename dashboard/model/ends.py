"""Where a movement starts and ends, by a name that the reader knows."""

from __future__ import annotations

from collections.abc import Iterable

from ..languages import spoken
from ..mission import Mission
from ..mission.base import BaseFeature
from ..mission.places import Place
from .folding import fold


def known(place_id: str, text: str, mission: Mission) -> Place | BaseFeature | None:
    """The place, or the country that is called so."""
    countries = (one for one in mission.base if one.kind == "country" and one.name == text)
    return mission.places.get(place_id) or next(countries, None)


def end_name(place_id: str, text: str, mission: Mission) -> str:
    """An end as reported; where that is a name of its place in any spelling, of a country or of
    one of the mission's wider regions, in the language spoken."""
    found, language = known(place_id, text, mission), spoken().code
    if found is None:
        return next((one.label for one in mission.meta.wider if one.said == text), text)
    if language == mission.meta.languages[0] or fold(text) not in map(fold, _forms(found)):
        return text
    return dict(found.translations).get(language) or text


def _forms(found: Place | BaseFeature) -> Iterable[str]:
    more = found.other_names if isinstance(found, Place) else ()
    return (found.name, *(text for _, text in found.translations), *more)
