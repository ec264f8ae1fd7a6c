"""The papers of each check, by name."""

from app.domain.asking import Voice
from app.paper.letters import letter_title
from app.planning.letters import LETTERS
from app.web.i18n import gettext as _

DOCUMENTS = {"plan": ("letter", "summary"), "review": ("letter", "summary"), "prepare": ("list",)}


def paper_titles(check: str, voice: Voice) -> dict[str, str]:
    return {each: _title(check, each, voice) for each in DOCUMENTS[check]}


def _title(check: str, document: str, voice: Voice) -> str:
    if document == "letter":
        return letter_title(LETTERS[check], voice)
    return _("This list") if document == "list" else _("This result")
