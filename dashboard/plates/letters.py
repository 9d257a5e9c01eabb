"""How wide a text is, without a font at hand.

Advance widths in thousandths of an em: the wider of Noto Sans and Arial's metrics (Liberation
Sans), rounded up to the next 20, so that a text measured here fits with either font.
"""

from __future__ import annotations

from functools import lru_cache

from .breaking import pieces

_WIDTHS = """
240 ’|260 ijl|280 !,.:;ıíլյ·|300 \u00a0|340 ()-I[]`İւ|360 f²“”չ|380 /\\t{}|420 "rԼշ|440 °г|480 тէ
500 Jcszçşзс|520 vyуэջ|540 kxкх|560 *?L_|–§«»Гя|580 $0123456789^aeə±éèêáàâäавеёՀՏհճ
600 +<=>~×бдльՒբեզըիծկձղնոսվրցքօ|620 FTZbdghnopquğöüóôúñЗКТорчՔժմռ|640 ßУнпцԷՅՆՉգֆև
660 #БЬийՁՇՋդ|680 ABEKPSVXYŞАВЕРХЁԶՐՑթ|700 ДЧъԲԵԸՃՖ|720 ЛЭԻԾԿ|740 &CDRUÇÜƏПСЯՈՍ|760 HNНЦжмԳ
780 GĞИЙыԴԺՂՕ|800 OQwÖОЪՊՎՓ|820 ФԹԽՄՌ|840 ©фюԱ|900 %Ыш|920 MМщախպ|940 mЖտփ|960 W|1000 —…→|1020 @
1040 Ш|1060 ЩЮ|1080 №"""
EM = 1000
UNKNOWN = 800
BOLD = 1.08
LINE = 1.3  # Plotly's line height in em


class _Table(dict[str, int]):
    def __missing__(self, letter: str) -> int:
        return UNKNOWN


_TABLE = _Table({" ": 280, "|": 560})
for _group in _WIDTHS.replace("_|–", "_–").replace("\n", "|").split("|"):
    if _group:
        _width, _letters = _group.split(" ", 1)
        _TABLE.update(dict.fromkeys(_letters, int(_width)))


def width(text: str, size: float, bold: bool = False, spacing: float = 0.0) -> float:
    """Pixels of one line; `spacing` is extra space after each letter in em."""
    ems = _thousandths(text) / EM + spacing * len(text)
    return ems * size * (BOLD if bold else 1)


@lru_cache(maxsize=16_384)  # legends and citations are measured many times before they fit
def _thousandths(text: str) -> int:
    return sum(map(_TABLE.__getitem__, text))


def wrap(text: str, size: float, room: float, most: int = 99, bold: bool = False) -> list[str]:
    """Lines no wider than `room` px, at most `most`; the last one ends in an ellipsis when
    words are left over. A word wider than that is broken where there are lines for it."""
    return list(_wrapped(text, size, room, most, bold))


@lru_cache(maxsize=4096)
def _wrapped(text: str, size: float, room: float, most: int, bold: bool) -> list[str]:
    lines: list[str] = []
    words = text.split(" ")
    gap = width(" ", size, bold)

    def fits(part: str) -> bool:
        return width(part, size, bold) <= room

    if most > 1:
        words = [part for word in words for part in ([word] if fits(word) else pieces(word, fits))]
    line, used = "", 0.0
    for index, word in enumerate(words):
        long = width(word, size, bold)
        if not line or used + gap + long <= room:
            line, used = (f"{line} {word}", used + gap + long) if line else (word, long)
            continue
        if len(lines) == most - 1:
            return [*lines, shorten(" ".join([line, *words[index:]]), size, room, bold)]
        lines.append(line)
        line, used = word, long
    return [shorten(each, size, room, bold) for each in [*lines, line] if each]


def shorten(text: str, size: float, room: float, bold: bool = False) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if width(text, size, bold) <= room:
        return text
    while text and width(text + "…", size, bold) > room:
        text = text[:-1].rstrip(" ,.;:·")
    return text + "…"
