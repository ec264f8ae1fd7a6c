"""What others collected about the sample's places: a month of the NHS test, and feedback by two publishers that there
are not."""

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from random import Random

from app.domain.records import LocationRecord
from importers.fft.sheet import ANSWERS, ELIGIBLE, NEGATIVE, POSITIVE, SITE, TOTAL, TRUST, TRUST_NAME
from importers.sample.facts.places import random_for, some
from importers.sample.ods import write_ods

Row = dict[str, str]

SITES, TOLD = 0.2, 0.35
NOTES = (
    ["Sample Friends and Family Test (FFT) Data - September 2026"],
    ["Every number in this workbook is made up. No site of the NHS is in it."],
)
SIX = next(iter(ANSWERS.values()))
WEIGHTS = (60, 25, 6, 4, 3, 2)
#: fewer answers than this are hidden, as the NHS does
FEWEST = 5
PUBLISHERS = (
    ("Made-up Voices", "1 to 5 stars", ("5 stars", "4 stars", "4 stars", "2 stars"), "A person reads each one first."),
    ("Sample Opinions", "From poor to very good", ("Very good", "Good", "Fair"), "A program reads each one first."),
)
TEXTS = (
    "Made up: the staff listened to us, and Mum had her own chair by the window.",
    "Made up: nobody phoned back for a week. After that it went well.",
    "Made up: the food is good and there is always somebody to talk to.",
    "Made up: visits came late on most days.",
    "",
)


def make_workbook() -> bytes:
    stream = BytesIO()
    above = [SITE, "Site Name", TRUST, TRUST_NAME, TOTAL, ELIGIBLE, POSITIVE, NEGATIVE, "Breakdown of Responses"]
    below = ["" for _ in above[:-1]] + list(SIX)
    write_ods(stream, {"Notes": NOTES, "Sites": [above, below, *_sites()]})
    return stream.getvalue()


def _sites() -> Iterator[list[str]]:
    random = random_for("friends and family")
    for place in some(random, SITES):
        yield [place.regulator_id, place.name, "SAMPLE", "Sample Trust (made up)", *_counts(random)]


def _counts(random: Random) -> list[str]:
    total = random.choice((3, 8, 24, 61, 140))
    if total < FEWEST:
        return [str(total), "", "*", "*", *("*" for _ in SIX)]
    chosen = random.choices(range(len(SIX)), WEIGHTS, k=total)
    counts = [chosen.count(answer) for answer in range(len(SIX))]
    positive, negative = sum(counts[:2]) / total, sum(counts[3:5]) / total
    return [str(total), str(total * 3), f"{positive:.2f}", f"{negative:.2f}", *map(str, counts)]


def rows() -> Iterator[Row]:
    random = random_for("feedback of others")
    for place in some(random, TOLD):
        for number in range(random.randint(1, 5)):
            yield _told(random, place, number)


def _told(random: Random, place: LocationRecord, number: int) -> Row:
    name, scale, values, moderation = random.choice(PUBLISHERS)
    said_on = date(2026, 9, 15) - timedelta(days=random.randint(0, 600))
    return {
        "id": f"SAMPLE {place.regulator_id} {number}",
        "location id": place.regulator_id,
        "publisher": name,
        "publisher link": "https://www.example.org/about",
        "moderation": moderation,
        "published on": f"{said_on:%d/%m/%Y}",
        "link": f"https://www.example.org/feedback/{place.regulator_id}/{number}",
        "text": random.choice(TEXTS),
        "scale": scale,
        "answer": random.choice(values),
    }
