"""The tables of a mission. To add one, write its file and add a line here."""

from . import (
    base,
    convoys,
    deployments,
    events,
    ledger,
    lines,
    places,
    region,
    routes,
    series,
    sources,
    waters,
)
from .dataset import Dataset

DATASETS: tuple[Dataset, ...] = (
    sources.DATASET,
    places.DATASET,
    deployments.DATASET,
    convoys.DATASET,
    events.DATASET,
    series.DATASET,
    region.DATASET,
    lines.DATASET,
    routes.DATASET,
    base.DATASET,
    waters.DATASET,
    ledger.DATASET,
)
