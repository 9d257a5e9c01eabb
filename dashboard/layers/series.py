"""What the page fetches when charts are asked for: every report of every counter, by day."""

from __future__ import annotations

from typing import Any

from ..mission import Mission
from ..model.charts import Line, charts
from ..palette import PALETTE


def series(mission: Mission) -> dict[str, Any]:
    """Charts with lines; a report is `[first day, last day, low, high, text, publishers]`.
    `statuses` of control with the colours of their lines."""
    return {
        "charts": [
            {
                "id": chart.id,
                "label": chart.label,
                "unit": chart.unit,
                "lines": [_line(line, mission) for line in chart.lines],
            }
            for chart in charts(mission)
        ],
        "statuses": [
            [
                status.id,
                status.label,
                {name: theme.status[status.slot].line for name, theme in PALETTE.items()},
            ]
            for status in mission.meta.statuses
        ],
    }


def _line(line: Line, mission: Mission) -> dict[str, Any]:
    labels = {family.id: family.label for family in mission.meta.families}
    return {
        "label": line.label,
        "family": labels[line.family],
        "kind": line.kind,
        "fresh": line.fresh,
        "reports": [
            [
                report.first, report.last, report.low, report.high, report.text,
                list(dict.fromkeys(mission.sources[s].publisher for s in report.sources)),
            ]
            for report in line.reports
        ],
    }  # fmt: skip
