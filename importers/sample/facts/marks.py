from collections.abc import Iterator

from importers.sample.facts.places import is_home, random_for, some

Row = dict[str, str]

SHARE = 0.35
FOR_HOMES = ("my-home-life", "nice-qs50", "nice-qs85", "nice-qs151", "gold-standards-framework", "veteran-friendly")
FOR_ALL = ("dementia-commitment", "nice-qs184", "investors-in-people", "real-living-wage", "data-security-toolkit")
LEVELS = {"investors-in-people": ("Standard", "Silver", "Gold")}


def rows() -> Iterator[Row]:
    random = random_for("marks")
    for place in some(random, SHARE):
        known = (*FOR_ALL, *FOR_HOMES) if is_home(place) else (*FOR_ALL, "nice-qs123")
        for scheme in random.sample(known, random.choice((1, 1, 2, 3))):
            year = random.randint(2022, 2025)
            yield {
                "location id": place.regulator_id,
                "mark": scheme,
                "level": random.choice(LEVELS[scheme]) if scheme in LEVELS else "",
                "awarded on": f"01/{random.randint(1, 12):02}/{year}",
                "expires on": f"31/12/{year + 3}" if random.random() < 0.5 else "",
                "link": f"https://www.example.org/marks/{place.regulator_id}",
            }
