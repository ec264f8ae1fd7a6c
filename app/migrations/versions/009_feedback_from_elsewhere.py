"""Feedback that others collected and publish."""

revision = "009"
down_revision = "008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
