from functools import lru_cache
from pathlib import Path

from app.domain.content_files import CONTENT, ContentError, read_entries
from app.domain.helplines import helplines
from app.domain.law import law
from app.domain.rules.benefits.model import Benefit
from app.domain.rules.conditions import check_figure

FILE = CONTENT / "checks" / "benefits" / "conditions.yaml"


@lru_cache
def benefits() -> dict[str, Benefit]:
    return read_benefits(FILE)


def read_benefits(path: Path) -> dict[str, Benefit]:
    """Refuses an entry whose law or figure is not there, with a message that names it."""
    found = read_entries(path, Benefit, key="id")
    for each in found.values():
        where = f"{path.name}, {each.id}"
        for slug in each.citations:
            _check_law(slug, each, where)
        for name in (*each.all_figures, *each.figures_beside):
            check_figure(name, where)
        if each.phone and each.phone not in helplines():
            raise ContentError(f"{where}: there is no number “{each.phone}” in content/helplines.yaml.")
    return found


def _check_law(slug: str, benefit: Benefit, where: str) -> None:
    source = law().get(slug)
    if source is None:
        raise ContentError(f"{where}: there is no law “{slug}” in content/law/.")
    for nation in benefit.nations:
        if not source.holds_in(nation):
            raise ContentError(f"{where}: “{slug}” is not the law of {nation}.")
