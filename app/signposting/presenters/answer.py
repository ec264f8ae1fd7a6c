"""What the desk says of a council, a need and an hour. Every field is text: the page, JSON and the offline copy show
the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from app.areas.models import Council, CouncilLink
from app.domain.contacts import Audience, Purpose
from app.domain.geography import Nation
from app.domain.uk_time import LONDON
from app.signposting.cards import code_of
from app.signposting.choosing import Choice, Line, choose, public_phones
from app.signposting.needs import Need
from app.signposting.presenters.messages import text_message
from app.signposting.presenters.phoning import LineView, standing_in_words, what_else
from app.signposting.presenters.scripts import asking, filled, script, script_without_number, urgent
from app.signposting.presenters.wording import moment_in_words, need_names
from app.web.i18n import gettext as _
from app.web.site import public_address
from app.web.words import in_words, months_between, phone_in_groups


@dataclass(frozen=True, slots=True)
class StandingLine:
    """A line with whether it is open now."""

    line: LineView
    status: str


@dataclass(frozen=True, slots=True)
class WebsiteLink:
    """`age` says how old the list is that named it; empty for the council's own front page."""

    url: str
    text: str
    age: str


@dataclass(frozen=True, slots=True)
class Card:
    """Nothing of the caller is in it: council and need alone."""

    code: str
    address: str
    message: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`number` is empty where the council has no line that we know."""

    council: str
    slug: str
    need: str
    need_number: int
    number: str
    link: str
    label: str
    status: str
    what_else: str
    checked: str
    doubt: str
    note: str
    as_of: str
    urgent: tuple[str, ...]
    say: str
    script: tuple[str, ...]
    card: Card
    lines: tuple[StandingLine, ...]
    professional: tuple[StandingLine, ...]
    websites: tuple[WebsiteLink, ...]


def answer_of(
    council: Council, lines: Sequence[Line], links: Sequence[CouncilLink], need: Need, at: datetime
) -> Answer:
    choice, nation = choose(lines, need, at), Nation(council.nation)
    today = at.astimezone(LONDON).date()
    view = LineView.of(choice.line, today) if choice.line else None
    status = standing_in_words(choice.line, at) if choice.line else no_number()
    more = what_else(choice, at)
    return Answer(
        council=council.name,
        slug=council.slug,
        need=need_names()[need.slug],
        need_number=need.number,
        number=view.shown if view else "",
        link=view.link if view else "",
        label=view.label if view else "",
        status=status,
        what_else=more,
        checked=view.checked if view else "",
        doubt=view.doubt if view else "",
        note=view.note if view else "",
        as_of=_("As of %(moment)s, UK time.", moment=moment_in_words(at)),
        urgent=urgent(need),
        say=asking(need, nation),
        script=_script(council, choice, need, nation, (status, more)),
        card=card_of(council, lines, need, choice),
        lines=standing_lines(public_phones(lines), at),
        professional=standing_lines(professional_lines(lines), at),
        websites=websites_of(council, links, need.purposes, today),
    )


def no_number() -> str:
    return _("We do not have a telephone number for this council. Use its website.")


def professional_lines(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.audience is Audience.PROFESSIONAL]


def standing_lines(lines: Sequence[Line], at: datetime) -> tuple[StandingLine, ...]:
    today = at.astimezone(LONDON).date()
    return tuple(_standing(LineView.of(line, today), line, at) for line in lines)


def _standing(view: LineView, line: Line, at: datetime) -> StandingLine:
    is_known = line.opening is not None or not view.is_written
    return StandingLine(view, standing_in_words(line, at) if is_known else "")


def _script(council: Council, choice: Choice, need: Need, nation: Nation, hours: tuple[str, str]) -> tuple[str, ...]:
    sentences = script(need, nation) if choice.line else script_without_number(need, nation)
    number = phone_in_groups(choice.line.value) if choice.line else ""
    fields = {"council": council.name, "number": number, "status": hours[0], "whatElse": hours[1]}
    return tuple(said for each in sentences if (said := filled(each, **fields)))


def card_of(council: Council, lines: Sequence[Line], need: Need, choice: Choice) -> Card:
    """The number that serves the need in the daytime, and the duty team's beside it: a card is read at any hour."""
    phones = public_phones(lines)
    daytime = [line for purpose in need.purposes for line in phones if line.purpose is purpose]
    duty = [line for line in phones if line.purpose is Purpose.OUT_OF_HOURS]
    first, at_night = (phone_in_groups(found[0].value) if found else "" for found in (daytime, duty))
    code = code_of(council.slug, need)
    address = public_address(url_for("signposting.card", code=code))
    message = text_message(council=council.name, number=first or at_night, duty=at_night, address=address)
    return Card(code, url_for("signposting.card", code=code), message)


def websites_of(
    council: Council, links: Sequence[CouncilLink], purposes: Sequence[Purpose], today: date
) -> tuple[WebsiteLink, ...]:
    """The pages for these purposes, then the council's front page."""
    found = [_website(link, today) for purpose in purposes for link in links if link.purpose == purpose]
    if council.website:
        found.append(WebsiteLink(council.website, _("Website of %(council)s", council=council.name), ""))
    return tuple({each.url: each for each in reversed(found)}.values())[::-1]


def _website(link: CouncilLink, today: date) -> WebsiteLink:
    return WebsiteLink(link.url, _("The council’s page for this"), _age(link.listed_on, today))


def _age(listed_on: date | None, today: date) -> str:
    if listed_on is None:
        return _("We do not know how old this link is.")
    if months_between(listed_on, today) >= 12:
        return _("From a list of %(day)s: it may no longer work.", day=in_words(listed_on))
    return _("From a list of %(day)s.", day=in_words(listed_on))
