"""A place that the words name and that no list of places holds: "care homes near heathrow"."""

from app.domain.understanding.lexicon import Lexicon
from app.domain.understanding.reading import Reading
from app.domain.understanding.tokens import Span

#: what stands before nothing but a place
_LEADS = tuple(tuple(lead.split()) for lead in ("near", "near to", "nearest to", "close to", "next to", "around"))


def unknown_place(reading: Reading, lexicon: Lexicon) -> Span | None:
    """The words after "near"; after "in", which leads to much else, only where they end a wish for some care."""
    for start in reading.left:
        span = Span(start, _end(reading, lexicon, start))
        ends_wish = bool(reading.meanings) and span.end == len(reading.tokens)
        if _is_led(reading, start) or (ends_wish and _before(reading, start)[-1:] == ("in",)):
            return span
    return None


def _before(reading: Reading, start: int) -> tuple[str, ...]:
    words = tuple(token.word for token in reading.tokens[:start])
    return words[:-1] if words[-1:] == ("the",) else words


def _is_led(reading: Reading, start: int) -> bool:
    before = _before(reading, start)
    return start - 1 in reading.distance or any(before[-len(lead) :] == lead for lead in _LEADS)


def _end(reading: Reading, lexicon: Lexicon, start: int) -> int:
    """To the last word that is left in one run; small words in between belong to it: "the shopping centre"."""
    end = start + 1
    for n in range(start, len(reading.tokens)):
        if n in reading.left:
            end = n + 1
        elif not lexicon.is_empty(reading.tokens[n].word):
            break
    return end
