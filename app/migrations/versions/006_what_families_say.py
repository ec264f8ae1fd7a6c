"""What families say: feedback, what was decided, the ledger of each place, and the numbers."""

import sqlalchemy as sa
from alembic import op

revision = "006"
down_revision = "005"
branch_labels = None
depends_on = None

# The ledger is only ever added to, whatever the code above it does. Fiction goes when the real places come.
GUARDS_OF_SQLITE = (
    """
    CREATE TRIGGER ledger_row_update BEFORE UPDATE ON ledger_row
    WHEN NOT (SELECT is_sample FROM place WHERE id = OLD.place_id)
    BEGIN SELECT RAISE(ABORT, 'a row of the ledger is never altered or deleted'); END
    """,
    """
    CREATE TRIGGER ledger_row_delete BEFORE DELETE ON ledger_row
    WHEN NOT (SELECT is_sample FROM place WHERE id = OLD.place_id)
    BEGIN SELECT RAISE(ABORT, 'a row of the ledger is never altered or deleted'); END
    """,
    """
    CREATE TRIGGER ledger_seal_update BEFORE UPDATE ON ledger_seal
    WHEN NOT (SELECT is_sample FROM place WHERE id = OLD.place_id)
    BEGIN SELECT RAISE(ABORT, 'a seal of the ledger is never altered or deleted'); END
    """,
    """
    CREATE TRIGGER ledger_seal_delete BEFORE DELETE ON ledger_seal
    WHEN NOT (SELECT is_sample FROM place WHERE id = OLD.place_id)
    BEGIN SELECT RAISE(ABORT, 'a seal of the ledger is never altered or deleted'); END
    """,
    """
    CREATE TRIGGER ledger_head_update BEFORE UPDATE ON ledger_head
    WHEN NOT EXISTS (SELECT 1 FROM place WHERE is_sample)
    BEGIN SELECT RAISE(ABORT, 'a head of the ledger is never altered or deleted'); END
    """,
    """
    CREATE TRIGGER ledger_head_delete BEFORE DELETE ON ledger_head
    WHEN NOT EXISTS (SELECT 1 FROM place WHERE is_sample)
    BEGIN SELECT RAISE(ABORT, 'a head of the ledger is never altered or deleted'); END
    """,
)
GUARDS_OF_POSTGRESQL = (
    """
    CREATE FUNCTION keep_ledger_of_place() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT (SELECT is_sample FROM place WHERE id = OLD.place_id) THEN
            RAISE EXCEPTION 'a % of the ledger is never altered or deleted', TG_ARGV[0];
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE FUNCTION keep_ledger_head() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM place WHERE is_sample) THEN
            RAISE EXCEPTION 'a head of the ledger is never altered or deleted';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER ledger_row_keep BEFORE UPDATE OR DELETE ON ledger_row
    FOR EACH ROW EXECUTE FUNCTION keep_ledger_of_place('row')
    """,
    """
    CREATE TRIGGER ledger_seal_keep BEFORE UPDATE OR DELETE ON ledger_seal
    FOR EACH ROW EXECUTE FUNCTION keep_ledger_of_place('seal')
    """,
    """
    CREATE TRIGGER ledger_head_keep BEFORE UPDATE OR DELETE ON ledger_head
    FOR EACH ROW EXECUTE FUNCTION keep_ledger_head()
    """,
)


