"""It may be meant for another place: another home's name, or a hospital's words at a care home."""

import re
from collections.abc import Iterator

from app.domain.feedback.flags.capitals import NAME, is_ordinary
from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import find, plain
from app.domain.text import to_translate

_KINDS = "House|Lodge|Court|Manor|Hall|Grange|Care Home|Nursing Home|Residential Home|Hospital|Infirmary|Surgery"
_NAMED = re.compile(
    rf"\b(?P<name>{NAME})[ ](?:{_KINDS})\b"
    rf"|\b(?:Cartref(?: Gofal| Nyrsio)?|Plas|Tŷ|Ysbyty|Llys|Bryn)[ ](?P<cy>{NAME})"
)
#: one word of a hospital stands in many a story of a home; three of them are a story of a hospital
_ENOUGH = 3


def _find(text: str, context: Context) -> Iterator[Span]:
    for found in _NAMED.finditer(plain(text)):
        name = found["name"] or found["cy"]
        if not all(is_ordinary(word, context) for word in name.split()):
            yield Span(*found.span())
    if not context.is_hospital:
        of_hospital = list(find("hospital.yaml", text))
        yield from of_hospital if len(of_hospital) >= _ENOUGH else ()


WRONG_PLACE = Check(
    slug="wrong-place",
    risk=20,
    title=to_translate("It may be about another place"),
    meaning=to_translate(
        "It names another place, or speaks of a hospital. Many people tell of two places in one text: refuse it only "
        "when nothing in it is about this one."
    ),
    find=_find,
)
