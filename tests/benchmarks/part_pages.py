"""Pages that bring much together, at national scale and with every section filled: how long the server takes."""

import random
from pathlib import Path

from sqlalchemy import text

from app import create_app
from app.config import Settings
from app.db import make_engine
from tests.benchmarks.budgets import Figure, times
from tests.benchmarks.national import prepare
from tests.benchmarks.part_search import WARM_UP, timed
from tests.benchmarks.queries import SEED

PART = "pages"
MANY = 400
SIX = 6
#: with measures, fees, marks and ratings for each question
FULL = """
SELECT DISTINCT p.ref FROM place p JOIN registration r ON r.place_id = p.id
JOIN measure m ON m.registration_id = r.id JOIN fee f ON f.registration_id = r.id
JOIN mark k ON k.registration_id = r.id JOIN rating g ON g.registration_id = r.id AND g.question = 'Safe'
WHERE p.withdrawn_on IS NULL ORDER BY p.ref
"""
ORGANISATIONS = """
SELECT o.regulator_id FROM organisation o JOIN place p ON p.organisation_id = o.id WHERE p.withdrawn_on IS NULL
GROUP BY o.regulator_id ORDER BY COUNT(*) DESC, o.regulator_id LIMIT :many
"""


def measure() -> list[Figure]:
    var_dir = prepare()
    refs, owners = asked(var_dir)
    client = create_app(Settings(var_dir=var_dir, log_level="ERROR")).test_client()
    draw = random.Random(SEED + 9)
    sixes = [draw.sample(refs, SIX) for _ in range(MANY + WARM_UP)]
    compared = ["/compare?" + "&".join(f"place={ref}" for ref in six) for six in sixes]
    figures = times(PART, "profile with all sections", timed(client, [f"/place/{ref}" for ref in refs]), 10, 25, None)
    figures += times(PART, "comparison of six", timed(client, compared), 0, 40, None)
    figures += times(PART, "organisation, those with most places", timed(client, owners), 0, 25, None)
    health = timed(client, ["/data-health"] * (MANY + WARM_UP))
    return figures + times(PART, "data health, never kept", health, 0, 25, None)


def asked(var_dir: Path) -> tuple[list[str], list[str]]:
    engine = make_engine(f"sqlite:///{var_dir / 'care.db'}")
    with engine.connect() as connection:
        refs = list(connection.scalars(text(FULL)))
        owners = connection.scalars(text(ORGANISATIONS), {"many": MANY + WARM_UP})
        addresses = [f"/organisation/{owner}" for owner in owners]
    engine.dispose()
    return random.Random(SEED + 8).sample(refs, MANY + WARM_UP), addresses
