import re
from collections.abc import Iterator

from app.domain.feedback.flags.capitals import NAME, names_at
from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import plain
from app.domain.text import to_translate

_ROLE = (
    r"nurses?|carers?|care (?:worker|assistant)s?|support workers?|managers?|deputy|matron|sister|doctors?|dr|"
    r"consultant|physio(?:therapist)?s?|hcas?|therapists?|cook|chef|cleaners?|receptionists?|drivers?|gps?|senior|"
    r"social workers?|staff|team leader|volunteers?|health visitor|midwife|"
    r"nyrs|nyrsys|gofalwr|gofalwraig|gofalwyr|gofalydd|rheolwr|rheolwraig|meddyg|cogydd|metron|gweithiwr cymdeithasol|"
    r"gweithwraig gymdeithasol|is-reolwr"
)
_BEFORE = re.compile(
    rf"\b(?i:{_ROLE})\.?(?:,?[ ]+(?i:called|named|especially|is|was|o'r enw|yn enwedig))?[,:]?[ ]+(?={NAME})"
)
_AFTER = re.compile(
    rf"\b(?P<name>{NAME}),?[ ]+(?:who is[ ]+|sef[ ]+)?(?:the|our|my|her|his|a|y|yr|ein|fy)[ ]+"
    rf"(?:\w+[ ]+)?(?i:{_ROLE})\b"
)


def staff_names(text: str, context: Context) -> Iterator[Span]:
    said = plain(text)
    for found in _BEFORE.finditer(said):
        yield from names_at(said, found.end(), context)
    for found in _AFTER.finditer(said):
        yield from names_at(said, found.start("name"), context)


STAFF_NAMING = Check(
    slug="staff-naming",
    risk=40,
    title=to_translate("A member of staff by name"),
    meaning=to_translate(
        "Take the name out, be it praise or blame, and keep what was done: “nurse […] was kind”. The same holds for "
        "both, and the provider knows who was there."
    ),
    find=staff_names,
)
