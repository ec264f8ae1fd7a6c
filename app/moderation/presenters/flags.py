"""What the checks marked, in words for moderators."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from app.domain.feedback.flags import CHECKS
from app.domain.text import to_translate
from app.feedback.models import Feedback, FeedbackFlag
from app.web.i18n import gettext as _

#: set where it is sent, for it looks at networks and not at words
BURST = "burst"
_OTHERS = {
    BURST: (
        to_translate("Many from one network"),
        to_translate(
            "Many came for this place from one internet connection today. In a care home that is common: people "
            "share it. Read them together."
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Noticed:
    """One check that flagged something; `words` are those that it marked."""

    check: str
    title: str
    meaning: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the original; `titles` is empty where nothing is marked."""

    text: str
    titles: str


def title_of(check: str) -> str:
    return _(CHECKS[check].title) if check in CHECKS else _(_OTHERS[check][0])


def every_check() -> tuple[str, ...]:
    return (*CHECKS, *_OTHERS)


def noticed(feedback: Feedback) -> tuple[Noticed, ...]:
    found, text = _of_version(feedback), feedback.texts[-1].text
    checks = [check for check in every_check() if any(flag.check == check for flag in found)]
    return tuple(Noticed(check, title_of(check), _meaning(check), _words(check, found, text)) for check in checks)


def titles(feedback: Feedback) -> tuple[str, ...]:
    found = {flag.check for flag in _of_version(feedback)}
    return tuple(title_of(check) for check in every_check() if check in found)


def marked(feedback: Feedback) -> tuple[Piece, ...]:
    """The original in pieces, cut wherever a mark begins or ends."""
    text = feedback.texts[-1].text
    spans = [(each.start, each.end, each.check) for each in _of_version(feedback) if each.end > each.start]
    edges = {edge for start, end, _check in spans for edge in (start, end) if edge < len(text)}
    cuts = sorted(edges | {0, len(text)})
    return tuple(Piece(text[start:end], _titles_at(spans, start)) for start, end in pairwise(cuts))


def _titles_at(spans: Iterable[tuple[int, int, str]], at: int) -> str:
    return ", ".join(dict.fromkeys(title_of(check) for start, end, check in spans if start <= at < end))


def _meaning(check: str) -> str:
    return _(CHECKS[check].meaning) if check in CHECKS else _(_OTHERS[check][1])


def _words(check: str, found: Iterable[FeedbackFlag], text: str) -> tuple[str, ...]:
    spans = (each for each in found if each.check == check and each.end > each.start)
    return tuple(dict.fromkeys(text[each.start : each.end] for each in spans))


def _of_version(feedback: Feedback) -> list[FeedbackFlag]:
    known = set(every_check())
    return [flag for flag in feedback.flags if flag.version == feedback.version and flag.check in known]
