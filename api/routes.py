"""Every route of ours; they stand before the chat's own."""

from __future__ import annotations

from fastapi import APIRouter

from api import closed, health, pictures
from api.account_page import account_page_routes
from api.auth import auth_routes
from api.canned import canned_routes
from api.cart import cart_routes
from api.chat_messages import chat_message_routes
from api.chat_sessions import chat_session_routes
from api.checkout import checkout_routes
from api.consents import consent_routes
from api.desk_page import desk_page_routes
from api.documents import document_routes
from api.envelope import nothing_else
from api.experiments import experiment_routes
from api.faqs import faq_routes
from api.feedback import feedback_routes
from api.goods_back import goods_back_routes
from api.handoffs import handoff_routes
from api.knowledge_search import knowledge_search_routes
from api.lab import lab_routes
from api.lab_page import lab_page_routes
from api.lab_sets import lab_set_routes
from api.operator_page import operator_page_routes
from api.operator_session import operator_session_routes
from api.orders import order_routes
from api.page import page_routes
from api.person import person_routes
from api.pictures_sent import picture_sent_routes
from api.prompts import prompt_routes
from api.recommendations import recommendation_routes
from api.reviews import review_queue_routes, review_routes
from api.search import search_routes
from api.speech import speech_routes
from api.starters import starter_routes
from api.store.pages import store_routes
from api.suggest import suggest_routes
from api.summaries import summary_routes
from api.texts import text_routes
from api.users import user_routes
from data.settings import Settings


def all_routes(settings: Settings) -> APIRouter:
    """All of them as one router."""
    router = APIRouter()
    doors = (
        picture_sent_routes(),
        closed.closed_routes(),
    )  # what the first opens, the second shuts
    for part in (health.router, pictures.router, cart_routes(settings), *doors):
        router.include_router(part)
    for make in (
        chat_session_routes,
        chat_message_routes,
        checkout_routes,
        order_routes,
        goods_back_routes,
        suggest_routes,
        speech_routes,
        search_routes,
        knowledge_search_routes,
        faq_routes,
        operator_session_routes,
        document_routes,
        summary_routes,
        review_routes,
        review_queue_routes,
        text_routes,
        recommendation_routes,
        consent_routes,
        auth_routes,
        user_routes,
        canned_routes,
        handoff_routes,
        person_routes,
        feedback_routes,
        prompt_routes,
        experiment_routes,
        lab_routes,
        lab_set_routes,
    ):
        router.include_router(make(settings))
    router.include_router(nothing_else())
    router.include_router(operator_page_routes())
    router.include_router(account_page_routes(settings))
    router.include_router(store_routes(settings))
    router.include_router(starter_routes(settings))
    router.include_router(desk_page_routes(settings))
    router.include_router(lab_page_routes())
    router.include_router(page_routes(settings))
    return router
