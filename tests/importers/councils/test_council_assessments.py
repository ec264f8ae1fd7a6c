from datetime import date
from pathlib import Path

import pytest

from app.domain.contacts import CouncilAssessmentRecord
from importers.contract import RowError
from importers.sources.council_assessments import CouncilAssessments
from tests.importers.councils.files import assessments


def rows(folder: Path, **says: str) -> list[object]:
    return [*CouncilAssessments().open(assessments(folder, says)).rows]


def test_an_assessment_keeps_cqcs_word(tmp_path: Path) -> None:
    says = {"rating": "requires improvement", "score": "58", "link": "https://www.example.org/kent"}
    assert rows(tmp_path, **says) == [
        (
            2,
            CouncilAssessmentRecord(
                "Kent", "Requires improvement", date(2026, 3, 12), "https://www.example.org/kent", 58
            ),
        )
    ]


def test_there_may_be_neither_score_nor_link(tmp_path: Path) -> None:
    assert rows(tmp_path) == [(2, CouncilAssessmentRecord("Kent", "Good", date(2026, 3, 12)))]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("score", "101", "score_unlikely"),
        ("score", "67.5", "score_unlikely"),
        ("score", "good", "number_unreadable"),
        ("rating", "Not bad", "choice_unknown"),
        ("rating", "", "cell_empty"),
        ("published on", "", "cell_empty"),
        ("published on", "16/09/2026", "date_to_come"),
    ],
)
def test_what_cannot_be_is_sent_back(tmp_path: Path, column: str, text: str, code: str) -> None:
    (error,) = rows(tmp_path, **{column: text})
    assert isinstance(error, RowError)
    assert (error.column, error.code) == (column, code)
