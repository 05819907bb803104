"""Every setting of SmartShop, read from the environment (prefix SMARTSHOP_) or a .env file."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import SettingsConfigDict

from data.model_settings import ModelSettings
from data.senses_settings import SensesSettings
from data.serving_settings import ServingSettings
from data.support_settings import SupportSettings

PROJECT = Path(__file__).resolve().parent.parent
DEVELOPMENT_SECRET = "smartshop-development-only-secret"
SHORTEST_TOKEN = 16


class Settings(ModelSettings, SensesSettings, ServingSettings, SupportSettings):
    """One value per setting; defaults run the whole shop offline on one machine."""

    model_config = SettingsConfigDict(
        env_prefix="SMARTSHOP_", env_file=".env", extra="ignore", hide_input_in_errors=True
    )

    home: Path = Field(Path(".smartshop"), description="Folder that holds all state.")
    environment: Literal["development", "production"] = Field(
        "development", description="production refuses default secrets."
    )
    secret_key: SecretStr = Field(
        SecretStr(DEVELOPMENT_SECRET), description="Signs cookies and sessions."
    )
    operator_token: SecretStr = Field(
        SecretStr(""),
        description="Opens the operator's page and routes, 16 characters or more; empty: closed.",
    )
    database_url: str = Field("", description="SQLAlchemy URL; empty: SQLite in the home folder.")
    shop_name: str = Field("SmartShop", description="The name customers see.")
    currency: str = Field("USD", description="Currency of prices that name none (ISO 4217).")
    locale: str = Field("en_US", description="Locale of numbers, dates and money.")
    persona: Literal["friendly", "formal", "brief"] = Field(
        "friendly", description="The embedded model's tone: friendly, formal or brief."
    )

    max_message_chars: int = Field(4000, gt=0, description="Longest customer message.")
    max_model_calls: int = Field(5, gt=0, description="Model calls in one turn.")
    max_tool_calls: int = Field(8, gt=0, description="Tool calls in one turn.")
    max_turn_s: float = Field(30.0, gt=0, description="Longest turn.")
    confirm_within_s: float = Field(
        900.0, gt=0, description="How long a yes holds for the summary shown before it."
    )
    history_messages: int = Field(12, gt=0, description="Messages of history a model sees.")
    max_cards: int = Field(6, gt=0, description="Product cards in one reply.")
    max_quantity: int = Field(99, gt=0, description="Largest quantity of one cart line.")
    max_cart_lines: int = Field(100, gt=0, description="Most lines in a cart.")
    max_cart_coupons: int = Field(5, gt=0, description="Most coupons in a cart.")

    shipping_file: Path | None = Field(
        None, description="YAML of the ways of delivery; empty: data/trade/shipping.yaml."
    )
    taxes_file: Path | None = Field(
        None, description="YAML of tax rates by region; empty: data/trade/taxes.yaml."
    )
    payment_provider: Literal["test", "stripe"] = Field(
        "test", description="Who takes the money: test (built in, takes none) or stripe."
    )
    payment_timeout_s: float = Field(
        20.0, gt=0, description="Longest wait for one call of the payment provider."
    )
    stripe_secret_key: SecretStr = Field(
        SecretStr(""), description="Stripe's secret key (sk_…); for the provider stripe."
    )
    stripe_url: str = Field(
        "", description="Another address of Stripe's API, as for a proxy; empty: Stripe's own."
    )
    payment_return_url: str = Field(
        "",
        description="Where a bank's page sends customers after they have confirmed a payment, such "
        "as the shop's own address; empty: a payment that has to be confirmed is declined.",
    )
    settle_s: float = Field(
        30.0, gt=0, description="Seconds between rounds of a server that finishes payments."
    )
    checkout_hours: float = Field(
        24.0, gt=0, description="Age from which a checkout that was left is forgotten."
    )
    max_orders_listed: int = Field(20, gt=0, le=100, description="Orders that are told at once.")
    policy_file: Path | None = Field(
        None, description="YAML of the policy on orders; empty: data/trade/policy.yaml."
    )

    embedding_model: str = Field(
        "minilm",
        description="minilm, openai:NAME, azure:DEPLOYMENT, or a sentence-transformers name.",
    )
    embedding_batch: int = Field(32, gt=0, description="Texts embedded in one batch.")
    summary_hours: float = Field(
        24.0, gt=0, description="Age from which a summary of reviews is made anew."
    )
    summary_after_new: int = Field(
        1, gt=0, description="New reviews from which a summary is made anew."
    )
    description_days: float = Field(
        7.0, gt=0, description="Age from which a product's description is written anew."
    )
    description_after_new: int = Field(
        5, gt=0, description="New reviews from which a description is written anew."
    )
    descriptions_auto_approve: bool = Field(
        False, description="Show descriptions that pass every check without an operator's approval."
    )
    text_claim_s: float = Field(
        60.0, gt=0, description="Time after which another process may take over a text's making."
    )

    help_passages: int = Field(
        3, ge=1, le=10, description="Passages that are looked up for one question."
    )
    help_min_score: float = Field(0.0, description="Least passage score; 0: as calibrated.")
    collect_unanswered: bool = Field(
        True, description="Collect questions that the shop's texts do not answer."
    )
    max_unanswered: int = Field(
        2000, gt=0, description="Most open questions without an answer that are kept."
    )
    track_by_default: bool = Field(
        True, description="Keep what people do who have neither agreed to it nor refused."
    )
    tracking_queue: int = Field(
        10_000, gt=0, description="Acts that wait to be written; more are dropped and counted."
    )
    tracking_batch: int = Field(200, gt=0, description="Acts written in one transaction.")
    tracking_every_s: float = Field(
        0.5, gt=0, description="Longest that an act waits to be written with others."
    )
    recommend_history: int = Field(
        200, gt=1, description="Newest products of each person that recommendations learn from."
    )
    recommend_least_people: int = Field(
        3, gt=0, description="Least people who did a thing before a reason tells of it."
    )
    recommend_cache_s: float = Field(
        3600.0, ge=0, description="Time for which a list of recommendations is remembered."
    )
    recommend_cache_size: int = Field(2000, gt=0, description="Lists that are remembered.")
    not_interested_days: float = Field(
        90.0, ge=0, description="Days for which a product that is not wanted is not recommended."
    )
    jobs_every_s: float = Field(
        300.0, ge=0, description="How often the server runs its jobs; 0: never."
    )
    keep_conversations_days: float = Field(
        30.0, ge=0, description="Age from which what was said is deleted; 0: it is kept for ever."
    )
    backups_kept: int = Field(8, gt=0, description="Weekly backups that are kept, the newest.")
    conversation_days: float = Field(
        30.0, gt=0, description="Days for which a conversation takes messages after the last one."
    )
    turn_claim_s: float = Field(
        10.0,
        gt=0,
        description="Time after which another process may answer a message whose process died.",
    )
    chat_messages_a_minute: int = Field(
        120, gt=0, description="Messages that one customer may send over the REST API a minute."
    )
    chat_sessions_a_minute: int = Field(
        600, gt=0, description="Conversations that one sender may open over the REST API a minute."
    )
    worker_threads: int = Field(2, gt=0, description="Threads for blocking work.")

    max_document_bytes: int = Field(
        50 * 1024 * 1024, gt=0, description="Largest file of a document."
    )
    document_unpacked_mb: int = Field(
        128, gt=0, description="Most megabytes that a document's parts unpack to."
    )
    document_memory_mb: int = Field(
        1024, ge=128, description="Memory of the process that reads a document."
    )
    document_cpu_s: int = Field(120, gt=0, description="Processor time to read a document.")
    document_wall_s: int = Field(180, gt=0, description="Longest time to read a document.")
    document_pages: int = Field(5000, gt=0, description="Most pages of a document.")
    document_chars: int = Field(10_000_000, gt=0, description="Most characters of a document.")

    login_days: float = Field(
        7.0, gt=0, description="Days that a login lives on without being used."
    )
    access_minutes: float = Field(
        30.0, gt=0, description="Life of an access token of the REST API."
    )
    refresh_grace_s: float = Field(
        5.0, ge=0, description="Time in which a refresh token that comes twice ends no session."
    )
    guest_minutes: float = Field(
        15.0, gt=0, description="Life of the token of a guest whose browser keeps no cookie."
    )
    guest_renew_hours: float = Field(
        24.0, ge=0, description="How long after its end a guest's token still gets a new one."
    )
    logins_a_minute: int = Field(
        5, gt=0, description="Logins of one e-mail address a minute, and failed ones of one sender."
    )
    account_requests_a_minute: int = Field(
        20, gt=0, description="Registrations, letters and new guests that one sender may ask for."
    )
    letters_an_hour: int = Field(5, gt=0, description="Letters to one address an hour.")
    verify_minutes: float = Field(
        1440.0, gt=0, description="How long the link that confirms an address holds."
    )
    reset_minutes: float = Field(
        30.0, gt=0, description="How long the link to a new password holds."
    )
    password_chars: int = Field(10, ge=8, le=64, description="Least characters of a password.")
    password_rounds: int = Field(3, gt=0, description="Argon2id: rounds.")
    password_memory_kib: int = Field(65536, ge=64, description="Argon2id: memory of one hash.")
    password_lanes: int = Field(4, gt=0, description="Argon2id: lanes.")
    public_url: str = Field(
        "", description="Where customers reach the shop, for links in letters; empty: localhost."
    )
    mail_from: str = Field("SmartShop <shop@localhost>", description="Sender of letters.")
    smtp_host: str = Field(
        "", description="Mail server; empty: letters are laid in the home's folder mail."
    )
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the mail server.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the mail server is spoken to: starttls, tls or none."
    )
    smtp_user: str = Field("", description="Name at the mail server; empty: no login.")
    smtp_password: SecretStr = Field(SecretStr(""), description="Password at the mail server.")
    smtp_timeout_s: float = Field(20.0, gt=0, description="Longest wait for the mail server.")

    @model_validator(mode="after")
    def _place_home(self) -> Self:
        """The default home lies in the project, from wherever a command is given."""
        if "home" not in self.model_fields_set and (PROJECT / "pyproject.toml").exists():
            self.home = PROJECT / self.home
        return self

    @field_validator("operator_token")
    @classmethod
    def _refuse_short_token(cls, token: SecretStr) -> SecretStr:
        if 0 < len(token.get_secret_value()) < SHORTEST_TOKEN:
            raise ValueError(f"needs at least {SHORTEST_TOKEN} characters")
        return token

    @model_validator(mode="after")
    def _refuse_default_secret(self) -> Self:
        if self.environment == "production" and (
            self.secret_key.get_secret_value() == DEVELOPMENT_SECRET
        ):
            raise ValueError("SMARTSHOP_SECRET_KEY must be set in production")
        return self

    @model_validator(mode="after")
    def _demand_payment_key(self) -> Self:
        if self.payment_provider == "stripe" and not self.stripe_secret_key.get_secret_value():
            raise ValueError("SMARTSHOP_STRIPE_SECRET_KEY must be set for stripe")
        return self

    @model_validator(mode="after")
    def _demand_public_url(self) -> Self:
        if self.smtp_host and not self.public_url:
            raise ValueError("SMARTSHOP_PUBLIC_URL must be set where letters are sent")
        return self

    @property
    def shows_store(self) -> bool:
        """Whether the demo store is served."""
        return self.environment == "development" if self.store_page is None else self.store_page

    @property
    def url(self) -> str:
        """The database URL in force."""
        return self.database_url or f"sqlite:///{self.home.resolve() / 'shop.db'}"

    @property
    def index_dir(self) -> Path:
        """The folder of derived search indexes; safe to delete."""
        return self.home / "index"

    @property
    def cache_dir(self) -> Path:
        """The folder of derived files that spare work; safe to delete."""
        return self.home / "cache"

    @property
    def pictures_dir(self) -> Path:
        """The folder of drawn product pictures; safe to delete."""
        return self.cache_dir / "pictures"
