"""Whether a kitchen on the Food Standards Agency's list is that of a place we know. A wrong match is worse than none.

Both must have the same postcode. Then the names decide, and the number of the house: what is left of a name without
the words that every home has ("care home", "limited") must be the same, or nearly.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz import fuzz

from app.domain import postcodes
from app.domain.quality import Match
from app.domain.text import key

#: says what a place is, or in what form it is run, but not which one it is
_COMMON = frozenset(
    (
        "the", "a", "an", "and", "of", "at", "in", "for", "t", "as", "ta", "c", "o", "co", "ltd", "limited",
        "plc", "llp", "llc", "uk", "cic", "trust", "group", "services", "service", "care", "caring", "home",
        "homes", "nursing", "residential", "rest", "retirement", "elderly", "people", "persons", "older",
        "adults", "dementia", "centre", "center", "kitchen", "kitchens", "main", "catering", "establishment",
        "company", "healthcare", "health", "with",
    )
)  # fmt: skip
#: two houses on one site differ by these alone
_BUILDINGS = frozenset(
    (
        "house", "lodge", "court", "cottage", "cottages", "grange", "hall", "manor", "villa", "villas", "close",
        "gardens", "view", "lawn", "lawns", "park", "place", "tower", "towers", "wing", "unit", "bungalow",
        "farm", "mews", "north", "south", "east", "west", "upper", "lower", "old", "new",
    )
)  # fmt: skip
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
#: in a name, they say that it is something other than a home for adults
_OTHER_KINDS = re.compile(
    r"\b(nursery|nurseries|pre ?school|playschool|play ?group|kindergarten|school|schools|academy|childminder|"
    r"child ?minding|childcare|children|childrens|kids|tots|toddlers?|montessori|creche|out of school|after school|"
    r"breakfast club|holiday club|youth|scouts?|day ?care|day centre|day center|community centre|church|luncheon club|"
    r"lunch club|surgery|clinic|hospital|infirmary|college|university|cafe|coffee|bistro|restaurant|shop|tuck|hotel|"
    r"staff canteen|food ?bank|meals on wheels|homecare|home care (?:ltd|limited|services?|agency)|"
    r"domiciliary|hospice|sheltered|supported living)\b"
)
_NUMBER = re.compile(r"\b(\d{1,4})([a-z]?)(?: ?(?:-|–|to|/) ?(\d{1,4})([a-z]?))?\b")
_NOT_THE_HOUSE = re.compile(r"\b(?:unit|flat|floor|suite|room|block|apartment|apt|ward)s? *\d+[a-z]?\b")
_STREET = re.compile(
    r"\b([a-z]+(?: [a-z]+)?) (street|st|road|rd|lane|ln|avenue|ave|drive|dr|way|crescent|cres|terrace|hill|square|"
    r"grove|gardens|close|walk|row|parade|place|green|mount|rise|view|bank|side|path)\b"
)
_SAME_SPELLING = 92
_ALIKE_SPELLING = 84
_SHORTEST_FOR_SPELLING = 6
_SHORT_STREETS = {"st": "street", "rd": "road", "ln": "lane", "ave": "avenue", "dr": "drive", "cres": "crescent"}


class Likeness(IntEnum):
    DIFFERENT = 0
    #: one says more than the other, or is spelt a little otherwise
    ALIKE = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class House:
    """A place of ours, as far as it can be told from its neighbours. `run_by`: words of the organisation and brand."""

    names: tuple[str, ...]
    postcode: str
    address: str = ""
    run_by: str = ""
    is_care_home: bool = True


@dataclass(frozen=True, slots=True)
class Kitchen:
    name: str
    postcode: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`strength` orders verdicts of the same `match`: the larger fits better."""

    match: Match
    matched_by: str
    strength: float


def judge(kitchen: Kitchen, house: House, *, neighbours: int = 0) -> Verdict | None:
    """`neighbours`: other places of ours with the same postcode that may have a kitchen. None: not this place."""
    if not _same_postcode(kitchen.postcode, house.postcode) or _is_another_kind(kitchen.name, house.names):
        return None
    likeness = max(name_likeness(kitchen.name, name, house.run_by) for name in house.names)
    same_number = _same_number(kitchen.address, house.address)
    match likeness:
        case Likeness.SAME:
            return _of_same_name(same_number, neighbours)
        case Likeness.ALIKE:
            return _of_like_name(same_number, neighbours)
        case _:
            return _of_other_name(kitchen, house, same_number, neighbours)


def _of_same_name(same_number: bool | None, neighbours: int) -> Verdict:
    if same_number is False:
        return Verdict(Match.LIKELY, "the same postcode and name; the number of the house differs", 2)
    if same_number:
        return Verdict(Match.CERTAIN, "the same postcode, name and number of the house", 5)
    if neighbours:
        return Verdict(Match.LIKELY, "the same postcode and name; another place has that postcode too", 3)
    return Verdict(Match.CERTAIN, "the same postcode and name", 4)


