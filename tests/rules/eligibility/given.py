"""Facts as anybody might give them, for the properties."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.answers import SOMETIMES, questions_of
from app.domain.rules.eligibility.loading import machines

#: a slow machine is no fault of the law; how fast a check is, is measured by itself
at_any_pace = settings(deadline=None)

CHECKS = tuple(machines())
ANSWERS = ("yes", "no", "unknown")


def ticks_of(check: str) -> list[str]:
    machine = machine_of(check)
    return [*(tick for limb in machine.limbs for tick in limb.ticks), *machine.not_a_limb]


def abilities(check: str, may_not_apply: bool) -> st.SearchStrategy[Any]:
    ticked = st.lists(st.sampled_from([*ticks_of(check), SOMETIMES]), unique=True, max_size=3)
    other = ["unknown", "not_applicable"] if may_not_apply else ["unknown"]
    return st.one_of(ticked, st.sampled_from(other))


def facts(check: str) -> st.SearchStrategy[dict[str, Any]]:
    machine = machine_of(check)
    asked = {key: st.sampled_from(ANSWERS) for key in questions_of(machine)}
    outcomes = {each.id: abilities(check, each.may_not_apply) for each in machine.outcomes}
    return st.fixed_dictionaries({}, optional={**asked, **outcomes})


#: two outcomes of each check, and its questions of the person: small enough to try every combination
FEW = {
    "needs-england": ("hygiene", "child"),
    "carer-england": ("nutrition", "child"),
    "needs-wales": ("self_care",),
    "carer-wales": ("child",),
}
