"""The data door: a mission folder is read, checked row by row and given out as typed values."""

from .base import BaseFeature
from .convoys import Convoy
from .deployments import Deployment
from .events import Event
from .fault import Fault, MissionError, digest
from .ledger import LedgerRow
from .lines import Line
from .load import check, load
from .meta import Meta
from .mission import Mission
from .naming import DOUBLE, both, called, name_choices, named
from .places import Place
from .region import Area
from .registry import DATASETS
from .routes import Route
from .series import SeriesValue
from .sources import Source

__all__ = [
    "DATASETS",
    "DOUBLE",
    "Area",
    "BaseFeature",
    "Convoy",
    "Deployment",
    "Event",
    "Fault",
    "LedgerRow",
    "Line",
    "Meta",
    "Mission",
    "MissionError",
    "Place",
    "Route",
    "SeriesValue",
    "Source",
    "both",
    "called",
    "check",
    "digest",
    "load",
    "name_choices",
    "named",
]
