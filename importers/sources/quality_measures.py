"""What places count about their care. Our own format: content/formats/quality_measures.yaml."""

from collections.abc import Iterator
from typing import ClassVar

from app.domain.catalogue import catalogue
from app.domain.quality import MeasureRecord
from importers.plain.rows import Fault, Values
from importers.plain.source import PlainSource

#: of a period: a year and the days that a year-end may slip by
MOST_DAYS = 372


class QualityMeasures(PlainSource):
    slug: ClassVar[str] = "quality_measures"
    kind: ClassVar[str] = "measures"
    record = MeasureRecord

    def check(self, values: Values) -> Iterator[Fault]:
        numerator, denominator = values["numerator"], values["denominator"]
        if denominator == 0:
            yield Fault("out of", "out_of_nothing", "This is 0. Write out of how many, such as the days of care.")
        elif catalogue().measures[values["measure"]].is_share and numerator > denominator:
            yield Fault("count", "more_than_all", "This is more than “out of”. Look whether the two were swapped.")
        if (values["period_to"] - values["period_from"]).days > MOST_DAYS:
            yield Fault("to", "period_too_long", "The period is longer than a year. Send one row for each year.")
