"""Would the council be likely to find that it must help? Four machines: adults and carers, England and Wales.

`evaluate` answers for one law, `side_by_side` for both on the same facts; `plain` and `plain_pair` tell it as data.
Facts are plain: for a question "yes", "no" or "unknown"; for an outcome a list of what is hard about it (nothing: the
person manages), or "unknown".
"""

from app.domain.rules.eligibility.evaluating import evaluate, machine_of
from app.domain.rules.eligibility.loading import machines
from app.domain.rules.eligibility.mapping import PAIRS, side_by_side
from app.domain.rules.eligibility.plain import plain, plain_pair

__all__ = ["PAIRS", "evaluate", "machine_of", "machines", "plain", "plain_pair", "side_by_side"]
