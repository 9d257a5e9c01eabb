"""What cannot be exported is said in one sentence, and no half file is left."""

from __future__ import annotations

import errno

import pytest

from dashboard.exports import EXPORTS, ExportError, Order, command, export, file_name, format_of
from dashboard.exports.raster import check_size
from dashboard.exports.registry import Export
from dashboard.model import Period, Selection
from dashboard.plates import Setting, Sheet

PERIOD = Period.of("2020-11-10", "2020-11-20")
SELECTION = Selection(PERIOD, frozenset({"control"}))
SHEET = Sheet(900, 700)


def order(sheet=SHEET, key="png", scale=1.0) -> Order:
    return Order(SELECTION, Setting(sheet), key, scale)


@pytest.fixture
def fake(monkeypatch) -> list[tuple]:
    """A format that draws nothing; returns the calls."""
    calls: list[tuple] = []

    def render(drawing, scale) -> bytes:
        calls.append((drawing.width, drawing.height, scale))
        return b"whole"

    made = Export("png", ".png", "image/png", render, scaled=True)
    monkeypatch.setattr(command, "format_of", lambda _: made)
    return calls


def test_formats_are_distinct() -> None:
    assert [e.key for e in EXPORTS] == ["png", "jpg", "webp", "svg", "pdf"]
    assert all(e.suffix == f".{e.key}" for e in EXPORTS)
    with pytest.raises(ExportError, match="choose png, jpg, webp, svg, pdf"):
        format_of("gif")


def test_file_names_say_what_they_show() -> None:
    assert file_name("m", PERIOD, ".png") == "m_2020-11-10_2020-11-20.png"
    assert file_name("m", Period.of("2023-09-25", "2023-09-25"), ".svg") == "m_2023-09-25.svg"
    assert file_name("m", PERIOD, ".pdf", "dark") == "m_2020-11-10_2020-11-20_dark.pdf"


def test_file_is_replaced_whole(scene, tmp_path, fake) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")
    assert export(scene, order(scale=2), path) == 5
    assert path.read_bytes() == b"whole"
    assert [p.name for p in tmp_path.iterdir()] == ["a.png"]
    assert fake == [(900, 700, 2)]


@pytest.mark.parametrize("scale", [0, -1, 51, float("nan")])
def test_impossible_scales(scale: float) -> None:
    with pytest.raises(ExportError, match="Scale"):
        check_size(SHEET.width, SHEET.height, scale)


def test_too_large_is_said_before_work(scene, tmp_path, fake) -> None:
    with pytest.raises(ExportError, match="200 million"):
        export(scene, order(Sheet(6000, 6000), scale=3), tmp_path / "a.png")
    assert fake == []


def test_unwritable_paths(scene, tmp_path, fake) -> None:
    with pytest.raises(ExportError, match="There is no folder"):
        export(scene, order(), tmp_path / "none" / "a.png")
    with pytest.raises(ExportError, match="cannot be written"):
        export(scene, order(), tmp_path)
    assert fake == []
    (tmp_path / "b.png").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        command.write_whole(tmp_path / "b.png", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["b.png"]


def test_no_browser_is_needed(scene, tmp_path, monkeypatch) -> None:
    """Pictures are drawn by libraries: a server has no Chrome to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    assert export(scene, order(sheet=Sheet(900, 700)), tmp_path / "a.png") > 10_000


def test_a_full_disk_leaves_no_half_file(tmp_path, monkeypatch) -> None:
    path = tmp_path / "a.png"

    def full(self, data) -> int:
        with self.open("wb") as file:
            file.write(data[:3])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(type(path), "write_bytes", full)
    with pytest.raises(ExportError, match=r"a\.png cannot be written: No space left on device"):
        command.write_whole(path, b"whole")
    assert list(tmp_path.iterdir()) == []
