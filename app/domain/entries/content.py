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
    website: str = ""
    #: codes of `tongues.TONGUES`
    languages: tuple[str, ...] = ()
    outcodes: tuple[str, ...] = ()
    councils: tuple[Served, ...] = ()
    fees: tuple[Fee, ...] = ()
    #: in which it was written: "en" or "cy"
    written_in: str = "en"


def kept(content: Content) -> dict[str, Any]:
    """For JSON: days as text."""
    fees = [{**asdict(fee), "valid_from": fee.valid_from.isoformat()} for fee in content.fees]
    return {**asdict(content), "fees": fees}


def opened(said: Mapping[str, Any]) -> Content:
    plain = {name: said[name] for name in ("description", "openings", "visiting", "vacancies", "website", "written_in")}
    return Content(
        **plain,
        languages=tuple(said["languages"]),
        outcodes=tuple(said["outcodes"]),
        councils=tuple(Served(**each) for each in said["councils"]),
        fees=tuple(Fee(**{**each, "valid_from": date.fromisoformat(each["valid_from"])}) for each in said["fees"]),
    )
