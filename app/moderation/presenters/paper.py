from dataclasses import dataclass

from flask import url_for

from app.collector.draft import Draft, close
from app.collector.presenters.form import Fields, fields_of
from app.collector.reading import Errors


@dataclass(frozen=True, slots=True)
class PlacePage:
    """`asked` is a reference that no place has."""

    asked: str
    is_too_old: bool


@dataclass(frozen=True, slots=True)
class PaperPage:
    place: str
    action: str
    sealed: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class KeptPage:
    """`code` is shown here once: for whoever wrote, if they are there."""

    place: str
    code: str
    is_new: bool
    next_url: str


def place_page(asked: str = "", *, is_too_old: bool = False) -> PlacePage:
    return PlacePage(asked, is_too_old)


def paper_page(draft: Draft, problems: Errors = ()) -> PaperPage:
    return PaperPage(draft.name, url_for(".key_in"), close(draft), fields_of(draft.fields, problems))


def kept_page(draft: Draft, code: str, *, is_new: bool) -> KeptPage:
    return KeptPage(draft.name, code, is_new, url_for(".paper", place=draft.ref))
