"""What the server answers to the studio."""

import json

import pytest

from dashboard.app import create_app
from dashboard.controls.studio import order_asked
from dashboard.exports import EXPORTS, rendered
from dashboard.settings import Settings
from dashboard.studio import work


@pytest.fixture(scope="module")
def client(mission):
    return create_app(Settings.from_env({}), mission).server.test_client()


def received(data: bytes) -> tuple[list[str], dict, bytes]:
    """Steps, the last line, and what follows it."""
    steps: list[str] = []
    while data:
        line, _, data = data.partition(b"\n")
        if not line:
            continue
        news = json.loads(line)
        if "step" not in news:
            return steps, news, data
        steps.append(news["step"])
    raise AssertionError("the answer did not end")


@pytest.mark.parametrize("key", [one.key for one in EXPORTS])
def test_the_file_is_that_of_the_command_line(client, scene, mission, asked, key) -> None:
    wanted = asked(format=key, size="1000x700px", dpi=96, language="az")
    steps, file, data = received(client.post("/studio/file", json=wanted).data)
    assert steps == ["plate", "file", "sent"]
    order = order_asked(wanted, mission)
    assert data == rendered(scene, order)
    assert file["size"] == len(data)
    suffix = {"jpg": "jpg"}.get(key, key)
    assert file["name"] == f"nagorno-karabakh_2020-11-10_2020-11-20.{suffix}"


@pytest.mark.parametrize(("link", "note"), [
    ("http://localhost:8050/?from=a", True), ("http://127.0.0.1/", True),
    ("http://[::1]:80/", True), ("https://map.example/?from=a", False), ("", False),
])  # fmt: skip
def test_a_code_that_leads_only_to_this_computer_is_said(client, asked, link, note) -> None:
    coded = asked(link=link, furniture=["legend", "code"])
    said = client.post("/studio/size", json=coded).json["code"]
    assert ("only to this computer" in said) == note
    assert client.post("/studio/size", json=asked(link=link)).json["code"] == ""


def test_what_cannot_be_drawn_is_one_sentence(client, asked) -> None:
    wanted = asked(size="50x50mm")
    steps, news, _ = received(client.post("/studio/file", json=wanted).data)
    assert (steps, news["fault"][:14]) == ([], "A plate needs ")
    answer = client.post("/in/ru/studio/preview", json=wanted)
    assert (answer.status_code, answer.text[:12]) == (422, "Листу нужно ")


def test_a_crash_is_a_sentence_too(client, asked, monkeypatch, caplog) -> None:
    def crash(*_):
        raise RuntimeError("out of ink")

    monkeypatch.setattr(work, "drawing_of", crash)
    _, news, _ = received(client.post("/studio/file", json=asked()).data)
    assert news == {"fault": "The picture could not be drawn: out of ink."}
    assert "out of ink" in caplog.text


def test_size_in_words(client, asked) -> None:
    said = client.post("/studio/size", json=asked()).json
    assert said == {"words": "297 × 210 mm, 3,508 × 2,480 px, 300 dpi", "fault": "", "code": ""}
    said = client.post("/studio/size", json=asked(dpi=2000)).json
    assert said["words"].startswith("297 × 210 mm, 23,386")
    assert "too many" in said["fault"]


def test_the_preview_is_the_plate_in_vectors(client, asked) -> None:
    answer = client.post("/studio/preview", json=asked(title="My own title"))
    assert answer.mimetype == "image/svg+xml"
    assert "My own title" in answer.text
    assert "<image" not in answer.text


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"not json"])
def test_what_is_not_ours_is_refused(client, body) -> None:
    for what in ("size", "preview", "sight"):
        answer = client.post(f"/studio/{what}", data=body, content_type="application/json")
        assert answer.status_code == 400
    _, news, _ = received(
        client.post("/studio/file", data=body, content_type="application/json").data
    )
    assert news["fault"].startswith("The server does not understand")


@pytest.mark.parametrize("key", ["png", "svg", "pdf"])
def test_a_plate_without_any_record_is_a_sentence(client, asked, key) -> None:
    whole = asked(format=key)
    nothing = {**whole, "view": {**whole["view"], "layers": ["names"]}}
    answer = client.post("/studio/preview", json=nothing)
    assert answer.status_code == 422
    assert answer.text.startswith("Nothing is shown for") and "no plate to save" in answer.text
    *_, last = client.post("/studio/file", json=nothing).data.strip().splitlines()
    assert json.loads(last)["fault"] == answer.text
