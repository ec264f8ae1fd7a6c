"""Numbers that stand for one place or one company: the regulator's, and telephone numbers."""

import re

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_possible_number, parse

UK = 44
#: every UK number has one of these after its 0, and eight or nine more
_NATIONAL = re.compile(r"[123578][0-9]{8,9}", re.ASCII)
#: "1-101668914", also within the address of the regulator's page
_REGULATOR_ID = re.compile(r"(?<![\w-])[0-9][-–][0-9]{5,12}(?![\w-])", re.ASCII)
#: ten or eleven digits in any grouping, with the 0 or the country's code before them
_PHONE = re.compile(r"(?<![\w+-])(?:\+ ?44|0044|\(?0)(?:[ ().–-]{0,3}[0-9]){9,11}(?![\w-])", re.ASCII)


def find_regulator_id(text: str) -> str | None:
    found = _REGULATOR_ID.search(text)
    return found[0].replace("–", "-") if found else None


def find_phone(text: str) -> tuple[str, str] | None:
    """The first UK telephone number of a text: as typed, and in the form in which the record holds it.

    >>> find_phone("tel 01424716303")
    ('01424716303', '01424 716303')
    """
    found = _PHONE.search(text)
    held = held_phone(found[0]) if found else None
    return (found[0], held) if found and held else None


def held_phone(text: str) -> str | None:
    """One form for each number, so that two spellings of it can be compared. Whether an exchange exists changes
    with time: a number of a possible shape is one."""
    try:
        number = parse(text, "GB")
    except NumberParseException:
        return None
    is_ours = number.country_code == UK and is_possible_number(number)
    has_shape = _NATIONAL.fullmatch(str(number.national_number))
    return format_number(number, PhoneNumberFormat.NATIONAL) if is_ours and has_shape else None
