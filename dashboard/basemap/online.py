"""Online base maps by the names that xyzservices gives them. Never asked unless allowed."""

from __future__ import annotations

from collections.abc import Iterable

from .style import Online


def online_maps(names: Iterable[str]) -> tuple[Online, ...]:
    """Raises ValueError for a name that xyzservices does not know, or that wants a key."""
    names = tuple(names)
    if not names:
        return ()
    import xyzservices  # 1,500 entries: only for those who ask

    known = xyzservices.providers.flatten()  # pyright: ignore[reportAttributeAccessIssue]
    maps = []
    for name in names:
        if name not in known:
            raise ValueError(
                f"{name} is not a map of xyzservices; write one such as OpenStreetMap.Mapnik"
            )
        provider = known[name]
        if provider.requires_token():
            raise ValueError(f"{name} needs a key and cannot be used here")
        url = provider.build_url(scale_factor="").replace("{s}", "a")
        credit = provider.get("html_attribution", provider["attribution"])
        maps.append(Online(name, provider["name"], url, credit, provider.get("max_zoom", 18)))
    return tuple(maps)
