"""A plate says everything a reader needs, and its legend tells of what is on it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard.languages import speaking
from dashboard.layers import KEYS, LAYERS
from dashboard.model import Period, Selection
from dashboard.plates import Frame, Setting, Sheet, plate_of
from dashboard.plates.counted import amount, entries
from dashboard.plates.ground import drawn_borders
from dashboard.plates.letters import width
from dashboard.plates.projection import Panel, Plane, View
from dashboard.plates.regional import region
from dashboard.plates.shown import Shown, shown

WHOLE = ("2020-09-27", "2024-06-30")
SIZES = [(1400, 1000), (1123, 794), (794, 1123), (700, 700), (3000, 2000), (1800, 700)]


@pytest.mark.parametrize("size", SIZES)
def test_all_furniture_is_there(plate, texts_of, mission, size) -> None:
    found = texts_of(plate(size=size, permalink="https://example.org/?from=2020-11-10"))
    text = " ".join(found)
    assert found.count(mission.meta.title) == 1
    assert "10–20 November 2020" in found
    assert mission.meta.disclaimer in found
    assert f"Base map: {mission.meta.credits}" in text
    assert f"Data version {mission.version} · https://example.org/?from=2020-11-10" in text
    assert "N" in found
    assert re.search(r"\d km\b", text)
    assert re.search(r"\d mi\b", text)
    assert "Sources of the records shown (pages):" in text
    assert "How to read the marks" in text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("period", [("2023-09-25", "2023-09-25"), WHOLE])
def test_nothing_leaves_the_sheet_and_text_is_readable(plate, size, period) -> None:
    drawing = plate(period, size)
    assert (drawing.width, drawing.height) == size
    for text in drawing.texts():
        wide = sum(width(said, text.size, bold) for said, bold in text.runs)
        wide += text.spacing * len(text.text)
        left = text.x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.anchor]
        assert (left >= 0 and left + wide <= drawing.width) or text.angle, text
        assert text.size <= text.y <= drawing.height
        assert text.size >= 8
    panel = drawing.views[0].panel
    assert 0 <= panel.left < panel.right <= drawing.width
    assert 0 <= panel.top < panel.bottom <= drawing.height


def test_a_metre_is_as_long_up_as_across(plate) -> None:
    for size in SIZES:
        (view,) = plate(size=size).views
        up = (view.north - view.south) / view.panel.height
        assert view.metres_per_px == pytest.approx(up)


@pytest.mark.parametrize("period", [("2020-11-10", "2020-11-20"), ("2022-12-12", "2023-01-31")])
def test_legend_has_exactly_the_drawn_kinds(plate, texts_of, scene, snapshot_of, period) -> None:
    mission, snapshot = scene.atlas.mission, snapshot_of(period)
    frame = Frame.of(mission.meta.extent)
    view = View.fit(Plane(mission.meta.crs), frame, Panel(0, 0, 850, 700))
    seen = shown(scene, snapshot, view)
    expected = entries(mission, snapshot, seen, drawn_borders(mission, view))
    texts = " ".join(texts_of(plate(period, (1123, 794))))
    for layer in LAYERS:
        rows = {entry.kind for found, kept in expected if found is layer for entry in kept}
        for entry in layer.legend(mission):
            if layer.draw is not None:
                assert (entry.kind in rows) == ((layer.key, entry.kind) in seen.kinds)
            if entry.kind in rows:
                assert entry.label in texts
                assert amount(snapshot, seen, layer.key, entry.kind) in texts


def test_layers_that_are_off_are_gone(plate, texts_of) -> None:
    bare = plate(layers={"control"})
    assert "Posts and bases" not in texts_of(bare)
    shapes = [path for path in bare.paths() if path.clip is not None and "C" in path.d]
    assert not shapes  # icons are round, nothing else of a map is
    assert not any(text.halo for text in bare.texts())


def test_frame_tells_what_is_outside(plate, texts_of) -> None:
    close = texts_of(plate(frame=Frame(46.7, 39.75, 46.85, 39.85)))
    told = next(text for text in close if text.startswith("Outside this map, but counted: "))
    assert "Events " in told
    assert "Agdam" in told


@pytest.mark.parametrize("period", [("2020-11-20", "2020-11-20"), WHOLE])
@pytest.mark.parametrize("frame", [None, Frame(46.7, 39.75, 46.85, 39.85)])
def test_the_legend_adds_up_to_the_headline(
    plate, texts_of, scene, snapshot_of, period, frame
) -> None:
    """Also when every mark of a kind lies outside the map: its row says so."""
    snapshot, found = snapshot_of(period), texts_of(plate(period, (1400, 1000), frame=frame))
    asked = frame or Frame.of(scene.atlas.mission.meta.extent)
    view = View.fit(Plane(scene.atlas.mission.meta.crs), asked, Panel(0, 0, 1015, 793))
    seen = shown(scene, snapshot, view)
    for key in ("posts", "convoys", "events"):
        layer = next(each for each in LAYERS if each.key == key)
        labels = {e.kind: e.label for e in layer.legend(scene.atlas.mission)}
        for (where, kind), pair in snapshot.counts.items():
            if where == key:
                assert labels[kind] in found
                assert amount(snapshot, seen, key, kind) in found
                assert sum(pair) >= seen.beyond[key, kind]
    assert sum(text.endswith(" outside this map") for text in found) == len(seen.beyond)


@pytest.mark.parametrize(
    ("pair", "text"),
    [((1, 2), "1 + 2 possible"), ((0, 2), "2 possible"), ((1234, 0), "1,234"), ((0, 0), "\u2013")],
)
def test_counts_read_as_on_the_screen(snapshot_of, pair, text) -> None:
    snapshot = replace(snapshot_of(), counts={("events", "talks"): pair})
    seen = Shown((), (), frozenset({("events", "talks")}))
    assert amount(snapshot, seen, "events", "talks") == text


def test_same_input_same_drawing(plate) -> None:
    assert plate(WHOLE).items == plate(WHOLE).items


@pytest.mark.parametrize("language", ["hy", "az", "ru", "off"])
def test_names_in_the_readers_language(plate, texts_of, mission, language) -> None:
    chief = next(p for p in mission.places.values() if p.rank == 1 and p.names.get("ru") != p.name)
    found = texts_of(plate(names=language, layers={"names", "control"}))
    assert (chief.names.get(language, "") in found) == (language != "off")
    assert chief.name not in found


@pytest.mark.parametrize("days", [("2020-11-10", "2020-12-10"), ("2023-09-20", "2023-09-20")])
@pytest.mark.parametrize("size", [(1080, 1080), (794, 559)])
def test_the_map_of_a_square_or_small_sheet_is_no_strip(plate, days, size) -> None:
    panel = plate(days, size=size).views[0].panel
    assert 0.6 < panel.width / panel.height < 1.6


def test_a_map_without_room_for_its_legend_is_not_made(plate) -> None:
    with pytest.raises(ValueError, match="400x300 px has no room for the map and its legend"):
        plate(size=(400, 300))


def test_places_with_a_mark_are_named_close_up(plate, texts_of) -> None:
    """Beside the ring of their mark, as on the screen."""
    close = Frame(46.3, 39.45, 46.9, 39.8)
    said = texts_of(plate(("2022-12-12", "2022-12-12"), size=(1600, 900), frame=close))
    assert {"Zarisli", "Lisagor", "Yeghtsahogh", "Hin Shen", "Hakari bridge"} <= set(said)


def test_a_part_of_the_region_says_whose_figures_it_tells(plate, texts_of) -> None:
    said = "Figures of the whole region; this map shows a part of it."
    part = plate(("2022-12-12", "2022-12-12"), frame=Frame(46.3, 39.45, 46.9, 39.8))
    assert any(said in text for text in texts_of(part))
    assert not any(said in text for text in texts_of(plate(("2022-12-12", "2022-12-12"))))


@pytest.mark.parametrize("zoom", [5, 5.5, 6, 7])
@pytest.mark.parametrize("days", [("2022-12-12", "2023-04-30"), ("2020-11-10", "2024-06-30")])
def test_a_map_from_far_out_is_drawn(scene, zoom, days) -> None:
    """Nothing is left of a short bend that is moved by more than it is wide."""
    frame = Frame.around(46.6, 39.8, zoom, 900, 600)
    chosen = Selection(Period.of(*days), frozenset(KEYS))
    drawing = plate_of(scene, chosen, Setting(Sheet(1123, 794), frame))
    assert any(drawing.texts())


PART = "this map shows a part of it"


def test_only_a_map_of_a_part_of_the_region_says_so(scene, mission) -> None:
    whole = region(mission)
    assert whole is not None
    wide = Frame(whole.west - 0.2, whole.south - 0.2, whole.east + 0.2, whole.north + 0.2)
    part = Frame(whole.west + 0.4, whole.south, whole.east, whole.north)
    chosen = Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS))
    for frame, said in ((wide, False), (part, True), (None, False)):
        drawing = plate_of(scene, chosen, Setting(Sheet(1123, 794), frame))
        assert (PART in " ".join(text.text for text in drawing.texts())) is said


@pytest.mark.parametrize("size", [(480, 672), (672, 480), (500, 700)])
@pytest.mark.parametrize("language", ["en", "hy", "az", "ru"])
def test_a_small_sheet_has_a_map_or_says_that_it_has_no_room(scene, size, language) -> None:
    chosen = Selection(
        Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS), language, language=language
    )
    with speaking(language):
        try:
            drawing = plate_of(scene.told_in(language), chosen, Setting(Sheet(*size)))
        except ValueError as fault:
            assert "672" in str(fault) or "700" in str(fault)
            return
    panel = drawing.views[0].panel
    assert panel.width <= 2.3 * panel.height
