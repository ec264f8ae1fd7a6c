"""The council to phone about a result, in the words of its own page."""

from dataclasses import dataclass, replace

from flask import url_for

from app.domain.geography import Nation
from app.signposting.finding import Found, How
from app.signposting.local import Local, LookedUp
from app.signposting.needs import BY_SLUG, NEW_NEED, Need, Wait
from app.signposting.presenters.answer import Answer
from app.signposting.presenters.council import notes_of
from app.signposting.presenters.elsewhere import about_nation
from app.web.council_names import council_name, council_name_language
from app.web.i18n import gettext as _

LAW_OF = {"england": Nation.ENGLAND, "wales": Nation.WALES}


@dataclass(frozen=True, slots=True)
class Contact:
    """`now` is none without a council; then `url` leads to the page that finds one, and `notes` say why."""

    name: str
    language: str
    url: str
    now: Answer | None
    notes: tuple[str, ...]


def contact_of(looked_up: LookedUp, need: Need, law: str, *, is_urgent: bool = False) -> Contact:
    """`law` is the nation whose law was asked about. An assessment can wait for the daytime, unless an answer
    says that it is urgent."""
    found, local = looked_up
    if local is None:
        return Contact("", "", url_for("signposting.council"), None, _why_none(found))
    return Contact(
        name=council_name(local.council.name),
        language=council_name_language(local.council.name),
        url=url_for("signposting.council_page", slug=local.council.slug),
        now=local.whom(need if is_urgent else replace(need, wait=Wait.CAN)),
        notes=(*notes_of(local.found, local.council), *_other_law(local, LAW_OF[law])),
    )


def need_of(*, is_carer: bool) -> Need:
    return BY_SLUG["carer"] if is_carer else NEW_NEED


def _why_none(found: Found) -> tuple[str, ...]:
    if found.how is How.NOTHING:
        return ()
    about = about_nation(found.nation)
    if found.how is How.ELSEWHERE and about:
        return (about.text,)
    return (_("We do not know the council of the postcode that you gave."),)


def _other_law(local: Local, law: Nation) -> tuple[str, ...]:
    """A postcode of one nation beside answers under the law of the other, or of neither."""
    nation = Nation(local.council.nation)
    if nation is law:
        return ()
    if nation is Nation.ENGLAND:
        return (_("This postcode is in England. You answered under the law of Wales."),)
    if nation is Nation.WALES:
        return (_("This postcode is in Wales. You answered under the law of England."),)
    about = about_nation(nation)
    return (about.text,) if about else ()
