"""Follows a figure on a page back to a cell of a loaded file, or to a computation from such cells."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from tests.integration.tracing.computed import Computed
from tests.integration.tracing.files import FileRow, Files
from tests.integration.tracing.page import AGE, DATE, MONTH, MONTHS, Mention
from tests.integration.tracing.subject import Subject, editions, slugs, subject_of

FORMS = ("%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%d.%m.%Y", "%m/%d/%Y")
ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
WORD = re.compile(r"[^\s,;()\[\]“”]*\d[^\s,;()\[\]“”]*")


@dataclass
class Tracer:
    """`today` as the page has it. Every mention is either traced, with where to, or not."""

    connection: Connection
    files: Files
    today: date
    _subjects: dict[str, Subject] = field(default_factory=dict)
    _computations: dict[str, Computed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._slugs, self._editions = slugs(self.connection), editions(self.connection)

    def trace(self, ref: str, mention: Mention) -> str | None:
        """Where a figure comes from; none where nothing leads back."""
        about = self.subject(mention.ref or ref)
        if mention.is_source and (edition := self._edition(mention)):
            return edition
        steps: dict[str, Callable[[Subject, Mention], str | None]] = {
            "date": self._day,
            "month": self._month,
            "age": self._age,
            "phone": self._phone,
            "miles": lambda _about, said: self._computed(ref).miles(said),
            "number": lambda about, said: self._cell(about, said) or self._year(about, said),
        }
        found = steps[mention.kind](about, mention)
        return found or self._computed(ref).find(mention, self._slug(mention))

    def _slug(self, mention: Mention) -> str | None:
        """A figure that the page says one source for must be in that source's rows."""
        return self._slugs[mention.said_by] if mention.said_by else None

    def subject(self, ref: str) -> Subject:
        if ref not in self._subjects:
            self._subjects[ref] = subject_of(self.connection, self.files, ref)
        return self._subjects[ref]

    def _computed(self, ref: str) -> Computed:
        if ref not in self._computations:
            self._computations[ref] = Computed(self.connection, self.files, self.subject(ref))
        return self._computations[ref]

    def _edition(self, mention: Mention) -> str | None:
        day = day_of(mention.text)
        name = self._editions.get(day) if day else None
        return f"the day that {name} is from" if name else None

    def _day(self, about: Subject, mention: Mention) -> str | None:
        wanted = day_of(mention.text)
        return next(
            (tell(row, cell) for cell, row in about.cells(self._slug(mention)) if wanted in days_in(cell)), None
        )

    def _month(self, about: Subject, mention: Mention) -> str | None:
        """A day in a row, or what the title of a row's file says of all its rows."""
        wanted, slug = month_of(mention.text), self._slug(mention)
        for cell, row in about.cells(slug):
            if any((day.year, day.month) == wanted for day in days_in(cell)):
                return f"month of {tell(row, cell)}"
        ours = {row.file for row in about.rows if row.source == slug}
        return next(
            (
                f"month of {tell(row, cell)}"
                for row in self.files.of(slug or "")
                if row.file in ours
                for cell in row.cells
                if month_of(cell) == wanted
            ),
            None,
        )

    def _age(self, about: Subject, mention: Mention) -> str | None:
        """In whole years or months, from a day in a row to the day the page was made."""
        found = AGE.search(mention.text)
        assert found is not None
        number, months_each = int(found[1]), 12 if found[2] == "year" else 1
        for cell, row in about.cells(self._slug(mention)):
            for day in days_in(cell):
                if months_between(day, self.today) // months_each == number:
                    return f"age of {tell(row, cell)}"
        return None

    def _phone(self, about: Subject, mention: Mention) -> str | None:
        wanted = re.sub(r"\D", "", mention.text).removeprefix("0")
        return next(
            (tell(row, cell) for cell, row in about.cells(self._slug(mention)) if wanted in re.sub(r"\D", "", cell)),
            None,
        )

    def _year(self, about: Subject, mention: Mention) -> str | None:
        """On the scale of a timeline: between the first day in a row and the day the page was made."""
        if not re.fullmatch(r"20\d\d", mention.text):
            return None
        first = min((day for cell, _row in about.cells() for day in days_in(cell)), default=self.today)
        return "year of the timeline" if first.year <= int(mention.text) <= self.today.year else None

    def _cell(self, about: Subject, mention: Mention) -> str | None:
        wanted = plain(mention.text)
        for cell, row in about.cells(self._slug(mention)):
            if wanted == plain(cell) or any(wanted == plain(word) for word in WORD.findall(cell)):
                return tell(row, cell)
        return None


def tell(row: FileRow, cell: str) -> str:
    return f"“{cell[:40]}” in {row.source}: {row.file} {row.where}"


def plain(text: str) -> str:
    """A number as a number, whatever it is written with; all else in small letters without what stands around it."""
    bare = text.strip(".,:;()“”‘’'").casefold()
    try:
        return f"{float(bare.lstrip('£').replace(',', '')):.10g}"
    except ValueError:
        return re.sub(r"^https?://", "", bare).rstrip("/")


def day_of(text: str) -> date | None:
    found = DATE.search(text)
    return date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])) if found else None


def month_of(text: str) -> tuple[int, int] | None:
    found = MONTH.search(text)
    return (int(found[2]), MONTHS.index(found[1]) + 1) if found else None


def days_in(cell: str) -> Iterator[date]:
    if found := ISO.fullmatch(cell):
        yield date.fromisoformat(found[1])
        return
    for form in FORMS:
        try:
            yield datetime.strptime(cell.removesuffix(" 00:00:00").removesuffix(" 00:00"), form).date()  # noqa: DTZ007
        except ValueError:
            continue


def months_between(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
