"""Questions to ask on a visit, out of this place's own record. Each says which fact it comes from, and where that is on
the page; the general ones come last."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.evidence import Evidence
from app.domain.profile import Missing, PlaceProfile, PublishedRating
from app.domain.quality import Outcome
from app.domain.tenures import Tenure
from app.domain.vocabularies import RATINGS
from app.profiles.presenters import kinds
from app.profiles.presenters.measures import is_worse, worse_words
from app.profiles.presenters.others import food_words
from app.web import words
from app.web.i18n import gettext as _

MOST, MOST_OF_ITS_OWN = 8, 6
#: an owner is new for so long
NEW_OWNER_MONTHS = 24
#: of the Food Standards Agency's ratings
POOR_KITCHEN = ("0", "1", "2")
#: marks that are about dementia
DEMENTIA_MARKS = frozenset({"nice-qs184", "dementia-commitment"})


@dataclass(frozen=True, slots=True)
class Record:
    """What the rules look at."""

    profile: PlaceProfile
    evidence: Evidence
    owners: Sequence[Tenure]
    today: date

    def overall(self) -> PublishedRating | None:
        return self.profile.rating.value

    def parts(self) -> list[PublishedRating]:
        """The key questions as rated now."""
        return [
            rating
            for rating in self.profile.ratings
            if rating.is_current and rating.service_group == "Overall" and rating.question != "Overall"
            if rating.value in RATINGS
        ]


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    #: the fact it comes from; empty for a general one
    because: str = ""
    #: the section of the page that has the fact
    section: str = ""
    #: words of whoever published the fact, in English
    quoted: str = ""


Rule = Callable[[Record], Iterator[Question]]


def questions(record: Record) -> tuple[Question, ...]:
    """None for what is not adult social care, nor for a place that is gone: nobody visits those to choose."""
    if record.profile.withdrawn_on or not kinds.is_care(record.profile):
        return ()
    own = [question for rule in RULES for question in rule(record)][:MOST_OF_ITS_OWN]
    return (*own, *_general(record.profile))[:MOST]


def _dormant(record: Record) -> Iterator[Question]:
    if record.profile.is_dormant:
        yield Question(
            _("When will you give care again?"), _("CQC says it is not giving care at the moment."), "ratings"
        )


def _bad_rating(record: Record) -> Iterator[Question]:
    rating = record.overall()
    if rating and rating.value in ("Requires improvement", "Inadequate"):
        because = _("CQC rated it “%(rating)s”.", rating=words.as_published(rating.value))
        yield Question(_("What did CQC say must change, and what have you done?"), because, "ratings")


def _never_inspected(record: Record) -> Iterator[Question]:
    rating = record.overall()
    if rating and rating.value not in RATINGS and not record.parts():
        because = _("CQC says “%(said)s”: that is not a rating.", said=words.as_published(rating.value))
        yield Question(_("Who checks your care, and may I see what they found?"), because, "ratings")
    elif rating is None and record.profile.rating.missing is not Missing.NOT_IN_SOURCE:
        yield Question(
            _("Who checks your care, and may I see what they found?"), _("It has no rating from CQC."), "ratings"
        )


def _old_rating(record: Record) -> Iterator[Question]:
    rating = record.overall()
    if rating and rating.published_on and words.is_old(rating.published_on, record.today):
        ago = words.ago(rating.published_on, record.today)
        yield Question(
            _("What has changed since then: manager, staff, owner?"),
            _("CQC’s rating was published %(ago)s.", ago=ago),
            "ratings",
        )


def _weakest_part(record: Record) -> Iterator[Question]:
    """The worst of the key questions where it is rated below the overall; Safe where several are."""
    rating = record.overall()
    if not rating or rating.value not in RATINGS:
        return
    lower = [part for part in record.parts() if RATINGS.index(part.value) > RATINGS.index(rating.value)]
    if lower:
        worst = max(lower, key=lambda part: (RATINGS.index(part.value), part.question == "Safe"))
        said = {"part": words.as_published(worst.question), "rating": words.as_published(worst.value)}
        because = _("CQC rated “%(part)s” lower than the whole: “%(rating)s”.", **said)
        yield Question(_about_part(worst.question), because, "ratings")


def _about_part(name: str) -> str:
    return {
        "Safe": _("How do you keep people safe, and what have you changed?"),
        "Effective": _("How do you check that the care works, and what have you changed?"),
        "Caring": _("How do staff get to know each person, and what have you changed?"),
        "Responsive": _("How do you fit the care to each person, and what have you changed?"),
        "Well-led": _("Who is in charge day to day, and what have you changed?"),
    }.get(name, _("What have you changed?"))


def _new_owner(record: Record) -> Iterator[Question]:
    last = record.owners[-1] if len(record.owners) > 1 else None
    if last and last.since and 0 <= words.months_between(last.since, record.today) < NEW_OWNER_MONTHS:
        ago = words.ago(last.since, record.today)
        yield Question(
            _("What has changed under the new owner, and which staff have stayed?"),
            _("%(owner)s took over %(ago)s.", owner=last.owner, ago=ago),
            "who",
        )


def _inherited(record: Record) -> Iterator[Question]:
    rating = record.overall()
    if rating and rating.is_inherited:
        yield Question(
            _("Are the people who earned this rating still here?"),
            _("Its rating was given to an earlier registration."),
            "ratings",
        )


def _upheld(record: Record) -> Iterator[Question]:
    for fact in record.evidence.decisions.facts:
        if fact.value and fact.value.outcome == Outcome.UPHELD:
            day = words.in_words(fact.value.decided_on)
            yield Question(
                _("What have you changed since this complaint?"),
                _("The Ombudsman upheld a complaint on %(day)s:", day=day),
                "complaints",
                fact.value.subject,
            )
            return


def _worse_numbers(record: Record) -> Iterator[Question]:
    for fact in record.evidence.measures.facts:
        if fact.value and is_worse(fact.value):
            yield Question(
                _("What is behind this number, and what are you doing about it?"), worse_words(fact.value), "numbers"
            )
            return


def _kitchen(record: Record) -> Iterator[Question]:
    for fact in record.evidence.food.facts:
        if fact.value and fact.value.rating in POOR_KITCHEN:
            because = _("Food hygiene: %(rating)s.", rating=food_words(fact.value.rating))
            yield Question(_("What was wrong in the kitchen, and has it been put right?"), because, "food")


def _dementia(record: Record) -> Iterator[Question]:
    bands = {term.slug for term in record.profile.bands.value or ()}
    marks = {fact.value.scheme for fact in record.evidence.marks.facts if fact.value}
    if "dementia" in bands and not marks & DEMENTIA_MARKS:
        yield Question(
            _("What training in dementia do the staff have, and what does a usual day look like?"),
            _("It is registered for people with dementia. We know of no dementia mark that it holds."),
            "about",
        )


def _fee(record: Record) -> Iterator[Question]:
    fees = record.evidence.fees
    if not fees:
        yield Question(
            _("What does it cost, what does that include, and when did it last go up?"),
            _("We know of no fees that it has published."),
            "fees",
        )


#: what says most about this place first
RULES: tuple[Rule, ...] = (
    _dormant,
    _bad_rating,
    _never_inspected,
    _upheld,
    _weakest_part,
    _new_owner,
    _inherited,
    _old_rating,
    _worse_numbers,
    _kitchen,
    _fee,
    _dementia,
)


def _general(profile: PlaceProfile) -> Iterator[Question]:
    if kinds.is_lived_in(profile):
        yield Question(_("How many staff are here at night and at the weekend?"))
        yield Question(_("May I talk to people who live here, and to their families?"))
        yield Question(_("What happens if I need more care, or if my money runs out?"))
        yield Question(_("How soon could I move in, and may I stay for a trial first?"))
        return
    yield Question(_("Will the same people come each time, and who comes when one is ill?"))
    yield Question(_("May I talk to people who use this service, and to their families?"))
    yield Question(_("What happens if I need more care, or if my money runs out?"))
    yield Question(_("How much notice do I give to stop, and how much do you give?"))
