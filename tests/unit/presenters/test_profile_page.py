import re
from dataclasses import replace
from datetime import date

import pytest

from app.domain.profile import Address, Fact, Missing, RegistrationEntry
from app.domain.vocabularies import SERVICE_TYPES, Term
from app.profiles.presenters import ProfilePage
from tests.unit.presenters.made_up import PROFILE, RATING, TODAY, fact, profile


def page(**changes: object) -> ProfilePage:
    return ProfilePage.from_place(profile(**changes), TODAY)


def sentence(label: str, **changes: object) -> str:
    found = next(each for each in page(**changes).sentences if each.label == label)
    return f"{found.text} {found.warning}".strip()


def test_four_sentences_a_person_can_repeat() -> None:
    assert [each.label for each in page().sentences] == [
        "What it is",
        "What the regulator found",
        "What families say",
        "What it costs",
    ]


def test_what_it_is_names_kind_town_beds_and_people() -> None:
    assert sentence("What it is") == (
        "Oakwood House is a care home with nursing in Leeds. It has 40 beds. "
        "It is for people with dementia and older people."
    )


def test_what_it_is_says_no_more_than_is_known() -> None:
    missing: Fact[object] = Fact(missing=Missing.NOT_PUBLISHED)
    shown = sentence("What it is", address=missing, beds=missing, bands=missing, primary_kind=None)
    assert shown == "Oakwood House is a care service."


@pytest.mark.parametrize("kind", SERVICE_TYPES, ids=lambda kind: kind.slug)
def test_every_kind_reads_as_a_sentence(kind: Term) -> None:
    first = sentence("What it is", primary_kind=kind).split(".")[0]
    assert re.fullmatch(r"Oakwood House is (a|an) [^:]+ in Leeds", first), first


def kind(slug: str) -> Term:
    return next(term for term in SERVICE_TYPES if term.slug == slug)


def test_no_one_is_sent_to_the_council_to_pay_for_a_doctor() -> None:
    assert "council" in sentence("What it costs", primary_kind=kind("home-care"))
    assert "council" not in sentence("What it costs", primary_kind=kind("doctors-consultation"))


@pytest.mark.parametrize(
    ("slug", "asked"), [("nursing-home", "room"), ("home-care", "start"), ("dentist", "see you"), (None, "start")]
)
def test_what_to_ask_fits_the_kind(slug: str | None, asked: str) -> None:
    assert asked in page(primary_kind=kind(slug) if slug else None).what_to_ask


def test_of_a_withdrawn_place_nothing_is_said_as_if_it_were_open() -> None:
    shown = page(withdrawn_on=date(2026, 10, 1))
    assert shown.sentences[0].text == "Oakwood House was a care home with nursing in Leeds."
    assert [each.label for each in shown.sentences] == ["What it is", "What the regulator found"]
    assert shown.what_to_ask == ""


def test_an_old_rating_warns_that_much_may_have_changed() -> None:
    assert sentence("What the regulator found") == (
        "The regulator, CQC, rated it “Good” on 2 March 2021. That was 5 years ago. Much may have changed."
    )


def test_a_fresh_rating_gives_its_age_without_a_warning() -> None:
    fresh = replace(RATING, published_on=date(2026, 5, 1))
    assert sentence("What the regulator found", rating=fact(fresh)).endswith("That was 6 months ago.")


def test_an_inherited_rating_says_whose_it_was() -> None:
    assert "earlier registration" in sentence(
        "What the regulator found", rating=fact(replace(RATING, is_inherited=True))
    )


def test_what_is_not_a_rating_is_not_called_one() -> None:
    odd = replace(RATING, value="Insufficient evidence to rate")
    assert "“Insufficient evidence to rate” on 2 March 2021. That is not a rating." in sentence(
        "What the regulator found", rating=fact(odd)
    )


