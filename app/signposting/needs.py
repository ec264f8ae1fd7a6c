"""What people phone about, and which lines of a council serve it: the first of them that is open."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.contacts import Purpose


class Wait(StrEnum):
    """Whether it can wait until the offices open."""

    CAN = "can"
    MAY = "may"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class Need:
    """`number` is the key that chooses it on the desk, and the end of a caller card's code."""

    number: int
    slug: str
    purposes: tuple[Purpose, ...]
    wait: Wait = Wait.MAY


_FRONT_DOOR = (Purpose.GENERAL, Purpose.NEEDS_ASSESSMENT)
NEEDS: Final = (
    Need(1, "new-need", (Purpose.NEEDS_ASSESSMENT, Purpose.GENERAL)),
    Need(2, "carer", (Purpose.CARERS_ASSESSMENT, *_FRONT_DOOR), Wait.CAN),
    Need(3, "safeguarding", (Purpose.SAFEGUARDING, *_FRONT_DOOR), Wait.CANNOT),
    Need(4, "hospital-discharge", (Purpose.HOSPITAL_DISCHARGE, *_FRONT_DOOR)),
    Need(5, "equipment", (Purpose.EQUIPMENT, *_FRONT_DOOR), Wait.CAN),
    Need(6, "mental-health", (Purpose.MENTAL_HEALTH, *_FRONT_DOOR)),
    Need(7, "provider-failed", (Purpose.PROVIDER_FAILURE, *_FRONT_DOOR), Wait.CANNOT),
)
NEW_NEED: Final = NEEDS[0]
BY_NUMBER: Final = {str(need.number): need for need in NEEDS}
BY_SLUG: Final = {need.slug: need for need in NEEDS}


def find_need(said: str) -> Need | None:
    """By its number or its name."""
    return BY_NUMBER.get(said) or BY_SLUG.get(said)
