from collections.abc import Iterator
from random import Random

from app.domain.records import LocationRecord
from app.domain.vocabularies import BAND_BITS
from importers.sample.facts.places import is_home, is_nursing, random_for, some

Row = dict[str, str]

SHARE = 0.7
#: pounds a week in a home, and an hour at home, from and to
HOME, NURSING, HOUR = (850, 1400), (1050, 1800), (22, 34)
INCLUDES = "Room, meals, laundry and personal care"
EXCLUDES = "Hairdresser, chiropodist and newspapers"
TIMES = "Visits of half an hour or more, on weekdays"


def rows() -> Iterator[Row]:
    random = random_for("fees")
    for place in some(random, SHARE):
        for kind, lowest, highest in _of_home(random, place) if is_home(place) else _at_home(random):
            yield _row(random, place, kind, lowest, highest)


def _of_home(random: Random, place: LocationRecord) -> Iterator[tuple[str, int, int]]:
    kind, (least, most) = ("nursing", NURSING) if is_nursing(place) else ("residential", HOME)
    lowest = random.randrange(least, most, 10)
    highest = lowest + random.choice((0, 50, 100, 250))
    yield kind, lowest, highest
    if (place.bands or 0) & BAND_BITS["dementia"]:
        yield f"{kind}-dementia", lowest + 80, highest + 120
    if random.random() < 0.4:
        yield f"respite-{kind}", lowest + 100, highest + 150


def _at_home(random: Random) -> Iterator[tuple[str, int, int]]:
    lowest = random.randint(*HOUR)
    yield "home-care", lowest, lowest + random.randint(0, 4)
    if random.random() < 0.5:
        yield "home-care-weekend", lowest + 3, lowest + 7
    if random.random() < 0.25:
        yield "live-in", 1150, 1150 + random.choice((0, 200, 450))


def _row(random: Random, place: LocationRecord, kind: str, lowest: int, highest: int) -> Row:
    home = is_home(place)
    return {
        "location id": place.regulator_id,
        "kind of fee": kind,
        "lowest": f"£{lowest:,}",
        "highest": f"£{highest:,}",
        "valid from": random.choice(("01/04/2026", "01/09/2026", "01/04/2025")),
        "includes": INCLUDES if home else TIMES,
        "excludes": EXCLUDES if home else "",
        "link": f"https://www.example.org/fees/{place.regulator_id}",
    }
