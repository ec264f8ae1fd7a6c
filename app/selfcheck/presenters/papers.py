"""The buttons that make a paper of a result."""

from dataclasses import dataclass

from flask import url_for

from app.asking import Progress
from app.paper.document import FORMATS, Way, way_title
from app.paper.letters import letter_title
from app.web.i18n import gettext as _

LETTERS = {"needs": "needs-assessment", "carer": "carers-assessment"}
#: leaves no file behind
ON_SHARED_COMPUTERS = ("print",)


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    ways: tuple[Way, ...]


def papers_of(pair: str, progress: Progress) -> tuple[Paper, ...]:
    formats = ON_SHARED_COMPUTERS if progress.is_shared else FORMATS
    titles = {"letter": letter_title(LETTERS[pair], progress.voice), "summary": _("This result")}
    return tuple(
        Paper(title, tuple(Way(each, paper_address(pair, name, each), way_title(each)) for each in formats))
        for name, title in titles.items()
    )


def paper_address(pair: str, document: str, format: str) -> str:
    return url_for("selfcheck.paper", pair=pair, document=document, format=format)
