from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError, Comparison
from app.domain.records import OrganisationRecord
from app.domain.vocabularies import SERVICE_BITS
from app.provenance.actions import ensure_source
from app.providers.actions import PlaceLoader
from app.providers.models import Organisation, Place, RegistrationSource
from tests.integration.providers.loading import (
    ACME,
    AUGUST,
    DIRECTORY,
    MID_SEPTEMBER,
    OCTOBER,
    SAMPLE,
    SEPTEMBER,
    add_areas,
    full,
    load,
    location,
    place,
    places,
)


def test_a_first_edition_makes_places(any_session: Session) -> None:
    counts = load(any_session, full())
    made = place(any_session)
    assert counts == Comparison(held=0, new=2)
    assert (made.name, made.town, made.phone, made.beds) == ("Larkmead House", "Leeds", "0113 496 0123", 24)
    assert (made.rating, made.rating_on, made.primary_kind) == ("Good", date(2024, 5, 1), "residential-home")
    assert (made.organisation.name, made.sources["phone"], made.is_sample) == (
        "Acme Care Limited",
        "cqc_locations",
        False,
    )


def test_the_same_edition_again_changes_nothing(any_session: Session) -> None:
    load(any_session, full())
    before = {name: getattr(place(any_session), name) for name in ("id", "ref", "name", "sources", "rating")}
    counts = load(any_session, full())
    assert (counts.new, counts.changed, counts.unchanged, counts.missing) == (0, 0, 2, 0)
    assert before == {name: getattr(place(any_session), name) for name in before}


def test_a_row_that_says_something_else_is_changed(any_session: Session) -> None:
    load(any_session, full())
    counts = load(any_session, full(phone="0113 496 0999"), as_of=OCTOBER)
    assert (counts.changed, counts.unchanged) == (1, 1)
    assert place(any_session).phone == "0113 496 0999"


def test_a_reference_stays_when_everything_else_changes(any_session: Session) -> None:
    load(any_session, full())
    ref = place(any_session).ref
    load(
        any_session,
        full(name="New Name", postcode="YO1 7HH", organisation=replace(ACME, name="New Ltd")),
        as_of=OCTOBER,
    )
    assert place(any_session).ref == ref


def test_a_location_that_stands_twice_is_rejected_the_second_time(session: Session) -> None:
    source = ensure_source(session, slug="s", title="S", publisher="P", licence="L", homepage="h", kind="places")
    loader = PlaceLoader(session, source_id=source.id, as_of=SEPTEMBER, is_whole=True, is_sample=False)
    loader.take(full())
    with pytest.raises(CannotStoreError) as caught:
        loader.take(full(name="Other"))
    assert (caught.value.code, caught.value.rejects) == ("id_repeated", True)


def test_nothing_is_written_before_it_is_asked_for(session: Session) -> None:
    source = ensure_source(session, slug="s", title="S", publisher="P", licence="L", homepage="h", kind="places")
    loader = PlaceLoader(session, source_id=source.id, as_of=SEPTEMBER, is_whole=True, is_sample=False)
    loader.take(full())
    loader.compare()
    assert session.scalar(select(func.count()).select_from(Place)) == 0


def test_a_second_source_of_the_same_day_adds_what_is_missing_and_makes_no_duplicates(any_session: Session) -> None:
    load(any_session, full())
    says = location(also_known_as="The Lark", phone="0113 496 0555", address="1 Mill Lane, Leeds", town="Leeds")
    counts = load(any_session, says, slug=DIRECTORY)
    found = place(any_session)
    assert (counts.held, counts.new, counts.changed, counts.learned) == (0, 0, 2, 2)
    assert len(places(any_session)) == 1
    assert (found.also_known_as, found.phone, found.address) == ("The Lark", "0113 496 0123", "1 Mill Lane")
    assert (found.sources["also_known_as"], found.sources["phone"]) == ("cqc_directory", "cqc_locations")


def test_a_newer_edition_of_a_poorer_source_wins_field_by_field(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, location(phone="0113 496 0555"), slug=DIRECTORY, as_of=MID_SEPTEMBER)
    found = place(any_session)
    assert (found.phone, found.beds, found.website) == ("0113 496 0555", 24, "http://www.example.org")


def test_the_same_word_in_a_newer_edition_takes_its_field_back(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, location(phone="0113 496 0555"), slug=DIRECTORY, as_of=MID_SEPTEMBER)
    counts = load(any_session, full(), as_of=OCTOBER)
    assert (counts.changed, counts.unchanged) == (0, 2)
    assert (place(any_session).phone, place(any_session).sources["phone"]) == ("0113 496 0123", "cqc_locations")


