"""Letters: whole in every language, laid in a folder or handed to a mail server."""

from __future__ import annotations

import email
import email.policy
import re
import socketserver
import threading
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from data.letters import FolderCarrier, Letter, Office, SmtpCarrier, open_office, written
from data.settings import Settings

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ja")
FIGURES = {
    name: f"<{name}>"
    for name in (
        *("day", "conversations", "messages", "handed_off", "thumbs_up", "thumbs_down", "rated"),
        *("satisfaction", "resolved", "unresolved", "orders", "revenue", "calls", "failed"),
        *("cost", "questions", "job", "error", "at"),
    )
}
LETTER = Letter("ann@example.com", "verify", "de-AT", "a-token", 1440)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, shop_name="Acme", public_url="https://shop.example/")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["report", "failed"])
def test_what_the_shops_own_people_get_is_whole_in_every_language(
    settings: Settings, language: str, kind: str
) -> None:
    english = Letter("ann@example.com", kind, "en", values=FIGURES, page="/operator")
    message = written(english._replace(language=language), settings)
    text = f"{message['Subject']} {message.get_content()}"
    assert message["Content-Language"] == language
    wanted = re.findall(r"<\w+>", written(english, settings).get_content())
    assert len(wanted) >= 3
    assert sorted(re.findall(r"<\w+>", message.get_content())) == sorted(wanted)
    assert "https://shop.example/operator" in text.split()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["verify", "known", "reset", "changed", "ticket", "answer"])
def test_every_letter_is_whole_in_every_language(
    settings: Settings, language: str, kind: str
) -> None:
    token = "a-token" if kind in ("verify", "reset") else ""
    values = {"number": "T-12", "answer": "We send {it}."}
    message = written(Letter("ann@example.com", kind, language, token, 30, values), settings)
    text = f"{message['Subject']} {message.get_content()}"
    assert message["Content-Language"] == language
    assert "Acme" in text
    assert "{" not in text.replace("{it}", "")
    assert ("{it}" in text) is (kind == "answer")
    link = "https://shop.example/account" + (f"#{kind}=a-token" if token else "")
    assert link in message.get_content().split()


def test_a_language_that_is_not_ours_falls_back(settings: Settings) -> None:
    for language in ("xx", "", "../../etc"):
        assert written(LETTER._replace(language=language), settings)["Content-Language"] == "en"


def test_without_a_server_letters_lie_in_the_home(settings: Settings) -> None:
    sent = open_office(settings).send(LETTER)
    assert sent is not None
    assert sent.result(10)
    (path,) = (settings.home / "mail").iterdir()
    letter = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(letter, EmailMessage)
    assert letter["To"] == "ann@example.com"
    assert "#verify=a-token" in letter.get_content()
    assert path.stat().st_mode & 0o077 == 0


class MailServer(socketserver.StreamRequestHandler):
    """As much of SMTP as a client needs; keeps what it was given."""

    kept: list[bytes]

    def handle(self) -> None:
        """Speak with one client."""
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline():
            verb = line.split()[0].upper() if line.split() else b""
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                lines = iter(self.rfile.readline, b".\r\n")
                self.kept.append(b"".join(lines))
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
            if verb == b"QUIT":
                return


@pytest.fixture
def mail_server() -> Iterator[tuple[int, list[bytes]]]:
    kept: list[bytes] = []
    handler = type("Handler", (MailServer,), {"kept": kept})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], kept
        server.shutdown()


def test_a_mail_server_gets_them(settings: Settings, mail_server: tuple[int, list[bytes]]) -> None:
    port, kept = mail_server
    asked = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_security": "none"}
    sent = open_office(settings.model_copy(update=asked)).send(LETTER)
    assert sent is not None
    assert sent.result(30)
    letter = email.message_from_bytes(kept[0], policy=email.policy.default)
    assert letter["To"] == "ann@example.com"


def test_a_server_that_is_not_there_is_tried_again_and_given_up(settings: Settings) -> None:
    pauses: list[float] = []
    asked = {"smtp_host": "127.0.0.1", "smtp_port": 1, "smtp_security": "none"}
    carrier = SmtpCarrier(settings.model_copy(update=asked))
    sent = Office(settings, carrier, pauses.append).send(LETTER)
    assert sent is not None
    assert sent.result(30) is False
    assert len(pauses) == 3
    office = Office(settings, FolderCarrier(settings.home / "mail"))
    assert office.send(None) is None


def test_letters_that_are_sent_need_the_shops_own_address(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="PUBLIC_URL"):
        Settings(home=tmp_path, smtp_host="mail.example", _env_file=None)
