"""Hours and lines as a person says them on the telephone: "tomorrow, Monday, at 8.30 in the morning". The plan of the
offline copy begins anew each midnight, so that its "tomorrow" is right too."""

from datetime import datetime, timedelta

from app.domain.contacts import Purpose
from app.domain.uk_time import LONDON
from app.signposting.choosing import Choice, Line, Standing
from app.signposting.needs import Need, Wait
from app.signposting.presenters.wording import NOON, in_mid_sentence
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language
from app.web.words import day_of_week, phone_in_groups, weekday

EVENING = 18
DAYS_A_WEEK = 7


@once_a_language
def teams() -> dict[Purpose, str]:
    """Who answers."""
    return {
        Purpose.GENERAL: _("The adult social care team answers."),
        Purpose.NEEDS_ASSESSMENT: _("The team for assessments answers."),
        Purpose.CARERS_ASSESSMENT: _("The team for carers answers."),
        Purpose.SAFEGUARDING: _("The safeguarding team answers."),
        Purpose.OUT_OF_HOURS: _("The emergency duty team answers."),
        Purpose.HOSPITAL_DISCHARGE: _("The hospital discharge team answers."),
        Purpose.EQUIPMENT: _("The equipment team answers."),
        Purpose.MENTAL_HEALTH: _("The mental health team answers."),
        Purpose.PROVIDER_FAILURE: _("The team for care providers answers."),
    }


def standing_spoken(choice: Choice, at: datetime) -> str:
    line = choice.line
    if line is None:
        return ""
    if choice.standing is Standing.UNKNOWN:
        return _("I do not know its hours.")
    if choice.standing is Standing.CLOSED:
        opens = line.opens(at)
        return _("It is closed until %(when)s.", when=_until(opens, at)) if opens else _("It is closed now.")
    closes = line.closes(at)
    if choice.later or closes is None:
        return _("It is open now.")
    return _("It is open now, until %(when)s.", when=_until(closes, at))


def otherwise_spoken(choice: Choice, at: datetime, need: Need) -> str:
    if choice.later:
        number, when = phone_in_groups(choice.later.value), _opening(choice.later, at)
        if need.wait is Wait.CANNOT:
            return _("In the daytime, phone %(number)s. %(when)s", number=number, when=when).strip()
        return _("If it can wait, phone %(number)s. %(when)s", number=number, when=when).strip()
    if choice.meanwhile:
        number = phone_in_groups(choice.meanwhile.value)
        if choice.standing is Standing.CLOSED:
            return _("If someone is not safe until then, the emergency duty team: %(number)s.", number=number)
        return _("If nobody answers, phone the emergency duty team: %(number)s.", number=number)
    return ""


def _opening(line: Line, at: datetime) -> str:
    opens = line.opens(at)
    return _("It opens %(when)s.", when=_when(opens, at)) if opens else ""


def _until(moment: datetime, at: datetime) -> str:
    """What ends at midnight ends today."""
    last = (moment - timedelta(minutes=1)).astimezone(LONDON).date()
    is_today = last == at.astimezone(LONDON).date()
    return _time(moment.astimezone(LONDON)) if is_today else _when(moment, at)


def _when(moment: datetime, at: datetime) -> str:
    local, today = moment.astimezone(LONDON), at.astimezone(LONDON).date()
    day = local.date()
    time, days = _time(local), (day - today).days
    if days <= 0:
        return _("today at %(time)s", time=time)
    if days == 1:
        return _("tomorrow, %(day)s, at %(time)s", day=in_mid_sentence(day_of_week(day)), time=time)
    shown = day_of_week(day) if days < DAYS_A_WEEK else weekday(day)
    return _("on %(day)s at %(time)s", day=in_mid_sentence(shown), time=time)


def _time(local: datetime) -> str:
    hour, minute = local.hour, local.minute
    if minute == 0 and hour % NOON == 0:
        return _("noon") if hour == NOON else _("midnight")
    shown = f"{hour % NOON or NOON}.{minute:02}" if minute else f"{hour % NOON or NOON}"
    if hour < NOON:
        return _("%(time)s in the morning", time=shown)
    return _("%(time)s in the evening", time=shown) if hour >= EVENING else _("%(time)s in the afternoon", time=shown)
