"""the gift cards that pay a purchase first."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    column = sa.Column("gift_card_ids", sa.JSON(), nullable=False, server_default="[]")
    op.add_column("checkout", column)


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_column("checkout", "gift_card_ids")
