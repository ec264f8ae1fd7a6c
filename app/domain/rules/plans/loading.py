"""Reads the six checklists, and refuses one that lacks a point, a citation or a figure."""

from functools import lru_cache
from pathlib import Path

from app.domain.content_files import CONTENT, ContentError, read_entry
from app.domain.rules.conditions import check_figure, check_provisions
from app.domain.rules.plans.model import Checklist
from app.domain.rules.plans.skeletons import SKELETONS

CHECKS = CONTENT / "checks"
FILE = "conditions.yaml"


@lru_cache
def checklists() -> dict[str, Checklist]:
    return read_checklists()


def read_checklists(folder: Path = CHECKS) -> dict[str, Checklist]:
    return {check: read_checklist(check, folder) for check in SKELETONS}


def read_checklist(check: str, folder: Path = CHECKS) -> Checklist:
    path, where = folder / check / FILE, f"{check}/{FILE}"
    if not path.exists():
        raise ContentError(f"{where} is missing.")
    try:
        checklist = read_entry(path, Checklist)
    except ContentError as error:
        raise ContentError(f"{check}/{error}") from error
    check_checklist(checklist, where)
    return checklist


def check_checklist(checklist: Checklist, where: str) -> None:
    _check_head(checklist, where)
    for part, ids in SKELETONS[checklist.check].items():
        held = {each.id for each in checklist.parts.get(part, ())}
        if missing := [each for each in ids if each not in held]:
            raise ContentError(f"{where}: {part} lacks “{missing[0]}”, which the law has.")
    check_provisions(checklist.points, checklist.jurisdiction, where)
    for point in checklist.points:
        if point.figure:
            check_figure(point.figure, f"{where}: “{point.id}”")


def _check_head(checklist: Checklist, where: str) -> None:
    if f"{checklist.check}/{FILE}" != where or not checklist.check.endswith(f"-{checklist.jurisdiction}"):
        raise ContentError(f"{where}: “check” and “jurisdiction” must be those of its folder.")
    if strangers := sorted(checklist.parts.keys() - SKELETONS[checklist.check].keys()):
        raise ContentError(f"{where}: there is no part “{strangers[0]}”. See app/domain/rules/plans/skeletons.py.")
