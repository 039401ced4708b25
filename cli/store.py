"""``bukti store``: is what is kept still there and unharmed; moving it."""

from typing import Annotated

import typer

from cli.console import ProgressBar, err, out
from evidence.wording import say

app = typer.Typer(no_args_is_help=True)


@app.command("verify", help=say("cli.store.verify.help"))
def verify() -> None:
    from wiring.services import assembled
    from wiring.settings import load_settings
    from wiring.upkeep import verify_store

    with assembled(load_settings()) as services, ProgressBar() as progress:
        found = verify_store(services.store, services.records, progress)
    for fault in (*found.lost, *found.damaged):
        err.print(f"{fault.key}: {fault.found}", soft_wrap=True, highlight=False, markup=False)
    caches = sum(fault.is_cache for fault in found.damaged)
    counts = {"objects": found.objects, "size": found.size, "lost": len(found.lost), "caches": caches}
    out.print(say("cli.store.verified", damaged=len(found.damaged) - caches, **counts), highlight=False)
    raise typer.Exit(0 if found.is_sound else 1)


@app.command("copy", help=say("cli.store.copy.help"))
def copy(
    source: Annotated[str, typer.Argument(help=say("cli.store.source"), metavar="FROM")],
    target: Annotated[str, typer.Argument(help=say("cli.store.target"), metavar="TO")],
) -> None:
    from wiring.settings import load_settings
    from wiring.stores import opened_store
    from wiring.upkeep import copy_store

    settings = load_settings()
    with ProgressBar() as progress:
        done = copy_store(opened_store(source, settings), opened_store(target, settings), progress)
    for fault in done.failed:
        err.print(f"{fault.key}: {fault.found}", soft_wrap=True, highlight=False, markup=False)
    out.print(say("cli.store.copied", copied=done.copied, present=done.present, failed=len(done.failed)), highlight=False)
    raise typer.Exit(1 if done.failed else 0)
