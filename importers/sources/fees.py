"""What people who pay for themselves are asked for. Our own format: content/formats/fees.yaml."""

from collections.abc import Iterator
from typing import ClassVar

from app.domain.catalogue import catalogue
from app.domain.quality import FeeRecord
from importers.plain.rows import Fault, Values
from importers.plain.source import PlainSource


class Fees(PlainSource):
    slug: ClassVar[str] = "fees"
    kind: ClassVar[str] = "fees"
    record = FeeRecord

    def check(self, values: Values) -> Iterator[Fault]:
        kind = catalogue().fees[values["kind"]]
        for column in ("lowest", "highest"):
            if not kind.least * 100 <= values[column] <= kind.most * 100:
                message = (
                    f"This fee is by the {kind.per}, and is usually between £{kind.least:,} and £{kind.most:,}. "
                    "Look at the kind of fee, and at the amount."
                )
                yield Fault(column, "amount_unlikely", message)
