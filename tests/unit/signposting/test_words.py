"""Hours, moments, scripts and messages in words."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.contacts import Channel, Purpose
from app.domain.geography import Nation
from app.domain.opening import OpeningTimes
from app.signposting.choosing import Choice, choose
from app.signposting.needs import BY_SLUG, NEEDS, Need, Wait
from app.signposting.presenters.elsewhere import about_nation
from app.signposting.presenters.filling import filled
from app.signposting.presenters.hours import hours_in_words
from app.signposting.presenters.messages import GSM_7, in_gsm_7, message_of, text_message
from app.signposting.presenters.phoning import LineView, standing_in_words, what_else
from app.signposting.presenters.scripts import script, script_without_number, urgent
from app.signposting.presenters.spoken import otherwise_spoken, standing_spoken, teams
from app.signposting.presenters.wording import clock, doubt_about, doubt_spoken, moment_in_words
from app.web.languages import ENGLISH, WELSH, Language, speaking
from app.web.words import phone_in_groups
from tests.unit.signposting.making import DUTY, GENERAL, HIDDEN, SAFEGUARDING, SUNDAY_NIGHT, TUESDAY, line, uk

LONGEST_NAME = "Bournemouth, Christchurch and Poole Council"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Mo-Fr 08:30-17:00; PH off", "Monday to Friday, 8:30am to 5pm. Closed on bank holidays."),
        ("24/7", "Every day, all day and night."),
        (
            "Mo-Th 08:30-17:00; Fr 08:30-16:30",
            "Monday to Thursday, 8:30am to 5pm. Friday, 8:30am to 4:30pm.",
        ),
        (
            "Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00",
            "Monday to Friday, midnight to 8:30am and 5pm to midnight. "
            "Saturday, Sunday and bank holidays, all day and night.",
        ),
        ("Mo-Fr 09:00-12:00; Mar 01 off", "Monday to Friday, 9am to noon. Closed on 1 March."),
        ("Mo-Fr 09:00-17:00; Dec 24-31 off", "Monday to Friday, 9am to 5pm. Closed on 24 December to 31 December."),
        ("Apr-Sep Mo 10:00-16:00", "Monday (April to September), 10am to 4pm."),
    ],
)
def test_hours_are_read_as_people_say_them(written: str, words: str) -> None:
    assert hours_in_words(OpeningTimes.parse(written, Nation.ENGLAND)) == words


def test_hours_that_nobody_knows_are_no_words() -> None:
    assert hours_in_words(None) == ""


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [(0, 0, "midnight"), (24, 0, "midnight"), (12, 0, "noon"), (0, 30, "12:30am"), (12, 5, "12:05pm"), (17, 0, "5pm")],
)
def test_clocks_are_told_in_twelve_hours(hour: int, minute: int, words: str) -> None:
    assert clock(hour, minute) == words


def test_a_moment_is_told_in_uk_time_with_its_day() -> None:
    assert moment_in_words(uk(2027, 7, 1, 9)) == "9am on Thursday 1 July"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (TUESDAY, "Open now, until 5pm."),
        (SUNDAY_NIGHT, "Closed now. It opens at 8:30am on Monday 30 November."),
        (uk(2026, 12, 24, 18), "Closed now. It opens at 8:30am on Tuesday 29 December."),
    ],
)
def test_a_line_says_whether_it_is_open_and_when_that_ends(at: datetime, words: str) -> None:
    assert standing_in_words(GENERAL, at) == words


def test_a_spell_over_midnight_names_the_day_on_which_it_ends() -> None:
    assert standing_in_words(DUTY, SUNDAY_NIGHT) == "Open now, until 8:30am on Monday 30 November."


def test_what_can_wait_is_told_when_to_phone_by_day() -> None:
    choice = choose([GENERAL, DUTY], BY_SLUG["new-need"], SUNDAY_NIGHT)
    assert what_else(choice, SUNDAY_NIGHT, BY_SLUG["new-need"]) == (
        "If it can wait, phone 01632 960001 in the daytime. It opens at 8:30am on Monday 30 November."
    )


def test_where_no_number_is_known_for_nights_it_says_so() -> None:
    choice = choose([GENERAL], BY_SLUG["new-need"], SUNDAY_NIGHT)
    assert "We do not have a number for evenings, nights and weekends." in what_else(
        choice, SUNDAY_NIGHT, BY_SLUG["new-need"]
    )


def test_a_number_that_nobody_checked_or_not_for_a_year_is_doubted() -> None:
    today = date(2026, 11, 24)
    assert "not checked" in doubt_about(None, today)
    assert "may be out of date" in doubt_about(date(2025, 11, 24), today)
    assert doubt_about(date(2025, 11, 25), today) == ""


def test_a_professionals_line_is_marked() -> None:
    assert LineView.of(HIDDEN, date(2026, 11, 24)).is_professional
    assert not LineView.of(GENERAL, date(2026, 11, 24)).is_professional


def test_a_textphone_is_no_link() -> None:
    textphone = line(Purpose.GENERAL, "18001 01632 960001", channel=Channel.TEXTPHONE)
    assert LineView.of(textphone, date(2026, 11, 24)).link == ""


UNCHECKED = date(2020, 1, 1)


def read_aloud(need: Need, nation: Nation, at: datetime, *, verified_on: date | None = date(2026, 9, 14)) -> str:
    lines = [replace(each, verified_on=verified_on) for each in (GENERAL, SAFEGUARDING, DUTY)]
    choice = choose(lines, need, at)
    assert choice.line is not None
    fields = {
        "council": LONGEST_NAME,
        "team": teams()[choice.line.purpose],
        "number": phone_in_groups(choice.line.value),
        "hours": standing_spoken(choice, at),
        "doubt": doubt_spoken(choice.line.verified_on, at.date()),
        "otherwise": otherwise_spoken(choice, at, need),
    }
    return " ".join(filled(sentence, **fields) for sentence in script(need, nation)).replace("  ", " ")


@pytest.mark.parametrize("at", [TUESDAY, SUNDAY_NIGHT, uk(2026, 12, 24, 18)])
@pytest.mark.parametrize("nation", [Nation.ENGLAND, Nation.WALES])
@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_a_script_is_read_in_half_a_minute_and_says_what_it_must(need: Need, nation: Nation, at: datetime) -> None:
    text = read_aloud(need, nation, at)
    assert 40 < len(text.split()) <= 90
    assert "{" not in text
    assert "I pass nothing on" in text[: text.index("The number is")]
    assert "The council decides what it can do." in text
    number = text.split("The number is ")[1].split(". Again")[0]
    assert f"Again: {number}." in text
    assert "999" in text
    assert " team answers." in text or "The team for" in text


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_a_script_warns_of_a_number_that_nobody_checked_lately(need: Need) -> None:
    text = read_aloud(need, Nation.ENGLAND, SUNDAY_NIGHT, verified_on=UNCHECKED)
    assert "This number may be wrong." in text
    assert len(text.split()) <= 100
    assert "may be wrong" not in read_aloud(need, Nation.ENGLAND, SUNDAY_NIGHT)


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_a_script_in_welsh_is_as_short_and_has_no_day_with_a_capital(need: Need) -> None:
    with speaking(WELSH):
        text = read_aloud(need, Nation.WALES, SUNDAY_NIGHT)
    assert len(text.split()) <= 110
    assert "Dydd" not in text


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_nobody_who_phones_111_is_told_to_phone_111(need: Need) -> None:
    for text in (read_aloud(need, Nation.ENGLAND, TUESDAY), " ".join(script_without_number(need, Nation.ENGLAND))):
        assert "111" not in text
    assert need.slug in ("safeguarding", "mental-health") or "I can help you with that now" in text


def test_a_script_on_abuse_asks_first_whether_the_person_is_safe_and_lets_nothing_wait() -> None:
    text = read_aloud(BY_SLUG["safeguarding"], Nation.ENGLAND, SUNDAY_NIGHT)
    assert text.startswith("First: is the person safe now? If not, phone 999 and ask for the police.")
    assert "can wait" not in text
    choice = choose([SAFEGUARDING, DUTY], BY_SLUG["safeguarding"], SUNDAY_NIGHT)
    assert "can wait" not in what_else(choice, SUNDAY_NIGHT, BY_SLUG["safeguarding"])


def test_a_script_on_mental_health_offers_help_in_a_crisis_first() -> None:
    text = read_aloud(BY_SLUG["mental-health"], Nation.ENGLAND, SUNDAY_NIGHT)
    assert text.startswith("I can help with a crisis now, or choose option 2 another time.")


@pytest.mark.parametrize("need", [need for need in NEEDS if need.wait is Wait.CAN], ids=lambda need: need.slug)
def test_what_can_wait_gets_the_daytime_number_first_and_the_duty_team_for_whoever_is_not_safe(need: Need) -> None:
    text = read_aloud(need, Nation.ENGLAND, SUNDAY_NIGHT)
    assert "The number is 01632 960001. Again: 01632 960001." in text
    assert "It is closed until tomorrow, Monday, at 8.30 in the morning." in text
    assert "If someone is not safe until then, the emergency duty team: 0306 999 0001." in text


@pytest.mark.parametrize(
    ("at", "hours"),
    [
        (TUESDAY, "It is open now, until 5 in the afternoon."),
        (SUNDAY_NIGHT, "It is closed until tomorrow, Monday, at 8.30 in the morning."),
        (uk(2026, 11, 28, 12), "It is closed until on Monday at 8.30 in the morning."),
        (uk(2026, 11, 24, 7), "It is closed until 8.30 in the morning."),
        (uk(2026, 12, 24, 18), "It is closed until on Tuesday at 8.30 in the morning."),
    ],
)
def test_hours_are_told_as_one_speaks(at: datetime, hours: str) -> None:
    assert standing_spoken(choose([GENERAL], BY_SLUG["new-need"], at), at) == hours


def test_what_ends_at_midnight_ends_today() -> None:
    late = line(Purpose.GENERAL, "01632 960001", "Mo-Su 08:00-24:00")
    at = uk(2026, 11, 24, 10)
    assert standing_spoken(choose([late], BY_SLUG["new-need"], at), at) == "It is open now, until midnight."


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_without_a_number_the_script_gives_none(need: Need) -> None:
    text = " ".join(script_without_number(need, Nation.ENGLAND))
    assert "{number}" not in text
    assert len(text.split()) <= 90


@pytest.mark.parametrize(
    ("nation", "site"), [(Nation.SCOTLAND, "careinfoscotland.scot"), (Nation.NORTHERN_IRELAND, "nidirect.gov.uk")]
)
def test_elsewhere_the_service_is_named_with_its_address_twice(nation: Nation, site: str) -> None:
    about = about_nation(nation)
    assert about is not None and site in about.link
    text = " ".join(about.script)
    assert text.count(site) == 2
    assert len(text.split()) <= 60


def test_wales_has_the_words_of_its_own_law() -> None:
    new = BY_SLUG["new-need"]
    assert "care needs assessment" in read_aloud(new, Nation.ENGLAND, TUESDAY)
    assert "care and support needs" in read_aloud(new, Nation.WALES, TUESDAY)


def test_999_comes_first_whatever_the_need_and_safeguarding_is_not_999_by_itself() -> None:
    assert all("999" in urgent(need)[0] for need in NEEDS)
    assert "goes to the council and not to 999" in urgent(BY_SLUG["safeguarding"])[1]


ADDRESS = "care.example.org/card/leeds-2"


def message(need: Need, at: datetime, *, council: str = "Leeds City Council", address: str = "") -> str:
    choice = choose([GENERAL, SAFEGUARDING, DUTY], need, at)
    fields = {"council": in_gsm_7(council), "address": address, "website": ""}
    return filled(text_message(message_of(choice, DUTY, need, Nation.ENGLAND, at, website=""), fields), **fields)


@pytest.mark.parametrize("council", ["Leeds City Council", LONGEST_NAME, "Cyngor Sir Ynys Môn ŵ ŷ “A” – B"])
@pytest.mark.parametrize("address", ["", ADDRESS, f"care-and-support.example.org/card/{'x' * 40}-2"])
@pytest.mark.parametrize("at", [TUESDAY, SUNDAY_NIGHT])
@pytest.mark.parametrize("language", [ENGLISH, WELSH])
def test_a_message_fits_one_text_and_has_the_number_and_999(
    council: str, address: str, at: datetime, language: Language
) -> None:
    with speaking(language):
        texts = [message(need, at, council=council, address=address) for need in NEEDS]
    for need, text in zip(NEEDS, texts, strict=True):
        now = choose([GENERAL, SAFEGUARDING, DUTY], need, at).line
        assert len(text) <= 160
        assert set(text) <= GSM_7
        assert now is not None
        assert text.startswith(f"{in_gsm_7(council)}: {now.value}")
        assert "999" in text
    assert len(set(texts)) == len(NEEDS)


@pytest.mark.parametrize(
    ("slug", "at", "text"),
    [
        (
            "new-need",
            TUESDAY,
            "Leeds City Council: 01632 960001. Ask for a care needs assessment. "
            "Nights and weekends: 0306 999 0001. Danger to life: 999.",
        ),
        (
            "safeguarding",
            SUNDAY_NIGHT,
            "Leeds City Council: 0306 999 0001. Say: an adult is at risk of abuse. "
            "From 8:30am Mon 30 Nov: 01632 960002. Danger to life: 999.",
        ),
        (
            "equipment",
            SUNDAY_NIGHT,
            "Leeds City Council: 01632 960001 from 8:30am Mon 30 Nov. Ask for equipment at home. "
            "Not safe until then? 0306 999 0001. Danger to life: 999.",
        ),
    ],
)
def test_a_message_begins_with_the_number_for_now_and_has_the_other_with_its_hours(
    slug: str, at: datetime, text: str
) -> None:
    assert message(BY_SLUG[slug], at) == text


def test_a_line_of_day_and_night_needs_no_other_number_for_nights() -> None:
    always, at = line(Purpose.MENTAL_HEALTH, "01632 960006", "24/7"), TUESDAY
    need = BY_SLUG["mental-health"]
    said = message_of(choose([always, DUTY], need, at), DUTY, need, Nation.ENGLAND, at, website="")
    assert said.other == ()


def test_where_no_number_is_known_a_message_has_the_website() -> None:
    need, fields = BY_SLUG["carer"], {"council": "Glasgow City Council", "address": ""}
    for nation, site in ((Nation.SCOTLAND, "careinfoscotland.scot"), (Nation.ENGLAND, "glasgow.example.org")):
        said = message_of(Choice(None), None, need, nation, TUESDAY, website="glasgow.example.org")
        assert filled(text_message(said, fields), **fields).startswith(f"Glasgow City Council: see {site}. Ask for")


def test_a_message_ends_with_the_cards_address_where_it_fits() -> None:
    assert message(BY_SLUG["carer"], TUESDAY, address=ADDRESS).endswith(f"Danger to life: 999. {ADDRESS}")
    assert "card" not in message(BY_SLUG["carer"], TUESDAY, address=f"{'x' * 100}/card/leeds-2")


def test_letters_that_telephones_cannot_send_become_their_nearest() -> None:
    assert in_gsm_7("Môn ŵ ’x’ – €") == "Mon w 'x' - ?"


def test_the_words_change_with_the_language_of_the_page() -> None:
    """Days and months are Babel's, and do not wait for a translator."""
    with speaking(WELSH):
        assert moment_in_words(SUNDAY_NIGHT).endswith("dydd Sul 29 Tachwedd")


def test_a_line_for_abuse_is_not_the_front_door() -> None:
    assert LineView.of(SAFEGUARDING, date(2026, 11, 24)).label != LineView.of(GENERAL, date(2026, 11, 24)).label
