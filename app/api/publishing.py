"""What the rules are made of, as it stands in content/: conditions, sums, figures and the law that they cite."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import orjson

from app.domain.figures import figures
from app.domain.law import law
from app.domain.rules.charging import Nation, policy_of
from app.domain.rules.eligibility import machines

Shape = dict[str, Any]


@lru_cache
def rules_json() -> bytes:
    eligibility = {check: machine.model_dump(mode="json") for check, machine in machines().items()}
    charging = {nation.value: _policy(nation) for nation in Nation}
    said = set(_texts([eligibility, charging]))
    shape = {
        "eligibility": eligibility,
        "charging": charging,
        "figures": {name: series.model_dump(mode="json") for name, series in figures().items() if name in said},
        "law": {slug: source.model_dump(mode="json") for slug, source in law().items() if slug in said},
    }
    return orjson.dumps(shape)


def _policy(nation: Nation) -> Shape:
    parts = policy_of(nation).all_rules().items()
    return {name: {slug: rule.model_dump(mode="json") for slug, rule in rules.items()} for name, rules in parts}


def _texts(held: Any) -> Iterator[str]:
    """Rules name figures and provisions wherever they need them."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping):
        for each in held.values():
            yield from _texts(each)
    elif isinstance(held, list):
        for each in held:
            yield from _texts(each)
