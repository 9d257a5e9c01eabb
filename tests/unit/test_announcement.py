"""Rows with faults are left out of the map, and said to be: on stderr and on the plate."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pytest
import waitress
from click.testing import CliRunner

from dashboard.__main__ import main
from dashboard.exports import command
from dashboard.exports.registry import Export
from dashboard.layers import Scene
from dashboard.mission import load
from dashboard.model import Atlas, Period, Selection, take
from dashboard.plates import Setting, Sheet, build

POINTS = ("39.8177,46.7528", "39.9014,46.787")


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Path:
    """The built-in mission with a word for a latitude in two posts."""
    copy = tmp_path_factory.mktemp("faulty") / "geodata"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("build", ".cache"))
    path = copy / "deployments.csv"
    text = path.read_text(encoding="utf-8")
    for point in POINTS:
        assert point in text
        text = text.replace(point, f"north{point[7:]}", 1)
    path.write_text(text, encoding="utf-8")
    return copy


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a browser for the picture nor a server that stays."""
    made = Export("png", ".png", "image/png", lambda *_: b"whole", scaled=True)
    monkeypatch.setattr(command, "format_of", lambda _: made)
    monkeypatch.setattr(waitress, "serve", lambda *_, **__: None)


def words_of(what: str, where: Path, out: Path) -> list[str]:
    if what == "serve":
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = str(probe.getsockname()[1])
        return ["serve", "--no-open", "--port", port, "--data", str(where)]
    days = ["--from", "2020-11-10", "--to", "2020-11-20"]
    return ["export", *days, "--data", str(where), "-o", str(out / "a.png")]


@pytest.mark.parametrize("what", ["serve", "export"])
def test_left_out_rows_are_one_line_on_stderr(what: str, faulty: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, words_of(what, faulty, tmp_path))
    assert result.exit_code == 0, result.output
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith(
        "2 faulty rows are left out (first: deployments.csv row 2 (dep-p01), column lat: "
    )
    assert line.endswith(f"; run: python -m dashboard check {faulty}")


@pytest.mark.parametrize("what", ["serve", "export"])
def test_a_clean_mission_is_not_announced(what: str, folder: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, words_of(what, folder, tmp_path))
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_plate_says_so(faulty: Path) -> None:
    mission = load(faulty)
    scene = Scene.of(Atlas.of(mission))
    period = Period.of("2020-11-10", "2020-11-20")
    snapshot = take(scene.atlas, Selection(period, frozenset({"control"})))
    drawing = build(scene, snapshot, Setting(Sheet(1400, 1000)))
    assert "2 faulty rows are left out" in str(drawing.items).replace("\u00a0", " ")
