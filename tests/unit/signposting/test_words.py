"""Hours, moments, scripts and messages in words."""

from datetime import date, datetime

import pytest

from app.domain.contacts import Channel, Purpose
from app.domain.geography import Nation
from app.domain.opening import OpeningTimes
from app.signposting.choosing import choose
from app.signposting.needs import BY_SLUG, NEEDS, Need
from app.signposting.presenters.hours import hours_in_words
from app.signposting.presenters.messages import GSM_7, in_gsm_7, text_message
from app.signposting.presenters.phoning import LineView, standing_in_words, what_else
from app.signposting.presenters.scripts import filled, script, script_without_number, urgent
from app.signposting.presenters.wording import clock, doubt_about, moment_in_words
from app.web.languages import WELSH, speaking
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
    assert what_else(choice, SUNDAY_NIGHT) == (
        "If it can wait, phone 01632 960001 in the daytime. It opens at 8:30am on Monday 30 November."
    )


def test_where_no_number_is_known_for_nights_it_says_so() -> None:
    choice = choose([GENERAL], BY_SLUG["new-need"], SUNDAY_NIGHT)
    assert "We do not have a number for evenings, nights and weekends." in what_else(choice, SUNDAY_NIGHT)


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


def spoken(need: Need, nation: Nation) -> str:
    status = "Closed now. It opens at 8:30am on Wednesday 23 September."
    later = "If it can wait, phone 0306 999 0001 in the daytime. It opens at 8:30am on Wednesday 23 September."
    fields = {"council": LONGEST_NAME, "number": "01632 960001", "status": status, "whatElse": later}
    return " ".join(filled(sentence, **fields) for sentence in script(need, nation))


@pytest.mark.parametrize("nation", [Nation.ENGLAND, Nation.WALES])
@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_a_script_is_read_in_under_a_minute_and_says_what_it_must(need: Need, nation: Nation) -> None:
    text = spoken(need, nation)
    assert 40 < len(text.split()) <= 150
    assert "{" not in text
    assert "I do not pass anything on to the council" in text
    assert "The council asks what help is needed, and decides what it can do." in text
    assert text.count("01632 960001") == 2
    assert "999" in text


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.slug)
def test_without_a_number_the_script_gives_none(need: Need) -> None:
    text = " ".join(script_without_number(need, Nation.ENGLAND))
    assert "{number}" not in text
    assert len(text.split()) <= 150


def test_wales_has_the_words_of_its_own_law() -> None:
    new = BY_SLUG["new-need"]
    assert "care needs assessment" in spoken(new, Nation.ENGLAND)
    assert "care and support needs" in spoken(new, Nation.WALES)


def test_999_comes_first_whatever_the_need_and_safeguarding_is_not_999_by_itself() -> None:
    assert all("999" in urgent(need)[0] for need in NEEDS)
    assert "goes to the council and not to 999" in urgent(BY_SLUG["safeguarding"])[1]


@pytest.mark.parametrize("council", ["Leeds City Council", LONGEST_NAME, "Cyngor Sir Ynys Môn ŵ ŷ “A” – B"])
@pytest.mark.parametrize(
    "address", ["", "https://care-and-support.example.org/card/bournemouth-christchurch-and-poole-2"]
)
def test_a_message_fits_one_text_and_has_the_number_and_999(council: str, address: str) -> None:
    text = text_message(council=council, number="01632 960001", duty="0306 999 0001", address=address)
    assert len(text) <= 160
    assert set(text) <= GSM_7
    assert "01632 960001" in text and "999" in text
    assert not address or text.endswith(address)


def test_a_short_message_has_the_duty_team_too() -> None:
    text = text_message(council="Leeds City Council", number="01632 960001", duty="0306 999 0001", address="")
    assert text == (
        "Leeds City Council: 01632 960001. Danger to life: 999. "
        "Nights and weekends: 0306 999 0001. Ask for adult social care."
    )


def test_letters_that_telephones_cannot_send_become_their_nearest() -> None:
    assert in_gsm_7("Môn ŵ ’x’ – €") == "Mon w 'x' - ?"


def test_the_words_change_with_the_language_of_the_page() -> None:
    """Days and months are Babel's, and do not wait for a translator."""
    with speaking(WELSH):
        assert "Tachwedd" in moment_in_words(SUNDAY_NIGHT)


def test_a_line_for_abuse_is_not_the_front_door() -> None:
    assert LineView.of(SAFEGUARDING, date(2026, 11, 24)).label != LineView.of(GENERAL, date(2026, 11, 24)).label