def test_an_older_edition_of_another_source_only_fills_gaps(any_session: Session) -> None:
    load(any_session, full(website=None))
    load(any_session, location(phone="0113 496 0555", website="http://old.example.org"), slug=DIRECTORY, as_of=AUGUST)
    found = place(any_session)
    assert (found.phone, found.website) == ("0113 496 0123", "http://old.example.org")


def test_what_a_source_no_longer_says_is_gone(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, full(phone=None, services=SERVICE_BITS["nursing-home"]), as_of=OCTOBER)
    found = place(any_session)
    assert (found.phone, found.primary_kind) == (None, "nursing-home")
    assert "phone" not in found.sources


def test_a_part_of_the_register_takes_nothing_back(any_session: Session) -> None:
    load(any_session, full(), slug=DIRECTORY)
    load(any_session, location(name="Newer"), slug=DIRECTORY, as_of=OCTOBER, is_whole=False, noise=False)
    found = place(any_session)
    assert (found.name, found.phone) == ("Newer", "0113 496 0123")
    assert (found.sources["name"], found.sources["phone"]) == ("cqc_directory@2026-10-01", "cqc_directory@2026-09-01")


def test_a_place_known_by_name_alone_does_not_lose_its_organisation(any_session: Session) -> None:
    load(any_session, full())
    by_name = OrganisationRecord("name:0123456789abcd", "Acme")
    load(any_session, location(organisation=by_name), slug=DIRECTORY, as_of=OCTOBER, is_whole=False, noise=False)
    assert place(any_session).organisation.regulator_id == "1-200000001"


def test_an_organisation_without_id_is_replaced_when_its_id_is_known(any_session: Session) -> None:
    load(
        any_session,
        location(organisation=OrganisationRecord("name:0123456789abcd", "Acme")),
        is_whole=False,
        noise=False,
    )
    load(any_session, full(), as_of=OCTOBER)
    assert place(any_session).organisation.regulator_id == "1-200000001"


def test_organisations_and_brands_follow_the_newest_edition(any_session: Session) -> None:
    branded = OrganisationRecord("1-200000002", "Branded Ltd", brand_id="BD1", brand_name="BRAND Old")
    load(any_session, full(organisation=branded))
    assert place(any_session).organisation.brand.name == "BRAND Old"  # type: ignore[union-attr]
    load(any_session, full(organisation=replace(branded, name="Renamed Ltd", brand_name="BRAND New")), as_of=OCTOBER)
    organisation = place(any_session).organisation
    assert (organisation.name, organisation.brand.name) == ("Renamed Ltd", "BRAND New")  # type: ignore[union-attr]
    assert any_session.scalar(select(func.count()).select_from(Organisation)) == 2


def test_a_place_that_is_sold_keeps_its_page(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, full(organisation=OrganisationRecord("1-200000002", "Buyer Ltd")), as_of=OCTOBER)
    assert (len(places(any_session)), place(any_session).organisation.name) == (1, "Buyer Ltd")


def test_the_date_of_what_is_listed_again_moves_on(any_session: Session) -> None:
    load(any_session, full())
    load(any_session, full(), as_of=OCTOBER)
    assert set(any_session.scalars(select(RegistrationSource.last_seen_on))) == {OCTOBER}


def test_a_file_without_a_day_is_as_old_as_today(any_session: Session) -> None:
    load(any_session, full(), as_of=None)
    assert place(any_session).name == "Larkmead House"


def test_the_first_real_edition_removes_the_sample(any_session: Session) -> None:
    fictional = OrganisationRecord("9-2", "Fiction Ltd", brand_id="BD9", brand_name="BRAND Fiction")
    load(any_session, full("9-1", organisation=fictional), slug=SAMPLE, is_sample=True, noise=False)
    assert place(any_session, "9-1").is_sample
    load(any_session, full())
    assert [found.name for found in places(any_session)] == ["Larkmead House"]
    assert any_session.scalars(select(Organisation.name)).all() == ["Acme Care Limited"]


def test_a_sample_again_changes_nothing(any_session: Session) -> None:
    load(any_session, full("9-1"), slug=SAMPLE, is_sample=True)
    counts = load(any_session, full("9-1"), slug=SAMPLE, is_sample=True)
    assert (counts.new, counts.unchanged) == (0, 2)


def test_a_place_without_a_council_is_told_and_stored(session: Session) -> None:
    add_areas(session)
    source = ensure_source(session, slug="s", title="S", publisher="P", licence="L", homepage="h", kind="places")
    loader = PlaceLoader(session, source_id=source.id, as_of=SEPTEMBER, is_whole=True, is_sample=False)
    with pytest.raises(CannotStoreError) as caught:
        loader.take(location(postcode="ZE1 0AA", local_authority="Atlantis"))
    assert (caught.value.code, caught.value.rejects) == ("council_unknown", False)
    assert loader.compare().new == 1
