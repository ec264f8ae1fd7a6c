"""Numbers of many places together, with ways to smaller ones. Lists are by name: nothing else would be fair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import url_for

from app.areas.models import Council
from app.domain.feedback.numbers import Numbers
from app.domain.results import Page
from app.domain.runners import Runner, RunPlace
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.told_numbers import NumbersCard, compared


@dataclass(frozen=True, slots=True)
class Line:
    title: str
    url: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class NumbersPage:
    """`against`: whether it can be told apart from England as a whole."""

    title: str
    lead: str
    numbers: NumbersCard
    against: str = ""
    back: Line | None = None
    lines_title: str = ""
    lines: tuple[Line, ...] = ()
    #: listed apart: a hundred and more without a number would hide the few that have one
    without: tuple[Line, ...] = ()
    pages: int = 1
    previous: str = ""
    following: str = ""

    @classmethod
    def of_england(cls, numbers: Numbers, councils: Sequence[Council], found: Mapping[int, Numbers]) -> "NumbersPage":
        lines = sorted((_line(each, found.get(each.id)) for each in councils), key=lambda line: line.title)
        return cls(
            title=_("What families say in England, in numbers"),
            lead=_("All answers about all places on this site, counted together."),
            numbers=NumbersCard.of(numbers),
            lines_title=_("Council by council"),
            lines=tuple(line for line in lines if line.said),
            without=tuple(line for line in lines if not line.said),
        )

    @classmethod
    def of_council(cls, council: Council, numbers: Numbers, england: Numbers) -> "NumbersPage":
        name = council_name(council.name)
        return cls(
            title=_("What families say, in numbers: %(name)s", name=name),
            lead=_("All places in this council’s area, counted together. The council runs few of them itself."),
            numbers=NumbersCard.of(numbers),
            against=_against(numbers, england),
            back=Line(_("All councils in England"), url_for(".numbers")),
        )

    @classmethod
    def of_organisation(
        cls, runner: Runner, numbers: Numbers, england: Numbers, places: Page[RunPlace]
    ) -> "NumbersPage":
        def page(number: int) -> str:
            is_there = 1 <= number <= places.pages
            return url_for(".organisation_feedback", regulator_id=runner.regulator_id, page=number) if is_there else ""

        return cls(
            title=_("What families say, in numbers: %(name)s", name=runner.name),
            lead=_("All places that it runs now, counted together."),
            numbers=NumbersCard.of(numbers),
            against=_against(numbers, england),
            back=Line(runner.name, url_for("profiles.organisation", regulator_id=runner.regulator_id)),
            lines_title=_("Place by place"),
            lines=tuple(Line(each.name, url_for(".feedback", ref=each.ref), each.town or "") for each in places.items),
            pages=places.pages,
            previous=page(places.number - 1),
            following=page(places.number + 1),
        )


def _line(council: Council, numbers: Numbers | None) -> Line:
    count = numbers.count if numbers else 0
    said = ngettext("%(num)s answer", "%(num)s answers", count) if count else ""
    return Line(council_name(council.name), url_for(".council_feedback", slug=council.slug), said)


def _against(numbers: Numbers, england: Numbers) -> str:
    """Only in words: which of the two is higher is no ranking that these numbers can bear."""
    if not numbers.count:
        return ""
    said = {"count": words.number(england.count)}
    return _("Beside England as a whole (%(count)s answers):", **said) + " " + compared(numbers, england)
