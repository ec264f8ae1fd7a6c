"""How to reach a council's adult social care: what for, by what way, for whom, and when.

In each record `council` is an ONS code, or a name in anybody's spelling, as the file has it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Purpose(StrEnum):
    """What a line of a council is for. `GENERAL` is its first contact for adult social care."""

    GENERAL = "general"
    NEEDS_ASSESSMENT = "needs_assessment"
    CARERS_ASSESSMENT = "carers_assessment"
    SAFEGUARDING = "safeguarding"
    #: the emergency duty team: evenings, nights, weekends and bank holidays
    OUT_OF_HOURS = "out_of_hours"
    HOSPITAL_DISCHARGE = "hospital_discharge"
    EQUIPMENT = "equipment"
    MENTAL_HEALTH = "mental_health"
    PROVIDER_FAILURE = "provider_failure"


class Channel(StrEnum):
    PHONE = "phone"
    TEXTPHONE = "textphone"
    SMS = "sms"
    EMAIL = "email"
    WEB_FORM = "web_form"


class Audience(StrEnum):
    """A professional number is never shown to the public."""

    PUBLIC = "public"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """`hours` is in the opening-hours syntax of OpenStreetMap, such as "Mo-Fr 08:30-17:00; PH off"; none where they are
    not known. `verified_on` is the day somebody confirmed the line with the council."""

    council: str
    purpose: Purpose
    channel: Channel
    audience: Audience
    value: str
    hours: str | None = None
    note: str | None = None
    verified_on: date | None = None


@dataclass(frozen=True, slots=True)
class CouncilLinkRecord:
    """A page of a council's own website. `listed_on` is the day of the list that named it: the older, the likelier
    dead."""

    council: str
    purpose: Purpose
    url: str
    listed_on: date | None = None


@dataclass(frozen=True, slots=True)
class CouncilAssessmentRecord:
    """What CQC found of a council under s.46A of the Health and Social Care Act 2008: `rating` as published."""

    council: str
    rating: str
    published_on: date
    url: str | None = None
    score: int | None = None


@dataclass(frozen=True, slots=True)
class HomePageRecord:
    """The address of a council's website, as a list has it."""

    council: str
    url: str
