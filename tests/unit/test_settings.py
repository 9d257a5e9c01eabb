from pathlib import Path

import pytest

from dashboard.settings import BUILT_IN, Settings, SettingsError


def test_without_variables_the_built_in_mission_is_served_locally() -> None:
    settings = Settings.from_env({"HOME": "x"})
    assert settings == Settings()
    assert settings.host == "127.0.0.1"
    assert settings.data == BUILT_IN
    assert settings.online_maps == ()


def test_variables_are_read() -> None:
    settings = Settings.from_env(
        {
            "DASHBOARD_HOST": "0.0.0.0",
            "DASHBOARD_PORT": "9000",
            "DASHBOARD_DATA": "elsewhere",
            "DASHBOARD_OPEN": "no",
            "DASHBOARD_ONLINE_MAPS": "OpenStreetMap.Mapnik, Esri.WorldTopoMap",
        }
    )
    assert settings == Settings(
        "0.0.0.0", 9000, Path("elsewhere"), False, ("OpenStreetMap.Mapnik", "Esri.WorldTopoMap")
    )


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("DASHBOARD_PROT", "1", "is not a setting"),
        ("DASHBOARD_PORT", "http", "is not a port"),
        ("DASHBOARD_PORT", "70000", "is not a port"),
        ("DASHBOARD_OPEN", "perhaps", "neither yes nor no"),
    ],
)
def test_a_wrong_variable_is_named(name: str, value: str, words: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}.*{words}"):
        Settings.from_env({name: value})
