"""Places, areas and where every fact came from."""

import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None
branch_labels = None
depends_on = None


def bytewise(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "brand",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("regulator_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brand")),
        sa.UniqueConstraint("regulator_id", name=op.f("uq_brand_regulator_id")),
    )
    op.create_table(
        "council",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=9), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("short_name", sa.String(length=120), nullable=False),
        sa.Column("slug", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("nation", sa.String(length=2), nullable=False),
        sa.Column("region", sa.String(length=60), nullable=True),
        sa.Column("website", sa.String(length=500), nullable=True),
        sa.Column("abolished_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_council")),
        sa.UniqueConstraint("code", name=op.f("uq_council_code")),
        sa.UniqueConstraint("slug", name=op.f("uq_council_slug")),
    )
    op.create_index(op.f("ix_council_short_name"), "council", ["short_name"], unique=False)

    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("publisher", sa.String(length=200), nullable=False),
        sa.Column("licence", sa.String(length=200), nullable=False),
        sa.Column("homepage", sa.String(length=500), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("slug", name=op.f("uq_source_slug")),
    )
    op.create_table(
        "district",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=9), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("nation", sa.String(length=2), nullable=False),
        sa.Column("council_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_district_council_id_council")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_district")),
        sa.UniqueConstraint("code", name=op.f("uq_district_code")),
    )
    op.create_index(op.f("ix_district_council_id"), "district", ["council_id"], unique=False)

    op.create_table(
        "import_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("dry_run", sa.Boolean(), nullable=False),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("is_whole", sa.Boolean(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("finished_at", sa.DateTime(), nullable=True),
        sa.Column("file_name", sa.String(length=300), nullable=True),
        sa.Column("file_url", sa.String(length=1000), nullable=True),
        sa.Column("file_sha256", sa.String(length=64), nullable=True),
        sa.Column("file_bytes", sa.Integer(), nullable=True),
        sa.Column("layout", sa.String(length=40), nullable=True),
        sa.Column("reader_version", sa.Integer(), nullable=False),
        sa.Column("data_as_of", sa.Date(), nullable=True),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.Column("rows_new", sa.Integer(), nullable=False),
        sa.Column("rows_changed", sa.Integer(), nullable=False),
        sa.Column("rows_unchanged", sa.Integer(), nullable=False),
        sa.Column("rows_merged", sa.Integer(), nullable=False),
        sa.Column("rows_withdrawn", sa.Integer(), nullable=False),
        sa.Column("rows_rejected", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_import_run_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_run")),
    )
    op.create_index("ix_import_run_source_id_status", "import_run", ["source_id", "status"], unique=False)

    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("regulator_id", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("ownership", sa.String(length=40), nullable=True),
        sa.Column("companies_house_number", sa.String(length=20), nullable=True),
        sa.Column("charity_number", sa.String(length=20), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("brand_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["brand_id"], ["brand.id"], name=op.f("fk_organisation_brand_id_brand")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("regulator_id", name=op.f("uq_organisation_regulator_id")),
    )
    op.create_index(op.f("ix_organisation_brand_id"), "organisation", ["brand_id"], unique=False)

    op.create_table(
        "import_issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("column", sa.String(length=200), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("rejected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_import_issue_run_id_import_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_issue")),
    )
    op.create_index(op.f("ix_import_issue_run_id"), "import_issue", ["run_id"], unique=False)

    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("also_known_as", sa.String(length=255), nullable=True),
        sa.Column("address", sa.String(length=500), nullable=True),
        sa.Column("town", sa.String(length=120), nullable=True),
        sa.Column("county", sa.String(length=120), nullable=True),
        sa.Column("postcode", sa.String(length=8), nullable=True),
        sa.Column("region", sa.String(length=60), nullable=True),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("point_from", sa.String(length=20), nullable=True),
        sa.Column("uprn", sa.String(length=12), nullable=True),
        sa.Column("council_id", sa.Integer(), nullable=True),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("phone", sa.String(length=30), nullable=True),
        sa.Column("website", sa.String(length=500), nullable=True),
        sa.Column("beds", sa.Integer(), nullable=True),
        sa.Column("is_care_home", sa.Boolean(), nullable=True),
        sa.Column("is_dormant", sa.Boolean(), nullable=False),
        sa.Column("sector", sa.String(length=60), nullable=True),
        sa.Column("inspection_category", sa.String(length=120), nullable=True),
        sa.Column("services", sa.BigInteger(), nullable=False),
        sa.Column("bands", sa.Integer(), nullable=False),
        sa.Column("activities", sa.Integer(), nullable=False),
        sa.Column("primary_kind", sa.String(length=40), nullable=True),
        sa.Column("rating", sa.String(length=60), nullable=True),
        sa.Column("rating_on", sa.Date(), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("last_inspected_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["council_id"], ["council.id"], name=op.f("fk_place_council_id_council")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_place_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["merged_into_id"], ["place.id"], name=op.f("fk_place_merged_into_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.UniqueConstraint("ref", name=op.f("uq_place_ref")),
    )
    op.create_index(op.f("ix_place_council_id"), "place", ["council_id"], unique=False)
    op.create_index(op.f("ix_place_organisation_id"), "place", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_place_postcode"), "place", ["postcode"], unique=False)

    op.create_table(
        "postcode",
        sa.Column("code", bytewise(7), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("district_id", sa.Integer(), nullable=True),
        sa.Column("terminated_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_postcode_district_id_district")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_postcode")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "postcode_part",
        sa.Column("code", bytewise(6), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.Column("district_id", sa.Integer(), nullable=False),
        sa.Column("postcodes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_postcode_part_district_id_district")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_postcode_part")),
    )
    op.create_table(
        "settlement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_ref", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("name_key", bytewise(120), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.Column("population", sa.Integer(), nullable=False),
        sa.Column("nation", sa.String(length=2), nullable=False),
        sa.Column("district_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name=op.f("fk_settlement_district_id_district")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settlement")),
        sa.UniqueConstraint("source_ref", name=op.f("uq_settlement_source_ref")),
    )
    op.create_index(op.f("ix_settlement_name_key"), "settlement", ["name_key"], unique=False)

    op.create_table(
        "registration",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("regulator", sa.String(length=10), nullable=False),
        sa.Column("regulator_id", sa.String(length=20), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("ods_code", sa.String(length=12), nullable=True),
        sa.Column("url", sa.String(length=500), nullable=True),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("deregistered_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("dual_of", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_registration_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_registration_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration")),
        sa.UniqueConstraint("regulator", "regulator_id", name=op.f("uq_registration_regulator_regulator_id")),
    )
    op.create_index(op.f("ix_registration_organisation_id"), "registration", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_registration_place_id"), "registration", ["place_id"], unique=False)

    op.create_table(
        "rating",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(length=20), nullable=False),
        sa.Column("service_group", sa.String(length=120), nullable=False),
        sa.Column("value", sa.String(length=60), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("framework", sa.String(length=40), nullable=True),
        sa.Column("is_inherited", sa.Boolean(), nullable=True),
        sa.Column("report_url", sa.String(length=500), nullable=True),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_rating_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_rating_run_id_import_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating")),
        sa.UniqueConstraint(
            "registration_id",
            "question",
            "service_group",
            "published_on",
            "value",
            name=op.f("uq_rating_registration_id_question_service_group_published_on_value"),
        ),
    )
    op.create_index("ix_rating_registration_id", "rating", ["registration_id"], unique=False)

    op.create_table(
        "registration_source",
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("record_hash", sa.String(length=32), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("last_seen_on", sa.Date(), nullable=False),
        sa.Column("missing_from", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registration.id"], name=op.f("fk_registration_source_registration_id_registration")
        ),
        sa.ForeignKeyConstraint(["run_id"], ["import_run.id"], name=op.f("fk_registration_source_run_id_import_run")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_registration_source_source_id_source")),
        sa.PrimaryKeyConstraint("registration_id", "source_id", name=op.f("pk_registration_source")),
    )
    op.create_index(op.f("ix_registration_source_source_id"), "registration_source", ["source_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_registration_source_source_id"))

    op.drop_table("registration_source")
    op.drop_index("ix_rating_registration_id")

    op.drop_table("rating")
    op.drop_index(op.f("ix_registration_place_id"))
    op.drop_index(op.f("ix_registration_organisation_id"))

    op.drop_table("registration")
    op.drop_index(op.f("ix_settlement_name_key"))

    op.drop_table("settlement")
    op.drop_table("postcode_part")
    op.drop_table("postcode")
    op.drop_index(op.f("ix_place_postcode"))
    op.drop_index(op.f("ix_place_organisation_id"))
    op.drop_index(op.f("ix_place_council_id"))

    op.drop_table("place")
    op.drop_index(op.f("ix_import_issue_run_id"))

    op.drop_table("import_issue")
    op.drop_index(op.f("ix_organisation_brand_id"))

    op.drop_table("organisation")
    op.drop_index("ix_import_run_source_id_status")

    op.drop_table("import_run")
    op.drop_index(op.f("ix_district_council_id"))

    op.drop_table("district")
    op.drop_table("source")
    op.drop_index(op.f("ix_council_short_name"))

    op.drop_table("council")
    op.drop_table("brand")
