"""What the words and the chosen place of a search mean."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from app.directory.demand import KIND_MASKS
from app.directory.documents import BANDS, SERVICES
from app.directory.locating import Located, locate_key, locate_postcode, locate_spots
from app.directory.numbers import interpret_number
from app.directory.telling import (
    Meanings,
    also_a_place,
    notices,
    tokens_of,
    understood_pieces,
    unknown_words,
)
from app.directory.vocabulary import lexicon
from app.directory.world import DirectoryWorld, world_of
from app.domain import postcodes
from app.domain.criteria import ANYWHERE, DISTANCES_MILES, KIND_SLUGS, RATING_SLUGS, SearchCriteria
from app.domain.postcodes import PostcodeMatch
from app.domain.results import Interpretation
from app.domain.understanding import (
    Meaning,
    Reader,
    Reading,
    Span,
    Token,
    fold,
    said,
    tokenise,
    unknown_place,
    words_of,
)
from app.domain.vocabularies import BAND_BITS, SERVICE_GROUPS, mask
from search_index import Index, count

#: words of one search whose spelling is mended
MOST_MENDED = 6

#: what people type before a name without making a sentence of it
_BEFORE_A_NAME = frozenset(("a", "an", "the", "find", "called", "named"))


def _code(words: str) -> PostcodeMatch | None:
    return postcodes.find_in_text(words) or postcodes.find_of_forces(words)


def interpret(
    session: Session, index: Index, criteria: SearchCriteria, *, leave_out_rest: bool = False
) -> Interpretation:
    """`leave_out_rest` where the words that are left, and mean nothing to us, found nobody."""
    if numbered := interpret_number(session, criteria.words):
        return numbered
    world = world_of(session, index)
    code = _code(criteria.words) if criteria.near != ANYWHERE else None
    reading = _read(world, criteria, code)
    located = _locate(session, world, criteria, code, reading)
    nowhere = _nowhere(criteria, code, reading, located)
    meanings = reading.meanings if leave_out_rest or nowhere else _meanings(index, reading)
    is_understood = bool(located.near or meanings)
    left, ignored = ("", _text(reading)) if leave_out_rest else _left(index, reading, is_understood)
    return Interpretation(
        near=located.near,
        kinds=_kinds(meanings),
        bands=_in_order(BAND_BITS, (slug for _, meaning in meanings for slug in meaning.bands)),
        ratings=_in_order(RATING_SLUGS, (slug for _, meaning in meanings for slug in meaning.ratings)),
        left=left,
        is_name=_is_name(reading),
        understood=tuple(understood_pieces(criteria.words, reading, meanings, located, code, left)),
        troubles=(
            *located.troubles,
            *notices(criteria.words, reading, meanings, located),
            *also_a_place(world, criteria, left),
            *unknown_words(index, criteria.words, reading, left, ignored, nowhere=nowhere, is_understood=is_understood),
        ),
        sort=next((meaning.sort for _, meaning in meanings if meaning.sort), None),
        within=_offered(reading.miles),
    )


# --- reading ---------------------------------------------------------------------------------------------


def _read(world: DirectoryWorld, criteria: SearchCriteria, code: PostcodeMatch | None) -> Reading:
    """As it stands where that is somebody's name; else with its spelling mended."""
    tokens = [each for each in tokenise(criteria.words) if not code or each.end <= code.start or each.start >= code.end]
    reader = Reader(lexicon(), world)
    places = criteria.near != ANYWHERE
    as_typed = reader.read_name(tokens, places=places)
    if as_typed and _is_name(as_typed):
        return as_typed
    mended = _mended(world, tokens)
    if mended == tokens:
        return as_typed or reader.read_wish(tokens, places=places)
    return reader.read(mended, places=places)


def _mended(world: DirectoryWorld, tokens: Sequence[Token]) -> list[Token]:
    """Each word that is known nowhere by the one that was meant. Whoever types many such words types no search
    of ours; looking for words like each of them takes milliseconds, so the first few must do."""
    mended, unknown = list(tokens), 0
    for n, token in enumerate(tokens):
        if unknown < MOST_MENDED and world.is_unknown(token):
            unknown += 1
            mended[n] = replace(token, word=world.mend(token) or token.word)
    return mended


