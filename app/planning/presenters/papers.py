"""The buttons that make a paper of a result."""

from dataclasses import dataclass

from flask import url_for

from app.asking import Progress
from app.paper.document import FORMATS, Way, way_title
from app.paper.letters import letter_title
from app.planning.letters import LETTERS
from app.web.i18n import gettext as _

#: leaves no file behind
ON_SHARED_COMPUTERS = ("print",)
DOCUMENTS = {"plan": ("letter", "summary"), "review": ("letter", "summary"), "prepare": ("list",)}


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    ways: tuple[Way, ...]


def papers_of(check: str, progress: Progress) -> tuple[Paper, ...]:
    formats = ON_SHARED_COMPUTERS if progress.is_shared else FORMATS
    return tuple(
        Paper(
            _title(check, each, progress),
            tuple(Way(to, paper_address(check, each, to), way_title(to)) for to in formats),
        )
        for each in DOCUMENTS[check]
    )


def paper_address(check: str, document: str, format: str) -> str:
    return url_for("planning.paper", check=check, document=document, format=format)


def _title(check: str, document: str, progress: Progress) -> str:
    if document == "letter":
        return letter_title(LETTERS[check], progress.voice)
    return _("This list") if document == "list" else _("This result")
