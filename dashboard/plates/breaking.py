"""Where a word that is wider than its column is broken.

No hyphenation library has Armenian or Azerbaijani patterns, and a word is broken only where it
would otherwise be cut, so syllables are told by their vowels alone: a consonant before a vowel
begins one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

VOWELS = frozenset("aeiouyəıöüаеёиоуыэюяաեէըիոօւ")
SIGNS = frozenset("ьъ")  # belong to the letter before them
LEAST = 2  # letters on either side of a break
_ADDRESS = re.compile(r"(?<=[/?&=_,.:;-])|(?=[?&])")


def pieces(word: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """The word in pieces that fit, with a hyphen where a syllable ends. An address is broken behind
    its signs, without one; what has neither is broken anywhere."""
    address = "/" in word or "=" in word
    places = _signs(word) if address else syllables(word)
    hyphen = "" if address else "-"
    start = 0
    while not fits(word[start:]):
        ends = [end for end in places if end > start and fits(word[start:end] + hyphen)]
        end = max(ends, default=0) or _anywhere(word, start, fits, hyphen)
        if end == len(word):
            break
        yield word[start:end] + hyphen * (word[end - 1] != "-")
        start = end
    yield word[start:]


def syllables(word: str) -> list[int]:
    """The places in a word before which it may be broken."""
    low = word.lower()
    found = []
    for i in range(LEAST, len(word) - LEAST + 1):
        if word[i - 1] == "-":
            found.append(i)
            continue
        begins = low[i] not in VOWELS and low[i] not in SIGNS and low[i + 1 : i + 2] in VOWELS
        if begins and low[i].isalpha() and any(letter in VOWELS for letter in low[:i]):
            found.append(i)
    return found


def _signs(address: str) -> list[int]:
    return [match.start() for match in _ADDRESS.finditer(address)]


def _anywhere(word: str, start: int, fits: Callable[[str], bool], hyphen: str) -> int:
    """At least one letter, so that there is an end to it."""
    end = start + 1
    while end < len(word) and fits(word[start : end + 1] + hyphen):
        end += 1
    return end
