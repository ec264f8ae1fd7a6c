"""Places for the order of priorities: a few values of each, so that ties and gaps are common."""

from hypothesis import strategies as st

from app.domain.comparison.outranking import Order
from app.domain.comparison.priorities import Priority

VALUES = st.dictionaries(st.sampled_from(Priority), st.integers(0, 3).map(float))
PLACES = st.lists(VALUES, min_size=1, max_size=6)
WEIGHTS = st.dictionaries(st.sampled_from(Priority), st.integers(1, 3), min_size=1)


def level_of(order: Order, place: int) -> int:
    """0 is the first; those without a level come after all others."""
    return next((n for n, level in enumerate(order.levels) if place in level), len(order.levels))
