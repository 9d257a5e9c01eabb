"""The chapters as shipped: every one of the mission, with its period, camera and pages."""

from dashboard.model.period import number
from dashboard.model.tour import tour


def test_every_chapter_is_told_with_its_pages(mission) -> None:
    told = tour(mission)
    assert [one["id"] for one in told] == [chapter.id for chapter in mission.meta.chapters]
    for one, chapter in zip(told, mission.meta.chapters, strict=True):
        assert (one["first"], one["last"]) == (number(chapter.first), number(chapter.last))
        assert one["camera"] == {"lon": chapter.lon, "lat": chapter.lat, "zoom": chapter.zoom}
        assert len(one["sources"]) == len(chapter.sources) > 0
        for publisher, _, url in one["sources"]:
            assert publisher and url.startswith("http")


def test_a_chapter_is_two_sentences(mission) -> None:
    for one in tour(mission):
        assert one["summary"].count(". ") == 1, one["id"]
        assert one["summary"].endswith(".")
