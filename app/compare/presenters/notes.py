"""What a person must know of the list or the places in it before they read the table."""

from collections.abc import Iterator

from app.compare.gathering import Chosen, Gathered
from app.compare.starting_points import Start
from app.domain.geography import Nation
from app.domain.results import Trouble, TroubleKind
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


def list_notes(chosen: Chosen) -> tuple[str, ...]:
    notes = [
        _("%(name)s is now listed under one record with another. We show that one.", name=place.name)
        for place in chosen.moved
    ]
    if chosen.unknown:
        left_out = ngettext(
            "We left out %(num)s place that we do not know.",
            "We left out %(num)s places that we do not know.",
            chosen.unknown,
        )
        notes.append(left_out + " " + _("The address may be wrong."))
    return tuple(notes)


def place_notes(gathered: Gathered) -> tuple[str, ...]:
    return tuple(_place_notes(gathered))


def _place_notes(gathered: Gathered) -> Iterator[str]:
    for candidate in gathered.candidates:
        profile, name = candidate.profile, candidate.profile.name.value
        if profile.withdrawn_on:
            day = words.in_words(profile.withdrawn_on)
            yield _("%(name)s is no longer on CQC’s list. It was missing on %(day)s.", name=name, day=day)
        elif profile.is_dormant:
            yield _("%(name)s: CQC says it is not giving care at the moment.", name=name)


def near_note(near: Start | None) -> str:
    """A place that was found, and is what was said, needs no words."""
    return start_note(near, _("Type a postcode or a town in England.")) if near else ""


def start_note(start: Start, cure: str) -> str:
    said, trouble = start.said, start.trouble
    if trouble and trouble.kind is TroubleKind.OTHER_NATION:
        rest = _("Distances are still right.") if start.point else _("We cannot measure from there.")
        return _("“%(said)s” is in %(nation)s.", said=said, nation=_nation(trouble)) + " " + rest
    if start.point is None:
        return _("We do not know “%(said)s”.", said=said) + " " + cure
    if trouble and trouble.kind is TroubleKind.POSTCODE_TERMINATED:
        return _("“%(said)s” is no longer in use. We measure from %(used)s.", said=said, used=start.label)
    if trouble and trouble.kind is TroubleKind.POSTCODE_UNKNOWN:
        return _("We do not know “%(said)s”. We measure from %(used)s.", said=said, used=start.label)
    if trouble and trouble.kind is TroubleKind.PLACE_AMBIGUOUS:
        return _("There are several places called “%(said)s”. We took %(used)s.", said=said, used=trouble.used)
    return ""


def _nation(trouble: Trouble) -> str:
    return {
        Nation.WALES: _("Wales"),
        Nation.SCOTLAND: _("Scotland"),
        Nation.NORTHERN_IRELAND: _("Northern Ireland"),
        Nation.CHANNEL_ISLANDS: _("the Channel Islands"),
        Nation.ISLE_OF_MAN: _("the Isle of Man"),
    }.get(Nation(trouble.nation or Nation.ENGLAND), _("another nation"))
