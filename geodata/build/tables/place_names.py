"""Names and ranks of places chosen by hand.

English usage decides the first name; the choice takes no side, and every other form stays in its
column. Armenian, Azerbaijani and Russian forms are filled in for towns only, where the gazetteer
left them empty or held a Latin form, from the standard spelling of each language.
"""

# The first name of the gazetteer row -> the name shown in English.
ENGLISH = {
    "Martakert / Aghdara": "Martakert",
    "Füzuli": "Fuzuli",
    "Qubadlı": "Qubadli",
    "Horadiz (town)": "Horadiz",
    "Turshsu (GeoNames duplicate)": "Lisagor",
    "Madagiz / Sugovushan": "Madagiz",
    "Vank / Vangli (Gandzasar)": "Vank",
    "Chartar (Guneykhirman) / Guneychartar": "Chartar (Guneykhirman)",
    "Hakari bridge (new road, checkpoint from 23 Apr 2023)": "Hakari bridge",
    "Border crossing of the old Goris road (Tegh–Zabukh)": "Old border crossing (Tegh-Zabukh)",
    (
        "Shusha road junction (Stepanakert–Goris road, site of the Dec 2022 closure)"
    ): "Shusha road junction",
    "Height 2054 m near Sarybaba (post of 25 Mar 2023)": "Height 2054",
    # Villages under the form that the other tables of the mission use
    "Çanyataq": "Dzhanyatag",
    "Qarakənd": "Karakend",
    "Çiləbürt": "Jraberd",
    "Dükanlar": "Dyukyanlar",
    "Xəlfəli": "Khalfali",
    "Ballıca": "Aygestan",
    "Pircamal": "Vardadzor",
    "Khungut’ala": "Khnkavan",
    "Ch’ap’ar": "Chapar",
    "Qarqar": "Herher",
    "Arpadüzü": "Kolkhozashen",
}

# Rows of which only one of several with the same name is meant: name -> GeoNames id.
ONLY = {
    "Xaçmaç": ("147834", "Khachmach"),
    "Ağdaban": ("824043", "Agdaban"),
}

# name in English -> (Armenian, Azerbaijani, Russian); only empty or Latin-filled cells are set.
TOWN_NAMES = {
    "Stepanakert": ("Ստեփանակերտ", "Xankəndi", "Степанакерт"),
    "Shusha": ("Շուշի", "Şuşa", "Шуша"),
    "Lachin": ("Բերձոր", "Laçın", "Лачин"),
    "Agdam": ("Ակնա", "Ağdam", "Агдам"),
    "Kalbajar": ("Քարվաճառ", "Kəlbəcər", "Кельбаджар"),
    "Martakert": ("Մարտակերտ", "Ağdərə", "Мардакерт"),
    "Martuni": ("Մարտունի", "Xocavənd", "Мартуни"),
    "Askeran": ("Ասկերան", "Əsgəran", "Аскеран"),
    "Hadrut": ("Հադրութ", "Hadrut", "Гадрут"),
    "Fuzuli": ("Ֆիզուլի", "Füzuli", "Физули"),
    "Jabrayil": ("Ջաբրայիլ", "Cəbrayıl", "Джебраил"),
    "Zangilan": ("Կովսական", "Zəngilan", "Зангилан"),
    "Qubadli": ("Քաշունիք", "Qubadlı", "Кубатлы"),
    "Khojaly": ("Իվանյան", "Xocalı", "Ходжалы"),
    "Tartar": ("Թարթառ", "Tərtər", "Тертер"),
    "Barda": ("Բարդա", "Bərdə", "Барда"),
    "Yevlakh": ("Եվլախ", "Yevlax", "Евлах"),
    "Goris": ("Գորիս", "Gorus", "Горис"),
    "Sisian": ("Սիսիան", "Qarakilsə", "Сисиан"),
    "Kapan": ("Կապան", "Qafan", "Капан"),
    "Vardenis": ("Վարդենիս", "Basarkeçər", "Варденис"),
    "Yerevan": ("Երևան", "İrəvan", "Ереван"),
    "Baku": ("Բաքու", "Bakı", "Баку"),
}

# The gazetteer calls two towns villages.
TOWNS_BY_KIND = ("Fuzuli", "Qubadli")

RANKS = {
    1: ("Stepanakert", "Shusha", "Lachin", "Goris", "Agdam", "Kalbajar", "Martakert", "Martuni",
        "Hadrut", "Fuzuli", "Jabrayil", "Zangilan", "Qubadli", "Yerevan", "Baku"),
    2: ("Askeran", "Vardenis", "Barda", "Sisian", "Khojaly", "Kapan", "Tartar", "Yevlakh",
        "Horadiz", "Guzanli"),
}  # fmt: skip
STORY_PLACES = {
    "Hakari bridge", "Shusha road junction", "Amaras", "Vank", "Zabukh", "Sus", "Kornidzor",
    "Tegh", "Lisagor", "Hin Shen", "Hin Tagher", "Khtsaberd", "Parukh", "Khramort", "Getavan",
    "Charektar", "Drmbon", "Madagiz", "Talish", "Karmir Shuka", "Taghavard", "Karintak", "Shosh",
    "Mkhitarashen", "Yeghtsahogh", "Dzhanyatag", "Karakend", "Khachmach", "Jraberd", "Sotk",
    "Height 2054", "Dadivank", "Kanach Tala", "Mets Shen", "Aygestan", "Nakhichevanik",
}  # fmt: skip

# Dropped as the same place as another row: (name, GeoNames id) -> (row that stays, reason).
SAME_PLACE = {
    ("Lisagor / Turshsu", "147593"): (
        "Turshsu (GeoNames duplicate)",
        "second GeoNames point of the village, 0.9 km away; the point of the other tables was kept",
    ),
    ("Cəbrayıl", "148141"): ("Jabrayil / Jrakan", "same GeoNames id and point as the town"),
}

# The gazetteer's rule gives these the day of the district, 1 December 2020, but they stood in the
# corridor under the peacekeepers until August 2022 (timeline rows TL38 and TL45).
CONTROL_FROM_TIMELINE = {
    "Zabukh": "2022-08-26",
    "Sus": "2022-08-26",
    "Nerkin Sus": "2022-08-26",
}

# Places that other tables name and the gazetteer lacks: with their point, so that rows about them
# have names in four languages. id, English, Armenian, Azerbaijani, Russian, lat, lon, kind, basis.
ADDED = (
    ("dadivank", "Dadivank", "Դադիվանք", "Xudavəng", "Дадиванк", "40.1617", "46.2884",
     "monastery", "timeline"),
    ("moscow", "Moscow", "Մոսկվա", "Moskva", "Москва", "55.75204", "37.61781", "capital",
     "outside"),
    ("rostov-on-don", "Rostov-on-Don", "Դոնի Ռոստով", "Rostov-na-Donu", "Ростов-на-Дону",
     "47.2200", "39.7077", "city", "outside"),
    ("sochi", "Sochi", "Սոչի", "Soçi", "Сочи", "43.59699", "39.72477", "city", "outside"),
)  # fmt: skip
ADDED_BASIS = "point of the convoy, post and statement rows; no row of the gazetteer"
