"""``bukti deploy``: the nightly run and the re-run, registered with a Prefect server."""

from pathlib import Path
from typing import Annotated

import typer

from cli.console import out
from cli.nightly import ends_at
from evidence.errors import EvidenceError
from evidence.wording import say


def deploy(
    *,
    cron: Annotated[str, typer.Option("--cron", help=say("cli.deploy.cron"))] = "0 20 * * *",
    until: Annotated[str | None, typer.Option("--until", metavar="HH:MM", help=say("cli.nightly.until"))] = "06:00",
    pool: Annotated[str, typer.Option("--pool", help=say("cli.deploy.pool"))] = "bukti",
    batch: Annotated[int, typer.Option("--batch", min=1, help=say("cli.deploy.batch"))] = 16,
    folder: Annotated[Path, typer.Option("--out", "-o", file_okay=False, help=say("cli.deploy.out"))] = Path("out"),
) -> None:
    from wiring.settings import load_settings

    settings = load_settings()
    if settings.prefect_api_url is None:
        raise EvidenceError(say("cli.deploy.server"), say("cli.deploy.server.cure"))
    ends_at(until, settings)  # a wrong hour is told now, not by every night
    from flows.deployments import batch_pool
    from flows.deployments import deploy as register

    for name in register(pool, cron, settings.timezone, out=str(folder.resolve()), until=until, batch=batch):
        out.print(say("cli.deploy.done", name=name), soft_wrap=True, highlight=False)
    out.print(say("cli.deploy.worker", pool=pool, batches=batch_pool(pool)), soft_wrap=True, highlight=False)
