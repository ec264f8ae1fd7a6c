"""The friends-and-family question, as NHS England has asked it since 1 April 2020: its wording, the six answers and
their order are fixed (Friends and Family Test guidance), because only then can numbers be laid side by side."""

from enum import StrEnum

from app.domain.text import to_translate

QUESTION = to_translate("Overall, how was your experience of our service?")
WHY = to_translate("Please can you tell us why you gave your answer?")


class Answer(StrEnum):
    """In the order in which they are asked."""

    VERY_GOOD = "very-good"
    GOOD = "good"
    NEITHER = "neither"
    POOR = "poor"
    VERY_POOR = "very-poor"
    DONT_KNOW = "dont-know"


ANSWERS: dict[Answer, str] = {
    Answer.VERY_GOOD: to_translate("Very good"),
    Answer.GOOD: to_translate("Good"),
    Answer.NEITHER: to_translate("Neither good nor poor"),
    Answer.POOR: to_translate("Poor"),
    Answer.VERY_POOR: to_translate("Very poor"),
    Answer.DONT_KNOW: to_translate("Don’t know"),
}
POSITIVE = frozenset({Answer.VERY_GOOD, Answer.GOOD})
NEGATIVE = frozenset({Answer.POOR, Answer.VERY_POOR})


class Relation(StrEnum):
    """Who is speaking, to the person who has the care."""

    SELF = "self"
    FAMILY = "family"
    FRIEND = "friend"
    CARER = "carer"
    ADVOCATE = "advocate"
    PROFESSIONAL = "professional"
    UNSAID = "unsaid"


RELATIONS: dict[Relation, str] = {
    Relation.SELF: to_translate("I have care here"),
    Relation.FAMILY: to_translate("I am in the family of someone who has care here"),
    Relation.FRIEND: to_translate("I am a friend or neighbour"),
    Relation.CARER: to_translate("I look after someone, unpaid"),
    Relation.ADVOCATE: to_translate("I am an advocate, attorney or deputy"),
    Relation.PROFESSIONAL: to_translate("I come here for my work"),
    Relation.UNSAID: to_translate("I would rather not say"),
}


class Aspect(StrEnum):
    """What people recognise; each is optional, and has the same six answers."""

    DIGNITY = "dignity"
    STAFF = "staff"
    FOOD = "food"
    ACTIVITIES = "activities"
    CLEANLINESS = "cleanliness"
    LISTENING = "listening"


ASPECTS: dict[Aspect, str] = {
    Aspect.DIGNITY: to_translate("Being treated with dignity"),
    Aspect.STAFF: to_translate("The staff"),
    Aspect.FOOD: to_translate("Food and drink"),
    Aspect.ACTIVITIES: to_translate("Things to do"),
    Aspect.CLEANLINESS: to_translate("How clean it is"),
    Aspect.LISTENING: to_translate("Being listened to"),
}


class Channel(StrEnum):
    """How it came to us."""

    WEB = "web"
    #: from the short address on a poster or a card
    CARD = "card"
    #: from a tablet in a hallway
    KIOSK = "kiosk"
    #: written on paper, keyed in by one of us
    PAPER = "paper"


#: of what a person writes; a page says so before it is too much
MOST_LETTERS = 4_000
