"""One person's way through the questions, and what the rules say of it so far."""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.asking import Answers, Question, Value
from app.domain.rules.charging import Answer, Charge, Facts, Nation, Setting, deferred_payment, policy_of, work_out
from app.domain.rules.charging.ledger import figure_used
from app.paying.facts import facts_of, nation_of
from app.paying.means import counts
from app.paying.reading import Said

Step = Generator[Question, None, Value]
Steps = Generator[Question, None, None]


@dataclass(slots=True)
class Way:
    """Looks at an answer only after its question was asked: others may stand there from an earlier way."""

    answers: Answers
    day: date
    asked: list[str] = field(default_factory=list)
    _known: tuple[int, Facts] | None = None

    def ask(self, question: Question) -> Step:
        self.asked.append(question.id)
        yield question
        return self.answers[question.id]

    @property
    def so_far(self) -> Answers:
        return {question: self.answers[question] for question in self.asked}

    @property
    def facts(self) -> Facts:
        """Made once between two questions, for each of several rules asks for them."""
        if self._known is None or self._known[0] != len(self.asked):
            self._known = len(self.asked), facts_of(self.so_far)
        return self._known[1]

    @property
    def charge(self) -> Charge:
        return work_out(self.facts, self.day)

    @property
    def nation(self) -> Nation:
        return nation_of(self.answers)

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
        """Whether any income, however much, stands in the sum at its cheap or at its dear end, if nothing is free."""
        lines = work_out(replace(self.facts, free={}), self.day).lines
        return not lines or any(line.slug.startswith("income-") for line in lines)

    def home_may_count(self) -> bool:
        lines = [line for line in self.charge.lines if line.slug == "home"]
        return any(line.most is None or line.most > 0 for line in lines)

    def may_be_in_first_weeks(self) -> bool:
        """Of a home that is left out for the first weeks of a stay for good."""
        moved_on = self.facts.moved_on
        weeks = policy_of(self.nation).steps["home-first-weeks"].figures["weeks"]
        known = figure_used(weeks, self.day).value
        return moved_on is None or known is None or (self.day - moved_on).days < known * 7

    def may_defer(self) -> bool:
        found = deferred_payment(self.facts, self.day)
        return found is not None and found.must_be_offered is not Answer.NO

    def can_go_on(self) -> bool:
        """Whether there is more to say than the charge: for that, what comes in has to be known."""
        return self.can_look_ahead() or self.may_defer()

    def can_look_ahead(self) -> bool:
        """How long savings last is worked out of a price and of savings that are known, at least within bounds."""
        own = [asset.amount for asset in self.facts.assets if counts(asset.kind, self.nation)]
        known = [self.facts.cost, *own, *([self.facts.given_away] if "gave_away" in self.asked else [])]
        return any(amount.is_some for amount in own) and all(amount.high is not None for amount in known)
