"""All that a question may be answered with."""

from collections.abc import Iterator
from itertools import combinations

from app.domain.asking import Kind, Question, Value

#: where any answer of its kind leads the same way, one that is given stands for all
ONE_FOR_ALL = {Kind.DAY: "2025-03-03", Kind.POSTCODE: "CF10 1EP"}


def values_of(question: Question) -> Iterator[Value]:
    """Sums of money and numbers are a test's own."""
    yield from known_values_of(question)
    if question.may_not_apply:
        yield "not_applicable"
    if question.allows_unknown:
        yield "unknown"


def known_values_of(question: Question) -> Iterator[Value]:
    match question.kind:
        case Kind.YES_NO:
            yield from ("yes", "no")
        case Kind.ABILITIES | Kind.SOME_OF:
            sizes = range(len(question.options) + 1)
            yield from (list(some) for size in sizes for some in combinations(question.options, size))
        case Kind.DAY | Kind.POSTCODE:
            yield ONE_FOR_ALL[question.kind]
        case _:
            yield from question.options
