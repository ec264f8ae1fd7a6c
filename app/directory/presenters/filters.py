"""The filters beside a list of results, with how many places each choice would give."""

from dataclasses import dataclass

from app.domain.results import FacetValue, Interpretation, SearchResult
from app.domain.vocabularies import SERVICE_GROUPS
from app.web import words
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class FilterChoice:
    id: str
    value: str
    label: str
    count: str
    checked: bool
    #: one of the kinds under a heading that is a choice itself
    is_part: bool = False
    #: understood from the search words: it is taken out there, not here
    is_from_words: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """`is_open` where something in it is chosen, or where most people look first."""

    name: str
    title: str
    choices: tuple[FilterChoice, ...]
    is_open: bool = False
    #: what is missing before there is anything to choose
    hint: str = ""


def filters_of(result: SearchResult) -> tuple[Filter, ...]:
    made = (
        _filter(result, "rating", _("What the regulator (CQC) found"), is_open=True),
        _covers(result),
        _kinds(result),
        _filter(result, "for", _("Who it is for")),
        _filter(result, "beds", _("Size of care home")),
        _filter(result, "run-by", _("Who runs it")),
        _filter(result, "new", _("New services")),
    )
    return tuple(each for each in made if each.choices or each.hint)


def distances_of(result: SearchResult) -> tuple[FilterChoice, ...]:
    return tuple(_choice("within", value) for value in result.facets.get("within", ()))


def _filter(result: SearchResult, name: str, title: str, *, is_open: bool = False) -> Filter:
    values = result.facets.get(name, ())
    choices = tuple(_choice(name, value, meant=result.interpretation) for value in values if _shows(value))
    return Filter(name, title, choices, is_open or any(choice.checked for choice in choices))


def _covers(result: SearchResult) -> Filter:
    """Offered with care that goes to people only. A choice of nobody is shown too: it says that nobody has said so."""
    choices = tuple(_choice("covers", value) for value in result.facets.get("covers", ()))
    needs_postcode = result.goes_to_people and not choices
    hint = _("Add your postcode to your search. Then we can show who says they come to you.") if needs_postcode else ""
    return Filter("covers", _("Where they go"), choices, is_open=True, hint=hint)


def _kinds(result: SearchResult) -> Filter:
    """Groups that people recognise, each followed by its kinds of service."""
    values = {value.slug: value for value in result.facets.get("kind", ())}
    choices: list[FilterChoice] = []
    for group in SERVICE_GROUPS:
        parts = [values[slug] for slug in group.services if slug in values and _shows(values[slug])]
        if group.slug in values and parts and len(parts) > 1:
            choices.append(_choice("kind", values[group.slug], meant=result.interpretation))
        meant, is_part = result.interpretation, len(parts) > 1
        choices += (_choice("kind", part, is_part=is_part, meant=meant) for part in parts)
    return Filter("kind", _("Kind of care"), tuple(choices), any(choice.checked for choice in choices))


def _shows(value: FacetValue) -> bool:
    return bool(value.count) or value.selected


#: parameter -> field of what the words were taken for
FROM_WORDS = {"kind": "kinds", "for": "bands", "rating": "ratings"}


def _choice(
    name: str, value: FacetValue, *, is_part: bool = False, meant: Interpretation | None = None
) -> FilterChoice:
    said = getattr(meant, FROM_WORDS[name]) if meant and name in FROM_WORDS else ()
    return FilterChoice(
        id=f"{name}-{value.slug}",
        value=value.slug,
        label=value.label,
        count=words.number(value.count),
        checked=value.selected,
        is_part=is_part,
        is_from_words=value.selected and value.slug in said,
    )
