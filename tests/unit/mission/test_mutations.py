"""Whatever happens to a file, nothing but MissionError comes out and no row goes in silence."""

import csv
import io
import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.mission import DATASETS, MissionError, check, load
from dashboard.mission.overlaps import EXPECTED

CELLS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        ["", " ", "-1", "1,300", "2020-13-01", "01.02.2020", "s1|s9", "s1", "c1", "e1", "|", "\r",
         "nan", "1e5", '"', "9" * 30, "50.5", "3.5", "day", "\ufeff", "northtown", "x\ny"]
    ),
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | CELLS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(CELLS, inner, max_size=3),
    max_leaves=8,
)
SPOIL = settings(max_examples=150)
CSV_FILES = [dataset for dataset in DATASETS if not dataset.geometry]
GEO_FILES = [dataset for dataset in DATASETS if dataset.geometry]


def look(files, file, content):
    """Loads the mission with this content in one file. None where there is no mission, else the
    mission and the number of rows of that file that were left out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for other, text in files.items():
            (folder / other).write_bytes(text.encode())
        data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
        (folder / file).write_bytes(data)
        faults = check(folder)
        assert all(fault.line and fault.expected and fault.mend for fault in faults)
        try:
            mission = load(folder)
        except MissionError as error:
            assert error.faults and set(error.faults) <= set(faults)
            return None
    faults = [fault for fault in faults if fault.expected != EXPECTED]  # only check() looks
    assert [*mission.left_out, *mission.remarks] == sorted(faults, key=lambda f: f.level != "row")
    left_out = {fault.row for fault in mission.left_out if fault.file == file}
    return mission, len(left_out)


def rows_of(text):
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return len([cells for cells in csv.reader(io.StringIO(text, newline="")) if cells]) - 1


@SPOIL
@given(dataset=st.sampled_from(CSV_FILES), data=st.data())
def test_any_cells(files, dataset, data):
    rows = list(csv.reader(io.StringIO(files[dataset.file], newline="")))
    for _ in range(data.draw(st.integers(1, 4))):
        row = rows[data.draw(st.integers(1, len(rows) - 1))]
        action = data.draw(st.sampled_from(["set", "set", "set", "insert", "drop", "copy"]))
        place = data.draw(st.integers(0, max(len(row) - 1, 0)))
        if action == "set" and row:
            row[place] = data.draw(CELLS)
        elif action == "insert":
            row.insert(place, data.draw(CELLS))
        elif action == "drop" and row:
            del row[place]
        elif action == "copy":
            rows.append(list(row))
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    seen = look(files, dataset.file, text.getvalue())
    if seen is not None:
        mission, left_out = seen
        content = text.getvalue().encode("utf-8", "replace").decode()
        assert len(getattr(mission, dataset.name)) + left_out == rows_of(content)


@SPOIL
@given(dataset=st.sampled_from(GEO_FILES), data=st.data())
def test_any_feature(files, dataset, data):
    content = json.loads(files[dataset.file])
    features = content["features"]
    for _ in range(data.draw(st.integers(1, 4))):
        feature = features[data.draw(st.integers(0, len(features) - 1))]
        target = data.draw(st.sampled_from(["property", "coordinates", "feature", "copy"]))
        if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
            target = "feature"
        if target == "property":
            name = data.draw(st.sampled_from([*sorted(feature["properties"]), "nonsense"]))
            feature["properties"][name] = data.draw(JSON)
        elif target == "coordinates":
            numbers = st.floats(width=16) | st.integers(-200, 200)
            positions = st.lists(st.lists(numbers, max_size=3), max_size=6)
            coordinates = data.draw(positions | st.lists(positions, max_size=2) | JSON)
            feature["geometry"] = {**(feature["geometry"] or {}), "coordinates": coordinates}
        elif target == "feature":
            features[features.index(feature)] = data.draw(JSON)
        else:
            features.append(json.loads(json.dumps(feature)))
    seen = look(files, dataset.file, json.dumps(content))
    if seen is not None:
        mission, left_out = seen
        assert len(getattr(mission, dataset.name)) + left_out == len(features)


@SPOIL
@given(data=st.data())
def test_any_bytes(files, data):
    file = data.draw(st.sampled_from(sorted(files)))
    content = files[file].encode()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(content)))
        length = data.draw(st.integers(0, 20))
        content = content[:place] + data.draw(st.binary(max_size=5)) + content[place + length :]
    look(files, file, content)


@SPOIL
@given(data=st.data())
def test_any_mission_toml(files, data):
    lines = files["mission.toml"].splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        key = lines[place].partition("=")[0].strip() or "x"
        values = st.sampled_from(
            ["1", "-1", '""', '"x"', "2030-01-01", "nan", "inf", "true", "[]", "[1]", '["s1"]',
             "{}", "[{}]", "2030-01-01T00:00:00Z", "12:00:00", "1e300"]
        )  # fmt: skip
        lines[place] = f"{key} = {data.draw(values)}"
    look(files, "mission.toml", "\n".join(lines) + "\n")
