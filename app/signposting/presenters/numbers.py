"""A council's lines as its page and the caller's card list them: each with its hours, and with whom to phone while it
is closed; how old the check is, once where it is the same for all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.contacts import Channel, Purpose
from app.domain.opening import OpeningTimes
from app.domain.uk_time import LONDON
from app.signposting.choosing import Line, Standing, choose, public_phones
from app.signposting.needs import NEEDS, NEW_NEED, Need
from app.signposting.presenters.hours import hours_in_words
from app.signposting.presenters.phoning import LineView, standing_in_words
from app.signposting.presenters.wording import doubt_about
from app.web.i18n import gettext as _
from app.web.words import in_words, phone_in_groups, phone_link

#: before a number, for who cannot hear or speak
RELAY = "18001"
#: lines with the same hours
SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Instead:
    """Whom to phone while a line does not answer, and the words before that number."""

    before: str
    shown: str
    link: str


@dataclass(frozen=True, slots=True)
class NumberRow:
    """`hours`, `checked` and `doubt` are empty where the page says them once for all, `channel` where it is a
    telephone."""

    line: LineView
    channel: str
    is_form: bool
    hours: str
    status: str
    instead: Instead | None
    checked: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Check:
    """When the lines were checked; `day` is that of most of them. A doubt about all of them says it already."""

    day: date | None
    said: str
    doubt: str

    @classmethod
    def of(cls, lines: Sequence[Line], today: date) -> "Check":
        counted = Counter(line.verified_on for line in lines).most_common(1)
        if not counted:
            return cls(None, "", "")
        day, count = counted[0]
        is_all, doubt = count == len(lines), _doubt(day, today)
        return cls(day, "" if is_all and doubt else _checked(day, is_all=is_all), doubt)


def _checked(day: date | None, *, is_all: bool) -> str:
    if day is None and is_all:
        return _("Nobody has checked these numbers with the council yet.")
    if day is None:
        return _("Nobody has checked these numbers with the council yet, where no day is named.")
    if is_all:
        return _("All numbers were checked with the council on %(day)s.", day=in_words(day))
    return _("Checked with the council on %(day)s, where no other day is named.", day=in_words(day))


def _doubt(day: date | None, today: date) -> str:
    if not doubt_about(day, today):
        return ""
    if day is None:
        return _("These numbers are not checked. If one is wrong, use the council’s website.")
    return _("These numbers were last checked on %(day)s. They may be out of date.", day=in_words(day))


def usual_opening(lines: Sequence[Line]) -> OpeningTimes | None:
    """What most of the lines have, where it is worth saying once."""
    counted = Counter(line.opening for line in lines if line.opening).most_common(1)
    return counted[0][0] if counted and counted[0][1] >= SEVERAL else None


def usual_hours(usual: OpeningTimes | None) -> str:
    return _("Hours, where no others are named: %(hours)s", hours=hours_in_words(usual)) if usual else ""


def number_rows(
    own: Sequence[Line], lines: Sequence[Line], at: datetime, check: Check, usual: OpeningTimes | None = None
) -> tuple[NumberRow, ...]:
    """`lines` are all those that may be phoned instead; `usual` are hours that the page has said already."""
    return tuple(_row(line, lines, at, check, usual) for line in own)


def need_of(purpose: Purpose) -> Need | None:
    return next((need for need in NEEDS if need.purposes[0] is purpose), None)


def _row(line: Line, lines: Sequence[Line], at: datetime, check: Check, usual: OpeningTimes | None) -> NumberRow:
    today = at.astimezone(LONDON).date()
    view, is_own = LineView.of(line, today), line.verified_on != check.day
    instead = None if view.is_written and line.opening is None else _instead(line, lines, at)
    status = "" if instead or (view.is_written and line.opening is None) else standing_in_words(line, at)
    channel = "" if line.channel is Channel.PHONE else view.channel
    return NumberRow(
        line=view,
        channel=channel,
        is_form=line.channel is Channel.WEB_FORM,
        hours="" if line.opening and line.opening == usual else view.hours,
        status=status,
        instead=instead,
        checked=view.checked if is_own else "",
        doubt=view.doubt if is_own else "",
    )


def _instead(line: Line, lines: Sequence[Line], at: datetime) -> Instead | None:
    standing = line.standing(at)
    if standing is Standing.OPEN:
        return None
    if standing is Standing.UNKNOWN:
        return _if_nobody_answers(line, lines)
    now = choose(lines, need_of(line.purpose) or NEW_NEED, at)
    if now.line and now.line.value != line.value and now.standing is not Standing.CLOSED:
        return _to(line, now.line, _closed_so_phone(now.line))
    if now.meanwhile and now.meanwhile.standing(at) is not Standing.CLOSED:
        return _to(line, now.meanwhile, _("Closed now. Not safe until it opens? Phone the emergency duty team"))
    return Instead(_("Closed now, and we have no number for this hour. If a life is at risk, phone"), "999", "tel:999")


def _closed_so_phone(other: Line) -> str:
    if other.purpose is Purpose.OUT_OF_HOURS:
        return _("Closed now: phone the emergency duty team")
    return _("Closed now: phone adult social care")


def _if_nobody_answers(line: Line, lines: Sequence[Line]) -> Instead | None:
    duty = next((each for each in public_phones(lines) if each.purpose is Purpose.OUT_OF_HOURS), None)
    if duty is None or line.purpose is Purpose.OUT_OF_HOURS:
        return None
    before = _("We do not know its opening hours. If nobody answers, phone the emergency duty team")
    return _to(line, duty, before)


def _to(line: Line, other: Line, before: str) -> Instead:
    """Who types to a telephone goes on typing: by Relay UK any number can be reached."""
    shown = phone_in_groups(other.value)
    if line.value.startswith(RELAY):
        return Instead(before, f"{RELAY} {shown}", "")
    return Instead(before, shown, phone_link(other.value))
