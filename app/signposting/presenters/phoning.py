"""Whom to phone, in words: the same ones on the council's page, on the desk and in its offline copy."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.contacts import Audience, Channel
from app.domain.uk_time import LONDON
from app.signposting.choosing import Choice, Line, Standing
from app.signposting.needs import Need, Wait
from app.signposting.presenters.hours import hours_in_words
from app.signposting.presenters.wording import (
    checked_in_words,
    doubt_about,
    moment_in_words,
    purpose_names,
    time_in_words,
)
from app.web.i18n import gettext as _
from app.web.words import phone_in_groups, phone_link


@dataclass(frozen=True, slots=True)
class LineView:
    """What is true of a line at any hour. `link` is empty where there is nothing to press."""

    label: str
    shown: str
    link: str
    hours: str
    checked: str
    doubt: str
    note: str
    channel: str
    is_professional: bool
    #: at any hour, so that not knowing its hours is no lack
    is_written: bool

    @classmethod
    def of(cls, line: Line, today: date) -> "LineView":
        is_number = line.channel in (Channel.PHONE, Channel.TEXTPHONE, Channel.SMS)
        return cls(
            label=purpose_names()[line.purpose],
            shown=phone_in_groups(line.value) if is_number else line.value,
            link=_link(line),
            hours=hours_in_words(line.opening),
            checked=checked_in_words(line.verified_on),
            doubt=doubt_about(line.verified_on, today),
            note=line.note or "",
            channel=_channel(line.channel),
            is_professional=line.audience is Audience.PROFESSIONAL,
            is_written=line.channel in (Channel.EMAIL, Channel.WEB_FORM),
        )


def _link(line: Line) -> str:
    schemes = {Channel.PHONE: phone_link(line.value), Channel.EMAIL: f"mailto:{line.value}"}
    return schemes.get(line.channel) or (line.value if line.channel is Channel.WEB_FORM else "")


def _channel(channel: Channel) -> str:
    return {
        Channel.PHONE: _("Phone"),
        Channel.TEXTPHONE: _("Textphone"),
        Channel.SMS: _("Text message"),
        Channel.EMAIL: _("Email"),
        Channel.WEB_FORM: _("Online form"),
    }[channel]


def standing_in_words(line: Line, at: datetime) -> str:
    standing = line.standing(at)
    if standing is Standing.UNKNOWN:
        return _("We do not know its opening hours.")
    return _open_until(line, at) if standing is Standing.OPEN else _closed_until(line, at)


def _open_until(line: Line, at: datetime) -> str:
    closes = line.closes(at)
    if closes is None:
        return _("Open now, day and night.")
    # until midnight it closes "today": 23:59 and 00:00 are one evening to whoever phones
    is_today = (closes - timedelta(minutes=1)).astimezone(LONDON).date() == at.astimezone(LONDON).date()
    if is_today:
        return _("Open now, until %(time)s.", time=time_in_words(closes))
    return _("Open now, until %(moment)s.", moment=moment_in_words(closes))


def _closed_until(line: Line, at: datetime) -> str:
    opens = line.opens(at)
    return _("Closed now. It opens at %(moment)s.", moment=moment_in_words(opens)) if opens else _("Closed now.")


def what_else(choice: Choice, at: datetime, need: Need) -> str:
    """What to do if it can wait, or if it cannot. Nobody who tells of abuse is told that it can."""
    if choice.later:
        number, when = phone_in_groups(choice.later.value), _opening(choice.later, at)
        if need.wait is Wait.CANNOT:
            return _("In the daytime the number is %(number)s. %(when)s", number=number, when=when)
        return _("If it can wait, phone %(number)s in the daytime. %(when)s", number=number, when=when)
    if choice.meanwhile:
        number = phone_in_groups(choice.meanwhile.value)
        if choice.standing is Standing.CLOSED:
            return _("If someone is not safe until then, phone the emergency duty team: %(number)s.", number=number)
        return _("If it cannot wait and nobody answers, phone the emergency duty team: %(number)s.", number=number)
    if choice.standing is Standing.CLOSED:
        return _("We do not have a number for evenings, nights and weekends. Look for it on the council’s website.")
    return ""


def _opening(line: Line, at: datetime) -> str:
    opens = line.opens(at)
    return _("It opens at %(moment)s.", moment=moment_in_words(opens)) if opens else standing_in_words(line, at)
