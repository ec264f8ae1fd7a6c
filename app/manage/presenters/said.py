"""What a version of an entry says, in lines: for its provider and for who approves it."""

from dataclasses import dataclass

from app.domain.entries.content import Content, Fee, Figure
from app.domain.entries.tongues import TONGUES
from app.web.amounts import in_pounds
from app.web.content import catalogue
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.told import paragraphs
from app.web.words import in_words, list_in_words


@dataclass(frozen=True, slots=True)
class SaidLine:
    label: str
    #: paragraphs
    says: tuple[str, ...]
    #: in the provider's own words
    is_theirs: bool = False


def lines(content: Content) -> tuple[SaidLine, ...]:
    """Only what was said."""
    texts = (
        SaidLine(_("About this place"), paragraphs(content.description), True),
        SaidLine(_("Opening times"), paragraphs(content.openings), True),
        SaidLine(_("Visiting"), paragraphs(content.visiting), True),
        SaidLine(_("Room for new people"), paragraphs(content.vacancies), True),
        SaidLine(_("Own website"), one(content.website), True),
        SaidLine(_("Languages that staff speak"), one(tongues(content))),
        SaidLine(_("Home care goes to"), one(areas(content))),
        SaidLine(_("Fees"), tuple(fee_line(fee) for fee in content.fees)),
        SaidLine(_("Own numbers"), tuple(figure_line(each) for each in content.figures)),
    )
    return tuple(line for line in texts if line.says)


def one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def tongues(content: Content) -> str:
    return list_in_words([_(TONGUES[code]) for code in content.languages if code in TONGUES])


def areas(content: Content) -> str:
    councils = [_("all of %(council)s", council=council_name(each.name)) for each in content.councils]
    return list_in_words([*councils, *content.outcodes])


def fee_line(fee: Fee) -> str:
    kind = catalogue().fees.get(fee.kind)
    name = kind.label if kind else fee.kind
    low, high = in_pounds(fee.lowest), in_pounds(fee.highest)
    price = low if low == high else _("%(low)s to %(high)s", low=low, high=high)
    return f"{name}: {price}, " + _("from %(day)s", day=in_words(fee.valid_from))


def figure_line(figure: Figure) -> str:
    kind = catalogue().measures.get(figure.measure)
    name = kind.label if kind else figure.measure
    return f"{name}: " + _(
        "%(count)s out of %(all)s, %(first)s to %(last)s",
        count=plain_number(figure.numerator),
        all=plain_number(figure.denominator),
        first=in_words(figure.period_from),
        last=in_words(figure.period_to),
    )


def plain_number(value: float) -> str:
    """2,700, or 12.5 of staff, where a part-time job is a part."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")
