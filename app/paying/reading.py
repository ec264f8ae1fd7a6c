"""What an answer says, as the rules take it. No answer is the same as "I do not know": never nothing, never a guess."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.asking import Answers
from app.domain.asking.questions import UNKNOWN
from app.domain.rules.charging import Answer, Period, Range
from app.domain.rules.charging.ranges import MOST_ASKED

AWeek = Callable[[Range, Period], Range]


@dataclass(frozen=True, slots=True)
class Said:
    """The answers of one person."""

    answers: Answers

    def choice(self, question: str) -> str:
        said = self.answers.get(question)
        return said if isinstance(said, str) else UNKNOWN

    def yes_no(self, question: str) -> Answer:
        return Answer(self.choice(question))

    def some(self, question: str) -> tuple[str, ...]:
        """What was chosen; nothing where nobody knows."""
        said = self.answers.get(question)
        return tuple(said) if isinstance(said, list) else ()

    def is_open(self, question: str) -> bool:
        return not isinstance(self.answers.get(question), list)

    def each(self, question: str, value: str) -> Answer:
        if self.is_open(question):
            return Answer.UNKNOWN
        return Answer.YES if value in self.some(question) else Answer.NO

    def money(self, question: str) -> Range:
        said = self.answers.get(question)
        if not isinstance(said, dict):
            return Range.unknown()
        ends = [min(Decimal(said[end]), MOST_ASKED) for end in ("amount", "up_to") if said.get(end)]
        return Range(ends[0], ends[-1])

    def a_week(self, question: str, convert: AWeek) -> Range:
        said = self.answers.get(question)
        period = said.get("period") if isinstance(said, dict) else None
        return convert(self.money(question), Period(period or Period.WEEK))

    def if_so(self, question: str, amount: Range) -> Range:
        """Nothing where the question before it was answered with no."""
        return Range.exact(0) if self.yes_no(question) is Answer.NO else amount

    def number(self, question: str) -> Range:
        said = self.choice(question)
        return Range.unknown() if said == UNKNOWN else Range.exact(Decimal(said))

    def day(self, question: str) -> date | None:
        said = self.choice(question)
        return None if said == UNKNOWN else date.fromisoformat(said)
