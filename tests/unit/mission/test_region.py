"""Why an overlay is there: a column that a file may lack and control areas leave empty."""

import pytest


def told(example, **properties):
    def put(content):
        content["features"][0]["properties"].update(properties)

    example.edit("region.geojson", put)


def test_a_file_without_kinds_is_whole(example):
    assert example.check() == []
    assert {area.kind for area in example.load().areas} == {""}


@pytest.mark.parametrize("kind", ["contested", "assigned", None])
def test_an_overlay_says_why_it_is_there(example, kind):
    told(example, role="overlay", kind=kind)
    assert example.check() == []
    assert example.load().areas[0].kind == (kind or "")


@pytest.mark.parametrize(
    "properties",
    [{"role": "overlay", "kind": "promised"}, {"role": "control", "kind": "assigned"}],
)
def test_an_unknown_kind_or_one_of_a_control_area_is_a_fault(example, properties):
    told(example, **properties)
    (fault,) = example.check()
    assert (fault.file, fault.column) == ("region.geojson", "kind")
