"""The buttons that make a paper of a result."""

from dataclasses import dataclass

from flask import url_for

from app.paper.document import FORMATS, Way, way_title
from app.web.i18n import gettext as _

#: leaves no file behind
ON_SHARED_COMPUTERS = ("print",)


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    ways: tuple[Way, ...]


def papers_of(*, is_shared: bool) -> tuple[Paper, ...]:
    formats = ON_SHARED_COMPUTERS if is_shared else FORMATS
    return (Paper(_("This result"), tuple(Way(to, paper_address(to), way_title(to)) for to in formats)),)


def paper_address(format: str) -> str:
    return url_for("benefits.paper", format=format)
