"""Films: the same page picture after picture. To add a format, write its file and its line in
registry.py."""

from .making import film
from .order import FilmOrder
from .registry import FILMS, Film, film_of
from .steps import steps_of

__all__ = ["FILMS", "Film", "FilmOrder", "film", "film_of", "steps_of"]
