"""What sources say of a place's quality beyond ratings: plain records, each about one registration.

A source makes these; the loaders of `app.quality` and `app.providers` store them. None means "the source does not say".
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """One registration followed another. `reason` as published: "New Provider", "Location Move" …"""

    predecessor_id: str
    successor_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class OneRating:
    """A line of a ratings file: one judgement of one registration."""

    regulator_id: str
    question: str
    service_group: str
    #: verbatim; None where the cell is blank, which takes back nothing
    value: str | None
    published_on: date | None
    is_inherited: bool | None = None
    report_url: str | None = None
    framework: str | None = None


@dataclass(frozen=True, slots=True)
class PastRatingRecord:
    """One overall rating in a regulator's history; the registration may be long gone from its list."""

    regulator_id: str
    published_on: date
    value: str


@dataclass(frozen=True, slots=True)
class MeasureRecord:
    """A count over a count in a period, as 4 falls in 1,210 days of care. `measure`: slug of content/measures.yaml."""

    regulator_id: str
    measure: str
    period_from: date
    period_to: date
    numerator: float
    denominator: float


@dataclass(frozen=True, slots=True)
class MarkRecord:
    """A standard met or a charter mark held. `scheme` is a slug of content/marks.yaml."""

    regulator_id: str
    scheme: str
    awarded_on: date
    expires_on: date | None = None
    level: str | None = None
    url: str | None = None


class Outcome(StrEnum):
    """Of an Ombudsman's decision."""

    UPHELD = "upheld"
    NOT_UPHELD = "not_upheld"
    #: looked at and closed without a finding
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """The Ombudsman's decision on one complaint, about a place or, where `regulator_id` is that of a provider, about
    how its organisation acted."""

    reference: str
    regulator_id: str
    decided_on: date
    outcome: str
    subject: str
    url: str


@dataclass(frozen=True, slots=True)
class LocalReportRecord:
    """A visit by Healthwatch or who follows it ("enter and view")."""

    regulator_id: str
    publisher: str
    title: str
    visited_on: date
    url: str
    published_on: date | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class FeeRecord:
    """What a private payer is asked for, from–to in pence. `kind` is a slug of content/fees.yaml, which also says
    whether it is by the week, the night or the hour."""

    regulator_id: str
    kind: str
    lowest: int
    highest: int
    valid_from: date
    includes: str | None = None
    excludes: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class FoodHygieneRecord:
    """One business of the Food Standards Agency's list. It does not know CQC's ids: the loader matches it."""

    fhrs_id: str
    business_name: str
    business_type: str
    #: "5" … "0", or words: "AwaitingInspection", "Exempt"
    rating: str
    authority: str
    address: str | None = None
    postcode: str | None = None
    rated_on: date | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class AuthorityListed:
    """Follows the last of a local authority's businesses in a file that has all of them. No row of its own."""

    authority: str

    def __len__(self) -> int:
        return 0


class FftQuestion(StrEnum):
    """Answers to one are never set beside answers to the other."""

    #: "Overall, how was your experience of our service?": since April 2020
    EXPERIENCE = "experience"
    #: how likely people were to recommend the service: until March 2020
    RECOMMEND = "recommend"


@dataclass(frozen=True, slots=True)
class FftRecord:
    """A month of the NHS Friends and Family Test at one site, as published. A count or share is None where it is hidden
    or was not given; `is_suppressed` tells the two apart. `month`: its first day; shares from 0 to 1."""

    site_code: str
    trust_code: str
    trust: str
    #: as published: "Inpatient", "A&E"
    setting: str
    month: date
    question: FftQuestion
    responses: int | None
    eligible: int | None
    #: in the order in which they are asked
    answers: tuple[int | None, ...]
    positive: float | None
    negative: float | None
    is_suppressed: bool


@dataclass(frozen=True, slots=True)
class PooledRecord:
    """One item of feedback that somebody else collected, moderated and publishes, in their own words and scale."""

    external_id: str
    regulator_id: str
    publisher: str
    publisher_url: str
    moderation: str
    published_on: date
    url: str
    text: str | None = None
    #: "1 to 5 stars", and what this person chose of it: "4"
    scale: str | None = None
    value: str | None = None


class Match(StrEnum):
    """How sure it is that two records mean one place. Only the first two are shown as its own."""

    #: same postcode and same name, and nobody else there
    CERTAIN = "certain"
    LIKELY = "likely"
    #: never shown as a fact
    WEAK = "weak"
