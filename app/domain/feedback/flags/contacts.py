"""Ways to reach or find a person. The checks would rather mark one word too many: somebody looks at each."""

import re
from collections.abc import Iterator

from phonenumbers import Leniency, PhoneNumberMatcher

from app.domain import postcodes
from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import plain
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
FEWEST_FIGURES, MOST_TRIES = 9, 10
_FIGURES = re.compile(r"[+(]{0,2}\d(?:[ \t\u2010-\u2015()./+-]{0,4}\d){8,}")
#: after the letters of its area, and perhaps a first figure
_END_OF_A_POSTCODE = re.compile(r"\d[a-z]?[ \t\u00a0.\-–]{0,3}[0-9o][a-z]{2}(?![a-z0-9])", re.IGNORECASE)
_BEFORE = 3
_PATTERNS = (_EMAIL, _HANDLE, _PROFILE, _ADDRESS)


def _find(text: str, _context: Context) -> Iterator[Span]:
    said = plain(text)
    for pattern in _PATTERNS:
        yield from (Span(*found.span()) for found in pattern.finditer(said))
    yield from _phones(said)
    yield from _postcodes(said)


def _phones(text: str) -> Iterator[Span]:
    """Asked only where there are figures enough: the library takes longer over a text than all checks together."""
    for run in _FIGURES.finditer(text):
        for found in PhoneNumberMatcher(run[0], "GB", leniency=Leniency.POSSIBLE, max_tries=MOST_TRIES):
            if len(re.sub(r"\D", "", found.raw_string)) >= FEWEST_FIGURES:
                yield Span(run.start() + found.start, run.start() + found.end)


def _postcodes(text: str) -> Iterator[Span]:
    """Whole ones only: "A1" may be a ward. Looked for only where figures and letters stand as in one."""
    for perhaps in _END_OF_A_POSTCODE.finditer(text):
        start = max(0, perhaps.start() - _BEFORE)
        found = postcodes.find_in_text(text[start : perhaps.end()])
        if found and found.kind is postcodes.PostcodeKind.FULL:
            yield Span(start + found.start, start + found.end)


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
