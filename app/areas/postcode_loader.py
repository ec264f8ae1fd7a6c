from datetime import date

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas import postcode_store as store
from app.areas.models import District
from app.areas.part_councils import renew_part_councils
from app.areas.postcode_columns import NONE, Columns, Ints, Mask, days_of, differs, keys_of, steps_of
from app.areas.postcode_parts import parts_of
from app.domain.loading import CannotStoreError, Comparison
from app.domain.records import PostcodeBatch

#: in place of a district's id: the code is not in the table of councils, so what is held stays
UNKNOWN = np.int32(-1)


class PostcodeLoader:
    """An edition of the postcode directory on its way in, `PostcodeBatch` by batch."""

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        self._session = session
        #: what the edition lacks is no longer in use from that day; none where it does not tell
        self._ends_on = as_of if is_whole else None
        self._district_ids = {code: id_ for code, id_ in session.execute(select(District.code, District.id))}
        self._taken: list[Columns] = []
        #: whether the edition tells of each postcode if it was terminated
        self._says_terminated = False
        self._read = 0

    def take(self, record: PostcodeBatch) -> None:
        districts, unknown = self._districts(record.districts)
        self._says_terminated |= record.terminated_on is not None
        terminated = np.full(len(record), NONE) if record.terminated_on is None else days_of(record.terminated_on)
        points = steps_of(record.latitudes), steps_of(record.longitudes)
        self._taken.append(Columns(keys_of(record.codes), *points, districts, terminated))
        self._read += len(record)
        if unknown:
            raise _districts_unknown(unknown, int((districts == UNKNOWN).sum()))

    def _districts(self, codes: NDArray[np.bytes_]) -> tuple[Ints, list[str]]:
        distinct, positions = np.unique(codes, return_inverse=True)
        texts = [code.decode() for code in distinct.tolist()]
        ids = [self._district_ids.get(text, UNKNOWN) if text else NONE for text in texts]
        unknown = [text for text in texts if text and text not in self._district_ids]
        return np.array(ids, np.int32)[positions], unknown

    def compare(self) -> Comparison:
        self._held = store.read(self._session)
        self._edition = self._filled(Columns.joined(self._taken))
        self._taken = []
        positions, is_held = self._held.find(self._edition.keys)
        is_changed = differs(self._edition, self._held, positions) & is_held
        has_learned = is_changed & self._only_learns_the_day(positions)
        self._is_news = is_changed | ~is_held
        self._is_missing = ~self._edition.find(self._held.keys)[1]
        return Comparison(
            held=len(self._held),
            new=int((~is_held).sum()),
            changed=int(is_changed.sum()),
            learned=int(has_learned.sum()),
            unchanged=int((is_held & ~is_changed).sum()),
            merged=self._read - len(self._edition),
            missing=int(self._is_missing.sum()),
            withdrawn=int((self._is_missing & (self._held.terminated == NONE)).sum()) if self._ends_on else 0,
        )

    def _only_learns_the_day(self, positions: NDArray[np.int64]) -> Mask:
        """Of termination, which the package never says and ONS's own file does."""
        if not len(self._held):
            return np.zeros(len(self._edition), np.bool_)
        not_known: Mask = self._held.terminated[positions] == NONE
        rest_differs = differs(self._edition, self._held, positions, but="terminated")
        return not_known & ~rest_differs

    def _filled(self, edition: Columns) -> Columns:
        """With what is held where the edition does not say: a district unknown to us, days of termination."""
        positions, is_held = self._held.find(edition.keys)
        if not is_held.any():
            edition.districts[edition.districts == UNKNOWN] = NONE
            return edition
        held_districts = np.where(is_held, self._held.districts[positions], NONE)
        unknown = edition.districts == UNKNOWN
        edition.districts[unknown] = held_districts[unknown]
        if not self._says_terminated:
            edition.terminated[is_held] = self._held.terminated[positions[is_held]]
        return edition

    def write(self, *, run_id: int) -> None:
        news = np.flatnonzero(self._is_news)
        if self._ends_on:
            store.terminate(self._session, self._held.keys[self._is_missing], self._ends_on)
        if len(news):
            store.write(self._session, self._edition, news, is_first=not len(self._held))
            # most editions hold all that is held: then there is nothing to join, which takes room
            every = Columns.joined([self._held, self._edition]) if self._is_missing.any() else self._edition
            store.write_parts(self._session, list(parts_of(every)))
        if len(news) or (self._ends_on and self._is_missing.any()):
            renew_part_councils(self._session)


def _districts_unknown(codes: list[str], postcodes: int) -> CannotStoreError:
    some = ", ".join(codes[:5]) + (" …" if len(codes) > 5 else "")
    return CannotStoreError(
        "laua",
        "district_unknown",
        f"{some}: not in the table of councils; {postcodes:,} postcodes keep the council they had, if any. "
        "Add the codes to a councils file, load it with “run councils --file PATH”, then load the postcodes again.",
        rejects=False,
    )
