"""Made-up facts for the places of the national file, in the layouts that the loaders read: nobody publishes them."""

import csv
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from sqlalchemy import Connection, text

from app.db import make_engine
from app.domain.catalogue import catalogue
from app.domain.formats import formats
from importers.sample.facts import contacts

SEED = 20_261_001
DAY = "2026-10-01"
#: places that give facts, out of some 30,000 in social care
GIVING = 15_000
LINK = "https://www.example.org/facts"
PLACES = """
SELECT r.regulator_id AS id, p.name, p.address, p.town, p.postcode, p.is_care_home
FROM place p JOIN registration r ON r.place_id = p.id
WHERE p.withdrawn_on IS NULL AND p.sector LIKE '%Social Care%' AND p.postcode IS NOT NULL ORDER BY r.id
"""

Row = dict[str, Any]


def write_facts(var_dir: Path) -> dict[str, Path]:
    """Source -> its file."""
    engine = make_engine(f"sqlite:///{var_dir / 'care.db'}")
    with engine.connect() as connection:
        places = _places(connection)
    engine.dispose()
    draw = random.Random(SEED)
    rows: dict[str, Iterable[Row]] = {
        "quality_measures": _measures(places, draw),
        "quality_marks": _marks(places, draw),
        "fees": _fees(places, draw),
        "local_reports": _reports(places[::5]),
        "ombudsman_decisions": _decisions(places[::6]),
        "council_contacts": contacts.rows(),
    }
    folder = var_dir / "facts"
    folder.mkdir(parents=True, exist_ok=True)
    files = {slug: _write(folder / f"{slug}_all_{DAY}.csv", slug, of_source) for slug, of_source in rows.items()}
    return files | {"food_hygiene": _write_kitchens(folder / f"FHRS_{DAY}.xml", places)}


def _places(connection: Connection) -> list[Row]:
    rows = [dict(row) for row in connection.execute(text(PLACES)).mappings()]
    return random.Random(SEED).sample(rows, min(GIVING, len(rows)))


def _write(path: Path, slug: str, rows: Iterable[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, [column.name for column in formats()[slug].columns], restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _measures(places: list[Row], draw: random.Random) -> Iterator[Row]:
    for place in places:
        for slug in catalogue().measures:
            of = draw.randint(900, 6_000)
            yield {
                "location id": place["id"],
                "measure": slug,
                "from": "01/07/2026",
                "to": "30/09/2026",
                "count": draw.randint(0, of // 100),
                "out of": of,
            }


def _marks(places: list[Row], draw: random.Random) -> Iterator[Row]:
    schemes = list(catalogue().marks)
    for place in places:
        for scheme in draw.sample(schemes, 3):
            yield {"location id": place["id"], "mark": scheme, "awarded on": "15/09/2025", "link": LINK}


def _fees(places: list[Row], draw: random.Random) -> Iterator[Row]:
    for place in places:
        for kind in ("residential", "respite-residential") if place["is_care_home"] else ("home-care", "live-in"):
            lowest = draw.randint(700, 1_500) if kind != "home-care" else draw.randint(20, 40)
            said = {"lowest": f"£{lowest}", "highest": f"£{lowest + 20}", "valid from": "01/04/2026"}
            yield {"location id": place["id"], "kind of fee": kind, **said, "includes": "Meals and care", "link": LINK}


def _reports(places: list[Row]) -> Iterator[Row]:
    for place in places:
        days = {"visited on": "12/03/2026", "published on": "20/04/2026"}
        said = {"publisher": "Local visitors", "title": "Enter and view", "summary": "People like the food."}
        yield {"location id": place["id"], **said, **days, "link": f"{LINK}/{place['id']}"}


def _decisions(places: list[Row]) -> Iterator[Row]:
    for number, place in enumerate(places):
        said = {"outcome": "upheld", "subject": "A fee that was asked for too late", "link": LINK}
        id_ = {"reference": f"26 {number:06}", "location or provider id": place["id"]}
        yield {**id_, "decided on": "17/03/2026", **said}


def _write_kitchens(path: Path, places: list[Row]) -> Path:
    homes = [place for place in places if place["is_care_home"]]
    with path.open("w", encoding="utf-8") as stream:
        stream.write(f"<FHRSEstablishment><Header><ExtractDate>{DAY}</ExtractDate><ItemCount>{len(homes)}</ItemCount>")
        stream.write("</Header><EstablishmentCollection>\n")
        for number, place in enumerate(homes):
            cells = {
                "FHRSID": f"9{number:06}",
                "BusinessName": place["name"],
                "BusinessType": "Hospitals/Childcare/Caring Premises",
                "BusinessTypeID": "5",
                "AddressLine1": place["address"] or "",
                "AddressLine3": place["town"] or "",
                "PostCode": place["postcode"],
                "LocalAuthorityName": "Everywhere",
                "RatingValue": "5",
                "RatingDate": "2025-05-05",
            }
            inside = "".join(f"<{name}>{escape(said)}</{name}>" for name, said in cells.items())
            stream.write(f"<EstablishmentDetail>{inside}</EstablishmentDetail>\n")
        stream.write("</EstablishmentCollection></FHRSEstablishment>\n")
    return path
