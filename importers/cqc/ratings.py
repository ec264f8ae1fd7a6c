import re

from app.domain.vocabularies import KEY_QUESTIONS, RATINGS

OVERALL = "Overall"
_NO_LETTER = re.compile(r"[^a-z]+")

#: what CQC writes where there is no rating: shown as it stands, never ranked
NOT_RATINGS = (
    "Insufficient evidence to rate",
    "Inspected but not rated",
    "No published rating",
    "Not Yet Inspected",
    "Not Rated",
    "Not applicable",
)
_QUESTIONS = {_NO_LETTER.sub("", question.casefold()): question for question in (OVERALL, *KEY_QUESTIONS)}
_PUBLISHED = {value.casefold(): value for value in (*RATINGS, *NOT_RATINGS)}


def read_rating(text: str) -> str:
    """With CQC's capitals where it is one of CQC's values ("Requires Improvement" -> "Requires improvement"),
    else verbatim."""
    return _PUBLISHED.get(text.casefold(), text[:60].rstrip())


def find_question(text: str) -> str | None:
    """By its letters alone: the feeds have "Well-led", "Well led" and hyphens that only look like one."""
    return _QUESTIONS.get(_NO_LETTER.sub("", text.casefold()))
