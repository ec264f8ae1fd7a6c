from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation


def plain_number(text: str) -> str:
    """Digits as a person would type them: no exponent, no ".0".

    >>> plain_number("7.123456789E9")
    '7123456789'
    """
    if text.isdigit():
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or number.adjusted() > 30:
        return text
    return f"{number.to_integral_value() if number == number.to_integral_value() else number:f}"


def as_text(value: object) -> str:
    """A typed cell as text: dates in ISO form, numbers plain, nothing as ""."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return plain_number(repr(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)
