"""The chapters of a mission as the page ships them: period, camera, text and its pages."""

from __future__ import annotations

from typing import Any

from ..mission import Mission
from .period import number


def tour(mission: Mission) -> list[dict[str, Any]]:
    """In order of the mission; days as numbers, sources as `[publisher, title, url]`."""
    return [
        {
            "id": chapter.id,
            "title": chapter.title,
            "first": number(chapter.first),
            "last": number(chapter.last),
            "camera": {"lon": chapter.lon, "lat": chapter.lat, "zoom": chapter.zoom},
            "summary": chapter.summary,
            "sources": [
                [source.publisher, source.title, source.url]
                for source in (mission.sources[key] for key in chapter.sources)
            ],
        }
        for chapter in mission.meta.chapters
    ]
