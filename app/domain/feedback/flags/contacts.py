"""Ways to reach or find a person. The checks would rather mark one word too many: somebody looks at each."""

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberMatcher

from app.domain import postcodes
from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.text import to_translate

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,29}\b")
_PROFILE = re.compile(
    r"\b(?:facebook|insta(?:gram)?|snapchat|tiktok|twitter|whatsapp)\b(?:\W+(?:me|name|account|page|is|at|on|as)){0,3}"
    r"\W*[:@/]\s*@?[\w.]+",
    re.IGNORECASE,
)
_STREETS = (
    "street|st|road|rd|avenue|ave|lane|close|drive|crescent|gardens|terrace|grove|court|place|square|hill|mews|"
    "heol|stryd|ffordd|lôn|clos|maes|rhodfa|teras"
)
# "12 Mill Lane", "Flat 3, 12 Mill Lane", "12 Heol y Bryn"
_ADDRESS = re.compile(
    rf"\b(?:flat\s+\d+[a-z]?,?\s+)?\d{{1,4}}[a-z]?,?\s+(?:(?-i:[A-Z][\w'’-]+)\s+){{1,3}}(?:{_STREETS})\b"
    rf"|\b\d{{1,4}}[a-z]?,?\s+(?:heol|stryd|ffordd|lôn|clos|maes|rhodfa|teras)\s+(?:y\s+|yr\s+)?(?-i:[A-Z])[\w'’-]+",
    re.IGNORECASE,
)
_PATTERNS = (_EMAIL, _HANDLE, _PROFILE, _ADDRESS)


def _find(text: str, _context: Context) -> Iterator[Span]:
    for pattern in _PATTERNS:
        yield from (Span(*found.span()) for found in pattern.finditer(text))
    yield from _phones(text)
    yield from _postcodes(text)


def _phones(text: str) -> Iterator[Span]:
    for found in PhoneNumberMatcher(text, "GB", leniency=Leniency.POSSIBLE):
        if len(re.sub(r"\D", "", found.raw_string)) >= 9:
            yield Span(found.start, found.end)


def _postcodes(text: str) -> Iterator[Span]:
    """Whole ones only: "A1" may be a ward."""
    at = 0
    while (found := postcodes.find_in_text(text[at:])) and found.kind is postcodes.PostcodeKind.FULL:
        yield Span(at + found.start, at + found.end)
        at += found.end


CONTACTS = Check(
    slug="contacts",
    risk=60,
    title=to_translate("A way to reach someone"),
    meaning=to_translate(
        "A telephone number, e-mail address, postcode, address or name on a social network. Take it out, whoever it "
        "belongs to. The rest can stay."
    ),
    find=_find,
)
