"""CQC's own responses for Oldham, saved in 2025, counted here without our readers."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.db import make_engine, session_factory
from app.db.migrate import upgrade
from app.domain.records import LocationRecord, OrganisationRecord
from app.provenance.actions import ensure_source, start_run
from app.providers.actions import PlaceLoader
from app.providers.lineage import lineage, moves
from app.providers.models import Place, Registration, RegistrationLink
from app.providers.queries import get_profile, iter_search_documents
from importers.contract import RowError
from tests.importers.cqc.api.made_up import opened
from tests.real_data import data, needs_data

pytestmark = needs_data

FOLDER = "cqc-api-oldham-2025"
GOES_ON = {"New Provider", "Legal Entity Change", "Partnership Change", "NHS Transfer", "Location Move"}
TREETOPS, COMPOSITE = "1-5203053560", "1-16561595022"


def responses() -> dict[str, dict[str, Any]]:
    files = [*data(f"{FOLDER}/location_details").glob("*.json"), data(f"{FOLDER}/location_details.json")]
    return {one["locationId"]: one for one in (json.loads(path.read_bytes()) for path in files)}


def listed() -> set[str]:
    return {one["locationId"] for one in json.loads(data(f"{FOLDER}/locations.json").read_bytes())["locations"]}


def groups() -> set[frozenset[str]]:
    """Ids that are one place: followed each other, with one postcode."""
    known = responses()
    together = {id_: {id_} for id_ in known}
    for id_, one in known.items():
        for related in one["relationships"]:
            other = known.get(related["relatedLocationId"])
            if other and related["reason"] in GOES_ON and other["postalCode"] == one["postalCode"]:
                cluster = together[id_] | together[other["locationId"]]
                together |= dict.fromkeys(cluster, cluster)
    return {frozenset(cluster) for cluster in together.values()}


@pytest.fixture(scope="module")
def oldham(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('oldham') / 'care.db'}")
    upgrade(engine)
    edition = opened(data(FOLDER))
    rows = [row[1] for row in edition.rows if not isinstance(row, RowError)]
    load(engine, "cqc_api", rows, edition.as_of or date.min)
    yield engine
    engine.dispose()


def load(engine: Engine, slug: str, records: list[LocationRecord], as_of: date, *, is_whole: bool = False) -> None:
    with session_factory(engine)() as session:
        source = ensure_source(session, slug=slug, title="T", publisher="P", licence="L", homepage="H", kind="places")
        run = start_run(session, source_id=source.id, reader_version=1)
        loader = PlaceLoader(session, source_id=source.id, as_of=as_of, is_whole=is_whole, is_sample=False)
        for record in records:
            loader.take(record)
        loader.compare()
        loader.write(run_id=run.id)
        session.commit()


@pytest.fixture
def session(oldham: Engine) -> Iterator[Session]:
    with session_factory(oldham)() as found:
        yield found


def held(session: Session) -> set[frozenset[str]]:
    found: dict[int, set[str]] = {}
    for place_id, id_ in session.execute(select(Registration.place_id, Registration.regulator_id)):
        found.setdefault(place_id, set()).add(id_)
    return {frozenset(ids) for ids in found.values()}


def test_every_response_is_read_and_every_id_without_one_is_told() -> None:
    rows = list(opened(data(FOLDER)).rows)
    told = {row.about for row in rows if isinstance(row, RowError) and row.code == "response_missing"}
    read = {row[1].regulator_id for row in rows if not isinstance(row, RowError)}
    assert read == set(responses())
    assert told == listed() - read
    assert (len(read), len(told)) == (301, 150)


def test_the_homes_that_were_registered_anew_are_one_place_each(session: Session) -> None:
    assert held(session) == groups()
    assert (len(groups()), sum(len(ids) > 1 for ids in groups())) == (263, 30)


def test_a_place_is_listed_as_long_as_one_of_its_registrations_is(session: Session) -> None:
    known = responses()
    live = {ids for ids in groups() if any(known[id_]["registrationStatus"] == "Registered" for id_ in ids)}
    assert sum(1 for _ in iter_search_documents(session)) == len(live) == 139


def test_every_place_has_the_page_of_its_first_registration(session: Session) -> None:
    known = responses()
    for ids in groups():
        first = min(ids, key=lambda id_: (known[id_]["registrationDate"], id_))
        place_id = session.scalars(select(Registration.place_id).where(Registration.regulator_id == first)).one()
        told = lineage(session, place_id)
        assert told[0].regulator_id == first
        assert {one.regulator_id for one in told} == ids


def test_every_deregistered_one_ends_on_its_day(session: Session) -> None:
    days = dict(session.execute(select(Registration.regulator_id, Registration.deregistered_on)).all())
    assert {id_: day and day.isoformat() for id_, day in days.items()} == {
        id_: one.get("deregistrationDate") for id_, one in responses().items()
    }


def test_every_relationship_is_kept_once(session: Session) -> None:
    pairs = {
        tuple(sorted((id_, related["relatedLocationId"])))
        for id_, one in responses().items()
        for related in one["relationships"]
    }
    assert session.scalar(select(func.count()).select_from(RegistrationLink)) == len(pairs)


def test_a_home_that_moved_knows_where_it_was(session: Session) -> None:
    known = responses()
    moved = [
        (id_, related["relatedLocationId"])
        for id_, one in known.items()
        for related in one["relationships"]
        if related["type"] == "HSCA Predecessor"
        and (other := known.get(related["relatedLocationId"]))
        and other["postalCode"] != one["postalCode"]
    ]
    assert moved
    for new, old in moved:
        here, there = (place_of(session, id_) for id_ in (new, old))
        assert there.ref in {move.ref for move in moves(session, here.id) if move.is_from}
        assert here.ref in {move.ref for move in moves(session, there.id) if not move.is_from}


def place_of(session: Session, id_: str) -> Place:
    return session.scalars(select(Place).join(Registration).where(Registration.regulator_id == id_)).one()


def test_the_nursing_home_of_the_new_framework_shows_its_new_rating(session: Session) -> None:
    profile = get_profile(session, place_of(session, TREETOPS).ref)
    assert profile.rating.value is not None
    assert (profile.rating.value.value, profile.rating.value.published_on) == ("Good", date(2024, 9, 17))
    current = {one.question: (one.value, one.published_on) for one in profile.ratings if one.is_current}
    assert current["Safe"] == current["Caring"] == ("Good", date(2024, 9, 17))
    assert current["Effective"] == ("Good", date(2020, 12, 18)), "this one was not assessed anew"


def test_the_dentist_of_the_new_framework_shows_what_was_found(session: Session) -> None:
    profile = get_profile(session, place_of(session, COMPOSITE).ref)
    assert {(one.question, one.value) for one in profile.ratings if one.is_current} == {
        (question, "Regulations met") for question in ("Safe", "Effective", "Caring", "Responsive", "Well-led")
    }
    assert profile.rating.value is None


def test_a_national_list_of_the_active_ones_neither_parts_nor_ends_any(oldham: Engine) -> None:
    """As the monthly file would have it: active ids, no links, no history."""
    active = [
        LocationRecord(id_, one["name"], OrganisationRecord(one["providerId"], "Somebody"), postcode=one["postalCode"])
        for id_, one in responses().items()
        if one["registrationStatus"] == "Registered"
    ]
    for month in (date(2026, 9, 1), date(2026, 10, 1)):
        load(oldham, "cqc_locations", active, month, is_whole=True)
    with session_factory(oldham)() as session:
        assert held(session) == groups()
        assert sum(1 for _ in iter_search_documents(session)) == 139
