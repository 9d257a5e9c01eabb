"""A file's bytes as text. The bytes also make the mission's version."""

from pathlib import Path

from .fault import Fault

_BOM = b"\xef\xbb\xbf"


def read_text(path: Path, faults: list[Fault]) -> tuple[str | None, bytes]:
    """The text with LF line ends and without a byte order mark, both of which are remarked on.

    None when nothing can be read; the fatal fault is then in `faults`."""
    name = path.name

    def fatal(expected: str, mend: str, value: str = "") -> tuple[None, bytes]:
        faults.append(Fault(name, expected, mend, level="fatal", value=value))
        return None, b""

    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return fatal("a file of this name in the mission folder", "add the file")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return fatal("a file that can be read", "check the file and its permissions", reason)
    body = data
    if body.startswith(_BOM):
        body = body[len(_BOM) :]
        faults.append(
            Fault(name, "a file without byte order mark", "save as UTF-8 without BOM", "remark")
        )
    if not body.strip():
        return fatal("a file with content", "add at least the header or an empty collection")
    if b"\r" in body:
        body = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        faults.append(
            Fault(name, "line ends LF", "save with LF (Unix) line ends", "remark", value="CRLF")
        )
    try:
        return body.decode("utf-8"), data
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        return fatal(
            "UTF-8 text", "save the file as UTF-8", f"byte 0x{body[error.start]:02x} in line {line}"
        )
