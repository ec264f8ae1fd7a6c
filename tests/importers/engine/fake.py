"""A small source with a loader of its own, put where the engine looks for sources: things that say something."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from time import sleep
from typing import Any, ClassVar

from sqlalchemy import Column, Date, Integer, MetaData, String, Table, insert, select, update
from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError, Comparison
from importers import loaders, readers, registry
from importers.contract import Edition, Fetched, RowError
from importers.links import day_in

METADATA = MetaData()
THING = Table(
    "thing",
    METADATA,
    Column("code", String(20), primary_key=True),
    Column("says", String(2000)),
    Column("withdrawn_on", Date),
    Column("run_id", Integer),
)


@dataclass(frozen=True)
class Thing:
    code: str
    says: str


class Things:
    """Reads "code,says" under a line that may say the day. A file called part… is one area's."""

    slug: ClassVar[str] = "things"
    title: ClassVar[str] = "Things that say something"
    publisher: ClassVar[str] = "A test"
    licence: ClassVar[str] = "None"
    homepage: ClassVar[str] = "https://things.test/"
    kind: ClassVar[str] = "places"
    needs: ClassVar[tuple[str, ...]] = ()
    reader_version: ClassVar[int] = 1
    #: where `locate` points
    found: ClassVar[str | Path | None] = None
    #: seconds to wait at each row
    pause: ClassVar[float] = 0.0

    def locate(self) -> str | Path | None:
        return self.found

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        assert fetched
        table = readers.Table(readers.rows(fetched.path), must_have=["code", "says"])
        said = next((day_in(text) for row in table.preamble for text in row.values), None)
        return Edition(
            layout="things_1",
            rows=self._rows(table),
            as_of=as_of or said,
            is_whole=not fetched.name.startswith("part"),
            is_sample=fetched.name.startswith("sample"),
        )

    def _rows(self, table: readers.Table) -> Iterator[tuple[int, Thing] | RowError]:
        for row in table:
            sleep(self.pause)
            if not row["code"]:
                yield row.cell("code").error("code_missing", "Give the thing a code.")
            elif row["says"] == "?":
                yield row.cell("says").error("saying_unclear", "Say what it says.", rejects=False)
                yield row.number, Thing(row["code"], "")
            else:
                yield row.number, Thing(row["code"], row["says"])


class ThingLoader:
    """As the real ones do it: compare while reading, write at once."""

    #: called in the middle of writing
    interrupt: ClassVar[Callable[[], None]] = lambda: None

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        self.session, self.as_of, self.is_whole = session, as_of, is_whole
        self.held = dict(
            session.execute(select(THING.c.code, THING.c.says).where(THING.c.withdrawn_on.is_(None))).all()
        )
        self.seen: dict[str, Thing] = {}
        self.merged = 0

    def take(self, record: Thing) -> None:
        if record.code.startswith("!"):
            raise CannotStoreError("code", "code_forbidden", "A code must not begin with “!”.")
        if record.code in self.seen:
            self.merged += 1
        self.seen[record.code] = record

    def compare(self) -> Comparison:
        changed = sum(1 for code, thing in self.seen.items() if code in self.held and self.held[code] != thing.says)
        new = sum(1 for code in self.seen if code not in self.held)
        missing = len(self.held.keys() - self.seen.keys())
        return Comparison(
            held=len(self.held),
            new=new,
            changed=changed,
            unchanged=len(self.seen) - new - changed,
            merged=self.merged,
            missing=missing,
            withdrawn=missing if self.is_whole else 0,
        )

    def write(self, *, run_id: int) -> None:
        for code, thing in self.seen.items():
            values: dict[str, Any] = {"says": thing.says, "run_id": run_id, "withdrawn_on": None}
            if code not in self.held:
                self.session.execute(insert(THING).values(code=code, **values))
            elif self.held[code] != thing.says:
                self.session.execute(update(THING).where(THING.c.code == code).values(values))
            type(self).interrupt()
        if self.is_whole:
            missing = self.held.keys() - self.seen.keys()
            self.session.execute(update(THING).where(THING.c.code.in_(missing)).values(withdrawn_on=self.as_of))


def plug_in(set_attribute: Callable[[object, str, object], None]) -> None:
    """Make the engine know the fake source, in this process only."""
    module = module_from_spec(ModuleSpec("importers.sources.things", None))
    module.Things = Things  # type: ignore[attr-defined]
    set_attribute(registry, "SLUGS", (*registry.SLUGS, "things"))
    sys.modules["importers.sources.things"] = module
    set_attribute(loaders, "LOADERS", {**loaders.LOADERS, "places": f"{__name__}:ThingLoader"})


def write_things(path: Path, says: dict[str, str], *, day: str = "1 May 2026") -> Path:
    lines = [f"Things as at {day},", "code,says", *(f"{code},{text}" for code, text in says.items())]
    path.write_text("\n".join(lines) + "\n")
    return path


def many(number: int, says: str = "hello") -> dict[str, str]:
    return {f"T{index:05}": says for index in range(number)}
