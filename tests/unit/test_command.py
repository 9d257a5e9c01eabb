"""The command line, without a server that stays."""

from __future__ import annotations

import re
import shutil
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from dashboard.__main__ import main


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
        (["--from", "2020-11-10", "--to", "2020-11-20", "--names", "xx"], "no names in"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--format", "tiff"], "no format"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--scale", "90"], "Scale 90"),
        (["--from", "2020-11-10", "--to", "2020-11-20", "--width", "20"], "20"),
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
