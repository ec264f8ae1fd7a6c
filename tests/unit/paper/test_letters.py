"""What a letter says, and what it never says."""

import re
from datetime import UTC, datetime

import pytest

from app.domain.asking import Voice
from app.domain.law import law
from app.domain.letters import Nation
from app.domain.letters.models import NATIONS
from app.domain.rules.plans import Force, checklists
from app.paper import letters as paper
from app.paper.letters import Facts, LetterFactError, LetterPage, letter, letter_title
from app.web.languages import BY_CODE, WELSH, speaking
from tests.unit.paper.every_letter import COUNCIL, KINDS, LETTERS, WORDS, all_words, variants, words_of

EVERY = pytest.mark.parametrize(("slug", "nation", "voice"), KINDS)


def wrote(slug: str, nation: Nation = "england", voice: Voice = Voice.YOU, **facts: str | tuple[str, ...]) -> str:
    return words_of(letter(slug, nation=nation, voice=voice, facts=facts))


def test_the_letters_that_people_need_are_there() -> None:
    assert set(LETTERS) == {
        "needs-assessment",
        "carers-assessment",
        "savings-near-the-limit",
        "plan-lacks-something",
        "plan-review",
        "charge-explained",
        "advocate",
    }


@EVERY
@pytest.mark.parametrize("language", ["en", "cy"])
def test_nothing_is_left_unfilled(slug: str, nation: Nation, voice: Voice, language: str) -> None:
    with speaking(BY_CODE[language]):
        for page in variants(slug, nation, voice):
            assert not re.search(r"[%{}]|None", all_words(page)), all_words(page)


@EVERY
def test_it_cites_law_and_all_of_it_holds_in_its_nation(slug: str, nation: Nation, voice: Voice) -> None:
    for page in variants(slug, nation, voice):
        assert page.citations
        assert [line.slug for line in page.citations if not law()[line.slug].holds_in(nation)] == []
        said = {title for part in page.parts for line in (part.said, *part.points) for title in line.law.split("; ")}
        assert said - {""} <= {line.title for line in page.citations}


@EVERY
def test_no_law_is_listed_twice(slug: str, nation: Nation, voice: Voice) -> None:
    for page in variants(slug, nation, voice):
        assert len({line.slug for line in page.citations}) == len(page.citations)


@EVERY
def test_it_asks_nobody_for_a_name(slug: str, nation: Nation, voice: Voice) -> None:
    page = letter(slug, nation=nation, voice=voice, facts={})
    assert page.sender[:2] == ("[your name]", "[your address]")
    assert "[" in page.to, "a council that is not known is a blank"


@EVERY
def test_it_speaks_in_one_voice(slug: str, nation: Nation, voice: Voice) -> None:
    """Who writes for somebody else does not say of themselves that they need care."""
    if voice is Voice.THEY:
        said = [words_of(page) for page in variants(slug, nation, voice)]
        assert not [text for text in said if re.search(r"\bmy (needs|care|savings|plan)\b|\bassess me\b", text)]
        assert all("they agree" in text or "best for them" in text for text in said)
    else:
        for page in variants(slug, nation, voice):
            assert "I am writing for" not in words_of(page) and "best for them" not in words_of(page)


@EVERY
def test_it_ends_with_whom_to_turn_to_where_the_answer_is_no(slug: str, nation: Nation, voice: Voice) -> None:
    page = letter(slug, nation=nation, voice=voice, facts={})
    phones = {tip.phone for tip in page.tips}
    assert ("0300 061 0614" in phones, "0300 790 0203" in phones) == (nation == "england", nation == "wales")
    assert "complaints" in {tip.guide_slug for tip in page.tips}
    assert any(tip.to_council for tip in page.tips)


def test_what_is_known_stands_in_it() -> None:
    said = wrote("needs-assessment", council=COUNCIL, hard=WORDS)
    assert f"Adult social care, {COUNCIL}" in said
    assert all(word in said for word in WORDS)
    assert "Say what is hard for you" not in said


def test_what_is_not_known_is_a_blank() -> None:
    said = wrote("needs-assessment")
    assert "[the council where you live]" in said and "Say what is hard for you" in said


def test_urgent_help_is_asked_for_only_when_it_is_urgent() -> None:
    assert "Care Act 2014, section 19" not in wrote("needs-assessment")
    assert "Care Act 2014, section 19" in wrote("needs-assessment", urgent="yes")
    assert "(Wales) Act 2014, section 36" in wrote("needs-assessment", "wales", urgent="yes")


@pytest.mark.parametrize(
    ("facts", "holds"),
    [
        ({"agrees": "yes"}, (True, False)),
        ({"cannot_decide": "yes"}, (False, True)),
        ({}, (True, True)),
    ],
)
def test_it_says_what_the_person_wants_or_offers_both(facts: Facts, holds: tuple[bool, bool]) -> None:
    said = words_of(letter("needs-assessment", nation="england", voice=Voice.THEY, facts=facts))
    assert ("they agree." in said, "best for them" in said) == holds
    assert ("[Keep the one that is true" in said) is all(holds)


