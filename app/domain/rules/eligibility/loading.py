"""Reads the four machines, and refuses one that lacks a part, a citation or a figure."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from app.domain.content_files import CONTENT, ContentError, read_entry
from app.domain.figures import figures
from app.domain.rules.conditions import Provision, check_figure, check_provisions
from app.domain.rules.eligibility.answers import questions_of
from app.domain.rules.eligibility.model import Adopts, EnglishMachine, Machine, WelshMachine
from app.domain.rules.eligibility.skeletons import SKELETONS

CHECKS = CONTENT / "checks"
FILE = "conditions.yaml"

AnyMachine = EnglishMachine | WelshMachine
_SHAPES: dict[str, type[EnglishMachine] | type[WelshMachine]] = {"england": EnglishMachine, "wales": WelshMachine}


def read_machines(folder: Path = CHECKS) -> dict[str, AnyMachine]:
    machines = {check: read_machine(check, folder) for check in SKELETONS}
    for machine in machines.values():
        _check_adopts(machine, machines)
    return machines


@lru_cache
def machines() -> dict[str, AnyMachine]:
    return read_machines()


def read_machine(check: str, folder: Path = CHECKS) -> AnyMachine:
    path, where = folder / check / FILE, f"{check}/{FILE}"
    if not path.exists():
        raise ContentError(f"{where} is missing.")
    try:
        machine = read_entry(path, _SHAPES[check.rpartition("-")[2]])
    except ContentError as error:
        raise ContentError(f"{check}/{error}") from error
    check_machine(machine, where)
    return machine


def check_machine(machine: AnyMachine, where: str) -> None:
    for part, ids in SKELETONS[machine.check].parts().items():
        _check_ids(ids, getattr(machine, part), where, part)
        check_provisions(getattr(machine, part), machine.jurisdiction, where)
    check_provisions(machine.ignored, machine.jurisdiction, where)
    _check_figures(machine, where)
    _check_questions(machine, where)


def _check_ids(wanted: tuple[str, ...], held: Iterable[Provision], where: str, part: str) -> None:
    ids = {each.id for each in held}
    if missing := [each for each in wanted if each not in ids]:
        raise ContentError(f"{where}: {part} lacks “{missing[0]}”, which the law has.")
    if part != "rights" and (strangers := sorted(ids.difference(wanted))):
        raise ContentError(f"{where}: {part} has “{strangers[0]}”, which app/domain/rules/eligibility does not know.")


def _check_figures(machine: AnyMachine, where: str) -> None:
    for condition in machine.conditions:
        for name in filter(None, (condition.at_least, condition.listed)):
            check_figure(name, f"{where}: “{condition.id}”")
        if condition.listed and not _lists(condition.listed, len({each.id for each in machine.outcomes})):
            raise ContentError(f"{where}: “{condition.id}” does not list as many as {condition.listed} says.")


def _lists(figure: str, held: int) -> bool:
    return any(value.value == held for value in figures()[figure].values)


def _check_questions(machine: AnyMachine, where: str) -> None:
    """Every leaf of a rule is an answer of its own; only so is "unknown" exact."""
    asked = list(questions_of(machine))
    if twice := [key for key in asked if asked.count(key) > 1]:
        raise ContentError(f"{where}: “{twice[0]}” is asked for two things. Give each a question of its own.")
    if urgent := [each for each in machine.urgent if each.or_unable and each.or_unable not in _ids(machine)]:
        raise ContentError(f"{where}: “{urgent[0].id}” names no outcome that there is.")


def _check_adopts(machine: Machine, others: dict[str, AnyMachine]) -> None:
    where, adopts = f"{machine.check}/{FILE}", machine.adopts
    if adopts.check not in others:
        raise ContentError(f"{where}: adopts from “{adopts.check}”, which is no check.")
    theirs = others[adopts.check]
    _check_names(where, _named(adopts), {*questions_of(theirs), *_ids(theirs)})
    ours = {each.to for each in adopts.all}
    _check_names(where, ours, {*questions_of(machine), *_ids(machine)})


def _named(adopts: Adopts) -> set[str]:
    abilities = (key for each in adopts.outcomes for key in (*each.unable_if_any, *each.able_if_all))
    return {*abilities, *(each.asks for each in adopts.questions)}


def _check_names(where: str, names: set[str], known: set[str]) -> None:
    if strangers := sorted(names - known):
        raise ContentError(f"{where}: adopts names “{strangers[0]}”, which is neither a question nor an outcome.")


def _ids(machine: Machine) -> set[str]:
    return {each.id for each in machine.outcomes}
