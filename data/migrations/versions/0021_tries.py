"""how often somebody tried to sign in lately, counted for all processes together."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0021"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "tries",
        sa.Column("key", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("times", sa.JSON(), nullable=False),
        sa.Column("newest", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_tries_newest", "tries", ["newest"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("tries")
