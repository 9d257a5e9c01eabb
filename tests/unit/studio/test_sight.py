"""What the browser's picture of the map says of itself."""

from __future__ import annotations

import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from dashboard.app import create_app
from dashboard.controls.studio import order_asked
from dashboard.exports import rendered
from dashboard.exports.about import KEYWORD
from dashboard.exports.reading import described
from dashboard.exports.verify import verify
from dashboard.settings import Settings


@pytest.fixture(scope="module")
def client(mission):
    return create_app(Settings.from_env({}), mission).server.test_client()


def seen(asked, language: str = "en") -> dict:
    """As assets/studio.js asks: nothing of a form."""
    whole = asked()
    view = {**whole["view"], "language": language}
    return {"view": view, **{key: whole[key] for key in ("camera", "link", "theme")}}


def test_it_is_what_a_plate_of_the_view_says(client, asked, scene, mission) -> None:
    answer = client.post("/studio/sight", json=seen(asked)).json
    assert answer["version"] == mission.version
    told = {keyword: (text, language) for keyword, text, language in answer["texts"]}
    plate = rendered(scene, order_asked(asked(size="1000x700px", dpi=96), mission))
    with Image.open(io.BytesIO(plate)) as image:
        inside = dict(getattr(image, "text"))  # noqa: B009  only PNG has it
    assert list(told) == list(inside)
    about, other = json.loads(told[KEYWORD][0]), json.loads(inside[KEYWORD])
    apart = {"plate", "alt", "frame", "records", "marks", "sources"}  # the ground of a sheet
    assert {k: v for k, v in about.items() if k not in apart} == {
        k: v for k, v in other.items() if k not in apart
    }
    assert told["Title"] == (inside["Title"], "en")
    assert told["Description"] == (about["alt"], "en")
    assert about["alt"] in "".join(ElementTree.fromstring(told["XML:com.adobe.xmp"][0]).itertext())


@pytest.mark.parametrize("language", ["en", "hy"])
def test_a_file_with_it_is_verified(client, asked, scene, tmp_path: Path, language) -> None:
    path, info = tmp_path / "sight.png", PngInfo()
    prefix = "" if language == "en" else f"/in/{language}"
    for keyword, text, spoken in client.post(
        f"{prefix}/studio/sight", json=seen(asked, language)
    ).json["texts"]:
        info.add_itxt(keyword, text, spoken)
    Image.new("RGB", (4, 3)).save(path, pnginfo=info)
    told = described(path)
    assert told["language"] == language and told["permalink"] == seen(asked)["link"]
    camera = seen(asked)["camera"]
    west, south, east, north = told["frame"]
    assert west < camera["lon"] < east and south < camera["lat"] < north
    assert len(told["records"]) > 50 and verify(scene, path).agrees
