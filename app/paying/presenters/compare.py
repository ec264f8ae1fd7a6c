"""The same answers beside each other: care at home and in a care home, the law of England and that of Wales."""

from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain.asking import Answers
from app.domain.rules.charging import Charge, Nation, Range, Setting, Standing, work_out
from app.domain.rules.charging.ranges import MOST_ASKED
from app.paying.facts import facts_of
from app.paying.presenters.lines import LIMITS
from app.paying.presenters.money import span
from app.paying.presenters.told import Told
from app.web.amounts import pounds
from app.web.i18n import gettext as _

#: of a price that nobody knows: whatever comes near it is "the full price"
PRICE = Range.exact(MOST_ASKED)
_NEAR = MOST_ASKED / 10


@dataclass(frozen=True, slots=True)
class Column:
    """`is_own` is what the page is about. `home` says whether the value of a home counts."""

    title: str
    is_own: bool
    pays: str
    limit: str
    home: str


@dataclass(frozen=True, slots=True)
class Comparison:
    title: str
    columns: tuple[Column, ...]
    beware: str


def settings_beside(answers: Answers, charge: Charge, told: Told) -> Comparison:
    """Of the other kind of care the price is not known: nobody was asked for it."""
    other = Setting.PERMANENT if charge.setting is Setting.HOME else Setting.HOME
    facts = replace(facts_of({**_without_price(answers), "setting": other}), cost=PRICE)
    ways = {charge.setting: charge, other: work_out(facts, charge.day)}
    return Comparison(
        title=_("Care at home and in a care home"),
        columns=tuple(_column(setting_name(each), ways[each], answers, charge) for each in ways),
        beware=_("We did not ask all that counts for the other kind of care. What we did not ask makes the gap wider."),
    )


def nations_beside(answers: Answers, charge: Charge, told: Told) -> Comparison:
    other = Nation.WALES if charge.nation is Nation.ENGLAND else Nation.ENGLAND
    ways = {charge.nation: charge, other: work_out(facts_of({**answers, "nation": other}), charge.day)}
    return Comparison(
        title=_("The law of England and the law of Wales"),
        columns=tuple(_column(nation_name(each), ways[each], answers, charge) for each in ways),
        beware=told.either(
            _("The same answers under both laws. The law of the place where you live counts. Prices differ too."),
            _("The same answers under both laws. The law of the place where they live counts. Prices differ too."),
        ),
    )


def _without_price(answers: Answers) -> Answers:
    return {question: answer for question, answer in answers.items() if question not in ("cost", "nursing")}


def _column(title: str, charge: Charge, answers: Answers, own: Charge) -> Column:
    return Column(
        title=title,
        is_own=charge is own,
        pays=_pays(charge),
        limit=_limit(charge),
        home=_home(charge, was_asked="home" in answers),
    )


def _pays(charge: Charge) -> str:
    amount = charge.amount
    if charge.standing is Standing.FREE:
        return _("Nothing: it is free")
    if amount is None or (amount.high is None and not amount.low):
        return _("We cannot say")
    return _("%(amount)s a week", amount=span(amount)) if amount.top < _NEAR else _up_to_the_price(amount)


def _up_to_the_price(amount: Range) -> str:
    if amount.low >= _NEAR:
        return _("The full price")
    if not amount.low:
        return _("Anything from nothing to the full price")
    return _("%(amount)s a week, or more, up to the full price", amount=pounds(amount.low))


def _limit(charge: Charge) -> str:
    """What it says of savings: the limit that was held against them."""
    used = next((line.figures for line in charge.lines if line.slug in LIMITS), ())
    value: Decimal | None = used[0].value if used else None
    return _("not known") if value is None else pounds(value)


def _home(charge: Charge, *, was_asked: bool) -> str:
    home = next((line for line in charge.lines if line.slug == "home"), None)
    if charge.setting is not Setting.PERMANENT:
        return _("Does not count")
    if home is None:
        return _("There is none") if was_asked else _("Not asked")
    if home.least == home.most == 0:
        return _("Does not count")
    return _("Counts") if home.least else _("May count")


def setting_name(setting: Setting) -> str:
    return {
        Setting.HOME: _("Care at home"),
        Setting.PERMANENT: _("A care home, for good"),
        Setting.TEMPORARY: _("A care home, for a short stay"),
    }[setting]


def nation_name(nation: Nation) -> str:
    return {Nation.ENGLAND: _("England"), Nation.WALES: _("Wales")}[nation]
