"""Understanding a line of ordinary words about care."""

from app.domain.understanding.lexicon import Lexicon, Meaning
from app.domain.understanding.nowhere import unknown_place
from app.domain.understanding.places import World
from app.domain.understanding.reading import Reader, Reading
from app.domain.understanding.tokens import Span, Token, fold, said, tokenise, without, words_of

__all__ = [
    "Lexicon",
    "Meaning",
    "Reader",
    "Reading",
    "Span",
    "Token",
    "World",
    "fold",
    "said",
    "tokenise",
    "unknown_place",
    "without",
    "words_of",
]
