"""Reads of councils, postcodes and settlements. Codes come as `app.domain.postcodes` writes them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Row, Select, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.areas.models import Council, District, Postcode, PostcodePart, Settlement
from app.domain import postcodes
from app.domain.council_names import other_names
from app.domain.geography import Box, council_key
from app.domain.text import key

#: SQLite takes at most 32,766 parameters in a statement
_IN_ONE_STATEMENT = 5_000


@dataclass(frozen=True, slots=True)
class Area:
    """Where a postcode or a part of one lies, without the objects: for many at once."""

    latitude: float | None
    longitude: float | None
    nation: str | None
    council_id: int | None


def find_postcode(session: Session, code: str) -> Postcode | None:
    return session.get(Postcode, code)


def find_part(session: Session, code: str) -> PostcodePart | None:
    return session.get(PostcodePart, code)


def nearest_part(session: Session, code: str) -> PostcodePart | None:
    """The sector of a whole postcode, or its outcode where the sector has no middle."""
    return find_part(session, postcodes.sector(code)) or find_part(session, postcodes.outcode(code))


def responsible_council(session: Session, code: str) -> Council | None:
    """The council responsible for adult social care at a whole postcode; by its sector where the postcode
    is unknown or lies nowhere. None in Northern Ireland and the Crown dependencies."""
    found = find_postcode(session, code)
    if found and found.district:
        return found.district.council
    part = nearest_part(session, code)
    return part.district.council if part else None


AreaQuery = Select[str, float | None, float | None, str | None, int | None]


def areas_of_postcodes(session: Session, codes: Iterable[str]) -> dict[str, Area]:
    """Those of the whole postcodes that are known."""
    columns = (Postcode.code, Postcode.latitude, Postcode.longitude, District.nation, District.council_id)
    return _areas(session, select(*columns).outerjoin(Postcode.district), Postcode.code, codes)


def areas_of_parts(session: Session, codes: Iterable[str]) -> dict[str, Area]:
    """Those of the sectors and outcodes that are known."""
    columns = (PostcodePart.code, PostcodePart.latitude, PostcodePart.longitude, District.nation, District.council_id)
    return _areas(session, select(*columns).join(PostcodePart.district), PostcodePart.code, codes)


def _areas(
    session: Session, query: AreaQuery, code: InstrumentedAttribute[str], codes: Iterable[str]
) -> dict[str, Area]:
    return {
        row.code: Area(row.latitude, row.longitude, row.nation, row.council_id)
        for some in _in_chunks(codes)
        for row in session.execute(query.where(code.in_(some)))
    }


def _in_chunks(codes: Iterable[str]) -> Iterator[list[str]]:
    every = sorted(set(codes))
    return (every[start : start + _IN_ONE_STATEMENT] for start in range(0, len(every), _IN_ONE_STATEMENT))


def get_council(session: Session, council_id: int) -> Council:
    return session.get_one(Council, council_id)


def find_council_by_slug(session: Session, slug: str) -> Council | None:
    return session.scalar(select(Council).where(Council.slug == slug))


def council_ids_by_key(session: Session) -> dict[str, int]:
    """`app.domain.geography.council_key` of each council's names -> its id; those in being win."""
    columns = (Council.id, Council.name, Council.short_name)
    statement = select(*columns).order_by(Council.abolished_on.is_(None), Council.abolished_on)
    rows = session.execute(statement).all()
    return {known: row.id for row in rows for known in keys_of_council(row.name, row.short_name)}


@lru_cache(maxsize=1_024)
def keys_of_council(name: str, short_name: str) -> tuple[str, ...]:
    """Of its own names in every language, and never of what a person typed: making them takes longer than reading."""
    return tuple(council_key(each) for each in (name, short_name, *other_names(name)))


def match_council(session: Session, name: str) -> Council | None:
    """By a name in anybody's spelling: "Bristol, City of", "St. Helens", "Royal Borough of Greenwich", "Wrecsam"."""
    found = council_ids_by_key(session).get(council_key(name))
    return get_council(session, found) if found else None


