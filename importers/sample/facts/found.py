"""What others found: local visitors, and the Ombudsman. No real body is named for what was made up."""

from collections.abc import Iterator
from datetime import date, timedelta

from importers.sample.facts.places import random_for, some

Row = dict[str, str]

REPORTS, DECISIONS = 0.15, 0.04
FINDINGS = (
    "People told the visitors that they like the food. They would like to go out more.",
    "The visitors found the rooms clean and bright. Some families wait long for an answer on the phone.",
    "Staff knew people well. The list of activities was out of date.",
    "People said that staff are kind. At night there were fewer staff than planned.",
)
SUBJECTS = {
    "upheld": ("A fee that was asked for after the person had left", "Visits that were cut short", "Lost belongings"),
    "not_upheld": ("How the end of a contract was handled", "The way a complaint was answered"),
    "closed": ("Who pays for equipment",),
}


def reports() -> Iterator[Row]:
    random = random_for("local reports")
    for place in some(random, REPORTS):
        visited_on = date(2026, 8, 31) - timedelta(days=random.randint(0, 900))
        yield {
            "location id": place.regulator_id,
            "publisher": f"Sample visitors of {place.local_authority or 'the area'}",
            "title": f"Enter and view: {place.name}",
            "visited on": f"{visited_on:%d/%m/%Y}",
            "published on": f"{visited_on + timedelta(days=28):%d/%m/%Y}",
            "link": f"https://www.example.org/reports/{place.regulator_id}",
            "summary": random.choice(FINDINGS),
        }


def decisions() -> Iterator[Row]:
    random = random_for("decisions")
    for number, place in enumerate(some(random, DECISIONS), 1):
        outcome = random.choices([*SUBJECTS], (6, 3, 1))[0]
        decided_on = date(2026, 9, 15) - timedelta(days=random.randint(0, 1200))
        of_place = random.random() < 0.75
        yield {
            "reference": f"SAMPLE {number:04}",
            "location or provider id": place.regulator_id if of_place else place.organisation.regulator_id,
            "decided on": f"{decided_on:%d/%m/%Y}",
            "outcome": outcome.replace("_", " "),
            "subject": random.choice(SUBJECTS[outcome]),
            "link": f"https://www.example.org/decisions/{number}",
        }
