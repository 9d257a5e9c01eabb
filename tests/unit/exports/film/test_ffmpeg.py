"""What the films say of their colours, and why one could not be written."""

from __future__ import annotations

import errno
import os
import re
import subprocess
from pathlib import Path

import numpy as np
import pytest

from dashboard.exports import ExportError
from dashboard.exports.film import ffmpeg

SIDES = ((30, 120, 200), (200, 60, 40))
WIDE, HIGH = 160, 100


@pytest.mark.parametrize("write", [ffmpeg.mp4, ffmpeg.webm])
def test_colours_are_tagged_and_come_back_as_they_were(write, tmp_path: Path) -> None:
    path = tmp_path / f"a.{write.__name__}"
    picture = np.empty((HIGH, WIDE, 3), np.uint8)
    picture[:, : WIDE // 2], picture[:, WIDE // 2 :] = SIDES
    write(path, iter([picture] * 4), (WIDE, HIGH), 4, "T", "{}")
    told = subprocess.run(
        [ffmpeg.program(), "-i", str(path)], capture_output=True, text=True, check=False
    ).stderr
    (stream,) = re.findall(r"Video: .*", told)
    assert re.search(r"yuv420p\(tv, bt709[,)]", stream), stream
    raw = ("-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "gray", "-")
    light = np.frombuffer(
        subprocess.run(
            [ffmpeg.program(), "-loglevel", "error", "-i", str(path), "-vf", "extractplanes=y",
             *raw],
            capture_output=True, check=True,
        ).stdout,
        np.uint8,
    ).reshape(HIGH, WIDE)  # fmt: skip
    for at, (red, green, blue) in zip((WIDE // 4, WIDE * 3 // 4), SIDES, strict=True):
        luma = 16 + 219 / 255 * (0.2126 * red + 0.7152 * green + 0.0722 * blue)
        assert abs(int(light[HIGH // 2, at]) - luma) <= 2


def test_a_full_disk_is_said() -> None:
    full = os.strerror(errno.ENOSPC)
    fault = ffmpeg.fault_in(f"[out#0/mp4 @ 0x55f8] Error closing file: {full}\n\n")
    assert isinstance(fault, OSError) and fault.strerror == full
    fault = ffmpeg.fault_in("[libx264 @ 0x55f8] width not divisible by 2\n")
    assert isinstance(fault, ExportError)
    assert str(fault) == "ffmpeg could not write the film: width not divisible by 2."
    assert str(ffmpeg.fault_in("")).endswith("it gave no reason.")
