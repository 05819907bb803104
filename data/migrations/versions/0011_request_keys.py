"""requests that may be sent again, kept with their replies; a checkout has none of its own."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "request_key",
        sa.Column("owner", TEXT(), nullable=False),
        sa.Column("key", TEXT(), nullable=False),
        sa.Column("request_hash", TEXT(), nullable=False),
        sa.Column("reply", sa.JSON(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("owner", "key"),
    )
    op.create_index("ix_request_key_created_at", "request_key", ["created_at"])
    # Nothing has written to the table of before yet.
    op.drop_table("checkout")
    op.create_table(
        "checkout",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("owner", TEXT(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("email", TEXT(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("shipping_option", TEXT(), nullable=False),
        sa.Column("method_id", TEXT(), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("summary_hash", TEXT(), nullable=False),
        sa.Column("reply", sa.JSON(), nullable=False),
        sa.Column("payment_reference", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_checkout_owner", "checkout", ["owner"])
    op.create_index("ix_checkout_status", "checkout", ["status"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("request_key")
    op.add_column("checkout", sa.Column("idempotency_key", TEXT(), nullable=True))
    op.add_column("checkout", sa.Column("request_hash", TEXT(), nullable=False, server_default=""))
