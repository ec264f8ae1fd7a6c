import re

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    is_possible_number,
    parse,
)

from importers.cqc.cells import CellError

#: the first run of digits; a second number, an extension or words in brackets end it
_NUMBER = re.compile(r"(?:\+|\b00)?\(?\d(?:[\d\s).\-–]|\((?=\d+\))){5,}\d")
_NOT_DIGIT = re.compile(r"\D")
#: characters of a cell that says "none": ".", "n/a", "No telephone number available"
_SAYS_NONE = re.compile(r"[^\d]*|0+|9+")
#: every UK number has one of these after its 0, and eight or nine more
_NATIONAL = re.compile(r"[123578]\d{8,9}")


def read_phone(text: str) -> str | None:
    """The first UK number of a cell, as people write it. Spreadsheets lose the 0 at the beginning.

    >>> read_phone("1424716303")
    '01424 716303'
    """
    if _SAYS_NONE.fullmatch(text):
        return None
    found = _NUMBER.search(text)
    if found is None:
        raise _unusable()
    return format_number(_parsed(found[0]), PhoneNumberFormat.NATIONAL)


def _parsed(text: str) -> PhoneNumber:
    try:
        number = parse(_first_of_two(text), "GB")
    except NumberParseException as error:
        raise _unusable() from error
    # Whether an exchange exists changes with time; a possible number of the right shape is shown.
    if (
        number.country_code != 44
        or not is_possible_number(number)
        or not _NATIONAL.fullmatch(str(number.national_number))
    ):
        raise _unusable()
    return number


def _first_of_two(text: str) -> str:
    """Two numbers with nothing but a space between them: the first."""
    digits = _NOT_DIGIT.sub("", text)
    return digits[:11] if digits.startswith("0") and len(digits) > 18 else text


def _unusable() -> CellError:
    return CellError("phone_unusable", "Give one UK phone number with its area code, such as 0113 496 0123.")
