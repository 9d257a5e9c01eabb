"""Making the plates of a batch in the thread of its request: each is that of the command line."""

from __future__ import annotations

import io
import zipfile

from ..controls.studio.batches import Batch
from ..exports import rendered
from ..layers import Scene
from .progress import Tell
from .turns import turn

DAY = (1980, 1, 1, 0, 0, 0)  # the first that a ZIP knows: the same plates, the same bytes


def zipped(scene: Scene, batch: Batch, tell: Tell) -> bytes:
    """Raises ExportError, and StoppedError through `tell`."""
    made = io.BytesIO()
    with turn(tell), zipfile.ZipFile(made, "w") as file:
        tell("plates")
        for at, (name, order) in enumerate(batch.orders.items(), 1):
            packing = zipfile.ZIP_DEFLATED if order.key == "svg" else zipfile.ZIP_STORED
            file.writestr(zipfile.ZipInfo(name, DAY), rendered(scene, order), packing)
            tell("plates", at, len(batch.orders))
    tell("sent")
    return made.getvalue()
