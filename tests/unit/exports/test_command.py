"""What cannot be exported is said in one sentence, and no half file is left."""

from __future__ import annotations

import io

import kaleido
import pytest
from kaleido.errors import ChromeNotFoundError
from pypdf import PdfReader, PdfWriter

from dashboard.exports import EXPORTS, ExportError, command, export, file_name, format_of
from dashboard.exports.pdf import settled as settled_pdf
from dashboard.exports.png import check_size
from dashboard.exports.press import Press, page
from dashboard.exports.registry import Export
from dashboard.exports.svg import settled as settled_svg
from dashboard.model import Period, Selection
from dashboard.plates import Sheet

PERIOD = Period.of("2020-11-10", "2020-11-20")
SELECTION = Selection(PERIOD, frozenset({"control"}))
SHEET = Sheet(600, 450)


@pytest.fixture
def fake(monkeypatch) -> list[tuple]:
    """Formats without a browser; returns the calls."""
    calls: list[tuple] = []

    def render(figure, sheet, scale) -> bytes:
        calls.append((sheet, scale))
        return b"whole"

    made = Export("png", ".png", "image/png", render, scaled=True)
    monkeypatch.setattr(command, "format_of", lambda _: made)
    return calls


def test_formats_are_distinct() -> None:
    assert [e.key for e in EXPORTS] == ["png", "svg", "pdf"]
    assert all(e.suffix == f".{e.key}" for e in EXPORTS)
    with pytest.raises(ExportError, match="choose png, svg, pdf"):
        format_of("gif")


def test_file_names_say_what_they_show() -> None:
    assert file_name("m", PERIOD, ".png") == "m_2020-11-10_2020-11-20.png"
    assert file_name("m", Period.of("2023-09-25", "2023-09-25"), ".svg") == "m_2023-09-25.svg"
    assert file_name("m", PERIOD, ".pdf", "dark") == "m_2020-11-10_2020-11-20_dark.pdf"


def test_file_is_replaced_whole(scene, tmp_path, fake) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")
    assert export(scene, SELECTION, None, SHEET, "png", 2, path) == 5
    assert path.read_bytes() == b"whole"
    assert [p.name for p in tmp_path.iterdir()] == ["a.png"]
    assert fake == [(SHEET, 2)]


@pytest.mark.parametrize("scale", [0, -1, 21, float("nan")])
def test_impossible_scales(scale: float) -> None:
    with pytest.raises(ExportError, match="Scale"):
        check_size(SHEET, scale)


def test_too_large_is_said_before_work(scene, tmp_path, fake) -> None:
    with pytest.raises(ExportError, match="200 million"):
        export(scene, SELECTION, None, Sheet(6000, 6000), "png", 3, tmp_path / "a.png")
    assert fake == []


def test_unwritable_paths(scene, tmp_path, fake) -> None:
    with pytest.raises(ExportError, match="There is no folder"):
        export(scene, SELECTION, None, SHEET, "png", 1, tmp_path / "none" / "a.png")
    with pytest.raises(ExportError, match="cannot be written"):
        export(scene, SELECTION, None, SHEET, "png", 1, tmp_path)
    assert fake == []
    (tmp_path / "b.png").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        command.write_whole(tmp_path / "b.png", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["b.png"]


def test_no_chrome_says_what_to_install(monkeypatch) -> None:
    def missing(**_):
        raise ChromeNotFoundError("no")

    monkeypatch.setattr(kaleido, "Kaleido", missing)
    with pytest.raises(ExportError, match=r"chromium.*BROWSER_PATH.*save buttons"):
        Press().render({"data": [], "layout": {}}, "png", (400, 300), 1)


def test_page_of_the_press_needs_no_network() -> None:
    assert "http" not in page().generate_index()


def test_chance_is_taken_out() -> None:
    text = '<defs id="defs-1a2b3c"><clipPath id="clip1a2b3cxy"/></defs><g class="trace9f8e7d"/>'
    calm = '<defs id="defs-plate"><clipPath id="clipplatexy"/></defs><g class="trace"/>'
    assert settled_svg(text) == calm


def test_a_pdf_has_the_title_of_its_plate_and_no_date() -> None:
    writer, printed = PdfWriter(), io.BytesIO()
    writer.add_blank_page(400, 300)
    writer.metadata = {
        "/Title": "Printer",
        "/Producer": "Skia",
        "/CreationDate": "D:20261123191353",
    }
    writer.pdf_header = "%PDF-1.4"
    writer.write(printed)
    title = "Mission 2020\u20132024, 10 May 2021"
    made = settled_pdf(printed.getvalue(), title, "In words")
    told = PdfReader(io.BytesIO(made)).metadata
    assert told == {"/Title": title, "/Subject": "In words", "/Producer": "Skia"}
    assert made.startswith(b"%PDF-1.4")
    assert b"20261123" not in made
    assert settled_pdf(printed.getvalue(), title, "In words") == made
