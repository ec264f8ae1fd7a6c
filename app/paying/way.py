"""One person's way through the questions, and what the rules say of it so far."""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from app.domain.asking import NATION, Answers, Question, Value
from app.domain.rules.charging import Answer, Facts, Nation, Setting, deferred_payment, policy_of, work_out
from app.domain.rules.charging.ledger import figure_used
from app.domain.rules.charging.ranges import BEYOND, NONE
from app.paying.facts import facts_of, nation_of
from app.paying.means import counts, is_left_out
from app.paying.reading import Said

Step = Generator[Question, None, Value]
Steps = Generator[Question, None, None]


@dataclass(slots=True)
class Way:
    """Looks at an answer only after its question was asked: others may stand there from an earlier way."""

    answers: Answers
    day: date
    asked: list[str] = field(default_factory=list)
    _known: dict[tuple[int, Nation], Facts] = field(default_factory=dict)

    def ask(self, question: Question) -> Step:
        self.asked.append(question.id)
        yield question
        return self.answers[question.id]

    @property
    def so_far(self) -> Answers:
        return {question: self.answers[question] for question in self.asked}

    @property
    def facts(self) -> Facts:
        return self._facts_under(self.nation)

    @property
    def each_facts(self) -> tuple[Facts, ...]:
        return tuple(self._facts_under(nation) for nation in self.nations)

    def _facts_under(self, nation: Nation) -> Facts:
        """Made once between two questions, for each of several rules asks for them."""
        key = len(self.asked), nation
        if key not in self._known:
            self._known = {known: facts for known, facts in self._known.items() if known[0] == key[0]}
            self._known[key] = facts_of({**self.so_far, NATION.id: nation.value})
        return self._known[key]

    @property
    def nation(self) -> Nation:
        """Whose law the result begins with."""
        return nation_of(self.answers)

    @property
    def nations(self) -> tuple[Nation, ...]:
        """All whose law the result shows: near the border both are to be settled."""
        return (self.nation,) if self.answers[NATION.id] in tuple(Nation) else tuple(Nation)

    @property
    def setting(self) -> Setting:
        return Setting(str(self.answers["setting"]))

    def is_yes(self, question: str) -> bool:
        return self.answers.get(question) == Answer.YES and question in self.asked

    def is_no(self, question: str) -> bool:
        return self.answers.get(question) == Answer.NO and question in self.asked

    def chosen(self, question: str) -> tuple[str, ...]:
        return Said(self.answers).some(question) if question in self.asked else ()

    def income_counts(self) -> bool:
        """Whether any income, however much, stands in a sum at its cheap or at its dear end, if nothing is free."""
        sums = [work_out(self._at_its_least(facts), self.day).lines for facts in self.each_facts]
        return any(not lines or any(line.slug.startswith("income-") for line in lines) for lines in sums)

    def _at_its_least(self, facts: Facts) -> Facts:
        """What was given away may be nothing until it was asked for: taken for all the world, it would hide the sum
        between both ends in which income counts, where a short stay in Wales is charged by either of two laws."""
        return replace(facts, free={}, given_away=facts.given_away if "gave_away" in self.asked else NONE)

    def home_may_count(self) -> bool:
        return any(work_out(facts, self.day).home_may_count for facts in self.each_facts)

    def may_be_in_first_weeks(self) -> bool:
        """Of a home that is left out for the first weeks of a stay for good."""
        moved_on = self.facts.moved_on
        return moved_on is None or any((self.day - moved_on).days < self._first_days(each) for each in self.nations)

    def _first_days(self, nation: Nation) -> Decimal:
        weeks = figure_used(policy_of(nation).steps["home-first-weeks"].figures["weeks"], self.day).value
        return BEYOND if weeks is None else weeks * 7

    def matters(self, kind: str) -> bool:
        """How much of an income it is, under one law at least."""
        return not all(is_left_out(kind, nation, self.setting) for nation in self.nations)

    def is_counted(self, kind: str) -> bool:
        """Something owned, under one law at least."""
        return any(counts(kind, nation) for nation in self.nations)

    def may_defer(self) -> bool:
        found = deferred_payment(self.facts, self.day)
        return found is not None and found.must_be_offered is not Answer.NO

    def can_go_on(self) -> bool:
        """Whether there is more to say than the charge: for that, what comes in has to be known."""
        return self.can_look_ahead() or self.may_defer()

    def can_look_ahead(self) -> bool:
        """How long savings last is worked out of a price and of savings that are known, at least within bounds."""
        own = [asset.amount for asset in self.facts.assets if self.is_counted(asset.kind)]
        known = [self.facts.cost, *own, *([self.facts.given_away] if "gave_away" in self.asked else [])]
        return any(amount.is_some for amount in own) and all(amount.high is not None for amount in known)
