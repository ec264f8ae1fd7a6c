"""CQC's export of adult social care locations: 45 columns, with beds, brands and the ratings of all five questions."""

from datetime import date
from typing import ClassVar

from importers import readers
from importers.contract import Edition, Fetched, SourceError
from importers.cqc.dates import day_in_name
from importers.cqc.directory_layouts import SOCIAL_CARE_EXPORT_2025
from importers.cqc.recognise import recognise
from importers.cqc.rows import locations, newest_day_of


class CqcAdultSocialCare:
    slug: ClassVar[str] = "cqc_adult_social_care"
    title: ClassVar[str] = "CQC adult social care locations"
    publisher: ClassVar[str] = "Care Quality Commission"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://www.cqc.org.uk/about-us/transparency/using-cqc-data"
    kind: ClassVar[str] = "places"
    needs: ClassVar[tuple[str, ...]] = ("councils", "ons_postcodes")

    def locate(self) -> None:
        """No address has it: it is an export that somebody takes."""

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Never whole: whoever took it may have filtered it, and nothing in it says so."""
        if fetched is None:
            raise SourceError("file_needed", "CQC has no fixed address for this export. Name the file with --file.")
        found = recognise(readers.rows(fetched.path), (SOCIAL_CARE_EXPORT_2025,))
        day = found.stated_on or as_of or day_in_name(fetched.name)
        return Edition(
            layout=found.layout.slug,
            rows=locations(found.table, found.layout),
            as_of=day or newest_day_of(fetched.path, None, found.layout, found.header_row),
            is_whole=False,
            unknown_columns=found.table.columns.unknown(found.layout.known()),
        )
