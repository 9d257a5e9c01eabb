"""How the far end of a movement is written on the map, in the language of its name.

The forms leave the name as it is: Armenian, Azerbaijani and Russian would bend it after "from" and
"to", and a name out of a table cannot be bent.
"""

from __future__ import annotations

from typing import NamedTuple

from ..mission import DOUBLE
from ..mission.meta import Meta

SLOT = "{}"  # where the name stands; assets/exits.js fills the same


class Words(NamedTuple):
    """Movements go there, come from there, or both."""

    to: str
    from_: str
    both: str


WORDS = {
    "en": Words("to {}", "from {}", "to and from {}"),
    "hy": Words("դեպի {}", "որտեղից՝ {}", "երթուդարձ՝ {}"),
    "az": Words("haraya: {}", "haradan: {}", "gediş-gəliş: {}"),
    "ru": Words("куда: {}", "откуда: {}", "туда и обратно: {}"),
}


def words_of(choice: str, meta: Meta) -> Words:
    """English where nobody has written the words of a language down; a double name has those of
    the mission's first language."""
    language = meta.languages[0] if choice == DOUBLE else choice
    return WORDS.get(language, WORDS["en"])
