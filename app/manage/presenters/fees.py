"""The form for fees: a group of boxes for each kind in content/fees.yaml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries.content import Fee
from app.domain.entries.fees import PENCE, ReadFees
from app.domain.formats import BY
from app.manage.presenters.problems import ProblemLine, told
from app.providers.models import Place
from app.web.content import catalogue
from app.web.i18n import gettext as _

BOXES = ("lowest", "highest", "includes", "excludes")


@dataclass(frozen=True, slots=True)
class KindBoxes:
    slug: str
    label: str
    explanation: str
    per: str
    lowest: str
    highest: str
    includes: str
    excludes: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class FeeForm:
    ref: str
    name: str
    kinds: tuple[KindBoxes, ...]
    valid_from: str
    problems: tuple[ProblemLine, ...]

    @property
    def faults(self) -> Mapping[str, str]:
        """The same at their boxes."""
        return {problem.field: problem.text for problem in self.problems}

    @classmethod
    def of(cls, place: Place, fees: Sequence[Fee]) -> "FeeForm":
        return _form(place, _typed(fees), ())

    @classmethod
    def again(cls, place: Place, before: Sequence[Fee], sent: ReadFees, typed: Mapping[str, str]) -> "FeeForm":
        """Where a file did not fit, the boxes show what was there before."""
        is_file = any(problem.field == "file" for problem in sent.problems)
        names = {slug: kind.label for slug, kind in catalogue().fees.items()}
        return _form(place, _typed(before) if is_file else typed, told(sent.problems, names))


def _typed(fees: Sequence[Fee]) -> dict[str, str]:
    typed = {f"{fee.kind}-{name}": text for fee in fees for name, text in _texts(fee).items()}
    newest = max((fee.valid_from for fee in fees), default=None)
    return {**typed, "valid-from": newest.strftime("%d/%m/%Y") if newest else ""}


def _texts(fee: Fee) -> dict[str, str]:
    lowest, highest = (f"{amount / PENCE:,.2f}".removesuffix(".00") for amount in (fee.lowest, fee.highest))
    return dict(zip(BOXES, (lowest, highest, fee.includes, fee.excludes), strict=True))


def _form(place: Place, typed: Mapping[str, str], problems: tuple[ProblemLine, ...]) -> FeeForm:
    kinds = []
    for slug, kind in catalogue().fees.items():
        said = {name: typed.get(f"{slug}-{name}", "") for name in BOXES}
        per, is_open = _(BY[kind.per]), any(said.values())
        kinds.append(KindBoxes(slug, kind.label, kind.explanation, per, **said, is_open=is_open))
    return FeeForm(place.ref, place.name, tuple(kinds), typed.get("valid-from", ""), problems)
