"""Places whose record is awkward, each with the exact words that its page must have, and some that it must not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.domain.quality import Match
from app.quality.models import FoodHygiene, Measure, RatingAgeing
from tests.integration.web.making import (
    first,
    link,
    loaded,
    place_of,
    published,
    rated,
    registration,
    shows,
)


@dataclass(frozen=True)
class Case:
    make: Callable[[Session], None]
    says: tuple[str, ...]
    never: tuple[str, ...] = ()


def two_on_one_day(session: Session) -> None:
    rated(session, first(session), "Requires improvement", date(2024, 5, 3))
    rated(session, first(session), "Good", date(2024, 5, 3))


def inherited(session: Session) -> None:
    first(session).registered_on = date(2026, 7, 1)
    rated(session, first(session), "Good", date(2023, 5, 3), is_inherited=True)


def inherited_from_a_known_owner(session: Session) -> None:
    first(session).registered_on = date(2026, 7, 1)
    registration(session, "1-1", "Elm Ltd", registered_on=date(2011, 1, 1), deregistered_on=date(2026, 6, 30))
    link(session, "1-1", first(session).regulator_id, "New Provider")
    rated(session, first(session), "Requires improvement", date(2024, 5, 3), is_inherited=True)


def dual(session: Session) -> None:
    registration(session, "1-2", "Oak Nursing Ltd", registered_on=date(2012, 1, 1), dual_of=first(session).regulator_id)
    rated(session, first(session), "Good", date(2024, 5, 3))


def re_registered_twice(session: Session) -> None:
    first(session).registered_on = date(2026, 7, 1)
    elm = registration(session, "1-1", "Elm Ltd", registered_on=date(2011, 1, 1), deregistered_on=date(2018, 3, 31))
    ash = registration(session, "1-2", "Ash Ltd", registered_on=date(2018, 4, 1), deregistered_on=date(2026, 6, 30))
    link(session, "1-1", "1-2", "Legal Entity Change")
    link(session, "1-2", first(session).regulator_id, "New Provider")
    rated(session, elm, "Inadequate", date(2016, 2, 1), is_current=False)
    rated(session, ash, "Requires improvement", date(2024, 2, 1), is_current=False)
    shows(session, None, None)


def successor_known_first(session: Session) -> None:
    """The link came with one edition; the earlier owner, without its first day, with a later one."""
    link(session, "1-1", first(session).regulator_id, "New Provider")
    session.flush()
    elm = registration(session, "1-1", "Elm Ltd", deregistered_on=date(2015, 3, 31))
    rated(session, elm, "Good", date(2014, 2, 1), is_current=False)
    shows(session, None, None)


def taken_back(session: Session) -> None:
    rated(session, first(session), "Good", date(2020, 5, 3), is_current=False)
    shows(session, None, None)


def by_ods_code(session: Session) -> None:
    first(session).regulator_id = first(session).ods_code = "RXX01"
    rated(session, first(session), "Good", date(2024, 5, 3))


def new_word(session: Session) -> None:
    rated(session, first(session), "Making progress", date(2026, 5, 3))


def no_rating_yet(session: Session) -> None:
    shows(session, None, None)


def not_a_rating(session: Session) -> None:
    rated(session, first(session), "Insufficient evidence to rate", date(2026, 5, 3))


def never_published(session: Session) -> None:
    rated(session, first(session), "No published rating", None)


def regulations_met(session: Session) -> None:
    for question in ("Safe", "Effective", "Caring", "Responsive", "Well-led"):
        rated(session, first(session), "Regulations met", date(2024, 11, 18), question=question)
    rated(session, first(session), "Inspected but not rated", date(2022, 3, 7), is_current=False)
    shows(session, None, None)


def same_on_both(session: Session) -> None:
    second = registration(
        session, "1-2", "Oak Ltd", registered_on=date(2015, 4, 1), dual_of=first(session).regulator_id
    )
    for holder in (first(session), second):
        rated(session, holder, "Good", date(2024, 5, 3))


def without_a_day(session: Session) -> None:
    rated(session, first(session), "Good", None)


def old_parts(session: Session) -> None:
    rated(session, first(session), "Good", date(2026, 5, 3))
    for question in ("Effective", "Caring"):
        rated(session, first(session), "Good", date(2019, 6, 12), question=question)
    rated(session, first(session), "Requires improvement", date(2026, 8, 3), question="Safe")


def several_services(session: Session) -> None:
    rated(session, first(session), "Not Rated", date(2026, 5, 3))
    for group, value in (("Maternity", "Good"), ("Surgery", "Good"), ("Critical care", "Requires improvement")):
        rated(session, first(session), value, date(2025, 5, 3), service_group=group)


def unknown_reason(session: Session) -> None:
    first(session).registered_on = date(2026, 7, 1)
    registration(session, "1-1", "Elm Ltd", registered_on=date(2011, 1, 1), deregistered_on=date(2026, 6, 30))
    link(session, "1-1", first(session).regulator_id, "Merger of Trusts")


def weak_kitchen(session: Session) -> None:
    session.add(
        FoodHygiene(
            **published(session, "food_hygiene"),
            registration_id=first(session).id,
            fhrs_id="77",
            business_name="The Oak Tree Café",
            rating="5",
            authority="Leeds",
            match=Match.WEAK,
            matched_by="the postcode alone",
        )
    )


def handful_of_falls(session: Session) -> None:
    session.add(
        Measure(
            **published(session, "measures"),
            registration_id=first(session).id,
            measure="falls",
            period_from=date(2026, 7, 1),
            period_to=date(2026, 9, 30),
            numerator=2,
            denominator=3650,
        )
    )


def few_to_age_by(session: Session) -> None:
    rated(session, first(session), "Good", date(2023, 5, 3))
    ageing(session, lower=9, same=15, higher=5)


def enough_to_age_by(session: Session) -> None:
    rated(session, first(session), "Good", date(2023, 5, 3))
    ageing(session, lower=61, same=320, higher=31)


def ageing(session: Session, *, lower: int, same: int, higher: int) -> None:
    run = loaded(session, "rating_history")
    counts = {"lower": lower, "same": same, "higher": higher}
    session.add(RatingAgeing(value="Good", years=3, **counts, as_of=date(2025, 3, 1), run_id=run.id))


def asleep(session: Session) -> None:
    place_of(session).is_dormant = True


CASES = {
    "two ratings on one day": Case(
        two_on_one_day,
        (
            "The regulator, CQC, published “Good” and “Requires improvement” on one day, 3 May 2024. We show both.",
            "CQC shows more than one overall rating. So do we.",
        ),
    ),
    "inherited, from nobody we know": Case(
        inherited,
        (
            "The regulator, CQC, rated it “Good” on 3 May 2023. It was given to an earlier registration of this place, "
            "perhaps under another owner. That was 3 years ago. Much may have changed.",
            "Registered under its present owner, Oak Care Ltd, for 4 months.",
            "Its rating was given to an earlier registration. We do not know who ran it then.",
            "3 May 2023, 3 years ago Good under an earlier registration",
            "Are the people who earned this rating still here? "
            "Why we ask: Its rating was given to an earlier registration.",
        ),
    ),
    "inherited, from an owner we know": Case(
        inherited_from_a_known_owner,
        (
            "Registered under its present owner, Oak Care Ltd, for 4 months.",
            "Before that, under Elm Ltd: “Requires improvement” (2024).",
            "Oak Care Ltd took over from Elm Ltd. CQC’s reason: “New Provider”. A new owner runs it.",
            "3 May 2024, 2 years ago Requires improvement under Elm Ltd",
        ),
    ),
    "dual": Case(
        dual,
        (
            "Registered under its present owner, Oak Care Ltd, for 11 years.",
            "CQC 1-2, Oak Nursing Ltd, since 1 January 2012, second registration of the same place",
        ),
        ("took over", "Before that"),
    ),
    "re-registered twice": Case(
        re_registered_twice,
        (
            "Registered under its present owner, Oak Care Ltd, for 4 months. "
            "Before that, under Ash Ltd: “Requires improvement” (2024). "
            "Before that, under Elm Ltd: “Inadequate” (2016).",
            "Ash Ltd took over from Elm Ltd. CQC’s reason: “Legal Entity Change”. The same people may still run it.",
            "The regulator, CQC, has not published a rating for it. "
            "The last one that we know of is “Requires improvement” of 1 February 2024.",
        ),
    ),
    "successor known before its predecessor": Case(
        successor_known_first,
        (
            "Registered under its present owner, Oak Care Ltd, for 11 years. "
            "Before that, under Elm Ltd: “Good” (2014).",
            "Oak Care Ltd took over from Elm Ltd. CQC’s reason: “New Provider”.",
        ),
    ),
    "rating removed": Case(
        taken_back,
        (
            "The regulator, CQC, has not published a rating for it. "
            "The last one that we know of is “Good” of 3 May 2020.",
            "3 May 2020, 6 years ago Good",
        ),
        ("Ratings now, as CQC published them",),
    ),
    "an ODS code for a number": Case(by_ods_code, ("CQC RXX01, Oak Care Ltd, since 1 April 2015",)),
    "a word that CQC did not use before": Case(
        new_word,
        (
            "The regulator, CQC, wrote “Making progress” on 3 May 2026. We do not know this word: read its report.",
            "Making progress We do not know what CQC means by this. Read its report, or ask CQC: 03000 616161.",
        ),
        ("That is not a rating",),
    ),
    "not inspected": Case(
        no_rating_yet,
        (
            "The regulator, CQC, has not published a rating for it.",
            "Who checks your care, and may I see what they found? Why we ask: It has no rating from CQC.",
        ),
    ),
    "no published rating, as CQC says itself": Case(
        never_published,
        (
            "The regulator, CQC, says: “No published rating”. That is not a rating.",
            "Who checks your care, and may I see what they found? "
            "Why we ask: CQC says “No published rating”: that is not a rating.",
        ),
        ("No published rating under", "It gives no date"),
    ),
    "parts without a whole, as of a dentist": Case(
        regulations_met,
        (
            "The regulator, CQC, has not published a rating for it. "
            "For each of its questions it wrote “Regulations met” on 18 November 2024.",
            "Regulations met CQC found that the rules were kept. It gives such services no rating.",
        ),
        ("Inspected but not rated” of",),
    ),
    "the same rating under both ids": Case(
        same_on_both,
        (
            "The regulator, CQC, rated it “Good” on 3 May 2024.",
            "Published Overall Good 3 May 2024, 2 years ago Its history",
        ),
        ("more than one overall rating",),
    ),
    "no rating but a word": Case(
        not_a_rating,
        (
            "The regulator, CQC, wrote “Insufficient evidence to rate” on 3 May 2026. That is not a rating.",
            "Insufficient evidence to rate CQC looked, and had too little to go on. It is not a rating.",
        ),
    ),
    "a rating without a day": Case(
        without_a_day, ("The regulator, CQC, says: “Good”. It gives no date.", "Good no date published")
    ),
    "parts older and newer than the whole": Case(
        old_parts,
        (
            "The overall rating is from 3 May 2026, but 2 of its parts are older. "
            "The oldest, “Effective”, is from 12 June 2019.",
            "1 part is newer than the overall rating of 3 May 2026: “Safe” is from 3 August 2026.",
            "How do you keep people safe, and what have you changed? "
            "Why we ask: CQC rated “Safe” lower than the whole: “Requires improvement”.",
        ),
    ),
    "several services": Case(
        several_services,
        (
            "CQC rates its 3 services one by one: 2 “Good” and 1 “Requires improvement”. "
            "There is no rating of the whole.",
            "Not Rated CQC gives no rating here. Where a place has several services, each may have its own.",
            "Critical care Overall Requires improvement 3 May 2025, 1 year ago",
        ),
    ),
    "a reason that CQC did not give before": Case(
        unknown_reason, ("Oak Care Ltd took over from Elm Ltd. CQC’s reason: “Merger of Trusts”.",)
    ),
    "a kitchen that is perhaps its own": Case(
        weak_kitchen,
        ("Food hygiene Not matched: no entry in the list is surely this place.",),
        ("The Oak Tree Café", "5 out of 5"),
    ),
    "a handful of falls": Case(
        handful_of_falls,
        (
            "Falls 1 July 2026 to 30 September 2026 "
            "Too few to show. A small number can mislead, or tell of one person.",
            "Staff with up-to-date training Not published by those who run it.",
        ),
        ("per 1,000",),
    ),
    "too few to say how ratings age": Case(few_to_age_by, (), ("whose next rating",)),
    "enough to say how ratings age": Case(
        enough_to_age_by,
        (
            "Of 412 services rated “Good” whose next rating came 3 years later, 61 were rated lower, "
            "320 the same and 31 higher. Source: History of ratings, 1 March 2025",
        ),
    ),
    "dormant": Case(
        asleep, ("When will you give care again? Why we ask: CQC says it is not giving care at the moment.",)
    ),
}
