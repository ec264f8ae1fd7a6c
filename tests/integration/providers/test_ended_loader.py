"""A list of all that ever ended: what of it belongs to a place that we hold."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError, Comparison
from app.domain.quality import LinkRecord
from app.domain.records import LocationRecord, OrganisationRecord
from app.provenance.actions import ensure_source, start_run
from app.providers.ended_loader import EndedLoader
from app.providers.lineage import lineage
from tests.integration.providers.loading import OCTOBER, full, load, place, places, registration, take

HELD, ENDED = "1-100000001", "1-050000001"
LAST_DAY = date(2014, 6, 30)
OLD = OrganisationRecord("1-200000009", "Old Care Ltd")


def ended(id_: str = ENDED, **says: object) -> LocationRecord:
    return full(
        id_,
        **({"organisation": OLD, "registered_on": date(2010, 1, 1), "deregistered_on": LAST_DAY, "ratings": ()} | says),
    )


def load_ended(session: Session, *records: LocationRecord) -> Comparison:
    source = ensure_source(
        session, slug="cqc_deactivated", title="Ended", publisher="P", licence="L", homepage="H", kind="places"
    )
    run = start_run(session, source_id=source.id, reader_version=1)
    loader = EndedLoader(session, source_id=source.id, as_of=OCTOBER, is_whole=False, is_sample=False)
    for record in records:
        take(loader, record)
    comparison = loader.compare()
    loader.write(run_id=run.id)
    session.commit()
    session.expire_all()
    return comparison


def add_up(counts: Comparison) -> tuple[int, int, int, int]:
    return counts.new, counts.changed, counts.unchanged, counts.merged


def test_a_place_that_we_never_held_is_passed_over(any_session: Session) -> None:
    load(any_session, full(HELD))
    assert add_up(load_ended(any_session, ended(name="Elsewhere", postcode="BD1 1AA"))) == (0, 0, 1, 0)
    assert len(places(any_session)) == 1


def test_what_has_the_name_and_the_postcode_of_a_place_joins_its_history(any_session: Session) -> None:
    load(any_session, full(HELD, registered_on=date(2014, 7, 1)))
    before = place(any_session, HELD)
    shown = (before.ref, before.phone, before.organisation.name)
    counts = load_ended(any_session, ended(name="LARKMEAD  HOUSE", postcode="LS61AA", phone="0113 496 0999"))
    assert add_up(counts) == (0, 0, 0, 1)
    (found,) = places(any_session)
    assert (found.ref, found.phone, found.organisation.name) == shown
    assert found.withdrawn_on is None
    assert [(one.owner, one.until) for one in lineage(any_session, found.id)] == [
        ("Old Care Ltd", LAST_DAY),
        ("Acme Care Limited", None),
    ]


def test_the_same_name_at_another_postcode_is_another_place(any_session: Session) -> None:
    load(any_session, full(HELD))
    assert add_up(load_ended(any_session, ended(postcode="LS1 1UR"))) == (0, 0, 1, 0)


def test_of_two_places_with_one_name_and_postcode_neither_is_taken(any_session: Session) -> None:
    load(any_session, full(HELD), full("1-100000002"))
    assert add_up(load_ended(any_session, ended())) == (0, 0, 1, 0)


def test_what_a_link_leads_to_is_kept_and_joined(any_session: Session) -> None:
    link = (LinkRecord(ENDED, HELD, "New Provider"),)
    load(any_session, full(HELD, links=link), slug="cqc_api", is_whole=False)
    assert add_up(load_ended(any_session, ended(name="By another name"))) == (1, 0, 0, 0)
    assert place(any_session, ENDED).id == place(any_session, HELD).id
    assert place(any_session, HELD).name == "Larkmead House"


def test_a_registration_that_we_hold_ends_on_its_last_day(any_session: Session) -> None:
    load(any_session, full(HELD))
    last = date(2026, 9, 12)
    assert add_up(load_ended(any_session, ended(HELD, deregistered_on=last))) == (0, 1, 0, 0)
    assert (place(any_session, HELD).withdrawn_on, registration(any_session, HELD).deregistered_on) == (last, last)


def test_the_same_list_again_changes_nothing(any_session: Session) -> None:
    load(any_session, full(HELD))
    rows = (ended(), ended("1-050000002", name="Elsewhere"))
    load_ended(any_session, *rows)
    assert add_up(load_ended(any_session, *rows)) == (0, 0, 2, 0)


def test_an_id_twice_is_told_even_where_it_is_passed_over(any_session: Session) -> None:
    with pytest.raises(CannotStoreError):
        load_ended(any_session, ended(), ended())
