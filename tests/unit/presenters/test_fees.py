from dataclasses import replace
from datetime import date

import pytest

from app.domain.evidence import Held
from app.domain.profile import Missing
from app.domain.quality import FeeRecord
from app.domain.vocabularies import SERVICE_TYPES
from app.profiles.presenters.fees import amount, fee_lines
from app.profiles.presenters.sentences import four_sentences
from tests.unit.presenters.made_up import TODAY, profile
from tests.unit.presenters.made_up_beside import held

NURSING = FeeRecord("1-1", "nursing", 115000, 140000, date(2026, 4, 1), "Room and meals", "Hairdresser")
HOUR = FeeRecord("1-1", "home-care", 2450, 2450, date(2025, 4, 1))


@pytest.mark.parametrize(
    ("fee", "said"),
    [
        (NURSING, "£1,150 to £1,400 a week"),
        (HOUR, "£24.50 an hour"),
        (replace(HOUR, kind="night-awake", lowest=18000, highest=20050), "£180 to £200.50 a night"),
        (replace(HOUR, kind="day-care", lowest=5000, highest=5000), "£50 a day"),
        (replace(HOUR, kind="a-kind-of-tomorrow", lowest=5000, highest=6000), "£50 to £60"),
    ],
)
def test_a_price_reads_from_to_and_for_how_long(fee: FeeRecord, said: str) -> None:
    assert amount(fee) == said


def test_prices_stand_in_the_order_of_the_catalogue_with_day_and_source() -> None:
    shown = fee_lines(held(HOUR, NURSING), TODAY)
    assert [(each.label, each.since) for each in shown] == [
        ("Nursing home", "from 1 April 2026"),
        ("Home care", "from 1 April 2025"),
    ]
    assert (shown[0].includes, shown[0].excludes) == ("Room and meals", "Hairdresser")
    assert shown[0].note == "Source: A source, 1 October 2026"


def test_a_price_over_a_year_old_says_so() -> None:
    new, old = fee_lines(held(NURSING, HOUR), TODAY)
    assert (new.warning, old.warning) == ("", "This price is over a year old. Ask for the price of today.")


@pytest.mark.parametrize(
    ("fees", "said"),
    [
        (held(NURSING), "Nursing home: £1,150 to £1,400 a week for people who pay for themselves, from 1 April 2026."),
        (
            held(HOUR, NURSING),
            "Nursing home: £1,150 to £1,400 a week for people who pay for themselves, from 1 April 2026. "
            "Other prices are further down.",
        ),
        (
            Held(missing=Missing.NOT_FROM_PROVIDER),
            "It has published no fees that we know of. Ask what it costs. Your council may help to pay.",
        ),
        (
            Held(missing=Missing.NOT_COLLECTED),
            "No national list holds prices. Ask what it costs. Your council may help to pay.",
        ),
    ],
)
def test_the_fourth_sentence_says_what_it_costs_or_why_we_cannot(fees: Held[FeeRecord], said: str) -> None:
    assert four_sentences(profile(), TODAY, fees)[3].text == said


def test_a_doctor_is_asked_if_it_is_private() -> None:
    doctor = next(term for term in SERVICE_TYPES if term.slug == "doctors-consultation")
    shown = four_sentences(profile(primary_kind=doctor), TODAY, Held(missing=Missing.NOT_FROM_PROVIDER))
    assert shown[3].text.startswith("No national list holds prices. Ask if it is NHS or private")
