"""Food hygiene on its way in: the list knows businesses and not our places, so each is matched first."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError, Comparison
from app.domain.matching import Verdict
from app.domain.quality import AuthorityListed, FoodHygieneRecord, Match
from app.domain.records import fingerprint
from app.provenance.record_loader import Held, Key
from app.quality.fact_loader import FactLoader
from app.quality.matching import Found, Places, rank
from app.quality.models import FoodHygiene


@dataclass(frozen=True, slots=True)
class _Fact:
    """What is compared from one edition to the next: a new rating is a change, and so is a surer match."""

    regulator_id: str
    fhrs_id: str
    business_name: str
    rating: str
    rated_on: date | None
    authority: str
    match: str
    matched_by: str


class FoodHygieneLoader(FactLoader):
    """Files come by local authority. What a whole one lacks is withdrawn in that authority's area and nowhere else."""

    table = FoodHygiene
    key = ("fhrs_id",)
    fields = ("fhrs_id", "business_name", "rating", "rated_on", "authority", "match", "matched_by")
    scope = "authority"

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        super().__init__(session, source_id=source_id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
        self._places = Places(session, is_sample=is_sample)
        self._kitchens: dict[str, tuple[FoodHygieneRecord, Found]] = {}
        self._unmatched: set[Key] = set()
        self._listed: set[str] = set()
        self._is_settled = False

    def take(self, record: FoodHygieneRecord | AuthorityListed) -> None:
        if isinstance(record, AuthorityListed):
            self._listed.add(record.authority)
            return
        if record.fhrs_id in self._kitchens:
            raise CannotStoreError(
                "FHRSID", "id_repeated", "This business stands in the file twice; the first was taken."
            )
        found = self._places.find(record)
        if found is None:
            self._unmatched.add((record.fhrs_id,))
            raise CannotStoreError(
                "BusinessName",
                "no_place_there",
                "No care home or hospital that we hold is at this address under such a name: nothing to do.",
                is_expected=True,
            )
        self._kitchens[record.fhrs_id] = (record, found)

    def compare(self) -> Comparison:
        self._settle()
        return super().compare()

    def _settle(self) -> None:
        """Once all are read: a place has one kitchen, the one that fits best."""
        if self._is_settled:
            return
        self._is_settled = True
        rivals: dict[int, list[Found]] = defaultdict(list)
        for _record, found in self._kitchens.values():
            rivals[found.registration_id].append(found)
        for record, found in self._kitchens.values():
            fact = _fact(record, _beside(found, rivals[found.registration_id]))
            self._keep(self._of_whom(fact) | self._copied(fact), fingerprint(fact))

    def _ends(self, key: Key, held: Held) -> bool:
        return self._is_whole or held.scope in self._listed or key in self._unmatched


def _beside(found: Found, rivals: list[Found]) -> Found:
    """The same match, or a weak one where another business fits as well or better."""
    others = [rank(each) for each in rivals if each is not found]
    if found.verdict.match is Match.WEAK or not others or max(others) < rank(found):
        return found
    return replace(found, verdict=Verdict(Match.WEAK, "the same postcode; another business there fits as well", 0))


def _fact(record: FoodHygieneRecord, found: Found) -> _Fact:
    return _Fact(
        found.regulator_id,
        record.fhrs_id,
        record.business_name,
        record.rating,
        record.rated_on,
        record.authority,
        str(found.verdict.match),
        found.verdict.matched_by,
    )
