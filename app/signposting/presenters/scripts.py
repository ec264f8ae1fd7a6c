"""What a call handler reads aloud, in under a minute, and what comes first where it is urgent.

Sentences hold {council}, {number}, {status} and {whatElse}: the page fills them here, the offline copy with the same
fields. One that is empty then is left out.
"""

from app.domain.geography import Nation
from app.signposting.needs import Need
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
        _("The council that arranges care where the person lives is {council}."),
        _("Its number is {number}. I will say it again: {number}."),
        "{status}",
        "{whatElse}",
        _("When they answer, say: {asking}").replace("{asking}", asking(need, nation)),
        *_both_end_so(),
    )


def script_without_number(need: Need, nation: Nation) -> tuple[str, ...]:
    return (
        _("The council that arranges care where the person lives is {council}."),
        _("I do not have a telephone number for it. You find it on the council’s website, under adult social care."),
        _("When they answer, say: {asking}").replace("{asking}", asking(need, nation)),
        *_both_end_so(),
    )


def _both_end_so() -> tuple[str, ...]:
    return (
        _("The council asks what help is needed, and decides what it can do. Asking is free."),
        _("I do not pass anything on to the council, so please tell them everything yourself."),
        _("If someone’s life is in danger, phone 999. For medical help that cannot wait, phone 111."),
    )


def filled(sentence: str, **fields: str) -> str:
    """Never by `format`: a council's own words could hold a bracket."""
    for name, value in fields.items():
        sentence = sentence.replace(f"{{{name}}}", value)
    return sentence
