"""The council of one postcode, for rooms that name it beside something else."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.areas.contacts import list_links
from app.areas.models import Council, CouncilLink
from app.signposting.choosing import Line
from app.signposting.finding import Found, How, find_council
from app.signposting.lines import lines_of
from app.signposting.needs import Need
from app.signposting.presenters.answer import Answer, answer_of


@dataclass(frozen=True, slots=True)
class Local:
    """The council that arranges care at a postcode, and all that is known of how to reach it."""

    found: Found
    council: Council
    lines: tuple[Line, ...]
    links: tuple[CouncilLink, ...]
    at: datetime

    def whom(self, need: Need) -> Answer:
        """Whom to phone now, in the words of the council's own page."""
        return answer_of(self.council, self.lines, self.links, need, self.at)


def find_local(session: Session, postcode: object, at: datetime) -> tuple[Found, Local | None]:
    """Nothing is local without a whole postcode for which a council is known."""
    if not isinstance(postcode, str) or postcode in ("", "unknown"):
        return Found(How.NOTHING), None
    found = find_council(session, postcode)
    if found.council is None:
        return found, None
    lines, links = lines_of(session, found.council), list_links(session, found.council.id)
    return found, Local(found, found.council, tuple(lines), tuple(links), at)
