"""What counts, in content/checks/paying/*.yaml: each entry with its law, its figures and its days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, StringConstraints, model_validator

from app.domain.content_files import CONTENT, ContentError, Entry, read_entries
from app.domain.figures import Series, figures
from app.domain.law import LawSource, law
from app.domain.rules.charging.facts import Nation, Setting
from app.domain.rules.charging.required import REQUIRED

PAYING = CONTENT / "checks" / "paying"
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


class Treatment(StrEnum):
    COUNTED = "counted"
    IGNORED = "ignored"
    #: the law leaves it to the council, or we could not settle what it says: both ends are shown
    UNSETTLED = "unsettled"
    #: the benefit itself stops after so many days
    STOPS = "stops"
    #: ignored up to a figure
    PARTLY = "partly"


class Rule(Entry):
    """`missing`: without its figure the whole result is left unsaid, or it becomes a range."""

    slug: Slug
    citations: Annotated[tuple[Slug, ...], Field(min_length=1)]
    figures: dict[str, str] = Field(default_factory=dict)
    missing: Literal["silence", "range"] = "silence"
    since: date
    until: date | None = None
    note: str = ""

    def is_in_force(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


class IncomeKind(Rule):
    at_home: Treatment
    permanent: Treatment
    temporary: Treatment
    is_for_disability: bool = False
    gives: tuple[Literal["disability", "enhanced", "carer"], ...] = ()

    @model_validator(mode="after")
    def _says_after_how_long(self) -> Self:
        if Treatment.STOPS in (self.at_home, self.permanent, self.temporary) and "days" not in self.figures:
            raise ValueError("name the figure for “days” under “figures”")
        return self

    def treated(self, setting: Setting) -> Treatment:
        return {Setting.HOME: self.at_home, Setting.PERMANENT: self.permanent}.get(setting, self.temporary)


class AssetKind(Rule):
    treatment: Treatment


class HomeReason(Rule):
    treatment: Literal[Treatment.IGNORED, Treatment.UNSETTLED]


class FreeReason(Rule):
    """`is_service`: this one thing is free, whatever else is charged for."""

    is_service: bool = False


class Note(Rule):
    settings: tuple[Setting, ...]
    when: Literal["always", "full-cost", "may-be-full-cost", "home-counted", "gave-away", "top-up", "stops", "nursing"]


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
