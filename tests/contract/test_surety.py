"""Every record that can be opened says how sure it is, in two sentences that read well."""

import re

from dashboard.model.surety import surety

ODD = re.compile(r"  |\( *\)| [,;.]|[,;]\.|\.\.|;;|\bNone\b|\b1 [a-z]+s\b|\bone pages\b|_")


def test_every_record_says_how_sure_it_is(mission, atlas) -> None:
    opened = [record for record in atlas.records if record.title]
    assert len(opened) > 800
    for record in opened:
        said = surety(record, mission)
        sentences = re.split(r"(?<=\.) (?=[A-Z])", said)
        assert len(sentences) == 2, (record.id, said)
        for one in sentences:
            assert one[0].isupper() and one.endswith("."), (record.id, one)
            assert 3 <= len(one.split()) <= 60, (record.id, one)
        assert not ODD.search(said), (record.id, said)
        assert said.count("(") == said.count(")"), (record.id, said)


def test_it_says_nothing_of_what_is_true(mission, atlas) -> None:
    """Neutral words: nobody confirms, denies, lies or admits here."""
    judging = re.compile(r"\b(confirm|prov|true|false|wrong|fake|admit|liar?)\w*", re.IGNORECASE)
    for record in atlas.records:
        if record.title:
            assert not judging.search(surety(record, mission)), record.id


def test_one_sided_accounts_are_named_as_such(mission, atlas) -> None:
    labels = {family.id: family.label for family in mission.meta.families}
    for record in atlas.records:
        claimant = getattr(record.row, "claimant", "")
        if claimant and record.title and not record.also:
            said = surety(record, mission)
            assert f"one family of sources only ({labels[claimant]})" in said, record.id
