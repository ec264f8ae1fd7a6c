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
from app.signposting.presenters.elsewhere import about_nation
from app.signposting.presenters.filling import filled
from app.signposting.presenters.messages import in_gsm_7, message_of, text_message
from app.signposting.presenters.phoning import LineView, standing_in_words, what_else
from app.signposting.presenters.scripts import asking, script, script_without_number, urgent
from app.signposting.presenters.spoken import otherwise_spoken, standing_spoken, teams
from app.signposting.presenters.wording import doubt_spoken, moment_in_words, need_names
from app.web.council_names import council_name
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
    """Nothing of the caller is in it: council and need alone. `shown` is the whole address, where the site knows its
    own, without what a browser adds by itself."""

    code: str
    address: str
    shown: str
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
    status = standing_in_words(choice.line, at) if choice.line else no_number(nation)
    return Answer(
        council=council_name(council.name),
        slug=council.slug,
        need=need_names()[need.slug],
        need_number=need.number,
        number=view.shown if view else "",
        link=view.link if view else "",
        label=view.label if view else "",
        status=status,
        what_else=what_else(choice, at, need),
        checked=view.checked if view else "",
        doubt=view.doubt if view else "",
        note=view.note if view else "",
        as_of=_("As of %(moment)s, UK time.", moment=moment_in_words(at)),
        urgent=urgent(need),
        say=asking(need, nation),
        script=_script(council, choice, need, at),
        card=card_of(council, lines, need, choice, at),
        lines=standing_lines(public_phones(lines), at),
        professional=standing_lines(professional_lines(lines), at),
        websites=websites_of(council, links, need.purposes, today),
    )


def no_number(nation: Nation) -> str:
    """Where the nation has a service that knows, it is named once, beside this."""
    about = about_nation(nation)
    if about and about.script:
        return _("For the number: %(service)s.", service=about.link_text)
    return _("We do not have a telephone number for this council. Use its website.")


def professional_lines(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.audience is Audience.PROFESSIONAL]


def standing_lines(lines: Sequence[Line], at: datetime) -> tuple[StandingLine, ...]:
    today = at.astimezone(LONDON).date()
    return tuple(_standing(LineView.of(line, today), line, at) for line in lines)


def _standing(view: LineView, line: Line, at: datetime) -> StandingLine:
    is_known = line.opening is not None or not view.is_written
    return StandingLine(view, standing_in_words(line, at) if is_known else "")


def _script(council: Council, choice: Choice, need: Need, at: datetime) -> tuple[str, ...]:
    line, nation = choice.line, Nation(council.nation)
    fields = {
        "council": council_name(council.name),
        "team": teams()[line.purpose] if line else "",
        "number": phone_in_groups(line.value) if line else "",
        "hours": standing_spoken(choice, at),
        "doubt": doubt_spoken(line.verified_on, at.astimezone(LONDON).date()) if line else "",
        "otherwise": otherwise_spoken(choice, at, need),
    }
    sentences = script(need, nation) if line else script_without_number(need, nation)
    return tuple(said for each in sentences if (said := filled(each, **fields)))


def card_of(council: Council, lines: Sequence[Line], need: Need, choice: Choice, at: datetime) -> Card:
    code = code_of(council.slug, need)
    phones = public_phones(lines)
    duty = next((line for line in phones if line.purpose is Purpose.OUT_OF_HOURS), None)
    fields = message_fields(council, need)
    message = message_of(choice, duty, need, Nation(council.nation), at, website=fields["website"])
    return Card(
        code,
        url_for("signposting.card", code=code),
        fields["address"],
        filled(text_message(message, fields), **fields),
    )


def message_fields(council: Council, need: Need) -> dict[str, str]:
    """Addresses as short as people type them."""
    address = public_address(url_for("signposting.card", code=code_of(council.slug, need)))
    site = (council.website or "").partition("://")[2].removeprefix("www.").rstrip("/")
    return {"council": in_gsm_7(council_name(council.name)), "website": site, "address": address.partition("://")[2]}


def websites_of(
    council: Council, links: Sequence[CouncilLink], purposes: Sequence[Purpose], today: date
) -> tuple[WebsiteLink, ...]:
    """The pages for these purposes, then the service of the nation, then the council's front page."""
    found = [_website(link, today) for purpose in purposes for link in links if link.purpose == purpose]
    about = about_nation(Nation(council.nation))
    if about and about.script:
        found.append(WebsiteLink(about.link, about.link_text, ""))
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
