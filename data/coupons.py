"""Coupons: put to a cart, judged whenever it is looked at, spent with the order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_
from sqlmodel import Session, col, func, select

from data.errors import ShopError
from data.facts import CouponFacts
from data.models import CartCoupon, Coupon, CouponUse, Order
from data.models.columns import utc_now
from data.totals import Reduction, reduced

FREE_SHIPPING = "free_shipping"


class CouponRefused(ShopError):
    """A coupon does not hold here; `why` says for what reason, `coupon` which."""

    code = "coupon_refused"


@dataclass(frozen=True)
class Purchase:
    """What coupons are judged by: the goods, who buys them and when."""

    owner: str
    currency: str
    subtotal_cents: int
    now: datetime
    email: str = ""


def normal(code: str) -> str:
    """A code as it is kept: capitals, without spaces."""
    return "".join(code.split()).upper()


def coupons_of(session: Session, cart_id: int, purchase: Purchase) -> tuple[CouponFacts, ...]:
    """The coupons of a cart in the order of their adding, each with what it does now.

    One that does not hold any more stays, and tells why: it may hold again.
    """
    rows = session.exec(
        select(Coupon)
        .join(CartCoupon, col(CartCoupon.code) == col(Coupon.code))
        .where(CartCoupon.cart_id == cart_id)
        .order_by(col(CartCoupon.added_at), col(Coupon.code))
    ).all()
    return judged(session, rows, purchase)


def judged(
    session: Session, coupons: Sequence[Coupon], purchase: Purchase
) -> tuple[CouponFacts, ...]:
    """What each coupon does beside those before it.

    Only coupons that stack go together: the first that holds decides whether others may join.
    """
    if not coupons:
        return ()
    spent = _spent(session, coupons, purchase)
    holding: list[Coupon] = []
    reasons: list[str] = []
    for coupon in coupons:
        reason = _why_not(coupon, purchase, *spent[coupon.code]) or _clash(coupon, holding)
        reasons.append(reason)
        if not reason:
            holding.append(coupon)
    taken = reduced(purchase.subtotal_cents, [_reduction(coupon) for coupon in holding])
    takes = dict(zip((coupon.code for coupon in holding), taken, strict=True))
    return tuple(
        _facts(coupon, reason, takes.get(coupon.code, 0))
        for coupon, reason in zip(coupons, reasons, strict=True)
    )


def put(session: Session, cart_id: int, code: str, purchase: Purchase, most: int) -> None:
    """Put a coupon to a cart; one that is there already stays as it is.

    One that does not go with those there takes their place where it is worth more.

    Raises:
        CouponRefused: It does not hold for this cart; nothing was changed.
    """
    wanted = normal(code)
    coupon = session.get(Coupon, wanted)
    if coupon is None or not coupon.active:
        raise CouponRefused("We do not know that coupon.", why="unknown", coupon=wanted[:60])
    held = coupons_of(session, cart_id, purchase)
    present = next((one for one in held if one.code == wanted and one.holds), None)
    if present is not None:
        return
    others = [one for one in held if one.code != wanted and one.holds]
    _make_room(session, cart_id, coupon, others, purchase)
    if len(held) >= most:
        raise CouponRefused(
            f"A cart takes at most {most} coupons.", why="too_many", coupon=wanted, most=most
        )
    session.merge(CartCoupon(cart_id=cart_id, code=wanted))
    session.flush()


def _make_room(
    session: Session,
    cart_id: int,
    coupon: Coupon,
    others: Sequence[CouponFacts],
    purchase: Purchase,
) -> None:
    """Take those off that the coupon is worth more than; refuse it where it does not hold."""
    alone = judged(session, [coupon], purchase)[0]
    if alone.why:
        raise refusal(alone, ())
    codes = [one.code for one in others]
    rows = session.exec(select(Coupon).where(col(Coupon.code).in_(codes))).all()
    if not _clash(coupon, rows):
        return
    if alone.discount_cents <= sum(one.discount_cents for one in others):
        raise refusal(alone.model_copy(update={"why": "does_not_stack"}), codes)
    for one in codes:
        take_off(session, cart_id, one)


def take_off(session: Session, cart_id: int, code: str) -> bool:
    """Take a coupon off a cart; whether it was there."""
    row = session.get(CartCoupon, (cart_id, normal(code)))
    if row is None:
        return False
    session.delete(row)
    session.flush()
    return True


def spend(session: Session, codes: Iterable[str], order: Order, purchase: Purchase) -> None:
    """Note the coupons' use by an order; their rows are locked, so none is used too often.

    Raises:
        CouponRefused: One does not hold any more; the transaction is to be undone.
    """
    wanted = sorted(codes)
    rows = session.exec(
        select(Coupon).where(col(Coupon.code).in_(wanted)).order_by(Coupon.code).with_for_update()
    ).all()
    if len(rows) != len(wanted):
        raise CouponRefused("A coupon is no longer there.", why="unknown", coupon=wanted[0])
    for facts in judged(session, rows, purchase):
        if facts.why:
            raise refusal(facts, ())
    session.add_all(CouponUse(code=code, order_id=order.id, owner=order.owner) for code in wanted)


def refusal(facts: CouponFacts, others: Sequence[str]) -> CouponRefused:
    """Why a coupon does not hold, as a refusal."""
    return CouponRefused(
        sentence(facts.code, facts.why),
        why=facts.why,
        coupon=facts.code,
        minimum_cents=facts.minimum_cents,
        others=list(others),
    )


def sentence(code: str, why: str) -> str:
    """Why a coupon does not hold, in words."""
    sentences = {
        "unknown": f"{code} is not valid any more.",
        "not_started": f"{code} is not valid yet.",
        "expired": f"{code} has expired.",
        "other_currency": f"{code} is not for this currency.",
        "used_up": f"{code} has been used up.",
        "used_before": f"You have used {code} already.",
        "below_minimum": f"{code} needs a larger purchase.",
        "does_not_stack": f"{code} does not go with another coupon.",
    }
    return sentences[why]


def _why_not(coupon: Coupon, purchase: Purchase, by_all: int, by_them: int) -> str:
    checks = (
        ("unknown", not coupon.active),
        ("not_started", coupon.starts_at is not None and purchase.now < coupon.starts_at),
        ("expired", coupon.expires_at is not None and purchase.now >= coupon.expires_at),
        ("other_currency", bool(coupon.amount_cents) and coupon.currency != purchase.currency),
        ("used_up", coupon.most_uses is not None and by_all >= coupon.most_uses),
        ("used_before", coupon.per_customer is not None and by_them >= coupon.per_customer),
        ("below_minimum", purchase.subtotal_cents < coupon.minimum_cents),
    )
    return next((name for name, holds in checks if holds), "")


def _clash(coupon: Coupon, holding: Sequence[Coupon]) -> str:
    alone = holding and not (coupon.stacks and all(other.stacks for other in holding))
    return "does_not_stack" if alone else ""


def _spent(
    session: Session, coupons: Sequence[Coupon], purchase: Purchase
) -> dict[str, tuple[int, int]]:
    """How often each was spent by everybody, and by this buyer: the account, or the e-mail."""
    codes = [coupon.code for coupon in coupons]
    theirs = col(CouponUse.owner) == purchase.owner
    if purchase.email:
        theirs = or_(theirs, func.lower(col(Order.email)) == purchase.email.lower())
    counted = (
        select(CouponUse.code, func.count(), func.count().filter(theirs))
        .join(Order, col(Order.id) == col(CouponUse.order_id))
        .where(col(CouponUse.code).in_(codes))
        .group_by(col(CouponUse.code))
    )
    found = dict.fromkeys(codes, (0, 0))
    return found | {code: (all_, own) for code, all_, own in session.exec(counted)}


def _reduction(coupon: Coupon) -> Reduction:
    return Reduction(coupon.percent, coupon.amount_cents)


def _facts(coupon: Coupon, why: str, discount_cents: int) -> CouponFacts:
    return CouponFacts(
        code=coupon.code,
        kind=coupon.kind,
        percent=coupon.percent,
        amount_cents=coupon.amount_cents,
        minimum_cents=coupon.minimum_cents,
        discount_cents=discount_cents,
        why=why,
    )


def purchase_of(
    owner: str, currency: str, subtotal_cents: int, email: str = "", now: datetime | None = None
) -> Purchase:
    """A purchase now."""
    return Purchase(owner, currency, subtotal_cents, now or utc_now(), email)
