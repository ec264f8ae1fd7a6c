"""What stood in the way of a search, and what can be done about it."""

from dataclasses import dataclass, replace

from app.directory.links import changed
from app.domain.criteria import SearchCriteria
from app.domain.geography import Nation
from app.domain.postcodes import is_of_forces
from app.domain.results import SearchResult, Trouble, TroubleKind
from app.web.i18n import gettext as _
from app.web.i18n import lazy_gettext, ngettext
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Note:
    title: str
    lines: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """Whoever inspects care in a nation that is not England."""

    nation: str
    name: str
    url: str


ISLANDS = (
    Register(lazy_gettext("Jersey"), "Jersey Care Commission", "https://carecommission.je/"),
    Register(lazy_gettext("Guernsey"), "Guernsey Health and Social Care", "https://www.gov.gg/healthandsocialcare"),
)
REGISTERS: dict[str, tuple[Register, ...]] = {
    Nation.WALES: (
        Register(lazy_gettext("Wales"), lazy_gettext("Care Inspectorate Wales"), "https://www.careinspectorate.wales/"),
    ),
    Nation.SCOTLAND: (
        Register(lazy_gettext("Scotland"), "Care Inspectorate (Scotland)", "https://www.careinspectorate.com/"),
    ),
    Nation.NORTHERN_IRELAND: (
        Register(
            lazy_gettext("Northern Ireland"),
            "Regulation and Quality Improvement Authority (RQIA)",
            "https://www.rqia.org.uk/",
        ),
    ),
    Nation.CHANNEL_ISLANDS: ISLANDS,
    Nation.ISLE_OF_MAN: (
        Register(
            lazy_gettext("the Isle of Man"),
            "Isle of Man Registration and Inspection Unit",
            "https://www.gov.im/about-the-government/departments/health-and-social-care/",
        ),
    ),
}


def notes_of(result: SearchResult) -> tuple[Note, ...]:
    return tuple(_note(trouble, result.criteria) for trouble in result.interpretation.troubles)


def is_stuck(result: SearchResult) -> bool:
    """A place was named and we cannot search around it: a list of all England would be no answer. Nor would an
    empty one be for a place far inside another nation."""
    if result.interpretation.only == ():
        return True
    kinds = {trouble.kind for trouble in result.interpretation.troubles}
    if TroubleKind.PLACE_UNKNOWN in kinds:
        return not (result.interpretation.left and result.places.total)
    if result.interpretation.near is None:
        return not kinds.isdisjoint((TroubleKind.OTHER_NATION, TroubleKind.POSTCODE_UNKNOWN))
    return TroubleKind.OTHER_NATION in kinds and not result.places.total


def _note(trouble: Trouble, criteria: SearchCriteria) -> Note:
    if trouble.kind is TroubleKind.OTHER_NATION:
        return _other_nation(trouble)
    if trouble.kind is TroubleKind.PLACE_AMBIGUOUS:
        return _ambiguous(trouble, criteria)
    if trouble.kind is TroubleKind.POSTCODE_TERMINATED:
        return Note(_("%(said)s is an old postcode", said=trouble.said), _used(trouble))
    if trouble.kind is TroubleKind.POSTCODE_UNKNOWN:
        is_forces = is_of_forces(trouble.said)
        check = _("It is an address of the forces. Type the postcode of the home.") if is_forces else ""
        lines = (check or _("Check it for mistakes."), *_used(trouble))
        return Note(_("We do not know the postcode %(said)s", said=trouble.said), lines)
    if trouble.kind is TroubleKind.WORDS_LEFT_OUT:
        return _left_out(trouble)
    if trouble.kind is TroubleKind.PLACE_UNKNOWN:
        return _no_such_place(trouble)
    if trouble.kind is TroubleKind.NO_LONGER_REGISTERED:
        return _gone(trouble)
    return _plain(trouble)


