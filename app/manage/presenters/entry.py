"""The form for what a provider says of a place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from app.domain.entries.content import Content
from app.domain.entries.problems import Problem
from app.domain.entries.reading import LONGEST
from app.domain.entries.tongues import TONGUES
from app.manage.presenters.problems import ProblemLine, at_boxes, told
from app.providers.models import Place
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Box:
    name: str
    label: str
    hint: str
    value: str
    rows: int


@dataclass(frozen=True, slots=True)
class Tick:
    code: str
    label: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class EntryForm:
    ref: str
    name: str
    boxes: tuple[Box, ...]
    website: str
    languages: tuple[Tick, ...]
    outcodes: str
    councils: str
    problems: tuple[ProblemLine, ...]
    #: the same at their boxes
    faults: Mapping[str, str]

    @classmethod
    def of(cls, place: Place, content: Content | None) -> "EntryForm":
        held = content or Content()
        values = {name: getattr(held, name) for name in (*LONGEST, "website")}
        values["outcodes"] = " ".join(held.outcodes)
        values["councils"] = "\n".join(council_name(each.name) for each in held.councils)
        return _form(place, values, held.languages, ())

    @classmethod
    def again(cls, place: Place, problems: Sequence[Problem], typed: MultiDict[str, str]) -> "EntryForm":
        return _form(place, typed.to_dict(), typed.getlist("languages"), problems)


def _form(place: Place, values: Mapping[str, str], languages: Sequence[str], problems: Sequence[Problem]) -> EntryForm:
    said = {name: values.get(name, "") for name in (*LONGEST, "website", "outcodes", "councils")}
    boxes = _boxes(said)
    return EntryForm(
        ref=place.ref,
        name=place.name,
        boxes=boxes,
        website=said["website"],
        languages=tuple(Tick(code, _(label), code in languages) for code, label in TONGUES.items()),
        outcodes=said["outcodes"],
        councils=said["councils"],
        problems=told(problems, {box.name: box.label for box in boxes}),
        faults=at_boxes(problems),
    )


def _boxes(said: Mapping[str, str]) -> tuple[Box, ...]:
    texts = (
        (
            "description",
            _("About this place"),
            _("What is it like? What do you do well? Write as you would speak."),
            12,
        ),
        ("openings", _("Opening times"), _("When does someone answer the phone? When is day care open?"), 3),
        ("visiting", _("Visiting"), _("When can families come? Is there anything to know before?"), 3),
        ("vacancies", _("Room for new people"), _("Have you room now? The page shows on which day you said so."), 3),
    )
    most = {name: _("At most %(most)s letters.", most=words.number(longest)) for name, longest in LONGEST.items()}
    return tuple(Box(name, label, f"{hint} {most[name]}", said[name], rows) for name, label, hint, rows in texts)
