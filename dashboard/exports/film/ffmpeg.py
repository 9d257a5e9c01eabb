"""MP4 and WebM, written by the ffmpeg of the package imageio-ffmpeg."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from ..about import packed
from ..faults import ExportError

MISSING = (
    "MP4 and WebM need ffmpeg: python -m pip install imageio-ffmpeg, or save as .gif or .webp."
)
EVEN = "pad=ceil(iw/2)*2:ceil(ih/2)*2"  # the colours of these formats come in blocks of two
# Untagged, players guess how colours were made into light and colour, by the size of the picture.
COLOURS = (
    "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd,format=yuv420p,"
    "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"
)
DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO)
H264 = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-movflags", "+faststart")
VP9 = (
    "-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-row-mt", "1", "-crf", "24",
    "-b:v", "0",
)  # fmt: skip


def program() -> str:
    """Its path. Raises ExportError that says what to install."""
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return get_ffmpeg_exe()
    except (ImportError, RuntimeError) as fault:
        raise ExportError(MISSING) from fault


def mp4(
    path: Path, pictures: Iterator[np.ndarray], size: tuple[int, int], fps: float, title: str,
    about: str,
) -> None:  # fmt: skip
    _write(path, pictures, size, fps, title, about, H264)


def webm(
    path: Path, pictures: Iterator[np.ndarray], size: tuple[int, int], fps: float, title: str,
    about: str,
) -> None:  # fmt: skip
    _write(path, pictures, size, fps, title, about, VP9)


def _write(
    path: Path, pictures: Iterator[np.ndarray], size: tuple[int, int], fps: float, title: str,
    about: str, codec: Sequence[str],
) -> None:  # fmt: skip
    command = [
        program(), "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24",
        "-s", f"{size[0]}x{size[1]}", "-r", f"{fps:g}", "-i", "-", "-vf", f"{EVEN},{COLOURS}",
        *codec, "-fflags", "+bitexact", "-flags:v", "+bitexact",
        "-metadata", f"title={title}", "-metadata", f"comment={packed(about)}", str(path),
    ]  # fmt: skip
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said)  # noqa: S603
        assert process.stdin
        try:
            for picture in pictures:
                process.stdin.write(picture.data)
            process.stdin.close()
        except BrokenPipeError:
            pass  # it says itself what went wrong
        except BaseException:
            process.kill()
            process.wait()
            raise
        finally:
            with contextlib.suppress(OSError):  # what it has not read
                process.stdin.close()
        if process.wait():
            said.seek(0)
            raise fault_in(said.read().decode(errors="replace"))


def fault_in(said: str) -> Exception:
    """What went wrong by what ffmpeg said: OSError where the disk is at fault."""
    for code in DISK:
        if os.strerror(code) in said:
            return OSError(code, os.strerror(code))
    lines = [re.sub(r"^\[[^]]* @ 0x\w+\] ", "", line) for line in said.strip().splitlines()]
    why = lines[-1] if lines else "it gave no reason"
    return ExportError(f"ffmpeg could not write the film: {why}.")


def comment_of(path: Path) -> str:
    """The comment of a film. Raises ExportError without ffmpeg, LookupError without a comment."""
    command = [program(), "-loglevel", "error", "-i", str(path), "-f", "ffmetadata", "-"]
    told = subprocess.run(command, capture_output=True, check=False).stdout.decode()  # noqa: S603
    found = re.search(r"^comment=(.*)$", told, re.M | re.I)
    if found is None:
        raise LookupError("no comment")
    return re.sub(r"\\(.)", r"\1", found[1])
