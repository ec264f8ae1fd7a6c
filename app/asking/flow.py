"""A check, as the pages that ask it know it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.asking import Answers, Question, Route, Stand, Value, Voice

#: what one check may hand on to the next, so that nobody is asked twice
HANDED_ON = ("shared", "who", "nation", "law_first", "postcode")
CARER = "carer"


@dataclass(frozen=True, slots=True)
class Flow:
    """`endpoint` answers GET with the start page and POST with all others.

    `name` is the folder of its words too, unless `folder` finds one by the answers: two nations, two sets of words.
    `questions` are all that the route can yield, for each folder of words: the site starts only with words for each.
    `title` names it, marked with `to_translate`. `enough` are the questions without which nothing can be said: after
    them a person may see what can be said so far. None named: a result comes at the end alone.
    """

    name: str
    endpoint: str
    route: Route
    folder: Callable[[Answers], str] | None = None
    questions: dict[str, tuple[Question, ...]] = field(default_factory=dict, compare=False)
    title: str = ""
    enough: tuple[str, ...] = ()
    #: what most people answer, by question; a check that has none tells nobody how many pages are to come
    usual: Answers = field(default_factory=dict, compare=False)

    def words(self, answers: Answers) -> str:
        return self.folder(answers) if self.folder else self.name

    def may_stop(self, stand: Stand) -> bool:
        return bool(self.enough) and set(self.enough) <= {question.id for question in stand.answered}


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

    def without(self, question: str) -> "Progress":
        return Progress(self.flow, {key: value for key, value in self.answers.items() if key != question})

    def handed_to(self, flow: str) -> "Progress":
        """Who the check is for is who needs care, but in the carer's check who gives it: that one asks again."""
        left_out = "who" if flow == CARER else ""
        return Progress(flow, {key: self.answers[key] for key in HANDED_ON if key in self.answers and key != left_out})
