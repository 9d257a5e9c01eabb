"""Cards and links find a record by its id alone, whatever table it stands in."""

import pytest


@pytest.mark.parametrize(
    ("file", "key", "taken", "where"),
    [
        ("convoys.csv", "c3", "d2", "deployments.csv row 3"),
        ("events.csv", "e2", "d2", "deployments.csv row 3"),
        ("series.csv", "v2", "c2", "convoys.csv row 4"),
    ],
)
def test_an_id_of_another_table(example, file, key, taken, where):
    example.swap("ledger.csv", "convoys.csv,c3,no date", ",,no date")
    example.cell(file, key, id=taken)
    fault = example.only_fault()
    assert (fault.level, fault.file, fault.column, fault.value) == ("row", file, "id", taken)
    assert fault.expected == f"an id used once (first in {where})"
    assert taken not in {row.id for row in getattr(example.load(), file[:-4])}


def test_a_place_or_source_may_share_an_id_with_a_record(example):
    example.cell("events.csv", "e2", id="northtown")
    assert example.check() == []
