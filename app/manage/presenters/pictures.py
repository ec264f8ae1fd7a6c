from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries.problems import Problem
from app.domain.entries.states import STATUSES, EntryStatus
from app.entries.models import Media
from app.entries.pictures import MOST_OF_A_PLACE
from app.entries.redraw import MOST_BYTES, TOO_MUCH
from app.manage.presenters.problems import ProblemLine, at_boxes, told
from app.manage.presenters.verdict import why
from app.providers.models import Place
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class PictureLine:
    id: int
    alt: str
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class PicturesPage:
    ref: str
    name: str
    pictures: tuple[PictureLine, ...]
    most: int
    alt: str
    problems: tuple[ProblemLine, ...]
    #: the same at their boxes
    faults: Mapping[str, str]
    most_bytes: int
    too_big: str

    @classmethod
    def of(cls, place: Place, held: Sequence[Media], problem: Problem | None = None, alt: str = "") -> "PicturesPage":
        pictures = tuple(
            PictureLine(each.id, each.alt, _(STATUSES[EntryStatus(each.status)]), why(each.refused_for, each.note))
            for each in held
        )
        problems = [problem] if problem else []
        return cls(
            ref=place.ref,
            name=place.name,
            pictures=pictures,
            most=MOST_OF_A_PLACE,
            alt=alt,
            problems=told(problems),
            faults=at_boxes(problems),
            most_bytes=MOST_BYTES,
            too_big=_(TOO_MUCH),
        )
