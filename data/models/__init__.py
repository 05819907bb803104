"""The shop's tables."""

from data.models.accounts import Account, EmailToken, LoginSession, RefreshToken, SpentGuest
from data.models.carts import Cart, CartLine
from data.models.catalogue import Category, Product, ProductImage, Variant
from data.models.conversations import Element, Feedback, Message, MessageKey, Step, Thread
from data.models.customers import Customer
from data.models.documents import DocumentChunk, DocumentJob, DocumentUpload, DocumentVersion
from data.models.experiments import Experiment, Exposure
from data.models.faqs import FaqChange, UnansweredQuestion
from data.models.handoffs import CannedReply, DeskPresence, Handoff, HandoffEvent
from data.models.help import Document, Faq
from data.models.interactions import Interaction
from data.models.learning import LabReport, ReplyCase, ReplyVerdict, TaughtSentence
from data.models.model_calls import ModelAbility, ModelCall
from data.models.orders import (
    CartCoupon,
    Checkout,
    Coupon,
    CouponUse,
    Order,
    OrderEvent,
    OrderLine,
    Payment,
    PaymentMethod,
    RequestKey,
    Shipment,
)
from data.models.prompts import PromptChange, PromptVersion
from data.models.recommending import Consent, Recommendation, RecommendationFeedback
from data.models.reviews import Review
from data.models.texts import Description, KeptSummary, WorkClaim
from data.models.tries import Tries
from data.models.versions import ContentVersion, ProductChange

__all__ = [
    "Account",
    "CannedReply",
    "Cart",
    "CartCoupon",
    "CartLine",
    "Category",
    "Checkout",
    "Consent",
    "ContentVersion",
    "Coupon",
    "CouponUse",
    "Customer",
    "Description",
    "DeskPresence",
    "Document",
    "DocumentChunk",
    "DocumentJob",
    "DocumentUpload",
    "DocumentVersion",
    "Element",
    "EmailToken",
    "Experiment",
    "Exposure",
    "Faq",
    "FaqChange",
    "Feedback",
    "Handoff",
    "HandoffEvent",
    "Interaction",
    "KeptSummary",
    "LabReport",
    "LoginSession",
    "Message",
    "MessageKey",
    "ModelAbility",
    "ModelCall",
    "Order",
    "OrderEvent",
    "OrderLine",
    "Payment",
    "PaymentMethod",
    "Product",
    "ProductChange",
    "ProductImage",
    "PromptChange",
    "PromptVersion",
    "Recommendation",
    "RecommendationFeedback",
    "RefreshToken",
    "ReplyCase",
    "ReplyVerdict",
    "RequestKey",
    "Review",
    "Shipment",
    "SpentGuest",
    "Step",
    "TaughtSentence",
    "Thread",
    "Tries",
    "UnansweredQuestion",
    "Variant",
    "WorkClaim",
]
