"""What CQC found of councils. Our own format: content/formats/council_assessments.yaml."""

from collections.abc import Iterator
from typing import Any, ClassVar

from app.domain.contacts import CouncilAssessmentRecord
from importers.plain.rows import Fault, Values
from importers.plain.source import PlainSource


class CouncilAssessments(PlainSource):
    slug: ClassVar[str] = "council_assessments"
    kind: ClassVar[str] = "council_assessments"
    needs: ClassVar[tuple[str, ...]] = ("councils",)
    record = CouncilAssessmentRecord

    def make(self, **values: Any) -> CouncilAssessmentRecord:
        score = values.get("score")
        return CouncilAssessmentRecord(**values | {"score": None if score is None else int(score)})

    def check(self, values: Values) -> Iterator[Fault]:
        score = values.get("score", 0)
        if score > 100 or score != int(score):
            yield Fault("score", "score_unlikely", "Write the score in per cent, as a whole number from 0 to 100.")
