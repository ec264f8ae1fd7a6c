"""Addresses of searches."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from app.domain.criteria import SearchCriteria, to_query
from app.web.languages import local

PATH = "/find-care"


def search_url(criteria: SearchCriteria) -> str:
    query, path = urlencode(to_query(criteria)), local(PATH)
    return f"{path}?{query}" if query else path


def changed(criteria: SearchCriteria, **fields: Any) -> str:
    """The same search with something changed starts at its first page again."""
    return search_url(replace(criteria, page=1, **fields))


def without(criteria: SearchCriteria, field: str, slug: str) -> str:
    return changed(criteria, **{field: tuple(each for each in getattr(criteria, field) if each != slug)})
