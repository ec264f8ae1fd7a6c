"""Pages of councils' own websites on their way in."""

from datetime import date
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.areas.council_facts import HeldCouncil, OfCouncilLoader
from app.areas.hosts import domain_of
from app.areas.models import Council, CouncilLink
from app.domain.contacts import CouncilLinkRecord, HomePageRecord
from app.domain.loading import CannotStoreError, Comparison
from app.provenance.queries import newest_edition_held


class CouncilLinkLoader(OfCouncilLoader):
    """Such lists are old and name every council there is: what cannot be used of them is as expected.

    A home page is kept in the council's own row, where none is held, or where the list is newer than the table of
    councils that gave it.
    """

    table = CouncilLink
    key = ("council_id", "purpose", "url")
    fields = ("purpose", "url", "listed_on")
    names_all_councils = True

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        super().__init__(session, source_id=source_id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
        councils_as_of = newest_edition_held(session, "councils")
        self._is_newer = bool(as_of and councils_as_of and as_of > councils_as_of)
        #: those that change, by the council's id
        self._home_pages: dict[int, str] = {}
        self._home_pages_kept = 0

    def take(self, record: CouncilLinkRecord | HomePageRecord) -> None:
        if isinstance(record, HomePageRecord):
            self._take_home_page(self._council(record.council), record.url)
        else:
            super().take(record)

    def compare(self) -> Comparison:
        found = super().compare()
        found.changed += len(self._home_pages)
        found.unchanged += self._home_pages_kept
        return found

    def write(self, *, run_id: int) -> None:
        super().write(run_id=run_id)
        for id_, url in self._home_pages.items():
            self._session.execute(update(Council).where(Council.id == id_).values(website=url))

    def _take_home_page(self, council: HeldCouncil, url: str) -> None:
        if council.website == url or (council.website and not self._is_newer):
            self._home_pages_kept += 1
        else:
            self._home_pages[council.id] = url

    def _check(self, record: Any, council: HeldCouncil) -> None:
        if domain_of(record.url) != domain_of(council.website or ""):
            raise CannotStoreError(
                "link",
                "link_elsewhere",
                "The address is not on the website that the council has now: not taken.",
                is_expected=True,
            )
