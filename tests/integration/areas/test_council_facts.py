"""The laws of loading what is known of councils, on both databases."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas.contacts import contacts_of_all, find_assessment, list_contacts, list_links
from app.areas.models import CouncilAssessment, CouncilContact, CouncilLink
from app.areas.queries import find_council_by_slug
from app.domain.contacts import (
    Audience,
    Channel,
    ContactRecord,
    CouncilAssessmentRecord,
    CouncilLinkRecord,
    HomePageRecord,
    Purpose,
)
from app.domain.loading import Comparison
from app.domain.runs import RunStatus
from app.provenance.actions import FileFacts, describe_run, ensure_source, finish_run, start_run
from tests.integration.areas.conftest import load_councils
from tests.integration.providers.loading import OCTOBER, full, load
from tests.integration.quality.loading import AUTUMN, SPRING, SUMMER, add_places, load_facts

KENT, LEEDS = "E10000016", "E08000035"
PUBLIC, EVERYBODY = (Audience.PUBLIC,), tuple(Audience)


@pytest.fixture
def councils(any_session: Session) -> Session:
    load_councils(any_session)
    return any_session


def line(council: str = KENT, purpose: Purpose = Purpose.GENERAL, **says: Any) -> ContactRecord:
    given = {"channel": Channel.PHONE, "audience": Audience.PUBLIC, "value": "01632 960123", "hours": "24/7"} | says
    return ContactRecord(council, purpose, **given)


def assessment(council: str = KENT, rating: str = "Good", **says: Any) -> CouncilAssessmentRecord:
    return CouncilAssessmentRecord(council, rating, says.pop("published_on", SPRING), **says)


def link(council: str = KENT, url: str = "http://www.kent.gov.uk/care") -> CouncilLinkRecord:
    return CouncilLinkRecord(council, Purpose.NEEDS_ASSESSMENT, url, date(2017, 1, 1))


def id_of(session: Session, slug: str) -> int:
    found = find_council_by_slug(session, slug)
    assert found is not None
    return found.id


def kents_lines(session: Session, audiences: Sequence[Audience] = PUBLIC) -> list[str]:
    return [contact.value for contact in list_contacts(session, id_of(session, "kent"), audiences=audiences)]


def test_a_line_is_stored_as_it_was_said(councils: Session) -> None:
    said = line(note="Choose option 2", verified_on=date(2026, 3, 12))
    assert load_facts(councils, "council_contacts", said) == (Comparison(new=1), [])
    (held,) = list_contacts(councils, id_of(councils, "kent"), audiences=PUBLIC)
    fields = ("purpose", "channel", "audience", "value", "hours", "note", "verified_on")
    assert [getattr(held, name) for name in fields] == [getattr(said, name) for name in fields]
    assert (held.as_of, held.withdrawn_on) == (SPRING, None)


@pytest.mark.parametrize("name", ["Kent", "kent county council", "KENT COUNTY COUNCIL", "e10000016", "County of Kent"])
def test_the_same_council_in_another_spelling_is_no_change(councils: Session, name: str) -> None:
    load_facts(councils, "council_contacts", line())
    comparison, rejected = load_facts(councils, "council_contacts", line(name), as_of=SUMMER)
    assert (comparison, rejected) == (Comparison(held=1, unchanged=1), [])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("E07000105", "council_not_found"),  # Ashford, where Kent is responsible
        ("Ashford", "council_not_found"),
        ("Narnia", "council_not_found"),
        ("Cumbria", "council_abolished"),
    ],
)
def test_a_council_that_is_not_responsible_is_sent_back(councils: Session, name: str, code: str) -> None:
    assert load_facts(councils, "council_contacts", line(name), line()) == (Comparison(new=1), [code])


def test_a_line_of_professionals_is_never_among_the_publics(councils: Session) -> None:
    own = line(audience=Audience.PROFESSIONAL, value="03069 990123")
    load_facts(councils, "council_contacts", line(), own, line(LEEDS, value="01632 960200"))
    assert kents_lines(councils) == ["01632 960123"]
    assert sorted(kents_lines(councils, EVERYBODY)) == ["01632 960123", "03069 990123"]
    assert {contact.value for contact in contacts_of_all(councils, audiences=PUBLIC)} == {
        "01632 960123",
        "01632 960200",
    }
    assert kents_lines(councils, ()) == []


@pytest.mark.parametrize("now", Audience)
def test_whom_a_line_is_for_can_be_corrected_by_a_list_of_a_few(councils: Session, now: Audience) -> None:
    """Else a professional's number that was sent as public by mistake would stay on show."""
    (before,) = {*Audience} - {now}
    load_facts(councils, "council_contacts", line(audience=before))
    comparison, _ = load_facts(councils, "council_contacts", line(audience=now), as_of=SUMMER)
    assert comparison == Comparison(held=1, changed=1)
    assert len(kents_lines(councils, (now,))) == 1
    assert kents_lines(councils, (before,)) == []


