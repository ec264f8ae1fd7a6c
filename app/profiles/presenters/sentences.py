"""The four sentences a person can repeat on the phone: what it is, what was found, what families say, what it costs."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from app.domain.evidence import Held
from app.domain.feedback.numbers import Numbers
from app.domain.profile import Missing, PlaceProfile, PublishedRating
from app.domain.quality import FeeRecord
from app.domain.vocabularies import RATINGS
from app.profiles.presenters import kinds
from app.profiles.presenters.fees import amount, in_order
from app.profiles.presenters.fees import label as fee_label
from app.profiles.presenters.meanings import is_known
from app.profiles.presenters.ratings import OVERALL, overall_ratings
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.told_numbers import sentence

MOST_BANDS = 4
NO_NUMBERS = Numbers()


@dataclass(frozen=True, slots=True)
class Sentence:
    label: str
    text: str
    warning: str = ""


def four_sentences(
    profile: PlaceProfile, today: date, fees: Held[FeeRecord], told: Numbers = NO_NUMBERS
) -> tuple[Sentence, ...]:
    """The first two alone for a place that is no longer there to be asked."""
    known = (Sentence(_("What it is"), " ".join(_what_it_is(profile))), _what_was_found(profile, today))
    if profile.withdrawn_on:
        return known
    return (
        *known,
        Sentence(_("What families say"), _what_families_say(profile, told)),
        Sentence(_("What it costs"), _what_it_costs(profile, fees)),
    )


def _what_families_say(profile: PlaceProfile, told: Numbers) -> str:
    said = sentence(told)
    if told.count or not kinds.is_care(profile):
        return said
    if kinds.is_lived_in(profile):
        return f"{said} " + _("Ask to talk to families when you visit.")
    return f"{said} " + _("Ask to talk to people who use it.")


def _what_it_costs(profile: PlaceProfile, fees: Held[FeeRecord]) -> str:
    if fees:
        return _fees(fees)
    if not kinds.is_care(profile):
        return _("No national list holds prices. Ask if it is NHS or private, and what you would pay.")
    if fees.missing is Missing.NOT_FROM_PROVIDER:
        return _("It has published no fees that we know of. Ask what it costs. Your council may help to pay.")
    return _("No national list holds prices. Ask what it costs. Your council may help to pay.")


def _fees(fees: Held[FeeRecord]) -> str:
    """The first of its prices, in the catalogue's order; the rest are further down."""
    facts = in_order(fees)
    first = facts[0].value
    if first is None:
        return ""
    said = {"kind": fee_label(first), "amount": amount(first), "day": words.in_words(first.valid_from)}
    one = _("%(kind)s: %(amount)s for people who pay for themselves, from %(day)s.", **said)
    more = _("Other prices are further down.") if len(facts) > 1 else ""
    return f"{one} {more}".strip()


def _what_it_is(profile: PlaceProfile) -> list[str]:
    said = {"name": str(profile.name.value), "kind": kinds.noun(profile)}
    town = profile.address.value.town if profile.address.value else None
    if profile.withdrawn_on:
        first = (
            _("%(name)s was %(kind)s in %(town)s.", **said, town=town) if town else _("%(name)s was %(kind)s.", **said)
        )
        return [first]
    first = _("%(name)s is %(kind)s in %(town)s.", **said, town=town) if town else _("%(name)s is %(kind)s.", **said)
    return [first, *_beds(profile), *_people(profile)]


def _in_a_sentence(label: str) -> str:
    return label[:1].lower() + label[1:]


def _beds(profile: PlaceProfile) -> list[str]:
    beds = profile.beds.value
    return [ngettext("It has %(num)s bed.", "It has %(num)s beds.", beds)] if beds else []


def _people(profile: PlaceProfile) -> list[str]:
    bands = [_in_a_sentence(_(term.label)) for term in profile.bands.value or ()]
    if not bands:
        return []
    shown = [*bands[:MOST_BANDS], *([_("others")] if len(bands) > MOST_BANDS else [])]
    return [_("It is for %(people)s.", people=words.list_in_words(shown))]


def _what_was_found(profile: PlaceProfile, today: date) -> Sentence:
    label = _("What the regulator found")
    rating = profile.rating.value
    services = _services(profile)
    if services and (rating is None or rating.value not in RATINGS):
        return Sentence(label, services)
    if rating is None:
        return Sentence(
            label, f"{_no_rating(profile.rating.missing)} {_parts(profile) or _last_known(profile)}".strip()
        )
    return Sentence(label, _found(rating, _overall_now(profile)), _warning(rating, today))


