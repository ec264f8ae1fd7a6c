"""The made-up lines of real councils: plainly made up, with gaps that can be seen."""

import re
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from click.testing import Result
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas.contacts import contacts_of_all, list_contacts
from app.areas.models import CouncilAssessment
from app.areas.queries import find_council_by_slug, list_councils
from app.domain.contacts import Audience, ContactRecord, Purpose
from app.domain.geography import Nation
from app.domain.opening import OpeningTimes
from app.domain.uk_time import LONDON
from app.provenance.models import ImportRun
from app.signposting.schedules import schedule_of
from importers.registry import get_source
from importers.sample.facts.contacts import CLOSED_ON_1_MARCH, NO_HOURS, NO_NIGHTS, NOTHING_KNOWN, councils
from importers.sample.files import sample_file
from tests.importers.plain.files import fetched

#: the numbers that Ofcom keeps for films and books
DRAMA = re.compile(r"(18001 )?(01632 960\d{3}|0306 999 0\d{3})")
OWN_ADDRESS = re.compile(r"(adult\.care@|https://www\.)[a-z-]+\.example\.org(/ask-for-care)?")
ST_DAVIDS_DAY = datetime(2027, 3, 1, 10, tzinfo=LONDON)


@pytest.fixture
def lines(made: object) -> dict[str, list[ContactRecord]]:
    """By the short name of the council."""
    names = {council.code: str(council.short_name) for council in councils()}
    found: dict[str, list[ContactRecord]] = defaultdict(list)
    for row in get_source("council_contacts").open(fetched(sample_file("council_contacts"))).rows:
        assert isinstance(row, tuple)
        found[names[row[1].council]].append(row[1])
    return found


def purposes(records: list[ContactRecord]) -> set[str]:
    return {record.purpose for record in records}


def test_every_council_of_england_and_wales_has_lines_but_for_the_gaps(lines: dict[str, list[ContactRecord]]) -> None:
    names = {str(council.short_name) for council in councils()}
    assert len(names) == 153 + 22
    assert names >= NOTHING_KNOWN | NO_NIGHTS | NO_HOURS | CLOSED_ON_1_MARCH
    assert set(lines) == names - NOTHING_KNOWN
    without_nights = {name for name, records in lines.items() if Purpose.OUT_OF_HOURS not in purposes(records)}
    assert without_nights == NO_NIGHTS
    assert all(purposes(records) | {Purpose.OUT_OF_HOURS} == {*Purpose} for records in lines.values())


def test_every_number_and_address_leads_nowhere(lines: dict[str, list[ContactRecord]]) -> None:
    values = {record.value for records in lines.values() for record in records}
    assert [value for value in values if not (DRAMA.fullmatch(value) or OWN_ADDRESS.fullmatch(value))] == []


def test_no_two_councils_share_a_number(lines: dict[str, list[ContactRecord]]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for name, records in lines.items():
        for record in records:
            owners[record.value].add(name)
    assert {len(names) for names in owners.values()} == {1}


def test_the_public_and_professionals_have_numbers_of_their_own(lines: dict[str, list[ContactRecord]]) -> None:
    for records in lines.values():
        by_audience = {audience: {each.value for each in records if each.audience == audience} for audience in Audience}
        assert by_audience[Audience.PUBLIC].isdisjoint(by_audience[Audience.PROFESSIONAL])


def test_somebody_answers_at_every_moment_of_the_year_where_nights_are_known(
    lines: dict[str, list[ContactRecord]],
) -> None:
    moments = [datetime(2026, 12, day, hour, 45, tzinfo=UTC) for day in range(21, 32) for hour in range(0, 24, 3)]
    wanted = {Purpose.GENERAL, Purpose.OUT_OF_HOURS}
    for name, records in lines.items():
        if name in NO_NIGHTS | NO_HOURS:
            continue
        hours = {record.hours for record in records if record.hours and record.purpose in wanted}
        opening = [OpeningTimes.parse(text, Nation.WALES) for text in hours]
        assert all(any(schedule_of(line, moment).is_open(moment) for line in opening) for moment in moments), name


def test_one_council_of_wales_is_closed_on_st_davids_day_and_its_line_for_nights_is_not(
    lines: dict[str, list[ContactRecord]],
) -> None:
    def is_open(name: str, purpose: Purpose) -> bool:
        hours = {record.hours for record in lines[name] if record.purpose == purpose and record.hours}
        opening = [OpeningTimes.parse(text, Nation.WALES) for text in hours]
        return any(schedule_of(line, ST_DAVIDS_DAY).is_open(ST_DAVIDS_DAY) for line in opening)

    assert (is_open("Gwynedd", Purpose.GENERAL), is_open("Gwynedd", Purpose.OUT_OF_HOURS)) == (False, True)
    assert (is_open("Wrexham", Purpose.GENERAL), is_open("Wrexham", Purpose.OUT_OF_HOURS)) == (True, False)


def test_lines_were_verified_at_different_times_and_some_never(lines: dict[str, list[ContactRecord]]) -> None:
    days = {records[0].verified_on for records in lines.values()}
    assert None in days
    assert len(days) > 4


def test_the_operators_command_fills_councils_and_says_that_it_is_a_sample(
    call: Callable[..., Result], held: Session
) -> None:
    for slug in ("council_contacts", "council_assessments"):
        assert call("run", slug, "--sample").exit_code == 0
    assert len({contact.council_id for contact in contacts_of_all(held, audiences=[*Audience])}) == 172
    wrexham = find_council_by_slug(held, "wrexham")
    assert wrexham is not None
    public = list_contacts(held, wrexham.id, audiences=[Audience.PUBLIC])
    assert "professional" not in {contact.audience for contact in public}
    assessed = set(held.scalars(select(CouncilAssessment.council_id)))
    assert 0.4 < len(assessed) / len(list_councils(held)) < 0.8
    runs = [run for run in held.scalars(select(ImportRun)) if run.source.slug.startswith("council_")]
    assert [run.is_sample for run in runs] == [True, True]
