"""The words of a question as one person reads them: in their language, in their voice, of what it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.asking.flow import Flow, Progress
from app.domain.asking import Question, Voice
from app.domain.asking.wording import QuestionWords, Said, wording, words_of
from app.domain.content_files import ContentError
from app.domain.readable import translated
from app.web.i18n import current_language, gettext
from app.web.i18n import gettext as _

ABOUT = "{about}"


@dataclass(frozen=True, slots=True)
class Speaker:
    folder: str
    voice: Voice

    @classmethod
    def of(cls, flow: Flow, progress: Progress) -> "Speaker":
        return cls(flow.words(progress.answers), progress.voice)

    def words(self, question: Question) -> QuestionWords:
        return _translated(self.folder, current_language())[question.entry]

    def say(self, question: Question, text: Said | None) -> str:
        if text is None:
            return ""
        said = text.to(self.voice)
        return said.replace(ABOUT, self._about(question)) if ABOUT in said else said

    def option(self, question: Question, value: str) -> str:
        own = self.words(question).options.get(value)
        return self.say(question, own.text) if own else self._usual(value)

    def option_hint(self, question: Question, value: str) -> str:
        own = self.words(question).options.get(value)
        return self.say(question, own.hint) if own else ""

    def _about(self, question: Question) -> str:
        known = _translated(self.folder, current_language())
        source = self.words(question).about_from
        if source:
            option = known[source].options[question.about]
            return (option.as_about or option.text).to(self.voice)
        return known[question.about].in_a_sentence.to(self.voice)

    def _usual(self, value: str) -> str:
        """What these answers are called where a file gives them no words of their own."""
        manages = _("No difficulty: I manage this") if self.voice is Voice.YOU else _("No difficulty: they manage this")
        usual = {
            "yes": _("Yes"),
            "no": _("No"),
            "unknown": _("I don’t know"),
            "none": _("None of these"),
            "manages": manages,
            "not_applicable": _("This does not apply"),
        }
        return usual[value]


def check_words(folder: str, questions: Iterable[Question]) -> None:
    """Stops the start where one of the questions, or an option of it, has no words."""
    for question in questions:
        words = words_of(folder, question.entry)
        if lacking := [each for each in question.options if each not in words.options]:
            raise _error(folder, question, f"no words for {', '.join(lacking)}. Add them to its options")
        if ABOUT in words.model_dump_json() and not _knows(folder, question, words):
            raise _error(folder, question, f"no words for “{question.about}”, which {ABOUT} stands for. Add them")


def _knows(folder: str, question: Question, words: QuestionWords) -> bool:
    known = wording(folder)
    if not words.about_from:
        return question.about in known
    return words.about_from in known and question.about in known[words.about_from].options


def _error(folder: str, question: Question, fault: str) -> ContentError:
    return ContentError(f"content/checks/{folder}/questions.yaml, entry “{question.entry}”: {fault}.")


@lru_cache
def _translated(folder: str, _language: str) -> dict[str, QuestionWords]:
    """Made once for each language that is asked for, and in that language."""
    return {id_: translated(each, "checks/*/questions.yaml", gettext) for id_, each in wording(folder).items()}
