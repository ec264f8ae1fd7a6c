"""The marks of our own inside a text: directives and links, and what is left for a reader when they are taken out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.figures import Unit, figures

DIRECTIVE = re.compile(r"\{(\w+)(?:\s+([^{}\s]+))?(?:\s+([^{}\s]+))?\s*\}")
LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()\s]*)\)")
EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
#: a number as a sentence shows it; for its length and its sounds any number does
SHOWN = {
    Unit.POUNDS: "£10",
    Unit.POUNDS_AN_HOUR: "£10 an hour",
    Unit.POUNDS_A_DAY: "£10 a day",
    Unit.POUNDS_A_WEEK: "£10 a week",
    Unit.POUNDS_A_MONTH: "£10 a month",
    Unit.HOURS_A_WEEK: "10 hours a week",
    Unit.DAYS: "10 days",
    Unit.WORKING_DAYS: "10 working days",
    Unit.WEEKS: "10 weeks",
    Unit.MONTHS: "10 months",
    Unit.YEARS: "10 years",
    Unit.PERCENT: "10%",
    Unit.COUNT: "10",
}


@dataclass(frozen=True, slots=True)
class Directive:
    kind: str
    name: str
    option: str
    at: int


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    target: str
    at: int


def directives_in(text: str) -> Iterator[Directive]:
    return (Directive(m[1], m[2] or "", m[3] or "", m.start()) for m in DIRECTIVE.finditer(text))


def links_in(text: str) -> Iterator[Link]:
    return (Link(m[1], m[2], m.start()) for m in LINK.finditer(text))


def without_marks(text: str) -> str:
    """The writer's own words: directives leave nothing behind."""
    return EMPHASIS.sub("", LINK.sub(r"\1", DIRECTIVE.sub("", text)))


def as_read(text: str) -> str:
    """What a reader sees, with some number in each place of a number. The ends of lines stay where they are."""
    return EMPHASIS.sub("", LINK.sub(r"\1", DIRECTIVE.sub(_shown, text)))


def _shown(found: re.Match[str]) -> str:
    return _words_for(found) + "\n" * found[0].count("\n")


def _words_for(found: re.Match[str]) -> str:
    if found[1] == "phone":
        return "111"
    if found[1] != "figure":
        return ""
    series = figures().get(found[2] or "")
    return SHOWN[series.unit] if series and found[3] != "bare" else "10"
