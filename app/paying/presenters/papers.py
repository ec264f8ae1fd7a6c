"""The papers of a result, by name, and which letter fits it."""

from app.domain.asking import Voice
from app.domain.rules.charging import Charge, Standing
from app.paper.letters import letter_title
from app.web.i18n import gettext as _

SAVINGS_LETTER = "savings-near-the-limit"
CHARGE_LETTER = "charge-explained"


def paper_titles(charge: Charge, voice: Voice) -> dict[str, str]:
    return {"summary": _("This result"), "letter": letter_title(letter_for(charge), voice)}


def letter_for(charge: Charge) -> str:
    """Who pays in full tells the council when the savings come down; who is charged by it asks for the sum."""
    return SAVINGS_LETTER if charge.standing is Standing.FULL_COST else CHARGE_LETTER
