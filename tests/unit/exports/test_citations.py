"""A picture names few of its sources on the page, and all of them inside."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from dashboard.exports import EXPORTS, Order, format_of, rendered
from dashboard.exports.about import xmp
from dashboard.exports.batch import says
from dashboard.exports.facts import facts
from dashboard.exports.reading import described
from dashboard.layers import KEYS
from dashboard.model import Period, Selection
from dashboard.plates import Furniture, Setting, Sheet

SHORT = ("2020-11-10", "2020-11-12")
WHOLE = ("2020-09-27", "2024-06-30")


@pytest.fixture
def written(scene, drawing, tmp_path: Path):
    def write(key: str, days: tuple[str, str]) -> tuple[Path, dict]:
        order = Order(Selection(Period.of(*days), frozenset(KEYS)), Setting(Sheet(1123, 794)))
        about = facts(scene, order)
        path = tmp_path / f"a.{key}"
        path.write_bytes(format_of(key).render(replace(drawing, about=about), 0.5))
        return path, about

    return write


@pytest.mark.parametrize("key", [one.key for one in EXPORTS])
def test_every_source_is_cited_in_full(written, mission, key: str) -> None:
    told = described(written(key, SHORT)[0])
    assert list(told["citations"]) == told["sources"] and len(told["sources"]) > 20
    for name, text in told["citations"].items():
        page = mission.sources[name]
        assert page.url in text and page.publisher in text and page.title in text
        assert page.published is None or page.published.isoformat() in text


@pytest.mark.parametrize("key", [one.key for one in EXPORTS])
def test_the_whole_mission_is_cited_where_the_format_has_room(written, key: str) -> None:
    path, about = written(key, WHOLE)
    told = described(path)
    assert told["sources"] == about["sources"]
    assert ("citations" in told) is (key != "jpg")  # all of its EXIF is one part of 64 kB
    assert says(path, about)  # so that a batch goes on where it stopped


def test_a_pdf_has_xmp_that_programs_find_in_its_bytes(drawing) -> None:
    data = format_of("pdf").render(drawing, 1)
    told = xmp(drawing).encode()
    assert told in data
    root = PdfReader(io.BytesIO(data)).trailer["/Root"]
    stream = root["/Metadata"]  # pyright: ignore[reportIndexIssue]
    assert stream["/Subtype"] == "/XML" and stream.get_object().get_data() == told
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # pyright: ignore[reportIndexIssue]


def test_the_exif_of_a_jpeg_is_read_by_others(written) -> None:
    with Image.open(written("jpg", WHOLE)[0]) as image:
        assert len(image.info["exif"]) < 65_000


def test_a_pdf_has_pages_of_citations_where_wanted(scene, tmp_path: Path) -> None:
    parts = Furniture(citations=True)
    setting = Setting(Sheet(1123, 794), furniture=parts)
    order = Order(Selection(Period.of(*SHORT), frozenset(KEYS)), setting, "pdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(rendered(scene, order))
    first, *others = PdfReader(path).pages
    assert others and all(one.mediabox == first.mediabox for one in others)
    said = "".join("".join(one.extract_text() for one in others).split())
    told = described(path)
    assert told["plate"]["furniture"][-1] == "citations"
    for text in told["citations"].values():
        assert "".join(text.split()) in said
    plain = rendered(scene, replace(order, setting=replace(setting, furniture=Furniture())))
    assert len(PdfReader(io.BytesIO(plain)).pages) == 1
