"""Every format there is, is offered."""

from dashboard.controls.studio.formats import choices
from dashboard.exports import EXPORTS
from dashboard.exports.data import DATA
from dashboard.exports.film import FILMS


def test_every_format_is_offered_once() -> None:
    offered = [key for group in choices() for key, *_ in group["formats"]]
    films = [f"film-{one.key}" for one in FILMS]
    plates, data = ([one.key for one in kinds] for kinds in (EXPORTS, DATA))
    assert offered == [*plates, *films, *data, "sight"]
    assert len(set(offered)) == len(offered)
