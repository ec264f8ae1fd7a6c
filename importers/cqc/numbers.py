import re

from importers.cqc.cells import CellError

#: the largest care homes have about 250; a campus of villages a few hundred
MAX_BEDS = 2_000
#: the corners of the United Kingdom in degrees; a point outside is a typing error or a missing value
LATITUDES, LONGITUDES = (49.8, 60.9), (-8.7, 1.8)
_WHOLE = re.compile(r"(\d{1,9})(?:\.0+)?")


def read_beds(text: str) -> int:
    found = _WHOLE.fullmatch(text.replace(",", ""))
    if not found or int(found[1]) > MAX_BEDS:
        raise CellError("beds_unreadable", f"Give a whole number of beds from 0 to {MAX_BEDS:,}.")
    return int(found[1])


def read_latitude(text: str) -> float:
    return _degrees(text, LATITUDES)


def read_longitude(text: str) -> float:
    return _degrees(text, LONGITUDES)


def read_uprn(text: str) -> str | None:
    """Unique property reference number: up to twelve digits, without leading noughts."""
    digits = text.removesuffix(".0").lstrip("0")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 12):
        raise CellError("uprn_unreadable", "Give a UPRN of up to 12 digits.")
    return digits


def _degrees(text: str, limits: tuple[float, float]) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise _nowhere() from error
    if not limits[0] <= value <= limits[1]:
        raise _nowhere()
    return value


def _nowhere() -> CellError:
    return CellError(
        "point_outside_uk", "Give decimal degrees of a point in the United Kingdom, such as 51.5007 and -0.1246."
    )
