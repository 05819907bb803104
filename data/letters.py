"""Letters to customers: written in their language, sent by SMTP or laid in a folder."""

from __future__ import annotations

import logging
import smtplib
import ssl
import time
import uuid
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import formatdate, getaddresses
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from data.settings import Settings
from data.yaml_file import read_words

log = logging.getLogger(__name__)
TEXTS = Path(__file__).with_name("letters.yaml")
MAIL = "mail"
"""The folder of a home for letters that no server carries."""
TRIES = 3
PAUSE_S = 2.0


class Letter(NamedTuple):
    """What is to be written to whom; `token` goes into its link, which holds so many minutes.

    Attributes:
        values: What else the text of its kind names.
        page: Where its link leads.
    """

    to: str
    kind: str
    language: str = ""
    token: str = ""
    minutes: float = 0
    values: Mapping[str, str] = {}
    page: str = "/account"


class Carrier(Protocol):
    """A way to bring a message to its address."""

    def carry(self, message: EmailMessage) -> None:
        """Bring it; raises OSError or smtplib.SMTPException where that fails."""


class FolderCarrier:
    """Lays every message in a folder: what a shop in development does."""

    def __init__(self, folder: Path) -> None:
        """Use this folder, made with the first message."""
        self._folder = folder

    def carry(self, message: EmailMessage) -> None:
        """Write it as a file whose name sorts by time; whole or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{time.time_ns()}-{uuid.uuid4().hex[:6]}.eml"
        draft = path.with_suffix(".draft")
        draft.touch(0o600)
        draft.write_bytes(message.as_bytes())
        draft.rename(path)


def letters_to(home: Path, addresses: Collection[str]) -> list[Path]:
    """The letters in the folder of a home that go to one of these addresses, oldest first."""
    wanted = {address.casefold() for address in addresses}
    return [
        path
        for path in sorted((home / MAIL).glob("*.eml"))
        if wanted & {to.casefold() for _, to in getaddresses(_read(path).get_all("To", []))}
    ]


def told_letter(path: Path) -> dict[str, str]:
    """What a letter of the folder says, to be read by whom it went to."""
    message = _read(path)
    body = message.get_body(("plain",))
    told = {name.lower(): str(message.get(name, "")) for name in ("Date", "To", "Subject")}
    return {**told, "text": body.get_content() if body else ""}


def _read(path: Path) -> EmailMessage:
    with path.open("rb") as file:
        return BytesParser(EmailMessage, policy=policy.default).parse(file)


class SmtpCarrier:
    """Hands every message to the configured mail server, over TLS unless that is turned off."""

    def __init__(self, settings: Settings) -> None:
        """Use the server that the settings name."""
        self._settings = settings

    def carry(self, message: EmailMessage) -> None:
        """One connection a message."""
        asked = self._settings
        trusted = ssl.create_default_context()
        within = asked.smtp_timeout_s
        if asked.smtp_security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                asked.smtp_host, asked.smtp_port, timeout=within, context=trusted
            )
        else:
            server = smtplib.SMTP(asked.smtp_host, asked.smtp_port, timeout=within)
        with server:
            if asked.smtp_security == "starttls":
                server.starttls(context=trusted)
            if asked.smtp_user:
                server.login(asked.smtp_user, asked.smtp_password.get_secret_value())
            server.send_message(message)


class Office:
    """Writes letters and sends them by a thread of its own, so that nobody waits for a server."""

    def __init__(
        self, settings: Settings, carrier: Carrier, pause: Callable[[float], None] = time.sleep
    ) -> None:
        """Write for this shop; tests give their own carrier and pauses."""
        self._settings, self._carrier, self._pause = settings, carrier, pause
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="letters")

    def send(self, letter: Letter | None) -> Future[bool] | None:
        """Take a letter in; None asks for nothing. The future tells whether it went out."""
        return self._thread.submit(self._deliver, letter) if letter else None

    def close(self) -> None:
        """Take no more letters; those that wait still go out."""
        self._thread.shutdown()

    def _deliver(self, letter: Letter) -> bool:
        message = written(letter, self._settings)
        for attempt in range(TRIES):
            try:
                self._carrier.carry(message)
                return True
            except (OSError, smtplib.SMTPException) as error:
                # Neither the address nor the server's words, which may repeat it.
                log.warning("a letter (%s) did not go out: %s", letter.kind, type(error).__name__)
                self._pause(PAUSE_S * (attempt + 1))
        return False


def open_office(settings: Settings) -> Office:
    """The office by the shop's settings: its mail server, else the folder `mail` of its home."""
    folder = FolderCarrier(settings.home / MAIL)
    return Office(settings, SmtpCarrier(settings) if settings.smtp_host else folder)


_offices: dict[Path, Office] = {}


def post(settings: Settings, letter: Letter | None) -> None:
    """Send a letter by the one office that this process has for the shop; None is no letter."""
    if letter is not None:
        office = _offices.get(settings.home) or open_office(settings)
        _offices.setdefault(settings.home, office).send(letter)


def close_office(home: Path) -> None:
    """Let the office of a shop that is no more go, once its letters are out."""
    office = _offices.pop(home, None)
    if office is not None:
        office.close()


def written(letter: Letter, settings: Settings) -> EmailMessage:
    """The message of a letter, in its language, else the shop's, else English."""
    texts = _texts()
    asked = (letter.language, settings.locale, "en")
    language = next(one for tag in asked if (one := tag.replace("_", "-").split("-")[0]) in texts)
    subject, body = texts[language][letter.kind]
    values = {
        "shop": settings.shop_name,
        "link": _link(letter, settings),
        "hours": f"{letter.minutes / 60:g}",
        "minutes": f"{letter.minutes:g}",
        **letter.values,
    }
    message = EmailMessage()
    message["Subject"] = subject.format_map(values)
    message["From"] = settings.mail_from
    message["To"] = letter.to
    message["Date"] = formatdate()
    message["Message-ID"] = (
        f"<{uuid.uuid4().hex}@{settings.mail_from.rpartition('@')[2].strip('>')}>"
    )
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body.format_map(values))
    message["Content-Language"] = language
    return message


def _link(letter: Letter, settings: Settings) -> str:
    """Where the letter leads; what follows the # reaches no server's log and no other page."""
    here = settings.public_url.rstrip("/") or f"http://localhost:{settings.port}"
    return f"{here}{letter.page}" + (f"#{letter.kind}={letter.token}" if letter.token else "")


@cache
def _texts() -> dict[str, dict[str, tuple[str, str]]]:
    return {
        language: {kind: (text["subject"], text["body"]) for kind, text in kinds.items()}
        for language, kinds in read_words(TEXTS).items()
    }
