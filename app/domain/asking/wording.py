"""The words of questions: content/checks/<check>/questions.yaml, and content/checks/common/questions.yaml for all.

Choices that many questions share stand once, in content/checks/common/options.yaml.
"""

from enum import StrEnum
from functools import lru_cache
from typing import Annotated

from pydantic import BeforeValidator, Field

from app.domain.content_files import CONTENT, ContentError, Entry, read_entries

CHECKS = CONTENT / "checks"
COMMON = "common"


class Voice(StrEnum):
    #: the person asks for themselves
    YOU = "you"
    #: for somebody whom they help
    THEY = "they"


class Said(Entry):
    """A text in two voices; a plain text in the file stands for both."""

    you: str
    they: str

    def to(self, voice: Voice) -> str:
        return self.you if voice is Voice.YOU else self.they

    @classmethod
    def read(cls, said: object) -> object:
        return cls(you=said, they=said) if isinstance(said, str) else said


Text = Annotated[Said, BeforeValidator(Said.read)]


class OptionWords(Entry):
    """`as_about` is how it stands in the middle of a sentence, where that is not how it is offered."""

    text: Text
    hint: Text | None = None
    as_about: Text | None = None


def _named(options: object) -> object:
    """YAML reads a plain yes and no as true and false."""
    names = {True: "yes", False: "no"}
    return {names.get(key, key): said for key, said in options.items()} if isinstance(options, dict) else options


Options = Annotated[dict[str, OptionWords], BeforeValidator(_named)]


class OptionSet(Entry):
    id: str
    options: Options


class QuestionWords(Entry):
    """`title` is the question, `hint` what counts, `why` why we ask; `short` names it where answers are listed.

    `options_of` names choices that it shares with others; what stands in its own `options` goes before them.
    `{about}` in its texts stands for what `Question.about` names: an option of the question `about_from`, or else
    another question.
    """

    id: str
    title: Text
    short: Text
    why: Text
    hint: Text | None = None
    as_about: Text | None = None
    about_from: str = ""
    options_of: str = ""
    options: Options = Field(default_factory=dict)

    @property
    def in_a_sentence(self) -> Said:
        return self.as_about or self.short


@lru_cache
def wording(check: str) -> dict[str, QuestionWords]:
    return {name: _whole(entry, check) for name, entry in {**_read(COMMON), **_read(check)}.items()}


def words_of(check: str, entry: str) -> QuestionWords:
    try:
        return wording(check)[entry]
    except KeyError:
        raise ContentError(f"content/checks/{check}/questions.yaml: “{entry}” has no words. Add an entry.") from None


def _read(check: str) -> dict[str, QuestionWords]:
    return read_entries(CHECKS / check / "questions.yaml", QuestionWords, key="id")


def _whole(entry: QuestionWords, check: str) -> QuestionWords:
    if not entry.options_of:
        return entry
    shared = _option_sets().get(entry.options_of)
    if shared is None:
        raise ContentError(f"content/checks/{check}/questions.yaml: “{entry.id}” names no set in common/options.yaml.")
    return entry.model_copy(update={"options": {**shared.options, **entry.options}})


@lru_cache
def _option_sets() -> dict[str, OptionSet]:
    return read_entries(CHECKS / COMMON / "options.yaml", OptionSet, key="id")
