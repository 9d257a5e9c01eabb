"""The hand-written table of events that stand only in the text of a fact row.

Key: first day of the bracket and the source ids of the row. ``same_as`` names rows of the event
tables that tell the same fact from the same pages.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Noted:
    category: str
    title: str
    place: str = ""
    same_as: str = ""
    claimant: str | None = None


CLEARANCE = {
    "2023-09-19 newsam-782273": Noted(
        "power_cut", "Power supply in Stepanakert disrupted after substations changed hands",
        "stepanakert"),
    "2020-11-15 verelq-76715": Noted(
        "restoration", "Electricity and water in Stepanakert reported restored", "stepanakert",
        "ev-undated-power-restored-1"),
    "2020-11-28 rt-ru-808868": Noted(
        "demining", "School in Stepanakert reported cleared", "stepanakert"),
    "2020-12-03 armenews-73013": Noted(
        "restoration", "More than 2,000 m of power lines and seven poles restored in a day"),
    "2020-12-25 newsam-621136": Noted(
        "demining", "Rescue sappers report on their work at Aygestan", "aygestan"),
    "2020-12-10 newsam-618764|armenews-73484": Noted(
        "demining", "Area near Stepanakert airport searched for explosives"),
    "2021-11-13 westernarm-fr-112865": Noted(
        "demining", "Farmland in Martakert district searched for explosives"),
    "2020-11-28 armenews-72847": Noted(
        "restoration", "Pylons, gas pipe and transformer stations restored in a day"),
    "2020-12-07 armenews-73152": Noted(
        "restoration", "Work on pylons along the Stepanakert-Shusha road"),
    "2020-12-08 armenews-73282": Noted(
        "demining", "Robot Uran-6 used at Stepanakert airport"),
    "2020-12-10 armenews-73436": Noted(
        "demining", "Stepanakert airport and its surroundings searched for explosives"),
    "2020-11-26 mchsrf-685499": Noted(
        "damage_assessment", "Damage survey of 43 settlements complete", "",
        "ev-2020-11-26-damage-assessment-1"),
    "2020-11-27 newsfront-de-2020-11-27|armenews-72627|aif-95pct": Noted(
        "restoration", "Power and gas in Stepanakert reported restored to 95-97 per cent",
        "stepanakert", "ev-2020-11-27-power-restored-1"),
    "2020-12-17 sputnikmd-2020-12-17|newsam-619424": Noted(
        "restoration", "Power supply in the region reported fully restored", "",
        "ev-2020-12-17-power-restored-1"),
    "2020-12-21 natonet-223006": Noted(
        "restoration", "Power lines and residential buildings repaired, running count"),
    "2020-12-23 regnum-3149514": Noted(
        "demining", "Clearance in the Stepanakert area and Martuni town"),
    "2020-12-25 newsam-620821": Noted(
        "demining", "Clearance of the northern outskirts of Stepanakert nearly done",
        "stepanakert"),
    "2021-01-18 armenpress-1040469": Noted(
        "demining", "Clearance in Martakert town", "martakert"),
    "2021-02-17 rostov-2021-02-17": Noted(
        "restoration", "About 1,400 objects restored with Russian materials"),
    "2021-02-24 bigasia-2021-02-24": Noted(
        "restoration", "1,800 buildings restored with Russian materials"),
    "2021-02-25 artsakhpress-139538": Noted(
        "restoration", "Lachin hydroelectric plant running again", "lachin",
        "ev-2021-02-25-power-restored-1"),
    "2021-02-26 armsputnik-2021-02-26": Noted(
        "demining", "Clearance around Martakert town", "martakert"),
    "2021-04-30 artsakhpress-142999": Noted(
        "demining", "Farmland at Vardadzor (Pirjamal) reported cleared", "vardadzor"),
    "2021-06-29 sputnikam-2021-06-29": Noted(
        "demining", "Clearance in Martuni district, about 30 items destroyed a day"),
    "2021-08-06 newsam-657137": Noted(
        "demining", "Clearance at Herher, Martuni district", "herher"),
    "2021-08-20 newsam-659076": Noted(
        "demining", "Clearance at Kolkhozashen, Martuni district", "kolkhozashen"),
    "2021-11-13 yerkir-2021-11-13": Noted(
        "demining", "Anti-personnel mine destroyed near Aygestan", "aygestan"),
    "2021-12-20 newsam-678332": Noted(
        "demining", "Eight rocket rounds destroyed in Martuni district"),
    "2022-05-20 armenianclub-halo|commonspace-halo": Noted(
        "demining", "HALO Trust: all known contamination in Stepanakert cleared", "stepanakert",
        "ev-2022-05-20-demining-1", "un_or_ngo"),
    "2022-08-31 azernews-198697": Noted(
        "restoration", "Azerbaijani electricity supplied to Lachin, Zabukh and Sus", "lachin",
        "ev-2022-08-30-power-restored-1"),
    "2023-01-11 newsam-738968": Noted(
        "power_cut",
        "Power line Goris-Stepanakert down since 9 January, repair crews not admitted",
        "", "ev-2023-01-10-power-cut-1"),
    "2023-09-24 axar-787669|newsaz-grid|una-2023-09-25": Noted(
        "restoration", "Stepanakert linked to the Azerbaijani grid through Shusha",
        "stepanakert", "ev-2023-09-24-power-restored-1"),
}  # fmt: skip

CLOSURES = {
    "2023-10-08 xalqqazeti-143525": Noted(
        "withdrawal", "Closures so far: 6 observation and 15 temporary posts"),
    "2023-10-10 menafn-2023-10-shusha": Noted(
        "withdrawal", "Closures so far: 7 observation and 15 temporary posts"),
    "2023-10-10 newsam-2023-10": Noted(
        "withdrawal",
        "Closures so far: 8 observation and 16 temporary posts; 13 road posts set up"),
    "2023-10-10 radar-2594420368": Noted(
        "withdrawal", "Closures so far: 8 observation and 15 temporary posts"),
    "2023-10-20 moscowbaku-2023-10": Noted(
        "withdrawal", "Closures so far: 24 posts", "", "dep-e085"),
    "2023-10-20 dzen-ZTIs|avrasiya-75913": Noted(
        "posts", "Ten road posts left of 13; closures 8 observation and 16 temporary posts", "",
        "dep-e104"),
    "2023-10-24 aztag-2023-10-24": Noted(
        "withdrawal", "24 posts closed since 19 September; six road posts left", "", "dep-e085"),
    "2023-11-24 aztv-2023-11-24": Noted(
        "withdrawal", "Closures so far: 12 observation and 16 temporary posts"),
}  # fmt: skip

COUNTS = {
    "2021-11-10 dzen-YbHJ": Noted(
        "body_exchange", "More than 1,960 bodies returned to both sides so far"),
    "2020-11-17 azvision-135108": Noted(
        "body_exchange", "About 200 bodies exchanged so far, says the head of the Red Cross", "",
        "ev-2020-11-17-body-exchange-1", "un_or_ngo"),
    "2020-11-19 sputniktr-2020-11-19": Noted(
        "body_exchange", "385 bodies exchanged since 13 November 2020"),
    "2021-01-23 ng-2021-01-24": Noted(
        "body_exchange", "1,281 bodies recovered since 13 November 2020"),
    "2021-01-27 168am-2021-01-27": Noted(
        "body_exchange", "1,318 bodies recovered since 13 November 2020"),
    "2021-07-23 newsam-655051": Noted(
        "body_exchange", "1,615 bodies recovered since 13 November 2020"),
    "2021-10-18 hyetert-2021-11-13": Noted(
        "body_exchange", "1,697 bodies recovered when the search stopped", "",
        "ev-2021-10-18-body-exchange-1"),
    "2021-11-10 sputnikmb-6693089": Noted(
        "body_exchange", "1,962 bodies returned to both sides so far"),
    "2022-01-24 hyetert-2022-01-25": Noted(
        "body_exchange", "1,707 bodies recovered since the ceasefire"),
    "2022-12-22 mediamall-252286": Noted(
        "humanitarian_crisis", "Day 11 of the road closure: 1,100 people cut off (Karabakh count)"),
}  # fmt: skip
