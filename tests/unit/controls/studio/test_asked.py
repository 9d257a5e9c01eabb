"""What the page asks for becomes the order that the command line would make."""

import pytest

from dashboard.controls.studio import asked_fault, order_asked
from dashboard.exports import EXPORTS, ExportError, Order
from dashboard.languages import speaking
from dashboard.layers import KEYS
from dashboard.model import Period, Selection
from dashboard.plates import Frame, Furniture, Setting
from dashboard.plates.templates import size_asked


def test_a_request_is_an_order(asked, mission) -> None:
    order = order_asked(
        asked(
            format="webp", size="a3-portrait", dpi=150, theme="dark", language="hy",
            furniture=["legend", "code"], title="  Two \n words ",
        ),
        mission,
    )  # fmt: skip
    size = size_asked("a3-portrait", 150)
    chosen = Selection(
        Period.of("2020-11-10", "2020-11-20"), frozenset(KEYS), "en", "dark", "people", "hy"
    )
    frame = Frame.around(46.5, 39.8, 7.5, 900, 650)
    furniture = Furniture.of(frozenset({"legend", "code"}))
    link = "http://localhost/?from=a"
    setting = Setting(size.sheet, frame, furniture, "Two words", link)
    assert order == Order(chosen, setting, "webp", size.scale)


def test_without_colour_is_light_and_grey(asked, mission) -> None:
    order = order_asked(asked(theme="grey"), mission)
    assert (order.selection.theme, order.setting.grey) == ("light", True)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "", "http://" + "a" * 3000])
def test_only_an_address_of_the_web_is_printed(asked, mission, link) -> None:
    assert order_asked(asked(link=link), mission).setting.permalink == ""


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"size": "50x50mm"}, "A plate needs 400 x 300 px of 1/96 inch (106 x 80 mm) or more"),
        ({"size": "900x900mm", "dpi": 600}, "21,260 x 21,260 pixels are too many"),
        ({"dpi": 5}, "A density of 5 dpi"),
        ({"size": "axb"}, "'axb' is no size"),
        ({}, ""),
    ],
)
def test_a_size_that_cannot_be_is_said_before_any_work(asked, mission, settings, said) -> None:
    fault = asked_fault(asked(**settings), mission)
    assert fault.startswith(said)
    assert bool(fault) == bool(said)
    assert not fault or fault.endswith(".")


def test_it_is_said_in_the_language_of_the_page(asked, mission) -> None:
    with speaking("ru"):
        assert asked_fault(asked(size="50x50mm"), mission).startswith("Листу нужно не меньше")


def test_vectors_know_no_limit_of_pixels(asked, mission) -> None:
    huge = asked(size="900x900mm", dpi=600)
    with pytest.raises(ExportError):
        order_asked(huge, mission)
    assert order_asked(huge, mission, "svg").key == "svg"


def test_what_no_page_of_ours_sends(asked, mission) -> None:
    with pytest.raises(ValueError, match="no furniture"):
        order_asked(asked(furniture=["wings"]), mission)
    with pytest.raises(KeyError):
        order_asked({}, mission)


@pytest.mark.parametrize("key", [one.key for one in EXPORTS])
def test_only_a_format_with_pages_has_pages_of_citations(asked, mission, key) -> None:
    order = order_asked(asked(format=key, furniture=["legend", "citations"]), mission)
    assert order.setting.furniture.citations is (key == "pdf")
    assert order.setting.furniture.legend
