"""CQC's syndication API: the whole register, what changed since a day, one location, or responses that were saved."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from app.config import get_settings
from importers.contract import Edition, Fetched, Part, SourceError
from importers.cqc.api.contents import look_through, rows
from importers.cqc.api.fetching import fetch_responses


class CqcApi:
    slug: ClassVar[str] = "cqc_api"
    title: ClassVar[str] = "CQC syndication API"
    publisher: ClassVar[str] = "Care Quality Commission"
    licence: ClassVar[str] = "Open Government Licence v3.0"
    homepage: ClassVar[str] = "https://api-portal.service.cqc.org.uk/"
    kind: ClassVar[str] = "places"
    needs: ClassVar[tuple[str, ...]] = ("councils", "ons_postcodes")
    takes_folder: ClassVar[bool] = True

    def locate(self) -> Path:
        """All of it: some 170,000 responses, over a night or two."""
        return fetch_responses(get_settings(), Part())

    def locate_part(self, part: Part) -> Path:
        return fetch_responses(get_settings(), part)

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Whole is only what we fetched ourselves and to the end: a list of one area says nothing of the others."""
        if fetched is None:
            raise SourceError("file_needed", "Name a folder of saved responses with --file.")
        contents = look_through(fetched.path)
        day = as_of or contents.as_of
        return Edition(
            layout="api_v1",
            rows=rows(fetched.path, contents, day),
            as_of=day,
            is_whole=contents.is_whole,
            expected_rows=len({*contents.listed, *contents.members}),
        )
