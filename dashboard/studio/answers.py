"""The addresses below `studio/`: each is asked with the JSON of dashboard/controls/studio/asked.py,
and answers in the language of the page."""

from __future__ import annotations

import logging
from typing import Any

from dash import Dash
from flask import Response, request

from ..controls.studio import asked_fault, order_asked, view_asked
from ..controls.studio.asked import code_note, sentence, size_of
from ..controls.studio.batches import batch_asked, batch_words, is_batch
from ..controls.studio.films import film_asked, film_words, is_film
from ..exports import ExportError, rendered
from ..exports.sight import told_of
from ..languages import spoken, t
from ..layers import Scene
from ..plates.templates import size_words
from .films import last_picture
from .progress import told
from .work import filled, saved

MOST_BYTES = 64_000  # of a request
log = logging.getLogger(__name__)


def connect(app: Dash, scene: Scene) -> None:
    prefix = f"{app.config.routes_pathname_prefix}studio/"
    mission = scene.atlas.mission

    @app.server.post(f"{prefix}size", endpoint="studio-size")
    def size() -> tuple[dict[str, str], int]:
        """`words` about the size asked for and the length of a film, or in `fault` why it cannot be
        drawn; in `code` what must be known of a QR code. Before any work is done."""
        asked = _asked()
        try:
            if is_film(asked):
                said = film_words(film_asked(asked, scene), asked)
                return {"words": said, "fault": "", "code": ""}, 200
            if is_batch(asked):
                said = batch_words(batch_asked(asked, scene), asked)
                return {"words": said, "fault": "", "code": code_note(asked)}, 200
            said = {"words": size_words(size_of(asked)), "fault": asked_fault(asked, mission)}
            return {**said, "code": code_note(asked)}, 200
        except (ValueError, ExportError) as fault:
            return {"words": "", "fault": sentence(fault)}, 200
        except (KeyError, TypeError):
            return {"fault": _not_understood()}, 400

    @app.server.post(f"{prefix}preview", endpoint="studio-preview")
    def preview() -> Response:
        """The plate, or the last of a batch, as SVG, the last picture of a film as PNG; a sentence
        in plain text, with status 422, where there is none."""
        asked = _asked()
        try:
            if is_film(asked):
                picture = last_picture(scene, film_asked(asked, scene))
                return Response(picture, mimetype="image/png")
            if is_batch(asked):
                *_, order = batch_asked(asked, scene, "svg").orders.values()
            else:
                order = filled(scene, order_asked(asked, mission, "svg"))
            svg = rendered(scene, order)
        except (ValueError, ExportError) as fault:
            return Response(sentence(fault), 422, mimetype="text/plain")
        except (KeyError, TypeError):
            return Response(_not_understood(), 400, mimetype="text/plain")
        except Exception as fault:
            log.exception("the preview could not be drawn")
            why = t("The picture could not be drawn: {why}.", why=fault)
            return Response(why, 500, mimetype="text/plain")
        return Response(svg, mimetype="image/svg+xml")

    @app.server.post(f"{prefix}sight", endpoint="studio-sight")
    def sight() -> tuple[dict[str, Any], int]:
        """What the browser's own picture of the map says of itself: exports/sight.py."""
        try:
            return told_of(view_asked(_asked(), scene)), 200
        except (ValueError, KeyError, TypeError):
            return {"fault": _not_understood()}, 400

    @app.server.post(f"{prefix}file", endpoint="studio-file")
    def file() -> Response:
        """Steps, then the file, as progress.told writes them."""
        asked, language = _asked(), spoken().code
        unlike = "" if asked else _not_understood()
        answer = Response(
            told(lambda tell: unlike or saved(scene, asked, language, tell)),
            mimetype="application/octet-stream",
        )
        # Without "no-store": Chrome takes such an answer that is read to its end for cut off, and
        # nothing keeps the answer of a POST anyway.
        answer.headers["X-Accel-Buffering"] = "no"  # a proxy must not keep the steps back
        return answer


def _asked() -> dict[str, Any]:
    """Nothing for a request that is none of ours."""
    if (request.content_length or 0) > MOST_BYTES:
        return {}
    found = request.get_json(silent=True)
    return found if isinstance(found, dict) else {}


def _not_understood() -> str:
    return t("The server does not understand what is asked; reload the page.")
