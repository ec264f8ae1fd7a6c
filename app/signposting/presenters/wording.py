"""Hours, days, purposes and needs as people say them."""

from datetime import date, datetime

from app.domain.contacts import Purpose
from app.domain.uk_time import LONDON
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language
from app.web.languages import WELSH, current
from app.web.words import in_words, months_between, weekday

NOON = 12
#: a number that nobody looked at for longer may be somebody else's by now
FRESH_MONTHS = 12


@once_a_language
def purpose_names() -> dict[Purpose, str]:
    return {
        Purpose.GENERAL: _("Adult social care"),
        Purpose.NEEDS_ASSESSMENT: _("Ask for an assessment"),
        Purpose.CARERS_ASSESSMENT: _("Ask for a carer’s assessment"),
        Purpose.SAFEGUARDING: _("Tell the council about abuse or neglect"),
        Purpose.OUT_OF_HOURS: _("Emergency duty team, for evenings, nights, weekends and bank holidays"),
        Purpose.HOSPITAL_DISCHARGE: _("Leaving hospital"),
        Purpose.EQUIPMENT: _("Equipment and changes at home"),
        Purpose.MENTAL_HEALTH: _("Mental health"),
        Purpose.PROVIDER_FAILURE: _("A care provider that cannot give care"),
    }


@once_a_language
def need_names() -> dict[str, str]:
    return {
        "new-need": _("Needs care or support"),
        "carer": _("Looks after someone"),
        "safeguarding": _("Abuse or neglect"),
        "hospital-discharge": _("Leaving hospital"),
        "equipment": _("Equipment at home"),
        "mental-health": _("Mental health"),
        "provider-failed": _("Provider failed today"),
    }


def clock(hour: int, minute: int) -> str:
    """8:30am, noon, 5pm, midnight."""
    if minute == 0 and hour % NOON == 0:
        return _("noon") if hour == NOON else _("midnight")
    shown = f"{hour % NOON or NOON}:{minute:02}" if minute else f"{hour % NOON or NOON}"
    return _("%(time)spm", time=shown) if NOON <= hour < 24 else _("%(time)sam", time=shown)


def time_in_words(at: datetime) -> str:
    local = at.astimezone(LONDON)
    return clock(local.hour, local.minute)


def moment_in_words(at: datetime) -> str:
    """8:30am on Monday 23 November, on a clock in the UK: never "tomorrow", which is wrong on a copy that is a day
    old."""
    return _("%(time)s on %(day)s", time=time_in_words(at), day=in_mid_sentence(weekday(at.astimezone(LONDON).date())))


def in_mid_sentence(day: str) -> str:
    """Welsh writes the names of days with a small letter there: "dydd Llun"."""
    return day[:1].lower() + day[1:] if current() is WELSH else day


def checked_in_words(verified_on: date | None) -> str:
    if verified_on is None:
        return _("Nobody has checked this number with the council yet.")
    return _("Checked with the council on %(day)s.", day=in_words(verified_on))


def doubt_about(verified_on: date | None, today: date) -> str:
    """Why a handler should listen twice; empty where there is no reason."""
    if verified_on is None:
        return _("This number is not checked. If it is wrong, use the council’s website.")
    if months_between(verified_on, today) >= FRESH_MONTHS:
        return _("This number was last checked on %(day)s. It may be out of date.", day=in_words(verified_on))
    return ""


def doubt_spoken(verified_on: date | None, today: date) -> str:
    """The same for the caller's ear."""
    if not doubt_about(verified_on, today):
        return ""
    return _("This number may be wrong. If so, see its website.")
