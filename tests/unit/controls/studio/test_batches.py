"""A plate for each day, week or month, as the page asks for them."""

import pytest

from dashboard.controls.studio import batches
from dashboard.controls.studio.batches import EACH, batch_asked, batch_words, is_batch
from dashboard.exports import ExportError
from dashboard.exports.every import EVERY
from dashboard.languages import speaking
from dashboard.model.period import parse


def test_only_plates_come_in_batches(asked) -> None:
    assert tuple(EACH) == ("", *EVERY)
    assert is_batch(asked(every="day"))
    assert not any(
        (is_batch(asked()), is_batch(asked(every="")), is_batch(asked(every="day", format="csv")))
    )


def test_each_plate_has_its_own_days_number_and_address(asked, scene) -> None:
    batch = batch_asked(asked(every="week"), scene)
    assert batch.name == "nagorno-karabakh_2020-11-10_2020-11-20_by-week.zip"
    assert list(batch.orders) == [
        "nagorno-karabakh_2020-11-10_2020-11-15.png", "nagorno-karabakh_2020-11-16_2020-11-20.png",
    ]  # fmt: skip
    last = list(batch.orders.values())[-1]
    assert last.setting.number == (2, 2) and last.setting.template == "a4"
    assert last.setting.permalink == last.permalink
    assert last.permalink.startswith("http://localhost/?from=2020-11-16&to=2020-11-20&")
    assert batch_words(batch, asked()).endswith("300 dpi; 2 plates")


def test_what_has_no_record_is_left_out_and_counted(asked, scene) -> None:
    view = {**asked()["view"], "layers": ["events"], "text": "ceasefire"}
    view |= {"first": parse("2020-11-01"), "last": parse("2021-02-28")}
    wanted = {**asked(every="month"), "view": view}
    batch = batch_asked(wanted, scene)
    assert 0 < batch.empty < 4 and len(batch.orders) == 4 - batch.empty
    with speaking("ru"):
        assert "без записей" in batch_words(batch, wanted)
    view["text"] = "no such word"
    with pytest.raises(ExportError, match="so there is no plate to save"):
        batch_asked(wanted, scene)


def test_too_many_are_refused_before_any_work(asked, scene, monkeypatch) -> None:
    monkeypatch.setattr(batches, "MOST", 10)
    with pytest.raises(ExportError, match="11 plates are too many to make here: the limit is 10"):
        batch_asked(asked(every="day"), scene)
    assert len(batch_asked(asked(every="week"), scene).orders) == 2
    monkeypatch.setattr(batches, "MOST_PIXELS", 10**8)
    with pytest.raises(ExportError, match=r"2 plates of .* pixels are too many"):
        batch_asked(asked(every="week", size="a3", dpi=1000), scene)
    assert len(batch_asked(asked(every="week", size="a3", dpi=1000), scene, "svg").orders) == 2
    with pytest.raises(KeyError):
        batch_asked(asked(every="year"), scene)
