"""states and history of FAQs, and questions without an answer."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
    op.add_column("faq", sa.Column("status", TEXT(), nullable=False, server_default="published"))
    op.add_column("faq", sa.Column("hint", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "faq_change",
        sa.Column("faq_id", TEXT(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("action", TEXT(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("category", TEXT(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("changed_by", TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("faq_id", "number"),
    )
    op.create_table(
        "unanswered_question",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("language", TEXT(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("faq_id", TEXT(), nullable=True),
        sa.Column("model", TEXT(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.Column("first_at", UtcDateTime(), nullable=False),
        sa.Column("last_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("language", "status", "last_at"):
        name = f"ix_unanswered_question_{column}"
        op.create_index(name, "unanswered_question", [column])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("unanswered_question")
    op.drop_table("faq_change")
    op.drop_column("faq", "hint")
    op.drop_column("faq", "status")
