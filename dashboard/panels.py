"""The bar at the top and the panel of figures and cards, put together from the controls."""

from __future__ import annotations

from dash import html

from .basemap.style import Online
from .controls import card, compare, figures, ground, language, linked, names, theme
from .controls.attributes import attributes
from .controls.finding import finding
from .controls.studio.form import button
from .languages import t
from .model import Atlas

SPOKEN = attributes(aria_live="polite")


def header(atlas: Atlas, maps: tuple[Online, ...]) -> html.Header:
    mission = atlas.mission
    return html.Header(
        [
            html.H1(mission.meta.title, className="title"),
            language.build(mission),
            html.P("", id="caption", className="caption", tabIndex=0, **SPOKEN),
            finding(),
            html.Div(
                [ground.build(maps), names.build(mission), theme.build(mission), button()],
                className="tools",
            ),
        ],
        className="bar",
    )


def cards(atlas: Atlas) -> html.Aside:
    return html.Aside(
        [
            compare.panel(),
            figures.build(atlas.mission),
            html.Section(
                card.empty(),
                id=card.ID,
                className="cards",
                tabIndex=-1,
                **attributes(aria_label=t("Record")),
            ),
            *linked.listing(atlas),
        ],
        className="panel figures",
        id="figures",
        tabIndex=-1,
        **attributes(aria_label=t("Figures and records")),
    )
