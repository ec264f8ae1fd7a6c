"""What waits for a moderator: texts beside those that readers see now, films and pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.entries.content import opened
from app.domain.entries.states import EntryStatus
from app.domain.uk_time import uk_day
from app.entries.models import Entry, EntryVersion, Film, Media
from app.manage.presenters.said import SaidLine, lines
from app.manage.presenters.verdict import VerdictForm
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class WaitingLine:
    id: int
    place: str
    ref: str
    since: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class ApprovalsPage:
    versions: tuple[WaitingLine, ...]
    films: tuple[WaitingLine, ...]
    pictures: tuple[WaitingLine, ...]
    was_late: bool
    is_done: bool
    verdict: VerdictForm
    #: of the picture `refused`, which somebody would send back without saying why
    again: VerdictForm
    refused: int

    @classmethod
    def of(
        cls,
        versions: Sequence[EntryVersion],
        films: Sequence[Film],
        pictures: Sequence[Media],
        *,
        was_late: bool = False,
        is_done: bool = False,
        asked_again: tuple[int, VerdictForm] | None = None,
    ) -> "ApprovalsPage":
        texts = (WaitingLine(v.id, v.place.name, v.place.ref, in_words(uk_day(v.written_at))) for v in versions)
        moving = (WaitingLine(f.id, f.place.name, f.place.ref, in_words(uk_day(f.added_at))) for f in films)
        shown = (WaitingLine(m.id, m.place.name, m.place.ref, in_words(uk_day(m.added_at)), m.alt) for m in pictures)
        refused, again = asked_again or (0, VerdictForm())
        lines = (tuple(texts), tuple(moving), tuple(shown))
        return cls(*lines, was_late, is_done, VerdictForm(), again, refused)


@dataclass(frozen=True, slots=True)
class VersionPage:
    """`changed`: new, or said otherwise than now; `gone`: what readers would see no more; `same`: what stays."""

    id: int
    place: str
    ref: str
    is_waiting: bool
    changed: tuple[SaidLine, ...]
    gone: tuple[SaidLine, ...]
    same: tuple[SaidLine, ...]
    shown: tuple[SaidLine, ...]
    verdict: VerdictForm

    @classmethod
    def of(cls, version: EntryVersion, entry: Entry | None, verdict: VerdictForm) -> "VersionPage":
        new = lines(opened(version.content))
        shown = lines(opened(entry.version.content)) if entry else ()
        labels = {line.label for line in new}
        return cls(
            id=version.id,
            place=version.place.name,
            ref=version.place.ref,
            is_waiting=version.status == EntryStatus.WAITING,
            changed=tuple(line for line in new if line not in shown),
            gone=tuple(line for line in shown if line.label not in labels),
            same=tuple(line for line in new if line in shown),
            shown=shown,
            verdict=verdict,
        )
