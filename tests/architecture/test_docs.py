"""Documentation under test: every command, option, setting, flag and indicator is described, and generated pages are current."""

from pathlib import Path

import click
import pytest
import typer

from cli.main import app
from evidence.verdict import FlagCode
from evidence.wording.indonesian import TEXTS
from rules.pack import editions
from scripts.docs import DOCS, PAGES
from wiring.settings import PREFIX, Settings

GUIDE = (DOCS / "panduan.md").read_text("utf-8")


def commands(group: click.Group, prefix: str = "bukti") -> list[tuple[str, click.Command]]:
    found = []
    for name, command in group.commands.items():
        path = f"{prefix} {name}"
        found += commands(command, path) if hasattr(command, "commands") else [(path, command)]
    return found


COMMANDS = commands(typer.main.get_command(app))


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=[path for path, _ in COMMANDS])
def test_command_and_its_options_are_in_the_guide_and_have_help(path, command):
    assert f"`{path}" in GUIDE
    assert command.help
    for parameter in command.params:
        long = [name for name in parameter.opts if name.startswith("--")]
        for name in long:
            assert f"`{name}" in GUIDE, f"{path} {name}"
        if parameter.name != "help":
            assert getattr(parameter, "help", None), f"{path} {parameter.name}"


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_setting_is_described(name):
    assert Settings.model_fields[name].description
    assert f"`{PREFIX}{name.upper()}`" in (DOCS / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("page", sorted(PAGES))
def test_generated_page_is_current(page):
    assert (DOCS / page).read_text("utf-8") == PAGES[page](), "run make docs"


@pytest.mark.parametrize("code", list(FlagCode))
def test_flag_is_explained_in_the_rulebook_and_the_wording(code):
    assert f"`{code}`" in (DOCS / "rulebook.md").read_text("utf-8")
    for part in ("title", "explanation", "remedy"):
        assert TEXTS[f"flags.{code}.{part}"]


def test_table_says_of_every_indicator_what_is_decided_and_what_is_left():
    page = (DOCS / "rulebook.md").read_text("utf-8")
    for rule in editions()[2026].rules:
        assert rule.indicator.nama in page
        assert rule.automatic and rule.automatic.split(",")[0] in page
        assert rule.reviewer and rule.reviewer.split(",")[0] in page


def test_links_between_pages_lead_somewhere():
    import re

    for page in [*DOCS.glob("*.md"), Path(DOCS.parent / "README.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
