"""The four sentences a person can repeat on the phone: what it is, what was found, what families say, what it costs."""

from dataclasses import dataclass
from datetime import date

from app.domain.profile import Missing, PlaceProfile, PublishedRating
from app.domain.vocabularies import RATINGS
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

MOST_BANDS = 4


@dataclass(frozen=True, slots=True)
class Sentence:
    label: str
    text: str
    warning: str = ""


def four_sentences(profile: PlaceProfile, today: date) -> tuple[Sentence, ...]:
    return (
        Sentence(_("What it is"), " ".join(_what_it_is(profile))),
        _what_was_found(profile, today),
        Sentence(_("What families say"), _("We do not collect this yet. Ask to talk to families when you visit.")),
        Sentence(
            _("What it costs"),
            _("Prices are not published in any national list. Phone and ask. Your council may help to pay."),
        ),
    )


def _what_it_is(profile: PlaceProfile) -> list[str]:
    name = str(profile.name.value)
    kind = _in_a_sentence(profile.primary_kind.label) if profile.primary_kind else _("care service")
    town = profile.address.value.town if profile.address.value else None
    first = (
        _("%(name)s is listed as: %(kind)s, in %(town)s.", name=name, kind=kind, town=town)
        if town
        else _("%(name)s is listed as: %(kind)s.", name=name, kind=kind)
    )
    return [first, *_beds(profile), *_people(profile)]


def _in_a_sentence(label: str) -> str:
    """Without its capital: "care home with nursing"; names such as "Shared Lives" keep theirs."""
    second = label.split(" ")[1:2]
    return label if second and second[0][:1].isupper() else label[:1].lower() + label[1:]


def _beds(profile: PlaceProfile) -> list[str]:
    beds = profile.beds.value
    return [ngettext("It has %(num)s bed.", "It has %(num)s beds.", beds)] if beds else []


def _people(profile: PlaceProfile) -> list[str]:
    bands = [_in_a_sentence(term.label) for term in profile.bands.value or ()]
    if not bands:
        return []
    shown = [*bands[:MOST_BANDS], *([_("others")] if len(bands) > MOST_BANDS else [])]
    return [_("It is for %(people)s.", people=words.list_in_words(shown))]


def _what_was_found(profile: PlaceProfile, today: date) -> Sentence:
    label = _("What the regulator found")
    rating = profile.rating.value
    if rating is None:
        return Sentence(label, _no_rating(profile.rating.missing))
    return Sentence(label, _found(rating), _warning(rating, today))


def _no_rating(missing: Missing | None) -> str:
    if missing is Missing.NOT_YET_INSPECTED:
        return _("The regulator, CQC, has not inspected it yet.")
    if missing is Missing.NOT_IN_SOURCE:
        return _("The lists we have do not give a rating. Look on the CQC page.")
    return _("The regulator, CQC, has not published a rating for it.")


def _found(rating: PublishedRating) -> str:
    said = rating.value
    if rating.published_on is None:
        return _("The regulator, CQC, says: “%(said)s”. It gives no date.", said=said)
    day = words.in_words(rating.published_on)
    if said in RATINGS:
        return _("The regulator, CQC, rated it “%(said)s” on %(day)s.", said=said, day=day)
    return _("The regulator, CQC, wrote “%(said)s” on %(day)s. That is not a rating.", said=said, day=day)


def _warning(rating: PublishedRating, today: date) -> str:
    lines = []
    if rating.is_inherited:
        lines.append(_("It was given to an earlier registration of this place, perhaps under another owner."))
    if rating.published_on and words.is_old(rating.published_on, today):
        lines.append(_("That was %(ago)s. Much may have changed.", ago=words.ago(rating.published_on, today)))
    elif rating.published_on:
        lines.append(_("That was %(ago)s.", ago=words.ago(rating.published_on, today)))
    return " ".join(lines)
