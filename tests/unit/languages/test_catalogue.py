"""Every text of the code is translated into every language, whole and with the same blanks."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from dashboard.languages import LANGUAGES, SOURCE
from dashboard.languages.catalogue import FOLDER, read
from dashboard.languages.collect import collect

ROOT = Path(__file__).resolve().parents[3]
OTHERS = [code for code in LANGUAGES if code != SOURCE]


@cache
def code() -> Catalog:
    return collect(ROOT)


def ids(catalogue: Catalog) -> set:
    return {message.id for message in catalogue if message.id}


def blanks(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_missing_and_none_is_left_over(language: str) -> None:
    catalogue = read(language)
    assert ids(code()) - ids(catalogue) == set()
    assert ids(catalogue) - ids(code()) == set()
    for message in catalogue:
        if message.id:
            said = [message.string] if isinstance(message.string, str) else message.string
            assert all(said), message.id
            assert not message.fuzzy, message.id


@pytest.mark.parametrize("language", OTHERS)
def test_translations_have_the_blanks_of_the_text(language: str) -> None:
    for message in read(language):
        if not message.id:
            continue
        if isinstance(message.id, str):
            assert blanks(message.string) == blanks(message.id), message.id
        else:
            for form in message.string:
                assert blanks(form) == blanks(message.id[1]), message.id


@pytest.mark.parametrize("language", OTHERS)
def test_every_plural_has_all_its_forms(language: str) -> None:
    catalogue = read(language)
    for message in catalogue:
        if message.id and not isinstance(message.id, str):
            assert len(message.string) == catalogue.num_plurals, message.id


def test_every_file_is_of_a_language_that_is_offered() -> None:
    assert {path.stem for path in FOLDER.glob("*.po")} == set(OTHERS)


def test_no_text_hides_from_the_collection() -> None:
    """Babel sees no call inside an f-string and none inside another; the syntax tree does."""
    known = {one for text in ids(code()) for one in ([text] if isinstance(text, str) else text)}
    for path in (ROOT / "dashboard").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("t", "nt", "later"):
                for text in node.args[: 2 if node.func.id == "nt" else 1]:  # pyright: ignore[reportAttributeAccessIssue]
                    if isinstance(text, ast.Constant):
                        assert text.value in known, (path.name, text.value)


def test_scripts_speak_in_plain_texts() -> None:
    """A text that is put together cannot be looked up, and Babel sees none inside of another."""
    shipped = {
        one
        for message in code()
        if any(file.endswith(".js") for file, _ in message.locations)
        for one in ([message.id] if isinstance(message.id, str) else message.id)
    }
    for path in (ROOT / "assets").glob("*.js"):
        script = path.read_text(encoding="utf-8")
        assert not re.findall(r"\bn?t\(\s*`", script), path.name
        for text in re.findall(r'\bn?t\(\s*("(?:[^"\\]|\\.)*")', script):
            assert json.loads(text) in shipped, (path.name, text)
