"""Files that still agree, files that do not, and files of somebody else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.exports import EXPORTS, verify
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


def test_another_mission_is_named(run, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    run("export", *DAYS, "--size", "900x700px", "-o", path)
    text = path.read_text(encoding="utf-8").replace("nagorno-karabakh", "elsewhere")
    path.write_text(text, encoding="utf-8")
    result = run("verify", path)
    assert result.exit_code == 2
    assert "shows the mission elsewhere, not nagorno-karabakh" in result.stderr
