from pathlib import Path

from app.domain.quality import AuthorityListed, FoodHygieneRecord
from importers.contract import Edition, RowError
from importers.sources.food_hygiene import FoodHygiene
from tests.importers.plain.files import fetched

FILES = Path(__file__).parents[1] / "files" / "fsa"


def opened(name: str | Path) -> Edition:
    return FoodHygiene().open(fetched(FILES / name))


def records(edition: Edition) -> list[FoodHygieneRecord]:
    return [row[1] for row in edition.rows if isinstance(row, tuple) and isinstance(row[1], FoodHygieneRecord)]


def listed(edition: Edition) -> list[str]:
    return [row[1].authority for row in edition.rows if isinstance(row, tuple) and isinstance(row[1], AuthorityListed)]


def errors(edition: Edition) -> list[RowError]:
    return [row for row in edition.rows if isinstance(row, RowError)]