def _plain(trouble: Trouble) -> Note:
    """What the directory cannot do, and who can."""
    if trouble.kind in {TroubleKind.WHERE_UNKNOWN, TroubleKind.POSTCODE_NEEDED}:
        return _where(trouble)
    if trouble.kind is TroubleKind.PRICE_UNKNOWN:
        return Note(_("We cannot search by price"), (_("Our list holds no prices. Ask each service what it charges."),))
    if trouble.kind is TroubleKind.ROOM_UNKNOWN:
        return Note(_("We do not know who has room"), (_("Phone two or three of these and ask."),))
    if trouble.kind is TroubleKind.COUNCIL_ARRANGES:
        lines = (_("It can tell you what help you can get, and who pays. It is free to ask."),)
        return Note(_("For “%(said)s”, ask your council", said=trouble.said), lines, (_your_council(),))
    if trouble.kind is TroubleKind.NOT_REGISTERED:
        lines = (_("Our list holds only care that must register with CQC. Your council knows what else there is."),)
        return Note(_("“%(said)s” is not on our list", said=trouble.said), lines, (_your_council(),))
    if trouble.kind is TroubleKind.HARM:
        return _worried()
    if trouble.kind is TroubleKind.NUMBER_UNKNOWN:
        lines = (_("No place or provider on our list has it. Check it, or search for a name or a postcode."),)
        return Note(_("We do not know the number %(said)s", said=trouble.said), lines)
    lines = (_("Try a postcode, a town, or the name of a home."),)
    return Note(_("We did not understand “%(said)s”", said=trouble.said), lines)


def _where(trouble: Trouble) -> Note:
    if trouble.kind is TroubleKind.WHERE_UNKNOWN:
        return Note(_("We do not know where you are"), (_("Add a postcode or a town to your search."),))
    lines = (_("Who comes to you depends on your postcode. Add it to your search, such as LS8 1AB."),)
    return Note(_("We need your postcode to say who covers it"), lines)


def _worried() -> Note:
    lines = (
        _("If someone is in danger now, call 999 first."),
        _("If someone is being hurt or not looked after, phone the council where they live. Ask for “safeguarding”."),
        _("To complain, tell the service. You can also tell the regulator, CQC."),
    )
    calls = (Link(_("Call 999"), "tel:999"), _your_council(), Link(_("Call CQC: 03000 616161"), "tel:03000616161"))
    return Note(_("Are you worried about someone’s care?"), lines, calls)


def _your_council() -> Link:
    return Link(_("Find your council"), local("/council"))


def _left_out(trouble: Trouble) -> Note:
    lines = (_("We found nothing with these words. Check the spelling, or ask when you phone."),)
    return Note(_("We left out “%(said)s”", said=trouble.said), lines, _elsewhere(trouble))


def _no_such_place(trouble: Trouble) -> Note:
    used = (_("We looked for it in names and addresses."),) if trouble.used else ()
    lines = (_("Type a postcode instead, or a bigger town near it."), *used)
    return Note(_("We do not know a place called “%(said)s”", said=trouble.said), lines, _elsewhere(trouble))


def _elsewhere(trouble: Trouble) -> tuple[Link, ...]:
    return tuple(
        Link(
            _("Look for “%(said)s” in all of England", said=choice.label),
            changed(SearchCriteria(words=choice.label), near=choice.near),
        )
        for choice in trouble.choices
    )


def _gone(trouble: Trouble) -> Note:
    """Their pages stay, and say so."""
    links = tuple(Link(place.name, local(f"/place/{place.ref}")) for place in trouble.gone)
    line = ngettext(
        "CQC does not list it any more. We keep its page:",
        "CQC does not list them any more. We keep their pages:",
        len(links),
    )
    return Note(_("No longer registered"), (line,), links)


def _used(trouble: Trouble) -> tuple[str, ...]:
    return (_("We searched around %(used)s instead.", used=trouble.used),) if trouble.used else ()


def _other_nation(trouble: Trouble) -> Note:
    registers = REGISTERS.get(trouble.nation or "", ())
    nation = _(" or ").join(str(register.nation) for register in registers) or _("another nation")
    lines = (
        _("This site knows services in England."),
        _("Care there is inspected by someone else. They keep a list of services:"),
    )
    links = tuple(Link(register.name, register.url) for register in registers)
    return Note(_("%(said)s is in %(nation)s", said=trouble.said, nation=nation), lines, links)


def _ambiguous(trouble: Trouble, criteria: SearchCriteria) -> Note:
    lines = (_("We searched around %(used)s.", used=trouble.used),) if trouble.used else ()
    links = tuple(
        Link(choice.label, changed(replace(criteria, words=_take_out(criteria.words, trouble.said)), near=choice.near))
        for choice in trouble.choices
    )
    if not trouble.used:
        offer = (_("We searched for services of that name."), _("To search around it instead:"))
        return Note(_("“%(said)s” is also a place", said=trouble.said), offer, links)
    return Note(_("There is more than one “%(said)s”", said=trouble.said), (*lines, _("Did you mean:")), links)


def _take_out(words: str, said: str) -> str:
    """The place moves from the words to the address's own parameter, so that it is not understood twice."""
    at = words.casefold().find(said.casefold())
    return words if at < 0 else " ".join((words[:at] + words[at + len(said) :]).split())
