"""A check, as the pages that ask it know it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.asking import Answers, Route, Value, Voice

#: what one check may hand on to the next, so that nobody is asked twice
HANDED_ON = ("shared", "who", "nation", "postcode")


@dataclass(frozen=True, slots=True)
class Flow:
    """`endpoint` answers GET with the start page and POST with all others.

    `name` is the folder of its words too, unless `folder` finds one by the answers: two nations, two sets of words.
    """

    name: str
    endpoint: str
    route: Route
    folder: Callable[[Answers], str] | None = None

    def words(self, answers: Answers) -> str:
        return self.folder(answers) if self.folder else self.name


@dataclass(frozen=True, slots=True)
class Progress:
    """All that is known of a person, and it is known to their page alone."""

    flow: str
    answers: Answers = field(default_factory=dict)

    @property
    def voice(self) -> Voice:
        return Voice.THEY if self.answers.get("who") == "other" else Voice.YOU

    @property
    def is_shared(self) -> bool:
        """A computer that others use too: the page closes itself, and offers no files to keep."""
        return self.answers.get("shared") == "yes"

    def with_answer(self, question: str, value: Value) -> "Progress":
        return Progress(self.flow, {**self.answers, question: value})

    def handed_to(self, flow: str) -> "Progress":
        return Progress(flow, {key: self.answers[key] for key in HANDED_ON if key in self.answers})
