"""The checks that go on from a result. What both ask is handed over, so that nobody is asked twice."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.web.languages import local


@dataclass(frozen=True, slots=True)
class OtherCheck:
    """A button that sends it the sealed answers of this one: see `Progress.handed_to`."""

    title: str
    url: str


def other_checks(titles: Mapping[str, str]) -> tuple[OtherCheck, ...]:
    """`titles` by the names of the checks."""
    return tuple(OtherCheck(title, local(f"/check/{check}")) for check, title in titles.items())