def list_councils(session: Session, nation: str = "E") -> Sequence[Council]:
    """Those in being, by name."""
    statement = select(Council).where(Council.nation == nation, Council.abolished_on.is_(None))
    return session.scalars(statement.order_by(Council.short_name)).all()


def find_settlements(session: Session, name_key: str) -> Sequence[Settlement]:
    """Every settlement of that name (`app.domain.text.key`), the biggest first."""
    statement = select(Settlement).where(Settlement.name_key == name_key)
    return session.scalars(statement.order_by(Settlement.population.desc(), Settlement.id)).all()


def list_settlements_in(session: Session, box: Box, limit: int = 60) -> Sequence[Row[str, float, float]]:
    """(name, latitude, longitude) of those inside, the biggest first, each place and each name once."""
    edges = {"south": box.south, "north": box.north, "west": box.west, "east": box.east}
    rows = session.connection().execute(_SETTLEMENTS_IN, {**edges, "most": limit}).all()
    return [*{row.name: row for row in reversed(rows)}.values()][::-1]


#: made once: every page of a place asks, and making it takes longer than running it
_SETTLEMENTS_IN = (
    select(Settlement.name, Settlement.latitude, Settlement.longitude)
    .where(
        Settlement.latitude.between(bindparam("south"), bindparam("north")),
        Settlement.longitude.between(bindparam("west"), bindparam("east")),
        Settlement.population > 0,
        ~Settlement.source_ref.contains("/"),
    )
    .order_by(Settlement.population.desc(), Settlement.id)
    .limit(bindparam("most"))
)


def suggest_settlements(session: Session, prefix: str, limit: int = 8) -> Sequence[Settlement]:
    """Settlements with a name that begins so, the biggest first, each once."""
    begin = key(prefix)
    if not begin:
        return ()
    statement = select(Settlement).where(Settlement.name_key >= begin, Settlement.name_key < _after(begin))
    biggest = statement.order_by(Settlement.population.desc(), Settlement.id).limit(3 * limit)
    once = {_place(settlement): settlement for settlement in reversed(session.scalars(biggest).all())}
    return [*reversed(once.values())][:limit]


def _place(settlement: Settlement) -> str:
    """What the rows of one place under several names share."""
    return settlement.source_ref.partition("/")[0]


def suggest_postcodes(session: Session, prefix: str, limit: int = 8) -> Sequence[str]:
    """As people write them: outcodes and sectors that begin so, then postcodes. Needs a digit: letters alone
    are more likely a name."""
    begin = " ".join(prefix.upper().split())
    if not (begin.isascii() and begin.replace(" ", "").isalnum() and any(letter.isdigit() for letter in begin)):
        return ()
    shown = _parts_from(session, begin, limit)
    return [*shown, *_postcodes_from(session, begin, limit - len(shown))]


def _postcodes_from(session: Session, begin: str, limit: int) -> Sequence[str]:
    out, space, rest = begin.partition(" ")
    squeezed = out + rest.replace(" ", "")
    statement = select(Postcode.code).where(Postcode.code >= squeezed, Postcode.code < _after(squeezed))
    if space:  # "LS1 4" is not the beginning of "LS14 1AA"
        statement = statement.where(func.length(Postcode.code) == len(out) + 3)
    in_use = statement.where(Postcode.terminated_on.is_(None)).order_by(Postcode.code).limit(limit)
    return [postcodes.display(code) for code in session.scalars(in_use)]


def _parts_from(session: Session, begin: str, limit: int) -> Sequence[str]:
    statement = select(PostcodePart.code).where(PostcodePart.code >= begin, PostcodePart.code < _after(begin))
    return session.scalars(statement.order_by(PostcodePart.code).limit(limit)).all()


def _after(begin: str) -> str:
    """The end of the range of texts that begin so: keys and codes hold ASCII only."""
    return begin + "\x7f"
