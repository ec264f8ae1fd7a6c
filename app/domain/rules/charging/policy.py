"""Reads what counts, and refuses an entry whose law or figure is not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from app.domain.content_files import CONTENT, ContentError, read_entries
from app.domain.figures import Series, figures
from app.domain.law import LawSource, law
from app.domain.rules.charging.entries import AssetKind, FreeReason, HomeReason, IncomeKind, Note, Rule
from app.domain.rules.charging.facts import Nation
from app.domain.rules.charging.required import REQUIRED

PAYING = CONTENT / "checks" / "paying"


@dataclass(frozen=True, slots=True)
class Policy:
    nation: Nation
    steps: dict[str, Rule]
    income: dict[str, IncomeKind]
    assets: dict[str, AssetKind]
    home: dict[str, HomeReason]
    free: dict[str, FreeReason]
    notes: dict[str, Note]

    def all_rules(self) -> dict[str, Mapping[str, Rule]]:
        return {name: getattr(self, name) for name in ("steps", "income", "assets", "home", "free", "notes")}


R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, slots=True)
class _Reader:
    nation: Nation
    folder: Path
    law: Mapping[str, LawSource]
    figures: Mapping[str, Series]

    def read(self, name: str, model: type[R]) -> dict[str, R]:
        path = self.folder / f"{self.nation}-{name}.yaml"
        if not path.exists():
            raise ContentError(f"{path.name} is missing in content/checks/paying/.")
        rules = read_entries(path, model)
        for rule in rules.values():
            self._check(rule, f"{path.name}, {rule.slug}")
        self._check_required(name, rules, path.name)
        return rules

    def _check(self, rule: Rule, where: str) -> None:
        for slug in rule.citations:
            if slug not in self.law:
                raise ContentError(f"{where}: there is no law “{slug}” in content/law/.")
            if not self.law[slug].holds_in(self.nation):
                raise ContentError(f"{where}: “{slug}” is not the law of {self.nation}.")
        for name in rule.figures.values():
            if name not in self.figures:
                raise ContentError(f"{where}: there is no figure “{name}” in content/figures/.")
            if self.figures[name].jurisdiction not in (self.nation, "england_and_wales", "united_kingdom"):
                raise ContentError(f"{where}: the figure “{name}” is not one of {self.nation}.")

    def _check_required(self, name: str, rules: Mapping[str, Rule], where: str) -> None:
        for slug, roles in REQUIRED[self.nation].get(name, {}).items():
            if slug not in rules:
                raise ContentError(f"{where}: the entry “{slug}” is missing. The sum needs it.")
            for role in roles:
                if role not in rules[slug].figures:
                    raise ContentError(f"{where}, {slug}: name the figure for “{role}” under “figures”.")


def read_policy(
    nation: Nation,
    folder: Path = PAYING,
    laws: Mapping[str, LawSource] | None = None,
    series: Mapping[str, Series] | None = None,
) -> Policy:
    reader = _Reader(nation, folder, law() if laws is None else laws, figures() if series is None else series)
    return Policy(
        nation=nation,
        steps=reader.read("steps", Rule),
        income=reader.read("income", IncomeKind),
        assets=reader.read("assets", AssetKind),
        home=reader.read("home", HomeReason),
        free=reader.read("free", FreeReason),
        notes=reader.read("notes", Note),
    )


@lru_cache
def policy_of(nation: Nation) -> Policy:
    return read_policy(nation)
