"""What a provider typed, as content or as what is wrong with it. Fields that are not ours are never looked at: what a
regulator says cannot be typed here."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from app.domain.entries import problems
from app.domain.entries.content import Content, Served
from app.domain.entries.problems import Problem
from app.domain.entries.tongues import TONGUES
from app.domain.postcodes import PostcodeKind, outcode, parse

#: in letters
LONGEST: dict[str, int] = {"description": 3_000, "openings": 500, "visiting": 500, "vacancies": 500}
LONGEST_WEBSITE = 300
MOST_DISTRICTS, MOST_COUNCILS = 400, 60
#: of a box of areas
MOST_LETTERS_OF_AREAS = 6_000

_TAG = re.compile(r"[<>]")
_LINK = re.compile(r"://|\bwww\.|@|\b[\w-]+\.(?:com|net|org|uk|wales|cymru|info|care|io|eu|co)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;]+")
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)[ \t]+(\d[A-Z]{2})\b")
_LINES = re.compile(r"[\n,;]+")


@dataclass(frozen=True, slots=True)
class Areas:
    """What we know of areas: which of some districts exist, and councils by what people call them."""

    known_districts: Callable[[Collection[str]], Collection[str]]
    council: Callable[[str], Served | None]


@dataclass(frozen=True, slots=True)
class Read:
    content: Content
    problems: tuple[Problem, ...]


def read(
    typed: Mapping[str, str],
    languages: Sequence[str],
    before: Content,
    areas: Areas,
    today: date,
    written_in: str = "en",
) -> Read:
    """`before` is what was written last: fees and numbers have pages of their own and stay."""
    texts = {name: tidy(typed.get(name, "")) for name in LONGEST}
    website = typed.get("website", "").strip()
    districts, wrong_districts = _districts(typed.get("outcodes", ""), areas)
    councils, wrong_councils = _councils(typed.get("councils", ""), areas)
    content = replace(
        before,
        description=texts["description"],
        openings=texts["openings"],
        visiting=texts["visiting"],
        vacancies=texts["vacancies"],
        vacancies_on=today if texts["vacancies"] else None,
        website=website,
        languages=tuple(code for code in TONGUES if code in languages),
        outcodes=districts,
        councils=councils,
        written_in=written_in,
    )
    faults = (*_texts(texts), *_website(website), *wrong_districts, *wrong_councils)
    is_empty = not faults and content.says_nothing and before.says_nothing
    return Read(content, (Problem("description", problems.NOTHING),) if is_empty else faults)


def tidy(text: str) -> str:
    """Lines and words stay; what cannot be seen, and blanks at the ends, go."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    seen = "".join(letter for letter in plain if letter == "\n" or unicodedata.category(letter)[0] != "C")
    lines = [" ".join(line.split()) for line in seen.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def fault_of_text(field: str, text: str, longest: int) -> Problem | None:
    if len(text) > longest:
        return Problem(field, problems.TOO_LONG, f"{longest:,}")
    if _TAG.search(text):
        return Problem(field, problems.NO_CODE)
    return Problem(field, problems.NO_LINKS) if _LINK.search(text) else None


def _texts(texts: Mapping[str, str]) -> Iterator[Problem]:
    for name, text in texts.items():
        if fault := fault_of_text(name, text, LONGEST[name]):
            yield fault


def _website(said: str) -> Iterator[Problem]:
    if said and not is_website(said):
        yield Problem("website", problems.NOT_A_WEBSITE)


def is_website(said: str) -> bool:
    try:
        parts = urlsplit(said)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    is_short = len(said) <= LONGEST_WEBSITE
    is_plain = is_short and said.isascii() and said.isprintable() and not set(said) & set(" <>\"'\\`")
    named = "." in host.strip(".") and not host.replace(".", "").isdigit()
    return is_plain and named and parts.scheme in ("https", "http") and not parts.username and port in (None, 80, 443)


def _districts(typed: str, areas: Areas) -> tuple[tuple[str, ...], list[Problem]]:
    """Whole postcodes count as their district, so that a list of any kind can be pasted."""
    if len(typed) > MOST_LETTERS_OF_AREAS:
        return (), [Problem("outcodes", problems.TOO_LONG, f"{MOST_LETTERS_OF_AREAS:,}")]
    said = [word for word in _BETWEEN.split(_POSTCODE.sub(r"\1\2", typed.upper())) if word]
    named = {word: _district(word) for word in said}
    known = areas.known_districts({code for code in named.values() if code})
    wrong = [word for word, code in named.items() if code not in known]
    found = tuple(sorted({code for code in named.values() if code in known and code}))
    return found, _faults("outcodes", wrong, len(found), MOST_DISTRICTS, problems.NOT_A_DISTRICT)


def _district(word: str) -> str | None:
    match parse(word):
        case None:
            return None
        case found if found.kind is PostcodeKind.OUTCODE:
            return found.code
        case found if found.kind is PostcodeKind.FULL:
            return outcode(found.code)
        case _:
            return None


def _councils(typed: str, areas: Areas) -> tuple[tuple[Served, ...], list[Problem]]:
    if len(typed) > MOST_LETTERS_OF_AREAS:
        return (), [Problem("councils", problems.TOO_LONG, f"{MOST_LETTERS_OF_AREAS:,}")]
    said = [" ".join(name.split()) for name in _LINES.split(typed)]
    named = {name: areas.council(name) for name in said if name}
    wrong = [name for name, found in named.items() if found is None]
    found = {each.id: each for each in named.values() if each}
    served = tuple(sorted(found.values(), key=lambda each: each.name))
    return served, _faults("councils", wrong, len(served), MOST_COUNCILS, problems.NOT_A_COUNCIL)


def _faults(field: str, wrong: Sequence[str], count: int, most: int, says: str) -> list[Problem]:
    if wrong:
        return [Problem(field, says, wrong[0][:40])]
    return [Problem(field, problems.TOO_MANY, str(most))] if count > most else []
