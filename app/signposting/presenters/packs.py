"""All councils of a region on paper, for the day the network is down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.areas.models import Council
from app.domain.contacts import Purpose
from app.domain.uk_time import LONDON
from app.signposting.choosing import Line
from app.signposting.presenters.phoning import LineView
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.words import in_words

#: numbers and hours change; a sheet on a wall does not
GOOD_FOR_DAYS = 28


@dataclass(frozen=True, slots=True)
class CouncilSheet:
    name: str
    website: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class RegionPage:
    name: str
    printed: str
    good_until: str
    councils: tuple[CouncilSheet, ...]

    @classmethod
    def of(cls, name: str, councils: Sequence[tuple[Council, Sequence[Line]]], at: datetime) -> "RegionPage":
        today = at.astimezone(LONDON).date()
        sheets = (
            CouncilSheet(council_name(each.name), each.website or "", _views(lines, today)) for each, lines in councils
        )
        return cls(
            name,
            _("Printed on %(day)s.", day=in_words(today)),
            _("Out of date after %(day)s.", day=in_words(today + timedelta(GOOD_FOR_DAYS))),
            tuple(sheets),
        )


def _views(lines: Sequence[Line], today: date) -> tuple[LineView, ...]:
    return tuple(LineView.of(line, today) for line in _sorted(lines))


def _sorted(lines: Sequence[Line]) -> list[Line]:
    """As a handler looks for them: the front door first, the night next."""
    order = [Purpose.GENERAL, Purpose.OUT_OF_HOURS, Purpose.SAFEGUARDING]
    return sorted(lines, key=lambda line: order.index(line.purpose) if line.purpose in order else len(order))
