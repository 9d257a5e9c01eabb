"""Who held a piece of ground from which day to which: the timeline as rules."""

from dataclasses import dataclass, field

from geodata.build import fronts
from geodata.build.days import after, before
from geodata.build.rows import announcements, sources_of

ARMENIAN = "armenian_forces"
AZERBAIJAN = "azerbaijan"
ZONE = "russian_peacekeepers_zone"
MIXED = "mixed"
OLD_ROAD_LAST = "2022-08-29"
NEW_ROAD_FIRST = "2022-08-30"

# Rows of the timeline per zone: (before, war months, from 10 November 2020).
WAR_ROWS = {
    "in:Khojavend": ("TL10", "TL11"),
    "out:Fuzuli": ("TL15", "TL16"),
    "out:Jabrayil": ("TL07", "TL08"),
    "out:Qubadli": ("TL21", "TL22"),
    "out:Zangilan": ("TL18", "TL19"),
}
# Rows of single towns and groups of villages, by (zone, day).
DAY_ROWS = {
    ("in:Khojavend", "2020-10-09"): "TL09",
    ("in:Khojavend", "2020-11-10"): "TL27",
    ("in:Khojaly", "2020-11-07"): "TL24",
    ("in:Khojaly", "2020-11-08"): "TL25",
    ("in:Khojaly", "2020-11-09"): "TL56",
    ("in:Shusha", "2020-11-08"): "TL25",
    ("in:Shusha", "2020-11-09"): "TL25",
    ("in:Tartar", "2020-10-03"): "TL05",
    ("out:Fuzuli", "2020-10-17"): "TL14",
    ("out:Jabrayil", "2020-10-04"): "TL06",
    ("out:Qubadli", "2020-10-25"): "TL20",
    ("out:Zangilan", "2020-10-20"): "TL17",
}
HANDOVER_ROWS = {
    "out:Agdam": ("TL29", "TL30"),
    "out:Kalbajar": ("TL31", "TL32"),
    "out:Lachin": ("TL35", "TL36"),
}


@dataclass(frozen=True)
class Spell:
    """One status from `first` to `last`, both included; None is open."""

    status: str
    first: str | None
    last: str | None
    timeline: tuple[str, ...]
    claimant: str | None = None
    contested: bool = False
    approximate: bool = True
    extra: tuple[str, ...] = field(default=())

    @property
    def sources(self) -> list[str]:
        """Ids of the sources of the timeline rows and of the announcements of that day."""
        return sorted({*sources_of(self.timeline), *self.extra})


def war(zone: str, day: str) -> tuple[Spell, ...]:
    """Ground that changed hands in the war, on the day of its announcement or by 10 November."""
    months, ended = WAR_ROWS.get(zone, ("TL57", "TL28"))
    # The same ground is named again by the row that begins on 10 November.
    later = ended if zone in WAR_ROWS else None
    rows = tuple(dict.fromkeys(r for r in (DAY_ROWS.get((zone, day)), months, later) if r))
    announced = announcements().get((day, zone.split(":")[1]), ())
    if day == fronts.CEASEFIRE:
        rows = tuple(dict.fromkeys(r for r in (DAY_ROWS.get((zone, day)), ended) if r))
    return (
        Spell(ARMENIAN, None, before(day), ("TL02", months)),
        Spell(
            AZERBAIJAN,
            day,
            None,
            rows,
            claimant="azerbaijani_state" if day < fronts.CEASEFIRE else None,
            extra=announced,
        ),
    )


def handover(zone: str) -> tuple[Spell, ...]:
    """Agdam, Kalbajar and Lachin without the corridor: handed over on the agreed days."""
    held_row, passed_row = HANDOVER_ROWS[zone]
    day = fronts.HANDOVERS[zone]
    return (
        Spell(ARMENIAN, None, before(day), ("TL02", held_row)),
        Spell(AZERBAIJAN, day, None, (passed_row,)),
    )


def pocket() -> tuple[Spell, ...]:
    """The Hin Tagher and Khtsaberd pocket."""
    return (
        Spell(ARMENIAN, None, "2020-12-11", ("TL02", "TL12")),
        Spell(AZERBAIJAN, fronts.POCKET_DAY, None, ("TL13",), contested=True),
    )


