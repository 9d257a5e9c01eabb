"""Files that still agree, files that do not, and files of somebody else."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.exports import EXPORTS, verify
from dashboard.exports.about import KEYWORD
from dashboard.exports.data import DATA
from dashboard.exports.reading import described

DAYS = ("--from", "2020-11-10", "--to", "2020-11-12")


@pytest.mark.parametrize("key", [one.key for one in EXPORTS])
def test_every_format_tells_its_view(run, tmp_path: Path, key: str, mission) -> None:
    path = tmp_path / f"a.{key}"
    words = ("--size", "1200x900px", "--language", "hy", "--address", "http://map.example")
    result = run("export", *DAYS, *words, "--compare", "2023-09-30", "-o", path)
    assert result.exit_code == 0, result.output
    told = described(path)
    assert told["period"] == {"first": "2020-11-10", "last": "2020-11-12"}
    assert told["compare"] == "2023-09-30" and told["language"] == "hy"
    assert told["data_version"] == mission.version and told["alt"]
    assert told["permalink"].startswith("http://map.example/?from=2020-11-10")
    assert len(told["records"]) == len(told["marks"]) > 50 and len(told["sources"]) > 20
    result = run("verify", path)
    assert result.exit_code == 0, result.output
    assert f"All {len(told['records'])} records that it names agree." in result.stdout


@pytest.mark.parametrize("key", [one.key for one in DATA])
@pytest.mark.parametrize("language", ["en", "hy"])
def test_data_files_agree_in_every_language(run, tmp_path: Path, key: str, language: str) -> None:
    path = tmp_path / f"a.{key}"
    run("export", *DAYS, "--language", language, "-o", path)
    result = run("verify", path)
    assert result.exit_code == 0, result.output
    compared = "What is drawn or written in it was not compared."
    assert (compared if key == "html" else "Its rows are as saved today.") in result.stdout
    assert len(described(path)["marks"]) == len(described(path)["records"]) > 50


def test_a_png_tells_programs_that_manage_pictures(run, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    run("export", *DAYS, "--size", "900x700px", "--title", "A & B", "-o", path)
    with Image.open(path) as image:
        root = ElementTree.fromstring(getattr(image, "text")["XML:com.adobe.xmp"])  # noqa: B009
    said = "".join(root.itertext())
    assert "A & B, 10" in said and "?from=2020-11-10&to=2020-11-12" in said


def test_the_difference_is_shown(run, tmp_path: Path, scene, monkeypatch) -> None:
    path = tmp_path / "a.svg"
    run("export", *DAYS, "--size", "900x700px", "-o", path)
    shown = described(path)["records"]
    lost, other = (next(id_ for id_ in shown if id_.startswith(p)) for p in ("dep-p", "dep-e"))
    records = []
    for record in scene.atlas.records:
        if record.id == lost:
            continue
        if record.id == other:
            record = replace(record, row=replace(record.row, title="Not what it was"))
        records.append(record)
    new = replace(next(r for r in records if r.id == other), id="evt-new")
    atlas = replace(scene.atlas, records=(*records, new))
    atlas = replace(atlas, mission=replace(atlas.mission, version="0123456789ab"))
    today = replace(scene, atlas=atlas)
    found = verify.verify(today, path)
    assert (found.gone, found.new, found.changed) == ((lost,), ("evt-new",), (other,))
    monkeypatch.setattr("dashboard.exports.batch.scene_of", lambda _: today)
    result = run("verify", path, "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert (told["agrees"], told["today"]) == (False, "0123456789ab")
    lines = run("verify", path).stdout.splitlines()
    assert "today it is 0123456789ab" in lines[0]
    assert lines[1:4] == [
        f"1 of {len(shown)} no longer in this view: {lost}", "1 new in this view: evt-new",
        f"1 of {len(shown)} changed: {other}",
    ]  # fmt: skip


def test_a_record_that_another_one_tells_today_is_not_gone(run, tmp_path: Path, scene) -> None:
    """Two records of the file turn out to be one happening, led by either."""
    path = tmp_path / "a.svg"
    run("export", *DAYS, "--size", "900x700px", "-o", path)
    shown = described(path)["records"]
    one, other = [id_ for id_ in shown if id_.startswith("dep-e")][:2]
    kept = {record.id: record for record in scene.atlas.records}
    for lead, name in ((kept[other], other), (replace(kept[other], id="evt-new"), "evt-new")):
        rows = (*lead.also, *(kept[i].row for i in (one, other) if i != name))
        records = [r for r in scene.atlas.records if r.id not in (one, other)]
        atlas = replace(scene.atlas, records=(*records, replace(lead, also=rows)))
        found = verify.verify(replace(scene, atlas=atlas), path)
        assert (found.gone, found.new) == ((), ())
        assert found.told[0] == (one, name) and not found.agrees
        assert any(f"told by another record: {one} (by {name})" in line for line in found.words)


def test_files_of_somebody_else(run, tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "a.png")
    Image.new("RGB", (9, 9)).save(tmp_path / "a.jpg")
    (tmp_path / "a.svg").write_text("<svg/>")
    (tmp_path / "a.pdf").write_bytes(b"nothing")
    (tmp_path / "a.mp4").write_bytes(b"nothing")
    for name in ("a.png", "a.jpg", "a.svg", "a.pdf", "a.mp4"):
        result = run("verify", tmp_path / name)
        assert result.exit_code == 2, result.output
        (line,) = result.stderr.strip().splitlines()
        assert f"{name} holds no description of a view" in line
    assert "There is no file" in run("verify", tmp_path / "b.png").stderr


def test_a_picture_that_the_server_did_not_describe(run, tmp_path: Path, mission) -> None:
    """As assets/sighttold.js describes it: all but the records."""
    path, info = tmp_path / "a.png", PngInfo()
    about = {"mission": mission.meta.id, "data_version": "0123456789ab", "permalink": "http://m/?a"}
    info.add_itxt(KEYWORD, json.dumps(about))
    Image.new("RGB", (9, 9)).save(path, pnginfo=info)
    result = run("verify", path)
    assert result.exit_code == 2, result.output
    (line,) = result.stderr.strip().splitlines()
    assert "a.png does not name its records" in line
    assert f"0123456789ab, today's {mission.version}; its view: http://m/?a" in line


def test_another_mission_is_named(run, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    run("export", *DAYS, "--size", "900x700px", "-o", path)
    text = path.read_text(encoding="utf-8").replace("nagorno-karabakh", "elsewhere")
    path.write_text(text, encoding="utf-8")
    result = run("verify", path)
    assert result.exit_code == 2
    assert "shows the mission elsewhere, not nagorno-karabakh" in result.stderr


def _in_text(path: Path, was: str, now: str) -> None:
    text = path.read_bytes().decode()
    assert was in text
    path.write_bytes(text.replace(was, now, 1).encode())


def _in_gpkg(path: Path, was: str, now: str) -> None:
    with closing(sqlite3.connect(path)) as base:
        name = "records_unplaced"
        done = base.execute(f"UPDATE {name} SET title = ? WHERE title = ?", (now, was))
        assert done.rowcount == 1
        base.commit()


def _in_parquet(path: Path, was: str, now: str) -> None:
    table = pq.read_table(path)
    titles = table.column("title").to_pylist()
    titles[titles.index(was)] = now
    at = table.schema.get_field_index("title")
    pq.write_table(table.set_column(at, table.schema.field(at), pa.array(titles)), path)


CHANGED = {"csv": _in_text, "geojson": _in_text, "kml": _in_text, "gpkg": _in_gpkg,
           "parquet": _in_parquet}  # fmt: skip


@pytest.mark.parametrize("key", CHANGED)
def test_a_title_changed_inside_a_data_file_is_named(run, tmp_path: Path, key: str) -> None:
    rows, path = tmp_path / "rows.geojson", tmp_path / f"a.{key}"
    run("export", *DAYS, "-o", rows)
    run("export", *DAYS, "-o", path)
    features = [one["properties"] for one in json.loads(rows.read_text())["features"]]
    titles = [one["title"] for one in features]
    own = next(one for one in features if one["not_drawn"] and one["report_of"] is None
               and one["layer"] != "figures" and titles.count(one["title"]) == 1)  # fmt: skip
    CHANGED[key](path, own["title"], "Another title")
    result = run("verify", path)
    assert result.exit_code == 1, result.output
    assert "agree." not in result.stdout
    line = next(one for one in result.stdout.splitlines() if "not as saved today" in one)
    assert line.startswith(f"1 row is not as saved today: {own['id']} (")
    assert ("shown name" if key == "kml" else "title") in line
    told = json.loads(run("verify", path, "--json").stdout)
    assert not told["agrees"] and told["rows"][0][0] == own["id"]


def test_rows_that_are_lost_or_added_are_named(run, tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    run("export", *DAYS, "-o", path)
    assert "Its rows are as saved today." in run("verify", path).stdout
    made = json.loads(path.read_text())
    lost = made["features"].pop()
    again = made["features"][0]["properties"]["id"]
    made["features"].append(made["features"][0])
    path.write_text(json.dumps(made))
    result = run("verify", path)
    assert result.exit_code == 1
    assert f"{again} #2 (only in the file); {lost['id']} (not in the file)" in result.stdout
    made["features"] = "none"
    path.write_text(json.dumps(made))
    result = run("verify", path)
    assert (result.exit_code, "its rows cannot be read" in result.stderr) == (2, True)
