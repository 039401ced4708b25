"""The command line. Commands import what they need when they run, so that help is instant."""

import logging
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from cli import check, deploy, explain, nightly, report, rerun, rules, status, store, template, verify
from cli.console import err, show_error
from evidence.errors import EvidenceError
from evidence.wording import say

WRONG_USAGE = ("settings", "path", "template")
"""Codes of errors that the one who typed the command can mend: exit status 2."""

app = typer.Typer(
    name="bukti",
    help=say("cli.help"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("verify", help=say("cli.verify.help"))(verify.verify)
app.command("check", help=say("cli.check.help"))(check.check)
app.command("template", help=say("cli.template.help"))(template.template)
app.command("explain", help=say("cli.explain.help"))(explain.explain)
app.command("report", help=say("cli.report.help"))(report.report)
app.command("rerun", help=say("cli.rerun.help"))(rerun.rerun)
app.command("nightly", help=say("cli.nightly.help"))(nightly.nightly)
app.command("status", help=say("cli.status.help"))(status.status)
app.command("deploy", help=say("cli.deploy.help"))(deploy.deploy)
app.add_typer(store.app, name="store", help=say("cli.store.help"))
app.add_typer(rules.app, name="rules", help=say("cli.rules.help"))


def _show_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"bukti {version('bukti')}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version_wanted: Annotated[
        bool, typer.Option("--version", callback=lambda value: _show_version(wanted=value), is_eager=True, help=say("cli.version"))
    ] = False,
) -> None:
    """Options of the command itself; acted on by their callbacks."""


def run() -> None:
    """Entry point: turns errors into a sentence and an exit status (1: something failed; 2: wrong usage)."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    try:
        app()
    except EvidenceError as error:
        show_error(error)
        sys.exit(2 if error.code in WRONG_USAGE else 1)
    except KeyboardInterrupt:
        err.print(say("cli.interrupted"))
        sys.exit(130)
