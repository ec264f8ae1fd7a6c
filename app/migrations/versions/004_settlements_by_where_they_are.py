"""Which settlements stand around a place: without an index each page of a place walks through all of them."""

from alembic import op

revision = "004"
down_revision = "003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_settlement_latitude_longitude", "settlement", ["latitude", "longitude"])


def downgrade() -> None:
    op.drop_index("ix_settlement_latitude_longitude", table_name="settlement")
