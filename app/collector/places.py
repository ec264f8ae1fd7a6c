"""The place that a feedback is about."""

from dataclasses import dataclass
from datetime import date

from app.domain.feedback.retention import shown_since
from app.domain.profile import PlaceProfile
from app.providers.queries import PlaceNotFoundError, get_profile
from app.web.clock import today
from app.web.database import current_session

HOSPITAL = "hospital"
#: no address has these letters, because they look like figures
LOOK_ALIKE = str.maketrans("oil", "011")


@dataclass(frozen=True, slots=True)
class About:
    """`ref` is of the page that stayed, where two places turned out to be one."""

    id: int
    ref: str
    name: str
    town: str
    postcode: str
    is_hospital: bool
    withdrawn_on: date | None

    @property
    def is_long_gone(self) -> bool:
        """What people could still tell of it would be shown no more."""
        return self.withdrawn_on is not None and self.withdrawn_on < shown_since(today())


def find_place(ref: str) -> About | None:
    """However somebody typed the letters from a card."""
    typed = ref.strip().lower()
    for each in dict.fromkeys((typed, typed.translate(LOOK_ALIKE))):
        try:
            return _told(get_profile(current_session(), each))
        except PlaceNotFoundError:
            continue
    return None


def _told(place: PlaceProfile) -> About:
    address = place.address.value
    return About(
        id=place.id,
        ref=place.ref,
        name=place.name.value or "",
        town=(address.town if address else None) or "",
        postcode=(address.postcode if address else None) or "",
        is_hospital=bool(place.primary_kind and HOSPITAL in place.primary_kind.slug),
        withdrawn_on=place.withdrawn_on,
    )
