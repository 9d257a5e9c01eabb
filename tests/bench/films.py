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
PLATES, PLAIN = 24, 24
REACH = 600


def _matplotlib() -> float:
    """Pictures a minute of land, areas, borders and points, with a title: no legend, no names, no
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
    began = time.perf_counter()
    for index in range(PLAIN):
        drawn = len(axes.collections)
        areas.plot(ax=axes, alpha=0.5, cmap="viridis")
        dots = axes.scatter(*zip(*places[index : index + 30], strict=True), s=40)
        axes.set_title(f"Day {index}")
        figure.savefig(io.BytesIO(), format="rgba")
        dots.remove()
        for one in [*axes.collections][drawn:]:
            one.remove()
    return PLAIN / (time.perf_counter() - began) * 60


def rows() -> list[tuple[str, str, str]]:
    scene, cores = scene_of(FOLDER), os.cpu_count() or 1
    size = size_asked(f"{WIDE}x{HIGH}px", DPI)
    selection = Selection(Period.of(FIRST, LAST), frozenset(KEYS))
    setting = Setting(size.sheet, pixels=True)
    periods = steps_of(scene, selection, "day", 7, False)
    order = FilmOrder(Order(selection, setting, "png", size.scale), tuple(periods), 4)
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        film(FOLDER, order, Path(folder) / "a.mp4", cores)
        films = len(periods) / (time.perf_counter() - began) * 60
        jobs = [
            Job(
                Order(Selection(one, frozenset(KEYS)), setting, "png", size.scale),
                Path(folder) / f"{one.slug}.png",
            )
            for one in periods[:PLATES]
        ]
        began = time.perf_counter()
        assert not [made.fault for made in run(FOLDER, jobs, cores) if made.fault]
        batches = PLATES / (time.perf_counter() - began) * 60
    plain = _matplotlib()
    what = f"{WIDE} x {HIGH}, {cores} cores"
    return [
        (f"film of {len(periods)} days, {what}: pictures a minute", f"{films:.0f}", str(REACH)),
        (f"batch of {PLATES} plates, {what}: plates a minute", f"{batches:.0f}", ""),
        ("Matplotlib, plain map on one core: pictures a minute", f"{plain:.0f}", ""),
        ("ratio film / Matplotlib", f"{films / plain:.1f}", "over 1"),
        ("the same for each core", f"{films / plain / cores:.1f}", "over 1"),
    ]


if __name__ == "__main__":
    for row in rows():
        print(" | ".join(row))
