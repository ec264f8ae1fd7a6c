from collections.abc import Iterator
from datetime import date
from random import Random

from app.domain.records import LocationRecord
from importers.sample.facts.places import is_home, random_for, some

Row = dict[str, str]

SHARE = 0.7
QUARTERS = ((date(2026, 4, 1), date(2026, 6, 30)), (date(2026, 7, 1), date(2026, 9, 30)))
#: events in 1,000 days of care, from and to
EVENTS = {"falls": (2.0, 9.0), "medication-errors": (0.2, 3.0), "pressure-sores": (0.0, 1.2)}


def rows() -> Iterator[Row]:
    random = random_for("measures")
    for place in some(random, SHARE):
        staff = _staff(random, place)
        for start, end in QUARTERS:
            for measure, count, of in _counts(random, place, staff, (end - start).days + 1):
                if random.random() < 0.93:
                    yield _row(place, measure, start, end, count, of)


def _staff(random: Random, place: LocationRecord) -> int:
    return max(4, round((place.beds or 40) * random.uniform(0.8, 1.3)))


def _counts(random: Random, place: LocationRecord, staff: int, days: int) -> Iterator[tuple[str, int, int]]:
    beds = place.beds or random.randint(12, 90)
    used = round(beds * days * random.uniform(0.78, 1.0))
    for measure, (least, most) in EVENTS.items():
        yield measure, round(used / 1000 * random.uniform(least, most)), used
    yield "staff-training", staff - round(staff * random.uniform(0, 0.2)), staff
    yield "staff-turnover", round(staff * random.uniform(0, 0.15)), staff
    empty = round(staff * random.uniform(0, 0.15))
    yield "staff-vacancies", empty, staff + empty
    if is_home(place):
        yield "occupancy", used, beds * days


def _row(place: LocationRecord, measure: str, start: date, end: date, count: int, of: int) -> Row:
    return {
        "location id": place.regulator_id,
        "measure": measure,
        "from": f"{start:%d/%m/%Y}",
        "to": f"{end:%d/%m/%Y}",
        "count": str(count),
        "out of": str(of),
    }
