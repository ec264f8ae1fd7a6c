"""Answers to machines, from the same lines and words as the pages."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from app.areas.contacts import find_assessment, list_links
from app.areas.models import Council, CouncilAssessment, CouncilLink
from app.signposting.choosing import Line, Standing
from app.signposting.lines import lines_of, lines_of_each
from app.signposting.presenters.desk import DeskPage
from app.signposting.presenters.hours import hours_in_words
from app.signposting.queries import list_served_councils
from app.signposting.shapes import (
    AssessmentShape,
    CardShape,
    CouncilShape,
    CouncilsShape,
    DeskShape,
    LineShape,
    LinkShape,
    NameShape,
    NowShape,
    ProfessionalShape,
    ShortCouncilShape,
)


def council_shape(session: Session, council: Council, at: datetime) -> CouncilShape:
    links, found = list_links(session, council.id), find_assessment(session, council.id)
    return CouncilShape(
        **_of_council(council),
        as_of=at,
        lines=[_live(line, at) for line in lines_of(session, council)],
        links=[_link(link) for link in links],
        assessment=_assessment(found) if found else None,
    )


def councils_shape(session: Session) -> CouncilsShape:
    councils = list_served_councils(session)
    lines = lines_of_each(session, councils)
    return CouncilsShape(councils=[_short(each, lines[each.id]) for each in councils])


def _short(council: Council, lines: Sequence[Line]) -> ShortCouncilShape:
    return ShortCouncilShape(**_of_council(council), lines=[LineShape.model_validate(_of_line(line)) for line in lines])


def _of_council(council: Council) -> dict[str, Any]:
    return {
        "slug": council.slug,
        "code": council.code,
        "name": council.name,
        "nation": council.nation,
        "region": council.region,
        "website": council.website,
        "page": url_for("signposting.council_page", slug=council.slug),
    }


def _of_line(line: Line) -> dict[str, Any]:
    return {
        "purpose": line.purpose,
        "channel": line.channel,
        "value": line.value,
        "hours": line.hours,
        "hours_in_words": hours_in_words(line.opening) or None,
        "note": line.note,
        "verified_on": line.verified_on,
    }


def _live(line: Line, at: datetime) -> NowShape:
    standing = line.standing(at)
    is_open = None if standing is Standing.UNKNOWN else standing is Standing.OPEN
    return NowShape.model_validate(
        {**_of_line(line), "is_open": is_open, "closes_at": line.closes(at), "opens_at": line.opens(at)}
    )


def _link(link: CouncilLink) -> LinkShape:
    return LinkShape(purpose=link.purpose, url=link.url, listed_on=link.listed_on)


def _assessment(found: CouncilAssessment) -> AssessmentShape:
    return AssessmentShape(rating=found.rating, published_on=found.published_on, url=found.url)


def desk_shape(page: DeskPage, at: datetime) -> DeskShape:
    answer = page.answer
    if answer is None:
        script = list(page.elsewhere.script) if page.elsewhere else []
        return DeskShape(found=False, as_of=at, problem=page.problem, script=script, candidates=_candidates(page))
    return DeskShape(
        found=True,
        as_of=at,
        council=NameShape(slug=answer.slug, name=answer.council),
        need=answer.need_number,
        number=answer.number or None,
        line=answer.label or None,
        status=answer.status,
        what_else=answer.what_else,
        checked=answer.checked,
        warnings=[*page.warnings, *([answer.doubt] if answer.doubt else [])],
        urgent=list(answer.urgent),
        script=list(answer.script),
        professional=[
            ProfessionalShape(line=each.line.label, value=each.line.shown, status=each.status)
            for each in answer.professional
        ],
        card=CardShape(code=answer.card.code, address=answer.card.address, message=answer.card.message),
        candidates=_candidates(page),
    )


def _candidates(page: DeskPage) -> list[NameShape]:
    return [NameShape(slug=each.slug, name=each.name) for each in page.others]
