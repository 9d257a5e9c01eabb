"""The drawer of table and charts: what it promises the page."""

import re

import dash_ag_grid

from dashboard.app import create_app
from dashboard.controls import linked
from dashboard.settings import Settings


def test_the_grids_script_is_served_but_not_on_the_page(folder) -> None:
    client = create_app(Settings(data=folder)).server.test_client()
    page = client.get("/").text
    assert not re.search(r'src="[^"]*dash_ag_grid', page)
    script = linked._script()
    assert dash_ag_grid.__version__.replace(".", "_") in script
    answer = client.get(f"/{script}")
    assert answer.status_code == 200
    assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_rows_and_series_come_when_asked_for(folder, atlas) -> None:
    client = create_app(Settings(data=folder)).server.test_client()
    rows = client.get("/mission/rows.json").json
    assert len(rows["rows"]) == sum(record.when is not None for record in atlas.records)
    assert all(len(names) == len(rows["choices"]) for names in rows["places"])
    assert client.get("/mission/series.json").json["charts"]
