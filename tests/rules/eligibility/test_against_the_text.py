"""The machines against the regulations written out a second time, in the plainest way, for every kind of answer."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.rules.eligibility import evaluate, machine_of
from tests.rules.eligibility.cases import TODAY
from tests.rules.eligibility.given import ANSWERS, at_any_pace

ABLE, UNABLE = (), ("without_help",)
STEPS = {"others_can_meet": "no", "community_can_meet": "no", "unlikely_without_council": "yes"}


def kinds(listed: int) -> Iterator[tuple[int, int]]:
    """How many unable and how many unknown. Which ones they are is tried elsewhere: no outcome stands above another."""
    return ((unable, unknown) for unable in range(listed + 1) for unknown in range(listed + 1 - unable))


def outcomes_with(check: str, unable: int, unknown: int) -> dict[str, Any]:
    ids = [each.id for each in machine_of(check).outcomes]
    said = [UNABLE] * unable + ["unknown"] * unknown + [ABLE] * (len(ids) - unable - unknown)
    return dict(zip(ids, said, strict=True))


def at_least(needed: int, unable: int, unknown: int) -> str:
    if unable >= needed:
        return "yes"
    return "unknown" if unable + unknown >= needed else "no"


def both(parts: Sequence[str]) -> str:
    return "no" if "no" in parts else "unknown" if "unknown" in parts else "yes"


def either(parts: Sequence[str]) -> str:
    return "yes" if "yes" in parts else "unknown" if "unknown" in parts else "no"


LEVELS = {"yes": "likely", "unknown": "possible", "no": "less_likely"}


def test_adults_in_england() -> None:
    tried = 0
    for cause, impact, (unable, unknown) in product(ANSWERS, ANSWERS, kinds(10)):
        facts = {"impairment_or_illness": cause, "significant_impact": impact}
        level = evaluate("needs-england", facts | outcomes_with("needs-england", unable, unknown), TODAY).level
        assert level == LEVELS[both([cause, at_least(2, unable, unknown), impact])]
        tried += 1
    assert tried == 9 * 66


def test_carers_in_england() -> None:
    tried = 0
    for cause, health, impact, (unable, unknown) in product(ANSWERS, ANSWERS, ANSWERS, kinds(8)):
        facts = {"necessary_care": cause, "health_at_risk": health, "significant_impact": impact}
        level = evaluate("carer-england", facts | outcomes_with("carer-england", unable, unknown), TODAY).level
        assert level == LEVELS[both([cause, either([health, at_least(1, unable, unknown)]), impact])]
        tried += 1
    assert tried == 27 * 45


def test_one_need_in_wales() -> None:
    tried = 0
    for cause, need, *steps in product(ANSWERS, ANSWERS, *[ANSWERS] * len(STEPS)):
        facts = welsh_facts("needs-wales", {"self_care": (need, *steps)})
        level = evaluate("needs-wales", {"need_arises": cause, **facts}, TODAY).level
        assert level == LEVELS[both([cause, whole_need(need, steps)])]
        tried += 1
    assert tried == 3**5


answers = st.sampled_from(ANSWERS)
needs = st.dictionaries(
    st.sampled_from([each.id for each in machine_of("needs-wales").outcomes]),
    st.tuples(answers, answers, answers, answers),
)


@at_any_pace
@given(st.sampled_from([("needs-wales", "need_arises"), ("carer-wales", "need_arises_from_caring")]), answers, needs)
def test_many_needs_in_wales(check: tuple[str, str], cause: str, said: dict[str, tuple[str, ...]]) -> None:
    facts = {check[1]: cause, **welsh_facts(check[0], said)}
    whole = either([whole_need(need, steps) for need, *steps in said.values()])
    assert evaluate(check[0], facts, TODAY).level == LEVELS[both([cause, whole])]


def welsh_facts(check: str, said: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    facts = outcomes_with(check, 0, 0)
    for area, (need, *steps) in said.items():
        facts[area] = {"yes": UNABLE, "no": ABLE}.get(need, need)
        facts |= {f"{area}.{step}": answer for step, answer in zip(STEPS, steps, strict=True)}
    return facts


def whole_need(need: str, steps: Sequence[str]) -> str:
    """Met if every step speaks for it: nobody else can, and only the council."""
    spoken = [
        answer if answer == "unknown" else "yes" if answer == wanted else "no"
        for answer, wanted in zip(steps, STEPS.values(), strict=True)
    ]
    return both([need, *spoken])
