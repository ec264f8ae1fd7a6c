"""What a comparison and a shortlist show, in words: templates only place it."""

from app.compare.presenters.page import ComparePage
from app.compare.presenters.shortlist import ShortlistPage

__all__ = ["ComparePage", "ShortlistPage"]
