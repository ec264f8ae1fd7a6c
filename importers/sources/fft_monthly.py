"""Monthly workbooks of the NHS Friends and Family Test, one for each kind of service, with a sheet of sites."""

import calendar
from datetime import date
from typing import ClassVar

from importers.contract import Edition, Fetched, SourceError
from importers.fft.rows import read_rows
from importers.fft.sheet import open_sites
from importers.fft.title import check_wording, read_title


class FftMonthly:
    slug: ClassVar[str] = "fft_monthly"
    title: ClassVar[str] = "NHS Friends and Family Test, by month"
    publisher: ClassVar[str] = "NHS England"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://www.england.nhs.uk/fft/friends-and-family-test-data/"
    kind: ClassVar[str] = "fft_months"
    needs: ClassVar[tuple[str, ...]] = ()

    def locate(self) -> None:
        """There is one workbook for each kind of service and month: the operator says which."""
        return

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """It is whole for its month and kind of service, which the loader knows; of others it says nothing."""
        if fetched is None:
            raise SourceError("file_needed", "Name the workbook with --file, or its address with --url.")
        sites = open_sites(fetched.path)
        about = read_title(fetched.path, fetched.name, as_of)
        check_wording(sites.question, about.month)
        return Edition(
            layout=f"fft_{sites.question}",
            rows=iter(read_rows(sites, about)),
            as_of=_last_day(about.month),
            is_whole=False,
        )


def _last_day(month: date) -> date:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])
