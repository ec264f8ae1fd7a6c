"""Addresses of comparisons and shortlists: each holds its whole list."""

from urllib.parse import parse_qs, urlencode

from app.directory.links import search_url
from app.domain.comparison.asked import Asked, to_pairs
from app.domain.criteria import parse
from app.web.languages import local

COMPARE, SHORTLIST = "/compare", "/shortlist"


def compare_url(asked: Asked) -> str:
    return _url(COMPARE, asked)


def shortlist_url(asked: Asked) -> str:
    return _url(SHORTLIST, asked)


def back_url(asked: Asked) -> str:
    """To the search one came from; written anew from what a search may hold, so that it leads nowhere else."""
    return search_url(parse(parse_qs(asked.search))) if asked.search else ""


def _url(path: str, asked: Asked) -> str:
    query = urlencode(to_pairs(asked))
    return local(f"{path}?{query}" if query else path)
