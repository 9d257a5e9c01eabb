"""A ZIP of plates that the server makes: each is the file of the command line."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from dashboard.__main__ import main
from dashboard.controls.studio.batches import batch_asked
from dashboard.plates import Frame
from dashboard.studio.batches import zipped
from dashboard.studio.progress import StoppedError


@pytest.mark.parametrize("key", ["png", "svg"])
def test_its_plates_are_those_of_the_command_line(
    client, asked, received, tmp_path: Path, key
) -> None:
    wanted = asked(format=key, size="1:1", dpi=72, every="week")
    steps, news, file = received(client.post("/studio/file", json=wanted).data)
    assert steps == [
        {"step": "plates"}, {"step": "plates", "at": 1, "of": 2},
        {"step": "plates", "at": 2, "of": 2}, {"step": "sent"},
    ]  # fmt: skip
    assert news["name"] == "nagorno-karabakh_2020-11-10_2020-11-20_by-week.zip"
    assert (news["mime"], news["size"]) == ("application/zip", len(file))
    camera = wanted["camera"]
    frame = Frame.around(*(camera[k] for k in ("lon", "lat", "zoom", "width", "height")))
    words = (
        "export", "--from", "2020-11-10", "--to", "2020-11-20", "--every", "week", "--template",
        "1:1", "--dpi", "72", "--address", "http://localhost/", "--format", key, "--frame",
        f"{frame.west},{frame.south},{frame.east},{frame.north}", "--jobs", "1", "-o",
        str(tmp_path / "weeks"),
    )  # fmt: skip
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(io.BytesIO(file)) as found:
        inside = {one: found.read(one) for one in found.namelist()}
    assert inside == {one.name: one.read_bytes() for one in (tmp_path / "weeks").iterdir()}


def test_who_leaves_ends_the_work_at_the_next_plate(scene, asked) -> None:
    seen: list[int] = []

    def tell(step: str, at: int = 0, of: int = 0) -> None:
        seen.append(at)
        if at:
            raise StoppedError

    batch = batch_asked(asked(every="day", format="svg"), scene)
    with pytest.raises(StoppedError):
        zipped(scene, batch, tell)
    assert seen == [0, 1]


def test_the_preview_is_the_last_plate(client, asked) -> None:
    said = client.post("/studio/size", json=asked(every="week")).json
    assert said["words"].endswith("; 2 plates") and not said["fault"]
    text = client.post("/studio/preview", json=asked(every="week")).text
    assert "16\u201320 November 2020" in text
