import re

from app.domain.numbers import held_phone
from importers.cqc.cells import CellError

#: the first run of digits; a second number, an extension or words in brackets end it
_NUMBER = re.compile(r"(?:\+|\b00)?\(?\d(?:[\d\s).\-–]|\((?=\d+\))){5,}\d")
_NOT_DIGIT = re.compile(r"\D")
#: characters of a cell that says "none": ".", "n/a", "No telephone number available"
_SAYS_NONE = re.compile(r"[^\d]*|0+|9+")


def read_phone(text: str) -> str | None:
    """The first UK number of a cell, as people write it. Spreadsheets lose the 0 at the beginning.

    >>> read_phone("1424716303")
    '01424 716303'
    """
    if _SAYS_NONE.fullmatch(text):
        return None
    found = _NUMBER.search(text)
    number = held_phone(_first_of_two(found[0])) if found else None
    if number is None:
        raise CellError("phone_unusable", "Give one UK phone number with its area code, such as 0113 496 0123.")
    return number


def _first_of_two(text: str) -> str:
    """Two numbers with nothing but a space between them: the first."""
    digits = _NOT_DIGIT.sub("", text)
    return digits[:11] if digits.startswith("0") and len(digits) > 18 else text