def test_one_line_for_both_audiences_is_sent_back(councils: Session) -> None:
    lines = line(audience=Audience.PROFESSIONAL), line(audience=Audience.PUBLIC)
    assert load_facts(councils, "council_contacts", *lines) == (Comparison(new=1), ["row_repeated"])
    assert kents_lines(councils) == []


def test_new_hours_change_a_line_and_a_new_number_is_another_one(councils: Session) -> None:
    load_facts(councils, "council_contacts", line(), line(LEEDS), is_whole=True)
    news = line(hours="Mo-Fr 09:00-17:00"), line(LEEDS, value="01632 960999")
    comparison, _ = load_facts(councils, "council_contacts", *news, as_of=SUMMER, is_whole=True)
    assert comparison == Comparison(held=2, new=1, changed=1, missing=1, withdrawn=1)
    shown = [(held.value, held.hours) for held in contacts_of_all(councils, audiences=PUBLIC)]
    assert sorted(shown) == [("01632 960123", "Mo-Fr 09:00-17:00"), ("01632 960999", "24/7")]


def test_what_a_whole_list_lacks_is_not_shown_until_it_comes_back(councils: Session) -> None:
    load_facts(councils, "council_contacts", line(), line(LEEDS), is_whole=True)
    load_facts(councils, "council_contacts", line(LEEDS), as_of=SUMMER, is_whole=True)
    assert kents_lines(councils) == []
    comparison, _ = load_facts(councils, "council_contacts", line(), line(LEEDS), as_of=AUTUMN, is_whole=True)
    assert comparison == Comparison(held=1, changed=1, unchanged=1)
    assert kents_lines(councils) == ["01632 960123"]


def test_one_councils_own_list_takes_back_nobody_elses(councils: Session) -> None:
    load_facts(councils, "council_contacts", line(), line(LEEDS), is_whole=True)
    load_facts(councils, "council_contacts", line(LEEDS), as_of=SUMMER)
    assert kents_lines(councils) == ["01632 960123"]


def test_the_same_line_twice_in_a_file_is_told(councils: Session) -> None:
    assert load_facts(councils, "council_contacts", line(), line("Kent")) == (Comparison(new=1), ["row_repeated"])


def test_phones_stand_before_other_ways_within_a_purpose(councils: Session) -> None:
    mail = line(channel=Channel.EMAIL, value="adult.care@kent.example.org")
    load_facts(councils, "council_contacts", mail, line())
    assert kents_lines(councils) == ["01632 960123", "adult.care@kent.example.org"]


def test_the_first_real_lines_end_those_of_the_sample(councils: Session) -> None:
    made_up = line(value="01632 960999"), line(LEEDS, value="01632 960998")
    load_facts(councils, "council_contacts", *made_up, is_sample=True, is_whole=True)
    load_facts(councils, "council_assessments", assessment(), is_sample=True)
    comparison, _ = load_facts(councils, "council_contacts", line(), as_of=SUMMER)
    assert comparison == Comparison(new=1)
    assert [held.value for held in contacts_of_all(councils, audiences=EVERYBODY)] == ["01632 960123"]
    assert councils.scalars(select(CouncilAssessment)).one()


def test_the_first_real_places_end_all_that_is_made_up_of_councils(councils: Session) -> None:
    add_places(councils, is_sample=True, slug="sample")
    load_facts(councils, "council_contacts", line(), is_sample=True)
    load_facts(councils, "council_assessments", assessment(), is_sample=True)
    load(councils, full("1-700000001"), as_of=OCTOBER)
    assert councils.scalars(select(CouncilContact)).all() == []
    assert councils.scalars(select(CouncilAssessment)).all() == []


def test_a_sample_loaded_again_is_unchanged(councils: Session) -> None:
    for expected in (Comparison(new=1), Comparison(held=1, unchanged=1)):
        comparison, _ = load_facts(councils, "council_contacts", line(), is_sample=True, is_whole=True)
        assert comparison == expected


