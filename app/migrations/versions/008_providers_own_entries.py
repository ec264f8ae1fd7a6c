"""What providers say of their own places, and who may say it."""

import sqlalchemy as sa
from alembic import op

revision = "008"
down_revision = "007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=True),
        sa.Column("code_expires_at", sa.DateTime(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_claim_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_claim_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint(
            "place_id", "account_id", "organisation_id", name=op.f("uq_claim_place_id_account_id_organisation_id")
        ),
    )
    op.create_index(op.f("ix_claim_account_id"), "claim", ["account_id"], unique=False)
    op.create_index(op.f("ix_claim_place_id"), "claim", ["place_id"], unique=False)
    op.create_index(op.f("ix_claim_status"), "claim", ["status"], unique=False)
    op.create_table(
        "coverage",
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("outcode", sa.String(length=4), nullable=False),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_coverage_place_id_place")),
        sa.PrimaryKeyConstraint("place_id", "outcode", name=op.f("pk_coverage")),
    )
    op.create_index(op.f("ix_coverage_outcode"), "coverage", ["outcode"], unique=False)
    op.create_table(
        "coverage_council",
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_coverage_council_council_id_council")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_coverage_council_place_id_place")),
        sa.PrimaryKeyConstraint("place_id", "council_id", name=op.f("pk_coverage_council")),
    )
    op.create_index(op.f("ix_coverage_council_council_id"), "coverage_council", ["council_id"], unique=False)
    op.create_table(
        "entry_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("refused_for", sa.String(length=20), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_entry_version_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_entry_version_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entry_version")),
    )
    op.create_index("ix_entry_version_place_id_status", "entry_version", ["place_id", "status"], unique=False)
    op.create_index(op.f("ix_entry_version_status"), "entry_version", ["status"], unique=False)
    op.create_table(
        "media",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("alt", sa.String(length=250), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("refused_for", sa.String(length=20), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_media_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_media_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_media")),
        sa.UniqueConstraint("place_id", "hash", name=op.f("uq_media_place_id_hash")),
    )
    op.create_index("ix_media_hash", "media", ["hash"], unique=False)
    op.create_index(op.f("ix_media_status"), "media", ["status"], unique=False)
    op.create_table(
        "entry",
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=False),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("demoted_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_entry_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_entry_place_id_place")),
        sa.ForeignKeyConstraint(["version_id"], ["entry_version.id"], name=op.f("fk_entry_version_id_entry_version")),
        sa.PrimaryKeyConstraint("place_id", name=op.f("pk_entry")),
    )


def downgrade() -> None:
    op.drop_table("entry")
    op.drop_index(op.f("ix_media_status"), table_name="media")
    op.drop_index("ix_media_hash", table_name="media")
    op.drop_table("media")
    op.drop_index(op.f("ix_entry_version_status"), table_name="entry_version")
    op.drop_index("ix_entry_version_place_id_status", table_name="entry_version")
    op.drop_table("entry_version")
    op.drop_index(op.f("ix_coverage_council_council_id"), table_name="coverage_council")
    op.drop_table("coverage_council")
    op.drop_index(op.f("ix_coverage_outcode"), table_name="coverage")
    op.drop_table("coverage")
    op.drop_index(op.f("ix_claim_status"), table_name="claim")
    op.drop_index(op.f("ix_claim_place_id"), table_name="claim")
    op.drop_index(op.f("ix_claim_account_id"), table_name="claim")
    op.drop_table("claim")
