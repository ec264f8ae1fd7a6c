"""Food hygiene ratings: the Food Standards Agency's open data, a file for each local authority, in XML or JSON."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

from app.domain.quality import AuthorityListed, FoodHygieneRecord
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.cqc.dates import day_in_name
from importers.fsa.files import Part, parts
from importers.fsa.record import read_business

Rows = Iterator[tuple[int, FoodHygieneRecord | AuthorityListed] | RowError]


class FoodHygiene:
    slug: ClassVar[str] = "food_hygiene"
    title: ClassVar[str] = "Food hygiene ratings"
    publisher: ClassVar[str] = "Food Standards Agency"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://ratings.food.gov.uk/open-data"
    kind: ClassVar[str] = "food_hygiene"
    needs: ClassVar[tuple[str, ...]] = ()

    def locate(self) -> str | Path | None:
        """There is a file for each local authority, and none for all."""
        return None

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Whole for the authorities that it lists, never for the country: `AuthorityListed` says for which."""
        if fetched is None:
            raise SourceError(
                "file_needed",
                f"Download the file of an area from {self.homepage}, or zip those of several, and name it with --file.",
            )
        found = parts(fetched.path)
        newest = max((part.as_of for part in found if part.as_of), default=None)
        return Edition(
            layout="fhrs_xml" if found[0].is_xml else "fhrs_json",
            rows=_rows(found),
            as_of=as_of or newest or day_in_name(fetched.name),
            is_whole=False,
            expected_rows=sum(part.expected or 0 for part in found) or None,
        )


def _rows(found: list[Part]) -> Rows:
    number = 0
    for part in found:
        before, authorities = number, set[str]()
        for number, said in enumerate(part.details(), before + 1):
            record, faults = read_business(number, said)
            yield from faults
            if record:
                authorities.add(record.authority)
                yield number, record
        _must_be_all(part, number - before)
        if part.is_whole:
            yield from ((number, AuthorityListed(name)) for name in sorted(authorities))


def _must_be_all(part: Part, read: int) -> None:
    if part.expected is not None and read < part.expected:
        raise SourceError(
            "file_cut_short",
            f"The file says that it holds {part.expected:,} businesses, and holds {read:,}. Download it again.",
        )
