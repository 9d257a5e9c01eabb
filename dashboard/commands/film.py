"""film: the view day by day, as a moving picture."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from .options import LOOK, RUN, VIEW, options
from .said import STOPPED, one_sentence, stop


@click.command()
@options(VIEW)
@click.option("--by", type=click.Choice(["day", "week", "event"]), default="day")
@click.option(
    "--window",
    type=click.Choice(["sliding", "adding"]),
    default="sliding",
    help="Days of each picture: as many each time, or all from the first day on.",
)
@click.option("--days", type=click.IntRange(1), help="Of a sliding window (1; by week 7).")
@click.option("--fps", type=click.FloatRange(0.1, 60), help="Pictures a second (4).")
@click.option("--template", metavar="KEY", help="16:9, 1:1, 9:16 ...")
@click.option("--size", metavar="WxH", help="Such as 1280x720px, which is the usual one.")
@click.option("--dpi", type=float, metavar="N", help="How large texts are (110).")
@options(LOOK, RUN)
def film(**given: Any) -> None:
    """Save a film: mp4, webm, gif or webp, as the file's name says.

    Exit code 0: it is written. 2: it cannot be. 130: stopped, and nothing is left behind."""
    from ..exports import ExportError

    try:
        _film(given)
    except (ExportError, ValueError, OSError) as error:
        stop(one_sentence(error))


def _film(given: dict[str, Any]) -> None:
    from ..exports import Order, file_name
    from ..exports.batch import Made, says
    from ..exports.film import FilmOrder, film_of, steps_of
    from ..exports.film import film as write
    from ..exports.film.making import about_of
    from ..exports.film.usual import DPI, FPS, SIZE, span
    from ..plates import Setting
    from .layout import furniture, size
    from .request import request
    from .summary import Summary

    path = given["output"]
    film_of(path.suffix.lower().removeprefix(".") if path else "mp4")
    if not given["template"] and not given["size"]:
        given["size"] = SIZE
    given["dpi"] = given["dpi"] or DPI
    sheet, scale, template = size(given, (0, 0, 0))
    parts = furniture(given)
    asked = request(given)
    summary = Summary(asked.mission.version, given["as_json"], given["quiet"])
    for note in asked.notes:
        summary.note(note)
    selection = replace(asked.selection, compare=None)
    if asked.selection.compare is not None:
        summary.note("A film compares no days; the compared day is left out.")
    if said := asked.empty(selection):
        raise ValueError(said)
    link = asked.permalink(selection)
    setting = Setting(
        sheet, asked.frame, parts, given["title"], link if asked.host else "", grey=asked.grey,
        template=template, pixels=True,
    )  # fmt: skip
    adding = given["window"] == "adding"
    days = span(given["by"], given["days"])
    periods = steps_of(asked.scene, selection, given["by"], days, adding)
    whole = Order(selection, setting, "png", scale, link)
    order = FilmOrder(whole, tuple(periods), given["fps"] or FPS, adding)
    path = Path(path or file_name(asked.mission.meta.id, selection.period, ".mp4"))
    if periods and says(path, about_of(asked.scene, order)):
        summary.add(Made(path, path.stat().st_size, kept=True))
    else:
        workers = given["jobs"] or os.cpu_count() or 1
        try:
            with summary.bar(len(periods), "pictures") as bar:
                made = write(asked.folder, order, path, workers, bar.update)
        except KeyboardInterrupt:
            sys.exit(STOPPED)
        summary.add(Made(path, made))
    summary.end()
    if not given["as_json"]:
        click.echo(f"{path} ({len(periods):,} pictures, {summary.words})")
