"""The buttons that make a paper of a result, and which letter fits it."""

from dataclasses import dataclass

from flask import url_for

from app.domain.asking import Voice
from app.domain.rules.charging import Charge, Standing
from app.paper.document import FORMATS, Way, way_title
from app.paper.letters import letter_title
from app.web.i18n import gettext as _

SAVINGS_LETTER = "savings-near-the-limit"
CHARGE_LETTER = "charge-explained"
#: leaves no file behind
ON_SHARED_COMPUTERS = ("print",)


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    ways: tuple[Way, ...]


def papers_of(charge: Charge, voice: Voice, *, is_shared: bool) -> tuple[Paper, ...]:
    formats = ON_SHARED_COMPUTERS if is_shared else FORMATS
    titles = {"summary": _("This result"), "letter": letter_title(letter_for(charge), voice)}
    return tuple(
        Paper(title, tuple(Way(each, paper_address(name, each), way_title(each)) for each in formats))
        for name, title in titles.items()
    )


def letter_for(charge: Charge) -> str:
    """Who pays in full tells the council when the savings come down; who is charged by it asks for the sum."""
    return SAVINGS_LETTER if charge.standing is Standing.FULL_COST else CHARGE_LETTER


def paper_address(document: str, format: str) -> str:
    return url_for("paying.paper", document=document, format=format)
