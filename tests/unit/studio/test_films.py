"""Films that the server makes: those of the command line, in its thread, and stopped at once."""

from __future__ import annotations

import io
import tempfile
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from dashboard.__main__ import main
from dashboard.controls.studio.films import film_asked, kind_of
from dashboard.exports import ExportError, batch
from dashboard.exports.film import FILMS
from dashboard.plates import Frame
from dashboard.studio import films, turns, work
from dashboard.studio.films import filmed, last_picture
from dashboard.studio.progress import StoppedError, told


@pytest.fixture
def meanwhile(tmp_path: Path, monkeypatch) -> Path:
    """Where films are written meanwhile."""
    folder = tmp_path / "meanwhile"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("key", [one.key for one in FILMS])
def test_the_file_is_that_of_the_command_line(
    client, film, meanwhile, tmp_path, key, received
) -> None:
    asked = film(format=f"film-{key}", by="week", days="2", fps="2.5", title="Two weeks")
    steps, news, data = received(client.post("/studio/file", json=asked).data)
    assert steps == [
        {"step": "page"}, {"step": "pictures", "at": 1, "of": 2},
        {"step": "pictures", "at": 2, "of": 2}, {"step": "sent"},
    ]  # fmt: skip
    assert news["name"] == f"nagorno-karabakh_2020-11-10_2020-11-20.{key}"
    camera = asked["camera"]
    frame = Frame.around(*(camera[k] for k in ("lon", "lat", "zoom", "width", "height")))
    path = tmp_path / f"a.{key}"
    words = (
        "film", "--from", "2020-11-10", "--to", "2020-11-20", "--by", "week", "--days", "2",
        "--fps", "2.5", "--title", "Two weeks", "--size", "900x700px", "--address",
        "http://localhost/", "--frame", f"{frame.west},{frame.south},{frame.east},{frame.north}",
        "--jobs", "1", "-o", str(path),
    )  # fmt: skip
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    assert data == path.read_bytes()
    assert not list(meanwhile.iterdir())


def test_no_process_is_forked(scene, film, monkeypatch) -> None:
    def forked(*_):
        raise AssertionError("forked")

    monkeypatch.setattr(batch, "pool", forked)
    monkeypatch.setattr("dashboard.exports.film.making.pool", forked)
    order = film_asked(film(), scene)
    assert filmed(scene, order, kind_of(film()), lambda *_: None)


@pytest.mark.parametrize("key", [one.key for one in FILMS])
def test_who_leaves_ends_the_work_at_the_next_picture(scene, film, meanwhile, key) -> None:
    asked = film(format=f"film-{key}")
    seen: list[int] = []
    left = threading.Event()

    def counted(tell):
        def counting(step: str, at: int = 0, of: int = 0) -> None:
            if at == 2:
                assert list(meanwhile.iterdir())
                left.wait(60)
            seen.append(at)
            tell(step, at, of)

        return work.saved(scene, asked, "en", counting)

    news = told(counted)
    while b'"at": 1,' not in next(news):
        pass
    news.close()
    left.set()
    for thread in threading.enumerate():
        if thread.name == "studio":
            thread.join(60)
    assert max(seen) == 2
    assert not list(meanwhile.iterdir())
    assert turns.ROOM.acquire(blocking=False)
    turns.ROOM.release()


def test_a_film_waits_for_another_and_can_leave(scene, film, monkeypatch) -> None:
    said: list[str] = []

    def tell(step: str, at: int = 0, of: int = 0) -> None:
        said.append(step)
        if len(said) == 2:
            raise StoppedError

    monkeypatch.setattr(turns, "TURN_S", 0.01)
    order = film_asked(film(), scene)
    with turns.ROOM, pytest.raises(StoppedError):
        filmed(scene, order, kind_of(film()), tell)
    assert said == ["turn", "turn"]
    monkeypatch.setattr(turns, "SEATS", threading.Semaphore(0))
    with pytest.raises(ExportError, match="Others are waiting for their files"):
        filmed(scene, order, kind_of(film()), tell)


def test_a_full_disk_is_one_sentence(client, film, meanwhile, monkeypatch, received) -> None:
    def full(*_, **__) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Image.Image, "save", full)
    _, news, _ = received(client.post("/studio/file", json=film()).data)
    assert news == {"fault": "The film could not be written: No space left on device."}
    assert not list(meanwhile.iterdir())


def test_length_and_faults_are_said_before_any_work(client, film, received) -> None:
    def said(**settings) -> dict:
        return client.post("/studio/size", json=film(**settings)).json

    assert said() == {"words": "900 \u00d7 700 px; 11 pictures, 2.8 s", "fault": "", "code": ""}
    assert said(fps="0")["fault"] == "Pictures a second are 0.1 to 60."
    _, news, _ = received(client.post("/studio/file", json=film(view={"layers": ["names"]})).data)
    assert news["fault"].startswith("Nothing is shown for 10")
    answer = client.post("/in/ru/studio/preview", json=film(fps="0"))
    assert (answer.status_code, answer.text) == (
        422, "Кадров в секунду может быть от 0,1 до 60.",
    )  # fmt: skip


def test_the_preview_is_the_last_picture(client, scene, film, monkeypatch, received) -> None:
    answer = client.post("/studio/preview", json=film(format="film-webp"))
    assert answer.mimetype == "image/png"
    _, _, data = received(client.post("/studio/file", json=film()).data)
    with Image.open(io.BytesIO(answer.data)) as seen, Image.open(io.BytesIO(data)) as moving:
        assert seen.size == moving.size == (900, 700)
    order = film_asked(film(), scene)
    drawn = []
    whole = films.Pictures

    def watched(scene_, some):
        drawn.append(some.periods)
        return whole(scene_, some)

    monkeypatch.setattr(films, "Pictures", watched)
    last_picture(scene, order)
    monkeypatch.setattr(films, "LAID_OUT", 4)
    last_picture(scene, order)
    assert drawn == [order.periods, order.periods[1::3]]
    assert drawn[1][-1] == order.periods[-1]
