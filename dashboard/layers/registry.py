"""The layers, in the order they lie on the map, bottom first. To add one: its file and its line."""

from .boundaries import BOUNDARIES
from .contact import CONTACT
from .control import CONTROL
from .convoys import CONVOYS
from .corridor import CORRIDOR
from .events import EVENTS
from .layer import Layer
from .names import NAMES
from .posts import POSTS
from .relief import RELIEF

LAYERS: tuple[Layer, ...] = (
    CONTROL,
    RELIEF,
    BOUNDARIES,
    CONTACT,
    CORRIDOR,
    CONVOYS,
    NAMES,
    EVENTS,
    POSTS,
)
KEYS: tuple[str, ...] = tuple(layer.key for layer in LAYERS)

# as a legend tells of them: first what the map is about
READING = ("control", "posts", "convoys", "events", "corridor", "contact", "boundaries", "names",
           "relief")  # fmt: skip


def read_in_order() -> list[Layer]:
    """The layers as a legend lists them; those that the order does not name come last."""
    last = len(READING)
    place = {key: index for index, key in enumerate(READING)}
    return sorted(LAYERS, key=lambda layer: place.get(layer.key, last))
