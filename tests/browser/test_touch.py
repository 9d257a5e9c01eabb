"""Fingers: a pinch zooms the map and the timeline, one finger moves the map, the page stays."""

from __future__ import annotations

import pytest

STEPS = 8
ZOOM = "mission.fastpath.mapOf(mission.stage.gd).getZoom()"
MIDDLE = "mission.fastpath.mapOf(mission.stage.gd).getCenter().lng"
DAYS = "mission.axis.hi - mission.axis.lo"


@pytest.fixture
def touched(open_page):
    """A phone's page, and `drag(from, to)` for as many fingers as it is given paths."""
    page = open_page(width=390, height=844)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})

    def drag(*paths: tuple[tuple[float, float], tuple[float, float]]) -> None:
        for step in range(STEPS + 1):
            points = [
                {"x": a + (c - a) * step / STEPS, "y": b + (d - b) * step / STEPS, "id": finger}
                for finger, ((a, b), (c, d)) in enumerate(paths)
            ]
            kind = "touchMove" if step else "touchStart"
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    return page, drag


def test_fingers(touched) -> None:
    page, drag = touched
    box = page.locator("#map").bounding_box()
    x, y = box["x"] + box["width"] * 0.8, box["y"] + box["height"] * 0.15  # on no mark
    middle = page.evaluate(MIDDLE)
    drag(((x, y), (x - 110, y)))
    page.wait_for_function(f"{MIDDLE} > {middle} + 0.2")
    zoom = page.evaluate(ZOOM)
    drag(((x - 30, y), (x - 90, y)), ((x + 30, y), (x + 45, y)))
    page.wait_for_function(f"{ZOOM} > {zoom} + 0.5")
    bars = page.locator(".bars").first.bounding_box()
    x, y = bars["x"] + bars["width"] / 2, bars["y"] + bars["height"] / 2
    days = page.evaluate(DAYS)
    drag(((x - 30, y), (x - 120, y)), ((x + 30, y), (x + 120, y)))
    page.wait_for_function(f"{DAYS} < {days} / 2")
    assert page.evaluate("[visualViewport.scale, scrollX, scrollY]") == [1, 0, 0]
