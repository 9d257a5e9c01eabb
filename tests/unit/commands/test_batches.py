"""Folders and books of plates: whole files, kept ones, stopped ones."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from dashboard.exports import ExportError, batch
from dashboard.exports.every import split
from dashboard.model import Period

DAYS = ("--from", "2020-11-10", "--to", "2020-11-12", "--size", "900x700px", "--jobs", "1")


def test_steps_are_cut_at_the_ends_of_the_period() -> None:
    period = Period.of("2020-11-10", "2020-12-02")
    assert len(split(period, "day")) == 23
    assert [one.slug for one in split(period, "month")] == [
        "2020-11-10_2020-11-30", "2020-12-01_2020-12-02",
    ]  # fmt: skip
    weeks = [one.slug for one in split(period, "week")]
    assert weeks[:2] == ["2020-11-10_2020-11-15", "2020-11-16_2020-11-22"]
    assert weeks[-1] == "2020-11-30_2020-12-02"


def test_a_batch_has_a_file_for_each_period_and_goes_on_where_it_stopped(
    run, tmp_path: Path
) -> None:
    folder = tmp_path / "days"
    words = ("export", *DAYS, "--every", "day", "-o", folder, "--json")
    told = json.loads(run(*words).stdout)
    names = [f"nagorno-karabakh_2020-11-{day}.png" for day in (10, 11, 12)]
    assert [Path(one["path"]).name for one in told["files"]] == names and told["kept"] == 0
    (folder / names[1]).unlink()
    (folder / names[2]).write_bytes(b"half")
    told = json.loads(run(*words).stdout)
    assert [one["kept"] for one in told["files"]] == [True, False, False]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert run(*words[:-1]).stdout.strip().endswith("3 kept from before")
    told = json.loads(run(*words, "--title", "Another").stdout)
    assert told["kept"] == 0


def test_one_that_fails_does_not_stop_the_others(run, tmp_path: Path, monkeypatch) -> None:
    whole = batch.export

    def full(scene, order, path) -> int:
        if "11-11" in path.name:
            raise ExportError(f"{path} cannot be written: No space left on device.")
        return whole(scene, order, path)

    monkeypatch.setattr(batch, "export", full)
    result = run("export", *DAYS, "--every", "day", "-o", tmp_path, "--format", "svg")
    assert result.exit_code == 1
    assert "No space left on device." in result.stderr and "1 failed" in result.stdout
    assert len(list(tmp_path.iterdir())) == 2


def test_ctrl_c_leaves_whole_files(run, tmp_path: Path, monkeypatch) -> None:
    whole = batch.export

    def stopped(scene, order, path) -> int:
        if "11-12" in path.name:
            raise KeyboardInterrupt
        return whole(scene, order, path)

    monkeypatch.setattr(batch, "export", stopped)
    result = run("export", *DAYS, "--every", "day", "-o", tmp_path, "--format", "svg")
    assert result.exit_code == 130
    assert "Stopped: 2 files" in result.stderr and len(list(tmp_path.iterdir())) == 2


def test_a_book_has_a_page_for_each_period(run, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    words = ("export", *DAYS, "--every", "day", "-o", path)
    assert "3 pages" in run(*words).stdout
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 3
    assert "2 / 3" in document[1].get_textpage().get_text_range()
    assert document.get_metadata_value("Title").endswith("10\u201312 November 2020")
    document.close()
    assert "1 kept from before" in run(*words).stdout
    assert "All" in run("verify", path).stdout


@pytest.mark.parametrize("every", ["day"])
def test_processes_make_the_same_files(run, tmp_path: Path, every: str, folder, scene) -> None:
    """Real ones: they load or inherit the mission themselves."""
    for jobs in ("1", "2"):
        words = ("--every", every, "--format", "svg", "-o", tmp_path / jobs)
        result = run("export", *DAYS[:-1], jobs, *words)
        assert result.exit_code == 0, result.output
    one, two = (sorted((tmp_path / jobs).iterdir()) for jobs in "12")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_a_book_ends_in_its_sources_where_wanted(run, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    words = ("export", *DAYS, "--every", "day", "-o", path, "--with", "citations")
    assert run(*words).exit_code == 0
    pages = [page.extract_text() for page in PdfReader(path).pages]
    assert len(pages) > 3
    said = ["Sources of Nagorno-Karabakh" in text for text in pages]
    assert said == [False] * 3 + [True] * (len(pages) - 3)


def test_a_format_of_one_page_says_that_it_has_no_room_for_them(run, tmp_path: Path) -> None:
    words = ("export", *DAYS, "-o", tmp_path / "a.svg", "--with", "citations")
    result = run(*words)
    assert result.exit_code == 0 and "pages of their own in a PDF" in result.stderr
