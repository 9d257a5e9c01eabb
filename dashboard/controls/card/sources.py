"""The pages a record rests on, with day and family."""

from __future__ import annotations

from dash import html

from ...languages import t
from ...mission import Mission, Source
from ...model import Record
from ...model.period import number, words


def build(record: Record, mission: Mission) -> html.Ul:
    families = {family.id: family.label for family in mission.meta.families}
    pages = [mission.sources[s] for s in record.sources if s in mission.sources]
    return html.Ul([_source(page, families) for page in pages], className="sources")


def link(page: Source, text: str) -> html.A:
    return html.A(text, href=page.url, target="_blank", rel="noopener noreferrer")


def _source(source: Source, families: dict[str, str]) -> html.Li:
    published = words(number(source.published)) if source.published else t("no date on the page")
    return html.Li(
        [
            link(source, source.title or source.publisher or source.url),
            html.Span(f"{source.publisher}, {published}", className="publisher"),
            html.Span(families.get(source.affiliation, source.affiliation), className="family"),
        ]
    )
