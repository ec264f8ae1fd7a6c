"""How often, where people write it beside an amount: "200pw", "£200 a week", "£200 y mis"."""

import re

_EACH = r"(?:/|a|per|each|every|yr|y)\s*"
_WRITTEN = re.compile(
    rf"\s*(?:(?P<week>pw|p/w|weekly|wythnosol|{_EACH}(?:week|wk|wythnos))"
    rf"|(?P<month>pcm|pm|p/m|monthly|misol|{_EACH}(?:month|mis))"
    rf"|(?P<year>pa|p/a|yearly|blynyddol|{_EACH}(?:year|yr|flwyddyn)))\.?",
    re.IGNORECASE,
)


def taken_apart(text: str) -> tuple[str, str]:
    """The amount, and how often; the second is empty where nobody wrote it.

    >>> taken_apart("£200 a week")
    ('£200', 'week')
    """
    for found in _WRITTEN.finditer(text):
        if found.end() == len(text):
            return text[: found.start()], str(found.lastgroup)
    return text, ""
