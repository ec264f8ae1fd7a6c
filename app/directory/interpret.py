"""What the words and the chosen place of a search mean."""

from sqlalchemy.orm import Session

from app.areas.models import Postcode, PostcodePart
from app.areas.queries import find_part, find_postcode
from app.domain import postcodes
from app.domain.criteria import SearchCriteria
from app.domain.geography import Point
from app.domain.postcodes import PostcodeKind
from app.domain.results import Interpretation, Near, NearKind
from app.domain.text import key
from search_index import Index


def interpret(session: Session, index: Index, criteria: SearchCriteria) -> Interpretation:
    found = postcodes.find_in_text(criteria.words)
    if not found:
        return Interpretation(left=key(criteria.words))
    near = None
    if found.kind is PostcodeKind.FULL:
        code = find_postcode(session, found.code)
        near = _near_postcode(code) if code else None
    elif part := find_part(session, found.code):
        near = _near_part(part, NearKind(found.kind))
    return Interpretation(near=near, left=key(criteria.words[: found.start] + " " + criteria.words[found.end :]))


def _near_postcode(found: Postcode) -> Near:
    label = postcodes.display(found.code)
    council = found.district.council if found.district else None
    nation = found.district.nation if found.district else "E"
    point = None if found.latitude is None or found.longitude is None else Point(found.latitude, found.longitude)
    name = council.name if council else None
    return Near(NearKind.POSTCODE, label, label, point, nation, council.id if council else None, name)


def _near_part(found: PostcodePart, kind: NearKind) -> Near:
    council = found.district.council
    name = council.name if council else None
    point = Point(found.latitude, found.longitude)
    return Near(kind, found.code, found.code, point, found.district.nation, council.id if council else None, name)
