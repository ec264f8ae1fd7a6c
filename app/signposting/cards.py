"""A caller card's code says council and need, and nothing of the caller: "leeds-2", "kent-3"."""

from app.domain.card_codes import split_code
from app.signposting.needs import BY_NUMBER, Need


def code_of(slug: str, need: Need) -> str:
    return f"{slug}-{need.number}"


def read_code(code: str) -> tuple[str, Need] | None:
    """The council's slug and the need, as people type them."""
    found = split_code(code)
    return (found[0], BY_NUMBER[found[1]]) if found else None
