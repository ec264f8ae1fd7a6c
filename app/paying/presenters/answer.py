"""The answer in one sentence, and whose sum it is: ours today, the council's in the end."""

from dataclasses import dataclass

from app.domain.rules.charging import Charge, Nation, Range, Setting, Standing
from app.guidance.presenters.links import GuideLink, guide_link
from app.paying.presenters.cases import NO_CASES, Cases
from app.paying.presenters.lines import is_open
from app.paying.presenters.money import between, span
from app.paying.presenters.told import Told
from app.web.amounts import pounds
from app.web.i18n import gettext as _
from app.web.words import in_words

#: what a line of the sum is called where the weekly maximum of Wales has cut it
MAXIMUM = "weekly-maximum"
#: the same where the price of the care has
WHOLE_PRICE = "never-more-than-cost"
#: the guide on what a dearer care home costs
TOP_UPS = "top-ups"


@dataclass(frozen=True, slots=True)
class AnswerView:
    """`kind` is for the eye, `title` is the answer, `more` what else has to be said at once, `top_ups` the guide on
    a price that the council does not agree to."""

    kind: str
    title: str
    more: tuple[str, ...]
    council: str
    day: str
    top_ups: GuideLink | None = None


def answer_of(charge: Charge, told: Told, cases: Cases = NO_CASES) -> AnswerView:
    return AnswerView(
        kind="silent" if charge.is_silent else charge.standing.value,
        title=_title(charge, cases, told),
        more=tuple(_more(charge, cases, told)),
        council=_("The council works out the real sum."),
        day=_("We worked this out on %(day)s, with the figures of that day.", day=in_words(charge.day)),
        top_ups=guide_link(TOP_UPS, told.nation) if _may_have_top_up(charge) else None,
    )


def _may_have_top_up(charge: Charge) -> bool:
    """The rest of a dearer home is for somebody else to pay."""
    return charge.setting is not Setting.HOME and _leaves_a_rest(charge)


def _title(charge: Charge, cases: Cases, told: Told) -> str:
    amount = charge.amount
    if amount is None or is_open(amount):
        return _first_case(cases, told) or _unsaid(charge, told)
    if charge.standing is Standing.FREE:
        return told.either(
            _("You would pay nothing: this care is free"), _("They would pay nothing: this care is free")
        )
    if amount.is_exact and not amount.low:
        return told.either(_("You would pay nothing"), _("They would pay nothing"))
    if charge.standing is Standing.FULL_COST and not is_capped(charge):
        return told.either(
            _("You would pay the full price: %(amount)s a week", amount=between(amount)),
            _("They would pay the full price: %(amount)s a week", amount=between(amount)),
        )
    if charge.holds_at_any_price and not amount.low:
        return _at_most(amount, told)
    return _paying(amount, told)


def _at_most(amount: Range, told: Told) -> str:
    most = pounds(amount.top)
    return told.either(
        _("You would pay no more than %(amount)s a week, whatever the care costs", amount=most),
        _("They would pay no more than %(amount)s a week, whatever the care costs", amount=most),
    )


def _first_case(cases: Cases, told: Told) -> str:
    """What can be said where the other case is without end."""
    if not _can_be_said(cases):
        return ""
    case = cases.each[0]
    amount = case_amount(case.charge)
    return told.either(
        _("%(case)s, you would pay %(amount)s", case=case.says, amount=amount),
        _("%(case)s, they would pay %(amount)s", case=case.says, amount=amount),
    )


def _can_be_said(cases: Cases) -> bool:
    amount = cases.each[0].charge.amount if cases.each else None
    return amount is not None and not is_open(amount)


def _is_first_case_the_title(charge: Charge, cases: Cases) -> bool:
    return is_open(charge.amount) and _can_be_said(cases)


def case_amount(charge: Charge) -> str:
    """Within a sentence."""
    amount = charge.amount
    if amount is None or is_open(amount):
        return _("the full price") if charge.standing is Standing.FULL_COST else _("an amount that we cannot say")
    if not amount.top:
        return _("nothing")
    if not amount.low:
        return _("no more than %(amount)s a week", amount=pounds(amount.top))
    if charge.standing is Standing.FULL_COST and not is_capped(charge):
        return _("the full price, %(amount)s a week", amount=between(amount))
    return _("%(amount)s a week", amount=between(amount))


def _paying(amount: Range, told: Told) -> str:
    if amount.is_exact:
        return told.either(
            _("You would pay about %(amount)s a week", amount=pounds(amount.low)),
            _("They would pay about %(amount)s a week", amount=pounds(amount.low)),
        )
    if amount.high is None:
        return told.either(
            _("You would pay %(amount)s a week or more", amount=pounds(amount.low)),
            _("They would pay %(amount)s a week or more", amount=pounds(amount.low)),
        )
    return told.either(
        _("You would pay %(between)s a week", between=between(amount)),
        _("They would pay %(between)s a week", between=between(amount)),
    )


def _unsaid(charge: Charge, told: Told) -> str:
    if charge.is_silent:
        return told.either(
            _("We cannot say what you would pay, because we do not have a figure that the sum needs"),
            _("We cannot say what they would pay, because we do not have a figure that the sum needs"),
        )
    return told.either(
        _("We cannot say what you would pay, because too much is not known"),
        _("We cannot say what they would pay, because too much is not known"),
    )


def _more(charge: Charge, cases: Cases, told: Told) -> list[str]:
    said = []
    if is_capped(charge):
        said.append(_("In Wales the council may not ask for more than this a week for care at home."))
    if charge.standing is Standing.OPEN and not charge.is_silent:
        said += [_open(charge, told), *_case_by_case(charge, cases)]
    if _leaves_a_rest(charge):
        said.append(_rest(charge))
    if charge.top_up.is_some:
        said.append(
            _("The extra for a dearer home (a top-up) is not part of this sum: %(amount)s.", amount=span(charge.top_up))
        )
    return said


def _case_by_case(charge: Charge, cases: Cases) -> list[str]:
    """The first is the title where nothing else can be said."""
    free = [_("If it is free: nothing.")] if cases.free_as else []
    ways = [_("%(case)s: %(amount)s.", case=case.says, amount=case_amount(case.charge)) for case in cases.each]
    return [*free, *(ways[1:] if _is_first_case_the_title(charge, cases) else ways)]


def _open(charge: Charge, told: Told) -> str:
    if any(line.slug.startswith("free-") for line in charge.lines):
        return _("It is not known yet if this care is free.")
    return told.either(
        _("It is not known yet if the council would help you pay."),
        _("It is not known yet if the council would help them pay."),
    )


def _leaves_a_rest(charge: Charge) -> bool:
    """Below the weekly maximum of Wales something is left, whatever a person owns."""
    helps = charge.standing is Standing.BY_MEANS or is_capped(charge)
    return helps and not charge.is_silent and not _is_whole_price(charge)


def _rest(charge: Charge) -> str:
    if charge.amount and not charge.amount.top:
        return _("The council would pay for this care, if it agrees that the care is needed.")
    return _("If the council agrees that this care is needed, it would pay the rest of a price that it agrees to.")


def _is_whole_price(charge: Charge) -> bool:
    """Whether it may be that nothing is left for the council to pay."""
    return any(line.slug == WHOLE_PRICE and line.most != 0 for line in charge.lines)


def is_capped(charge: Charge) -> bool:
    """Whether the weekly maximum of Wales decides at both ends."""
    if charge.nation is not Nation.WALES or charge.setting is Setting.PERMANENT:
        return False
    return any(line.slug == MAXIMUM and line.least and line.most for line in charge.lines)
