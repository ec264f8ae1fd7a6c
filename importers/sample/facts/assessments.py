"""Made-up findings about real councils in England; every page of a sample says that it is made up."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.geography import Nation
from app.domain.text import slug
from importers.sample.facts.contacts import councils
from importers.sample.facts.places import random_for

Row = dict[str, str]

SHARE = 0.6
#: rating -> how many have it, and the lowest and highest score that go with it
RATINGS = {
    "Outstanding": (1, (88, 94)),
    "Good": (11, (63, 82)),
    "Requires improvement": (7, (45, 62)),
    "Inadequate": (1, (30, 38)),
}


def rows() -> Iterator[Row]:
    random = random_for("assessments")
    for council in councils():
        if council.nation != Nation.ENGLAND or random.random() > SHARE:
            continue
        rating = random.choices([*RATINGS], [often for often, _ in RATINGS.values()])[0]
        published_on = date(2026, 9, 15) - timedelta(days=random.randint(0, 700))
        yield {
            "council": council.code,
            "rating": rating,
            "published on": f"{published_on:%d/%m/%Y}",
            "score": str(random.randint(*RATINGS[rating][1])) if random.random() < 0.9 else "",
            "link": f"https://www.example.org/assessments/{slug(council.short_name or '')}",
        }
