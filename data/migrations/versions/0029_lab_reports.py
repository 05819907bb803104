"""reports of the lab, and who speaks in a test case."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0029"
down_revision = "0026"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "lab_report",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("created_by", TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_lab_report_created_at", "lab_report", ["created_at"])
    op.add_column("reply_case", sa.Column("customer_id", TEXT(), nullable=True))
    op.create_index("ix_reply_case_customer_id", "reply_case", ["customer_id"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_index("ix_reply_case_customer_id", "reply_case")
    op.drop_column("reply_case", "customer_id")
    op.drop_table("lab_report")
