"""English in letters that run from right to left, for testers: what is still in Latin letters on such a page was
never given to a translator, and what stands on the wrong side would do so in Urdu or Arabic too."""

import re
from gettext import NullTranslations

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_OTHER = "אבקדעפגהיזכלמנוספרשתטחשצץם"
_LETTERS = str.maketrans(_LATIN + _LATIN.upper(), _OTHER * 2)
#: what a translator leaves alone: values, markup, entities, addresses, directives in braces
_KEEP = re.compile(r"(%\(\w+\)[sd]|%%|<[^>]*>|&\w+;|https?://\S+|\{[^}]*\})")


class PseudoTranslations(NullTranslations):
    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)


def pseudo(text: str) -> str:
    """Letter for letter, so that "%(num)s beds" keeps its length and its values."""
    parts = _KEEP.split(text)
    return "".join(part if n % 2 else part.translate(_LETTERS) for n, part in enumerate(parts))
