"""Writes the pages of ``docs/`` that are generated from the code: ``python -m scripts.docs``. A test holds them current."""

from pathlib import Path

from pydantic_core import PydanticUndefined

from rules.handbook import render_markdown
from rules.measured import measured
from rules.pack import editions
from wiring.settings import PREFIX, Settings

DOCS = Path(__file__).parent.parent / "docs"


def rulebook_page() -> str:
    """The rulebook of the newest year."""
    rulebooks = editions()
    newest = rulebooks[max(rulebooks)]
    return render_markdown(newest, measured(newest.id))


def settings_page() -> str:
    """Every setting with its default and meaning."""
    lines = [
        "# Settings",
        "",
        "Generated from `wiring/settings.py`. Each setting is an environment variable; an unknown `BUKTI_` variable is refused by name.",
        "",
        "| variable | default | meaning |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        default = "computed" if field.default is PydanticUndefined else f"`{field.default}`"
        lines.append(f"| `{PREFIX}{name.upper()}` | {COMPUTED.get(name, default)} | {field.description} |")
    lines += ["", "`PREFECT_API_URL` is Prefect's own: with it, runs are flow runs on that server ([how](how-it-runs.md)).", ""]
    return "\n".join(lines)


COMPUTED = {"data": "the platform's user data folder", "jobs": "the number of cores"}
"""Defaults that depend on the machine, in words."""

PAGES = {"rulebook.md": rulebook_page, "settings.md": settings_page}


def main() -> None:
    for name, render in PAGES.items():
        (DOCS / name).write_text(render(), "utf-8")


if __name__ == "__main__":
    main()
