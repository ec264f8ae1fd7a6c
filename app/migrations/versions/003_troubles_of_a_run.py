"""How many rows each kind of trouble touched: the rows themselves are kept up to a limit only."""

import sqlalchemy as sa
from alembic import op

revision = "003"
down_revision = "002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("import_run", sa.Column("troubles", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("import_run", "troubles")
