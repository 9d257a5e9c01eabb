"""Where the server listens: the address people open, and whether it can be had."""

from __future__ import annotations

import errno
import os
import socket
import sys
import webbrowser

IN_USE = (errno.EADDRINUSE, 48, 10048)  # also as macOS and Windows number it
NOT_HERE = (errno.EADDRNOTAVAIL, 49, 10049)
ANY = {"0.0.0.0": "localhost", "127.0.0.1": "localhost", "::": "::1"}  # noqa: S104 (only compared)


def address(host: str, port: int) -> str:
    """What a browser opens; an IPv6 address stands in brackets."""
    name = ANY.get(host, host)
    return f"http://[{name}]:{port}/" if ":" in name else f"http://{name}:{port}/"


def check_free(host: str, port: int) -> None:
    """Raises ValueError with one sentence about the host or the port, whichever is at fault."""
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError):
        raise ValueError(
            f"Host {host!r} is not known; give an address of this machine with --host."
        ) from None
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)
    except OSError as error:
        if error.errno in NOT_HERE:
            raise ValueError(
                f"Host {host} is not an address of this machine; choose another with --host."
            ) from None
        reason = "is in use" if error.errno in IN_USE else f"cannot be used ({error.strerror})"
        raise ValueError(f"Port {port} on {host} {reason}; choose another with --port.") from None


def has_browser() -> bool:
    """A screen to show it on; on a server without one the printed line is all."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
