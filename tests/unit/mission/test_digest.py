"""What has one cause is one line, and the rows behind it are counted."""

from dashboard.mission import Fault, digest


def row(number: int, **more: str) -> Fault:
    fields = {"expected": "a day", "mend": "write YYYY-MM-DD", "value": "soon", **more}
    return Fault("events.csv", row=number, column="date_earliest", **fields)


def test_a_single_fault_is_its_line():
    assert digest([row(2)]) == [row(2).line]
    assert digest([]) == []


def test_the_same_fault_in_other_rows_is_named_behind_the_first():
    assert digest([row(2), row(4)]) == [f"{row(2).line} (also row 4)"]
    assert digest(row(n) for n in range(2, 10)) == [
        f"{row(2).line} (also rows 3, 4, 5, 6, 7 and 2 more)"
    ]


def test_other_values_are_other_faults():
    assert len(digest([row(2), row(3, value="late"), row(4, expected="a word")])) == 3


def test_a_cause_joins_what_follows_from_it():
    lines = digest([row(2, value="s1", cause="no rows"), row(3, value="s2", cause="no rows")])
    assert lines == [f"{row(2, value='s1').line} (also row 3)"]


def only_header(example, file):
    example.write(file, example.read(file).split("\n")[0] + "\n")


def test_an_empty_table_is_one_line_for_each_column_that_refers_to_it(example):
    only_header(example, "sources.csv")
    faults = example.check()
    lines = digest(faults)
    assert len(faults) == 17
    assert len([line for line in lines if line.startswith("mission.toml")]) == 2
    wheres = [line.split(":")[0] for line in lines if "an id of sources" in line]
    files = [where.split()[0] for where in wheres]
    assert sorted(set(files)) == sorted(files)
    assert all("sources has no rows" in line for line in lines if "an id of sources;" in line)
    assert {"convoys.csv", "events.csv", "region.geojson"} <= set(files)


def test_an_empty_table_is_one_line_of_the_ledger(example):
    only_header(example, "convoys.csv")
    (line,) = [line for line in digest(example.check()) if line.startswith("ledger.csv")]
    assert line.endswith("(also row 3)")


def test_an_empty_table_of_two_is_one_line(example):
    example.cell("convoys.csv", "c2", same_as="e2")
    example.cell("events.csv", "e2", same_as="c2")
    only_header(example, "convoys.csv")
    (line,) = [line for line in digest(example.check()) if line.startswith("events.csv")]
    assert "convoys has no rows" in line and line.endswith("(also row 3)")


def test_rows_that_do_not_fit_their_header_are_one_line(example):
    head, *rest = example.read("series.csv").split("\n")
    example.write("series.csv", "\n".join([head + ",more", *rest]))
    lines = digest(example.check())
    assert len([line for line in lines if "of the header" in line]) == 1


def test_a_word_that_mission_toml_lost_is_one_line(example):
    example.cell("convoys.csv", "c2", kind="food")
    example.swap("mission.toml", '["food", "medicine"]', '["medicine"]')
    lines = [line for line in digest(example.check()) if '"food"' in line]
    assert len(lines) == 1 and lines[0].endswith("(also row 4)")
