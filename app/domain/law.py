"""The acts, regulations and guidance that the pages rest on (content/law/*.yaml), one entry for each provision."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, StringConstraints

from app.domain.content_files import CONTENT, ContentError, Entry, read_entries

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
    found: dict[str, LawSource] = {}
    for path in sorted(folder.glob("*.yaml")):
        for slug, source in read_entries(path, LawSource).items():
            if slug in found:
                raise ContentError(f"{path.name}: “{slug}” stands in another file too. Keep one of the two.")
            found[slug] = source
    return found


@lru_cache
def law() -> dict[str, LawSource]:
    return read_law()
