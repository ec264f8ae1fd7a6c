"""Answers as the pages hold them, of two people: each an example that was worked out by hand."""

from decimal import Decimal

from app.domain.asking.questions import Value


def weekly(amount: str, up_to: str = "") -> dict[str, str]:
    return {**pounds(amount, up_to), "period": "week"}


def pounds(amount: str, up_to: str = "") -> dict[str, str]:
    """As the pages write amounts."""
    said = {"amount": amount, **({"up_to": up_to} if up_to else {})}
    return {name: f"{Decimal(each):.2f}" for name, each in said.items()}


_ANYONE: dict[str, Value] = {
    "who": "me",
    "nation": "england",
    "free": [],
    "assets": ["savings"],
    "asset.savings": pounds("10000"),
    "joint": [],
    "gave_away": "no",
    "household": "single",
    "pensions": ["private-pension"],
    "income.private-pension": weekly("300"),
    "disability_benefits": [],
    "other_benefits": [],
    "other_incomes": [],
    "look_ahead": "no",
}
#: 300.00 - 241.45 (guarantee) = 58.55
AT_HOME: dict[str, Value] = {
    **_ANYONE,
    "setting": "care-at-home",
    "cost": weekly("300"),
    "age": "pension-age",
    "children": "0",
    "carer": "no",
    "housing_costs": weekly("0"),
    "council_tax": weekly("0"),
    "disability_costs": weekly("0"),
}
#: 300.00 - 31.80 (personal expenses) = 268.20
IN_A_HOME: dict[str, Value] = {
    **_ANYONE,
    "setting": "care-home-permanent",
    "cost": weekly("900"),
    "nursing": "none",
    "home": "no",
    "has_top_up": "no",
}
#: 36,750 above the limit at 1,058.70 a week
FALLING: dict[str, Value] = {
    **IN_A_HOME,
    "cost": weekly("1300"),
    "asset.savings": pounds("60000"),
    "pensions": ["state-pension"],
    "income.state-pension": weekly("241.30"),
    "look_ahead": "yes",
    "spends": weekly("0"),
}
#: an owner of a home whose savings and prices are not sure
WITH_A_HOME: dict[str, Value] = {
    **FALLING,
    "who": "other",
    "cost": weekly("900", "1100"),
    "asset.savings": pounds("40000", "90000"),
    "home": "yes",
    "lives_there": [],
    "moved_on": "2020-01-01",
    "earlier_reason": "no",
    "home.value": pounds("200000", "250000"),
    "eligible_needs": "yes",
    "home_security": "unknown",
}
#: the figure of a couple of pension age is missing
OF_A_COUPLE: dict[str, Value] = {**AT_HOME, "household": "couple"}
