from collections.abc import Iterator

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import find
from app.domain.text import to_translate


def _find(text: str, _context: Context) -> Iterator[Span]:
    return find("harm.yaml", text, unless_denied=True)


SAFEGUARDING = Check(
    slug="safeguarding",
    risk=90,
    title=to_translate("Words of harm"),
    meaning=to_translate(
        "Somebody may be hurt, left without care, locked in or robbed. Read it first. If someone may be in danger, "
        "follow the safeguarding steps today. Harm is never a reason to refuse."
    ),
    find=_find,
)
