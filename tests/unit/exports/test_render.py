"""Real files: sizes, sharpness, vectors, text, the same bytes twice. No browser is needed."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.exports import EXPORTS, ExportError, fonts, format_of
from dashboard.exports.operators import operators
from dashboard.exports.outline import outlined
from dashboard.exports.sharpness import sharpness
from dashboard.plates import Path, Text

SPACE = "{http://www.w3.org/2000/svg}"
PIXELS = [export.key for export in EXPORTS if export.scaled]


def _grey(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)).convert("L"), dtype=float) / 255


@pytest.fixture(scope="module")
def svg(drawing) -> str:
    return format_of("svg").render(drawing, 1).decode()


@pytest.fixture(scope="module")
def pdf(drawing) -> bytes:
    return format_of("pdf").render(drawing, 1)


@pytest.mark.parametrize("key", PIXELS)
@pytest.mark.parametrize("scale", [1, 2.5])
def test_pixels_are_those_promised_and_say_their_density(drawing, key, scale) -> None:
    image = Image.open(io.BytesIO(format_of(key).render(drawing, scale)))
    assert image.size == (round(drawing.width * scale), round(drawing.height * scale))
    dpi = image.info.get("dpi", (image.getexif().get(0x011A),))
    assert dpi[0] == pytest.approx(scale * 96, abs=0.5)


def test_a4_at_300_dpi_is_a4_at_300_dpi(drawn) -> None:
    a4 = drawn(size=(297 / 25.4 * 96, 210 / 25.4 * 96))
    image = Image.open(io.BytesIO(format_of("png").render(a4, 300 / 96)))
    assert image.size == (3508, 2480)
    (page,) = PdfReader(io.BytesIO(format_of("pdf").render(a4, 1))).pages
    assert float(page.mediabox.width) == pytest.approx(841.89, abs=0.01)
    assert float(page.mediabox.height) == pytest.approx(595.28, abs=0.01)


@pytest.mark.parametrize("scale", [1, 1.146, 1.5, 2.2])
def test_thin_bars_do_not_run_together_on_small_pictures(drawing, scale: float) -> None:
    """Each column is as dark as the share of it that bars cover."""
    ends = [(100 + 1.7 * i, 100.6 + 1.7 * i) for i in range(60)]
    bars = (f"M{a:.2f},100 L{b:.2f},100 L{b:.2f},200 L{a:.2f},200 Z" for a, b in ends)
    striped = replace(drawing, items=tuple(Path(bar, fill="#000000") for bar in bars))
    grey = _grey(format_of("png").render(striped, scale))
    columns = np.arange(round(105 * scale), round(195 * scale))
    covered = sum(
        np.clip(np.minimum(columns + 1, b * scale) - np.maximum(columns, a * scale), 0, 1)
        for a, b in ends
    )
    found = 1 - grey[round(150 * scale), columns]
    assert np.sqrt(((found - covered) ** 2).mean()) < 0.08  # moved to whole pixels: 0.2 to 0.4


@pytest.mark.parametrize("scale", [0.7, 1, 1.3, 2.51])
def test_no_dark_line_at_the_edge_of_a_page_of_odd_size(drawing, scale: float) -> None:
    odd = replace(drawing, width=801.6, height=601.27, items=(), views=())
    assert _grey(format_of("png").render(odd, scale)).min() == 1


def test_png_is_sharp(drawn, drawing) -> None:
    png = format_of("png").render(drawing, 3)
    wide, high = drawing.width * 3, drawing.height * 3
    native = format_of("png").render(drawn(size=(wide, high)), 1)
    assert sharpness(_grey(png), _grey(native)) >= 0.95
    small = Image.open(io.BytesIO(png)).resize((drawing.width, drawing.height))
    blown = small.resize((wide, high), Image.Resampling.BICUBIC).convert("L")
    assert sharpness(np.asarray(blown, dtype=float) / 255, _grey(native)) < 0.6


@pytest.mark.parametrize("key", [export.key for export in EXPORTS])
def test_the_same_plate_is_the_same_file(drawn, key) -> None:
    one, other = (format_of(key).render(drawn(size=(900, 700)), 1) for _ in range(2))
    assert one == other


def test_every_format_says_what_it_shows(drawing) -> None:
    told = replace(drawing, title="T \u0547", description="Posts & <13> \u2013 bases")
    image = Image.open(io.BytesIO(format_of("png").render(told, 1)))
    image.load()
    text = image.text  # pyright: ignore[reportAttributeAccessIssue]
    assert (text["Title"], text["Description"]) == (told.title, told.description)
    found = PdfReader(io.BytesIO(format_of("pdf").render(told, 1))).metadata
    assert found and (found.title, found.subject) == (told.title, told.description)
    root = ElementTree.fromstring(format_of("svg").render(told, 1))
    assert [root[i].tag for i in (0, 1)] == [f"{SPACE}title", f"{SPACE}desc"]
    assert (root[0].text, root[1].text) == (told.title, told.description)
    assert root.get("aria-labelledby", "").split() == [root[0].get("id"), root[1].get("id")]


@pytest.mark.parametrize("key", ["jpg", "webp"])
def test_exif_keeps_the_letters_of_a_title(drawing, key) -> None:
    title = "\u053c\u0565\u057c\u0576\u0561\u0575\u056b\u0576 \u018f\u0131"
    data = format_of(key).render(replace(drawing, title=title), 1)
    assert title.encode() + b"\0" in data
    read = Image.open(io.BytesIO(data)).getexif()[0x010E]
    assert read.encode("latin-1").decode() == title  # Pillow takes the bytes for Latin-1


def test_svg_is_vectors_and_text(drawing, svg, mission) -> None:
    root = ElementTree.fromstring(svg)
    assert root.attrib["width"] == str(drawing.width)
    assert not root.findall(f".//{SPACE}image")
    addresses = set(re.findall(r"https?://[^\"' <)]+", re.sub(r"<text.*?</text>", "", svg)))
    assert addresses == {"http://www.w3.org/2000/svg"}
    words = ["".join(e.itertext()) for e in root.iter(f"{SPACE}text") if not e.get("aria-hidden")]
    for text in (mission.meta.title, "10\u201320 November 2020", "Stepanakert"):
        assert words.count(text) == 1
    assert mission.version in " ".join(words)


@pytest.mark.parametrize(("language", "file"), [
    ("hy", "noto-sans-armenian-armenian-400"), ("ru", "noto-sans-cyrillic-400"),
    ("az", "noto-sans-latin-ext-400"),
])  # fmt: skip
def test_svg_holds_the_fonts_of_its_scripts(drawn, language, file) -> None:
    text = format_of("svg").render(drawn(language=language), 1).decode()
    inside = fonts._inside(fonts.FOLDER / f"{file}-normal.woff2")
    assert inside in text
    assert inside not in format_of("svg").render(drawn(), 1).decode()


def test_pdf_is_one_page_with_fonts_and_text(drawing, pdf) -> None:
    assert pdf.startswith(b"%PDF")
    assert b"/Subtype /Image" not in pdf
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    text = page.extract_text()
    for name in ("Stepanakert", "Martakert", "Goris"):
        assert text.count(name) == 1, name
    faces = page["/Resources"]["/Font"].values()  # pyright: ignore
    used = [face.get_object() for face in faces]
    assert used and all("/FontFile2" in face["/FontDescriptor"] for face in used)


@pytest.mark.parametrize("language", ["en", "hy", "az", "ru"])
def test_all_text_of_a_pdf_can_be_taken_out(drawn, language) -> None:
    drawing = drawn(language=language)
    (page,) = PdfReader(io.BytesIO(format_of("pdf").render(drawing, 1))).pages
    taken = re.sub(r"\s+", "", page.extract_text())
    for text in drawing.texts():
        if not text.angle:
            assert re.sub(r"\s+", "", text.text) in taken, text.text


def test_pdf_is_read_by_others(drawing, pdf, tmp_path) -> None:
    """Another reader says the same; only where poppler is installed."""
    if not shutil.which("pdftotext"):
        pytest.skip("no poppler")
    path = tmp_path / "plate.pdf"
    path.write_bytes(pdf)

    def run(*command: str) -> str:
        return subprocess.run(
            [*command, str(path), *(["-"] if command[0] == "pdftotext" else [])],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip

    assert "Stepanakert" in run("pdftotext", "-layout")
    assert re.search(r"Title:\s+Nagorno-Karabakh.*, 10\u201320 November 2020\n", run("pdfinfo"))
    faces = run("pdffonts").splitlines()[2:]
    assert faces
    assert all(" yes yes yes " in line for line in faces), faces
    assert len(run("pdfimages", "-list").splitlines()) == 2


def test_a_plate_of_pixels_cannot_be_vectors(drawn) -> None:
    with pytest.raises(ExportError, match="a plate never does"):
        format_of("svg").render(drawn(pixels=True), 1)


def test_a_letter_without_a_glyph_is_said_not_boxed(drawing) -> None:
    text = Text(10, 20, (("\u10e1\u10d0\u10e5", False),), 10, "#000000")
    odd = replace(drawing, items=(*drawing.items, text))
    with pytest.raises(ExportError, match=r"fonts have no .*\u10d0.*save as SVG"):
        format_of("pdf").render(odd, 1)
    assert "\u10e1\u10d0\u10e5" in format_of("svg").render(odd, 1).decode()


def test_a_missing_font_file_is_said(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    with pytest.raises(ExportError, match=r"plate-400\.ttf is missing.*install the program again"):
        fonts.registered.__wrapped__()


def test_paths_in_the_words_of_pdf() -> None:
    assert operators("M1,2 L3,4 Z").split() == ["1", "2", "m", "3", "4", "l", "h"]
    curve = operators("M0,0 Q3,3 6,0").split()
    assert [float(v) for v in curve[3:9]] == pytest.approx([2, 2, 4, 2, 6, 0])
    assert curve[9] == "c"


def test_a_halo_follows_the_letters() -> None:
    text = Text(0, 100, (("lo", False),), 20, "#000", halo=2, halo_colour="#fff")
    first, second = outlined(text, 5).splitlines()
    placed = [[float(v) for v in line.split(" cm ")[0].split()[1:]] for line in (first, second)]
    assert placed[0][4:] == [5, 100]
    assert 5 < placed[1][4] < 5 + 0.4 * 20  # beside an l
    assert (placed[0][0], placed[0][3]) == (0.02, -0.02)
    assert " 100.00 w " in first  # 2 px where a px is 50 units of the font
    assert (first.count(" h"), second.count(" h")) == (1, 2)


def test_one_thread_at_a_time_uses_the_renderer(drawing, monkeypatch) -> None:
    inside, most = [], []

    class Watched(pypdfium2.PdfDocument):
        def __init__(self, *args) -> None:
            inside.append(self)
            most.append(len(inside))
            super().__init__(*args)

        def close(self) -> None:
            super().close()
            inside.remove(self)

    monkeypatch.setattr(pypdfium2, "PdfDocument", Watched)
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: format_of("webp").render(drawing, 0.5), range(6)))
    assert len(set(made)) == 1
    assert set(most) == {1}