def _services(profile: PlaceProfile) -> str:
    """Of a place with several services, which CQC rates one by one and not as a whole."""
    each = [r for r in profile.ratings if r.is_current and r.question == OVERALL and r.service_group != OVERALL]
    if not each:
        return ""
    counted = Counter(rating.value for rating in each)
    found = [
        _("%(num)s “%(rating)s”", num=counted[value], rating=words.as_published(value))
        for value in sorted(counted, key=_rank)
    ]
    said = {"found": words.list_in_words(found)}
    first = ngettext(
        "CQC rates its %(num)s service by itself:", "CQC rates its %(num)s services one by one:", len(each)
    )
    return first + " " + _("%(found)s. There is no rating of the whole.", **said)


def _rank(value: str) -> int:
    return RATINGS.index(value) if value in RATINGS else len(RATINGS)


def _overall_now(profile: PlaceProfile) -> list[PublishedRating]:
    now = [rating for rating in overall_ratings(profile.ratings) if rating.is_current]
    return sorted(now, key=lambda rating: _rank(rating.value))


def _no_rating(missing: Missing | None) -> str:
    if missing is Missing.NOT_YET_INSPECTED:
        return _("The regulator, CQC, has not inspected it yet.")
    if missing is Missing.NOT_IN_SOURCE:
        return _("The lists we have do not give a rating. Look on the CQC page.")
    return _("The regulator, CQC, has not published a rating for it.")


def _parts(profile: PlaceProfile) -> str:
    """Of services that CQC looks at without rating the whole, as dentists."""
    parts = [r for r in profile.ratings if r.is_current and r.question != OVERALL and r.service_group == OVERALL]
    said = {(part.value, part.published_on) for part in parts}
    if len(said) > 1:
        return _("It has judged parts of it: they are further down.")
    return "".join(
        _(
            "For each of its questions it wrote “%(said)s” on %(day)s.",
            said=words.as_published(value),
            day=words.in_words(day),
        )
        for value, day in said
        if day
    )


def _last_known(profile: PlaceProfile) -> str:
    """Where CQC took a rating off its list."""
    before = [rating for rating in overall_ratings(profile.ratings) if rating.value in RATINGS]
    if not before or before[0].published_on is None:
        return ""
    said = {"rating": words.as_published(before[0].value), "day": words.in_words(before[0].published_on)}
    return _("The last one that we know of is “%(rating)s” of %(day)s.", **said)


def _found(rating: PublishedRating, overall: list[PublishedRating]) -> str:
    said, published = words.as_published(rating.value), rating.value
    if rating.published_on is None and published not in RATINGS and is_known(published):
        return _("The regulator, CQC, says: “%(said)s”. That is not a rating.", said=said)
    if rating.published_on is None:
        return _("The regulator, CQC, says: “%(said)s”. It gives no date.", said=said)
    day = words.in_words(rating.published_on)
    same_day = [words.as_published(other.value) for other in overall if other.published_on == rating.published_on]
    if len(same_day) > 1:
        both = words.list_in_words([f"“{value}”" for value in same_day])
        return _("The regulator, CQC, published %(both)s on one day, %(day)s. We show both.", both=both, day=day)
    if published in RATINGS:
        return _("The regulator, CQC, rated it “%(said)s” on %(day)s.", said=said, day=day)
    if is_known(published):
        return _("The regulator, CQC, wrote “%(said)s” on %(day)s. That is not a rating.", said=said, day=day)
    return _(
        "The regulator, CQC, wrote “%(said)s” on %(day)s. We do not know this word: read its report.",
        said=said,
        day=day,
    )


def _warning(rating: PublishedRating, today: date) -> str:
    lines = []
    if rating.is_inherited:
        lines.append(_("It was given to an earlier registration of this place, perhaps under another owner."))
    if rating.published_on and words.is_old(rating.published_on, today):
        lines.append(_("That was %(ago)s. Much may have changed.", ago=words.ago(rating.published_on, today)))
    elif rating.published_on and words.ago(rating.published_on, today):
        lines.append(_("That was %(ago)s.", ago=words.ago(rating.published_on, today)))
    return " ".join(lines)
