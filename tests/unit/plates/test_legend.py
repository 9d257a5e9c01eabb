"""The legend of a plate: what is drawn on it, its widths, and what they leave out."""

from __future__ import annotations

import pytest

from dashboard.basemap.icons import POSSIBLE
from dashboard.layers import KEYS
from dashboard.layers.convoys import CONVOYS
from dashboard.layers.flows import WIDTHS
from dashboard.layers.registry import NAMES, RELIEF
from dashboard.layers.waters import WATERS
from dashboard.palette import LIGHT, PALETTE
from dashboard.plates import Frame
from dashboard.plates import plate as plates
from dashboard.plates.columns import _loosest
from dashboard.plates.legend import POSSIBLE_NOTE, RING_NOTES, Legend
from dashboard.plates.page import Page
from dashboard.plates.rows import Row
from dashboard.plates.sheet import Sheet


def test_the_steps_have_the_widths_of_the_map() -> None:
    steps = [entry.swatch.width for entry in CONVOYS.scale if entry.kind.startswith("width-")]
    assert steps == [width / 10 for width in WIDTHS]


@pytest.mark.parametrize(("by", "last"), [("people", "from 2,000 people"), ("tonnes", "")])
def test_rows_of_the_widths_name_the_scale_and_what_is_missing(
    scene, snapshot_of, by, last
) -> None:
    snapshot = snapshot_of(("2020-11-10", "2020-11-20"), width=by)
    page = Page(Sheet(1400, 1000), LIGHT)
    rows = Legend(page, "light", 300, 1.0)._widths(CONVOYS.scale, scene.flows(snapshot))
    text = " | ".join(row.text for row in rows)
    if last:
        assert last in text and "from 200" in text
        assert "Count unknown for 1 of 8; 2 not added: reports differ." in text
    else:
        assert "Tonnes unknown for 8 of 8" in text and "from" not in text


VIEWS = [
    (("2020-09-27", "2020-10-10"), KEYS),
    (("2020-11-10", "2020-11-20"), KEYS),
    (("2020-12-01", "2020-12-12"), KEYS),
    (("2021-03-01", "2021-06-30"), KEYS),
    (("2022-12-12", "2022-12-20"), KEYS),
    (("2023-04-20", "2023-06-20"), KEYS),
    (("2023-09-19", "2023-09-30"), KEYS),
    (("2024-05-01", "2024-06-20"), KEYS),
    (("2022-12-12", "2022-12-20"), ("posts", "boundaries")),
    (("2023-04-20", "2023-06-20"), ("events", "control", "corridor")),
]


@pytest.mark.parametrize(("period", "layers"), VIEWS)
def test_a_plate_explains_every_sign_and_none_that_is_not_there(
    plate, texts_of, snapshot_of, scene, period, layers
) -> None:
    """The rows against what is drawn, read from the traces and not from the counts."""
    snapshot = snapshot_of(period, layers)
    traces = scene.figure_traces(snapshot, PALETTE["light"])
    mission, texts = scene.atlas.mission, texts_of(plate(period, (1400, 1100), layers))
    symbols = {name for t in traces for name in t.get("marker", {}).get("symbol", ())}
    plain = {name.removesuffix(POSSIBLE) for name in symbols}
    kinds = [(f"post-{k.icon}", k.label) for k in mission.meta.post_kinds]
    kinds += [(f"event-{g.icon}", g.label) for g in mission.meta.event_groups]
    for icon, label in kinds:
        assert (label in texts) is (icon in plain), (icon, label)
    keys = {t["meta"]["key"] for t in traces}
    for key, label in (
        ("contested", "Claims differ, or place only roughly known"),
        ("assigned", "Assigned by agreement, not yet handed over"),
        ("front", "Limit of reported control"),
        ("edge", "Edge of the region shown"), ("strip", "Corridor, 5 km wide"),
    ):  # fmt: skip
        assert (label in texts) is (key in keys), key
    extent = mission.meta.extent  # the plate shows it all, and a little more
    within = {
        name
        for t in traces
        for name, lon, lat in zip(
            t.get("marker", {}).get("symbol", ()), t.get("lon", ()), t.get("lat", ()), strict=False
        )
        if extent.holds(lon, lat)
    }
    circles = {"circle"} if any(key.endswith("-radius") for key in keys) else set()

    def told(note: str, test) -> None:
        if any(map(test, within | circles)):
            assert note in texts, note
        elif not any(map(test, symbols | circles)):
            assert note not in texts, note

    told(RING_NOTES["halo-settlement"], lambda name: name == "halo-settlement")
    told(RING_NOTES["halo-approximate"], lambda name: name == "halo-approximate")
    told(RING_NOTES["halo-radius"], lambda name: name == "circle")
    told(POSSIBLE_NOTE, lambda name: name.endswith(POSSIBLE) and not name.startswith("arrow-"))


