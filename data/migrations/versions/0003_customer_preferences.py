"""brands and sizes that a customer prefers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    for name in ("brands", "sizes"):
        op.add_column("customer", sa.Column(name, sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    """Go back to the revision before."""
    for name in ("brands", "sizes"):
        op.drop_column("customer", name)
