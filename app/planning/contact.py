"""The council to phone or to write to, in the words of its own page."""

from dataclasses import dataclass

from flask import url_for

from app.domain.geography import Nation
from app.signposting.finding import Found, How
from app.signposting.local import Local
from app.signposting.needs import BY_SLUG, NEW_NEED
from app.signposting.presenters.answer import Answer
from app.signposting.presenters.council import notes_of
from app.web.council_names import council_name, council_name_language
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Contact:
    """`now` is none without a council; `url` then leads to the page that finds one."""

    name: str
    language: str
    url: str
    now: Answer | None
    notes: tuple[str, ...]


def contact_of(looked_up: tuple[Found, Local | None], *, whose: object, nation: str) -> Contact:
    """`nation` is the one whose law was asked about."""
    found, local = looked_up
    if local is None:
        unknown = (_("We do not know the council of the postcode that you gave."),)
        return Contact("", "", url_for("signposting.council"), None, unknown if found.how is not How.NOTHING else ())
    return Contact(
        name=council_name(local.council.name),
        language=council_name_language(local.council.name),
        url=url_for("signposting.council_page", slug=local.council.slug),
        now=local.whom(BY_SLUG["carer"] if whose == "carer" else NEW_NEED),
        notes=(*notes_of(local.found, local.council), *_other_law(local, nation)),
    )


def _other_law(local: Local, nation: str) -> tuple[str, ...]:
    there = Nation(local.council.nation)
    if there is Nation.ENGLAND and nation == "wales":
        return (_("This postcode is in England. You answered under the law of Wales."),)
    if there is Nation.WALES and nation == "england":
        return (_("This postcode is in Wales. You answered under the law of England."),)
    return ()
