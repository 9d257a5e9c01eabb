"""What may be added to a plate or left out of it, and what never may."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.plates import Frame, Furniture
from dashboard.plates.code import modules
from dashboard.plates.graticule import between, step_of

LINK = "https://example.org/map?from=2020-11-10&to=2020-11-20&layers=control,posts&zoom=8.00"
BARE = Furniture(legend=False, scale=False, north=False, sources=False)


def test_names_are_read_and_a_wrong_one_is_a_sentence() -> None:
    asked = Furniture.of(frozenset({"legend", "code"}))
    assert asked.names == ("legend", "code")
    with pytest.raises(ValueError, match=r"no furniture arrow; choose from legend, scale, north"):
        Furniture.of(frozenset({"arrow"}))


def test_what_is_left_out_is_gone_and_what_must_stay_stays(plate, texts_of, mission) -> None:
    full, bare = plate(), plate(furniture=BARE)
    told = " ".join(texts_of(bare))
    for gone in ("Reported control", "Sources of the records", "at the centre; elsewhere"):
        assert gone in " ".join(texts_of(full))
        assert gone not in told
    assert "N" not in texts_of(bare)
    for kept in (mission.meta.title, mission.meta.disclaimer, mission.meta.credits,
                 mission.version, "10\u201320 November 2020"):  # fmt: skip
        assert kept in told
    assert bare.views[0].panel.width > full.views[0].panel.width


def test_bar_and_arrow_each_alone(plate, texts_of) -> None:
    bar = texts_of(plate(furniture=Furniture(north=False)))
    arrow = texts_of(plate(furniture=Furniture(scale=False)))
    assert "20 km" in bar and "N" not in bar
    assert "N" in arrow and "20 km" not in arrow


def test_an_own_title_and_the_page_of_a_batch(plate, texts_of, mission) -> None:
    drawing = plate(title="Mine & <yours>", number=(3, 12))
    assert "Mine & <yours>" in texts_of(drawing)
    assert "3 / 12" in texts_of(drawing)
    assert drawing.title == "Mine & <yours>, 10\u201320 November 2020"
    assert mission.meta.title not in texts_of(drawing)


@pytest.mark.parametrize("span", [0.02, 0.3, 1.7, 4.0, 11.0, 60.0])
def test_a_graticule_has_a_few_lines_at_round_degrees(span: float) -> None:
    step = step_of(span)
    lines = between(44.03, 44.03 + span, step)
    assert len(lines) <= 8
    assert all(abs(line / step - round(line / step)) < 1e-6 for line in lines)
    assert all(44.03 <= line <= 44.03 + span for line in lines)


def test_degrees_stand_where_their_line_meets_the_edge(plate) -> None:
    drawing = plate(furniture=Furniture(graticule=True))
    (view,) = drawing.views
    found = {text.text: text for text in drawing.texts() if "\u00b0" in text.text}
    assert {"46\u00b0\u00a0E", "40\u00b0\u00a0N"} <= set(found)
    middle = found["40\u00b0\u00a0N"].pivot
    y = view.north - (middle - view.panel.top) * view.metres_per_px
    ((_, lat),) = view.plane.degrees(np.array([[view.west, y]]))
    assert lat == pytest.approx(40, abs=0.02)


def test_the_inset_shows_the_frame_of_the_map(plate) -> None:
    close = Frame(46.3, 39.5, 47.0, 40.0)
    plain, inset = plate(frame=close), plate(frame=close, furniture=Furniture(inset=True))
    assert len(inset.items) > len(plain.items)
    contact = [path for path in inset.paths() if path.clip is None and path.stroke == "#5b3a26"]
    assert len(contact) == 1 + sum(
        path.clip is None and path.stroke == "#5b3a26" for path in plain.paths()
    )


def test_the_code_is_the_permalink(plate) -> None:
    """Read back by the cells that are drawn: finder patterns and a quiet zone of four."""
    drawing = plate(furniture=Furniture(code=True), permalink=LINK)
    rows = modules(LINK)
    assert len(rows) == len(rows[0]) and all(rows[0][:7]) and not rows[1][1]
    (dark,) = [path for path in drawing.paths() if path.fill == "#000000"]
    (ground,) = [path for path in drawing.paths() if path.fill == "#ffffff" and path.clip is None
                 and path.d.startswith("M10")]  # fmt: skip
    assert dark.d.count("M") == sum(
        cell and not (x and row[x - 1]) for row in rows for x, cell in enumerate(row)
    )
    left, top = (float(v) for v in ground.d[1:].split(" ")[0].split(","))
    size = float(ground.d.split("L")[1].split(",")[0]) - left
    step = size / (len(rows) + 8)
    first = dark.d[1:].split(" ")[0].split(",")
    assert float(first[0]) == pytest.approx(left + 4 * step, abs=0.01)
    assert float(first[1]) == pytest.approx(top + 4 * step, abs=0.01)


def test_no_code_without_a_permalink_and_none_for_an_endless_one(plate) -> None:
    assert not any(p.fill == "#000000" for p in plate(furniture=Furniture(code=True)).paths())
    with pytest.raises(ValueError, match="too long for a QR code"):
        plate(furniture=Furniture(code=True), permalink="https://example.org/?" + "x" * 4000)


def test_grey_has_no_colour(plate) -> None:
    drawing = plate(grey=True)
    inks = {ink for path in drawing.paths() for ink in (path.fill, path.stroke) if ink}
    inks |= {text.colour for text in drawing.texts()}
    assert all(ink[1:3] == ink[3:5] == ink[5:7] for ink in inks), inks
