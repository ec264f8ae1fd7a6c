"""The questions of the price of care, one by one. Which of them are asked, and when, is the business of the routes."""

from app.domain.asking import Kind, Question
from app.domain.rules.charging import Age, Household, Nation, Nursing, Setting, policy_of

#: of a price or a bill, and of money that comes in
PRICE_PERIODS = ("week", "four-weeks", "month", "year")
INCOME_PERIODS = ("week", "fortnight", "four-weeks", "month", "year")

#: money that comes in, on four pages, in an order that people know
INCOMES: dict[str, tuple[str, ...]] = {
    "pensions": (
        "state-pension",
        "private-pension",
        "pension-passed-to-partner",
        "annuity",
        "pension-credit-guarantee",
        "savings-credit",
        "war-pension",
        "guaranteed-income-payment",
        "war-widows-pension",
    ),
    "disability_benefits": (
        "attendance-allowance",
        "pip-daily-standard",
        "pip-daily-enhanced",
        "pip-mobility",
        "dla-care-lower-or-middle",
        "dla-care-highest",
        "dla-mobility",
        "constant-attendance-allowance",
    ),
    "other_benefits": (
        "universal-credit",
        "employment-and-support-allowance",
        "carers-allowance",
        "child-benefit",
        "housing-benefit",
        "council-tax-reduction",
        "winter-fuel-payment",
    ),
    "other_incomes": (
        "earnings",
        "rent-received",
        "interest-on-savings",
        "charity-payment",
        "direct-payment-for-care",
        "other-income",
    ),
}
#: ignored everywhere, and nobody can live on it: a smaller bill, and money that is for the care itself
NOT_TO_LIVE_ON = ("council-tax-reduction", "direct-payment-for-care")
#: half a pension goes to a partner who stays at home: nobody who has care at home has one
ONLY_IN_A_CARE_HOME = ("pension-passed-to-partner",)

SETTING = Question("setting", Kind.ONE_OF, tuple(Setting), allows_unknown=False)
FREE_IS_ALL = Question("free_is_all", Kind.YES_NO)
REABLEMENT = Question("reablement_began_on", Kind.DAY)
COST = Question("cost", Kind.MONEY, periods=PRICE_PERIODS)

GAVE_AWAY = Question("gave_away", Kind.YES_NO)
GIVEN_AWAY = Question("given_away", Kind.MONEY)

HOME = Question("home", Kind.YES_NO)
HOME_VALUE = Question("home.value", Kind.MONEY)
MOVED_ON = Question("moved_on", Kind.DAY)
SELF_FUNDED = Question("self_funded_weeks", Kind.NUMBER, most=999)
EARLIER_REASON = Question("earlier_reason", Kind.YES_NO)
EARLIER_REASON_ENDED = Question("earlier_reason_ended_on", Kind.DAY, past=True)
ELIGIBLE_NEEDS = Question("eligible_needs", Kind.YES_NO)
HOME_SECURITY = Question("home_security", Kind.YES_NO)

AGE = Question("age", Kind.ONE_OF, tuple(age for age in Age if age is not Age.UNKNOWN))
HOUSEHOLD = Question("household", Kind.ONE_OF, (Household.SINGLE, Household.COUPLE))
PARTNER = Question("partner_of_pension_age", Kind.YES_NO)
CHILDREN = Question("children", Kind.ONE_OF, tuple(map(str, range(13))), allows_unknown=False)
CARER = Question("carer", Kind.YES_NO)

HOUSING = Question("housing_costs", Kind.MONEY, periods=PRICE_PERIODS)
COUNCIL_TAX = Question("council_tax", Kind.MONEY, periods=PRICE_PERIODS)
DISABILITY_COSTS = Question("disability_costs", Kind.MONEY, periods=PRICE_PERIODS)
HAS_TOP_UP = Question("has_top_up", Kind.YES_NO)
TOP_UP = Question("top_up", Kind.MONEY, periods=PRICE_PERIODS)
LOOK_AHEAD = Question("look_ahead", Kind.YES_NO, allows_unknown=False)
SPENDS = Question("spends", Kind.MONEY, periods=PRICE_PERIODS)


def free(nation: Nation) -> Question:
    """What is never charged for as a whole; of a service that is free by itself nobody needs to be asked."""
    reasons = policy_of(nation).free.values()
    return Question("free", Kind.SOME_OF, tuple(reason.slug for reason in reasons if not reason.is_service))


def nursing(nation: Nation) -> Question:
    """The old higher band is England's."""
    higher = (Nursing.HIGHER,) if nation is Nation.ENGLAND else ()
    return Question("nursing", Kind.ONE_OF, (Nursing.NONE, Nursing.STANDARD, *higher))


def assets(nation: Nation) -> Question:
    return Question("assets", Kind.SOME_OF, tuple(policy_of(nation).assets))


def asset(kind: str) -> Question:
    return Question(f"asset.{kind}", Kind.MONEY, words="asset", about=kind)


def joint(kinds: tuple[str, ...]) -> Question:
    return Question("joint", Kind.SOME_OF, kinds)


def proved(kinds: tuple[str, ...]) -> Question:
    """Who cannot prove it owns an equal part: nothing is left open."""
    return Question("proved", Kind.SOME_OF, kinds, allows_unknown=False)


def owners(kind: str) -> Question:
    return Question(f"owners.{kind}", Kind.ONE_OF, ("2", "3", "4"), words="owners", about=kind)


def share(kind: str) -> Question:
    return Question(f"share.{kind}", Kind.NUMBER, most=100, words="share", about=kind)


def lives_there(nation: Nation) -> Question:
    return Question("lives_there", Kind.SOME_OF, tuple(policy_of(nation).home))


def incomes(group: str, setting: Setting) -> Question:
    is_at_home = setting is Setting.HOME
    kinds = tuple(kind for kind in INCOMES[group] if not (is_at_home and kind in ONLY_IN_A_CARE_HOME))
    return Question(group, Kind.SOME_OF, kinds)


def income(kind: str) -> Question:
    return Question(f"income.{kind}", Kind.MONEY, periods=INCOME_PERIODS, words="income", about=kind)


def all_questions() -> tuple[Question, ...]:
    """Each that somebody may be asked, so that words for all of them can be checked at the start."""
    alone = tuple(each for each in globals().values() if isinstance(each, Question))
    by_nation = tuple(ask(nation) for nation in Nation for ask in (free, nursing, assets, lives_there))
    kinds = tuple(policy_of(Nation.ENGLAND).assets)
    by_kind = tuple(ask(kind) for kind in kinds for ask in (asset, owners, share))
    groups = tuple(incomes(group, Setting.PERMANENT) for group in INCOMES)
    amounts = tuple(income(kind) for group in INCOMES.values() for kind in group)
    return (*alone, *by_nation, joint(kinds), proved(kinds), *by_kind, *groups, *amounts)
