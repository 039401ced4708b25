"""``bukti template``: an empty workbook."""

from pathlib import Path
from typing import Annotated

import typer

from cli.console import out
from cli.rules import chosen_rulebook
from evidence.errors import EvidenceError
from evidence.wording import say


def template(
    file: Annotated[Path, typer.Argument(dir_okay=False, help=say("cli.template.file"), metavar="FILE.xlsx")],
    *,
    tahun: Annotated[int | None, typer.Option("--tahun", help=say("cli.tahun"))] = None,
    force: Annotated[bool, typer.Option("--force", help=say("cli.template.force"))] = False,
) -> None:
    from intake import write_template

    if file.exists() and not force:
        raise EvidenceError(say("cli.template.exists", path=file), say("cli.template.exists.cure"))
    file.parent.mkdir(parents=True, exist_ok=True)
    write_template(file, chosen_rulebook(tahun).edition)
    out.print(say("cli.template.done", path=file), soft_wrap=True, highlight=False)
