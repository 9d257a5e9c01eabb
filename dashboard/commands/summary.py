"""What came of a command: notes and faults on stderr as they come, one summary at the end."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import click

from ..exports.batch import Made


class Summary:
    """Counts files; `as_json` prints one object on stdout at the end."""

    def __init__(self, version: str, as_json: bool, quiet: bool) -> None:
        self._version, self._as_json, self._quiet = version, as_json, quiet
        self._began = time.monotonic()
        self._made: list[Made] = []
        self._notes: list[str] = []

    def note(self, sentence: str) -> None:
        self._notes.append(sentence)
        click.echo(sentence, err=True)

    def add(self, made: Made) -> None:
        self._made.append(made)
        if made.fault:
            click.echo(made.fault, err=True)

    def bar(self, length: int, what: str) -> Any:
        """A progress bar on stderr where a person is looking at it."""
        hidden = self._quiet or not sys.stderr.isatty()
        return click.progressbar(
            length=length, label=what, file=sys.stderr, show_pos=True, hidden=hidden
        )

    @property
    def failed(self) -> list[str]:
        return [made.fault for made in self._made if made.fault]

    @property
    def paths(self) -> set[Path]:
        return {made.path for made in self._made}

    @property
    def kept(self) -> int:
        return sum(made.kept for made in self._made)

    @property
    def words(self) -> str:
        files = sorted(made.path.name for made in self._made if not made.fault)
        size = sum(made.size for made in self._made)
        parts = [f"{len(files):,} file{'s' * (len(files) != 1)}, {size / 1000:,.0f} kB"]
        if self.kept:
            parts.append(f"{self.kept:,} kept from before")
        if self.failed:
            parts.append(f"{len(self.failed):,} failed")
        return ", ".join(parts)

    def end(self, stopped: bool = False) -> None:
        if stopped:
            click.echo(f"Stopped: {self.words}.", err=True)
        if not self._as_json:
            return
        good = sorted((made for made in self._made if not made.fault), key=lambda made: made.path)
        told = {
            "files": [{"path": str(m.path), "bytes": m.size, "kept": m.kept} for m in good],
            "bytes": sum(made.size for made in good),
            "seconds": round(time.monotonic() - self._began, 2),
            "kept": self.kept,
            "failed": self.failed,
            "stopped": stopped,
            "notes": self._notes,
            "data_version": self._version,
        }
        click.echo(json.dumps(told, ensure_ascii=False))
