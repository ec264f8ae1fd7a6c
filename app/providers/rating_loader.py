"""All writes of a list of ratings. The caller commits."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.db.batches import in_batches
from app.domain.loading import CannotStoreError, Comparison
from app.domain.quality import OneRating
from app.provenance.models import ImportRun, Source
from app.providers.edition import Edition
from app.providers.holding import Held, read_held
from app.providers.precedence import Speaker
from app.providers.rating_copies import copy_overall
from app.providers.rating_diff import Diff, compare, read_held_ratings
from app.providers.rating_lines import BLANK, Buffer, Code, Lines, distinct
from app.providers.rating_listings import write_listings
from app.providers.rating_telling import Telling
from app.providers.ratings import save_ratings


class RatingLoader:
    """One edition of a regulator's list of ratings, a row for each judgement, on its way in.

    Which of two sources knows better is decided for each question and group: by the edition that listed the
    registration, and not by who wrote the row. What a whole edition named before and no longer names stops being
    current and stays as history, also where it lacks a place altogether.
    """

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        slug = session.get_one(Source, source_id).slug
        self._session, self._source_id, self._is_sample = session, source_id, is_sample
        self._speaker = Speaker(slug, as_of or datetime.now(UTC).date(), is_whole)
        self._held = read_held(session, source_id=source_id, is_sample=is_sample)
        self._register_as_of = max((held.listed_on for held in self._held.values() if held.listed_on), default=None)
        self._code = Code()
        self._buffer = Buffer(self._code)
        self._said: Lines | None = None
        self._diff: Diff | None = None

    def take(self, record: OneRating) -> None:
        held = self._held.get(record.regulator_id)
        if held is None:
            raise self._unknown()
        value, day = (record.value, record.published_on) if record.value else BLANK
        line = self._code.line(held.id, (record.question, record.service_group), value, day)
        self._buffer.add(line, record.is_inherited, record.report_url)

    def compare(self) -> Comparison:
        return self._compared()[1].comparison

    def write(self, *, run_id: int) -> None:
        said, diff = self._compared()
        edition = Edition(self._session, self._speaker, self._source_id, run_id, self._is_sample)
        own_runs = frozenset(self._session.scalars(select(ImportRun.id).where(ImportRun.source_id == self._source_id)))
        telling = Telling(said, diff, self._code, own_runs, is_whole=self._speaker.is_whole)
        for some in in_batches(diff.affected):
            save_ratings(self._session, [telling.of(id_) for id_ in some], run_id=run_id)
        held = {item.id: item for item in self._held.values()}
        copy_overall(edition, held, diff.affected, own_runs)
        listed = distinct(said.lines)
        write_listings(edition, held, listed, {id_: telling.digest(id_) for id_ in _to_digest(held, listed, diff)})

    def _compared(self) -> tuple[Lines, Diff]:
        if self._said is None or self._diff is None:
            self._said = self._buffer.sorted()
            held = read_held_ratings(self._session, self._code, source_id=self._source_id, yields=self._yielding())
            self._diff = compare(self._said, held, self._code, is_whole=self._speaker.is_whole)
        return self._said, self._diff

    def _yielding(self) -> Callable[[int, str], bool]:
        """Ratings of places that are none of this edition's business (the sample's) are left alone too."""
        seen = {held.id: held.seen for held in self._held.values()}

        def yields(registration_id: int, slug: str) -> bool:
            return registration_id not in seen or not self._speaker.wins(slug, seen[registration_id])

        return yields

    def _unknown(self) -> CannotStoreError:
        """Right only where the register that is held is newer than the list: then the place has left since."""
        has_left = self._register_as_of is not None and self._register_as_of > self._speaker.as_of
        message = (
            "The place is not in the register, which is newer than this list: it has left since. Nothing to do."
            if has_left
            else "No place with this id is held. Load the register of that day (cqc_locations), then this file again."
        )
        return CannotStoreError("Location ID", "registration_unknown", message, is_expected=has_left)


def _to_digest(held: Mapping[int, Held], listed: Iterable[int], diff: Diff) -> set[int]:
    """Besides what changed, those that the source names for the first time, or again."""
    owns = {id_: held[id_].own for id_ in listed}
    return {id_ for id_, own in owns.items() if own is None or own.is_missing}.union(diff.affected)
