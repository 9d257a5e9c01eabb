"""The pages that records rest on."""

from dataclasses import dataclass
from datetime import date

from .columns import Column
from .dataset import Dataset


@dataclass(frozen=True, slots=True)
class Source:
    """One page. `affiliation` is the family of the publisher, not of the claim it repeats."""

    id: str
    url: str
    publisher: str
    title: str
    published: date | None
    affiliation: str

    @property
    def citation(self) -> str:
        """Publisher, title, day and address, those that are known."""
        day = None if self.published is None else self.published.isoformat()
        return ", ".join(filter(None, (self.publisher, self.title, day, self.url)))


DATASET = Dataset(
    name="sources",
    file="sources.csv",
    row=Source,
    columns=(
        Column("id", "id", required=True, meaning="id that other tables cite"),
        Column("url", "url", required=True, meaning="address that can be opened"),
        Column("publisher", "text", required=True, meaning="who published the page"),
        Column("title", "text", meaning="title of the page, in its own language"),
        Column("published", "day", meaning="day of publication"),
        Column(
            "affiliation",
            "choice",
            required=True,
            vocabulary="families",
            meaning="family of the publisher",
        ),
    ),
)
