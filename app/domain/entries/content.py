"""What one version of an entry says, and how it is kept."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Fee:
    """As `app.domain.quality.FeeRecord`, from–to in pence; `kind` is a slug of content/fees.yaml."""

    kind: str
    lowest: int
    highest: int
    valid_from: date
    includes: str = ""
    excludes: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """What the place counted about itself. `measure` is a slug of content/measures.yaml. It stands in no table of
    measures: those come from who publishes them for many places, this is one provider's word."""

    measure: str
    numerator: float
    denominator: float
    period_from: date
    period_to: date
    #: when the provider sent it
    said_on: date


@dataclass(frozen=True, slots=True)
class Served:
    """A council in all of whose area home care goes; its name as it was called then."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Content:
    description: str = ""
    #: when the office answers, or when day care is open
    openings: str = ""
    visiting: str = ""
    vacancies: str = ""
    #: when they said it: room comes and goes
    vacancies_on: date | None = None
    website: str = ""
    #: codes of `tongues.TONGUES`
    languages: tuple[str, ...] = ()
    outcodes: tuple[str, ...] = ()
    councils: tuple[Served, ...] = ()
    fees: tuple[Fee, ...] = ()
    figures: tuple[Figure, ...] = ()
    #: in which it was written: "en" or "cy"
    written_in: str = "en"

    @property
    def says_nothing(self) -> bool:
        return self == Content(written_in=self.written_in)


#: of a fee and of a figure
_DAYS = frozenset({"valid_from", "period_from", "period_to", "said_on"})


def kept(content: Content) -> dict[str, Any]:
    """For JSON: days as text."""
    rows = {"fees": [_kept(fee) for fee in content.fees], "figures": [_kept(each) for each in content.figures]}
    said_on = content.vacancies_on.isoformat() if content.vacancies_on else None
    return {**asdict(content), **rows, "vacancies_on": said_on}


def _kept(row: Fee | Figure) -> dict[str, Any]:
    return {name: value.isoformat() if name in _DAYS else value for name, value in asdict(row).items()}


def opened(said: Mapping[str, Any]) -> Content:
    plain = {name: said[name] for name in ("description", "openings", "visiting", "vacancies", "website", "written_in")}
    return Content(
        **plain,
        vacancies_on=date.fromisoformat(said["vacancies_on"]) if said.get("vacancies_on") else None,
        languages=tuple(said["languages"]),
        outcodes=tuple(said["outcodes"]),
        councils=tuple(Served(**each) for each in said["councils"]),
        fees=tuple(Fee(**_opened(each)) for each in said["fees"]),
        figures=tuple(Figure(**_opened(each)) for each in said.get("figures", ())),
    )


def _opened(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: date.fromisoformat(value) if name in _DAYS else value for name, value in row.items()}
