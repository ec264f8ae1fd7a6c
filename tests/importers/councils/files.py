"""Files about councils, written for a test: what it is about is named, the rest is as usual."""

import csv
from collections.abc import Mapping
from pathlib import Path

from app.domain.formats import formats
from importers.contract import Fetched
from tests.importers.plain.files import fetched

CONTACT = {
    "council": "E10000016",
    "purpose": "needs assessment",
    "channel": "phone",
    "audience": "public",
    "value": "01632 960123",
    "hours": "Mo-Fr 08:30-17:00; PH off",
}
ASSESSMENT = {"council": "Kent", "rating": "Good", "published on": "12/03/2026"}


def write_rows(path: Path, slug: str, *rows: Mapping[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, [column.name for column in formats()[slug].columns], restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def contacts(folder: Path, *says: Mapping[str, str], name: str = "council_contacts_2026-09-15.csv") -> Fetched:
    return fetched(write_rows(folder / name, "council_contacts", *({**CONTACT, **each} for each in says)))


def assessments(folder: Path, *says: Mapping[str, str]) -> Fetched:
    path = folder / "council_assessments_2026-09-15.csv"
    return fetched(write_rows(path, "council_assessments", *({**ASSESSMENT, **each} for each in says)))
