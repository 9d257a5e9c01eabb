"""The signs a mission may choose from. The palette, the sprite and the caption own these names;
they are repeated here because the data door lies below them, and a test keeps the two equal."""

STATUS_SLOTS = ("held_a", "held_b", "zone", "mixed")
CONVOY_SLOTS = ("returns", "aid", "medical", "exchanges", "civil")
POST_ICONS = (
    "headquarters",
    "command_post",
    "base",
    "observation_post",
    "temporary_post",
    "checkpoint",
    "humanitarian_centre",
    "monitoring_centre",
)
EVENT_ICONS = (
    "agreement",
    "statement",
    "handover",
    "capture",
    "incident",
    "deployment",
    "humanitarian",
    "infrastructure",
    "mines",
    "corridor",
)
COMPARABLE = ("posts", "convoys", "events")
"""Layers whose marks the caption counts: only beside a count can a figure be set."""
