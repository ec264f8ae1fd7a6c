import re
from collections.abc import Iterator

from app.domain.feedback.flags.capitals import NAME, names_at, tells_by_capitals
from app.domain.feedback.flags.flag import Check, Context, Span
from app.domain.feedback.flags.phrases import plain
from app.domain.feedback.flags.staff_naming import staff_names
from app.domain.text import to_translate

_TITLES = r"\b(?:Mr|Mrs|Ms|Miss|Mx|Sir|Lady|Lord|Rev|Father|Fr|Bnr|Mrs?\.)\.?[ ]+"
_CALLED = r"(?i:\b(?:called|named|name is|name was|names are|name's|o'r enw|ei henw|ei enw|fy enw i yw))[ ]+"
#: after a small letter, a comma or a bracket, a capital is not due
_MIDWAY = r"(?<=[a-zß-öø-ÿŵŷ,;&(])[ ]+\(?"
_VERBS = (
    "was|is|has|did|made|helped|always|listened|really|explained|gave|went|took|looked|came|told|said|"
    "treated|and [A-Z]|oedd|sy|wedi|yn|who"
)
_FIRST = rf"(?:^|[.!?]\s+|\n[ \t]*)(?={NAME}[ ]+(?:{_VERBS})\b)"
_ALWAYS = (re.compile(_TITLES + f"(?={NAME})"), re.compile(_CALLED + f"(?={NAME})"))
_BY_CAPITALS = (re.compile(_MIDWAY + f"(?={NAME})"), re.compile(_FIRST))


def _find(text: str, context: Context) -> Iterator[Span]:
    """Names of staff are marked by a check of their own."""
    said, of_staff = plain(text), list(staff_names(text, context))
    patterns = (*_ALWAYS, *_BY_CAPITALS) if tells_by_capitals(text) else _ALWAYS
    for pattern in patterns:
        for found in pattern.finditer(said):
            for span in names_at(said, found.end(), context):
                if not any(each.start < span.end and span.start < each.end for each in of_staff):
                    yield span


NAMES = Check(
    slug="names",
    risk=35,
    title=to_translate("A name"),
    meaning=to_translate(
        "It may show who somebody is. Take out names of people, and write […] in their place. Names of places and of "
        "illnesses can stay."
    ),
    find=_find,
)
