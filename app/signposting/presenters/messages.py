"""A text message of at most 160 letters of the telephone alphabet (GSM-7), so that it is sent in one piece.

It is fitted here and filled with {council} and {address} by the page and by the offline copy alike.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.geography import Nation
from app.domain.uk_time import LONDON
from app.signposting.choosing import Choice, Line, Standing
from app.signposting.needs import Need, Wait
from app.signposting.presenters.elsewhere import about_nation
from app.signposting.presenters.filling import filled
from app.signposting.presenters.wording import time_in_words
from app.web.i18n import gettext as _
from app.web.words import phone_in_groups, short_weekday

LONGEST = 160
#: the basic table, without those that need an escape and count twice
GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})
_MARK = re.compile(r"(\{\w+\})")


@dataclass(frozen=True, slots=True)
class Message:
    """Sentences in the order in which they are read; `other` is the number for other hours, with what fits of them."""

    first: str
    ask: str
    danger: str
    other: tuple[str, ...] = ()
    address: str = "{address}"


def message_of(choice: Choice, duty: Line | None, need: Need, nation: Nation, at: datetime, *, website: str) -> Message:
    danger, ask = in_gsm_7(_("Danger to life: 999.")), in_gsm_7(asking_shortly(need, nation))
    if choice.line is None:
        about = about_nation(nation)
        site = about.site if about and about.site else website
        first = _("%(council)s: see %(site)s.", council="{council}", site=site) if site else "{council}."
        return Message(in_gsm_7(first), ask, danger)
    other = tuple(in_gsm_7(each) for each in _other(choice, duty, need, at))
    return Message(_first(choice, choice.line, at), ask, danger, other)


def _first(choice: Choice, line: Line, at: datetime) -> str:
    number, opens = phone_in_groups(line.value), line.opens(at)
    if choice.standing is Standing.CLOSED and opens:
        said = _("%(council)s: %(number)s from %(when)s.", council="{council}", number=number, when=_when(opens))
    else:
        said = _("%(council)s: %(number)s.", council="{council}", number=number)
    return in_gsm_7(said)


def _other(choice: Choice, duty: Line | None, need: Need, at: datetime) -> tuple[str, ...]:
    """The longest first."""
    if later := choice.later:
        number, opens = phone_in_groups(later.value), later.opens(at)
        plain = _("By day: %(number)s.", number=number)
        return (_("From %(when)s: %(number)s.", when=_when(opens), number=number), plain) if opens else (plain,)
    if duty is None or choice.line is duty or _never_closes(choice, at):
        return ()
    number = phone_in_groups(duty.value)
    nights = _("Nights and weekends: %(number)s.", number=number), _("Nights: %(number)s.", number=number)
    if need.wait is Wait.CAN:
        return (_("Not safe until then? %(number)s.", number=number), *nights) if choice.meanwhile else nights
    return nights


def _never_closes(choice: Choice, at: datetime) -> bool:
    line = choice.line
    return line is not None and choice.standing is Standing.OPEN and line.closes(at) is None


def _when(moment: datetime) -> str:
    return f"{time_in_words(moment)} {short_weekday(moment.astimezone(LONDON).date())}"


def asking_shortly(need: Need, nation: Nation) -> str:
    is_wales = nation is Nation.WALES
    return {
        "new-need": _("Ask for an assessment of care needs.") if is_wales else _("Ask for a care needs assessment."),
        "carer": _("Ask for a carer’s assessment."),
        "safeguarding": _("Say: an adult is at risk of abuse."),
        "hospital-discharge": _("Say: care is needed after hospital."),
        "equipment": _("Ask for equipment at home."),
        "mental-health": _("Ask for mental health support."),
        "provider-failed": _("Say: our care provider cannot come."),
    }[need.slug]


def text_message(message: Message, fields: Mapping[str, str]) -> str:
    """What fits, still to be filled: the number and 999 always, then what matters most first. An address comes last,
    where telephones make a link of it."""
    kept = [message.first, message.danger]
    for choices in ((message.ask,), message.other, (message.address,) if fields.get("address") else ()):
        fitting = (each for each in choices if len(filled(" ".join([*kept, each]), **fields)) <= LONGEST)
        kept += [each for each in [next(fitting, None)] if each]
    order = [message.first, message.ask, *message.other, message.danger, message.address]
    return " ".join(sorted(kept, key=order.index))


def in_gsm_7(text: str) -> str:
    """{marks} stay, for they are filled before it is sent."""
    return "".join(part if _MARK.fullmatch(part) else _plain(part) for part in _MARK.split(text))


def _plain(text: str) -> str:
    return "".join(_letter(letter) for letter in text.translate(_PLAIN))


def _letter(letter: str) -> str:
    if letter in GSM_7:
        return letter
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain in GSM_7 else "?"
