"""Complaints that the Ombudsman decided. Our own format: content/formats/ombudsman_decisions.yaml."""

from typing import ClassVar

from app.domain.quality import DecisionRecord
from importers.plain.source import PlainSource


class OmbudsmanDecisions(PlainSource):
    slug: ClassVar[str] = "ombudsman_decisions"
    kind: ClassVar[str] = "decisions"
    record = DecisionRecord
