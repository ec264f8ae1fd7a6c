"""What the files say of one place: the rows of its registrations, of who runs it, and of what was matched to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, text

from tests.integration.tracing.files import FileRow, Files

PLACE = """
SELECT r.regulator_id FROM registration r JOIN place p ON p.id = r.place_id WHERE p.ref = :ref
UNION SELECT l.predecessor_id FROM registration_link l, registration r, place p
WHERE l.successor_id = r.regulator_id AND p.id = r.place_id AND p.ref = :ref
UNION SELECT l.successor_id FROM registration_link l, registration r, place p
WHERE l.predecessor_id = r.regulator_id AND p.id = r.place_id AND p.ref = :ref
"""
KITCHENS = """
SELECT f.fhrs_id FROM food_hygiene f, registration r, place p
WHERE f.registration_id = r.id AND r.place_id = p.id AND p.ref = :ref
"""
RUN_BY = """
SELECT o.regulator_id FROM organisation o, registration r, place p
WHERE o.id = r.organisation_id AND r.place_id = p.id AND p.ref = :ref
"""
#: sources whose rows may be about an organisation
OF_ORGANISATIONS = {"ombudsman_decisions", "cqc_api"}


@dataclass(frozen=True, slots=True)
class Subject:
    ref: str
    ids: frozenset[str]
    rows: tuple[FileRow, ...]

    def cells(self, source: str | None = None) -> Iterator[tuple[str, FileRow]]:
        """Of one source, or of all."""
        return ((cell, row) for row in self.rows if source in (None, row.source) for cell in row.cells)


def subject_of(connection: Connection, files: Files, ref: str) -> Subject:
    ids = ids_from(connection, PLACE, ref)
    kitchens = [row for id_ in ids_from(connection, KITCHENS, ref) for row in files.about(id_)]
    owners = [row for id_ in ids_from(connection, RUN_BY, ref) for row in files.about(id_)]
    rows = [row for id_ in sorted(ids) for row in files.about(id_)]
    rows += [row for row in kitchens if row.source == "food_hygiene"]
    rows += [row for row in owners if row.source in OF_ORGANISATIONS and is_of_no_place(row)]
    return Subject(ref, ids, tuple(rows))


def ids_from(connection: Connection, statement: str, ref: str) -> frozenset[str]:
    return frozenset(connection.scalars(text(statement), {"ref": ref}))


def is_of_no_place(row: FileRow) -> bool:
    return row.source == "ombudsman_decisions" or "provider" in row.file


def slugs(connection: Connection) -> dict[str, str]:
    """By title."""
    return {title: slug for slug, title in connection.execute(text("SELECT slug, title FROM source"))}


def editions(connection: Connection) -> dict[date, str]:
    """The days that loaded files say they are from."""
    rows = connection.execute(
        text("SELECT data_as_of, file_name FROM import_run WHERE status = 'succeeded' AND data_as_of IS NOT NULL")
    )
    return {date.fromisoformat(str(day)): str(name) for day, name in rows}
