"""The acts, regulations and guidance that the pages rest on (content/law/*.yaml), one entry for each provision."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, StringConstraints

from app.domain.content_files import CONTENT, Entry, read_folder

LAW = CONTENT / "law"


class LawSource(Entry):
    """`title` is the citation as lawyers write it: "Care Act 2014, section 9". `was_read`: somebody of this site read
    this provision in the place that `url` names; else the page says that it still has to be checked."""

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    title: Annotated[str, Field(min_length=5, max_length=200)]
    says: Annotated[str, Field(min_length=10, max_length=300)]
    url: HttpUrl | None = None
    kind: Literal["law", "guidance", "other"]
    jurisdiction: Literal["england", "wales", "england_and_wales"]
    was_read: bool = False

    def holds_in(self, nation: str) -> bool:
        return self.jurisdiction in (nation, "england_and_wales")


def read_law(folder: Path = LAW) -> dict[str, LawSource]:
    return read_folder(folder, LawSource)


@lru_cache
def law() -> dict[str, LawSource]:
    return read_law()
