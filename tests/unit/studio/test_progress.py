"""Work that tells how far it is, and stops when nobody listens."""

import json
import threading

from dashboard.studio.progress import File, StoppedError, told


def lines(parts: list[bytes]) -> list[dict]:
    return [json.loads(part) for part in parts if part.strip()]


def test_steps_then_the_file() -> None:
    def work(tell):
        tell("one")
        tell("two")
        return File("a.png", "image/png", b"\n\0bytes")

    *said, data = told(work)
    assert data == b"\n\0bytes"
    assert lines(said) == [
        {"step": "one"}, {"step": "two"}, {"name": "a.png", "mime": "image/png", "size": 7},
    ]  # fmt: skip


def test_a_fault_is_the_last_line() -> None:
    assert lines(list(told(lambda tell: "No room."))) == [{"fault": "No room."}]


def test_a_reader_who_goes_stops_the_work_at_its_next_step() -> None:
    gone, ended = threading.Event(), []

    def work(tell):
        tell("one")
        gone.wait(5)
        try:
            tell("two")
        except StoppedError:
            ended.append("stopped")
            raise
        finally:
            ended.append("end")
        return File("a", "b", b"c")

    news = told(work)
    assert json.loads(next(news)) == {"step": "one"}
    news.close()
    gone.set()
    for thread in threading.enumerate():
        if thread.name == "studio":
            thread.join(5)
    assert ended == ["stopped", "end"]
