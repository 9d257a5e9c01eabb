"""The pictures that the README shows: `python -m tests.bench.screenshots`."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from dashboard.exports import Order, export
from dashboard.layers import KEYS, Scene
from dashboard.mission import load
from dashboard.model import Atlas, Period, Selection
from dashboard.plates import Setting, Sheet

from . import serving
from .__main__ import _chromium

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets" / "screenshots"
PORT = 8095
VIEWS = (
    ("start", "", 1440, 900, "light"),
    ("dark", "?from=2020-12-01&to=2020-12-20&theme=dark", 1440, 900, "dark"),
    ("phone", "", 390, 844, "light"),
    ("studio", "", 1440, 900, "light"),
)
PREVIEWED = """document.querySelector('.studio-busy').hidden &&
    !document.querySelector('.studio-paper img').hidden"""


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    chromium = _chromium()
    process, _ = serving.start(["dashboard", "serve", "--no-open", "--port", str(PORT)], PORT)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium.install(), args=chromium.flags()
            )
            for name, query, width, height, theme in VIEWS:
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=theme
                )
                page = context.new_page()
                page.goto(f"http://localhost:{PORT}/{query}")
                page.wait_for_function("document.body.dataset.painted", timeout=60_000)
                page.evaluate("window.mission.stage.painter.busy")
                page.evaluate("window.mission.fastpath.still(window.mission.stage.gd)")
                if name == "studio":
                    page.keyboard.press("s")
                    page.wait_for_function(PREVIEWED, timeout=60_000)
                page.screenshot(path=FOLDER / f"{name}.png")
                context.close()
            browser.close()
    finally:
        process.terminate()
    scene = Scene.of(Atlas.of(load(ROOT / "geodata")))
    selection = Selection(Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS))
    export(scene, Order(selection, Setting(Sheet(1400, 1000))), FOLDER / "plate.png")


if __name__ == "__main__":
    main()
