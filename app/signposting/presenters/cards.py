"""A caller's card: one council, one need, to keep by the telephone."""

from dataclasses import dataclass

from app.signposting.presenters.answer import Answer


@dataclass(frozen=True, slots=True)
class CardPage:
    answer: Answer
    #: how to say the code on the telephone: "leeds 2"
    spoken: str

    @classmethod
    def of(cls, answer: Answer) -> "CardPage":
        return cls(answer, answer.card.code.replace("-", " "))
