"""the versions of prompts that made a description."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    column = sa.Column("prompts", sa.JSON(), nullable=False, server_default="{}")
    op.add_column("product_description", column)


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_column("product_description", "prompts")
