"""What the page that stands alone knows: the map's own shipment, cut to the layers and the filter
of the view, with the ground, the names and a card for each record."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from shapely.geometry import Point, mapping

from ...basemap.icons import icon, icon_markup
from ...languages import t
from ...layers import Scene, colour
from ...layers.bands import BAND, OPACITY
from ...layers.boundaries import LABELS
from ...layers.names import COUNTRY, RANKS
from ...layers.shipment import shipment
from ...mission import DOUBLE, Mission, called, named
from ...model.filter import SURE
from ...model.snapshot import filtered
from ...palette import PALETTE
from .cards import cards
from .view import View

UNUSED = ("chapters", "inks", "kinds", "families", "language", "layers", "folded")


def shipped(view: View) -> dict[str, Any]:
    """JSON values. `view` is the one to open with; `sure` the certainty that the filter asks for
    (0 for both) and `filtered_words` what it says; the rest of the filter has been applied."""
    scene, chosen = cut(view), view.selection
    mission, period = scene.atlas.mission, chosen.period
    made = {key: value for key, value in shipment(scene).items() if key not in UNUSED}
    frame = view.frame or mission.meta.extent
    return {
        **made,
        "view": {
            "first": period.first,
            "last": period.last,
            "layers": sorted(chosen.layers - {"relief"}),
            "width": chosen.width,
            "theme": chosen.theme,
        },
        "compare": chosen.compare,
        "frame": [frame.west, frame.south, frame.east, frame.north],
        "sure": int(SURE[sure]) if (sure := chosen.filter.certainty) else 0,
        "filtered_words": filtered(scene.atlas, chosen),
        "levels": {trace.key: trace.level for trace in scene.traces},
        "shapes": {key: _rings(scene.shapes[key]) for key in _shapes_of(scene)},
        "statuses": [
            {name: theme.status[one.slot].fill for name, theme in PALETTE.items()}
            for one in mission.meta.statuses
        ],
        "status_ids": [one.id for one in mission.meta.statuses],
        "measures": [{"label": one.label, "unit": one.unit} for one in mission.meta.measures],
        "band": {name: colour(theme, BAND) for name, theme in PALETTE.items()},
        "band_opacity": OPACITY,
        "ground_shapes": _ground(mission),
        "places": _places(mission, chosen.names) if "names" in chosen.layers else [],
        "name_zooms": {rank: look.from_zoom for rank, look in RANKS.items()},
        "country_zoom": COUNTRY.to_zoom,
        **cards(scene),
    }


def cut(view: View) -> Scene:
    """The scene with only the records of the view's layers that its filter lets pass, whatever
    their date."""
    scene, chosen = view.scene, view.selection
    passes = replace(chosen.filter, certainty="").test(scene.atlas.mission)
    kept = tuple(
        record
        for record in scene.atlas.records
        if record.layer in chosen.layers
        and record.when is not None
        and (passes is None or passes(record, SURE["certain"]))
    )
    return replace(scene, atlas=replace(scene.atlas, records=kept))


def _shapes_of(scene: Scene) -> list[str]:
    pieces = (piece for record in scene.atlas.records for piece in scene.pieces.get(record.id, ()))
    return sorted({name for piece in pieces for name in piece.columns.get("locations", ())})


def _rings(shape: Any) -> list[list[tuple[float, float]]]:
    """Every ring of an area; holes run the other way round, and are filled by the nonzero rule."""
    from .shapes import turned

    found = mapping(turned(shape))["coordinates"]
    polygons = found if shape.geom_type == "MultiPolygon" else (found,)
    return [[(round(x, 4), round(y, 4)) for x, y in ring] for part in polygons for ring in part]


def _lines(shape: Any) -> list[list[tuple[float, float]]]:
    parts = getattr(shape, "geoms", (shape,))
    return [[(round(x, 4), round(y, 4)) for x, y in part.coords] for part in parts]


def _ground(mission: Mission) -> list[dict[str, Any]]:
    """Land, waters and boundaries, bottom first, with the colours of both themes."""

    def look(fill: str, line: str, width: float, dash: str = "") -> dict[str, Any]:
        both = {
            name: [getattr(theme, fill) if fill else "", getattr(theme, line)]
            for name, theme in PALETTE.items()
        }
        return {**both, "width": width, "dash": dash}

    found = []
    for kind, style in (
        ("land", look("land", "shore", 0.6)),
        ("river", look("", "river", 0.9)),
        ("lake", look("water", "shore", 0.6)),
    ):
        rows = [row.geometry for row in mission.ground if row.kind == kind]
        make = _lines if kind == "river" else _rings
        found.append({"kind": kind, "lines": [p for row in rows for p in make(row)], **style})
    for kind in ("district", "former_oblast", "state_border"):
        swatch = LABELS[kind].swatch
        rows = [row.geometry for row in mission.lines if row.kind == kind]
        lines = [part for row in rows for part in _lines(row)]
        dash = swatch.dash.replace(" ", "px,") + "px" if swatch.dash else ""
        found.append({"kind": kind, "lines": lines, **look("", swatch.name, swatch.width, dash)})
    return found


def _places(mission: Mission, names: str) -> list[list[Any]]:
    """`[lon, lat, rank, name]`, the most important first; countries have rank 0."""
    if names == "off":
        return []
    meta = mission.meta
    one = meta.languages[0] if names == DOUBLE else names  # as on the map: only places have two
    countries = [
        [row.geometry.x, row.geometry.y, 0, named(row.names, row.name, one, meta)]
        for row in mission.base
        if row.kind == "country" and isinstance(row.geometry, Point)
    ]
    places = [
        [place.lon, place.lat, place.rank, called(place, names, meta)]
        for place in sorted(mission.places.values(), key=lambda place: place.rank)
    ]
    return [*countries, *places]


def symbols(scene: Scene) -> str:
    """The signs of marks and arrows as SVG symbols, in both themes."""
    names = {
        symbol
        for pieces in scene.pieces.values()
        for piece in pieces
        for columns in (piece.columns, piece.possible_columns or {})
        for symbol in columns.get("marker.symbol", ())
    }
    arrows = {f"arrow-{bundle.slot}" for bundle in scene.bundles.all}
    names |= {f"{name}{end}" for name in arrows for end in ("", "-possible")}
    return "".join(
        f'<symbol id="{theme}-{name}" viewBox="0 0 {(size := icon(name).size)} {size}">'
        f"{icon_markup(name, theme)}</symbol>"
        for name in sorted(names)
        for theme in PALETTE
    )


def words() -> dict[str, str]:
    """Texts of the page that its scripts and its frame need."""
    return {
        "first": t("First day"),
        "last": t("Last day"),
        "figures": t("Figures"),
        "records": t("Records of the period"),
        "sources": t("Sources"),
        "legend": t("Legend"),
        "close": t("Close"),
        "possible": t("possible: the date allows it, but it is not sure"),
        "undrawn": t("listed, not drawn"),
        "none": t("no report"),
        "map": t("The map of the view: drag to move, turn the wheel or pinch to zoom."),
        "closer": t("Closer"),
        "farther": t("Farther"),
        "theme": t("Light or dark"),
        "earlier": t("Earlier"),
        "later": t("Later"),
        "km": t("km"),
        "km2": t("km\u00b2"),
    }
