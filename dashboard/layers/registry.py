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
