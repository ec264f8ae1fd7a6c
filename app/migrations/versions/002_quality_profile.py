"""What is known of a place beyond its ratings, and how registrations follow one another."""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "measure_total",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(length=40), nullable=False),
        sa.Column("period_to", sa.Date(), nullable=False),
        sa.Column("council_id", sa.Integer(), nullable=True),
        sa.Column("numerator", sa.Double(), nullable=False),
        sa.Column("denominator", sa.Double(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_measure_total_council_id_council")),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_measure_total_run_id_import_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure_total")),
    )
    op.create_index("ix_measure_total_measure_period_to", "measure_total", ["measure", "period_to"], unique=False)
    op.create_table(
        "past_rating",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("regulator_id", sa.String(length=20), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_past_rating_run_id_import_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_past_rating")),
        sa.UniqueConstraint(
            "regulator_id", "published_on", "value", name=op.f("uq_past_rating_regulator_id_published_on_value")
        ),
    )
    op.create_table(
        "rating_ageing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=False),
        sa.Column("years", sa.Integer(), nullable=False),
        sa.Column("lower", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.Column("higher", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_rating_ageing_run_id_import_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating_ageing")),
        sa.UniqueConstraint("value", "years", name=op.f("uq_rating_ageing_value_years")),
    )
    op.create_table(
        "registration_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("predecessor_id", sa.String(length=20), nullable=False),
        sa.Column("successor_id", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_registration_link_run_id_import_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration_link")),
        sa.UniqueConstraint(
            "predecessor_id", "successor_id", name=op.f("uq_registration_link_predecessor_id_successor_id")
        ),
    )
    op.create_index(op.f("ix_registration_link_successor_id"), "registration_link", ["successor_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_decision_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_decision_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_decision_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_decision_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("source_id", "reference", name=op.f("uq_decision_source_id_reference")),
    )
    op.create_index(op.f("ix_decision_organisation_id"), "decision", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_decision_registration_id"), "decision", ["registration_id"], unique=False)
    op.create_index(op.f("ix_decision_source_id"), "decision", ["source_id"], unique=False)
    op.create_table(
        "fee",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("lowest", sa.Integer(), nullable=False),
        sa.Column("highest", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("includes", sa.String(length=500), nullable=True),
        sa.Column("excludes", sa.String(length=500), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_fee_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_fee_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_fee_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fee")),
        sa.UniqueConstraint(
            "source_id",
            "registration_id",
            "kind",
            "valid_from",
            name=op.f("uq_fee_source_id_registration_id_kind_valid_from"),
        ),
    )
    op.create_index(op.f("ix_fee_registration_id"), "fee", ["registration_id"], unique=False)
    op.create_index(op.f("ix_fee_source_id"), "fee", ["source_id"], unique=False)
    op.create_table(
        "food_hygiene",
        sa.Column("fhrs_id", sa.String(length=20), nullable=False),
        sa.Column("business_name", sa.String(length=255), nullable=False),
        sa.Column("rating", sa.String(length=40), nullable=False),
        sa.Column("rated_on", sa.Date(), nullable=True),
        sa.Column("authority", sa.String(length=120), nullable=False),
        sa.Column("match", sa.String(length=10), nullable=False),
        sa.Column("matched_by", sa.String(length=200), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_food_hygiene_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_food_hygiene_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_food_hygiene_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_food_hygiene")),
        sa.UniqueConstraint("source_id", "fhrs_id", name=op.f("uq_food_hygiene_source_id_fhrs_id")),
    )
    op.create_index(op.f("ix_food_hygiene_registration_id"), "food_hygiene", ["registration_id"], unique=False)
    op.create_index(op.f("ix_food_hygiene_source_id"), "food_hygiene", ["source_id"], unique=False)
    op.create_table(
        "local_report",
        sa.Column("publisher", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_local_report_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_local_report_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_local_report_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_local_report")),
        sa.UniqueConstraint(
            "source_id", "registration_id", "url", name=op.f("uq_local_report_source_id_registration_id_url")
        ),
    )
    op.create_index(op.f("ix_local_report_registration_id"), "local_report", ["registration_id"], unique=False)
    op.create_index(op.f("ix_local_report_source_id"), "local_report", ["source_id"], unique=False)
    op.create_table(
        "mark",
        sa.Column("scheme", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=60), nullable=True),
        sa.Column("awarded_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_mark_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_mark_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_mark_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark")),
        sa.UniqueConstraint(
            "source_id",
            "registration_id",
            "scheme",
            "awarded_on",
            name=op.f("uq_mark_source_id_registration_id_scheme_awarded_on"),
        ),
    )
    op.create_index(op.f("ix_mark_registration_id"), "mark", ["registration_id"], unique=False)
    op.create_index(op.f("ix_mark_source_id"), "mark", ["source_id"], unique=False)
    op.create_table(
        "measure",
        sa.Column("measure", sa.String(length=40), nullable=False),
        sa.Column("period_from", sa.Date(), nullable=False),
        sa.Column("period_to", sa.Date(), nullable=False),
        sa.Column("numerator", sa.Double(), nullable=False),
        sa.Column("denominator", sa.Double(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_measure_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_measure_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_measure_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
        sa.UniqueConstraint(
            "source_id",
            "registration_id",
            "measure",
            "period_to",
            name=op.f("uq_measure_source_id_registration_id_measure_period_to"),
        ),
    )
    op.create_index(op.f("ix_measure_registration_id"), "measure", ["registration_id"], unique=False)
    op.create_index(op.f("ix_measure_source_id"), "measure", ["source_id"], unique=False)
    op.create_index(op.f("ix_place_phone"), "place", ["phone"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_place_phone"), table_name="place")
    op.drop_index(op.f("ix_measure_source_id"), table_name="measure")
    op.drop_index(op.f("ix_measure_registration_id"), table_name="measure")
    op.drop_table("measure")
    op.drop_index(op.f("ix_mark_source_id"), table_name="mark")
    op.drop_index(op.f("ix_mark_registration_id"), table_name="mark")
    op.drop_table("mark")
    op.drop_index(op.f("ix_local_report_source_id"), table_name="local_report")
    op.drop_index(op.f("ix_local_report_registration_id"), table_name="local_report")
    op.drop_table("local_report")
    op.drop_index(op.f("ix_food_hygiene_source_id"), table_name="food_hygiene")
    op.drop_index(op.f("ix_food_hygiene_registration_id"), table_name="food_hygiene")
    op.drop_table("food_hygiene")
    op.drop_index(op.f("ix_fee_source_id"), table_name="fee")
    op.drop_index(op.f("ix_fee_registration_id"), table_name="fee")
    op.drop_table("fee")
    op.drop_index(op.f("ix_decision_source_id"), table_name="decision")
    op.drop_index(op.f("ix_decision_registration_id"), table_name="decision")
    op.drop_index(op.f("ix_decision_organisation_id"), table_name="decision")
    op.drop_table("decision")
    op.drop_index(op.f("ix_registration_link_successor_id"), table_name="registration_link")
    op.drop_table("registration_link")
    op.drop_table("rating_ageing")
    op.drop_table("past_rating")
    op.drop_index("ix_measure_total_measure_period_to", table_name="measure_total")
    op.drop_table("measure_total")
