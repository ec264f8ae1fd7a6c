"""All writes of places. The caller commits."""

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError, Comparison
from app.domain.records import LocationRecord, fingerprint
from app.provenance.models import Source
from app.providers.edition import Edition
from app.providers.grouping import Group, count_merged, group_new
from app.providers.holding import Held, read_held
from app.providers.merging import GROUPS
from app.providers.placing import read_reach
from app.providers.precedence import Speaker
from app.providers.sample_removal import remove_sample
from app.providers.standing import comes_back
from app.providers.stitching import stitch
from app.providers.withdrawing import ends, withdraw
from app.providers.writing import write_places


class PlaceLoader:
    """One edition of a regulator's list on its way in.

    A source holds what an earlier edition of that same source listed, so a first edition of a second source
    finds places that others hold, and holds none itself: its rows are changes of those, not new places.
    """

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        slug = session.get_one(Source, source_id).slug
        self._session, self._source_id, self._is_sample = session, source_id, is_sample
        # A file without any date is as old as it may be today, but no older edition is known to be newer.
        self._speaker = Speaker(slug, as_of or datetime.now(UTC).date(), is_whole)
        self._held = read_held(session, source_id=source_id, is_sample=is_sample)
        self._taken: set[str] = set()
        self._new: dict[str, LocationRecord] = {}
        self._changed: dict[str, LocationRecord] = {}
        #: they say what they said, but something older has its place
        self._again: dict[str, LocationRecord] = {}
        #: new ones that belong to a place which is held, by what else is known of it
        self._beside: dict[str, int] = {}
        self._unchanged = 0
        self._grouped: list[Group] | None = None
        self._reach = read_reach(session)
        self._retakes: dict[tuple[int, int], frozenset[str]] = {}

    def take(self, record: LocationRecord) -> None:
        self._refuse_twice(record)
        held = self._held.get(record.regulator_id)
        if held is None:
            self._new[record.regulator_id] = record
        elif self._says_something_new(held, record):
            self._changed[record.regulator_id] = record
        else:
            self._unchanged += 1
            if self._must_say_again(held, record):
                self._again[record.regulator_id] = record
        if record.regulator_id in self._new or record.regulator_id in self._changed:
            self._tell_if_no_council(record)

    def _refuse_twice(self, record: LocationRecord) -> None:
        if record.regulator_id in self._taken:
            raise CannotStoreError(
                "location id", "id_repeated", "This location stands in the file twice; the first row was taken."
            )
        self._taken.add(record.regulator_id)

    def leave(self, regulator_id: str) -> None:
        """The edition names it and its row cannot be read: it is not missing."""
        self._taken.add(regulator_id)

    def compare(self) -> Comparison:
        groups, missing = self._groups(), self._missing()
        return Comparison(
            held=sum(1 for held in self._held.values() if held.own and not held.own.is_missing),
            new=sum(1 for group in groups if group.place_id is None),
            changed=len(self._changed),
            learned=sum(1 for regulator_id in self._changed if self._held[regulator_id].own is None),
            unchanged=self._unchanged,
            merged=count_merged(groups),
            missing=len(missing),
            withdrawn=sum(self._speaker.is_whole and ends(held, self._speaker.as_of) for held in missing),
        )

    def write(self, *, run_id: int) -> None:
        if not self._is_sample:
            remove_sample(self._session)
        edition = Edition(self._session, self._speaker, self._source_id, run_id, self._is_sample)
        write_places(edition, self._held, self._groups(), self._changed, self._again)
        if self._speaker.is_whole:
            withdraw(edition, self._missing())
        stitch(edition)

    def _groups(self) -> list[Group]:
        if self._grouped is None:
            self._grouped = group_new(self._new.values(), self._held, self._beside)
        return self._grouped

    def _missing(self) -> list[Held]:
        """What earlier editions of this source listed, up to its day, and this one does not."""
        return [
            held
            for regulator_id, held in self._held.items()
            if held.own and not held.own.is_missing and regulator_id not in self._taken
        ]

    def _tell_if_no_council(self, record: LocationRecord) -> None:
        if not self._reach.knows(record):
            raise CannotStoreError(
                "postcode",
                "council_unknown",
                "Neither the postcode nor the local authority leads to a council; the place was stored without one. "
                "Ask the publisher to correct the postcode.",
                rejects=False,
            )

    def _says_something_new(self, held: Held, record: LocationRecord) -> bool:
        if held.own is None or held.own.is_missing or comes_back(held, record, self._speaker.as_of):
            return True
        return held.own.record_hash != fingerprint(record)

    def _must_say_again(self, held: Held, record: LocationRecord) -> bool:
        return any(getattr(record, field, None) is not None for field in self._to_retake(held))

    def _to_retake(self, held: Held) -> frozenset[str]:
        """Fields that an older edition of another source holds: this one's word is newer now."""
        key = (id(held.sources), id(held.seen))
        if key not in self._retakes:
            self._retakes[key] = frozenset(
                field
                for field in (*GROUPS, "organisation")
                if not (held.sources.get(field, self._speaker.slug)).startswith(self._speaker.slug)
                and self._speaker.wins(held.sources.get(field), held.seen)
            )
        return self._retakes[key]
