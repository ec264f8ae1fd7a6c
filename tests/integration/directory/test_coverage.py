"""Who says that they come to a postcode: said by some, denied by some, and not said by most."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime

import pytest
from bs4 import BeautifulSoup
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app import create_app
from app.areas.models import PostcodePart
from app.config import Settings
from app.db import make_engine, session_factory
from app.directory.indexing import current_index, rebuild
from app.directory.search import search
from app.domain.coverage import Reach
from app.domain.criteria import SearchCriteria
from app.domain.results import SearchResult, TroubleKind
from app.domain.vocabularies import SERVICE_BITS
from app.entries.models import Coverage, CoverageCouncil, Entry, EntryVersion
from app.providers.models import Place
from search_index import Index
from tests.integration.directory.conftest import names
from tests.integration.directory.country import COUNCILS, LEEDS, TODAY, near, settle
from tests.integration.directory.country import place as made

Ask = Callable[..., SearchResult]
LEEDS_COUNCIL, YORK_COUNCIL = COUNCILS.index("Leeds") + 1, COUNCILS.index("York") + 1
WRITTEN = datetime(2026, 9, 1)  # noqa: DTZ001
#: name -> miles from the middle of Leeds, districts and councils that it says it goes to
AGENCIES: dict[str, tuple[float, tuple[str, ...], tuple[int, ...]]] = {
    "Says LS1": (1, ("LS1", "LS2"), ()),
    "Says all of Leeds": (3, (), (LEEDS_COUNCIL,)),
    "Says it from afar": (40, ("LS1",), ()),
    "Says York": (2, ("YO1",), (YORK_COUNCIL,)),
    "Says nothing": (0.5, (), ()),
    "Says nothing either": (5, (), ()),
    "Says nothing from afar": (40, (), ()),
}


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, migrated_file: object) -> Settings:
    settings = Settings(var_dir=tmp_path_factory.mktemp("covered"))
    shutil.copyfile(str(migrated_file), settings.var_dir / "care.db")
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as session:
        settle(session)
        _agencies(session)
        rebuild(session, settings)
    engine.dispose()
    return settings


def _agencies(session: Session) -> None:
    for number, (name, (miles, outcodes, councils)) in enumerate(AGENCIES.items(), start=101):
        values = made(name, near(LEEDS, miles), "home-care", council="Leeds")
        session.add(Place(id=number, ref=f"place{number}", town="Sometown", postcode="LS1 4DY", **values))
        session.flush()
        say(session, number, outcodes, councils)
    session.commit()


def say(session: Session, place_id: int, outcodes: tuple[str, ...], councils: tuple[int, ...]) -> None:
    """As an approved entry does; one without any area is an entry about other things."""
    whose = {"place_id": place_id, "organisation_id": 1}
    version = EntryVersion(status="approved", content={}, written_by=1, written_at=WRITTEN, **whose)
    session.add(version)
    session.flush()
    session.add(Entry(version_id=version.id, confirmed_on=date(2026, 9, 1), **whose))
    session.add_all(Coverage(place_id=place_id, outcode=outcode) for outcode in outcodes)
    session.add_all(CoverageCouncil(place_id=place_id, council_id=council) for council in councils)
    session.flush()


@pytest.fixture
def session(settings: Settings) -> Iterator[Session]:
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as opened:
        yield opened
        opened.rollback()
    engine.dispose()


@pytest.fixture
def index(settings: Settings) -> Index:
    return current_index(settings)


@pytest.fixture
def ask(session: Session, index: Index) -> Ask:
    def asked(words: str = "home care LS1 4DY", **fields: object) -> SearchResult:
        return search(session, index, SearchCriteria(words=words, **fields), today=TODAY)

    return asked


def test_those_who_say_so_come_first_and_those_who_do_not_say_follow(ask: Ask) -> None:
    assert names(ask(covers=True)) == [
        "Says LS1",
        "Says all of Leeds",
        "Says it from afar",
        "Says nothing",
        "Dales Home Care",
        "Says nothing either",
    ]


def test_each_state_is_counted_by_itself(ask: Ask) -> None:
    coverage = ask(covers=True).coverage
    assert coverage
    assert (coverage.covers, coverage.unknown, coverage.elsewhere) == (3, 3, 1)


def test_without_the_filter_nobody_is_left_out_and_each_says_what_it_says(ask: Ask, session: Session) -> None:
    result = ask()
    assert result.coverage
    said = {each.name: result.coverage.of[each.id] for each in result.places.items}
    assert said == {
        "Says LS1": Reach.COVERS,
        "Says all of Leeds": Reach.COVERS,
        "Says York": Reach.ELSEWHERE,
        "Says nothing": Reach.UNKNOWN,
        "Says nothing either": Reach.UNKNOWN,
        "Dales Home Care": Reach.UNKNOWN,
    }


def test_the_number_beside_the_choice_is_of_those_who_say_so(ask: Ask) -> None:
    (choice,) = ask().facets["covers"]
    assert (choice.count, choice.selected) == (3, False)
    assert ask(covers=True).facets["covers"][0].count == ask(covers=True).coverage.covers  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["within", "rating", "kind"])
def test_other_choices_count_what_they_would_find_beside_it(ask: Ask, name: str) -> None:
    fields = {"within": "within", "rating": "ratings", "kind": "kinds"}
    for value in ask(covers=True).facets[name]:
        picked = int(value.slug) if value.slug.isdigit() else value.slug
        chosen = {fields[name]: picked if name == "within" else (value.slug,)}
        assert ask(covers=True, **chosen).places.total == value.count, value


def test_other_filters_hold_for_those_who_cover_too(ask: Ask) -> None:
    assert ask(covers=True, ratings=("inadequate",)).places.total == 0


def test_a_district_that_lies_under_two_councils_is_not_covered_by_one_of_them(ask: Ask, session: Session) -> None:
    session.add(PostcodePart(code="LS1 9", latitude=53.9, longitude=-1.5, postcodes=9, district_id=YORK_COUNCIL))
    session.flush()
    coverage = ask("home care LS1", covers=True).coverage
    assert coverage
    assert (coverage.covers, coverage.unknown, coverage.elsewhere) == (2, 5, 0), "either council: perhaps"


def test_a_district_under_one_council_is_covered_by_it(ask: Ask) -> None:
    coverage = ask("home care LS1", covers=True).coverage
    assert coverage
    assert coverage.covers == 3


@pytest.mark.parametrize("words", ["home care in leeds", "home care", "home care EC1"])
def test_without_a_postcode_nobody_is_left_out_and_it_is_asked_for(ask: Ask, words: str) -> None:
    result = ask(words, covers=True)
    assert result.coverage is None
    assert TroubleKind.POSTCODE_NEEDED in {trouble.kind for trouble in result.interpretation.troubles}
    assert result.places.total == ask(words).places.total


@pytest.mark.parametrize("words", ["ls1 4dy", "LS14DY", "Ls1  4dY", "ls1", "LS1 4"])
def test_a_postcode_is_known_however_it_is_typed(ask: Ask, words: str) -> None:
    coverage = ask(f"home care {words}", covers=True).coverage
    assert coverage is not None and coverage.covers == 3


@pytest.mark.parametrize("words", ["bfpo 57", "BF1 2AA", "zz99 9zz", "LS99 9ZZ", "GY1 1AA"])
def test_what_is_no_postcode_of_ours_is_told_once_and_asked_for_no_second_time(ask: Ask, words: str) -> None:
    found = ask(f"home care {words}", covers=True)
    assert found.coverage is None
    (trouble,) = found.interpretation.troubles
    assert trouble.kind in (TroubleKind.POSTCODE_UNKNOWN, TroubleKind.OTHER_NATION)


def test_an_address_of_the_forces_is_not_taken_for_a_name(ask: Ask) -> None:
    found = ask("home care BFPO 57")
    assert [trouble.said for trouble in found.interpretation.troubles] == ["BFPO 57"]
    assert found.interpretation.left == ""


def test_it_is_not_offered_for_homes(ask: Ask) -> None:
    result = ask("nursing home LS1 4DY")
    assert (result.facets["covers"], result.coverage, result.goes_to_people) == ((), None, False)


def test_a_home_is_not_among_those_who_come(ask: Ask) -> None:
    found = ask("LS1 4DY", covers=True).places.items
    assert found
    assert all(each.services & SERVICE_BITS["home-care"] for each in found)


def test_what_was_approved_a_moment_ago_counts_without_a_new_index(ask: Ask, session: Session) -> None:
    quiet = session.scalar(select(Place.id).where(Place.name == "Dales Home Care")) or 0
    session.execute(update(Place).where(Place.id == quiet).values(organisation_id=1))
    say(session, quiet, ("LS1",), ())
    assert "Dales Home Care" in names(ask(covers=True))[:4]


def test_a_stale_entry_says_nothing_any_more(ask: Ask, session: Session) -> None:
    """From the day on which it is six months old, also where nobody ran the command that counts it."""
    counted = []
    for confirmed_on in (date(2026, 4, 2), date(2026, 4, 1)):
        session.execute(update(Entry).values(confirmed_on=confirmed_on))
        coverage = ask(covers=True).coverage
        assert coverage
        counted.append((coverage.covers, coverage.elsewhere))
    assert counted == [(3, 1), (0, 0)]


def test_what_an_earlier_owner_said_counts_no_more(ask: Ask, session: Session) -> None:
    session.execute(update(Entry).values(organisation_id=2))
    coverage = ask(covers=True).coverage
    assert coverage
    assert (coverage.covers, coverage.elsewhere) == (0, 0)


def test_an_area_taken_back_is_an_area_not_said(ask: Ask, session: Session) -> None:
    session.execute(delete(Coverage).where(Coverage.outcode.in_(["LS1", "LS2"])))
    coverage = ask(covers=True).coverage
    assert coverage
    assert (coverage.covers, coverage.unknown) == (1, 4)


def soup(settings: Settings, address: str) -> BeautifulSoup:
    return BeautifulSoup(create_app(settings).test_client().get(address).text, "lxml")


def said(settings: Settings, address: str) -> str:
    return " ".join(soup(settings, address).get_text(" ").split())


@pytest.mark.parametrize("words", ["home+care+LS1+4DY", "covers+LS1+4DY", "gofal+cartref+LS1+4DY"])
def test_one_link_leads_from_the_count_to_those_who_say_they_come(settings: Settings, words: str) -> None:
    (link,) = soup(settings, f"/find-care?q={words}").select(".care-columns__main p > a[href$='&covers=1']")
    assert soup(settings, str(link["href"])).select("ol.care-results")
    assert not soup(settings, str(link["href"])).select(".care-columns__main p > a[href$='&covers=1']")


def test_the_page_parts_those_who_do_not_say_from_those_who_do(settings: Settings) -> None:
    page = soup(settings, "/find-care?q=home+care+LS1+4DY&covers=1")
    headings = [
        " ".join(each.get_text().split())
        for each in page.select(".care-columns__main h2.care-results__count, .care-columns__main h3:not([class])")
    ]
    assert headings == [
        "3 services say they cover LS1 4DY",
        "They say they cover LS1 4DY",
        "3 do not say where they go",
    ]
    assert [each.get("start") for each in page.select("ol.care-results")] == ["1", "4"]


def test_the_page_says_who_was_left_out_and_why_an_office_may_be_far(settings: Settings) -> None:
    text = said(settings, "/find-care?q=home+care+LS1+4DY&covers=1")
    assert "1 goes to other areas. We left it out. Care comes to you, so an office may be farther away." in text


def test_each_card_says_what_its_place_says(settings: Settings) -> None:
    page = soup(settings, "/find-care?q=home+care+LS1+4DY")
    cards = {card.select_one("h3 a").text: card.get_text(" ") for card in page.select(".care-card")}  # type: ignore[union-attr]
    confirmed = "Its provider confirmed this on 1 September 2026."
    assert f"Says it covers LS1 4DY. {confirmed}" in cards["Says LS1"]
    assert "Does not say if it covers LS1 4DY. Phone and ask." in cards["Says nothing"]
    assert f"Says where it goes, and does not name LS1 4DY. {confirmed}" in cards["Says York"]


def test_the_filter_asks_for_a_postcode_where_there_is_none(settings: Settings) -> None:
    page = soup(settings, "/find-care?q=home+care+in+leeds")
    assert "Add your postcode to your search. Then we can show who says they come to you." in page.get_text()
    assert not page.select("input[name=covers]")


def test_a_filter_in_force_can_be_taken_off(settings: Settings) -> None:
    page = soup(settings, "/find-care?q=home+care+LS1+4DY&covers=1")
    (link,) = [chip.a for chip in page.select(".care-chip") if "Says it covers LS1 4DY" in chip.text and chip.a]
    assert link["href"] == "/find-care?q=home+care+LS1+4DY"


def test_a_page_without_a_postcode_says_what_it_needs(settings: Settings) -> None:
    assert "We need your postcode to say who covers it" in said(settings, "/find-care?q=home+care+in+leeds&covers=1")


def test_the_wish_is_kept_until_there_is_a_postcode(settings: Settings) -> None:
    page = soup(settings, "/find-care?q=home+care+in+leeds&covers=1")
    kept = {each["name"]: each["value"] for each in page.select("form#search input[type=hidden]")}
    assert kept == {"covers": "1"}
