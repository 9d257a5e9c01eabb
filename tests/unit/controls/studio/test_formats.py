"""Every format there is, is offered."""

from dashboard.controls.studio.formats import choices
from dashboard.exports import EXPORTS
from dashboard.exports.data import DATA


def test_every_format_is_offered_once() -> None:
    offered = [key for group in choices() for key, *_ in group["formats"]]
    assert offered == [one.key for one in (*EXPORTS, *DATA)] + ["sight"]
