"""Rows of the data of a view: records, further reports of the same happening, reported figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from shapely.geometry.base import BaseGeometry

from ...languages import t
from ...layers import LAYERS
from ...mission import Convoy, Mission
from ...model import Passing, Standing
from ...model.certainty import ALWAYS, EVER, When
from ...model.claims import family_of, figures
from ...model.dating import dated
from ...model.period import iso, number
from ...model.records import movement_title
from .chosen import Chosen, chosen
from .columns import COLUMNS
from .shapes import Shapes
from .view import View


@dataclass(frozen=True, slots=True)
class Row:
    """`values` by the names of COLUMNS, None where nothing is stated; `geometry` in WGS 84."""

    values: Mapping[str, Any]
    geometry: BaseGeometry | None


def rows(view: View) -> Iterator[Row]:
    """Each record, followed by the other reports of the same happening, which have no geometry of
    their own: one happening is one mark."""
    mission = view.scene.atlas.mission
    shapes, labels = Shapes(view.scene), kind_labels(mission)
    for one in chosen(view):
        geometry, basis = shapes.of(one.record)
        head = {"kind_label": labels.get((one.record.layer, one.record.kind), "")}
        lead = values(one, one.record.row, mission) | head | {"geometry_basis": basis}
        yield Row(complete(lead), geometry)
        for row in one.record.also:
            other = values(one, row, mission) | {"report_of": one.record.id}
            yield Row(complete(other | _itself(row, mission)), None)


def kind_labels(mission: Mission) -> dict[tuple[str, str], str]:
    """(layer, kind) to what the legend calls it."""
    return {(layer.key, e.kind): e.label for layer in LAYERS for e in layer.legend(mission)}


def complete(stated: Mapping[str, Any]) -> dict[str, Any]:
    """Every column in order; what is empty is None, an empty list stays one."""
    found = ((column, stated.get(column.name)) for column in COLUMNS)
    return {
        column.name: list(value or ()) if column.kind == "list" else None if value == "" else value
        for column, value in found
    }


def values(one: Chosen, row: Any, mission: Mission) -> dict[str, Any]:
    """What a row of the mission states, by column. Also for a row that another one leads."""
    record, get = one.record, lambda name: getattr(row, name, None)
    lead = row is record.row
    when = record.when if lead else _when(row)
    counted = figures(row)
    place = mission.places.get(get("place") or "")
    family = family_of(row, mission.sources)
    lon, lat = (record.lon, record.lat) if lead else (None, None)
    return {
        "id": row.id,
        "dataset": record.dataset,
        "layer": record.layer,
        "kind": record.kind,
        "category": get("category") or (get("kind") if record.layer == "convoys" else None),
        "title": record.title,
        "status": get("status"),
        **days(when),
        "date": dated(when),
        "date_precision": get("date_precision") or get("from_precision"),
        "certainty": one.certainty.name.lower(),
        "certainty_compared": one.compared.name.lower() if one.compared is not None else None,
        "not_drawn": t(record.undrawn) if lead else t("drawn as the record it is a report of"),
        "place": get("place_name") or (place.name if place else None),
        "place_names": " / ".join(dict.fromkeys(text for _, text in place.translations if text))
        if place
        else None,
        "precision": record.precision if lead else get("precision"),
        "radius_m": get("radius_m"),
        "uncertainty_km": get("uncertainty_km"),
        "lon": lon,
        "lat": lat,
        "origin": get("origin"),
        "via": get("via"),
        "destination": get("destination"),
        "quantity": counted[0][1] if counted else None,
        "unit": counted[0][0] if counted else None,
        **dict(counted),
        "not_added": get("not_added"),
        "claimant": family,
        "claimant_label": families(mission).get(family),
        "assumed": get("assumed"),
        "note": get("note"),
        "same_as": get("same_as"),
        **cited(row.sources, mission),
        "licence": mission.meta.licence(record.dataset),
    }


def families(mission: Mission) -> dict[str, str]:
    return {family.id: family.label for family in mission.meta.families}


def cited(ids: tuple[str, ...], mission: Mission) -> dict[str, list[str]]:
    """The pages of a row as columns; those that the mission left out are not there."""
    found = [mission.sources[name] for name in ids if name in mission.sources]
    return {
        "source_ids": [page.id for page in found],
        "source_urls": [page.url for page in found],
        "source_publishers": [page.publisher for page in found],
        "source_titles": [page.title for page in found],
    }


def days(when: When | None) -> dict[str, Any]:
    """The bounds as ISO days. What happened within bounds began and ended between them."""
    match when:
        case Passing(earliest, latest):
            holds, bounds = "passing", (earliest, latest, earliest, latest)
        case Standing(a, b, c, d):
            holds, bounds = "standing", (a, b, c, d)
        case _:
            return {}
    names = ("from_earliest", "from_latest", "to_earliest", "to_latest")
    open_ = (ALWAYS, EVER)
    told = {n: None if d in open_ else iso(d) for n, d in zip(names, bounds, strict=True)}
    return {"holds": holds, **told}


def _when(row: Any) -> Passing | None:
    first, last = row.date_earliest, row.date_latest
    return Passing(number(first), number(last)) if first and last else None


def _itself(row: Any, mission: Mission) -> dict[str, Any]:
    """Table and title of a row that is not the lead: a movement may be led by an event."""
    if isinstance(row, Convoy):
        table, kind, fine = "convoys", mission.meta.convoy_group(row.kind).id, row.kind
        title = movement_title(row, mission)
    else:
        table, kind, fine, title = "events", row.group, row.category, row.title
    return {
        "dataset": table, "layer": table, "kind": kind, "category": fine, "title": title,
        "kind_label": kind_labels(mission).get((table, kind)),
        "licence": mission.meta.licence(table),
    }  # fmt: skip
