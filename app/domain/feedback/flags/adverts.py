from collections.abc import Iterator

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import find
from app.domain.text import to_translate


def _find(text: str, _context: Context) -> Iterator[Span]:
    return find("adverts.yaml", text)


ADVERTS = Check(
    slug="adverts",
    risk=45,
    title=to_translate("It may sell something, or be paid for"),
    meaning=to_translate(
        "It may advertise, or be written for a gift. What was paid for is refused, good or bad. If a place gives gifts "
        "for feedback, tell an administrator: the law forbids it."
    ),
    find=_find,
)
