"""orders with their payments and parcels, checkouts, coupons, and what a cart saves for later."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

from data.models.columns import UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    """Go to this revision."""
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
        sa.Column("idempotency_key", TEXT(), nullable=True),
        sa.Column("request_hash", TEXT(), nullable=False),
        sa.Column("reply", sa.JSON(), nullable=False),
        sa.Column("payment_reference", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("owner", "idempotency_key"),
    )
    op.create_index(("ix_checkout_owner"), "checkout", ["owner"], unique=False)
    op.create_index(("ix_checkout_status"), "checkout", ["status"], unique=False)
    op.create_table(
        "coupon",
        sa.Column("code", TEXT(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.Column("currency", TEXT(), nullable=False),
        sa.Column("minimum_cents", sa.Integer(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=True),
        sa.Column("expires_at", UtcDateTime(), nullable=True),
        sa.Column("per_customer", sa.Integer(), nullable=True),
        sa.Column("most_uses", sa.Integer(), nullable=True),
        sa.Column("stacks", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "payment_method",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("owner", TEXT(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("brand", TEXT(), nullable=False),
        sa.Column("last_four", TEXT(), nullable=False),
        sa.Column("token", TEXT(), nullable=False),
        sa.Column("balance_cents", sa.Integer(), nullable=True),
        sa.Column("currency", TEXT(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(("ix_payment_method_owner"), "payment_method", ["owner"], unique=False)
    op.create_table(
        "shop_order",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("owner", TEXT(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("currency", TEXT(), nullable=False),
        sa.Column("subtotal_cents", sa.Integer(), nullable=False),
        sa.Column("discount_cents", sa.Integer(), nullable=False),
        sa.Column("shipping_cents", sa.Integer(), nullable=False),
        sa.Column("tax_cents", sa.Integer(), nullable=False),
        sa.Column("total_cents", sa.Integer(), nullable=False),
        sa.Column("coupons", sa.JSON(), nullable=False),
        sa.Column("email", TEXT(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("shipping_option", TEXT(), nullable=False),
        sa.Column("cancel_reason", TEXT(), nullable=False),
        sa.Column("checkout_id", TEXT(), nullable=True),
        sa.Column("placed_at", UtcDateTime(), nullable=True),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("checkout_id"),
    )
    op.create_index(("ix_shop_order_owner"), "shop_order", ["owner"], unique=False)
    op.create_index(("ix_shop_order_status"), "shop_order", ["status"], unique=False)
    op.create_table(
        "cart_coupon",
        sa.Column("cart_id", sa.Integer(), nullable=False),
        sa.Column("code", TEXT(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["cart_id"], ["cart.id"]),
        sa.ForeignKeyConstraint(["code"], ["coupon.code"]),
        sa.PrimaryKeyConstraint("cart_id", "code"),
    )
    op.create_table(
        "coupon_use",
        sa.Column("code", TEXT(), nullable=False),
        sa.Column("order_id", TEXT(), nullable=False),
        sa.Column("owner", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["code"], ["coupon.code"]),
        sa.ForeignKeyConstraint(["order_id"], ["shop_order.id"]),
        sa.PrimaryKeyConstraint("code", "order_id"),
    )
    op.create_index(("ix_coupon_use_owner"), "coupon_use", ["owner"], unique=False)
    op.create_table(
        "order_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", TEXT(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("by", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["shop_order.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(("ix_order_event_order_id"), "order_event", ["order_id"], unique=False)
    op.create_table(
        "order_line",
        sa.Column("order_id", TEXT(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("product_id", TEXT(), nullable=False),
        sa.Column("variant_id", TEXT(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["shop_order.id"]),
        sa.PrimaryKeyConstraint("order_id", "position"),
    )
    op.create_index(("ix_order_line_product_id"), "order_line", ["product_id"], unique=False)
    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", TEXT(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.Column("method_id", TEXT(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("reference", TEXT(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["shop_order.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("order_id", "number"),
    )
    op.create_index(("ix_payment_order_id"), "payment", ["order_id"], unique=False)
    op.create_table(
        "shipment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", TEXT(), nullable=False),
        sa.Column("tracking_ids", sa.JSON(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("carrier", TEXT(), nullable=False),
        sa.Column("shipped_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["shop_order.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(("ix_shipment_order_id"), "shipment", ["order_id"], unique=False)
    op.add_column(
        "cart_line", sa.Column("saved", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("customer", sa.Column("address", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    """Go back to the revision before."""
    op.drop_column("customer", "address")
    op.drop_column("cart_line", "saved")
    for table in (
        "shipment",
        "payment",
        "order_line",
        "order_event",
        "coupon_use",
        "cart_coupon",
        "shop_order",
        "payment_method",
        "coupon",
        "checkout",
    ):
        op.drop_table(table)
