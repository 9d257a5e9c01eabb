"""Options that several commands have, so that a word means the same in all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Wrap = Callable[[Any], Any]

VIEW: tuple[Wrap, ...] = (
    click.option("--link", metavar="URL", help="A view by its address, or the query of it."),
    click.option("--from", "first", metavar="DAY", help="First day, YYYY-MM-DD."),
    click.option("--to", "last", metavar="DAY", help="Last day, YYYY-MM-DD."),
    click.option("--layers", metavar="A,B", help="Layers shown (default all)."),
    click.option("--names", metavar="LANGUAGE", help="Language of place names, or double."),
    click.option("--language", metavar="LANGUAGE", help="Of the words: en, hy, az or ru."),
    click.option("--theme", type=click.Choice(["light", "dark", "grey"])),
    click.option(
        "--width-by",
        type=click.Choice(["people", "tonnes", "count"]),
        help="What the width of a movement stands for (default people).",
    ),
    click.option("--kinds", metavar="A,B", help="Only these kinds, such as convoys/returns."),
    click.option("--families", metavar="A,B", help="Only these families of sources."),
    click.option(
        "--certainty", type=click.Choice(["certain", "possible"]), help="Only such dates."
    ),
    click.option("--text", metavar="WORDS", help="Only records with these words."),
    click.option("--frame", metavar="W,S,E,N", help="Part of the world, degrees."),
    click.option("--address", metavar="URL", help="Where the map is served, for the permalink."),
    click.option("--allow-empty", is_flag=True, help="Also a picture that shows no record."),
)
LOOK: tuple[Wrap, ...] = (
    click.option("--furniture", metavar="A,B", help="Only these parts around the map."),
    click.option("--with", "more", metavar="A,B", help="Also: graticule, inset, code, citations."),
    click.option("--without", "less", metavar="A,B", help="Not: legend, scale, north, sources."),
    click.option("--title", default="", metavar="TEXT", help="Instead of the mission's title."),
)
RUN: tuple[Wrap, ...] = (
    click.option("--jobs", type=click.IntRange(1, 64), help="Processes (default all cores)."),
    click.option("--quiet", is_flag=True, help="No progress bar."),
    click.option("--json", "as_json", is_flag=True, help="One JSON summary on stdout."),
    click.option("--data", type=click.Path(path_type=Path), help="Mission folder (geodata)."),
    click.option("-o", "--output", type=click.Path(path_type=Path), help="Where to write."),
)


def options(*groups: tuple[Wrap, ...]) -> Wrap:
    """All options of the groups, in their order."""

    def wrap(command: Any) -> Any:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return wrap
