"""One file holds all of our scripts, in order and whole."""

import re
from pathlib import Path

from dashboard.app import create_app
from dashboard.joined import joined
from dashboard.settings import Settings

ASSETS = Path(__file__).parents[2] / "assets"


def test_files_stand_whole_and_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "b.js").write_text("two();\n")
    (tmp_path / "a.js").write_text("one()  // a comment\n")
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / "c.js").write_text("three();\n")
    one = joined(tmp_path, ".js")
    assert one.text == "/* a.js */\none()  // a comment\n/* b.js */\ntwo();\n"
    before = one.version
    (tmp_path / "b.js").write_text("two(2);\n")
    assert joined(tmp_path, ".js").version != before


def test_every_script_ends_its_last_statement() -> None:
    """Or the next one in the file would be read as its argument."""
    for path in ASSETS.glob("*.js"):
        code = path.read_text(encoding="utf-8").rstrip()
        assert code.endswith((";", "}")), path.name


def test_the_page_asks_for_each_kind_once() -> None:
    client = create_app(Settings.from_env({})).server.test_client()
    page = client.get("/").text
    for suffix, mimetype in ((".js", "text/javascript"), (".css", "text/css")):
        one = joined(ASSETS, suffix)
        assert page.count(f"assets/{one.name}?v={one.version}") == 1
        answer = client.get(f"/assets/{one.name}")
        assert answer.mimetype == mimetype and answer.text == one.text
        assert "immutable" in answer.headers["Cache-Control"]
    assert "assets/stage.js" not in page and "assets/app.css" not in page


GIVEN = re.compile(
    r"^  window\.mission\.(\w+) = (?!window\.mission\.\1 \|\|)"  # a list that all add to
    r"|^  Object\.assign\(window\.mission, \{(.*)\}\);",
    re.MULTILINE,
)


def test_no_script_takes_a_name_that_another_has_given() -> None:
    """All share one object, where the second would stand in the first one's place."""
    givers: dict[str, set[str]] = {}
    for path in ASSETS.glob("*.js"):
        for one, several in GIVEN.findall(path.read_text(encoding="utf-8")):
            for name in [one] if one else re.findall(r"\w+", several):
                givers.setdefault(name, set()).add(path.name)
    assert len(givers) > 90
    assert {name: files for name, files in givers.items() if len(files) > 1} == {}
