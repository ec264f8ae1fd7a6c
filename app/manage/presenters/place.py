"""One of the provider's places: what readers see, what waits, and what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.entries.ageing import is_stale, is_to_remind
from app.domain.entries.content import opened
from app.domain.entries.states import STATUSES, EntryStatus
from app.domain.uk_time import uk_day
from app.entries.models import Entry, EntryVersion
from app.entries.reading import UNFINISHED
from app.manage.presenters.said import SaidLine, lines
from app.manage.presenters.verdict import why
from app.providers.models import Place
from app.web.i18n import gettext as _
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class VersionLine:
    when: str
    status: str
    note: str


@dataclass(frozen=True, slots=True)
class PlacePage:
    ref: str
    name: str
    shown: tuple[SaidLine, ...]
    confirmed_on: str
    #: what time does to it, where it does
    age: str
    #: what it wrote last, unless that is what everybody sees
    last: tuple[SaidLine, ...]
    last_status: str
    is_draft: bool
    #: we sent it back
    why: str
    history: tuple[VersionLine, ...]
    pictures: int

    @classmethod
    def of(
        cls, place: Place, entry: Entry | None, versions: Sequence[EntryVersion], pictures: int, today: date
    ) -> "PlacePage":
        """`versions` are the newest, in their order."""
        last = versions[0] if versions and versions[0].status in UNFINISHED else None
        return cls(
            ref=place.ref,
            name=place.name,
            shown=lines(opened(entry.version.content)) if entry else (),
            confirmed_on=in_words(entry.confirmed_on) if entry else "",
            age=_age(entry, today) if entry else "",
            last=lines(opened(last.content)) if last else (),
            last_status=_(STATUSES[EntryStatus(last.status)]) if last else "",
            is_draft=last is not None and last.status == EntryStatus.DRAFT,
            why=why(last.refused_for, last.note) if last else "",
            history=tuple(_line(each) for each in versions),
            pictures=pictures,
        )


def _age(entry: Entry, today: date) -> str:
    if is_stale(entry.confirmed_on, today):
        return _("You have not confirmed this for six months. The page now shows it folded, and says so.")
    if is_to_remind(entry.confirmed_on, today):
        return _("Look whether this still holds. After six months the page folds it, and says so.")
    return ""


def _line(version: EntryVersion) -> VersionLine:
    status = _(STATUSES[EntryStatus(version.status)])
    return VersionLine(in_words(uk_day(version.written_at)), status, why(version.refused_for, version.note))
