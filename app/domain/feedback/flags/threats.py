from collections.abc import Iterator

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import find
from app.domain.text import to_translate


def _find(text: str, _context: Context) -> Iterator[Span]:
    return find("threats.yaml", text, unless_denied=True)


THREATS = Check(
    slug="threats",
    risk=80,
    title=to_translate("A threat"),
    meaning=to_translate(
        "Somebody may be threatened. If it sounds real, tell the police and the place today. To say that one will "
        "complain is no threat."
    ),
    find=_find,
)