def upgrade() -> None:
    # a page shows the ledger of a place, and of those that turned out to be it
    op.create_index(op.f("ix_place_merged_into_id"), "place", ["merged_into_id"], unique=False)
    op.create_table(
        "feedback_salt",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("salt", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("on", name=op.f("pk_feedback_salt")),
    )
    op.create_table(
        "network_try",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("what", sa.String(length=24), nullable=False),
        sa.Column("network", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_try")),
    )
    op.create_index(op.f("ix_network_try_on"), "network_try", ["on"], unique=False)
    op.create_index("ix_network_try_what_network_at", "network_try", ["what", "network", "at"], unique=False)
    op.create_table(
        "ledger_head",
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("on", name=op.f("pk_ledger_head")),
    )
    op.create_table(
        "feedback_arrival",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("network", sa.String(length=32), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_feedback_arrival_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_arrival")),
    )
    op.create_index(op.f("ix_feedback_arrival_network"), "feedback_arrival", ["network"], unique=False)
    op.create_index(op.f("ix_feedback_arrival_on"), "feedback_arrival", ["on"], unique=False)
    op.create_index(op.f("ix_feedback_arrival_place_id"), "feedback_arrival", ["place_id"], unique=False)
    op.create_table(
        "feedback_cell",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("about", sa.String(length=12), nullable=False),
        sa.Column("very_good", sa.Integer(), nullable=False),
        sa.Column("good", sa.Integer(), nullable=False),
        sa.Column("neither", sa.Integer(), nullable=False),
        sa.Column("poor", sa.Integer(), nullable=False),
        sa.Column("very_poor", sa.Integer(), nullable=False),
        sa.Column("dont_know", sa.Integer(), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_feedback_cell_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_cell")),
    )
    op.create_index("ix_feedback_cell_place_id_month", "feedback_cell", ["place_id", "month"], unique=False)
    op.create_table(
        "ledger_row",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("event", sa.String(length=16), nullable=False),
        sa.Column("feedback_ref", sa.String(length=12), nullable=False),
        sa.Column("detail", sa.String(length=24), nullable=True),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_ledger_row_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_row")),
        sa.UniqueConstraint("place_id", "number", name=op.f("uq_ledger_row_place_id_number")),
    )
    op.create_index(op.f("ix_ledger_row_feedback_ref"), "ledger_row", ["feedback_ref"], unique=False)
    op.create_index("ix_ledger_row_week", "ledger_row", ["week"], unique=False)
    op.create_table(
        "ledger_seal",
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_ledger_seal_place_id_place")),
        sa.PrimaryKeyConstraint("place_id", "week", name=op.f("pk_ledger_seal")),
    )
    op.create_index("ix_ledger_seal_week", "ledger_seal", ["week"], unique=False)
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(length=12), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("answer", sa.String(length=12), nullable=True),
        sa.Column("relation", sa.String(length=12), nullable=True),
        sa.Column("aspects", sa.JSON(), nullable=True),
        sa.Column("channel", sa.String(length=8), nullable=False),
        sa.Column("experienced_in", sa.Date(), nullable=True),
        sa.Column("is_under_16", sa.Boolean(), nullable=False),
        sa.Column("keyed_by", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("form_key", sa.String(length=32), nullable=False),
        sa.Column("receipt_hash", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("waiting_since", sa.DateTime(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("published_at", sa.DateTime(), nullable=True),
        sa.Column("published_text", sa.Text(), nullable=True),
        sa.Column("refused_for", sa.String(length=24), nullable=True),
        sa.Column("put_right_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.Column("risk", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_feedback_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
        sa.UniqueConstraint("form_key", name=op.f("uq_feedback_form_key")),
        sa.UniqueConstraint("receipt_hash", name=op.f("uq_feedback_receipt_hash")),
        sa.UniqueConstraint("ref", name=op.f("uq_feedback_ref")),
    )
    op.create_index("ix_feedback_place_id_status", "feedback", ["place_id", "status"], unique=False)
    op.create_index("ix_feedback_status_waiting_since", "feedback", ["status", "waiting_since"], unique=False)
    op.create_table(
        "feedback_counted",
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(length=12), nullable=False),
        sa.Column("cell_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cell_id"], ["feedback_cell.id"], name=op.f("fk_feedback_counted_cell_id_feedback_cell")
        ),
        sa.ForeignKeyConstraint(
            ["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_counted_feedback_id_feedback")
        ),
        sa.PrimaryKeyConstraint("feedback_id", "version", "about", name=op.f("pk_feedback_counted")),
    )
    op.create_index(op.f("ix_feedback_counted_cell_id"), "feedback_counted", ["cell_id"], unique=False)
    op.create_table(
        "feedback_challenge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("ground", sa.String(length=24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("is_ours", sa.Boolean(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("closed_by", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_challenge_feedback_id_feedback")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_challenge")),
    )
    op.create_index(op.f("ix_feedback_challenge_feedback_id"), "feedback_challenge", ["feedback_id"], unique=False)
    op.create_table(
        "feedback_flag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("check", sa.String(length=24), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_flag_feedback_id_feedback")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_flag")),
    )
    op.create_index(op.f("ix_feedback_flag_feedback_id"), "feedback_flag", ["feedback_id"], unique=False)
    op.create_table(
        "feedback_opinion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_opinion_feedback_id_feedback")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_opinion")),
    )
    op.create_index(op.f("ix_feedback_opinion_feedback_id"), "feedback_opinion", ["feedback_id"], unique=False)
    op.create_table(
        "feedback_reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=True),
        sa.Column("change_checked", sa.Text(), nullable=True),
        sa.Column("by", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("refused_for", sa.String(length=24), nullable=True),
        sa.ForeignKeyConstraint(["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_reply_feedback_id_feedback")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_reply")),
        sa.UniqueConstraint("feedback_id", name=op.f("uq_feedback_reply_feedback_id")),
    )
    op.create_index(op.f("ix_feedback_reply_status"), "feedback_reply", ["status"], unique=False)
    op.create_table(
        "feedback_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feedback_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["feedback_id"], ["feedback.id"], name=op.f("fk_feedback_text_feedback_id_feedback")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback_text")),
        sa.UniqueConstraint("feedback_id", "version", name=op.f("uq_feedback_text_feedback_id_version")),
    )
    op.create_index(op.f("ix_feedback_text_received_at"), "feedback_text", ["received_at"], unique=False)

    guard_the_ledger()


def guard_the_ledger() -> None:
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    for guard in GUARDS_OF_POSTGRESQL if on_postgresql else GUARDS_OF_SQLITE:
        op.execute(guard)


def downgrade() -> None:
    op.drop_index(op.f("ix_feedback_text_received_at"), table_name="feedback_text")
    op.drop_table("feedback_text")
    op.drop_index(op.f("ix_feedback_reply_status"), table_name="feedback_reply")
    op.drop_table("feedback_reply")
    op.drop_index(op.f("ix_feedback_opinion_feedback_id"), table_name="feedback_opinion")
    op.drop_table("feedback_opinion")
    op.drop_index(op.f("ix_feedback_flag_feedback_id"), table_name="feedback_flag")
    op.drop_table("feedback_flag")
    op.drop_index(op.f("ix_feedback_challenge_feedback_id"), table_name="feedback_challenge")
    op.drop_table("feedback_challenge")
    op.drop_index("ix_feedback_status_waiting_since", table_name="feedback")
    op.drop_index("ix_feedback_place_id_status", table_name="feedback")
    op.drop_index(op.f("ix_feedback_counted_cell_id"), table_name="feedback_counted")
    op.drop_table("feedback_counted")
    op.drop_table("feedback")
    op.drop_index("ix_ledger_seal_week", table_name="ledger_seal")
    op.drop_table("ledger_seal")
    op.drop_index("ix_ledger_row_week", table_name="ledger_row")
    op.drop_index(op.f("ix_ledger_row_feedback_ref"), table_name="ledger_row")
    op.drop_table("ledger_row")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION keep_ledger_of_place()")
    op.drop_index("ix_feedback_cell_place_id_month", table_name="feedback_cell")
    op.drop_table("feedback_cell")
    op.drop_index(op.f("ix_feedback_arrival_place_id"), table_name="feedback_arrival")
    op.drop_index(op.f("ix_feedback_arrival_on"), table_name="feedback_arrival")
    op.drop_index(op.f("ix_feedback_arrival_network"), table_name="feedback_arrival")
    op.drop_table("feedback_arrival")
    op.drop_table("ledger_head")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION keep_ledger_head()")
    op.drop_index("ix_network_try_what_network_at", table_name="network_try")
    op.drop_index(op.f("ix_network_try_on"), table_name="network_try")
    op.drop_table("network_try")
    op.drop_table("feedback_salt")
    op.drop_index(op.f("ix_place_merged_into_id"), table_name="place")