def east() -> tuple[Spell, ...]:
    """Parts of the former oblast that Azerbaijan held before the war."""
    return (Spell(AZERBAIJAN, None, None, ("TL03", "TL01")),)


def remainder(flags: frozenset[str]) -> tuple[Spell, ...]:
    """What the peacekeepers were responsible for, with the changes of 2022 and 2023."""
    spells = [Spell(ARMENIAN, None, "2020-11-09", ("TL02", "TL57"))]
    if "TL41" in flags:
        spells += [
            Spell(ZONE, "2020-11-10", "2022-03-23", ("TL39",)),
            Spell(AZERBAIJAN, "2022-03-24", "2022-03-27", ("TL41",)),
            Spell(ZONE, "2022-03-28", "2023-09-19", ("TL42",), contested=True),
        ]
    elif "TL43" in flags:
        spells += [
            Spell(ZONE, "2020-11-10", "2022-03-23", ("TL39",)),
            Spell(MIXED, "2022-03-24", "2023-09-19", ("TL43",), contested=True),
        ]
    elif "TL44" in flags or "TL47" in flags:
        row, day = ("TL44", "2022-08-03") if "TL44" in flags else ("TL47", "2023-03-25")
        spells += [
            Spell(ZONE, "2020-11-10", before(day), ("TL39",)),
            Spell(AZERBAIJAN, day, None, (row,), claimant="azerbaijani_state", contested=True),
        ]
        return tuple(spells)
    else:
        spells.append(Spell(ZONE, "2020-11-10", "2023-09-19", ("TL33", "TL39")))
    return (*spells, *_end())


def corridor(flags: frozenset[str]) -> tuple[Spell, ...]:
    """The corridor inside Lachin district, old and new road, by the strips that hold the ground."""
    lost = taken(flags)
    if "TL46" not in flags and lost and lost[0] > OLD_ROAD_LAST:
        lost = None
    spells = [Spell(ARMENIAN, None, "2020-11-09", ("TL02", "TL35"))]
    if "TL37" in flags:
        last = min(before(lost[0]) if lost else "9999", OLD_ROAD_LAST)
        if "TL46" in flags and not (lost and lost[0] <= NEW_ROAD_FIRST):
            spells.append(Spell(ZONE, "2020-11-10", OLD_ROAD_LAST, ("TL37",)))
        else:
            row = "TL38" if "TL45" in flags else "TL37"
            spells.append(Spell(ZONE, "2020-11-10", last, tuple(dict.fromkeys(("TL37", row)))))
            day = after(last)
            rows = (lost[1],) if lost and lost[0] == day else ("TL36", "TL46")
            return (*spells, Spell(AZERBAIJAN, day, None, rows))
    else:
        spells[0] = Spell(ARMENIAN, None, "2020-11-30", ("TL02", "TL35"))
        if lost and lost[0] <= NEW_ROAD_FIRST:
            return (*spells, Spell(AZERBAIJAN, "2020-12-01", None, ("TL36",)))
        spells.append(Spell(AZERBAIJAN, "2020-12-01", OLD_ROAD_LAST, ("TL36",)))
    if lost:
        last = before(lost[0])
        spells.append(Spell(ZONE, NEW_ROAD_FIRST, last, ("TL46",)))
        return (*spells, Spell(AZERBAIJAN, lost[0], None, (lost[1],)))
    spells.append(Spell(ZONE, NEW_ROAD_FIRST, "2023-04-22", ("TL46",)))
    spells.append(Spell(MIXED, "2023-04-23", "2023-09-19", ("TL49",)))
    return (*spells, *_end())


def taken(flags: frozenset[str]) -> tuple[str, str] | None:
    """Day and row by which a piece of the corridor passed to Azerbaijan before the end."""
    days = {"TL44": "2022-08-03", "TL45": "2022-08-26", "TL47": "2023-03-25", "TL48": "2023-03-30"}
    return min(((days[f], f) for f in flags if f in days), default=None)


def _end() -> tuple[Spell, ...]:
    """20 September 2023 has no row but the offensive (TL51): mixed; from the 21st TL52."""
    return (
        Spell(MIXED, "2023-09-20", "2023-09-20", ("TL51",), contested=True),
        Spell(AZERBAIJAN, fronts.LAST_DAY, None, ("TL52",)),
    )
