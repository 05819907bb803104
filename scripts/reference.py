"""Writes docs/settings.md and docs/tools.md from the code, so that they cannot fall behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import SecretStr

from data.settings import Settings
from tools.registry import TOOLS, ShopTool

ROOT = Path(__file__).resolve().parent.parent

SETTINGS_HEAD = """\
# Settings

Read from the environment, or from a `.env` file in the folder where the shop starts. The defaults
run the whole shop offline on one machine. A provider's own variables (`OPENAI_API_KEY`,
`OPENAI_BASE_URL`, `OPENAI_MODEL`, `ANTHROPIC_API_KEY` …) are read from the environment only.

| variable | default | what it is |
|---|---|---|
"""
TOOLS_HEAD = """\
# Tools

What the assistant can do. A model sees the name, the description and the arguments; who asks and in
which session comes from the server. `smartshop tool NAME '{…}'` runs one exactly as a model would.
"""


def settings_page() -> str:
    """A table of every setting with its default."""
    rows = [
        f"| `SMARTSHOP_{name.upper()}` | {_default(field.default)} | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    return SETTINGS_HEAD + "\n".join(rows) + "\n"


def tools_page() -> str:
    """A section for every tool with its arguments."""
    return TOOLS_HEAD + "".join(_tool(tool) for _, tool in sorted(TOOLS.items()))


def pages() -> dict[Path, str]:
    """Each page's text by its place."""
    docs = ROOT / "docs"
    return {docs / "settings.md": settings_page(), docs / "tools.md": tools_page()}


def _default(value: Any) -> str:
    secret = isinstance(value, SecretStr) and value.get_secret_value()
    text = "set for development" if secret else "" if value is None else str(value)
    return f"`{text}`" if text else "empty"


def _tool(tool: ShopTool) -> str:
    schema = tool.arguments.model_json_schema()
    required = schema.get("required", [])
    rows = [
        f"- `{name}`{'' if name in required else ' (optional)'}"
        + (f": {spec['description']}" if "description" in spec else "")
        for name, spec in schema.get("properties", {}).items()
    ]
    return "\n".join(
        [f"\n## `{tool.name}`", "", tool.description, *([""] if rows else []), *rows, ""]
    )


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
