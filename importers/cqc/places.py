import re

_REGIONS = {
    "East": "East of England",
    "Eastern": "East of England",
    "Yorkshire & Humberside": "Yorkshire and The Humber",
}
#: words at the end of a part of an address that is no town
_STREETS = re.compile(
    r"\b(?:road|rd|street|st|lane|ln|avenue|ave|close|drive|way|court|gardens|grove|crescent|terrace|hill|park|place|square|"
    r"house|mews|row|walk|rise|estate|centre|surgery|hospital|floor|green|view|broadway|parade|yard|wharf|mead)\.?$",
    re.IGNORECASE,
)


def region_name(text: str) -> str:
    """One name for each region: the directory of 2016 had its own."""
    return _REGIONS.get(text, text[:60])


def town_of(address: str) -> str | None:
    """The last part of an address in one cell, unless it is plainly a street or a house."""
    before, comma, last = address.rpartition(",")
    town = last.strip()
    is_town = comma and before and town and not any(c.isdigit() for c in town) and not _STREETS.search(town)
    return town[:120] if is_town else None
