"""The checks that go on from a result. What both ask is handed over, so that nobody is asked twice."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.asking.flow import Progress
from app.asking.steps import seal
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class OtherCheck:
    """`sealed` holds what that check may know of this one, and no more."""

    title: str
    url: str
    sealed: str


def other_checks(progress: Progress, titles: Mapping[str, str]) -> tuple[OtherCheck, ...]:
    """`titles` by the names of the checks."""
    return tuple(
        OtherCheck(title, local(f"/check/{check}"), seal(progress.handed_to(check))) for check, title in titles.items()
    )
