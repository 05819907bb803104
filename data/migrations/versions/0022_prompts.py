"""Prompts as data: versions, and what was done with them."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0022"
down_revision = "0025"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "prompt_version",
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("author", TEXT(), nullable=False),
        sa.Column("note", TEXT(), nullable=False),
        sa.Column("shipped", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("activated_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", "version"),
    )
    op.create_table(
        "prompt_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", TEXT(), nullable=False),
        sa.Column("by", TEXT(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_prompt_change_name", "prompt_change", ["name"])


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_table("prompt_change")
    op.drop_table("prompt_version")
