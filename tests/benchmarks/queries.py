"""Searches as people make them: the same ones on every machine, none twice."""

import random
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.areas.models import Settlement
from app.db import make_engine, session_factory
from app.domain.criteria import DISTANCES_MILES
from app.domain.vocabularies import SERVICE_GROUPS, SERVICE_TYPES, USER_BANDS
from app.providers.models import Place

KINDS = ("care homes", "nursing home", "home care", "care at home", "supported living", "extra care", "hospice")
NEEDS = ("dementia", "learning disability", "mental health", "physical disability", "older people", "")
RATINGS = ("outstanding", "good", "requires-improvement", "inadequate", "none")
SEED = 20_260_901


class Names:
    """Real towns, postcodes and names of the record, drawn with a fixed seed."""

    def __init__(self, session: Session, draw: random.Random) -> None:
        towns = (
            select(Settlement.name)
            .where(Settlement.nation == "E")
            .order_by(Settlement.population.desc(), Settlement.id)
        )
        self.towns = list(session.scalars(towns.limit(600)))
        places = select(Place.name, Place.postcode, Place.ref).where(Place.withdrawn_on.is_(None)).order_by(Place.id)
        rows = draw.sample(
            session.execute(places).all(), k=min(3000, session.scalar(select(func.count(Place.id))) or 0)
        )
        self.names = [row.name for row in rows]
        self.postcodes = [row.postcode for row in rows if row.postcode]
        self.refs = [row.ref for row in rows]


def names_of(var_dir: Path) -> Names:
    engine = make_engine(f"sqlite:///{var_dir / 'care.db'}")
    with session_factory(engine)() as session:
        found = Names(session, random.Random(SEED))
    engine.dispose()
    return found


def searches(names: Names, many: int, seed: int = SEED) -> list[str]:
    """Addresses of `/find-care`, all different."""
    draw, found = random.Random(seed), dict[str, None]()
    while len(found) < many:
        parameters = [pair for pair in parameters_of(names, draw) if pair[1]]
        found["/find-care?" + urlencode(parameters)] = None
    return list(found)


def parameters_of(names: Names, draw: random.Random) -> Iterator[tuple[str, str]]:
    yield "q", words(names, draw)
    if draw.random() < 0.5:
        yield "within", str(draw.choice(DISTANCES_MILES))
    if draw.random() < 0.35:
        yield "kind", draw.choice([group.slug for group in SERVICE_GROUPS] + [term.slug for term in SERVICE_TYPES[:12]])
    if draw.random() < 0.3:
        yield "for", draw.choice(USER_BANDS).slug
    if draw.random() < 0.3:
        yield "rating", draw.choice(RATINGS)
    if draw.random() < 0.15:
        yield "beds", draw.choice(("1-10", "11-25", "26-50", "51+"))
    if draw.random() < 0.2:
        yield "sort", draw.choice(("name", "rating", "distance"))
    if draw.random() < 0.15:
        yield "page", str(draw.randint(2, 5))


def words(names: Names, draw: random.Random) -> str:
    """A postcode, half of one, a town, a name, a mistyped name, or a mixture in ordinary words."""
    town, postcode, name = draw.choice(names.towns), draw.choice(names.postcodes), draw.choice(names.names)
    kind, need = draw.choice(KINDS), draw.choice(NEEDS)
    forms = (postcode, postcode.split()[0], town, f"{need} {kind} in {town}", f"{kind} near {postcode}")
    forms += (name, mistype(name, draw), f"{name} {town}", f"{kind} {town}", f"good {kind} {town}")
    return " ".join(draw.choice(forms).split())


def mistype(text: str, draw: random.Random) -> str:
    at = draw.randrange(1, max(2, len(text) - 1))
    return text[:at] + text[at + 1 :]


def beginnings(names: Names, many: int) -> list[str]:
    """What is in the box while somebody types: three to seven letters."""
    draw, found = random.Random(SEED + 1), dict[str, None]()
    while len(found) < many:
        whole = draw.choice((names.towns, names.names, names.postcodes))
        found["/find-care/suggest?" + urlencode({"q": draw.choice(whole)[: draw.randint(3, 7)]})] = None
    return list(found)
