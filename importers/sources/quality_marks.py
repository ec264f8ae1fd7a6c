"""Standards and charter marks. Our own format: content/formats/quality_marks.yaml."""

from typing import ClassVar

from app.domain.quality import MarkRecord
from importers.plain.source import PlainSource


class QualityMarks(PlainSource):
    slug: ClassVar[str] = "quality_marks"
    kind: ClassVar[str] = "marks"
    record = MarkRecord
