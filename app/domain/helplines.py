"""Telephone numbers of national services (content/helplines.yaml). Councils' own numbers are in the record."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, StringConstraints

from app.domain.content_files import CONTENT, Entry, read_entries


class Helpline(Entry):
    """`checked_on` is the day somebody confirmed the number with the service itself; none where nobody did yet."""

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    name: Annotated[str, Field(min_length=3, max_length=120)]
    #: in plain words, what it helps with
    helps_with: Annotated[str, Field(min_length=5, max_length=200)]
    phone: Annotated[str, StringConstraints(pattern=r"^[0-9 ]{3,16}$")]
    #: how to write instead of speaking, such as "text SHOUT to 85258"
    text: str = ""
    #: in plain words; empty where it is not known
    hours: str = ""
    website: HttpUrl | None = None
    nations: tuple[Literal["england", "wales"], ...] = ("england", "wales")
    checked_on: date | None = None
    #: set by the state and the same for everybody, as 999 is: nobody has to ask whether it is right
    is_official: bool = False


@lru_cache
def helplines(path: Path = CONTENT / "helplines.yaml") -> dict[str, Helpline]:
    return read_entries(path, Helpline)
