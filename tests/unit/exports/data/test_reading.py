"""The description is read back as it was written, and a file without one is named."""

from __future__ import annotations

import pytest

from dashboard.exports import ExportError
from dashboard.exports.data import DATA, facts
from dashboard.exports.reading import described
from dashboard.model import Filter
from dashboard.plates import Frame


@pytest.mark.parametrize("kind", DATA, ids=lambda kind: kind.key)
def test_what_was_written_is_read(kind, view_of, tmp_path) -> None:
    view = view_of(
        compare="2020-12-20", frame=Frame(46.0, 39.2, 47.2, 40.2), language="az", names="az",
        filter=Filter(text="<\u015eu\u015fa> & \"x|y\" </script>"),
    )  # fmt: skip
    path = tmp_path / f"view{kind.suffix}"
    path.write_bytes(kind.render(view))
    told = described(path)
    assert told == facts(view)
    assert list(told) == list(facts(view))


@pytest.mark.parametrize("kind", DATA, ids=lambda kind: kind.key)
def test_a_file_of_somebody_else_is_named(kind, tmp_path) -> None:
    for text in ("", "id,geometry\r\n1,\r\n", "{}", '{"mission-map": 5}', "<kml/>"):
        path = tmp_path / f"other{kind.suffix}"
        path.write_text(text)
        with pytest.raises(ExportError, match=rf"^other{kind.suffix} holds no description .*\.$"):
            described(path)


def test_other_suffixes_and_files_that_are_not_there(tmp_path) -> None:
    (tmp_path / "view.txt").write_text("")
    with pytest.raises(ExportError, match=r"^view.txt is no file that verify reads: .*\.csv"):
        described(tmp_path / "view.txt")
    with pytest.raises(ExportError, match=r"^There is no file .*view\.csv\.$"):
        described(tmp_path / "view.csv")
