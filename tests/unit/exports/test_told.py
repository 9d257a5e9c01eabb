"""Title and picture in words inside the files, where their formats have room for them."""

from __future__ import annotations

import io
from xml.etree import ElementTree

from PIL import Image
from pypdf import PdfReader, PdfWriter

from dashboard.exports import pdf, png, svg
from dashboard.layers import KEYS, Scene
from dashboard.model import Period, Selection, take
from dashboard.plates import Sheet, build

WORDS = {
    "title": "A map, 10\u201320 November",
    "description": "Posts & bases <13>, \u0547\u0578\u0582\u0577\u056b.",
}
SPACE = "{http://www.w3.org/2000/svg}"


def test_a_plate_carries_them(scene: Scene) -> None:
    chosen = Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS))
    snapshot = take(scene.atlas, chosen)
    meta = build(scene, snapshot, None, Sheet(1400, 1000))["layout"]["meta"]
    assert meta["title"] == f"{scene.atlas.mission.meta.title}, 10\u201320 November 2020"
    assert meta["description"].endswith(f"{snapshot.caption}.")
    assert ": map around " in meta["description"]


def test_png_has_text_chunks_and_the_same_picture() -> None:
    plain = io.BytesIO()
    Image.new("RGB", (7, 5), "#265f72").save(plain, "PNG")
    image = Image.open(io.BytesIO(png.told(plain.getvalue(), **WORDS)))
    image.load()
    assert image.text["Title"] == WORDS["title"]  # pyright: ignore[reportAttributeAccessIssue]
    assert image.text["Description"] == WORDS["description"]  # pyright: ignore
    assert image.getpixel((3, 2)) == (0x26, 0x5F, 0x72) and image.size == (7, 5)


def test_svg_has_title_and_description_first() -> None:
    text = f'<svg xmlns="{SPACE[1:-1]}" width="7"><g/></svg>'
    root = ElementTree.fromstring(svg.told(text, **WORDS))
    assert [child.tag for child in root] == [f"{SPACE}{name}" for name in ("title", "desc", "g")]
    assert (root[0].text, root[1].text) == (WORDS["title"], WORDS["description"])
    assert root.get("role") == "img"
    assert root.get("aria-labelledby", "").split() == [root[0].get("id"), root[1].get("id")]


def test_pdf_has_title_and_subject() -> None:
    writer = PdfWriter()
    writer.add_blank_page(72, 72)
    plain = io.BytesIO()
    writer.write(plain)
    found = PdfReader(io.BytesIO(pdf.settled(plain.getvalue(), **WORDS))).metadata
    assert found and (found.title, found.subject) == (WORDS["title"], WORDS["description"])
