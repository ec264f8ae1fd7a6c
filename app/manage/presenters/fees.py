"""The form for fees: a group of boxes for each kind in content/fees.yaml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries.content import Fee
from app.domain.entries.fees import BOXES, PENCE, box
from app.domain.entries.problems import Problem
from app.domain.formats import BY
from app.manage.presenters.problems import ProblemLine, at_boxes, told
from app.providers.models import Place
from app.web.content import catalogue
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class FeeBox:
    id: str
    label: str
    value: str
    #: in letters
    wide: int
    problem: str


@dataclass(frozen=True, slots=True)
class KindBoxes:
    slug: str
    label: str
    explanation: str
    per: str
    boxes: tuple[FeeBox, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class FeeForm:
    ref: str
    name: str
    kinds: tuple[KindBoxes, ...]
    valid_from: str
    problems: tuple[ProblemLine, ...]
    #: the same at their boxes
    faults: Mapping[str, str]

    @classmethod
    def of(cls, place: Place, fees: Sequence[Fee]) -> "FeeForm":
        return _form(place, _typed(fees), ())

    @classmethod
    def again(
        cls, place: Place, before: Sequence[Fee], problems: Sequence[Problem], typed: Mapping[str, str] | None
    ) -> "FeeForm":
        """Where a file came, and no boxes, these show what was there before."""
        return _form(place, _typed(before) if typed is None else typed, problems)


def _typed(fees: Sequence[Fee]) -> dict[str, str]:
    typed = {box(fee.kind, name): text for fee in fees for name, text in _texts(fee).items()}
    newest = max((fee.valid_from for fee in fees), default=None)
    return {**typed, "valid-from": newest.strftime("%d/%m/%Y") if newest else ""}


def _texts(fee: Fee) -> dict[str, str]:
    lowest, highest = (f"{amount / PENCE:,.2f}".removesuffix(".00") for amount in (fee.lowest, fee.highest))
    return dict(zip(BOXES, (lowest, highest, fee.includes, fee.excludes), strict=True))


def _form(place: Place, typed: Mapping[str, str], problems: Sequence[Problem]) -> FeeForm:
    faults = at_boxes(problems)
    kinds = tuple(_kind(slug, typed, faults) for slug in catalogue().fees)
    names = {each.id: f"{kind.label}, {each.label}" for kind in kinds for each in kind.boxes}
    return FeeForm(place.ref, place.name, kinds, typed.get("valid-from", ""), told(problems, names), faults)


def _kind(slug: str, typed: Mapping[str, str], faults: Mapping[str, str]) -> KindBoxes:
    kind = catalogue().fees[slug]
    texts = ((_("Lowest"), 10), (_("Highest"), 10), (_("What it pays for"), 30), (_("What costs extra"), 30))
    boxes = tuple(
        FeeBox(id_, label, typed.get(id_, ""), wide, faults.get(id_, ""))
        for name, (label, wide) in zip(BOXES, texts, strict=True)
        for id_ in (box(slug, name),)
    )
    is_open = any(each.value or each.problem for each in boxes)
    return KindBoxes(slug, kind.label, kind.explanation, _(BY[kind.per]), boxes, is_open)
