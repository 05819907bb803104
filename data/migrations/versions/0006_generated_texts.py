"""summaries, descriptions and who is writing them."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import data.models.columns

revision = "0006"
down_revision = "0003"
branch_labels = None
depends_on = None

WORDS = sqlmodel.sql.sqltypes.AutoString
TIME = data.models.columns.UtcDateTime


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "review_summary",
        sa.Column("product_id", WORDS(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=False),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("maker", WORDS(), nullable=False),
        sa.Column("problem", WORDS(), nullable=False),
        sa.Column("times_made", sa.Integer(), nullable=False),
        sa.Column("made_at", TIME(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"]),
        sa.PrimaryKeyConstraint("product_id"),
    )
    op.create_index("ix_review_summary_made_at", "review_summary", ["made_at"])
    op.create_table(
        "product_description",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_id", WORDS(), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("status", WORDS(), nullable=False),
        sa.Column("maker", WORDS(), nullable=False),
        sa.Column("facts_hash", WORDS(), nullable=False),
        sa.Column("review_count", sa.Integer(), nullable=False),
        sa.Column("forced", sa.Boolean(), nullable=False),
        sa.Column("decided_by", WORDS(), nullable=False),
        sa.Column("reason", WORDS(), nullable=False),
        sa.Column("created_at", TIME(timezone=True), nullable=False),
        sa.Column("decided_at", TIME(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["product_id"], ["product.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    for name in ("product_id", "status", "created_at"):
        op.create_index(f"ix_product_description_{name}", "product_description", [name])
    op.create_table(
        "work_claim",
        sa.Column("key", WORDS(), nullable=False),
        sa.Column("holder", WORDS(), nullable=False),
        sa.Column("expires_at", TIME(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def downgrade() -> None:
    """Go back to the revision before."""
    for name in ("work_claim", "product_description", "review_summary"):
        op.drop_table(name)