def _of_like_name(same_number: bool | None, neighbours: int) -> Verdict:
    if same_number:
        return Verdict(Match.LIKELY, "the same postcode and number of the house, and nearly the same name", 2)
    if same_number is None and not neighbours:
        return Verdict(Match.LIKELY, "the same postcode, and nearly the same name", 1)
    return Verdict(Match.WEAK, "the same postcode, and nearly the same name; another place may be meant", 1)


def _of_other_name(kitchen: Kitchen, house: House, same_number: bool | None, neighbours: int) -> Verdict | None:
    """A home that was sold is often known there by its old name."""
    on_street = bool(_streets(kitchen.address) & _streets(house.address))
    if not (on_street and house.is_care_home) or neighbours or same_number is False:
        return None
    if same_number:
        return Verdict(Match.LIKELY, "the same address, under another name", 0)
    return Verdict(Match.WEAK, "the same postcode and street, under another name", 0)


def name_likeness(one: str, other: str, run_by: str = "") -> Likeness:
    """Whether a name on the list (`one`) and a name of ours (`other`) are of one place; words of who runs it (`run_by`)
    may stand beside it."""
    aside = _words(run_by) - _words(other)
    first, second = _telling(one, aside), _telling(other, frozenset())
    if not first or not second:
        return Likeness.SAME if key(one) == key(other) else Likeness.DIFFERENT
    if set(first) == set(second) or _joined(first) == _joined(second):
        return Likeness.SAME
    if _clash(set(first), set(second)):
        return Likeness.DIFFERENT
    return _by_spelling(first, second)


def _by_spelling(first: list[str], second: list[str]) -> Likeness:
    if set(first) < set(second) or set(second) < set(first):
        shared = set(first) & set(second)
        return Likeness.ALIKE if any(len(word) > 3 for word in shared - _BUILDINGS) else Likeness.DIFFERENT
    closeness = fuzz.ratio(_joined(first), _joined(second))
    if min(len(_joined(first)), len(_joined(second))) < _SHORTEST_FOR_SPELLING or closeness < _ALIKE_SPELLING:
        return Likeness.DIFFERENT
    return Likeness.SAME if closeness >= _SAME_SPELLING else Likeness.ALIKE


def _clash(first: set[str], second: set[str]) -> bool:
    """Each has a word of a building, or a number, that the other lacks: "Oak House" and "Oak Lodge"."""
    kinds = [(first - second) & _BUILDINGS, (second - first) & _BUILDINGS]
    numbers = [{word for word in words if word.isdigit() or word in _ROMAN} for words in (first, second)]
    return all(kinds) or numbers[0] != numbers[1]


def _telling(name: str, aside: frozenset[str]) -> list[str]:
    """The words that tell which one it is; those of who runs it only where nothing else is left."""
    words = [word for word in key(name).split() if word not in _COMMON]
    return [word for word in words if word not in aside or word in _BUILDINGS] or words


def _words(text: str) -> frozenset[str]:
    return frozenset(key(text).split())


def _joined(words: list[str]) -> str:
    return "".join(words)


def _is_another_kind(kitchen: str, names: tuple[str, ...]) -> bool:
    """A word such as "nursery" that no name of the place has."""
    own = " ".join(key(name) for name in names)
    return any(found[0] not in own for found in _OTHER_KINDS.finditer(key(kitchen)))


def _same_postcode(one: str, other: str) -> bool:
    code = postcodes.normalise(one)
    return code is not None and code == postcodes.normalise(other)


def _same_number(one: str, other: str) -> bool | None:
    """None where either address has no number."""
    first, second = _numbers(one), _numbers(other)
    return bool(first & second) if first and second else None


def _numbers(address: str) -> frozenset[str]:
    """The numbers of the house: "12-16 Mill Lane" is 12, 13, 14, 15 and 16."""
    found = _NUMBER.search(_NOT_THE_HOUSE.sub(" ", _plain(address)))
    if not found:
        return frozenset()
    start, end = int(found[1]), int(found[3] or found[1])
    if found[2] or not start <= end <= start + 40:
        return frozenset({found[1] + found[2]})
    return frozenset(str(number) for number in range(start, end + 1))


def _streets(address: str) -> frozenset[str]:
    found = _STREET.finditer(_plain(address))
    return frozenset(f"{each[1].split()[-1]} {_SHORT_STREETS.get(each[2], each[2])}" for each in found)


def _plain(address: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9/–-]+", " ", address.lower().replace("'", "").replace("’", "")).split())
