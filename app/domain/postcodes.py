"""UK postcodes as people type them, whole or in part, alone or among other words.

A code is kept without its space ("LS14DY"), a sector with it ("LS1 4"), an outcode as it is ("LS1").
Whether a code exists is for the database to say; here is only what could be one.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.geography import Nation

_AREAS = (
    "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX "
    "FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG "
    "NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS "
    "TW UB W WA WC WD WF WN WR WS WV YO ZE"
)
#: every area in use, and two without a place: BF (forces) and BX (banks and tax offices)
AREAS = frozenset(_AREAS.split())
# Only inner London has districts that end in a letter ("SW1A"); elsewhere "G4S" is a firm, not a district.
LETTERED_AREAS = ("EC", "NW", "SE", "SW", "WC", "E", "N", "W")

_AREA = "|".join(sorted(AREAS, key=len, reverse=True))
_LETTERED = "|".join(LETTERED_AREAS)
#: areas that lie in one small nation. Postcodes of the Crown dependencies have no grid reference, so neither point nor
#: part of theirs is held: the letters alone tell
NATIONS_OF_LETTERS = {
    "BT": Nation.NORTHERN_IRELAND,
    "GY": Nation.CHANNEL_ISLANDS,
    "IM": Nation.ISLE_OF_MAN,
    "JE": Nation.CHANNEL_ISLANDS,
}

_LONG = rf"(?:{_LETTERED})[0-9][A-HJKMNPR-Y]|(?:{_AREA})[0-9]{{2}}"
_ANY = rf"{_LONG}|(?:{_AREA})[0-9]"
# Two old ones of another shape stay in the directory: Girobank, and Newport until 1984.
_WHOLE_OUT = rf"(?P<out>{_ANY}|GIR|NPT)"
# The last two letters are never C, I, K, M, O or V; an O typed for the nought is common.
_LETTER = "[ABD-HJLNP-UW-Z]"
_UNIT = rf"(?P<sector>[0-9O])(?P<unit>{_LETTER}{{2}})"
_BEFORE, _AFTER = r"(?<![A-Z0-9])", r"(?![A-Z0-9])"
_GAP = r"[ \t\u00a0.\-–]{0,3}"


class PostcodeKind(StrEnum):
    FULL = "full"
    SECTOR = "sector"
    OUTCODE = "outcode"


@dataclass(frozen=True, slots=True)
class PostcodeMatch:
    """A postcode or a part of one at `text[start:end]`. `code` as the database keeps that kind."""

    kind: PostcodeKind
    code: str
    start: int
    end: int


def _pattern(body: str) -> re.Pattern[str]:
    return re.compile(_BEFORE + body + _AFTER, re.IGNORECASE | re.ASCII)


_SHORT = rf"(?:{_AREA})[0-9](?=[^A-Z0-9]|[0-9]{_LETTER})"
_PATTERNS = (
    (PostcodeKind.FULL, _pattern(_WHOLE_OUT + _GAP + _UNIT)),
    # "LS1 4", and "LS1 4D" on the way to a whole one; "B12" is an outcode, not sector "B1 2"
    (PostcodeKind.SECTOR, _pattern(rf"(?P<out>{_LONG}|{_SHORT}){_GAP}(?P<sector>[0-9]){_LETTER}?")),
    (PostcodeKind.OUTCODE, _pattern(rf"(?P<out>{_ANY})")),
)
#: "BFPO 57": the forces' own numbers, which stand where others have a postcode
_FORCES = _pattern(rf"BFPO{_GAP}(?P<number>[0-9]{{1,4}})")
_FULL_CODE = re.compile(_WHOLE_OUT + _UNIT, re.ASCII)
_SHAPE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}", re.ASCII)
_NOT_CODE = re.compile(r"[^A-Z0-9]+")


def find_in_text(text: str) -> PostcodeMatch | None:
    """The first whole postcode in the text, else the first sector, else the first outcode."""
    for kind, pattern in _PATTERNS:
        if found := pattern.search(text):
            return PostcodeMatch(kind, _code(kind, found), found.start(), found.end())
    return None


def find_of_forces(text: str) -> PostcodeMatch | None:
    """An address of the forces, as a part of a postcode that no list of places holds."""
    found = _FORCES.search(text)
    return PostcodeMatch(PostcodeKind.SECTOR, f"BFPO {found['number']}", *found.span()) if found else None


def is_of_forces(said: str) -> bool:
    """
    >>> is_of_forces("BFPO 57"), is_of_forces("BF1 2AA"), is_of_forces("BD1 1AA")
    (True, True, False)
    """
    return said.upper().startswith("BF")


def parse(text: str) -> PostcodeMatch | None:
    """The same where the text holds nothing else."""
    stripped = text.strip()
    found = find_in_text(stripped)
    return found if found and (found.start, found.end) == (0, len(stripped)) else None


def normalise(text: str) -> str | None:
    """A whole postcode in any spelling ("ls1 4dy", "M1  1AA") as the database keeps it, or None.

    >>> normalise("ls1 4dy")
    'LS14DY'
    """
    squeezed = _NOT_CODE.sub("", text.upper())
    found = _FULL_CODE.fullmatch(squeezed)
    return _code(PostcodeKind.FULL, found) if found else None


def looks_like_one(text: str) -> str | None:
    """What has the shape of a whole postcode in an area that does not exist, as people write it: a slip of the keys,
    not the name of a place.

    >>> looks_like_one("zz11zz")
    'ZZ1 1ZZ'
    """
    squeezed = _NOT_CODE.sub("", text.upper())
    return display(squeezed) if _SHAPE.fullmatch(squeezed) and not normalise(squeezed) else None


def display(code: str) -> str:
    """As people write it: "LS14DY" -> "LS1 4DY"."""
    return f"{code[:-3]} {code[-3:]}"


def outcode(code: str) -> str:
    """Of a whole code: "LS14DY" -> "LS1"."""
    return code[:-3]


def sector(code: str) -> str:
    """Of a whole code: "LS14DY" -> "LS1 4"."""
    return f"{code[:-3]} {code[-3]}"


def nation_of_letters(code: str) -> Nation | None:
    """Of a code or a part of one: Northern Ireland, the Channel Islands or the Isle of Man, or None."""
    return NATIONS_OF_LETTERS.get(code[:2].upper())


def _code(kind: PostcodeKind, found: re.Match[str]) -> str:
    out = found["out"].upper()
    if kind is PostcodeKind.OUTCODE:
        return out
    digit = found["sector"].upper().replace("O", "0")
    return f"{out} {digit}" if kind is PostcodeKind.SECTOR else f"{out}{digit}{found['unit'].upper()}"
