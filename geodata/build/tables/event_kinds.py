"""Groups and categories of events that the fact tables do not print themselves."""

# category of the fact tables -> group of events.csv
GROUPS = {
    "agreement": "agreement", "talks": "agreement", "meeting": "statement",
    "statement": "statement", "legal": "statement", "political": "statement",
    "diplomacy": "statement",
    "handover": "handover", "capture_announced": "capture",
    "incident": "incident", "casualty": "incident", "disaster": "incident", "arrest": "incident",
    "arrival": "deployment", "command": "deployment", "construction": "deployment",
    "map": "deployment", "other": "deployment", "patrol": "deployment", "posts": "deployment",
    "withdrawal": "deployment", "heritage": "deployment",
    "humanitarian": "humanitarian", "aid_blocked": "humanitarian",
    "aid_delivery": "humanitarian", "body_exchange": "humanitarian",
    "civil_traffic": "humanitarian", "evacuation": "humanitarian", "exodus": "humanitarian",
    "humanitarian_crisis": "humanitarian", "institution": "humanitarian",
    "medical": "humanitarian", "medical_evacuation": "humanitarian", "pilgrims": "humanitarian",
    "population": "humanitarian", "prisoner_exchange": "humanitarian",
    "reintegration": "humanitarian", "resettlement": "humanitarian",
    "school_reopened": "humanitarian", "un_mission": "humanitarian",
    "communications_cut": "infrastructure", "damage_assessment": "infrastructure",
    "gas_cut": "infrastructure", "gas_restored": "infrastructure",
    "power_cut": "infrastructure", "power_restored": "infrastructure",
    "restoration": "infrastructure",
    "demining": "mines", "demining_casualty": "mines",
    "blockade": "corridor", "checkpoint": "corridor", "corridor": "corridor",
    "protest": "corridor", "road_control": "corridor", "road_opened": "corridor",
}  # fmt: skip

# Rows whose category is wider than what happened.
GROUP_OF_ROW = {
    "dep-e004": "agreement",  # memorandum of two ministers
    "dep-e026": "mines",  # mine blast on a search team
    "dep-e037": "mines",  # sapper killed
    "dep-e041": "deployment",  # the monitoring centre opens
    "dep-e073": "agreement",  # ceasefire
    "ev-2020-11-20-institution-1": "deployment",  # deployment complete
}

AGREEMENTS = {
    "ST01", "ST02", "ST03", "ST04", "ST05", "ST06", "ST07", "ST08", "ST09", "ST10", "ST11",
    "ST12", "ST13", "ST20", "ST22", "ST27", "ST28", "ST39",
}  # fmt: skip
MEETINGS = {"ST14", "ST17", "ST18", "ST40"}

# How exact the point of a statement is; the fact table has no such column.
STATEMENT_PRECISION = {
    "ST05": "approximate",  # the matter is a district, the point its town
    "ST09": "approximate",
    "ST21": "approximate",
    "ST23": "settlement",
    "ST24": "approximate",
    "ST29": "approximate",
    "ST31": "approximate",
    "ST32": "approximate",
    "ST33": "approximate",
    "ST35": "approximate",
    "ST37": "approximate",
    "ST45": "exact",
}
# The point stands for a mountain or an area near the place of the gazetteer at that point.
NEAR_ONLY = {"ST24", "ST31"}
TITLES = {"ST17": "Kremlin meeting on the peacekeeping mission"}


def statement_category(statement: str) -> str:
    if statement in AGREEMENTS:
        return "agreement"
    return "meeting" if statement in MEETINGS else "statement"


def group(event: str, category: str) -> str:
    return GROUP_OF_ROW.get(event) or GROUPS[category]
