"""What the box offers while somebody types."""

from sqlalchemy.orm import Session

from app.areas.queries import suggest_postcodes, suggest_settlements
from app.domain.results import Suggestion
from app.domain.understanding import fold
from app.providers.queries import list_rows
from search_index import Index

MOST = 8
#: fewer letters begin too many names to be of use
SHORTEST = 2


def suggest(session: Session, index: Index, text: str) -> list[Suggestion]:
    """Postcodes where it looks like one; else places to search near, then places by their names."""
    begin = fold(text)
    if len(begin) < SHORTEST:
        return []
    found = [Suggestion(code, code, "postcode") for code in suggest_postcodes(session, text, MOST)]
    if not found:
        found = [*_settlements(session, text), *_names(session, index, begin)]
    return found[:MOST]


def _settlements(session: Session, text: str) -> list[Suggestion]:
    """The biggest few: of a name that several have, the first stands for all."""
    found = dict.fromkeys(each.name for each in suggest_settlements(session, text, MOST // 2))
    return [Suggestion(name, name, "place") for name in found]


def _names(session: Session, index: Index, begin: str) -> list[Suggestion]:
    ids = index.suggest(begin, MOST)
    rows = list_rows(session, ids) if ids else {}
    named = {row.name: row for id_ in ids if (row := rows.get(id_))}
    return [Suggestion(name, f"{name}, {row.town}" if row.town else name, "provider") for name, row in named.items()]
