"""How good care is in a council's area: what CQC found of the council, and how the places there are rated."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from app.areas.models import Council, CouncilAssessment
from app.domain.geography import Nation
from app.domain.vocabularies import RATINGS
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.words import as_published, in_words, number


@dataclass(frozen=True, slots=True)
class RatedLine:
    rating: str
    count: str


@dataclass(frozen=True, slots=True)
class CouncilContext:
    """`found` is what the regulator said of the council; `rated` is empty where we hold no places there."""

    found: str
    report: str
    places: str
    places_link: str
    rated: tuple[RatedLine, ...]

    @classmethod
    def of(
        cls, council: Council, assessment: CouncilAssessment | None, counts: Mapping[str | None, int]
    ) -> "CouncilContext":
        total = sum(counts.values())
        link = url_for("directory.find_care", near=f"council:{council.slug}", within="council") if total else ""
        return cls(
            found=_found(council, assessment),
            report=(assessment.url or "") if assessment else "",
            places=_places(council, total),
            places_link=link,
            rated=_rated(counts),
        )


def _found(council: Council, assessment: CouncilAssessment | None) -> str:
    if council.nation == Nation.WALES:
        return _("CQC does not look at councils in Wales. Care Inspectorate Wales (CIW) does. It gives no rating.")
    if council.nation != Nation.ENGLAND:
        return _("CQC looks at councils in England only.")
    if assessment is None:
        return _("We hold no CQC rating of this council. CQC looks at one council after another. It may come later.")
    day = in_words(assessment.published_on)
    return _("CQC rated this council “%(rating)s” on %(day)s.", rating=as_published(assessment.rating), day=day)


def _places(council: Council, total: int) -> str:
    if not total and council.nation == Nation.ENGLAND:
        return _("We know no registered care service in its area.")
    if not total:
        return _("We do not list care services outside England yet.")
    return ngettext(
        "%(count)s registered care service in its area",
        "%(count)s registered care services in its area",
        total,
        count=number(total),
    )


def _rated(counts: Mapping[str | None, int]) -> tuple[RatedLine, ...]:
    """In CQC's own words and order; what is no rating is counted together, last."""
    lines = [RatedLine(as_published(rating), number(counts[rating])) for rating in RATINGS if counts.get(rating)]
    other = sum(count for rating, count in counts.items() if rating not in RATINGS)
    return (*lines, RatedLine(_("Not rated"), number(other))) if other else tuple(lines)
