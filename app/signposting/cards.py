"""A caller card's code says council and need, and nothing of the caller: "leeds-2", "kent-3"."""

import re

from app.signposting.needs import BY_NUMBER, Need

_CODE = re.compile(r"([a-z0-9-]+)-([1-7])")


def code_of(slug: str, need: Need) -> str:
    return f"{slug}-{need.number}"


def read_code(code: str) -> tuple[str, Need] | None:
    """The council's slug and the need, as people type them."""
    found = _CODE.fullmatch("-".join(code.lower().split()))
    return (found[1], BY_NUMBER[found[2]]) if found else None
