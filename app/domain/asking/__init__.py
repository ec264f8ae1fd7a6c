"""What a check asks, in what order, and with which words. Knows neither the rules nor the web.

Three things live apart: what the law asks (`app.domain.rules`), which question comes next (a route, in the room of the
check), and the words of both (content/checks/<check>/questions.yaml).
"""

from app.domain.asking.common import COMMON_QUESTIONS, LAW_FIRST, NATION, POSTCODE, SHARED, WHO
from app.domain.asking.questions import Answers, Kind, Question, Route, Stand, Value, stand
from app.domain.asking.wording import QuestionWords, Voice, words_of

__all__ = [
    "COMMON_QUESTIONS",
    "LAW_FIRST",
    "NATION",
    "POSTCODE",
    "SHARED",
    "WHO",
    "Answers",
    "Kind",
    "Question",
    "QuestionWords",
    "Route",
    "Stand",
    "Value",
    "Voice",
    "stand",
    "words_of",
]
