"""The means test: what a person would pay for care, in England and in Wales, on a day."""

from app.domain.rules.charging.assess import amount_a_week, work_out
from app.domain.rules.charging.deferred import DeferredPayment, deferred_payment
from app.domain.rules.charging.facts import (
    Age,
    Answer,
    Asset,
    Facts,
    Home,
    Household,
    Income,
    Nation,
    Nursing,
    Setting,
)
from app.domain.rules.charging.free import is_service_free
from app.domain.rules.charging.passing import AfterFirstWeeks, after_first_weeks
from app.domain.rules.charging.periods import Period, cost_a_week, income_a_week
from app.domain.rules.charging.policy import policy_of, read_policy
from app.domain.rules.charging.ranges import Range, asked
from app.domain.rules.charging.results import Charge, Line, Standing
from app.domain.rules.charging.savings import Projection, advice, how_long

__all__ = [
    "AfterFirstWeeks",
    "Age",
    "Answer",
    "Asset",
    "Charge",
    "DeferredPayment",
    "Facts",
    "Home",
    "Household",
    "Income",
    "Line",
    "Nation",
    "Nursing",
    "Period",
    "Projection",
    "Range",
    "Setting",
    "Standing",
    "advice",
    "after_first_weeks",
    "amount_a_week",
    "asked",
    "cost_a_week",
    "deferred_payment",
    "how_long",
    "income_a_week",
    "is_service_free",
    "policy_of",
    "read_policy",
    "work_out",
]
