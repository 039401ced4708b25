"""What every command shares: the two streams, progress on long work, the summary table, errors that say what to do."""

from collections.abc import Sequence
from types import TracebackType

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from evidence.errors import EvidenceError
from evidence.flips import Flip
from evidence.verdict import Severity, Status
from evidence.wording import say
from reports.summary import Refused, Summary

PIPED = 120
"""Columns at least, where the output is no terminal and wraps nowhere."""

out = Console()
err = Console(stderr=True)
if not out.is_terminal:
    out.width = max(out.width, PIPED)

STATUS_STYLE = {Status.MET: "green", Status.WEAK: "red", Status.MISSING: "magenta", Status.UNDETERMINED: "yellow"}
SEVERITY_STYLE = {Severity.FAIL: "red", Severity.WARN: "yellow", Severity.INFO: "cyan"}


class ProgressBar:
    """Progress of the walk as a bar on standard error; none when that is not a terminal."""

    def __init__(self) -> None:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[what]}"),
        )
        self._progress = Progress(*columns, console=err, disable=not err.is_terminal)
        self._task: TaskID | None = None

    def __enter__(self) -> "ProgressBar":
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def begin(self, stage: str, total: int | None) -> None:
        self._task = self._progress.add_task(stage, total=total, what="")

    def advance(self, what: str) -> None:
        if self._task is not None:
            self._progress.update(self._task, advance=1, what=escape(what))


def show_error(error: EvidenceError) -> None:
    """The sentence and the cure on standard error."""
    err.print(f"[bold red]{escape(say('cli.error', sentence=error.sentence))}[/]", soft_wrap=True, highlight=False)
    if error.cure:
        err.print(escape(error.cure), soft_wrap=True, highlight=False)


def summary_table(summary: Summary) -> Table:
    """One row a submission: how many claims have which status, and the score."""
    table = Table(title=say("cli.table.title"), title_justify="left")
    table.add_column(say("reports.profile.kode"), no_wrap=True)
    table.add_column(say("reports.profile.pemda"))
    table.add_column(say("reports.profile.inovasi"), no_wrap=True, overflow="ellipsis", max_width=30)
    for status in Status:
        label = say(f"reports.status.{status}")
        table.add_column(label, justify="right", style=STATUS_STYLE[status], min_width=max(map(len, label.split())))
    table.add_column(say("reports.score"), justify="right", no_wrap=True)
    for line in summary.lines:
        counts = map(str, line.counts.values())
        cells = (line.kode, line.pemda, line.inovasi)
        table.add_row(*map(escape, cells), *counts, f"{line.score.supported}/{line.score.claimed}")
    for item in summary.refused:
        table.add_row(escape(item.path), f"[red]{say('reports.index.refused')}[/]", *[""] * (len(table.columns) - 2))
    return table


def flips_table(flips: Sequence[Flip]) -> Table:
    """One row for each claim whose verdict is another, and why."""
    table = Table(title=say("cli.preview.title"), title_justify="left")
    for key in ("kode", "indikator", "before", "after", "because"):
        table.add_column(say(f"cli.preview.column.{key}"), no_wrap=key == "kode")
    for flip in flips:
        claim = f"{flip.nomor}. {flip.indikator}"
        table.add_row(flip.kode, escape(claim), _verdict(*flip.before), _verdict(*flip.after), escape("\n".join(flip.because)))
    return table


def _verdict(status: Status, supported: int | None) -> str:
    level = say("reports.claim.unknown") if supported is None else supported
    return f"[{STATUS_STYLE[status]}]{say(f'reports.status.{status}')}[/] ({level})"


def show_refused(refused: Sequence[Refused]) -> None:
    """Every mistake of every refused form, on standard error."""
    for item in refused:
        err.print(f"[bold]{escape(item.path)}[/]", highlight=False, soft_wrap=True)
        for error in item.errors:
            line = f"  {error.field}: {error.found} — {say('reports.index.refused.expected')}: {error.expected}"
            err.print(escape(line), highlight=False, soft_wrap=True)
