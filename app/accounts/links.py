"""Addresses that stand in e-mail."""

from dataclasses import dataclass
from typing import Any, Self

from flask import current_app

from app.web.languages import local
from app.web.site import public_address

#: where nobody said what the site is called: never from the request, which anybody can write
LAPTOP = "http://localhost:5000"


@dataclass(frozen=True, slots=True)
class Link:
    """A page of ours. A letter is written in two languages, whoever's click it came of: in each half the link leads to
    the page in that half's language."""

    path: str

    @classmethod
    def to(cls, endpoint: str, **values: Any) -> Self:
        """Without a request, which would have a language of its own; commands have none."""
        return cls(current_app.url_map.bind("").build(endpoint, values))

    def __str__(self) -> str:
        return whole(local(self.path))


def whole(path: str) -> str:
    return public_address(path) or LAPTOP + path