@pytest.mark.parametrize(
    ("missing", "shown"),
    [
        (Missing.NOT_YET_INSPECTED, "The regulator, CQC, has not inspected it yet."),
        (Missing.NOT_PUBLISHED, "The regulator, CQC, has not published a rating for it."),
        (Missing.NOT_IN_SOURCE, "The lists we have do not give a rating. Look on the CQC page."),
    ],
)
def test_a_missing_rating_gives_the_reason(missing: Missing, shown: str) -> None:
    assert sentence("What the regulator found", rating=Fact(missing=missing), ratings=()) == shown


def test_every_fact_bears_its_source_and_day() -> None:
    shown = page()
    notes = [line.note for line in (*shown.about, *shown.run_by)] + [row.source for row in shown.ratings.rows]
    assert set(notes) == {"Source: CQC active locations, 1 October 2026"}
    assert shown.where.note == "Source: CQC active locations, 1 October 2026"


@pytest.mark.parametrize("reason", list(Missing))
def test_every_missing_fact_gives_a_reason(reason: Missing) -> None:
    line = next(each for each in page(website=Fact(missing=reason)).about if each.label == "Website")
    assert line.values == ()
    assert line.note.endswith(".")


def test_beds_of_a_service_that_is_no_care_home_are_not_missing() -> None:
    shown = page(beds=Fact(missing=Missing.NOT_APPLICABLE), is_care_home=False)
    assert next(line.note for line in shown.about if line.label == "Beds") == "It is not a care home."


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "ftp://files.example/", ""])
def test_only_web_addresses_become_links(address: str) -> None:
    shown = page(website=fact(address), regulator_url=fact(address))
    assert (shown.top.website, shown.regulator_url) == ("", "")
    assert next(line.url for line in shown.about if line.label == "Website") == ""


def test_ratings_stand_in_the_regulators_order_with_earlier_ones_apart() -> None:
    safe = replace(RATING, question="Safe", value="Requires improvement")
    caring = replace(RATING, question="Caring")
    before = replace(RATING, is_current=False, published_on=date(2018, 1, 5), value="Inadequate")
    shown = page(ratings=(caring, safe, RATING, before))
    assert [row.question.split(":")[0] for row in shown.ratings.rows] == ["Overall", "Safe", "Caring"]
    assert [(event.value, event.when) for event in shown.history.events] == [
        ("Good", "2 March 2021, 5 years ago"),
        ("Inadequate", "5 January 2018, 8 years ago"),
    ]


def test_the_address_says_nothing_twice() -> None:
    address = Address(("1 Mill Lane", "Leeds"), "Leeds", None, "LS8 2QR")
    assert page(address=fact(address)).where.address == ("1 Mill Lane", "Leeds", "LS8 2QR")


def test_care_nearby_is_searched_by_the_postcode() -> None:
    assert page().where.nearby_url == "/find-care?near=LS8+2QR"
    assert page(address=fact(Address(("1 Mill Lane",)))).where.nearby_url == ""


def test_the_map_is_offered_only_where_the_place_is_on_it() -> None:
    assert page().where.map_url == "/find-care?near=LS8+2QR&within=1&all=1&view=map"
    assert page(withdrawn_on=date(2026, 10, 1)).where.map_url == ""
    assert page(point=Fact(missing=Missing.NOT_KNOWN)).where.map_url == ""


def test_a_withdrawn_place_says_since_when() -> None:
    assert page(withdrawn_on=date(2026, 10, 1)).top.withdrawn == "1 October 2026"
    assert page().top.withdrawn == ""


def test_registrations_are_told_apart() -> None:
    second = RegistrationEntry(
        "CQC", "1-2", None, None, "Elm Ltd", None, date(2020, 6, 30), None, dual_of="1-123456789"
    )
    shown = page(registrations=(*PROFILE.registrations, second)).registrations
    assert shown[0] == "CQC 1-123456789, Oak Care Ltd, since 1 April 2015"
    assert shown[1] == "CQC 1-2, Elm Ltd, no longer listed on 30 June 2020, second registration of the same place"


def test_a_council_that_is_not_known_is_none() -> None:
    assert page(council=Fact(missing=Missing.NOT_KNOWN)).council is None
