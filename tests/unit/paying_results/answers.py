"""Answers as the pages hold them, of two people: each an example that was worked out by hand."""

from app.domain.asking.questions import Value


def weekly(amount: str, up_to: str = "") -> dict[str, str]:
    return {**pounds(amount, up_to), "period": "week"}


def pounds(amount: str, up_to: str = "") -> dict[str, str]:
    return {"amount": amount, **({"up_to": up_to} if up_to else {})}


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
