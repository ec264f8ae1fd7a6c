"""A text message of at most 160 letters of the telephone alphabet (GSM-7), so that it is sent in one piece."""

import unicodedata
from collections.abc import Iterable

from app.web.i18n import gettext as _

LONGEST = 160
#: the basic table, without those that need an escape and count twice
GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " "})


def text_message(*, council: str, number: str, duty: str, address: str) -> str:
    """The number first of all; the rest as far as it fits, what matters most first."""
    parts = [f"{council}: {number}." if number else f"{council}."]
    parts.append(_("Danger to life: 999."))
    if address:
        parts.append(address)
    if duty and duty != number:
        parts.append(_("Nights and weekends: %(number)s.", number=duty))
    parts.append(_("Ask for adult social care."))
    return _fitting(in_gsm_7(part) for part in parts)


def _fitting(parts: Iterable[str]) -> str:
    """In the order of their weight; an address comes last, where telephones make a link of it."""
    kept: list[str] = []
    for part in parts:
        if len(" ".join([*kept, part])) <= LONGEST:
            kept.append(part)
    return " ".join(sorted(kept, key=_is_address))


def _is_address(part: str) -> bool:
    return part.startswith("http")


def in_gsm_7(text: str) -> str:
    return "".join(_letter(letter) for letter in text.translate(_PLAIN))


def _letter(letter: str) -> str:
    if letter in GSM_7:
        return letter
    plain = unicodedata.normalize("NFD", letter)[0]
    return plain if plain in GSM_7 else "?"
