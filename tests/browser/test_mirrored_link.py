"""The address that the browser writes is the one that Python reads, and writes."""

import pytest

from dashboard.controls.address import query_of
from dashboard.controls.link import read
from dashboard.model.period import iso

VIEWS = (
    "?from=2020-12-01&to=2020-12-05&layers=control,posts&names=ru&theme=dark",
    "?from=2023-09-19&to=2023-09-30&kinds=convoys/returns,events/agreement&families=un_or_ngo"
    "&certainty=certain&text=Shusha (a)&width=tonnes&theme=light",
    "?from=2023-09-19&to=2023-09-30&compare=2020-11-20&way=side&split=30&language=hy&theme=light",
    "?from=2020-13-45&to=soon&layers=moon,posts&theme=pink&utm=1&lon=x&names=xx&kinds=a",
)


@pytest.mark.parametrize("query", VIEWS)
def test_python_reads_what_the_browser_writes(page_as_opened, mission, query: str) -> None:
    page = page_as_opened(query)
    wrote = page.evaluate(
        """() => { const { stage, link, start } = window.mission;
          const { camera, records, ...view } = stage.view;
          return [link.write({ ...view, camera: null, records: [] }, start), view]; }"""
    )
    address, view = wrote
    found = read(address, mission)
    chosen = found.selection
    assert found.notes == ()
    assert (chosen.period.first, chosen.period.last) == (view["first"], view["last"])
    assert chosen.layers == set(view["layers"])
    for field in ("names", "theme", "width", "language"):
        assert getattr(chosen, field) == view[field]
    kinds = None if view["kinds"] is None else set(view["kinds"])
    assert (chosen.filter.kinds, chosen.filter.text) == (kinds, view["text"])
    assert chosen.compare == view.get("compare")
    plain = address.replace("&way=side", "").replace("&split=30", "")
    assert query_of(chosen, None, mission) == plain
    assert f"from={iso(chosen.period.first)}" in address


@pytest.mark.parametrize("query", VIEWS)
def test_both_note_the_same(page_as_opened, mission, query: str) -> None:
    page = page_as_opened(query)
    notes = page.evaluate(
        """query => window.mission.link.read(query, window.mission.start,
          window.mission.setup.allowed).notes""",
        query,
    )
    if "language=" not in query:
        assert sorted(notes) == sorted(read(query, mission).notes)
