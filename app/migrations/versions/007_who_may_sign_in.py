"""Accounts of those who moderate, run the site or speak for a provider, what they did, and e-mail that waits to be sent."""

revision = "007"
down_revision = "006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
