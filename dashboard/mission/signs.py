"""The signs and units a mission may choose from. The palette gives each slot its colours and the
sprite each icon its drawing; they read the names here, because the data door lies below them."""

STATUS_SLOTS = ("held_a", "held_b", "zone", "mixed")
CONVOY_SLOTS = ("returns", "aid", "medical", "exchanges", "civil")
POST_ICONS = (
    "headquarters",
    "command_post",
    "base",
    "hospital",
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

UNITS = (
    "people",
    "vehicles",
    "aircraft",
    "flights",
    "trips",
    "posts",
    "buildings",
    "items",
    "kg",
    "t",
    "l",
    "m",
    "km",
    "ha",
    "km2",
    "m3",
    "days",
    "percent",
)
"""Units that every mission knows; mission.toml adds its own."""
