"""From a form as typed to what a person said; for the web, a kiosk and whoever keys in a paper form."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from unicodedata import normalize

from app.collector.draft import ASPECT
from app.domain.feedback.question import MOST_LETTERS, Answer, Aspect, Relation
from app.domain.feedback.said import Said
from app.web.clock import today
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

Choice = TypeVar("Choice", bound=StrEnum)

#: how far back an experience may lie
MONTHS_BACK = 24
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
#: all but line breaks and tabs; a NUL is more than PostgreSQL can hold. What nobody sees goes too: blanks without
#: width, with which a name passes every check, and signs that turn the letters round, to show what no check has read
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


#: no language needs more than three accents at one letter; hundreds of them cover the lines around
_PILED = re.compile(r"([\u0300-\u036f]{3})[\u0300-\u036f]+")
#: where our letters join by themselves these are there to part a word for the checks
_PARTED = re.compile(r"(?<=[A-Za-z])[\u200c\u200d\u034f\ufe00-\ufe0f]+(?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Problem:
    """`field` is the id of what to mend."""

    field: str
    text: str


Errors = tuple[Problem, ...]


def read_said(form: Mapping[str, str]) -> Said | Errors:
    answer, text = _one_of(Answer, form.get("answer")), written(form)
    errors = tuple(_problems(answer, text))
    if answer is None or errors:
        return errors
    return Said(
        answer=answer,
        text=text,
        relation=_one_of(Relation, form.get("relation")) or Relation.UNSAID,
        experienced_in=_month(form.get("month", "")),
        aspects={each: said for each in Aspect if (said := _one_of(Answer, form.get(f"{ASPECT}{each}")))},
        is_under_16=bool(form.get("under_16")),
    )


def written(form: Mapping[str, str]) -> str:
    """As the person wrote it: a browser sends two letters for the end of a line."""
    text = _CONTROL.sub("", form.get("text", "").replace("\r\n", "\n"))
    return normalize("NFC", _PILED.sub(r"\1", _PARTED.sub("", text))).strip()


def months_offered(now: date) -> list[date]:
    """This month first, then two years back."""
    months = now.year * 12 + now.month - 1
    return [date(each // 12, each % 12 + 1, 1) for each in range(months, months - MONTHS_BACK - 1, -1)]


def _problems(answer: Answer | None, text: str) -> Iterable[Problem]:
    if answer is None:
        yield Problem(f"answer-{Answer.VERY_GOOD}", _("Choose one of the six answers"))
    if (over := len(text) - MOST_LETTERS) > 0:
        said = ngettext(
            "Your text is %(num)s letter too long. Nothing of it is lost: make it shorter here",
            "Your text is %(num)s letters too long. Nothing of it is lost: make it shorter here",
            over,
        )
        yield Problem("text", said)


def _one_of(kind: type[Choice], said: str | None) -> Choice | None:
    return kind(said) if said in set(kind) else None


def _month(said: str) -> date | None:
    known = _MONTH.fullmatch(said)
    month = date(int(known[1]), int(known[2]), 1) if known and int(known[1]) else None
    return month if month in months_offered(today()) else None
