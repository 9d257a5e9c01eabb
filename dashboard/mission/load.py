"""A folder becomes a mission, or a list of everything that is wrong with it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .accounts import check_ledger
from .csvfile import read_csv
from .dataset import Record
from .fault import Fault, MissionError
from .geojsonfile import read_geojson
from .ids import check_ids
from .links import check_links
from .manifest import FILE, read_meta
from .meta import Meta
from .meta_links import check_meta
from .mission import RELIEF, Mission
from .overlaps import overlaps
from .records import make, read_records
from .registry import DATASETS
from .spots import check_spots
from .text import read_text


def load(folder: Path) -> Mission:
    """The mission in `folder`, without the rows that have faults; they are in `left_out`.

    Raises MissionError where no mission can be made at all."""
    examined = _examine(folder)
    fatal = tuple(fault for fault in examined.faults if fault.level == "fatal")
    if fatal or examined.meta is None:
        raise MissionError(fatal)
    meta = examined.meta
    rows: dict[str, Any] = {
        dataset.name: tuple(
            make(dataset, record, meta)
            for record in examined.tables.get(dataset.name, ())
            if record.sound
        )
        for dataset in DATASETS
    }
    for name in ("sources", "places"):
        rows[name] = MappingProxyType({row.id: row for row in rows[name]})
    return Mission(
        folder=Path(folder),
        meta=meta,
        left_out=tuple(fault for fault in examined.faults if fault.level == "row"),
        remarks=tuple(fault for fault in examined.faults if fault.level == "remark"),
        version=examined.version,
        **rows,
    )


def check(folder: Path) -> list[Fault]:
    """Every fault of the folder, in order of files and rows. Never raises for bad data."""
    examined = _examine(folder)
    return _in_order([*examined.faults, *overlaps(examined.tables.get("areas", ()))])


@dataclass(slots=True)
class _Examined:
    meta: Meta | None
    tables: dict[str, Sequence[Record]]
    faults: list[Fault]
    version: str


def _examine(folder: Path) -> _Examined:
    folder = Path(folder)
    if not folder.is_dir():
        fault = Fault(folder.name, "a folder", "name a folder with a mission.toml", "fatal")
        return _Examined(None, {}, [fault], "")
    faults: list[Fault] = []
    digest = hashlib.sha256()
    text, data = read_text(folder / FILE, faults)
    _feed(digest, FILE, data)
    meta = None if text is None else read_meta(text, faults)
    tables: dict[str, Sequence[Record]] = {}
    for dataset in DATASETS:
        if not dataset.required and not (folder / dataset.file).exists():
            tables[dataset.name] = ()
            continue
        text, data = read_text(folder / dataset.file, faults)
        _feed(digest, dataset.file, data)
        if text is None:
            continue
        read = read_geojson if dataset.geometry else read_csv
        rows = read(text, dataset, meta, faults)
        if rows is not None:
            tables[dataset.name] = read_records(dataset, rows, meta, faults)
    if (folder / RELIEF).is_file():
        _feed(digest, RELIEF, (folder / RELIEF).read_bytes())
    check_spots(DATASETS, tables, meta, faults)
    check_ids(DATASETS, tables, faults)
    check_links(DATASETS, tables, faults)
    check_ledger(DATASETS, tables, meta, faults)
    if meta is not None:
        meta = check_meta(meta, tables, faults)
    return _Examined(meta, tables, _in_order(faults), digest.hexdigest()[:12])


def _in_order(faults: list[Fault]) -> list[Fault]:
    order = {name: place for place, name in enumerate([FILE, *(d.file for d in DATASETS)])}
    return sorted(faults, key=lambda fault: (order.get(fault.file, -1), fault.row or 0))


def _feed(digest: Any, name: str, data: bytes) -> None:
    """Name and length go in too, so that content cannot move between files unseen."""
    digest.update(f"{name} {len(data)}\n".encode())
    digest.update(data)
