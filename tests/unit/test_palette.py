"""What the colours promise: contrast by WCAG 2, distance by CIEDE2000, sight by two simulators."""

from itertools import combinations

import pytest

from dashboard.palette import CONVOY_SLOTS, PALETTE, STATUS_SLOTS, Theme

coloraide = pytest.importorskip("coloraide")

SIGHTS = [
    None,
    ("deutan", "brettel"),
    ("protan", "brettel"),
    ("deutan", "machado"),
    ("protan", "machado"),
]
TRITAN = ("tritan", "brettel")

each_theme = pytest.mark.parametrize("theme", PALETTE.values(), ids=list(PALETTE))


def contrast(a: str, b: str) -> float:
    return coloraide.Color(a).contrast(b)


def distance(a: str, b: str, sight: tuple[str, str] | None) -> float:
    seen = [coloraide.Color(hex_) for hex_ in (a, b)]
    if sight:
        seen = [c.filter(sight[0], method=sight[1]).convert("srgb").clip() for c in seen]
    return seen[0].delta_e(seen[1], method="2000")


def grounds(theme: Theme) -> list[str]:
    return [theme.land, *(status.fill for status in theme.status.values())]


def marks(theme: Theme) -> dict[str, str]:
    lines = {f"{slot} line": status.line for slot, status in theme.status.items()}
    named = {
        name: getattr(theme, name)
        for name in ("post", "event", "border", "oblast", "contact", "contested", "label", "ink")
    }
    return named | dict(theme.convoy) | lines


@each_theme
def test_every_slot_has_a_colour(theme: Theme) -> None:
    assert PALETTE[theme.name] is theme
    assert tuple(theme.convoy) == CONVOY_SLOTS
    assert tuple(theme.status) == STATUS_SLOTS


@each_theme
def test_marks_stand_out_from_land_and_from_every_fill(theme: Theme) -> None:
    weak = {
        (mark, ground): contrast(colour, ground)
        for mark, colour in marks(theme).items()
        for ground in grounds(theme)
        if contrast(colour, ground) < 3
    }
    assert not weak


@each_theme
def test_text_reads(theme: Theme) -> None:
    for text, ground in [
        (theme.ink, theme.paper),
        (theme.ink, theme.panel),
        (theme.muted, theme.paper),
        (theme.muted, theme.panel),
        (theme.on_accent, theme.accent),
        (theme.on_mark, theme.post),
        (theme.on_mark, theme.event),
    ]:
        assert contrast(text, ground) >= 4.5


@each_theme
@pytest.mark.parametrize("sight", SIGHTS, ids=str)
def test_status_fills_differ(theme: Theme, sight: tuple[str, str] | None) -> None:
    fills = [status.fill for status in theme.status.values()]
    assert all(distance(a, b, sight) >= 10 for a, b in combinations(fills, 2))


@each_theme
@pytest.mark.parametrize("sight", [*SIGHTS, TRITAN], ids=str)
def test_convoys_differ(theme: Theme, sight: tuple[str, str] | None) -> None:
    colours = theme.convoy.values()
    assert all(distance(a, b, sight) >= 10 for a, b in combinations(colours, 2))


@each_theme
def test_status_fills_stay_apart_for_tritan_sight_and_from_land(theme: Theme) -> None:
    fills = [status.fill for status in theme.status.values()]
    assert all(distance(a, b, TRITAN) >= 8 for a, b in combinations(fills, 2))
    assert all(distance(theme.land, fill, sight) >= 6 for fill in fills for sight in SIGHTS)


@each_theme
def test_fills_that_grey_print_confuses_are_ruled_differently(theme: Theme) -> None:
    from dashboard.layers.control import HATCHED

    def grey(slot: str) -> float:
        return coloraide.Color(theme.status[slot].fill).convert("lab-d65")["lightness"]

    for a, b in combinations(STATUS_SLOTS, 2):
        if HATCHED.get(a) == HATCHED.get(b):
            assert abs(grey(a) - grey(b)) >= 5, (a, b)
