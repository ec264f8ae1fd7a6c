"""What the page says of the words: what each piece was taken for, and what stood in the way."""

import re
from collections.abc import Iterator, Sequence

from app.directory.locating import Located, choices_of
from app.directory.world import DirectoryWorld
from app.domain.criteria import ANYWHERE, SearchCriteria
from app.domain.postcodes import PostcodeMatch
from app.domain.results import Choice, Trouble, TroubleKind, Understood
from app.domain.understanding import Meaning, Reading, Span, Token, fold, said, without
from search_index import Index

#: the shape of a postcode in an area that does not exist
_LIKE_A_POSTCODE = re.compile(r"[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2}")

Meanings = Sequence[tuple[Span, Meaning]]


def understood_pieces(
    text: str, reading: Reading, meanings: Meanings, located: Located, code: PostcodeMatch | None, left: str
) -> Iterator[Understood]:
    for span, meaning in meanings:
        if meaning.meant:
            tokens = tokens_of(reading, span)
            yield Understood(meaning.kind, said(text, tokens), meaning.meant, without(text, [tokens]))
    if located.near and code:
        rest = " ".join(f"{text[: code.start]} {text[code.end :]}".split())
        yield Understood("place", text[code.start : code.end], located.near.label, rest)
    elif located.near and reading.place and reading.place_with:
        whole = [tokens_of(reading, reading.place_with), *([reading.tokens[n]] for n in reading.distance)]
        yield Understood("place", said(text, tokens_of(reading, reading.place)), _label(located), without(text, whole))
    if left:
        tokens = [reading.tokens[n] for n in reading.left]
        yield _words_left(text, [token for token in tokens if token.word in left.split()], left)


def _words_left(text: str, tokens: Sequence[Token], left: str) -> Understood:
    typed = " ".join(token.said for token in tokens)
    rest = without(text, [[token] for token in tokens])
    return Understood("word" if _letters(fold(typed)) == _letters(left) else "spelling", typed, left, rest)


def _letters(text: str) -> str:
    """ "St Anne's" and "st annes" are the same to whoever reads them."""
    return text.replace(" ", "")


def _label(located: Located) -> str:
    ambiguous = next((trouble for trouble in located.troubles if trouble.kind is TroubleKind.PLACE_AMBIGUOUS), None)
    return (ambiguous and ambiguous.used) or (located.near.label if located.near else "")


def notices(text: str, reading: Reading, meanings: Meanings, located: Located) -> Iterator[Trouble]:
    for span, meaning in meanings:
        if meaning.notice and not (meaning.notice is TroubleKind.WHERE_UNKNOWN and located.near):
            yield Trouble(meaning.notice, said(text, tokens_of(reading, span)))


def unknown_words(
    index: Index,
    text: str,
    reading: Reading,
    left: str,
    ignored: str,
    *,
    nowhere: Span | None,
    is_understood: bool,
) -> Iterator[Trouble]:
    """`left` is what the search goes by, `ignored` what it leaves out, `nowhere` what stands for a place."""
    if _LIKE_A_POSTCODE.fullmatch(ignored):
        yield Trouble(TroubleKind.POSTCODE_UNKNOWN, ignored.upper())
    elif nowhere:
        typed = said(text, tokens_of(reading, nowhere))
        yield Trouble(TroubleKind.PLACE_UNKNOWN, typed, used=left or None, choices=_as_name(index, typed))
    elif ignored:
        words = set(ignored.split())
        typed = " ".join(token.said for n in reading.left if (token := reading.tokens[n]).word in words)
        goes_on = is_understood or bool(left and left != ignored)
        kind = TroubleKind.WORDS_LEFT_OUT if goes_on else TroubleKind.NOTHING_UNDERSTOOD
        yield Trouble(kind, typed, choices=_as_name(index, typed))


def _as_name(index: Index, typed: str) -> tuple[Choice, ...]:
    return (Choice(ANYWHERE, typed),) if index.is_named(fold(typed)) else ()


def also_a_place(world: DirectoryWorld, criteria: SearchCriteria, left: str) -> Iterator[Trouble]:
    """ "Oakwood" is what many homes are called, and two villages."""
    spots = world.gazetteer.find(left) if left and criteria.near is None else []
    if spots:
        yield Trouble(TroubleKind.PLACE_AMBIGUOUS, left, choices=choices_of(spots))


def tokens_of(reading: Reading, span: Span) -> Sequence[Token]:
    return reading.tokens[span.start : span.end]
