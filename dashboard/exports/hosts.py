"""Where an address leads."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


def on_web(link: str) -> bool:
    """Whether it names a host: a query alone leads back to the file or page that it stands in."""
    return link.startswith(("http://", "https://"))


def only_here(link: str) -> bool:
    """Whether it leads to the computer that opens it, whichever that is."""
    try:
        host = urlsplit(link if "//" in link else f"//{link}").hostname or ""
    except ValueError:  # a broken address of version 6
        return False
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        own = ipaddress.ip_address(host)
    except ValueError:
        return False
    return own.is_loopback or own.is_unspecified
