"""Settings from DASHBOARD_* variables; the command line overrides them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

PREFIX = "DASHBOARD_"
BUILT_IN = Path(__file__).resolve().parents[1] / "geodata"
YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


class SettingsError(ValueError):
    """A variable that no setting reads, or a value that its setting cannot be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`data` is the mission folder. `online_maps` names tile providers of xyzservices that the
    reader may switch to (such as OpenStreetMap.Mapnik); empty means none is ever asked."""

    host: str = "127.0.0.1"
    port: int = 8050
    data: Path = BUILT_IN
    open: bool = True
    online_maps: tuple[str, ...] = ()

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Settings:
        """Raises SettingsError that names the variable and what it may be."""
        known = {field.name for field in fields(cls)}
        values: dict[str, object] = {}
        for name in sorted(env):
            if not name.startswith(PREFIX):
                continue
            key = name.removeprefix(PREFIX).lower()
            if key not in known:
                words = ", ".join(PREFIX + word.upper() for word in sorted(known))
                raise SettingsError(f"{name} is not a setting; there are {words}")
            values[key] = _read(name, key, env[name])
        return cls(**values)  # pyright: ignore[reportArgumentType]


def _read(name: str, key: str, text: str) -> object:
    if key == "port":
        if not text.isdigit() or not 0 < int(text) < 65536:
            raise SettingsError(f"{name}={text} is not a port; write a number from 1 to 65535")
        return int(text)
    if key == "open":
        if text.lower() not in YES + NO:
            raise SettingsError(f"{name}={text} is neither yes nor no; write 1 or 0")
        return text.lower() in YES
    if key == "data":
        return Path(text).expanduser()
    if key == "online_maps":
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text
