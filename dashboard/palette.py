"""The colours of the product, once: map, sprite, plates, legend and style sheet read them here.

No colour or set of colours repeats a flag of a side. Hexes are sRGB. The promises below are kept by
``tests/unit/test_palette.py``: marks have 3:1 contrast (WCAG 2) against land and every status fill;
convoy colours, and status fills, stay 10 CIEDE2000 apart for normal, deutan and protan sight.
In greyscale the fills of a screen do not all differ: their lines and hatches tell them apart there.
Plates for print without colour have a theme of their own, in which the fills differ too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from .mission.signs import CONVOY_SLOTS as CONVOY_SLOTS
from .mission.signs import STATUS_SLOTS as STATUS_SLOTS

ThemeName = Literal["light", "dark", "grey"]


@dataclass(frozen=True)
class StatusColours:
    """An area of reported control: opaque fill, and its outline or hatch."""

    fill: str
    line: str


@dataclass(frozen=True)
class Theme:
    """One complete set of colours; ``status`` and ``convoy`` are keyed by palette slot."""

    name: ThemeName
    paper: str  # page and cards
    panel: str  # quiet tiles on the page
    rule: str  # hairlines, card edges
    ink: str  # text
    muted: str  # secondary text, 4.5:1 on paper and panel
    land: str
    water: str
    river: str
    water_label: str  # names of rivers and lakes
    shore: str  # outline of lakes and the sea
    border: str  # state border, solid
    district: str  # district boundary, thin; context, below 3:1 on purpose
    oblast: str  # former oblast, dashed
    contact: str  # line of contact and fronts
    contested: str  # hatch of contested and approximate areas
    label: str  # place names
    label_halo: str
    status: Mapping[str, StatusColours]
    convoy: Mapping[str, str]  # line and arrow alike
    post: str
    event: str
    on_mark: str  # glyph on a filled mark
    hollow: str  # body of a hollow (possible) mark
    halo: str  # thin edge round marks and casing under lines
    accent: str  # chosen period, main button, focus
    on_accent: str
    bar: str  # timeline bars outside the period
    chapter: str  # chapter ticks of the timeline


LIGHT = Theme(
    name="light",
    paper="#ffffff",
    panel="#f5f4ef",
    rule="#dcdad1",
    ink="#1c2328",
    muted="#5f6468",
    land="#f4f2ec",
    water="#d5e1ea",
    river="#9fb9cb",
    water_label="#37627f",
    shore="#8aa6b9",
    border="#5f5d57",
    district="#a39d8d",
    oblast="#5a5568",
    contact="#5b3a26",
    contested="#5a5568",
    label="#2a3136",
    label_halo="#fbfaf6",
    status=MappingProxyType(
        {
            "held_a": StatusColours("#e4bd8e", "#96501a"),
            "held_b": StatusColours("#e3ddc6", "#6a6650"),
            "zone": StatusColours("#abc6c2", "#2b6b63"),
            "mixed": StatusColours("#cfc7ec", "#6b5596"),
        }
    ),
    convoy=MappingProxyType(
        {
            "returns": "#0f6aae",
            "aid": "#b93161",
            "medical": "#5b5d09",
            "exchanges": "#1c252b",
            "civil": "#3f4178",
        }
    ),
    post="#1c6450",
    event="#5a3350",
    on_mark="#ffffff",
    hollow="#ffffff",
    halo="#ffffff",
    accent="#1c4c5c",
    on_accent="#ffffff",
    bar="#b9c8cf",
    chapter="#96501a",
)

DARK = Theme(
    name="dark",
    paper="#15191c",
    panel="#1d2327",
    rule="#343c42",
    ink="#eceae4",
    muted="#a3a9ad",
    land="#20262b",
    water="#17303f",
    river="#3d5f75",
    water_label="#93b9d2",
    shore="#47697f",
    border="#a5a198",
    district="#626b71",
    oblast="#b3adc2",
    contact="#dcb796",
    contested="#b3adc2",
    label="#e6e4de",
    label_halo="#15191c",
    status=MappingProxyType(
        {
            "held_a": StatusColours("#55422b", "#dba25c"),
            "held_b": StatusColours("#2b2722", "#a39c7c"),
            "zone": StatusColours("#364845", "#86c5ba"),
            "mixed": StatusColours("#534965", "#bfaadb"),
        }
    ),
    convoy=MappingProxyType(
        {
            "returns": "#7dd3ea",
            "aid": "#f3849a",
            "medical": "#a0a41c",
            "exchanges": "#deddd9",
            "civil": "#a395ee",
        }
    ),
    post="#4fb79f",
    event="#d6a8c2",
    on_mark="#12171a",
    hollow="#15191c",
    halo="#12171a",
    accent="#8cc6d9",
    on_accent="#10171b",
    bar="#46545c",
    chapter="#dba25c",
)

GREY = Theme(
    name="grey",
    paper="#ffffff",
    panel="#f4f4f4",
    rule="#d8d8d8",
    ink="#1c1c1c",
    muted="#5c5c5c",
    land="#fafafa",
    water="#e6e6e6",
    river="#9c9c9c",
    water_label="#4c4c4c",
    shore="#8c8c8c",
    border="#4e4e4e",
    district="#9a9a9a",
    oblast="#4e4e4e",
    contact="#1c1c1c",
    contested="#4e4e4e",
    label="#1c1c1c",
    label_halo="#ffffff",
    status=MappingProxyType(
        {
            "held_a": StatusColours("#b4b4b4", "#3a3a3a"),
            "held_b": StatusColours("#ececec", "#555555"),
            "zone": StatusColours("#d0d0d0", "#444444"),
            "mixed": StatusColours("#aeaeae", "#303030"),
        }
    ),
    convoy=MappingProxyType(
        {
            "returns": "#000000",
            "aid": "#3c3c3c",
            "medical": "#242424",
            "exchanges": "#141414",
            "civil": "#4a4a4a",
        }
    ),
    post="#2e2e2e",
    event="#2e2e2e",
    on_mark="#ffffff",
    hollow="#ffffff",
    halo="#ffffff",
    accent="#1c1c1c",
    on_accent="#ffffff",
    bar="#b8b8b8",
    chapter="#3a3a3a",
)

PALETTE: Mapping[ThemeName, Theme] = MappingProxyType({"light": LIGHT, "dark": DARK})
PRINTED: Mapping[ThemeName, Theme] = MappingProxyType({**PALETTE, "grey": GREY})
