"""accounts, logins, what they gave out, and guests who became customers."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0016"
down_revision = "0012"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
TABLES = ("spent_guest", "email_token", "refresh_token", "login_session", "account")


def upgrade() -> None:
    """Go to this revision."""
    op.create_table(
        "account",
        sa.Column("customer_id", TEXT(), nullable=False),
        sa.Column("email", TEXT(), nullable=False),
        sa.Column("password_hash", TEXT(), nullable=True),
        sa.Column("verified_at", UtcDateTime(), nullable=True),
        sa.Column("disabled_at", UtcDateTime(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("customer_id"),
        sa.UniqueConstraint("email"),
    )
    op.create_table(
        "login_session",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("customer_id", TEXT(), nullable=False),
        sa.Column("device", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "refresh_token",
        sa.Column("hash", TEXT(), nullable=False),
        sa.Column("session_id", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_table(
        "email_token",
        sa.Column("hash", TEXT(), nullable=False),
        sa.Column("email", TEXT(), nullable=False),
        sa.Column("purpose", TEXT(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("password_hash", TEXT(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_table(
        "spent_guest",
        sa.Column("guest_id", TEXT(), nullable=False),
        sa.Column("customer_id", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("guest_id"),
    )
    for table, columns in (
        ("login_session", ("customer_id", "expires_at")),
        ("refresh_token", ("session_id", "expires_at")),
        ("email_token", ("email", "expires_at")),
        ("spent_guest", ("customer_id",)),
    ):
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])
    preferences = sa.Column("preferences", sa.JSON(), nullable=False, server_default="{}")
    op.add_column("customer", preferences)


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_column("customer", "preferences")
    for table in TABLES:
        op.drop_table(table)
