"""Datasette on the same rows: its table indexed as well as it can use, the same filters and facets, 20 rows as JSON.

It is installed into an environment of its own; the project does not need it.
"""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from app.domain.vocabularies import SERVICE_GROUPS, SERVICE_TYPES, USER_BANDS, terms_of
from tests.benchmarks.national import BENCH, prepare
from tests.benchmarks.queries import SEED, Names
from tests.benchmarks.servers import free_port, started

VERSION = "datasette==0.65.5"
DEGREES_A_MILE = 1 / 69
FACETS = ("kind", "rating", "council", "ownership", "size")
SELECT = """
SELECT p.id, p.ref, p.name, p.town, p.postcode, p.latitude, p.longitude, p.phone, p.primary_kind AS kind, p.rating,
       p.rating_on, p.beds, c.name AS council, o.name AS organisation, o.ownership, p.services, p.bands,
       CASE WHEN p.beds IS NULL OR p.beds = 0 THEN NULL WHEN p.beds <= 10 THEN '1-10' WHEN p.beds <= 25 THEN '11-25'
            WHEN p.beds <= 50 THEN '26-50' ELSE '51+' END AS size
FROM record.place p LEFT JOIN record.council c ON c.id = p.council_id
JOIN record.organisation o ON o.id = p.organisation_id WHERE p.withdrawn_on IS NULL
"""


@contextmanager
def server() -> Iterator[int]:
    program, database, port = install(), build(prepare()), free_port()
    settings = ("--setting", "facet_time_limit_ms", "5000", "--setting", "sql_time_limit_ms", "10000")
    command = [str(program), "serve", "--immutable", str(database), "--port", str(port), *settings]
    with started(command, port) as ready:
        yield ready


def install() -> Path:
    folder = BENCH / "datasette-venv"
    program = folder / "bin" / "datasette"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(folder / "bin" / "pip"), "install", "--quiet", VERSION], check=True)
    return program


def build(var_dir: Path) -> Path:
    """One wide table, as one would make for Datasette: full text, and an index for each filter and pair of them."""
    target = BENCH / "places.db"
    target.unlink(missing_ok=True)
    with sqlite3.connect(target) as connection:
        connection.create_function("care_terms", 2, terms, deterministic=True)
        connection.execute("ATTACH ? AS record", (str(var_dir / "care.db"),))
        connection.execute(f"CREATE TABLE place AS {SELECT}")
        connection.execute("CREATE UNIQUE INDEX place_id ON place (id)")
        connection.execute("ALTER TABLE place ADD COLUMN services_list TEXT")
        connection.execute("ALTER TABLE place ADD COLUMN bands_list TEXT")
        connection.execute(
            "UPDATE place SET services_list = care_terms(services, 's'), bands_list = care_terms(bands, 'b')"
        )
        for columns in (
            *FACETS,
            "name",
            "latitude, longitude",
            "rating, latitude, longitude",
            "kind, latitude, longitude",
        ):
            connection.execute(f'CREATE INDEX "place_{columns.replace(", ", "_")}" ON place ({columns})')
        connection.execute("CREATE VIRTUAL TABLE place_fts USING fts5(name, town, organisation, content='place')")
        connection.execute(
            "INSERT INTO place_fts (rowid, name, town, organisation) SELECT rowid, name, town, organisation FROM place"
        )
        connection.commit()
        connection.execute("DETACH record")
        connection.execute("ANALYZE")
    return target


def terms(value: int, which: str) -> str:
    found = [term.slug for term in terms_of(value, SERVICE_TYPES if which == "s" else USER_BANDS)]
    return "|".join(found)


def searches(names: Names, many: int) -> list[str]:
    """As many filters as our own searches have: words or a box around a point, often a kind and a rating."""
    draw, found, points = random.Random(SEED + 3), dict[str, None](), points_of()
    while len(found) < many:
        parameters = [("_shape", "objects"), ("_size", "20")]
        parameters += [("_facet", facet) for facet in FACETS]
        if draw.random() < 0.3:
            parameters.append(("_search", word(draw.choice(names.names))))
        else:
            parameters += box(*draw.choice(points), draw.choice((5, 10, 20)))
        if draw.random() < 0.5:
            group = draw.choice(SERVICE_GROUPS)
            parameters.append(("kind", draw.choice(group.services)))
        if draw.random() < 0.3:
            parameters.append(("rating", draw.choice(("Good", "Outstanding", "Requires improvement"))))
        found["/places/place.json?" + urlencode(parameters)] = None
    return list(found)


def points_of() -> list[tuple[float, float]]:
    with sqlite3.connect(BENCH / "places.db") as connection:
        found = connection.execute(
            "SELECT latitude, longitude FROM place WHERE latitude IS NOT NULL ORDER BY id LIMIT 5000"
        )
        return [(row[0], row[1]) for row in found]


def box(latitude: float, longitude: float, miles: int) -> list[tuple[str, str]]:
    reach = miles * DEGREES_A_MILE
    return [
        ("latitude__gte", f"{latitude - reach:.4f}"),
        ("latitude__lte", f"{latitude + reach:.4f}"),
        ("longitude__gte", f"{longitude - reach * 1.6:.4f}"),
        ("longitude__lte", f"{longitude + reach * 1.6:.4f}"),
    ]


def word(name: str) -> str:
    return max((part for part in name.split() if part.isalpha()), key=len, default="care")
