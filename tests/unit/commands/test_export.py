"""Links, sizes and furniture on the command line, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from dashboard import exports
from dashboard.exports import Order
from dashboard.model.period import iso

DAYS = ("--from", "2020-11-10", "--to", "2020-11-12")
LINK = "http://map.example/?from=2023-09-19&to=2023-09-30&layers=control,posts&theme=dark"


@pytest.fixture
def ordered(monkeypatch: pytest.MonkeyPatch) -> list[Order]:
    """Exports that draw nothing: their orders."""
    orders: list[Order] = []

    def save(_scene, order, _path) -> int:
        orders.append(order)
        return 5

    monkeypatch.setattr(exports, "export", save)
    return orders


def test_a_link_is_the_view(run, ordered) -> None:
    result = run("export", "--link", f"{LINK}&lon=46.6&lat=39.6&zoom=9&kinds=posts/hospital")
    assert result.exit_code == 0, result.output
    chosen, setting = ordered[0].selection, ordered[0].setting
    assert (iso(chosen.period.first), iso(chosen.period.last)) == ("2023-09-19", "2023-09-30")
    assert chosen.layers == {"control", "posts"} and chosen.theme == "dark"
    assert chosen.filter.kinds == {"posts/hospital"}
    assert setting.frame is not None and setting.frame.west < 46.6 < setting.frame.east
    assert setting.permalink.startswith("http://map.example/?from=2023-09-19&to=2023-09-30&")


def test_options_go_before_the_link(run, ordered) -> None:
    words = ("--to", "2023-10-05", "--layers", "events", "--theme", "grey", "--title", "Exodus")
    result = run("export", "--link", LINK, *words, "--frame", "46,39,47,40")
    assert result.exit_code == 0, result.output
    chosen, setting = ordered[0].selection, ordered[0].setting
    assert (iso(chosen.period.first), iso(chosen.period.last)) == ("2023-09-19", "2023-10-05")
    assert chosen.layers == {"events"} and setting.grey and setting.title == "Exodus"
    assert setting.frame is not None and setting.frame.north == 40


def test_what_cannot_be_read_is_said(run, ordered) -> None:
    result = run("export", "--link", f"{LINK}&moon=1&names=xx&lon=a")
    assert result.exit_code == 0
    for said in ("moon", "names=xx is not one of", "lon, lat, zoom"):
        assert said in result.stderr


@pytest.mark.parametrize("host", ["http://127.0.0.1:8050/", "http://[::1]/"])
def test_an_address_of_this_computer_alone_is_said(run, ordered, host: str) -> None:
    for words in ((*DAYS, "--address", host), ("--link", f"{host}?from=2020-11-10&to=2020-11-12")):
        result = run("export", *words)
        assert result.exit_code == 0, result.output
        assert f"The address {host} leads only to this computer" in result.stderr
    said = "only to this computer"
    assert said in run("export", *DAYS, "--address", "localhost:8050").stderr
    assert said not in run("export", "--link", LINK).stderr


def test_without_an_address_no_permalink_is_printed(run, ordered) -> None:
    run("export", *DAYS)
    run("export", *DAYS, "--address", "http://map.example")
    assert ordered[0].setting.permalink == "" and ordered[0].permalink.startswith("?from=2020-11-")
    assert ordered[1].setting.permalink.startswith("http://map.example/?from=2020-11-10")


def test_templates_sizes_and_furniture(run, ordered) -> None:
    run(
        "export", *DAYS, "--template", "A4-portrait", "--with", "code, inset", "--without", "legend"
    )
    run("export", *DAYS, "--size", "160x120mm", "--dpi", "600", "--furniture", "scale,north")
    run("export", *DAYS, "--width", "800", "--height", "600", "--scale", "2")
    first, second, third = ordered
    assert round(first.setting.sheet.width / 96 * 25.4) == 210 and first.scale == 300 / 96
    assert first.setting.template == "a4-portrait"
    assert first.setting.furniture.names == ("scale", "north", "sources", "inset", "code")
    assert second.setting.furniture.names == ("scale", "north") and second.scale == 600 / 96
    assert (third.setting.sheet.width, third.setting.sheet.height, third.scale) == (800, 600, 2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--template", "a9"], "There is no template 'a9'; choose a4, a4-portrait"),
        (["--size", "wide"], "'wide' is no size"),
        (["--size", "9000x9000mm"], "the limit is 200 million"),
        (["--template", "a4", "--width", "300"], "say the size twice"),
        (["--scale", "2", "--dpi", "300"], "say the same twice"),
        (["--dpi", "5"], "A density of 5 dpi is not between 20 and 2400."),
        (["--size", "120x90mm"], "A sheet of 120x90mm (454x340 px of 1/96 inch) has no room"),
        (["--layers", "names"], "Nothing is shown"),
        (["--frame", "10,10,11,11"], "and this frame"),
        (["--text", "zzzqq"], "Nothing is shown"),
        (["-o", "/dev/null"], "/dev/null cannot be written"),
        (["--frame", "1,2"], "no part of the world"),
        (["--furniture", "legs"], "There is no furniture legs"),
        (["--with", "code", "--without", "code"], "Both --with and --without"),
        (["-o", "/nowhere/at/all.png"], "There is no folder"),
        (["--every", "day", "-o", "book.png"], "into one PDF"),
        (["--theme", "blue"], "'blue' is not one of"),
    ],
)
def test_what_is_refused_is_one_sentence(run, words, said, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("export", *DAYS, *words)
    assert result.exit_code == 2, result.output
    (line,) = result.stderr.strip().splitlines()
    assert said in line and result.stdout == ""
    assert not list(tmp_path.iterdir())


def test_an_empty_picture_can_be_wanted(run, ordered) -> None:
    assert run("export", *DAYS, "--layers", "names", "--allow-empty").exit_code == 0
    assert len(ordered) == 1


def test_a_missing_font_is_named(run, tmp_path: Path) -> None:
    result = run("export", *DAYS, "--title", "平和", "-o", tmp_path / "a.pdf")
    assert result.exit_code == 2
    assert "fonts have no 和 平 (as in" in result.stderr and not list(tmp_path.iterdir())
    assert "choose another title or language, or save as SVG" in result.stderr
    result = run("export", *DAYS, "--title", "一二三四五", "-o", tmp_path / "a.pdf")
    assert "fonts have no 一 三 二 … (as in" in result.stderr


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_the_same_view_is_the_same_bytes(run, tmp_path: Path, suffix: str) -> None:
    paths = [tmp_path / f"{name}.{suffix}" for name in "ab"]
    for path in paths:
        result = run("export", *DAYS, "--size", "900x700px", "-o", path)
        assert result.exit_code == 0, result.output
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_the_summary_is_json(run, tmp_path: Path, mission) -> None:
    path = tmp_path / "a.png"
    result = run("export", *DAYS, "--size", "900x700px", "-o", path, "--json")
    told = json.loads(result.stdout)
    assert told["files"] == [{"path": str(path), "bytes": path.stat().st_size, "kept": False}]
    assert (told["kept"], told["failed"], told["notes"]) == (0, [], [])
    assert told["data_version"] == mission.version and told["seconds"] > 0
    with Image.open(path) as image:
        assert image.size == (900, 700)
