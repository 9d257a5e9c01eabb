"""Start, size and memory of the server, and the first picture."""

from __future__ import annotations

import gzip
import os
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]


def start(module: list[str], port: int) -> tuple[subprocess.Popen, float]:
    """A server process, and the seconds until it answered the first time."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *module], cwd=ROOT, stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    while True:
        if process.poll() is not None:
            raise RuntimeError(f"{' '.join(module)} ended at once")
        try:
            urllib.request.urlopen(f"http://localhost:{port}/", timeout=1).close()
            return process, time.perf_counter() - began
        except OSError:
            time.sleep(0.02)  # another process: there is no signal to wait for


def median_start(module: list[str], port: int, runs: int = 3) -> tuple[subprocess.Popen, float]:
    """The last of some starts, and the median of their seconds."""
    seconds = []
    while True:
        process, taken = start(module, port)
        seconds.append(taken)
        if len(seconds) == runs:
            return process, statistics.median(seconds)
        process.terminate()
        process.wait()


def memory_mb(process: subprocess.Popen) -> float:
    """Resident memory of the process, or nan where /proc is missing."""
    status = Path(f"/proc/{process.pid}/status")
    if not status.exists():
        return float("nan")
    line = next(row for row in status.read_text().splitlines() if row.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def data_kb(address: str) -> dict[str, float]:
    """Gzipped kilobytes of everything the mission adds to Dash and Plotly, to the first picture."""
    sizes = {}
    names = ("data", "areas-0", "base-0", "lines-0", "places", "style")
    paths = [f"mission/{name}.json" for name in names]
    for path in [*paths, "_dash-layout"]:
        with urllib.request.urlopen(f"{address}/{path}") as answer:
            sizes[path] = len(gzip.compress(answer.read(), 6)) / 1000
    return sizes


def first_picture(browser: Browser, address: str, runs: int = 5) -> list[float]:
    """Seconds from asking for the page to the painted map, each in a fresh browser context, after
    the browser has set up its new window: Chromium's own start takes one of two cores for 2 s."""
    seconds = []
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.wait_for_timeout(2500)
        began = time.perf_counter()
        page.goto(address)
        page.wait_for_function("document.body.dataset.painted", timeout=60_000)
        seconds.append(time.perf_counter() - began)
        context.close()
    return seconds
