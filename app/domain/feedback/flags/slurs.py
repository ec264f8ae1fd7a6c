"""Our own short list: the packages that we tried hold hundreds of words that are no insult in care ("balls", "breasts",
"menopause"), have had no release for years, and know no Welsh. Whole words only, so that Scunthorpe is a town."""

from collections.abc import Iterator

from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import find
from app.domain.text import to_translate


def _find(text: str, _context: Context) -> Iterator[Span]:
    return find("slurs.yaml", text)


SLURS = Check(
    slug="slurs",
    risk=65,
    title=to_translate("An insult"),
    meaning=to_translate(
        "A word that insults people. Take the word out if the rest tells of care. Somebody may also be telling what "
        "was said to them: then look twice before you take it out."
    ),
    find=_find,
)
