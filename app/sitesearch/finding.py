"""One question to everything the site holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.areas.models import Council
from app.areas.queries import get_council, match_council
from app.directory.search import search
from app.domain.criteria import SearchCriteria
from app.domain.geography import Nation
from app.domain.glossary import Term, glossary
from app.domain.guide_words import Urgency, urgencies
from app.domain.guides import SOURCE_LANGUAGE, Guide, guides
from app.domain.results import Near, NearKind, SearchResult
from app.domain.understanding import fold
from app.sitesearch.texts import guide_texts
from search_index import Index

MOST_GUIDES = 6
MOST_TERMS = 2
MOST_PLACES = 3
#: kinds of understood words that say what care is wanted, and where
_WANTS = frozenset(("service", "band", "rating", "place", "number"))
#: of the question's words: a guide that holds fewer of them is about something else
ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Everything:
    """`places` is none where the words ask for no care and name nobody; `near` and `council` are of a place that they
    name."""

    words: str
    urgent: Sequence[Urgency]
    guides: Sequence[Guide]
    terms: Sequence[Term]
    places: SearchResult | None
    near: Near | None
    council: Council | None

    @property
    def is_for_the_directory(self) -> bool:
        """Whether the words name a place in England and nothing but care: then the list of care is the whole answer."""
        if self.places is None or self.terms or self.urgent:
            return False
        meant = self.places.interpretation
        is_in_england = meant.near is not None and meant.near.nation == Nation.ENGLAND
        return (is_in_england or bool(meant.only)) and not meant.left and not meant.troubles

    @property
    def names_somebody(self) -> bool:
        return self.places is not None and self.places.interpretation.is_name


def find_everything(session: Session, index: Index, words: str, *, language: str, today: date) -> Everything:
    result = search(session, index, SearchCriteria(words=words), today=today)
    near = result.interpretation.near
    return Everything(
        words=words,
        urgent=urgencies(words, {language, SOURCE_LANGUAGE}),
        guides=find_guides(words, language),
        terms=find_terms(words, language),
        places=result if _is_about_care(result) else None,
        near=near,
        council=_council(session, words, near),
    )


def _council(session: Session, words: str, near: Near | None) -> Council | None:
    """Of the place that the words name, or the one that they are the name of. A part of a postcode may have several."""
    if near is None:
        return match_council(session, words)
    is_one = near.kind in (NearKind.POSTCODE, NearKind.SETTLEMENT, NearKind.COUNCIL)
    return get_council(session, near.council_id) if is_one and near.council_id else None


def _is_about_care(result: SearchResult) -> bool:
    """In a sentence a word that could be a place mostly is none: "my wife leaves hospital tomorrow"."""
    meant = result.interpretation
    kinds = {piece.kind for piece in meant.understood}
    wants = bool(kinds & _WANTS) if not meant.left else {"service", "place"} <= kinds
    return result.places.total > 0 and (wants or meant.is_name)


def find_guides(words: str, language: str) -> list[Guide]:
    """Those of the reader's language, the best first; where it has none, those of the language they were written in."""
    spoken = language if guides(language) else SOURCE_LANGUAGE
    found = guide_texts(spoken).find(fold(words), MOST_GUIDES)
    whole = [each for each in found if each.share >= ENOUGH]
    return [guides(spoken)[each.id] for each in whole or found]


def find_terms(words: str, language: str) -> list[Term]:
    """Words of care that the question is made of, or that it holds."""
    asked = f" {fold(words)} "
    terms = (glossary(language) or glossary(SOURCE_LANGUAGE)).values()
    named = [term for term in terms if any(f" {fold(name)} " in asked for name in (term.term, *term.also))]
    return sorted(named, key=lambda term: -len(term.term))[:MOST_TERMS]
