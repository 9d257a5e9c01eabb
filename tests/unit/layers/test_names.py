"""Which names look for room first."""

from dashboard.layers.names import first


def test_the_part_after_the_point_never_reaches_the_next_rank(mission) -> None:
    for place, order in first(mission).items():
        assert mission.places[place].rank <= order < mission.places[place].rank + 0.5


def test_places_that_more_records_name_come_earlier_in_their_rank(mission) -> None:
    order = first(mission)
    named = [row.place for row in (*mission.deployments, *mission.events)]
    chief = [one for one, row in mission.places.items() if row.rank == 1]
    by_order = sorted(chief, key=lambda one: order[one])
    counts = [named.count(one) for one in by_order]
    assert counts == sorted(counts, reverse=True) and counts[0] > 0
    assert by_order[0] == "stepanakert"
