"""The receipt code: four words by which the person, and nobody else, can find their feedback again.

The code is made of the form's own key and a key of the site, so a form that is sent twice gets the same one. What is
kept is a slow hash of it: whoever takes the database would have to try 2^51 codes, at a twentieth of a second each.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA

from app.domain.content_files import CONTENT, read_text
from app.domain.text import key

WORDS = 4
#: words that would hurt or frighten whoever is given them
NOT_IN_CODES = CONTENT / "feedback" / "not_in_codes.txt"
#: letters that a mistyped word may differ by
MOST_SLIPS = 2
#: fixed: a code has to be found by its hash alone
SALT = b"receipt of feedback"
COST = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed as their code."""

    words: tuple[str, ...]
    #: for each word that stands in no code: those that were perhaps meant
    nearest: Mapping[str, tuple[str, ...]]

    @property
    def is_code(self) -> bool:
        return len(self.words) == WORDS and not self.nearest

    @property
    def code(self) -> str:
        return " ".join(self.words)


@cache
def words() -> tuple[str, ...]:
    """Those that codes are made of."""
    left_out = _left_out()
    return tuple(word for word in listed() if word not in left_out)


@cache
def listed() -> tuple[str, ...]:
    """The EFF's large list of words that are easy to read and to say, without the four that hold a hyphen."""
    lines = (files("diceware") / "wordlists" / "wordlist_en_eff.txt").read_text(encoding="utf-8").splitlines()
    found = (line.split("\t")[1] for line in lines if "\t" in line)
    return tuple(word for word in found if word.isalpha())


def _left_out() -> frozenset[str]:
    lines = read_text(NOT_IN_CODES).splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def code(secret: bytes, form_key: str) -> str:
    """The code of a form: the same for the same form, and not to be guessed without the site's key."""
    number = int.from_bytes(hmac.digest(secret, form_key.encode(), "sha256"))
    drawn, chosen = words(), []
    for _ in range(WORDS):
        number, place = divmod(number, len(drawn))
        chosen.append(drawn[place])
    return " ".join(chosen)


def normalise(typed: str) -> str:
    """As it stands on the receipt: hyphens, commas, capitals and line ends are no matter."""
    return key(typed)


def hash_of(code: str) -> str:
    """What is kept of a code."""
    return hashlib.scrypt(normalise(code).encode(), salt=SALT, **COST).hex()


def read(typed: str) -> Typed:
    """Tells a slip of the finger from a code that is not known, without asking the record anything."""
    given = tuple(normalise(typed).split())
    return Typed(given, {word: nearest(word) for word in given[: WORDS + 1] if word not in _known()})


def nearest(word: str) -> tuple[str, ...]:
    """The words that a mistyped one may stand for: up to three, the nearest first."""
    found = process.extract(word, words(), scorer=OSA.distance, score_cutoff=MOST_SLIPS, limit=3)
    return tuple(match for match, _distance, _place in found)


@cache
def _known() -> frozenset[str]:
    """Whoever holds a code from before a word was left out can still use it."""
    return frozenset(listed())
