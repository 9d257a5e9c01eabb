"""Real renders in a real Chromium: sizes, sharpness, vectors, the same bytes twice."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from pypdf import PdfReader

from dashboard.exports import format_of
from dashboard.exports.press import PRESS
from dashboard.exports.sharpness import sharpness
from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection, take
from dashboard.plates import Sheet, build

pytestmark = pytest.mark.browser
Image = pytest.importorskip("PIL.Image")
SHEET = Sheet(1123, 794)
SMALL = Sheet(400, 300)


def _grey(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=float) / 255


def _plate(scene: Scene, sheet: Sheet) -> dict[str, Any]:
    period = Period.of("2020-11-10", "2020-11-20")
    return build(scene, take(scene.atlas, Selection(period, frozenset(KEYS))), None, sheet)


@pytest.fixture(scope="module")
def figure(scene: Scene) -> Iterator[dict[str, Any]]:
    yield _plate(scene, SHEET)
    PRESS.close()


@pytest.fixture(scope="module")
def svg(figure) -> str:
    return format_of("svg").render(figure, SHEET, 1).decode()


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_png_has_the_promised_pixels(figure, scale: int) -> None:
    png = format_of("png").render(figure, SHEET, scale)
    assert Image.open(io.BytesIO(png)).size == (SHEET.width * scale, SHEET.height * scale)


def test_png_is_sharp_and_the_same_twice(scene: Scene, figure) -> None:
    png = format_of("png").render(figure, SHEET, 3)
    large = Sheet(SHEET.width * 3, SHEET.height * 3)
    native = format_of("png").render(_plate(scene, large), large, 1)
    assert sharpness(_grey(png), _grey(native)) >= 0.95
    small = Image.open(io.BytesIO(png)).resize((SHEET.width, SHEET.height))
    blown = small.resize((large.width, large.height), Image.Resampling.BICUBIC).convert("L")
    assert sharpness(np.asarray(blown, dtype=float) / 255, _grey(native)) < 0.6
    assert format_of("png").render(figure, SHEET, 3) == png


def test_svg_is_vectors_and_text_the_same_twice(figure, svg: str, mission) -> None:
    assert "<image" not in svg
    assert "http://www.w3.org" in svg
    for text in (mission.meta.title, "10–20 November 2020", "Stepanakert", "Reported control"):
        assert text in svg
    said = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", svg))
    assert mission.meta.disclaimer.split(";")[0] in said
    assert mission.version in said
    assert format_of("svg").render(figure, SHEET, 1).decode() == svg


def test_svg_is_read_by_others(svg: str) -> None:
    from xml.etree import ElementTree

    root = ElementTree.fromstring(svg.replace("&nbsp;", "\u00a0"))
    assert root.attrib["width"] == str(SHEET.width)


def test_pdf_is_one_page_with_fonts_and_text(figure, tmp_path) -> None:
    data = format_of("pdf").render(figure, SHEET, 1)
    assert data.startswith(b"%PDF")
    assert b"CreationDate" not in data
    assert b"/Subtype /Image" not in data
    assert format_of("pdf").render(figure, SHEET, 1) == data
    reader = PdfReader(io.BytesIO(data))
    (page,) = reader.pages
    assert "Stepanakert" in page.extract_text()
    assert reader.metadata
    assert re.fullmatch("Nagorno-Karabakh.*, 10\u201320 November 2020", str(reader.metadata.title))
    assert float(page.mediabox.width) == pytest.approx(SHEET.width * 0.75, abs=1)
    assert float(page.mediabox.height) == pytest.approx(SHEET.height * 0.75, abs=1)


def test_pdf_is_read_by_others(figure, tmp_path) -> None:
    """Another reader says the same; only where poppler is installed."""
    data = format_of("pdf").render(figure, SHEET, 1)
    if not shutil.which("pdftotext"):
        pytest.skip("no poppler")
    path = tmp_path / "plate.pdf"
    path.write_bytes(data)

    def run(*command: str) -> str:
        return subprocess.run(
            [*command, str(path), *(["-"] if command[0] == "pdftotext" else [])],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    assert "Stepanakert" in run("pdftotext", "-layout")
    assert re.search(r"Title:\s+Nagorno-Karabakh.*, 10–20 November 2020\n", run("pdfinfo"))
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", run("pdfinfo"))
    assert size
    assert float(size[1]) == pytest.approx(SHEET.width * 0.75, abs=1)
    assert float(size[2]) == pytest.approx(SHEET.height * 0.75, abs=1)
    fonts = run("pdffonts").splitlines()[2:]
    assert fonts
    assert all(" yes " in line for line in fonts)
