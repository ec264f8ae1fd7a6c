"""Feedback that others collected and publish."""

import sqlalchemy as sa
from alembic import op

revision = "009"
down_revision = "008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fft_month",
        *_published("fft_month"),
        sa.Column("site_code", sa.String(length=20), nullable=False),
        sa.Column("trust_code", sa.String(length=20), nullable=False),
        sa.Column("trust", sa.String(length=200), nullable=False),
        sa.Column("setting", sa.String(length=60), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("question", sa.String(length=12), nullable=False),
        sa.Column("responses", sa.Integer(), nullable=True),
        sa.Column("eligible", sa.Integer(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("positive", sa.Double(), nullable=True),
        sa.Column("negative", sa.Double(), nullable=True),
        sa.Column("is_suppressed", sa.Boolean(), nullable=False),
        sa.UniqueConstraint(
            "source_id",
            "registration_id",
            "trust_code",
            "setting",
            "month",
            "question",
            name=op.f("uq_fft_month_source_id_registration_id_trust_code_setting_month_question"),
        ),
    )
    op.create_table(
        "pooled_feedback",
        *_published("pooled_feedback"),
        sa.Column("external_id", sa.String(length=80), nullable=False),
        sa.Column("publisher", sa.String(length=120), nullable=False),
        sa.Column("publisher_url", sa.String(length=500), nullable=False),
        sa.Column("moderation", sa.String(length=500), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("scale", sa.String(length=120), nullable=True),
        sa.Column("value", sa.String(length=60), nullable=True),
        sa.UniqueConstraint(
            "source_id", "publisher", "external_id", name=op.f("uq_pooled_feedback_source_id_publisher_external_id")
        ),
    )
    for table in ("fft_month", "pooled_feedback"):
        for column in ("registration_id", "source_id"):
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def _published(table: str) -> list[sa.Column[object] | sa.Constraint]:
    """What every published fact about a registration has."""
    return [
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f(f"fk_{table}_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f(f"fk_{table}_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f(f"fk_{table}_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    ]


def downgrade() -> None:
    op.drop_table("pooled_feedback")
    op.drop_table("fft_month")
