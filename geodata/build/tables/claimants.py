"""Whose claim a movement or an event is, where it is one side's claim.

Three steps, the first that applies: a row judged by hand; the words of the note; all pages of the
row belong to one of the three states. A page of a third party that repeats a ministry's figure
does not make it the page's claim. Empty means that no single party stands behind the row.
"""

import re

from geodata.build.tables.facts import Row

SIDES = ("russian_state", "azerbaijani_state", "armenian_state")
RUSSIAN, AZERBAIJANI, ARMENIAN = SIDES

AZERBAIJANI_WORDS = re.compile(r"Azerbaijani (count|report|MoD)|APA count|Azertag")
RUSSIAN_WORDS = re.compile(r"\bMoD\b|[Bb]ulletin|[Rr]elease (of|dated)|first copy|briefing")

CONVOYS = {
    # turned back; the Russian bulletin of the next day says otherwise and has its own row
    "cv-2021-02-07-pilgrims-1": "",
    # two pages of different origin count the group
    "cv-2021-04-25-pilgrims-1": "",
    "cv-2022-08-20-evacuation-1": ARMENIAN,  # figure of the mayor
    # counts of the Russian ministry, repeated by others
    "cv-2023-09-20-evacuation-1": RUSSIAN,
    "cv-2023-09-21-evacuation-1": RUSSIAN,
    "cv-2023-09-24-evacuation-1": RUSSIAN,
    "cv-2023-09-25-evacuation-1": RUSSIAN,
}

EVENTS = {
    "dep-e010": RUSSIAN, "dep-e015": RUSSIAN, "dep-e022": RUSSIAN, "dep-e023": RUSSIAN,
    "dep-e035": ARMENIAN, "dep-e046": AZERBAIJANI, "dep-e052": RUSSIAN, "dep-e053": RUSSIAN,
    "dep-e055": RUSSIAN, "dep-e060": AZERBAIJANI, "dep-e067": ARMENIAN, "dep-e072": RUSSIAN,
    "dep-e075": RUSSIAN, "dep-e077": RUSSIAN, "dep-e078": RUSSIAN, "dep-e080": RUSSIAN,
    "dep-e081": RUSSIAN, "dep-e082": RUSSIAN, "dep-e083": RUSSIAN, "dep-e084": RUSSIAN,
    "dep-e085": RUSSIAN, "dep-e087": RUSSIAN, "dep-e098": AZERBAIJANI,
    "dep-e103": AZERBAIJANI, "dep-e104": RUSSIAN,
    "ev-undated-power-restored-1": RUSSIAN, "ev-2020-11-20-institution-1": RUSSIAN,
    "ev-2020-11-21-damage-assessment-1": RUSSIAN, "ev-2020-11-26-damage-assessment-1": RUSSIAN,
    "ev-2020-12-01-road-control-1": RUSSIAN, "ev-2020-11-27-power-restored-1": RUSSIAN,
    "ev-2020-12-17-power-restored-1": RUSSIAN,
    "ev-2022-03-21-gas-cut-1": ARMENIAN, "ev-2022-08-30-power-restored-1": AZERBAIJANI,
    "ev-2023-01-09-humanitarian-crisis-1": ARMENIAN, "ev-2023-01-09-power-cut-1": ARMENIAN,
    "ev-2023-01-10-power-cut-1": ARMENIAN, "ev-2023-01-12-communications-cut-1": ARMENIAN,
    "ev-2023-01-17-gas-cut-1": ARMENIAN, "ev-2023-01-21-gas-cut-1": ARMENIAN,
    "ev-2023-02-06-gas-cut-1": ARMENIAN, "ev-2023-06-26-blockade-1": AZERBAIJANI,
    "ev-2023-07-11-blockade-1": AZERBAIJANI, "ev-2023-08-15-humanitarian-crisis-1": ARMENIAN,
    "ev-2023-08-30-protest-1": AZERBAIJANI, "ev-2023-09-20-evacuation-1": RUSSIAN,
    "ev-2023-09-20-evacuation-2": RUSSIAN, "ev-2023-09-21-evacuation-1": RUSSIAN,
    "ev-2023-09-23-aid-delivery-1": AZERBAIJANI, "ev-2023-09-24-evacuation-1": ARMENIAN,
    "ev-2023-09-24-power-restored-1": AZERBAIJANI, "ev-2023-09-28-exodus-1": AZERBAIJANI,
    "ev-2023-10-06-reintegration-1": AZERBAIJANI, "ev-2024-05-09-resettlement-1": AZERBAIJANI,
    "ev-2024-06-12-withdrawal-1": AZERBAIJANI,
    "ST19": ARMENIAN, "ST24": AZERBAIJANI, "ST25": AZERBAIJANI, "ST26": ARMENIAN,
    "ST31": AZERBAIJANI, "ST32": AZERBAIJANI, "ST35": ARMENIAN, "ST46": AZERBAIJANI,
}  # fmt: skip


def of_convoy(row: Row, families: dict[str, str]) -> str:
    if row["id"] in CONVOYS:
        return CONVOYS[row["id"]]
    if row["kind"] == "refugee_return":
        # returns of 2020-21 as the Russian ministry counts them; from 2023 Azerbaijani ones
        return RUSSIAN if row["date_latest"] < "2022" else AZERBAIJANI
    if row["kind"] == "cargo" and row["date_latest"] < "2022":
        # Kalbajar columns: announced by the Russian ministry, whoever reprints it
        return RUSSIAN
    if AZERBAIJANI_WORDS.search(row["note"]):
        return AZERBAIJANI
    if RUSSIAN_WORDS.search(row["note"]):
        return RUSSIAN
    return of_pages(row["source_ids"], families)


def of_event(row: Row, families: dict[str, str]) -> str:
    """`row` is one of events.csv, its claimant filled in as far as it was judged by hand."""
    if row["claimant"] or row["id"] in EVENTS:
        return row["claimant"]
    return of_pages(row["sources"], families)


def of_pages(sources: str, families: dict[str, str]) -> str:
    """The state that all pages belong to, or nothing."""
    pages = {families[source] for source in sources.split("|")}
    only = pages.pop() if len(pages) == 1 else ""
    return only if only in SIDES else ""
