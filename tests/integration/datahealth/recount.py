"""Counts again, in SQL of its own, what the page of data health says. Shares no line with the site's code."""

from typing import Any

from sqlalchemy import Connection, text

LIVE = "p.withdrawn_on IS NULL"
FOUR = "('Outstanding', 'Good', 'Requires improvement', 'Inadequate')"
IN_FORCE = "r.withdrawn_on IS NULL"


def places_where(condition: str) -> str:
    return f"SELECT COUNT(*) FROM place p WHERE {LIVE} AND {condition}"


def places_rated(question: str) -> str:
    return places_where(
        "EXISTS (SELECT 1 FROM registration r, rating g WHERE r.place_id = p.id AND g.registration_id = r.id"
        f" AND {IN_FORCE} AND g.is_current AND g.question = '{question}' AND g.value IN {FOUR})"
    )


def places_with(table: str, more: str = "1 = 1") -> str:
    return places_where(
        f"p.id IN (SELECT r.place_id FROM registration r, {table} f WHERE f.registration_id = r.id"
        f" AND f.withdrawn_on IS NULL AND {more})"
    )


PARTS = {
    "address": places_where("COALESCE(p.address, '') <> ''"),
    "phone": places_where("COALESCE(p.phone, '') <> ''"),
    "website": places_where("COALESCE(p.website, '') <> ''"),
    "point": places_where("p.latitude IS NOT NULL AND p.longitude IS NOT NULL"),
    "council": places_where("p.council_id IN (SELECT id FROM council)"),
    "kind": places_where("p.services > 0"),
    "bands": places_where("p.bands > 0"),
    "beds": places_where("p.beds >= 1 AND p.is_care_home"),
    "organisation": places_where("p.organisation_id IN (SELECT id FROM organisation)"),
    "brand": places_where("p.organisation_id IN (SELECT id FROM organisation WHERE brand_id IS NOT NULL)"),
    "registered_on": places_where("p.registered_on IS NOT NULL"),
    "last_inspected_on": places_where("p.last_inspected_on IS NOT NULL"),
    "rating": places_where(f"p.rating IN {FOUR}"),
    "safe": places_rated("Safe"),
    "effective": places_rated("Effective"),
    "caring": places_rated("Caring"),
    "responsive": places_rated("Responsive"),
    "well_led": places_rated("Well-led"),
    "earlier": places_where("p.id IN (SELECT place_id FROM registration WHERE withdrawn_on IS NOT NULL)"),
    "measures": places_with("measure", IN_FORCE),
    "marks": places_with("mark", "(f.expires_on IS NULL OR f.expires_on >= :today)"),
    "decisions": places_with("decision"),
    "local_reports": places_with("local_report"),
    "fees": places_with("fee", IN_FORCE),
    "food_hygiene": places_with("food_hygiene", "f.match <> 'weak'"),
    "nhs_test": places_with("fft_month"),
    "pooled_feedback": places_with("pooled_feedback"),
}

RUNS = """
SELECT s.slug, i.id, i.rows_read, i.rows_rejected, i.rows_withdrawn, i.rows_new, i.rows_changed
FROM import_run i, source s
WHERE i.source_id = s.id AND i.status = 'succeeded' AND NOT i.dry_run
AND NOT EXISTS (SELECT 1 FROM import_run l WHERE l.source_id = i.source_id AND l.status = 'succeeded'
                AND NOT l.dry_run AND l.id > i.id)
"""


def one(connection: Connection, statement: str, **values: Any) -> Any:
    named = {name: value for name, value in values.items() if f":{name}" in statement}
    return connection.execute(text(statement), named).scalar_one()
