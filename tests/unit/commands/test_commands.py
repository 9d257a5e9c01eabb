"""The command line, without a server that stays."""

from __future__ import annotations

import re
import shutil
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from dashboard import exports
from dashboard.__main__ import main
from dashboard.model import Period
from dashboard.model.period import parse


def run(*words: str, env: dict[str, str] | None = None):
    return CliRunner().invoke(main, list(words), env=env)


def test_check_of_the_built_in_mission() -> None:
    result = run("check")
    assert result.exit_code == 0
    assert "is clean" in result.output


def test_check_names_a_missing_folder(tmp_path: Path) -> None:
    result = run("check", str(tmp_path / "gone"))
    assert result.exit_code == 1
    assert "gone" in result.output or "folder" in result.output


def test_check_counts_faults_and_causes(tmp_path: Path, folder: Path) -> None:
    assert run("check", str(tmp_path / "gone")).stderr.startswith("1 fault in ")
    copy = tmp_path / "geodata"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("build"))
    (copy / "sources.csv").write_text("id,url,publisher,title,published,affiliation\n")
    result = run("check", str(copy))
    assert result.exit_code == 1
    assert 5 < len(result.stdout.splitlines()) < 40
    assert re.match(r"[\d,]+ faults, \d+ causes, in ", result.stderr)


@pytest.mark.parametrize("words", [["serve"], []], ids=["serve", "default"])
def test_a_missing_mission_is_one_sentence(words: list[str], tmp_path: Path) -> None:
    result = run(*words, "--port", str(_free()), "--no-open", "--data", str(tmp_path / "gone"))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert len(result.output.strip().splitlines()) == 1


def test_a_port_in_use_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("serve", "--no-open", "--port", str(port))
    assert result.exit_code == 2
    assert result.output.strip() == (
        f"Port {port} on 127.0.0.1 is in use; choose another with --port."
    )


def test_an_unknown_variable_is_one_sentence() -> None:
    result = run("serve", "--no-open", env={"DASHBOARD_PROT": "1"})
    assert result.exit_code == 2
    assert "DASHBOARD_PROT is not a setting" in result.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "2020-13-01", "--to", "2020-11-20"], "YYYY-MM-DD"),
        (["--from", "2020-11-20", "--to", "2020-11-10"], "before it starts"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--layers", "moon"], "no layer moon"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--layers", ""], "No layer is named"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--layers", " , "], "No layer is named"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--names", "xx"], "no names in"),
        (["--from", "2019-01-01", "--to", "2019-02-01"], "2019-01-01 to 2019-02-01 is outside"),
        (["--from", "2025-01-01", "--to", "2025-02-01"], "from 2020-09-27 to 2024-06-30"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--format", "pdf"], "end in .pdf"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--format", "tiff"], "no format"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--scale", "90"], "Scale 90"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--width", "20"], "20"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--compare", "soon"], "YYYY-MM-DD"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--compare", "2019-01-01"], "is outside"),
    ],
)
def test_a_wrong_export_is_one_sentence(words: list[str], said: str, tmp_path: Path) -> None:
    result = run("export", *words, "-o", str(tmp_path / "x.png"))
    assert result.exit_code == 2, result.output
    assert said in result.output
    assert len(result.output.strip().splitlines()) == 1
    assert not list(tmp_path.iterdir())


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


DAYS = ("--from", "2020-11-10", "--to", "2020-11-20")


@pytest.fixture
def pressed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, object]]:
    """Exports that draw nothing: the format and the selection of each."""
    calls: list[tuple[str, object]] = []

    def save(_scene, order, _path) -> int:
        calls.append((order.key, order.selection))
        return 5

    monkeypatch.setattr(exports, "export", save)
    return calls


def test_the_format_is_that_of_the_file(pressed, tmp_path: Path) -> None:
    for name, words in (
        ("a.pdf", []),
        ("a.SVG", []),
        ("plate", []),
        ("plate", ["--format", "svg"]),
        ("a.png", ["--format", "png"]),
    ):
        result = run("export", *DAYS, *words, "-o", str(tmp_path / name))
        assert result.exit_code == 0, result.output
    assert [key for key, _ in pressed] == ["pdf", "svg", "png", "svg", "png"]
    result = run("export", *DAYS, "-o", str(tmp_path / "a.gif"))
    assert result.exit_code == 2
    assert "There is no format 'gif'" in result.stderr


def test_a_compared_day_is_in_the_selection_and_the_files_name(
    pressed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("export", *DAYS, "--compare", "2023-09-30")
    assert result.exit_code == 0, result.output
    assert pressed[0][1].compare == parse("2023-09-30")
    assert "2020-11-10_2020-11-20_with-2023-09-30.png" in result.stdout


def test_spaces_between_layers_do_no_harm(pressed, tmp_path: Path) -> None:
    run("export", *DAYS, "--layers", " control, posts ,", "-o", str(tmp_path / "a.png"))
    assert pressed[0][1].layers == {"control", "posts"}


def test_a_period_that_reaches_beyond_the_mission_is_cut_and_said_so(
    pressed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("export", "--from", "2020-01-01", "--to", "2020-09-30")
    assert result.exit_code == 0
    assert result.stderr.strip() == (
        "The mission has the days 27 September 2020 \u2013 30 June 2024; "
        "the period is cut to 27\u201330 September 2020."
    )
    assert "2020-09-27_2020-09-30.png" in result.stdout
    assert pressed[0][1].period == Period.of("2020-09-27", "2020-09-30")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--prot", "1"], "--prot"),
        (["serve", "--port", "x"], "'x' is not a valid integer"),
        (["serve", "--port", "70000"], "70000"),
        (["export", "--to", "2020-11-20"], "Missing option '--from'"),
        (["check", "a", "b"], "unexpected extra argument"),
        (["sevre"], "No such command 'sevre'"),
        (["export", *DAYS, "--theme", "blue"], "'blue' is not one of"),
    ],
)
def test_a_wrong_word_is_one_sentence_on_stderr(words: list[str], said: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.strip().splitlines()
    assert said in line and line.endswith("--help.")


def test_help_is_no_fault() -> None:
    for words in (["--help"], ["export", "--help"]):
        result = run(*words)
        assert result.exit_code == 0 and result.stdout.startswith("Usage:")
