"""What machines get, field by field; docs/council-data.md describes each (a test compares the two)."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LineShape(Shape):
    purpose: str
    channel: str
    value: str
    hours: str | None
    hours_in_words: str | None
    note: str | None
    verified_on: date | None


class NowShape(LineShape):
    is_open: bool | None
    closes_at: datetime | None
    opens_at: datetime | None


class LinkShape(Shape):
    purpose: str
    url: str
    listed_on: date | None


class AssessmentShape(Shape):
    rating: str
    published_on: date
    url: str | None


class CouncilFacts(Shape):
    slug: str
    code: str
    name: str
    nation: str
    region: str | None
    website: str | None
    page: str


class ShortCouncilShape(CouncilFacts):
    lines: list[LineShape]


class CouncilsShape(Shape):
    councils: list[ShortCouncilShape]


class CouncilShape(CouncilFacts):
    as_of: datetime
    lines: list[NowShape]
    links: list[LinkShape]
    assessment: AssessmentShape | None


class NameShape(Shape):
    slug: str
    name: str


class CardShape(Shape):
    code: str
    address: str
    message: str


class ProfessionalShape(Shape):
    line: str
    value: str
    status: str


class DeskShape(Shape):
    found: bool
    as_of: datetime
    council: NameShape | None = None
    need: int | None = None
    number: str | None = None
    line: str | None = None
    status: str = ""
    what_else: str = ""
    checked: str = ""
    warnings: list[str] = []
    urgent: list[str] = []
    script: list[str] = []
    professional: list[ProfessionalShape] = []
    card: CardShape | None = None
    candidates: list[NameShape] = []
    problem: str = ""
