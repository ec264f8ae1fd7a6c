"""The value of a line by its channel: a number, a team's e-mail address, an address of a form."""

import re

from app.domain.contacts import Channel
from app.domain.numbers import held_phone
from importers.cqc.cells import CellError
from importers.cqc.websites import read_website

#: Relay UK, for people who type instead of speaking
_RELAY = re.compile(r"(18001|18002)\s*(.+)")
_PLAIN = re.compile(r"(?:tel: ?)?[0-9+() .\u00a0–-]+", re.ASCII | re.IGNORECASE)
#: numbers of five or six figures take text messages only
_SHORT = re.compile(r"[3-8]\d{4,5}")
_EMAIL = re.compile(r"([A-Za-z0-9][A-Za-z0-9._%+'&-]{0,62})@((?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,})")
_NAME_PARTS = re.compile(r"([a-z']+)[._-]([a-z']+?)\d*")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.? [A-Z]")
# A team's address is as often of two words as a person's: these tell them apart, alone or run together.
_TEAM_WORDS = """
    access admin adult adults advice advisers ageing all asc assessment assessments assist brokerage business care
    carer carers centre child citizen commissioning community complaints connect contact contracts council customer
    customers deaf desk direct disability disabilities discharge district duty early emergency enquiries enquiry
    equipment families family feedback finance first front gateway general health help helpdesk home homes hospital
    house housing hub independent info information initial intake integrated learning line living mash mental
    monitoring my night north office older one online out panel payments people point prevention provider providers
    quality reablement reception referral referrals response safeguarding section sensory service services single
    social south support team teams telecare the therapy triage urgent welfare wellbeing west your
    asesu cefnogi cymorth cyswllt diogelu ebost gofal gofalwyr gwasanaeth gwasanaethau gwybodaeth iechyd oedolion
    tim ymholiadau
"""
_OF_A_TEAM = re.compile(f"(?:{'|'.join(_TEAM_WORDS.split())})+")


def read_value(text: str, channel: str) -> str:
    match Channel(channel):
        case Channel.EMAIL:
            return _email(text)
        case Channel.WEB_FORM:
            return _form(text)
        case Channel.TEXTPHONE if found := _RELAY.fullmatch(text):
            return f"{found[1]} {_phone(found[2])}"
        case Channel.SMS if _SHORT.fullmatch(text):
            return text
        case _:
            return _phone(text)


def names_a_person(text: str) -> bool:
    """Where it can be told: by a title before a name."""
    return _TITLED.search(text) is not None


def _phone(text: str) -> str:
    """A letter may stand for a figure, or for an extension that nobody would be asked for: it is not guessed at. What
    no grouping of UK numbers fits comes back without its 0."""
    number = held_phone(text) if _PLAIN.fullmatch(text) else None
    if number is None or not number.startswith("0"):
        raise CellError(
            "phone_unreadable",
            "Write one UK telephone number and nothing else, such as 01632 960123. An extension goes into the note.",
        )
    return number


def _email(text: str) -> str:
    found = _EMAIL.fullmatch(text)
    if not found:
        raise CellError("email_unreadable", "Write one e-mail address, such as adult.care@example.gov.uk.")
    if _is_a_persons(found[1].lower()):
        raise CellError("person_named", "This looks like one person's e-mail address. Give the address of the team.")
    return f"{found[1]}@{found[2].lower()}"


def _is_a_persons(local: str) -> bool:
    """Two words, or a letter and a word, none of which a team is called by: "jane.smith", "j-smith2"."""
    parts = _NAME_PARTS.fullmatch(local)
    return parts is not None and not any(_OF_A_TEAM.fullmatch(part) for part in parts.groups())


def _form(text: str) -> str:
    try:
        address = read_website(text) if text.lower().startswith("https://") else None
    except CellError:
        address = None
    if address is None:
        raise CellError(
            "link_unusable", "Copy the whole address from the browser. It begins with https://, for people write to it."
        )
    return address
