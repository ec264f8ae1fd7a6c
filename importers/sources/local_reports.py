"""Reports of visits by Healthwatch and who follows it. Our own format: content/formats/local_reports.yaml."""

from typing import ClassVar

from app.domain.quality import LocalReportRecord
from importers.plain.source import PlainSource


class LocalReports(PlainSource):
    slug: ClassVar[str] = "local_reports"
    kind: ClassVar[str] = "local_reports"
    record = LocalReportRecord
