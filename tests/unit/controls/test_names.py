"""A card shows every name, and says which are not known."""

from dashboard.controls.names import every_form


def test_a_missing_form_is_said_and_not_replaced() -> None:
    text = every_form([("en", "Ulubab"), ("hy", ""), ("az", "Ulubabə"), ("ru", "")])
    assert text.startswith("Ulubab (English) \u00b7 Ulubabə (")
    assert text.endswith("not known in Հայերեն, Русский: the map shows the first form")


def test_nothing_is_missing_where_all_are_known() -> None:
    assert "known" not in every_form([("en", "Goris"), ("az", "Gorus")])


def test_real_places_without_a_form(mission) -> None:
    without = [p for p in mission.places.values() if not dict(p.translations).get("hy")]
    assert without, "or this rule is not needed any more"
    assert all("Հայերեն" in every_form(place.translations) for place in without)
