"""A caller who types the code of a card that was read out, "leeds 3", wants that card and nothing else."""

from flask import url_for
from sqlalchemy.orm import Session

from app.areas.queries import find_council_by_slug
from app.domain.card_codes import split_code


def card_address(session: Session, words: str) -> str:
    """Empty where no council's card is meant."""
    code = split_code(words)
    council = find_council_by_slug(session, code[0]) if code else None
    return url_for("signposting.card", code="-".join(code)) if code and council and not council.abolished_on else ""
