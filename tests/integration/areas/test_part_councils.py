"""Which councils share the beginning of a postcode, and which stand near one."""

from datetime import date
from time import process_time

import pytest
from sqlalchemy import delete, event, select
from sqlalchemy.orm import Session

from app.areas.contacts import _others_in_sector, _points, councils_of_part, neighbours_of
from app.areas.models import District, PostcodePartCouncil
from app.db.migrate import downgrade, upgrade
from tests.integration.areas.conftest import LEEDS, NOWHERE, Line, batch, council_of, load_councils, load_postcodes

WAKEFIELD, CHESTER, FLINT, BELFAST = "E08000036", "E06000050", "W06000005", "N09000003"
#: a metre to the north, in degrees
METRE = 1 / 111_195
BORDER: tuple[Line, ...] = (
    ("LS151AA", LEEDS, 53.80, -1.45),
    ("LS151AB", LEEDS, 53.80 + 290 * METRE, -1.45),
    ("LS151AC", WAKEFIELD, 53.80 + 310 * METRE, -1.45),
    ("LS152AA", WAKEFIELD, 53.80, -1.45),
    ("CH40AA", CHESTER, 53.17, -2.94),
    ("CH40AB", FLINT, 53.17 + 100 * METRE, -2.94),
    ("CH40AC", FLINT, 53.17 - 150 * METRE, -2.94),
    ("CH401AA", FLINT, 53.17, -2.94),
    ("BT15GS", BELFAST, 54.59, -5.93),
    ("LS151ZZ", NOWHERE, None, None),
)


@pytest.fixture
def border(any_session: Session) -> Session:
    load_councils(any_session)
    load_postcodes(any_session, batch(BORDER))
    return any_session


def shares(session: Session, part: str) -> list[tuple[str, int]]:
    return [(council.short_name, count) for council, count in councils_of_part(session, part)]


def near(session: Session, code: str) -> list[str]:
    return [council.short_name for council in neighbours_of(session, code)]


def all_shares(session: Session) -> set[tuple[str, int, int]]:
    rows = session.execute(
        select(PostcodePartCouncil.code, PostcodePartCouncil.council_id, PostcodePartCouncil.postcodes)
    )
    return {(code, council, count) for code, council, count in rows}


def test_an_outcode_and_a_sector_tell_who_shares_them_most_postcodes_first(border: Session) -> None:
    assert shares(border, "LS15") == [("Leeds", 2), ("Wakefield", 2)]
    assert shares(border, "LS15 1") == [("Leeds", 2), ("Wakefield", 1)]
    assert shares(border, "CH4") == [("Flintshire", 2), ("Cheshire West and Chester", 1)]
    assert shares(border, "CH4 0") == shares(border, "CH4")
    assert shares(border, "CH40") == [("Flintshire", 1)]


def test_nobody_shares_what_is_not_known_or_where_no_council_is_responsible(border: Session) -> None:
    assert shares(border, "BT1") == shares(border, "ZE1") == []


def test_postcodes_that_are_no_longer_in_use_do_not_count(border: Session) -> None:
    load_postcodes(border, batch(BORDER, {"LS151AC": date(2020, 1, 1), "LS152AA": date(2020, 1, 1)}))
    assert shares(border, "LS15") == [("Leeds", 2)]


def test_what_a_later_edition_lacks_does_not_count(border: Session) -> None:
    load_postcodes(border, batch(BORDER[:4]), as_of=date(2026, 2, 1))
    assert shares(border, "CH4") == []


def test_a_postcode_that_goes_to_another_council_is_counted_there(border: Session) -> None:
    moved = ("LS151AC", LEEDS, *BORDER[2][2:])
    load_postcodes(border, batch([*BORDER[:2], moved, *BORDER[3:]]))
    assert shares(border, "LS15 1") == [("Leeds", 3)]


def test_a_council_that_takes_over_a_district_takes_its_postcodes(border: Session) -> None:
    leeds = council_of(border, LEEDS)
    wakefield = border.scalars(select(District).where(District.code == WAKEFIELD)).one()
    assert leeds is not None
    wakefield.council_id = leeds.id
    border.commit()
    load_councils(border)  # gives Wakefield back what the shipped table says
    assert shares(border, "LS15 1") == [("Leeds", 2), ("Wakefield", 1)]


def test_a_database_that_held_postcodes_before_gets_the_shares_when_it_is_migrated(border: Session) -> None:
    filled = all_shares(border)
    assert filled
    engine = border.get_bind()
    border.close()
    downgrade(engine, "004")  # type: ignore[arg-type]
    upgrade(engine)  # type: ignore[arg-type]
    assert all_shares(border) == filled


def test_the_same_postcodes_again_count_nothing_anew(border: Session) -> None:
    border.execute(delete(PostcodePartCouncil))
    border.commit()
    load_postcodes(border, batch(BORDER))
    assert all_shares(border) == set()


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("LS151AB", ["Wakefield"]),
        ("LS151AA", []),  # 310 metres off
        ("CH40AA", ["Flintshire"]),
        ("CH40AB", ["Cheshire West and Chester"]),
        ("CH401AA", []),  # another sector, though it begins with the same letters
        ("LS152AA", []),
        ("LS151ZZ", []),
        ("ZE11AA", []),
        ("BT15GS", []),
    ],
)
def test_neighbours_are_others_within_300_metres_in_the_same_sector(
    border: Session, code: str, names: list[str]
) -> None:
    assert near(border, code) == names


def test_a_neighbour_counts_once_and_the_nearest_comes_first(border: Session) -> None:
    third = ("CH40AD", "W06000006", 53.17 + 50 * METRE, -2.94)
    load_postcodes(border, batch([*BORDER, third]))
    assert near(border, "CH40AA") == ["Wrexham", "Flintshire"]


def test_a_postcode_out_of_use_makes_no_neighbour(border: Session) -> None:
    load_postcodes(border, batch(BORDER, {"LS151AC": date(2020, 1, 1)}))
    assert near(border, "LS151AB") == []


@pytest.fixture
def big_sector(border: Session) -> Session:
    """Four hundred postcodes in one sector, as the largest of the country has."""
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    codes = [f"LS16{first}{second}" for first in letters for second in letters]
    rows = [(code, (LEEDS, WAKEFIELD)[at % 2], 53.8 + at * METRE, -1.5) for at, code in enumerate(codes)]
    load_postcodes(border, batch([*BORDER, *rows]), whole=False)
    return border


def test_neighbours_are_found_in_three_statements_and_at_once(big_sector: Session) -> None:
    """The budget is five milliseconds; a slow machine is given ten times as many of work, and may rest in between."""
    statements: list[str] = []
    engine = big_sector.get_bind()

    def listen(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", listen)
    started = process_time()
    found = near(big_sector, "LS16AA")
    took = process_time() - started
    event.remove(engine, "before_cursor_execute", listen)
    assert found == ["Wakefield"]
    assert sum(statement.startswith("SELECT") for statement in statements) == 3
    assert took < 0.05


def test_neighbours_are_looked_up_by_the_key_of_postcodes_alone(session: Session) -> None:
    query = _points().where(*_others_in_sector("LS151AA", 1))
    plan = session.connection().exec_driver_sql(
        "EXPLAIN QUERY PLAN " + str(query.compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
    )
    steps = [row[3] for row in plan]
    assert "SEARCH postcode USING PRIMARY KEY (code>? AND code<?)" in steps, steps
    assert not any(step.startswith("SCAN") for step in steps), steps
