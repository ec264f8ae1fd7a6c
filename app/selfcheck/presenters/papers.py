"""The papers of a result, by name."""

from app.domain.asking import Voice
from app.paper.letters import letter_title
from app.web.i18n import gettext as _

LETTERS = {"needs": "needs-assessment", "carer": "carers-assessment"}


def paper_titles(pair: str, voice: Voice) -> dict[str, str]:
    return {"letter": letter_title(LETTERS[pair], voice), "summary": _("This result")}
