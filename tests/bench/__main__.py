"""Prints the table of measures. Takes about two minutes."""

from __future__ import annotations

import importlib.util
import statistics
from pathlib import Path

from playwright.sync_api import sync_playwright

from dashboard.mission import load
from dashboard.model.period import number

from . import comparing, films, furnished, many, pictures, playback, serving, slider

ROOT = Path(__file__).resolve().parents[2]
PORTS = (8091, 8092, 8093)


def _chromium():
    spec = importlib.util.spec_from_file_location("chromium", ROOT / "tests/browser/chromium.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    chromium = _chromium()
    ours, seconds = serving.median_start(
        ["dashboard", "serve", "--no-open", "--port", str(PORTS[0])], PORTS[0]
    )
    plain, plain_seconds = serving.median_start(
        ["tests.bench.textbook", str(ROOT / "geodata"), str(PORTS[1])], PORTS[1]
    )
    address = f"http://localhost:{PORTS[0]}"
    opening = load(ROOT / "geodata").meta.opening
    rows: list[tuple[str, str, str]] = []
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium.install(), args=chromium.flags()
            )
            painted = statistics.median(serving.first_picture(browser, address))
            fast = slider.ours(browser, address)
            first_step = slider.first_step(browser, address)
            play = playback.played(browser, address, number(opening.first), number(opening.last))
            compared = comparing.switch(browser, address)
            slow = slider.textbook(
                browser, f"http://localhost:{PORTS[1]}", number(opening.first), number(opening.last)
            )
            crowded = many.rows(browser, ROOT / "geodata", PORTS[2])
            browser.close()
        sizes = serving.data_kb(address)
        memory = serving.memory_mb(ours)
    finally:
        ours.terminate()
        plain.terminate()
    rows += [
        ("slider step to painted frame, median", f"{fast.median:.0f} ms", "60 ms"),
        ("slider step to painted frame, p95", f"{fast.p95:.0f} ms", "120 ms"),
        ("first step after a rest, median of 7", f"{first_step:.0f} ms", ""),
        ("requests during the steps", str(fast.requests), "0"),
        ("playback at 30 days a second: data updates a second", f"{play.updates:.0f}", "20"),
        ("playback at 30 days a second: days a second", f"{play.days:.0f}", "30"),
        (
            "playback at 1 day a second: frames a second of moving arrows",
            f"{play.slow_frames:.0f}",
            "20",
        ),
        ("requests during playback", str(play.requests), "0"),
        ("textbook version, median", f"{slow.median:.0f} ms", ""),
        ("textbook version, p95", f"{slow.p95:.0f} ms", ""),
        ("ratio textbook / ours, median", f"{slow.median / fast.median:.1f}", "over 1"),
        *comparing.rows(compared),
        ("server start, median of 3", f"{seconds:.1f} s", "2 s"),
        ("textbook version, server start", f"{plain_seconds:.1f} s", ""),
        ("map painted after opening, median of 5", f"{painted:.1f} s", "3 s"),
        ("data of the whole mission, gzip", f"{sum(sizes.values()):.0f} kB", "600 kB"),
        ("server memory", f"{memory:.0f} MB", "300 MB"),
        *crowded,
        *pictures.rows(),
        *furnished.rows(pictures.built_in()),
        *films.rows(),
    ]
    print("| measure | found | to reach |\n| --- | --- | --- |")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    print("\nkB gzip: " + ", ".join(f"{name} {size:.0f}" for name, size in sizes.items()))


if __name__ == "__main__":
    main()
