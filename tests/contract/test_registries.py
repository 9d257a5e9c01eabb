"""Rules that every entry of every registry keeps."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from dashboard import page
from dashboard.controls.registry import CONTROLS, selection
from dashboard.exports import EXPORTS
from dashboard.layers import KEYS, LAYERS, Scene, colour
from dashboard.layers.shipment import areas, shipment
from dashboard.mission import DATASETS, Mission, check
from dashboard.model import Period, Selection, take
from dashboard.palette import PALETTE


def test_the_built_in_mission_is_clean(folder) -> None:
    assert [fault.line for fault in check(folder)] == []


def test_every_dataset_has_its_file(folder) -> None:
    for dataset in DATASETS:
        assert (folder / dataset.file).exists(), dataset.file


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_a_layers_legend_explains_every_kind_it_draws(layer, scene: Scene) -> None:
    mission = scene.atlas.mission
    explained = {entry.kind for entry in layer.legend(mission)}
    drawn = {r.kind for r in scene.atlas.records if r.layer == layer.key and scene.drawn(r.id)}
    assert drawn - {"band"} <= explained  # the sign of a limit shows its band
    for entry in layer.legend(mission):
        assert entry.label
        if entry.swatch.form in ("line", "hatch"):
            for theme in PALETTE.values():
                assert colour(theme, entry.swatch.name).startswith("#")


@pytest.mark.parametrize("theme", PALETTE.values(), ids=PALETTE)
def test_every_trace_is_what_plotly_accepts(theme, scene: Scene) -> None:
    for trace in scene.traces:
        made = go.Scattermap if trace.type == "scattermap" else go.Choroplethmap
        made(trace.style(theme))
        assert trace.columns


def test_every_piece_fills_the_columns_of_its_trace(scene: Scene) -> None:
    columns = {trace.key: set(trace.columns) for trace in scene.traces}
    for pieces in scene.pieces.values():
        for piece in pieces:
            for possible in (False, True):
                key, values = piece.when(possible)
                assert set(values) == columns[key]
                assert len({len(value) for value in values.values()}) == 1


def test_every_record_with_a_date_is_drawn_or_says_why_not(scene: Scene) -> None:
    for record in scene.atlas.records:
        if record.layer in ("posts", "convoys", "events"):
            assert scene.drawn(record.id) != bool(record.undrawn), record.id


def test_every_record_has_sources_that_can_be_opened(mission: Mission, atlas) -> None:
    for record in atlas.records:
        if record.dataset == "fronts":
            continue  # drawn between areas, which have the sources
        assert record.sources, record.id
        for source in record.sources:
            assert mission.sources[source].url.startswith("http")


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.field)
def test_a_control_stands_on_the_page_and_fills_its_field(control, scene: Scene) -> None:
    built = page.build(scene, page.Urls("style", "areas"), ())
    text = json.dumps(built.to_plotly_json(), default=lambda part: part.to_plotly_json())
    assert f'"id": "{control.id}"' in text
    assert control.field in Selection.__dataclass_fields__


def test_a_view_becomes_a_selection(mission: Mission) -> None:
    view = {"first": 18576, "last": 18586, "layers": ["posts", "moon"], "names": "ru"}
    assert selection(view, mission) == Selection(
        Period(18576, 18586), frozenset({"posts"}), "ru", "light"
    )


def test_formats_have_keys_of_their_own() -> None:
    assert len({export.key for export in EXPORTS}) == len(EXPORTS)
    assert all(export.suffix == f".{export.key}" for export in EXPORTS)


def test_the_shipment_is_json_and_holds_every_dated_record(scene: Scene) -> None:
    sent = json.loads(json.dumps(shipment(scene)))
    dated = [record.id for record in scene.atlas.records if record.when is not None]
    assert [record["id"] for record in sent["records"]] == dated
    assert sent["layers"] == list(KEYS)
    control = {row.area for row in scene.atlas.mission.areas if row.role == "control"}
    assert control <= {f["id"] for f in areas(scene)["features"]}


def test_one_happening_is_counted_once(atlas) -> None:
    mission = atlas.mission
    whole = Period.of(mission.meta.first_day, mission.meta.last_day)
    snapshot = take(atlas, Selection(whole, frozenset(KEYS)))
    seen = [record.id for record, _ in snapshot.drawn] + [r.id for r in snapshot.listed]
    folded = [row.id for r, _ in snapshot.drawn for row in r.also]
    folded += [row.id for r in snapshot.listed for row in r.also]
    assert len(set(seen)) == len(seen)
    assert not set(seen) & set(folded)


def test_the_nine_points_and_the_meeting_are_there(mission: Mission) -> None:
    points = [
        row
        for row in mission.events
        if row.title.startswith("Trilateral statement, point")
        and str(row.date_earliest) == "2020-11-10"
    ]
    assert len(points) == 9
    assert any("T001" in row.sources for row in mission.events)
