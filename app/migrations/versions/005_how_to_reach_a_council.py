"""How to reach a council, what CQC found of it, and which councils share the beginning of a postcode."""

import sqlalchemy as sa
from alembic import op

revision = "005"
down_revision = "004"
branch_labels = None
depends_on = None

# A database whose postcodes are loaded gets theirs here: the same file of postcodes is not read a second time.
_FILL_SECTORS = """
INSERT INTO postcode_part_council (code, council_id, postcodes)
SELECT substr(postcode.code, 1, length(postcode.code) - 3) || ' ' || substr(postcode.code, length(postcode.code) - 2, 1),
       district.council_id, count(*)
FROM postcode JOIN district ON district.id = postcode.district_id
WHERE postcode.terminated_on IS NULL AND district.council_id IS NOT NULL
GROUP BY 1, 2
"""
_FILL_OUTCODES = """
INSERT INTO postcode_part_council (code, council_id, postcodes)
SELECT substr(code, 1, length(code) - 2), council_id, sum(postcodes) FROM postcode_part_council GROUP BY 1, 2
"""


def upgrade() -> None:
    op.create_table(
        "postcode_part_council",
        sa.Column("code", bytewise(6), nullable=False),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("postcodes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["council_id"], ["council.id"], name=op.f("fk_postcode_part_council_council_id_council")
        ),
        sa.PrimaryKeyConstraint("code", "council_id", name=op.f("pk_postcode_part_council")),
    )
    op.execute(_FILL_SECTORS)
    op.execute(_FILL_OUTCODES)
    _add_what_councils_say()


def _add_what_councils_say() -> None:
    op.create_table(
        "council_contact",
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("audience", sa.String(length=15), nullable=False),
        sa.Column("value", sa.String(length=500), nullable=False),
        sa.Column("hours", sa.String(length=300), nullable=True),
        sa.Column("note", sa.String(length=300), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_council_contact_council_id_council")),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_council_contact_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_council_contact_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_contact")),
        sa.UniqueConstraint("source_id", "council_id", "purpose", "channel", "value", name="uq_council_contact_line"),
    )
    op.create_index(op.f("ix_council_contact_council_id"), "council_contact", ["council_id"], unique=False)
    op.create_index(op.f("ix_council_contact_source_id"), "council_contact", ["source_id"], unique=False)
    op.create_table(
        "council_link",
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("listed_on", sa.Date(), nullable=True),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_council_link_council_id_council")),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_council_link_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_council_link_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_link")),
        sa.UniqueConstraint(
            "source_id", "council_id", "purpose", "url", name=op.f("uq_council_link_source_id_council_id_purpose_url")
        ),
    )
    op.create_index(op.f("ix_council_link_council_id"), "council_link", ["council_id"], unique=False)
    op.create_index(op.f("ix_council_link_source_id"), "council_link", ["source_id"], unique=False)
    op.create_table(
        "council_assessment",
        sa.Column("rating", sa.String(length=60), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_council_assessment_council_id_council")),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_council_assessment_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_council_assessment_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council_assessment")),
        sa.UniqueConstraint(
            "source_id",
            "council_id",
            "published_on",
            name=op.f("uq_council_assessment_source_id_council_id_published_on"),
        ),
    )
    op.create_index(op.f("ix_council_assessment_council_id"), "council_assessment", ["council_id"], unique=False)
    op.create_index(op.f("ix_council_assessment_source_id"), "council_assessment", ["source_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_council_assessment_source_id"), table_name="council_assessment")
    op.drop_index(op.f("ix_council_assessment_council_id"), table_name="council_assessment")
    op.drop_table("council_assessment")
    op.drop_index(op.f("ix_council_link_source_id"), table_name="council_link")
    op.drop_index(op.f("ix_council_link_council_id"), table_name="council_link")
    op.drop_table("council_link")
    op.drop_index(op.f("ix_council_contact_source_id"), table_name="council_contact")
    op.drop_index(op.f("ix_council_contact_council_id"), table_name="council_contact")
    op.drop_table("council_contact")
    op.drop_table("postcode_part_council")


def bytewise(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")
