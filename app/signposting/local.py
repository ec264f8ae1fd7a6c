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
from app.web.council_names import council_name


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


#: how the looking went, and what came of it
LookedUp = tuple[Found, Local | None]


def find_local(session: Session, postcode: object, at: datetime) -> LookedUp:
    """Nothing is local without a whole postcode for which a council is known."""
    found = _find(session, postcode)
    if found.council is None:
        return found, None
    lines, links = lines_of(session, found.council), list_links(session, found.council.id)
    return found, Local(found, found.council, tuple(lines), tuple(links), at)


def council_called(session: Session, postcode: object) -> str:
    """The name alone, for a letter; empty where no council is known."""
    found = _find(session, postcode)
    return council_name(found.council.name) if found.council else ""


def _find(session: Session, postcode: object) -> Found:
    is_typed = isinstance(postcode, str) and postcode not in ("", "unknown")
    return find_council(session, str(postcode)) if is_typed else Found(How.NOTHING)
