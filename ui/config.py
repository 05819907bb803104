"""How the chat interface is set up: its folder, its look and what it may do."""

from __future__ import annotations

import hashlib
import hmac
import importlib.util
import json
import logging
import os
import shutil
from pathlib import Path
from typing import Any

from babel.localedata import locale_identifiers

from data.senses_settings import PICTURE_KINDS
from data.settings import Settings
from ui.secret import signing_key

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "ui" / "translations"
LONGEST_PAUSE_S = 3600
# What the interface says by itself, and which of the page's texts stands there.
WORDING = {
    "chat.input.placeholder": "chat.ask",
    "chat.watermark": "chat.sources",
    "chat.messages.feedback.status.updated": "chat.thanks",
    "navigation.header.readme": "chat.how",
    "navigation.newChat.dialog.title": "chat.anew",
    "navigation.newChat.dialog.description": "chat.stays",
    "threadHistory.sidebar.title": "chat.earlier",
    "threadHistory.sidebar.empty": "chat.no-earlier",
    "threadHistory.sidebar.filters.search": "chat.search",
    "threadHistory.sidebar.filters.placeholder": "threads.search",
    "threadHistory.sidebar.timeframes.today": "threads.today",
    "threadHistory.sidebar.timeframes.yesterday": "threads.yesterday",
    "threadHistory.sidebar.timeframes.previous7days": "threads.week",
    "threadHistory.sidebar.timeframes.previous30days": "threads.month",
    "threadHistory.thread.menu.rename": "threads.rename",
    "threadHistory.thread.menu.delete": "threads.delete",
    "threadHistory.thread.actions.delete.title": "threads.delete-title",
    "threadHistory.thread.actions.delete.description": "threads.delete-what",
    "threadHistory.thread.actions.delete.success": "threads.deleted",
    "threadHistory.thread.actions.rename.title": "threads.rename-title",
    "threadHistory.thread.actions.rename.description": "threads.rename-what",
    "threadHistory.thread.actions.rename.form.name.label": "threads.name",
    "threadHistory.thread.actions.rename.form.name.placeholder": "threads.new-name",
    "threadHistory.thread.actions.rename.success": "threads.renamed",
    "chat.messages.feedback.dialog.title": "thumb.title",
    "chat.messages.feedback.dialog.submit": "thumb.send",
    "chat.messages.feedback.dialog.yourFeedback": "thumb.comment",
    "common.actions.cancel": "threads.cancel",
    "common.actions.confirm": "threads.confirm",
}
# The interface's own translation of each of our languages; it has none into Polish and Turkish,
# so that ui/translations lies over English there.
TRANSLATIONS = {
    "en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es", "it": "it", "pt": "pt-PT",
    "nl": "nl", "pl": "en-US", "tr": "en-US", "ja": "ja",
}  # fmt: skip


_in_force: list[Settings] = []


def settings_in_force() -> Settings:
    """The settings the server was started with; read from the environment where it was not ours."""
    if not _in_force:
        _in_force.append(Settings())
    return _in_force[0]


def prepare(settings: Settings) -> Path:
    """Make the folder the chat interface runs in and point it there; before it is imported.

    Returns:
        The folder; everything in it is derived and may be deleted while the shop is closed.
    """
    _in_force[:] = [settings]
    folder = settings.home.resolve() / "chat"
    public = folder / "public"
    shutil.rmtree(public, ignore_errors=True)
    shutil.copytree(ROOT / "public", public)
    write_guide(folder)
    write_wording(folder)
    os.environ["CHAINLIT_APP_ROOT"] = str(folder)
    prepare_secrets(settings)
    return folder


def prepare_secrets(settings: Settings) -> None:
    """Derive the key of the interface's own tokens from ours; it is never the same key."""
    key = hmac.new(signing_key(settings).encode(), b"chat-tokens", hashlib.sha256).hexdigest()
    os.environ["CHAINLIT_AUTH_SECRET"] = key


def take_pictures(*, wanted: bool) -> None:
    """Offer a button for pictures, or none."""
    from chainlit.config import config

    if config.features.spontaneous_file_upload is not None:
        config.features.spontaneous_file_upload.enabled = wanted


def write_wording(folder: Path) -> None:
    """Put our words over the interface's own, in each of our languages; English in all others."""
    spec = importlib.util.find_spec("chainlit")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("chainlit is not installed")
    source = Path(spec.origin).parent / "translations"
    target = folder / ".chainlit" / "translations"
    target.mkdir(parents=True, exist_ok=True)
    told = {language: _worded(source, language) for language in TRANSLATIONS}
    for name in {*TRANSLATIONS, *(path.stem for path in source.glob("*.json"))}:
        text = told.get(name.split("-")[0], told["en"])
        (target / f"{name}.json").write_text(text, encoding="utf-8")


def _worded(source: Path, language: str) -> str:
    """What the interface says in one of our languages, as JSON."""
    file = source / f"{TRANSLATIONS[language]}.json"
    words: dict[str, Any] = json.loads(file.read_text("utf-8"))
    ours = json.loads((ROOT / "public" / "words" / f"{language}.json").read_text("utf-8"))
    own = OWN / f"{language}.json"
    said: dict[str, str] = json.loads(own.read_text("utf-8")) if own.exists() else {}
    for path, text in {**said, **{at: ours[key] for at, key in WORDING.items()}}.items():
        *parents, leaf = path.split(".")
        node = words
        for parent in parents:
            node = node[parent]
        node[leaf] = text
    return json.dumps(words, indent=1)


def write_guide(folder: Path) -> None:
    """Lay out the page "How it works"; the interface asks for it by a browser's exact tag."""
    shutil.copy(ROOT / "chainlit.md", folder / "chainlit.md")
    tags = [name.replace("_", "-") for name in locale_identifiers()]
    for page in sorted(OWN.glob("*.md")):
        for tag in tags:
            if tag.split("-")[0] == page.stem:
                shutil.copy(page, folder / f"chainlit_{tag}.md")


def apply(settings: Settings) -> None:
    """Set every switch of the imported interface; the same whichever way it was started."""
    from chainlit.config import (
        FeaturesSettings,
        ProjectSettings,
        SpontaneousFileUploadFeature,
        UISettings,
        config,
    )

    logging.getLogger("chainlit").setLevel(logging.ERROR)
    config.ui = UISettings(
        name=settings.shop_name,
        description=f"Find, compare and ask about everything at {settings.shop_name}.",
        cot="tool_call",  # steps are sent to support agents only, see ui/turn.py
        default_theme="light",  # public/smartshop.js prefers what the visitor's system prefers
        layout="wide",
        default_sidebar_state="closed",
        custom_meta_url="/",
        custom_meta_image_url="/public/favicon.svg",
        avatar_size=28,
        confirm_new_chat=False,
    )
    config.features = FeaturesSettings(
        unsafe_allow_html=False,
        latex=False,
        user_message_markdown=False,
        edit_message=False,
        assistant_message_autoscroll=False,  # NextSteps.jsx does it, once the cards are there
        auto_tag_thread=False,
        spontaneous_file_upload=SpontaneousFileUploadFeature(
            enabled=False,  # until a model is open that sees: take_pictures
            accept=list(PICTURE_KINDS),
            max_files=1,
            max_size_mb=settings.max_picture_mb,
        ),
    )
    config.project = ProjectSettings(
        allow_origins=[], session_timeout=LONGEST_PAUSE_S, user_env=[], cache=False
    )
