"""A figure, a law or an entry taken away stops the start, and the message names it."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from app.domain.content_files import ContentError
from app.domain.figures import figures
from app.domain.law import law
from app.domain.rules.charging import Nation, policy_of, read_policy
from app.domain.rules.charging.policy import PAYING
from app.domain.rules.charging.required import REQUIRED


def _used(kind: str) -> list[tuple[Nation, str]]:
    found: list[tuple[Nation, str]] = []
    for nation in Nation:
        rules = [rule for group in policy_of(nation).all_rules().values() for rule in group.values()]
        names = {n for r in rules for n in (r.figures.values() if kind == "figures" else r.citations)}
        found += [(nation, name) for name in sorted(names)]
    return found


@pytest.mark.parametrize(("nation", "name"), _used("figures"))
def test_a_missing_figure_is_named(nation: Nation, name: str) -> None:
    others = {key: series for key, series in figures().items() if key != name}
    with pytest.raises(ContentError, match=f"“{name}”"):
        read_policy(nation, series=others)


@pytest.mark.parametrize(("nation", "slug"), _used("citations"))
def test_a_missing_law_is_named(nation: Nation, slug: str) -> None:
    others = {key: source for key, source in law().items() if key != slug}
    with pytest.raises(ContentError, match=f"“{slug}”"):
        read_policy(nation, laws=others)


@pytest.mark.parametrize(
    ("nation", "slug", "source"),
    [("england", "upper-limit", "wsi-2015-1843"), ("wales", "limit-at-home", "ca-2014-s17")],
)
def test_the_law_of_the_other_nation_is_refused(tmp_path: Path, nation: str, slug: str, source: str) -> None:
    _change(tmp_path, f"{nation}-steps.yaml", slug, {"citations": [source]})
    with pytest.raises(ContentError, match=f"“{source}” is not the law of {nation}"):
        read_policy(Nation(nation), tmp_path)


def test_the_figure_of_the_other_nation_is_refused(tmp_path: Path) -> None:
    _change(tmp_path, "wales-steps.yaml", "limit-at-home", {"figures": {"limit": "eng.capital.upper"}})
    with pytest.raises(ContentError, match=r"“eng\.capital\.upper” is not one of wales"):
        read_policy(Nation.WALES, tmp_path)


_NEEDED = [
    (n, file, slug, role)
    for n, files in REQUIRED.items()
    for file, entries in files.items()
    for slug, roles in entries.items()
    for role in (None, *roles)
]


@pytest.mark.parametrize(("nation", "file", "slug", "role"), _NEEDED)
def test_an_entry_or_a_figure_left_out_of_the_file_is_named(
    tmp_path: Path, nation: str, file: str, slug: str, role: str | None
) -> None:
    _change(tmp_path, f"{nation}-{file}.yaml", slug, None if role is None else {"figures": role})
    with pytest.raises(ContentError, match=f"“{role or slug}”"):
        read_policy(Nation(nation), tmp_path)


def test_an_entry_without_law_is_refused(tmp_path: Path) -> None:
    _change(tmp_path, "england-income.yaml", "earnings", {"citations": []})
    with pytest.raises(ContentError, match=r"earnings.*citations"):
        read_policy(Nation.ENGLAND, tmp_path)


def test_an_entry_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    _change(tmp_path, "england-income.yaml", "earnings", {"until": date(1990, 1, 1)})
    with pytest.raises(ContentError, match=r"earnings.*comes before"):
        read_policy(Nation.ENGLAND, tmp_path)


@pytest.mark.parametrize("slug", ["attendance-allowance", "pip-daily-enhanced"])
def test_a_benefit_that_stops_says_after_how_long(tmp_path: Path, slug: str) -> None:
    _change(tmp_path, "england-income.yaml", slug, {"figures": "days"})
    with pytest.raises(ContentError, match=f"{slug}.*“days”"):
        read_policy(Nation.ENGLAND, tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"england-steps\.yaml is missing"):
        read_policy(Nation.ENGLAND, tmp_path)


def _change(folder: Path, file: str, slug: str, to: dict[str, object] | None) -> None:
    """Takes an entry away, or changes it; a role that is only named is taken from its figures."""
    shutil.copytree(PAYING, folder, dirs_exist_ok=True)
    entries = yaml.safe_load((folder / file).read_text(encoding="utf-8"))
    entry = next(each for each in entries if each["slug"] == slug)
    if to is None:
        entries.remove(entry)
    elif isinstance(to.get("figures"), str):
        del entry["figures"][to["figures"]]
    else:
        entry.update(to)
    (folder / file).write_text(yaml.safe_dump(entries), encoding="utf-8")
