"""Worked examples: facts, what must come out, and why, by hand from the law (content/checks/examples).

The tests hold the rules to them, and the site publishes them, so that others can try their own systems.
"""

from app.domain.rules.examples.charging import ChargingExample, charging_examples
from app.domain.rules.examples.eligibility import BOTH, eligibility_examples, facts_of

__all__ = ["BOTH", "ChargingExample", "charging_examples", "eligibility_examples", "facts_of"]
