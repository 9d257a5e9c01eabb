"""Making the film of a request, and the picture that shows beforehand what it will be like.

A film is drawn in the thread of its request: a server of many threads must not fork, and a reader
who leaves ends the work at the next picture. It is written to a folder of its own, which goes with
it."""

from __future__ import annotations

import io
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from ..exports import ExportError
from ..exports.film import Film, FilmOrder
from ..exports.film.making import film_here
from ..exports.film.pictures import Pictures
from ..languages import t
from ..layers import Scene
from .progress import Tell
from .turns import turn

LAID_OUT = 150  # pictures that the page of a preview has room for: more take seconds to lay out


def filmed(scene: Scene, order: FilmOrder, kind: Film, tell: Tell) -> bytes:
    """Raises ExportError, and StoppedError through `tell`."""
    count, done = len(order.periods), 0

    def ticked(pictures: int) -> None:
        nonlocal done
        done += pictures
        tell("pictures", done, count)

    with turn(tell), tempfile.TemporaryDirectory(prefix="film-") as folder:
        tell("page")
        path = Path(folder) / f"film.{kind.key}"
        try:
            film_here(scene, order, path, ticked)
            made = path.read_bytes()
        except OSError as fault:
            raise ExportError(
                t("The film could not be written: {why}.", why=fault.strerror or fault)
            ) from fault
    tell("sent")
    return made


def last_picture(scene: Scene, order: FilmOrder) -> bytes:
    """A PNG of it. Of a long film the page is laid out for some of the pictures, evenly chosen.
    Raises ExportError."""
    from PIL import Image

    apart = -(-len(order.periods) // LAID_OUT)
    some = order.periods[::-1][::apart][::-1]
    with closing(Pictures(scene, replace(order, periods=some))) as drawer:
        (pixels,) = drawer.of(some[-1:])
    made = io.BytesIO()
    Image.fromarray(pixels).save(made, "PNG", compress_level=1)
    return made.getvalue()
