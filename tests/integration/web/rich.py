"""One place of which all is known: ratings of years, two owners, a group, and every kind of fact."""

from datetime import date

from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.quality import Match
from app.providers.models import Brand, Organisation, Place
from app.quality.models import Decision, Fee, FoodHygiene, LocalReport, Mark, Measure, MeasureTotal
from tests.integration.web.awkward import ageing
from tests.integration.web.conftest import place
from tests.integration.web.making import first, link, loaded, place_of, published, rated, registration

BRAND = "BD1"
QUARTER = {"period_from": date(2026, 7, 1), "period_to": date(2026, 9, 30)}
LONG_WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


def enrich(session: Session) -> None:
    rate(session)
    group(session)
    count(session)
    find(session)
    ageing(session, lower=61, same=320, higher=31)
    session.commit()


def rate(session: Session) -> None:
    now, elm = (
        first(session),
        registration(session, "1-1", "Elm Ltd", registered_on=date(2011, 1, 1), deregistered_on=date(2026, 6, 30)),
    )
    now.registered_on = date(2026, 7, 1)
    link(session, "1-1", now.regulator_id, "New Provider")
    rated(session, now, "Good", date(2023, 5, 3), is_inherited=True, report_url="https://www.cqc.org.uk/report")
    parts = zip(
        ("Safe", "Effective", "Caring", "Responsive", "Well-led"),
        ("Requires improvement", "Good", "Outstanding", "Insufficient evidence to rate", "Inadequate"),
        strict=True,
    )
    for question, value in parts:
        rated(session, now, value, date(2019, 6, 12), question=question)
    for value, year in (("Inadequate", 2013), ("Requires improvement", 2015), ("Outstanding", 2018)):
        rated(session, elm, value, date(year, 6, 1), is_current=False)
    rated(session, now, "Good", date(2023, 5, 3), question="Safe", service_group="Rehabilitation services")
    place = place_of(session)
    place.rating, place.rating_on = "Good", date(2023, 5, 3)


def group(session: Session) -> None:
    brand = Brand(regulator_id=BRAND, name=f"{LONG_WORD} Care")
    session.add(brand)
    session.flush()
    elm = Organisation(regulator_id="1-102", name="Elm Homes Ltd", brand_id=brand.id)
    session.add(elm)
    session.flush()
    place_of(session).organisation.brand_id = brand.id
    made: Place = place(session.query(Council).one(), elm, ref="elmhouse", name="Elm House", rating="Inadequate")
    session.add(made)


def count(session: Session) -> None:
    here = {"registration_id": first(session).id}
    for measure, part, whole in (("falls", 60, 3650), ("pressure-sores", 2, 3650), ("staff-training", 41, 52)):
        counts = {"numerator": part, "denominator": whole}
        session.add(Measure(**published(session, "measures"), **here, **QUARTER, measure=measure, **counts))
    for council, places in ((place_of(session).council_id, 12), (None, 330)):
        sums = {"numerator": 80, "denominator": 12_000, "places": places, "run_id": loaded(session, "measures").id}
        session.add(MeasureTotal(measure="falls", period_to=date(2026, 9, 30), council_id=council, **sums))
    for kind, includes in (("nursing", "Room and meals"), ("respite-nursing", None)):
        asked = {"lowest": 115000, "highest": 140000, "valid_from": date(2025, 4, 1), "includes": includes}
        session.add(Fee(**published(session, "fees"), **here, kind=kind, **asked, url="https://x.example/fees"))


def find(session: Session) -> None:
    here = {"registration_id": first(session).id}
    upheld = {"decided_on": date(2025, 6, 3), "outcome": "upheld", "url": "https://x.example/lgo"}
    session.add(Decision(**published(session, "decisions"), **here, reference="22 1", subject="Notice", **upheld))
    of_all = {"organisation_id": place_of(session).organisation_id, "reference": "22 2", "subject": "Charging"}
    session.add(Decision(**published(session, "decisions"), **of_all, **upheld))
    visit = {"publisher": "Healthwatch Leeds", "title": "At tea time", "visited_on": date(2025, 11, 2)}
    session.add(
        LocalReport(**published(session, "local_reports"), **here, **visit, url="https://x.example/visit", summary="s")
    )
    held = {"scheme": "my-home-life", "awarded_on": date(2024, 1, 1)}
    session.add(Mark(**published(session, "marks"), **here, **held))
    kitchen = {"fhrs_id": "77", "business_name": "Oakwood", "rating": "1", "authority": "Leeds"}
    session.add(
        FoodHygiene(
            **published(session, "food_hygiene"), **here, **kitchen, match=Match.LIKELY, matched_by="names agree"
        )
    )
