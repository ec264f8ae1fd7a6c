"""What a search goes by, and how to take each piece off again."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.directory.facets import says_it_covers
from app.directory.links import changed, without
from app.domain.results import FacetValue, SearchResult, Understood
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Chip:
    """Something the search goes by, and the address of the search without it. `action` is what the link says;
    `about` follows it for those who hear the link alone."""

    text: str
    url: str
    action: str
    about: str = ""


#: kinds of what was understood that are names or the reader's own words
AS_TYPED = frozenset({"place", "word", "spelling"})
#: facet name -> field of the criteria, for those that hold several slugs
MANY = {"kind": "kinds", "for": "bands", "rating": "ratings", "beds": "beds", "run-by": "ownerships"}


def chips_of(result: SearchResult) -> tuple[Chip, ...]:
    """First what the words were taken for, then what was chosen beside the list."""
    return (*_understood(result), *_chosen(result), *_care_only(result))


def _understood(result: SearchResult) -> Iterator[Chip]:
    for piece in result.interpretation.understood:
        url = changed(result.criteria, words=piece.without)
        yield Chip(_understood_text(piece), url, _("Remove"), piece.said)


def _understood_text(piece: Understood) -> str:
    meant = piece.meant if piece.kind in AS_TYPED else _(piece.meant)
    if piece.said.casefold() == meant.casefold():
        return meant
    return _("We took “%(said)s” to mean %(meant)s", said=piece.said, meant=meant)


def _chosen(result: SearchResult) -> Iterator[Chip]:
    criteria = result.criteria
    if criteria.near and result.interpretation.near:
        label = _("Near %(place)s", place=result.interpretation.near.label)
        yield _chip(label, changed(criteria, near=None))
    for name, field in MANY.items():
        chosen = set(getattr(criteria, field))
        labels: dict[str, FacetValue] = {value.slug: value for value in result.facets.get(name, ())}
        for slug in (slug for slug in labels if slug in chosen):
            yield _chip(labels[slug].label, without(criteria, field, slug))
    if criteria.is_new:
        yield _chip(_("Registered in the last year"), changed(criteria, is_new=False))
    if criteria.covers and result.coverage:
        yield _chip(says_it_covers(result.coverage.label), changed(criteria, covers=False))


def _care_only(result: SearchResult) -> Iterator[Chip]:
    if result.care_only:
        yield Chip(
            _("Care services only"),
            changed(result.criteria, everything=True),
            _("Show doctors, dentists and hospitals too"),
        )


def _chip(label: str, url: str) -> Chip:
    return Chip(label, url, _("Remove"), label)
