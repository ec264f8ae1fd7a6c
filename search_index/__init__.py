"""Words, filters and counts over one set of documents, held in generations on disk.

Documents in, ids and numbers out: this package does not know what a document is about. The caller folds case
and accents before; here, words are what stands between spaces.
"""

from search_index.columns import Bits, Columns, Filters, Mask, Reals, Rows, Schema, count, first
from search_index.generations import IndexMissingError, current_generation
from search_index.index import Hit, Index, open_current
from search_index.spelling import Spelling
from search_index.texts import Found, Text, Texts
from search_index.words import Matches
from search_index.writing import Document, build

__all__ = [
    "Bits",
    "Columns",
    "Document",
    "Filters",
    "Found",
    "Hit",
    "Index",
    "IndexMissingError",
    "Mask",
    "Matches",
    "Reals",
    "Rows",
    "Schema",
    "Spelling",
    "Text",
    "Texts",
    "build",
    "count",
    "current_generation",
    "first",
    "open_current",
]
