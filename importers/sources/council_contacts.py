"""How councils are reached about care. Our own format: content/formats/council_contacts.yaml."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from app.domain.contacts import ContactRecord
from importers.councils.hours import read_hours
from importers.councils.lines import names_a_person, read_value
from importers.cqc.cells import CellError
from importers.plain.rows import Fault, Values
from importers.plain.source import PlainSource


class CouncilContacts(PlainSource):
    slug: ClassVar[str] = "council_contacts"
    kind: ClassVar[str] = "council_contacts"
    needs: ClassVar[tuple[str, ...]] = ("councils",)
    record = ContactRecord

    def make(self, **values: Any) -> ContactRecord:
        return ContactRecord(**values | {"value": read_value(values["value"], values["channel"])})

    def check(self, values: Values) -> Iterator[Fault]:
        yield from _fault("value", lambda: read_value(values["value"], values["channel"]))
        if hours := values.get("hours"):
            yield from _fault("hours", lambda: read_hours(hours, values["purpose"]))
        if names_a_person(values.get("note", "")):
            yield Fault("note", "person_named", "Do not name people. Say what a caller must know without a name.")


def _fault(column: str, read: Callable[[], object]) -> Iterator[Fault]:
    try:
        read()
    except CellError as error:
        yield Fault(column, error.code, error.message)
