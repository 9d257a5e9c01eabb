"""Films and batches: pictures a minute, against Matplotlib drawing a plain map in the same run."""

from __future__ import annotations

import io
import os
import tempfile
import time
from pathlib import Path

from dashboard.exports import Order
from dashboard.exports.batch import Job, run, scene_of
from dashboard.exports.film import FilmOrder, film, steps_of
from dashboard.layers import KEYS
from dashboard.model import Period, Selection
from dashboard.plates import Setting
from dashboard.plates.templates import size_asked

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "geodata"
FIRST, LAST = "2020-11-10", "2021-03-09"  # the busiest months, and quieter ones: 120 days
WIDE, HIGH, DPI = 1280, 720, 110
PLATES, PLAIN = 96, 24
REACH = 600


def _seconds() -> tuple[float, float]:
    """Of the clock, and of all processors: other programs slow the clock only."""
    spent = os.times()
    busy = spent.user + spent.system + spent.children_user + spent.children_system
    return time.perf_counter(), busy


def _since(start: tuple[float, float], pictures: int) -> tuple[float, float]:
    """Pictures a minute by the clock, and milliseconds of a processor for each."""
    clock, busy = (now - then for now, then in zip(_seconds(), start, strict=True))
    return pictures / clock * 60, busy / pictures * 1000


def _matplotlib() -> tuple[float, float]:
    """A plain map: land, areas, borders and points, with a title: no legend, no names, no
    scale. What does not change is drawn once and the figure is kept."""
    import matplotlib

    matplotlib.use("agg")
    import matplotlib.pyplot as plt
    from geopandas import GeoSeries

    scene = scene_of(FOLDER)
    mission = scene.atlas.mission
    figure, axes = plt.subplots(figsize=(WIDE / 100, HIGH / 100), dpi=100)
    box = mission.meta.extent
    GeoSeries([one.geometry for one in mission.base if one.kind == "land"]).plot(ax=axes, color="w")
    GeoSeries([one.geometry for one in mission.lines]).plot(ax=axes, lw=0.6, color="k")
    areas = GeoSeries([one.geometry for one in mission.areas[:12]])
    places = [(r.lon, r.lat) for r in scene.atlas.records if r.lon is not None][:60]
    axes.set_xlim(box.west, box.east)
    axes.set_ylim(box.south, box.north)
    began = _seconds()
    for index in range(PLAIN):
        drawn = len(axes.collections)
        areas.plot(ax=axes, alpha=0.5, cmap="viridis")
        dots = axes.scatter(*zip(*places[index : index + 30], strict=True), s=40)
        axes.set_title(f"Day {index}")
        figure.savefig(io.BytesIO(), format="rgba")
        dots.remove()
        for one in [*axes.collections][drawn:]:
            one.remove()
    return _since(began, PLAIN)


def rows() -> list[tuple[str, str, str]]:
    scene, cores = scene_of(FOLDER), os.cpu_count() or 1
    size = size_asked(f"{WIDE}x{HIGH}px", DPI)
    selection = Selection(Period.of(FIRST, LAST), frozenset(KEYS))
    setting = Setting(size.sheet, pixels=True)
    periods = steps_of(scene, selection, "day", 7, False)
    order = FilmOrder(Order(selection, setting, "png", size.scale), tuple(periods), 4)
    with tempfile.TemporaryDirectory() as folder:
        began = _seconds()
        film(FOLDER, order, Path(folder) / "a.mp4", cores)
        films = _since(began, len(periods))
        jobs = [
            Job(
                Order(Selection(one, frozenset(KEYS)), setting, "png", size.scale),
                Path(folder) / f"{one.slug}.png",
            )
            for one in periods[:PLATES]
        ]
        began = _seconds()
        assert not [made.fault for made in run(FOLDER, jobs, cores) if made.fault]
        batches = _since(began, PLATES)
    plain = _matplotlib()
    what = f"{WIDE} x {HIGH}, {cores} cores"
    return [
        (f"film of {len(periods)} days, {what}: pictures a minute", f"{films[0]:.0f}", str(REACH)),
        (f"batch of {PLATES} plates, {what}: plates a minute", f"{batches[0]:.0f}", str(REACH)),
        ("Matplotlib, plain map on one core: pictures a minute", f"{plain[0]:.0f}", ""),
        ("ratio film / Matplotlib, pictures a minute", f"{films[0] / plain[0]:.1f}", "over 1"),
        (
            "processor time of a picture: film, batch, Matplotlib",
            " / ".join(f"{one[1]:.0f} ms" for one in (films, batches, plain)), "",
        ),
    ]  # fmt: skip


if __name__ == "__main__":
    for row in rows():
        print(" | ".join(row))
