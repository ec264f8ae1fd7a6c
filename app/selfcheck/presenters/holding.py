"""What holds beside the test: rights whatever the result, what the law leaves out, needs that come and go."""

from dataclasses import dataclass

from app.domain.law import law
from app.domain.rules.conditions import Answer, Provision
from app.domain.rules.eligibility.result import Result
from app.guidance.presenters.links import GuideLink, guide_link
from app.selfcheck.presenters.told import Told
from app.web.cited import CitationLine


@dataclass(frozen=True, slots=True)
class Note:
    """`answered` is empty for what nobody was asked, `guide` where no guide tells more."""

    name: str
    says: str
    answered: str
    law: CitationLine
    guide: GuideLink | None


def rights_of(result: Result, told: Told) -> tuple[Note, ...]:
    return tuple(_note(each, told) for each in result.rights)


def left_out_of(result: Result, told: Told) -> tuple[Note, ...]:
    known = (each for each in result.left_out if each.answer is not Answer.UNKNOWN)
    return tuple(_note(each.rule, told, told.answered.get(each.rule.asks, "")) for each in known)


def fluctuating_of(result: Result, told: Told) -> Note | None:
    return _note(result.fluctuating, told) if result.fluctuating else None


def _note(rule: Provision, told: Told, answered: str = "") -> Note:
    return Note(
        name=told.name(rule.id),
        says=told.says(rule.id),
        answered=answered,
        law=CitationLine.of(law()[rule.citation]),
        guide=guide_link(told.guide(rule.id), told.nation),
    )
