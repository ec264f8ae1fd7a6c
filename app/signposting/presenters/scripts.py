"""What a call handler reads aloud, in half a minute, and what comes first where it is urgent.

Sentences hold {council}, {team}, {number}, {hours}, {otherwise} and {doubt}: the page fills them here, the offline copy
with the same fields. One that is empty then is left out. The handler is NHS 111: no caller is sent there.
"""

from app.domain.geography import Nation
from app.signposting.needs import Need
from app.signposting.presenters.elsewhere import about_nation
from app.web.i18n import gettext as _


def urgent(need: Need) -> tuple[str, ...]:
    """Above everything else. Safeguarding is no matter for 999 by itself."""
    first = _("Is a life at risk now, or is a crime happening now? Phone 999.")
    more = {
        "safeguarding": _("If nobody is in danger right now, safeguarding goes to the council and not to 999."),
        "mental-health": _("In a mental health crisis: NHS 111, option 2."),
        "provider-failed": _("If the person cannot be left alone safely until the council answers, say so first."),
    }.get(need.slug)
    return (first, more) if more else (first,)


def asking(need: Need, nation: Nation) -> str:
    """The words that open the right door. The law of Wales has its own."""
    is_wales = nation is Nation.WALES
    return {
        "new-need": _("“I would like an assessment of my care and support needs.”")
        if is_wales
        else _("“I would like a care needs assessment.”"),
        "carer": _("“I look after someone. I would like a carer’s assessment.”"),
        "safeguarding": _("“I want to report that an adult is at risk.”")
        if is_wales
        else _("“I want to report a safeguarding concern about an adult.”"),
        "hospital-discharge": _("“Someone is leaving hospital and will need care at home.”"),
        "equipment": _("“Someone needs equipment or changes at home to be safe.”"),
        "mental-health": _("“Someone needs support because of their mental health.”"),
        "provider-failed": _("“Our care provider cannot give care today. The person needs care now.”"),
    }[need.slug]


def script(need: Need, nation: Nation) -> tuple[str, ...]:
    """Where there is a number to give."""
    return (
        *_before(need),
        _passing_on(),
        _("Phone {council}. {team}"),
        _("The number is {number}. Again: {number}."),
        "{hours}",
        "{doubt}",
        "{otherwise}",
        *_after(need, nation),
    )


def script_without_number(need: Need, nation: Nation) -> tuple[str, ...]:
    about = about_nation(nation)
    if about and about.script:
        return (*_before(need), *about.script, *_after(need, nation))
    return (
        *_before(need),
        _passing_on(),
        _("The council that arranges care there is {council}."),
        _("I do not have its number. You find it on the council’s website, under adult social care."),
        *_after(need, nation),
    )


def _before(need: Need) -> tuple[str, ...]:
    """What cannot wait for the rest."""
    said = {
        "safeguarding": _("First: is the person safe now? If not, phone 999 and ask for the police."),
        "mental-health": _("I can help with a crisis now, or choose option 2 another time."),
    }.get(need.slug)
    return (said,) if said else ()


def _passing_on() -> str:
    return _("I pass nothing on. Please tell them everything.")


def _after(need: Need, nation: Nation) -> tuple[str, ...]:
    said = _("When they answer, say: {asking}").replace("{asking}", asking(need, nation))
    decides = _("The council decides what it can do.")
    if need.slug == "safeguarding":
        return (said, decides)
    if need.slug == "mental-health":
        return (said, decides, _("In danger of life, phone 999."))
    return (said, decides, _("In danger of life, phone 999. Medical help? I can help you with that now."))