def test_the_newest_assessment_is_shown_and_earlier_ones_are_kept(councils: Session) -> None:
    kent = id_of(councils, "kent")
    assert find_assessment(councils, kent) is None
    load_facts(councils, "council_assessments", assessment(score=71), assessment(LEEDS, "Inadequate"))
    load_facts(councils, "council_assessments", assessment("Kent", "Outstanding", published_on=SUMMER), as_of=SUMMER)
    found = find_assessment(councils, kent)
    assert found is not None
    assert (found.rating, found.published_on, found.score) == ("Outstanding", SUMMER, None)
    assert len(councils.scalars(select(CouncilAssessment)).all()) == 3


def test_cqc_assesses_no_council_of_wales(councils: Session) -> None:
    _, rejected = load_facts(councils, "council_assessments", assessment("Gwynedd"), assessment())
    assert rejected == ["council_not_english"]


def test_a_link_is_taken_where_it_is_on_the_councils_own_website(councils: Session) -> None:
    elsewhere = (
        link(url="http://www.kentcares.org.uk/"),
        link(LEEDS, "http://www.kent.gov.uk/care"),
        link(url="http://kent.gov.uk.example.org/"),
        link("Ashford"),
        link("cumbria", "http://www.cumbria.gov.uk/care"),
    )
    own = link(url="http://www2.kent.gov.uk/old"), link("leeds", "https://adults.leeds.gov.uk/a")
    comparison, rejected = load_facts(councils, "council_links", *elsewhere, *own, as_of=None)
    assert comparison == Comparison(new=2)
    assert rejected == [*["link_elsewhere"] * 3, "council_not_responsible", "council_abolished"]
    (held,) = list_links(councils, id_of(councils, "kent"))
    assert (held.url, held.purpose, held.listed_on) == (
        "http://www2.kent.gov.uk/old",
        "needs_assessment",
        date(2017, 1, 1),
    )


def test_a_link_that_a_newer_list_lacks_is_withdrawn(councils: Session) -> None:
    load_facts(councils, "council_links", link(), link(url="http://www.kent.gov.uk/b"), is_whole=True)
    comparison, _ = load_facts(councils, "council_links", link(), as_of=SUMMER, is_whole=True)
    assert comparison == Comparison(held=2, unchanged=1, missing=1, withdrawn=1)
    assert [held.url for held in list_links(councils, id_of(councils, "kent"))] == ["http://www.kent.gov.uk/care"]


HOME = HomePageRecord(KENT, "https://new.kent.gov.uk/")


def the_councils_are_from(session: Session, day: date) -> None:
    """The run of the table that ships with the project."""
    source = ensure_source(
        session, slug="councils", title="C", publisher="P", licence="L", homepage="https://c.example", kind="councils"
    )
    run = start_run(session, source_id=source.id, reader_version=1)
    describe_run(session, run_id=run.id, file=FileFacts(as_of=day))
    finish_run(session, run_id=run.id, status=RunStatus.SUCCEEDED, message="")
    session.commit()


def website(session: Session) -> str | None:
    found = find_council_by_slug(session, "kent")
    assert found is not None
    return found.website


@pytest.mark.parametrize("as_of", [None, SPRING, SUMMER])
def test_a_home_page_changes_nothing_that_a_table_as_new_gave(councils: Session, as_of: date | None) -> None:
    the_councils_are_from(councils, SUMMER)
    before = website(councils)
    comparison, _ = load_facts(councils, "council_links", HOME, as_of=as_of)
    assert (comparison, website(councils)) == (Comparison(unchanged=1), before)


def test_a_newer_list_of_home_pages_corrects_the_councils(councils: Session) -> None:
    the_councils_are_from(councils, SPRING)
    comparison, _ = load_facts(councils, "council_links", HOME, as_of=SUMMER)
    assert (comparison, website(councils)) == (Comparison(changed=1), "https://new.kent.gov.uk/")
    comparison, _ = load_facts(councils, "council_links", HOME, as_of=SUMMER)
    assert comparison == Comparison(unchanged=1)


def test_home_pages_withdraw_no_links(councils: Session) -> None:
    load_facts(councils, "council_links", link(), is_whole=True)
    load_facts(councils, "council_links", HOME, as_of=SUMMER)
    assert councils.scalars(select(CouncilLink.withdrawn_on)).all() == [None]
