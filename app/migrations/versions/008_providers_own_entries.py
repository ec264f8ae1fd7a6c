"""What providers say of their own places, and who may say it."""

revision = "008"
down_revision = "007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
