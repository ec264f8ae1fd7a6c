import re
from collections.abc import Iterator

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import plain
from app.domain.text import to_translate

#: "staff.me and" is a slip of the keys, so that only endings that are no English words are known without http or www
_LINK = re.compile(
    r"\b(?:https?|ftp)://\S+|\bwww\.\S+"
    r"|(?<![@\w.-])(?:[a-z0-9-]+\.)+(?:com|org|net|info|biz|uk|wales|cymru|eu|shop|online|xyz|ly)\b(?:/\S*)?"
    r"|\b(?:bit|tinyurl|goo)\.(?:ly|com|gl)/\S+",
    re.IGNORECASE,
)


def _find(text: str, _context: Context) -> Iterator[Span]:
    return (Span(*found.span()) for found in _LINK.finditer(plain(text)))


LINKS = Check(
    slug="links",
    risk=50,
    title=to_translate("A link"),
    meaning=to_translate("It leads away from this site. Do not open it here. Take it out; the rest can stay."),
    find=_find,
)