@pytest.mark.parametrize("last", ["2020-11-10", "2020-12-01", "2023-09-20", "2023-12-01"])
def test_a_limit_says_how_far_off_it_may_lie(plate, texts_of, snapshot_of, last) -> None:
    drawn = [record for record, _ in snapshot_of((last, last)).drawn if record.kind == "front"]
    known = [record.row.reach_km for record in drawn if getattr(record.row, "reach_km", 0)]
    texts = texts_of(plate((last, last), (1400, 1100)))
    said = [text for text in texts if text.startswith("\u00b1")]
    assert said == ([f"\u00b1 {min(known):g}\u2013{max(known):g} km"] if known else [])


SHEETS = [(1123, 794), (1080, 1080), (720, 1280), (1280, 720)]


def _ground(drawing) -> set[str]:
    """What the legend tells of the ground: the words below its last heading."""
    texts = [text.text for text in drawing.texts()]
    signs = [*WATERS, *NAMES.signs, *RELIEF.signs]
    labels = {e.short or e.label: e.kind for e in signs}
    if "Ground" not in texts:
        return set()
    told = texts[texts.index("Ground") :]
    return {kind for label, kind in labels.items() if label in told}


@pytest.mark.parametrize("size", SHEETS, ids=str)
@pytest.mark.parametrize("frame", [None, Frame(46.5, 39.6, 46.9, 39.9)], ids=["all", "a part"])
def test_the_ground_is_told_as_it_is_drawn(plate, monkeypatch, size, frame) -> None:
    pages = []
    drawn = plates.draw_map
    monkeypatch.setattr(plates, "draw_map", lambda page, *a: (pages.append(page), drawn(page, *a)))
    for pixels in (True, False):
        made = plate(("2020-11-10", "2020-11-10"), size, frame=frame, pixels=pixels)
        (page,) = pages[-1:]
        assert _ground(made) == page.signs
        assert ("slopes" in page.signs) is pixels and "chief" in page.signs
        italic = {t.italic and t.colour == page.theme.water_label for t in page.notes}
        assert ("water-name" in page.signs) is (True in italic)
    bare = plate(("2020-11-10", "2020-11-10"), size, ["control"], frame=frame, pixels=True)
    assert _ground(bare) <= {"water", "water-rough"}


def test_signs_of_the_ground_go_before_others_get_no_room() -> None:
    """They cost no further column and do not push the sheet over its edge."""
    rows = [Row(10, lambda *_: None) for _ in range(8)]
    spare = Row(30, lambda *_: None, heading=True, spare=True)
    assert _loosest(lambda _: [*rows, spare], 1, 110) == [[*rows, spare]]
    assert _loosest(lambda _: [*rows, spare], 1, 100) == [rows]
    assert _loosest(lambda _: [*rows, spare], 1, 70) is None


def test_a_plate_of_a_part_explains_the_movements_on_it(plate, texts_of) -> None:
    """On the day the road of one stretch near Goris is not reported."""
    whole = texts_of(plate(("2023-09-20", "2023-09-20"), (1400, 1100)))
    assert {"no road reported", "direction"} <= set(whole)
    part = Frame(46.62, 39.66, 46.9, 39.9)
    inside = texts_of(plate(("2023-09-20", "2023-09-20"), (1400, 1100), frame=part))
    assert "no road reported" not in inside
    away = Frame(45.4, 39.9, 45.9, 40.2)
    assert "direction" not in texts_of(plate(("2023-09-20", "2023-09-20"), frame=away))
