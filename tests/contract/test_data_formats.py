"""Every data format holds every record of a view and every page they rest on."""

from __future__ import annotations

import html
import io
import json
import sqlite3

import pyarrow.parquet as pq
import pytest

from dashboard.exports.data import DATA, View, facts, records_of
from dashboard.layers import KEYS, Scene
from dashboard.mission import Mission
from dashboard.model import Period, Selection

PERIODS = (("2020-11-10", "2020-11-20"), ("2020-09-27", "2024-06-30"), ("2023-09-30", "2023-09-30"))


def text(key: str, data: bytes) -> str:
    """Everything that the file says, as one text."""
    if key == "gpkg":
        base = sqlite3.connect(":memory:")
        base.deserialize(data)
        tables = [name for (name,) in base.execute("select table_name from gpkg_contents")]
        found = [row for name in tables for row in base.execute(f'select * from "{name}"')]
        base.close()
        return "\n".join(str(cell) for row in found for cell in row)
    if key == "parquet":
        table = pq.read_table(io.BytesIO(data)).drop_columns("geometry")
        return json.dumps(table.to_pylist(), ensure_ascii=False, default=str)
    return html.unescape(data.decode())


@pytest.fixture(scope="module", params=PERIODS, ids="/".join)
def view(request, scene: Scene) -> View:
    return View(scene, Selection(Period.of(*request.param), frozenset(KEYS)), None, "")


@pytest.mark.parametrize("kind", DATA, ids=lambda kind: kind.key)
def test_every_record_and_every_source_is_inside(kind, view: View) -> None:
    said = text(kind.key, kind.render(view))
    mission, told = view.scene.atlas.mission, facts(view)
    records = records_of(view)
    assert [r.id for r in records if r.id not in said] == []
    assert [r.id for r in records for row in r.also if row.id not in said] == []
    assert [name for name in told["sources"] if mission.sources[name].url not in said] == []
    for word in (mission.meta.credits, mission.meta.disclaimer, mission.version):
        assert word in said or word in str(told)
    for one in mission.meta.licences:
        assert one.text in said


def test_formats_have_keys_and_suffixes_of_their_own() -> None:
    assert len({kind.key for kind in DATA}) == len(DATA)
    assert all(kind.suffix == f".{kind.key}" for kind in DATA)
    assert all("/" in kind.mime for kind in DATA)


def test_every_table_that_is_exported_has_a_licence(mission: Mission) -> None:
    named = {table for one in mission.meta.licences for table in one.tables}
    assert {"deployments", "convoys", "events", "region", "routes", "lines", "series"} <= named
