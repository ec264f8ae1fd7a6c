from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.entries.problems import Problem
from app.domain.entries.states import STATUSES, EntryStatus
from app.entries.models import Media
from app.entries.pictures import MOST_OF_A_PLACE
from app.manage.presenters.problems import ProblemLine, told
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

    @classmethod
    def of(cls, place: Place, held: Sequence[Media], problem: Problem | None = None, alt: str = "") -> "PicturesPage":
        pictures = tuple(
            PictureLine(each.id, each.alt, _(STATUSES[EntryStatus(each.status)]), why(each.refused_for, each.note))
            for each in held
        )
        return cls(place.ref, place.name, pictures, MOST_OF_A_PLACE, alt, told([problem] if problem else ()))
