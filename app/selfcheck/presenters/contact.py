"""The council to phone, and what to say. The same lines and words as on the council's own page."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from app.domain.asking import Voice
from app.domain.geography import Nation
from app.domain.rules.conditions import State
from app.domain.rules.eligibility.result import Result
from app.selfcheck.presenters.headline import CARER_CHECKS
from app.selfcheck.presenters.holding import nation_of
from app.selfcheck.presenters.told import Told
from app.signposting.finding import Found, How
from app.signposting.local import Local
from app.signposting.needs import BY_SLUG, NEW_NEED, Need
from app.signposting.presenters.answer import Answer
from app.signposting.presenters.council import notes_of
from app.signposting.presenters.elsewhere import about_nation
from app.signposting.presenters.scripts import asking
from app.web.council_names import council_name, council_name_language
from app.web.i18n import gettext as _

#: more than a person says in one breath
MOST_SAID = 3
LAW_OF = {"england": Nation.ENGLAND, "wales": Nation.WALES}


@dataclass(frozen=True, slots=True)
class Contact:
    """`now` is none without a council; then `search` leads to the page that finds one, and `notes` say why."""

    name: str
    name_language: str
    url: str
    now: Answer | None
    notes: tuple[str, ...]
    search: str
    say: tuple[str, ...]


def contact_of(found: Found, local: Local | None, result: Result, told: Told) -> Contact:
    need = need_of(told)
    say = (_opening(need, told), *_what_is_hard(result, told))
    search = url_for("signposting.council")
    if local is None:
        return Contact("", "", search, None, _why_none(found), search, say)
    return Contact(
        name=council_name(local.council.name),
        name_language=council_name_language(local.council.name),
        url=url_for("signposting.council_page", slug=local.council.slug),
        now=local.whom(need),
        notes=(*notes_of(local.found, local.council), *_other_law(local, told)),
        search=search,
        say=say,
    )


def need_of(told: Told) -> Need:
    return BY_SLUG["carer"] if told.check in CARER_CHECKS else NEW_NEED


def _why_none(found: Found) -> tuple[str, ...]:
    if found.how is How.NOTHING:
        return ()
    about = about_nation(found.nation)
    if found.how is How.ELSEWHERE and about:
        return (about.text,)
    return (_("We do not know the council of the postcode that you gave."),)


def _other_law(local: Local, told: Told) -> tuple[str, ...]:
    """A postcode of one nation beside answers under the law of the other, or of neither."""
    nation = Nation(local.council.nation)
    if nation is LAW_OF[nation_of(told.check)]:
        return ()
    if nation is Nation.ENGLAND:
        return (_("This postcode is in England. You answered under the law of Wales."),)
    if nation is Nation.WALES:
        return (_("This postcode is in Wales. You answered under the law of England."),)
    about = about_nation(nation)
    return (about.text,) if about else ()


def _opening(need: Need, told: Told) -> str:
    """The words that open the right door; the law of Wales has its own."""
    if told.voice is Voice.YOU:
        return asking(need, LAW_OF[nation_of(told.check)])
    if told.check in CARER_CHECKS:
        return _("“I am calling for a carer. They would like a carer’s assessment.”")
    if nation_of(told.check) == "wales":
        return _("“I am calling for someone I help. They need an assessment of their care and support needs.”")
    return _("“I am calling for someone I help. They need a care needs assessment.”")


def _what_is_hard(result: Result, told: Told) -> tuple[str, ...]:
    hard = names_of_hard(result, told)[:MOST_SAID]
    if not hard:
        return ()
    said = "; ".join(hard)
    theirs = _("“This is hard for them: %(things)s.”", things=said)
    return (told.either(_("“This is hard for me: %(things)s.”", things=said), theirs),)


def names_of_hard(result: Result, told: Told) -> list[str]:
    """What certainly counts first, then what may."""
    held: Sequence[State] = (State.MET, State.UNKNOWN)
    ticked = [each for each in result.outcomes if each.ticks]
    return [told.name(each.id) for state in held for each in ticked if each.unable is state]
