"""A whole national list of ratings, two months of it, against counts that are made without our own readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat
from zipfile import ZipFile

import pytest
from rich.console import Console
from sqlalchemy import Engine, func, select

from app.config import Settings
from app.db import make_engine, session_factory
from app.db.migrate import upgrade
from app.domain.runs import RunCounts
from app.providers.models import Place, Rating, Registration
from importers.order import Order
from importers.runner import Engines, run_source
from importers.sources.cqc_locations import CqcLocations
from importers.sources.cqc_ratings import CqcRatings
from tests.real_data import data, needs_data

pytestmark = [needs_data, pytest.mark.national]

REGISTER = "national-shaped/HSCA_Active_Locations_2026-09.ods"
SEPTEMBER, OCTOBER = "national-shaped/Latest_ratings_2026-09.ods", "national-shaped/Latest_ratings_2026-10.ods"
ROWS = 314_166
#: the register of September has this place without a name, so that it is not held
NAMELESS = "1-1001366084"

#: location, group, question -> value, day, inherited
Plain = dict[tuple[str, str, str], tuple[str, str, str]]


class PlainReader:
    """Cells of the sheet Locations, by their place in the layout of 2026; nothing of it is used by the importer."""

    def __init__(self) -> None:
        self.found: Plain = {}
        self._sheet = ""
        self._row: list[str] = []
        self._cell: list[str] | None = None
        self._times = 1

    def read(self, path: Path) -> Plain:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = lambda text: self._cell.append(text) if self._cell is not None else None
        with ZipFile(path) as archive, archive.open("content.xml") as stream:
            while chunk := stream.read(1 << 20):
                parser.Parse(chunk)
        return self.found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._sheet = attributes["table:name"]
        elif name == "table:table-row":
            self._row = []
        elif name == "table:table-cell":
            self._cell, self._times = [], int(attributes.get("table:number-columns-repeated", "1"))

    def _end(self, name: str) -> None:
        if name == "table:table-cell" and self._cell is not None:
            self._row += ["".join(self._cell)] * self._times
            self._cell = None
        elif name == "table:table-row" and self._sheet == "Locations" and self._row[0] != "Location ID":
            row = self._row
            self.found[row[0], row[17], row[18]] = (row[19], row[20], row[22])


@dataclass(frozen=True)
class Nation:
    engine: Engine
    work: Engines
    september: Plain
    october: Plain


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nation]:
    """Holds the register of September; the tests below go on from there, in order."""
    settings = Settings(var_dir=tmp_path_factory.mktemp("national"))
    engine = make_engine(settings.sqlalchemy_url)
    upgrade(engine)
    work = Engines(settings, engine, Console(quiet=True))
    run_source(work, CqcLocations(), Order("cqc_locations", data(REGISTER)))
    yield Nation(engine, work, PlainReader().read(data(SEPTEMBER)), PlainReader().read(data(OCTOBER)))
    engine.dispose()


def load(nation: Nation, name: str) -> RunCounts:
    return run_source(nation.work, CqcRatings(), Order("cqc_ratings", data(name))).counts


def current(nation: Nation) -> Plain:
    """What is held, of those whom the list has said it of, in the file's own forms."""
    columns = (Rating.question, Rating.service_group, Rating.value, Rating.published_on, Rating.is_inherited)
    query = select(Registration.regulator_id, *columns).join(Registration, Registration.id == Rating.registration_id)
    found: Plain = {}
    with session_factory(nation.engine)() as session:
        for id_, question, group, value, day, inherited in session.execute(query.where(Rating.is_current)):
            found[id_, group, question] = (value, f"{day:%d/%m/%Y}", "Y" if inherited else "N")
    return found


def held_of(plain: Plain) -> Plain:
    return {key: says for key, says in plain.items() if key[0] != NAMELESS}


def test_september_is_stored_to_the_row(nation: Nation) -> None:
    expected = held_of(nation.september)
    before = current(nation)
    counts = load(nation, SEPTEMBER)
    known = sum(before.get(key) == says for key, says in expected.items())
    assert (counts.read, counts.rejected) == (ROWS, ROWS - len(expected))
    assert (counts.new, counts.unchanged, counts.changed, counts.merged) == (len(expected) - known, known, 0, 0)
    after = current(nation)
    assert {key: after.get(key) for key in expected} == expected
    assert after.keys() - expected.keys() == before.keys() - expected.keys()


def test_october_changes_what_changed_and_nothing_else(nation: Nation) -> None:
    old, new = held_of(nation.september), held_of(nation.october)
    both = old.keys() & new.keys()
    counts = load(nation, OCTOBER)
    assert counts == RunCounts(
        read=len(nation.october),
        new=len(new.keys() - old.keys()),
        changed=sum(old[key] != new[key] for key in both),
        unchanged=sum(old[key] == new[key] for key in both),
        withdrawn=len(old.keys() - new.keys()),
        rejected=len(nation.october) - len(new),
    )
    after = current(nation)
    assert {key: after.get(key) for key in new} == new
    assert not (old.keys() - new.keys()) & after.keys()


def test_history_keeps_both_editions(nation: Nation) -> None:
    old, new = held_of(nation.september), held_of(nation.october)
    with session_factory(nation.engine)() as session:
        past = session.scalar(select(func.count()).select_from(Rating).where(~Rating.is_current))
    assert past == sum(new.get(key) != says for key, says in old.items())


def test_every_place_bears_the_rating_that_the_list_gives_it(nation: Nation) -> None:
    """The second id of a dual registration has a rating of its own, which is not the place's."""
    listed = {key[0]: says for key, says in nation.october.items() if key[1:] == ("Overall", "Overall")}
    own = select(Registration.regulator_id, Place.rating, Place.rating_on).join(Place)
    with session_factory(nation.engine)() as session:
        rows = session.execute(own.where(Registration.dual_of.is_(None), Place.rating.is_not(None))).all()
    assert len(rows) > 40_000
    assert [id_ for id_, value, day in rows if listed[id_][:2] != (value, f"{day:%d/%m/%Y}")] == []
