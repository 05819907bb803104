"""which products changed."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "product_change",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("product_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("version", "product_id"),
    )


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("product_change")
