"""The words of the interface in the reader's language.

Every text for a reader stands in the code in English inside `t` or `nt` (in assets/*.js too) and is
looked up when it is shown. Texts that wait in constants are marked with `later`. The catalogues are
the .po files of this folder, read at the first use of a language; `python -m
dashboard.languages.collect` brings them up to date with the code. What a mission says of itself is
translated in its own folder.
"""

from .calendar import Calendar
from .catalogue import LANGUAGES, SOURCE, Language, language
from .speech import ended, joined, later, nt, number, opened, said, speaking, spoken, t

__all__ = [
    "LANGUAGES",
    "SOURCE",
    "Calendar",
    "Language",
    "ended",
    "joined",
    "language",
    "later",
    "nt",
    "number",
    "opened",
    "said",
    "speaking",
    "spoken",
    "t",
]
