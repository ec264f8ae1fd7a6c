from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.areas.contacts import list_links
from app.areas.queries import find_council_by_slug, list_councils
from app.domain.contacts import CouncilLinkRecord, HomePageRecord, Purpose
from importers.contract import Edition, RowError, SourceError
from importers.sources.council_links import SERVICES, CouncilLinks
from tests.importers.plain.files import fetched
from tests.integration.areas.conftest import load_councils
from tests.integration.quality.loading import load_facts
from tests.real_data import data, needs_data

HOME_PAGES = "id,gss,snac,local_custodian_code,tier_id,parent_local_authority_id,slug,country_name,homepage_url,name\n"
LINKS = "la,lgsl,lgil,link\n"


def opened(folder: Path, text: str, *, as_of: date | None = None) -> Edition:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return CouncilLinks().open(fetched(path), as_of=as_of)


def test_home_pages_go_by_the_code_or_else_by_the_name(tmp_path: Path) -> None:
    kent = '1,E10000016,29,1,1,,kent,England,https://www.kent.gov.uk/,"Kent County Council"\n'
    york = '2,,29,1,3,,york,England,http://www.york.gov.uk,"City of York Council"\n'
    edition = opened(tmp_path, HOME_PAGES + kent + york)
    assert [*edition.rows] == [
        (2, HomePageRecord("E10000016", "https://www.kent.gov.uk/")),
        (3, HomePageRecord("City of York Council", "http://www.york.gov.uk")),
    ]
    assert (edition.layout, edition.is_whole, edition.as_of) == ("govuk_home_pages_2025", False, None)


def test_links_of_care_are_taken_though_rows_are_longer_than_the_header(tmp_path: Path) -> None:
    care = "st-helens,care-needs-assessment,applications-for-service,https://www.sthelens.gov.uk/adults/,209,0\n"
    commas = 'leeds,disabled-people-home-adaptations-and-aids,x,"http://www.leeds.gov.uk/a,b?c=1,2",178,0\n'
    edition = opened(tmp_path, LINKS + care + commas)
    listed = date(2017, 1, 1)
    assert [*edition.rows] == [
        (2, CouncilLinkRecord("st helens", Purpose.NEEDS_ASSESSMENT, "https://www.sthelens.gov.uk/adults/", listed)),
        (3, CouncilLinkRecord("leeds", Purpose.EQUIPMENT, "http://www.leeds.gov.uk/a,b?c=1,2", listed)),
    ]
    assert (edition.layout, edition.is_whole, edition.as_of) == ("govuk_links_2017", True, None)


def test_links_of_other_services_are_expected_and_not_taken(tmp_path: Path) -> None:
    (row,) = opened(tmp_path, LINKS + "leeds,school-clothing-grants-vouchers,x,http://www.leeds.gov.uk,2,8\n").rows
    assert isinstance(row, RowError)
    assert (row.code, row.is_expected) == ("link_not_of_care", True)


@pytest.mark.parametrize("link", ["", "javascript:alert(1)", "mailto:adults@leeds.gov.uk", "http://leeds"])
def test_an_address_that_one_cannot_link_to_is_told(tmp_path: Path, link: str) -> None:
    (row,) = opened(tmp_path, f"{LINKS}leeds,care-needs-assessment,x,{link},209,0\n").rows
    assert isinstance(row, RowError)
    assert (row.code, row.is_expected) == ("link_unusable", False)


def test_the_operators_day_is_the_lists(tmp_path: Path) -> None:
    day = date(2018, 5, 1)
    edition = opened(tmp_path, LINKS + "leeds,care-needs-assessment,x,http://www.leeds.gov.uk/a,209,0\n", as_of=day)
    (row,) = edition.rows
    assert isinstance(row, tuple)
    assert (edition.as_of, row[1].listed_on) == (day, day)


def test_another_file_is_not_taken_for_one_of_the_two(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as told:
        opened(tmp_path, "name,address\nLeeds,http://www.leeds.gov.uk\n")
    assert told.value.code == "layout_unknown"


def test_without_a_file_it_says_where_to_find_one() -> None:
    with pytest.raises(SourceError, match="local-links-manager"):
        CouncilLinks().open(None)


@needs_data
def test_the_real_list_of_links_has_these_services_of_care() -> None:
    rows = [*CouncilLinks().open(fetched(data("local-authorities/lgsl_lgil_fallback_links.csv"))).rows]
    taken = Counter(row[1].purpose for row in rows if isinstance(row, tuple))
    assert (len(rows), set(taken)) == (7405, set(SERVICES.values()))
    assert taken == {Purpose.NEEDS_ASSESSMENT: 42, Purpose.EQUIPMENT: 35}
    unexpected = [row for row in rows if isinstance(row, RowError) and not row.is_expected]
    assert unexpected == []


@needs_data
def test_every_row_of_the_real_home_pages_is_read() -> None:
    rows = [*CouncilLinks().open(fetched(data("local-authorities/local-authorities.csv"))).rows]
    assert len(rows) == 382
    assert all(isinstance(row, tuple) for row in rows)


def real(name: str) -> list[CouncilLinkRecord | HomePageRecord]:
    rows = CouncilLinks().open(fetched(data(f"local-authorities/{name}.csv"))).rows
    return [row[1] for row in rows if isinstance(row, tuple)]


@needs_data
def test_most_of_the_real_links_are_on_the_website_that_the_council_has_now(session: Session) -> None:
    load_councils(session)
    records = real("lgsl_lgil_fallback_links")
    comparison, rejected = load_facts(session, "council_links", *records, as_of=None, is_whole=True)
    assert (comparison.new, sorted(rejected)) == (72, ["council_abolished", *["link_elsewhere"] * 4])
    again, _ = load_facts(session, "council_links", *records, as_of=None, is_whole=True)
    assert (again.held, again.unchanged, again.new, again.changed, again.missing) == (72, 72, 0, 0, 0)
    taff = find_council_by_slug(session, "rhondda-cynon-taf")
    assert taff is not None
    assert [link.purpose for link in list_links(session, taff.id)] == [Purpose.NEEDS_ASSESSMENT]


@needs_data
def test_the_real_home_pages_are_those_of_the_shipped_councils(session: Session) -> None:
    """The rest are districts, and Northern Ireland's, where councils have no part in care."""
    load_councils(session)
    before = {council.code: council.website for council in list_councils(session)}
    comparison, rejected = load_facts(session, "council_links", *real("local-authorities"), as_of=None)
    assert (comparison.unchanged, comparison.changed, comparison.new) == (199, 0, 0)
    assert set(rejected) == {"council_not_responsible"}
    assert {council.code: council.website for council in list_councils(session)} == before