#: as the law has it: Care Act regulations 2014/2672 reg 12; Wales SI 2015/1843, and SI 2020/131 for the most a week
@pytest.mark.parametrize(
    ("nation", "facts", "says"),
    [
        ("england", {"limit_date": "May 2027"}, "come down to £23,250 in May 2027"),
        ("england", {"already": "yes"}, "now at £23,250 or less"),
        ("england", {}, "come down to £23,250 in [month and year]"),
        ("wales", {"care_home": "yes", "limit_date": "May 2027"}, "come down to £50,000 in May 2027"),
        ("wales", {"at_home": "yes"}, "not ask me for more than £100 a week"),
        ("wales", {}, "[Say if you live at home or in a care home.]"),
    ],
)
def test_savings_come_down_to_the_limit_of_the_nation(nation: Nation, facts: Facts, says: str) -> None:
    assert says in words_of(letter("savings-near-the-limit", nation=nation, voice=Voice.YOU, facts=facts))


def test_no_sum_of_the_other_nation_is_named() -> None:
    for facts in ({"care_home": "yes"}, {"at_home": "yes"}, {}):
        said = words_of(letter("savings-near-the-limit", nation="wales", voice=Voice.YOU, facts=facts))
        assert "£23,250" not in said
        assert ("£50,000" in said, "£100" in said) == ("care_home" in facts, "at_home" in facts)


def at(day: datetime, monkeypatch: pytest.MonkeyPatch) -> LetterPage:
    monkeypatch.setattr(paper, "today", lambda: day.date())
    return letter("savings-near-the-limit", nation="england", voice=Voice.YOU, facts={})


def test_a_limit_that_is_past_its_day_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The law's own words stay; the sum goes."""
    last = at(datetime(2027, 4, 5, tzinfo=UTC), monkeypatch)
    assert "£23,250" in words_of(last)
    late = at(datetime(2027, 4, 6, tzinfo=UTC), monkeypatch)
    assert "£" not in words_of(late)
    assert "come down to the upper limit in the law in [month and year]" in words_of(late)
    assert late.has_unsure_figures


def test_what_the_plan_lacks_is_listed_in_the_order_of_the_law() -> None:
    said = wrote("plan-lacks-something", missing=("budget_cost", "needs_all"))
    assert said.index("all the needs that the assessment found") < said.index("the personal budget")
    assert "how far" not in said
    assert "Care Act 2014, section 26" in said


@pytest.mark.parametrize("nation", NATIONS)
def test_whatever_the_plan_checker_finds_missing_can_be_asked_for(nation: Nation) -> None:
    """By the same ids; what guidance asks for is not called law."""
    for force, fact in ((Force.LAW, "missing"), (Force.GUIDANCE, "advised")):
        points = checklists()[f"plan-{nation}"].parts["contents"]
        ids = tuple(point.id for point in points if point.force is force)
        plain, full = (wrote("plan-lacks-something", nation, **{fact: each}) for each in (ids[:1], ids))
        assert len(full.splitlines()) >= len(plain.splitlines()) + 2 * (len(ids) - 1)


def test_a_carers_plan_is_called_by_its_own_name() -> None:
    assert "my care and support plan" in wrote("plan-review")
    assert "my support plan" in wrote("plan-review", kind="support")


@pytest.mark.parametrize("nation", NATIONS)
def test_who_is_told_of_a_cut_asks_that_care_stays_until_needs_were_looked_at_again(nation: Nation) -> None:
    said = wrote("plan-review", nation, cut_planned="yes")
    assert "keep my care as it is until you have assessed me again" in said
    assert "My care was cut." not in said


@pytest.mark.parametrize("nation", NATIONS)
def test_nobody_writes_of_a_cut_who_has_none(nation: Nation) -> None:
    assert " cut" not in wrote("plan-review", nation)


def test_the_plan_of_wales_has_no_personal_budget() -> None:
    with pytest.raises(LetterFactError, match="budget_cost"):
        wrote("plan-lacks-something", "wales", missing=("budget_cost",))


def test_a_review_of_a_charge_in_wales_is_a_right() -> None:
    said = wrote("charge-explained", "wales")
    assert "need not pay the part that I question" in said
    assert "need not pay" not in wrote("charge-explained", "england")


def test_a_fact_that_a_letter_does_not_know_is_a_mistake_of_ours() -> None:
    with pytest.raises(LetterFactError, match="surname"):
        wrote("needs-assessment", surname="Jones")
    with pytest.raises(LetterFactError, match="hate"):
        wrote("plan-review", reasons=("needs_grew", "hate"))


def test_an_empty_fact_counts_for_nothing() -> None:
    assert wrote("needs-assessment", urgent="", hard=(), council="") == wrote("needs-assessment")


def test_it_is_in_the_readers_language() -> None:
    with speaking(WELSH):
        page = letter("needs-assessment", nation="wales", voice=Voice.YOU, facts={})
        assert "asesiad" in page.title and "asesiad" in words_of(page)
        assert letter_title("needs-assessment", "you") == page.title
    assert letter_title("needs-assessment", "you") == "A letter to ask for a needs assessment"
