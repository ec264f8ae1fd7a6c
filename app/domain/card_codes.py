"""The code of a caller's card, as it is written and as people type it after hearing it: "leeds-2", "Leeds 2"."""

import re

_CODE = re.compile(r"([a-z0-9-]+)-([1-7])")


def split_code(typed: str) -> tuple[str, str] | None:
    """(the council's slug, the number of the need), where it could be a code."""
    found = _CODE.fullmatch("-".join(typed.lower().split()))
    return (found[1], found[2]) if found else None
