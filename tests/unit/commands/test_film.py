"""Films from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from dashboard.exports.film import ffmpeg

DAYS = ("--from", "2020-11-10", "--to", "2020-11-12", "--size", "900x700px", "--jobs", "1")


@pytest.mark.parametrize("suffix", ["mp4", "webm", "gif", "webp"])
def test_a_film_is_written_kept_and_verified(run, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    told = json.loads(run("film", *DAYS, "-o", path, "--json").stdout)
    assert told["files"][0]["bytes"] == path.stat().st_size and told["kept"] == 0
    result = run("verify", path)
    assert result.exit_code == 0 and "names agree" in result.stdout, result.output
    assert json.loads(run("film", *DAYS, "-o", path, "--json").stdout)["kept"] == 1
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    if suffix in ("gif", "webp"):
        with Image.open(path) as image:
            assert (image.size, getattr(image, "n_frames", 1)) == ((900, 700), 3)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "a.avi"], "There is no film format 'avi'; choose mp4, webm, gif, webp."),
        (["-o", "/nowhere/a.gif"], "There is no folder"),
        (["-o", "a.gif", "--layers", "names"], "Nothing is shown"),
        (["-o", "a.gif", "--layers", "control", "--by", "event"], "no day for a picture"),
        (["-o", "a.gif", "--size", "60000x60000px"], "the limit is 200 million"),
    ],
)
def test_what_is_refused_is_one_sentence(run, words, said, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    given = DAYS if "--size" not in words else DAYS[:4]
    result = run("film", *given, *words)
    assert result.exit_code == 2, result.output
    (line,) = result.stderr.strip().splitlines()
    assert said in line and not list(tmp_path.iterdir())


def test_no_ffmpeg_is_one_sentence(run, tmp_path: Path, monkeypatch) -> None:
    def gone() -> str:
        raise RuntimeError("no ffmpeg")

    monkeypatch.setattr("imageio_ffmpeg.get_ffmpeg_exe", gone)
    result = run("film", *DAYS, "-o", tmp_path / "a.mp4")
    assert result.exit_code == 2 and result.stderr.strip() == ffmpeg.MISSING
    assert not list(tmp_path.iterdir())
