"""The names a mission may write are those that the palette, the sprite and the caption have."""

from dashboard.basemap import icons
from dashboard.layers import KEYS
from dashboard.mission import signs
from dashboard.model import caption
from dashboard.palette import CONVOY_SLOTS, PALETTE, STATUS_SLOTS


def test_slots_are_those_of_the_palette():
    assert signs.STATUS_SLOTS == STATUS_SLOTS and signs.CONVOY_SLOTS == CONVOY_SLOTS
    for theme in PALETTE.values():
        assert set(theme.status) == set(STATUS_SLOTS) and set(theme.convoy) == set(CONVOY_SLOTS)


def test_signs_are_those_of_the_sprite():
    drawn = {icon.name for icon in icons.ICONS}
    wanted = [f"post-{name}" for name in signs.POST_ICONS]
    wanted += [f"event-{name}" for name in signs.EVENT_ICONS]
    assert set(wanted) == {
        name for name in drawn if name.startswith(("post-", "event-")) and "-possible" not in name
    }


def test_figures_are_compared_with_what_the_caption_counts():
    assert caption.LAYERS == signs.COMPARABLE
    assert set(signs.COMPARABLE) <= set(KEYS)