def _locate(
    session: Session, world: DirectoryWorld, criteria: SearchCriteria, code: PostcodeMatch | None, reading: Reading
) -> Located:
    """The address's own place first, then a postcode, then a name in the words."""
    if criteria.near and criteria.near != ANYWHERE:
        chosen = locate_key(session, world.gazetteer, criteria.near, fold(criteria.near))
        if chosen:
            return chosen
    if code:
        return locate_postcode(session, code)
    if reading.place is None:
        return Located(None)
    spots = world.gazetteer.find(reading.words(reading.place), as_council=reading.as_council)
    if reading.area:
        councils = {
            spot.near.council_id for spot in world.gazetteer.find(reading.words(reading.area), as_council=True)[:1]
        }
        spots = [spot for spot in spots if spot.near.council_id in councils][:1]
    return locate_spots(spots, said(criteria.words, tokens_of(reading, reading.place)))


def _nowhere(criteria: SearchCriteria, code: PostcodeMatch | None, reading: Reading, located: Located) -> Span | None:
    if located.near or code or criteria.near or _is_name(reading):
        return None
    return unknown_place(reading, lexicon())


def _is_name(reading: Reading) -> bool:
    """ "Home Instead near Leeds" is; in "my mum fell in York" there is a Fell, but it is about something else."""
    place = reading.place_with or Span(0, 0)
    others = (token.word for n, token in enumerate(reading.tokens) if n not in place and n not in reading.left)
    return reading.is_name and _BEFORE_A_NAME.union(lexicon().care_words).issuperset(others)


# --- what it comes to ------------------------------------------------------------------------------------


def _meanings(index: Index, reading: Reading) -> Meanings:
    """A name may speak of nursing where there is none: beside a name, words filter only where that leaves somebody."""
    name = _text(reading)
    if not index.is_named(name) or _leaves_somebody(index, name, [meaning for _, meaning in reading.meanings]):
        return reading.meanings
    return [(span, meaning) for span, meaning in reading.meanings if meaning.kind not in {"service", "band"}]


def _leaves_somebody(index: Index, name: str, meanings: Iterable[Meaning]) -> bool:
    columns = index.columns
    named = columns.mask_of_rows(index.named(name))
    for meaning in meanings:
        if meaning.kinds:
            named = named & columns.bits(SERVICES).any_of(mask(meaning.kinds, KIND_MASKS))
        if meaning.bands:
            named = named & columns.bits(BANDS).any_of(mask(meaning.bands, BAND_BITS))
    return bool(count(named))


def _left(index: Index, reading: Reading, is_understood: bool) -> tuple[str, str]:
    """What to look for in the index, and the words that no text holds. They stop a search only where it has
    nothing else to go by."""
    text = _text(reading)
    unknown = [word for word in text.split() if not index.holds(word) and not index.is_named(word)]
    known = " ".join(word for word in text.split() if word not in unknown)
    if not index.terms(known) and not index.is_named(known):
        known = ""
    return (known if known or is_understood else " ".join(unknown)), " ".join(unknown)


def _text(reading: Reading) -> str:
    return words_of(reading.tokens[n] for n in reading.left)


def _kinds(meanings: Meanings) -> tuple[str, ...]:
    """ "Care home" beside "nursing" says nothing more: a group goes where one of its services is named."""
    named = {slug for _, meaning in meanings for slug in meaning.kinds}
    covered = {group.slug for group in SERVICE_GROUPS if named & set(group.services)}
    return _in_order(KIND_SLUGS, named - covered)


def _in_order(order: Iterable[str], slugs: Iterable[str]) -> tuple[str, ...]:
    named = set(slugs)
    return tuple(slug for slug in order if slug in named)


def _offered(miles: int | None) -> int | None:
    return next((each for each in DISTANCES_MILES if miles and each >= miles), None)
