"""The last day on which a post is attested, judged row by row from its own note and sources.

Read conservatively: the publication day counts only where the page says that the post stands.
Where no day after ``from_latest`` is attested the cell repeats ``from_latest``; a row with a
stated end is attested until the first day on which it may have ended. Posts without a start get
no day: nothing says since when they stood.
"""

LAST_ATTESTED: dict[str, tuple[str, str]] = {
    "dep-p01": ("2020-11-15", "TASS of 15 Nov places the command there"),
    "dep-p03": ("2020-11-30", "two reports of the opening day, nothing later"),
    "dep-p04": ("2020-11-15", "TASS of 15 Nov: task group at work, full set-up only announced"),
    "dep-p05": ("2021-03-31", "Artsakhpress of 31 Mar 2021 names the Stepanakert camp"),
    "dep-p06": ("2020-11-13", "the paper of 18 Nov may mean another exit"),
    "dep-p07": ("2020-11-13", "one report"),
    "dep-p08": ("2022-12-13", "bulletin of 14 Dec 2022: talks of 13 Dec at Post No. 7; that this "
    + "is the crossroads post is an inference of the row"),
    "dep-p11": ("2020-11-16", "ministry bulletin of 16 Nov"),
    "dep-p12": ("2020-11-16", "ministry bulletin of 16 Nov"),
    "dep-p15": ("2022-09-02", "map described in the report of 2 Sept 2022"),
    "dep-p17": ("2023-04-23", "the checkpoint was put up beside it on 23 Apr 2023"),
    "dep-p18": ("2022-08-31", "kept on the map of 31 Aug 2022"),
    "dep-p22": ("2020-12-16", "presence called temporary"),
    "dep-p23": ("2020-12-12", "arrival; the map of 13 Dec shows the village, not a post"),
    "dep-p24": ("2020-12-12", "arrival only"),
    "dep-p27": ("2021-01-14", "ministry page of 14 Jan 2021 on the camps that are ready"),
    "dep-p29": ("2020-11-17", "announced, building not confirmed"),
    "dep-p30": ("2022-06-01", "Post No. 19 named in June 2022, day not known"),
    "dep-p31": ("2022-06-01", "account of June 2022, day not known"),
    "dep-p32": ("2022-06-03", "patrol of 3 June 2022"),
    "dep-p33": ("2023-09-20", "the car of 20 Sept 2023 came from this post"),
    "dep-p38": ("2022-03-29", "reserves sent to the area on 29 Mar 2022"),
    "dep-p40": ("2024-04-22", "a column went there in Apr 2024 to arrange the closure"),
    "dep-p41": ("2024-04-22", "a column went there in Apr 2024 to arrange the closure"),
    "dep-p42": ("2020-11-15", "Sputnik of 15 Nov on the helicopters there"),
    "dep-p43": ("2023-03-26", "claim of one day"),
    "dep-p48": ("2023-08-29", "flour trucks waited before it from 29 Aug 2023; that it is one "
    + "post throughout is an inference of the row"),
    "dep-p49": ("2021-08-17", "ministry release of 17 Aug 2021; later pages are undated"),
    "dep-p51": ("2022-09-28", "visit of the ambassador"),
}  # fmt: skip


def last_attested(post: str, from_latest: str, to_earliest: str) -> str:
    if to_earliest or not from_latest:
        return to_earliest if from_latest else ""
    day = LAST_ATTESTED.get(post, (from_latest, ""))[0]
    if day < from_latest:
        raise ValueError(f"{post}: attested {day} before its start {from_latest}")
    return day
