"""The flow ``rerun``: a disputed submission judged again, beside the old run."""

from pathlib import Path
from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact

from evidence.flips import told
from evidence.wording import say
from wiring.arrival import Silence
from wiring.rerun import rerun as judged_again
from wiring.services import assembled
from wiring.settings import load_settings


@flow(name="rerun", persist_result=False, flow_run_name="rerun-{kode}")
def rerun(kode: str, reason: str, tahun: int | None = None, full: bool = False, out: str = "out") -> dict[str, Any]:  # noqa: FBT001, FBT002  Prefect's form
    """Judge ``kode`` again because of ``reason``; ``full`` reads every page. Which verdicts are others is returned and shown as an artifact."""
    with assembled(load_settings()) as services:
        done = judged_again(kode, tahun, reason, services, Path(out), Silence(), full=full)
    lines = [
        f"- {flip.nomor}. {flip.indikator}: {told(flip.before)} → {told(flip.after)} ({'; '.join(flip.because)})"
        for flip in done.flips
    ]
    before = done.before.number if done.before else "-"
    head = say("cli.rerun.done", kode=kode, number=done.after.number, reason=reason, before=before, flips=len(done.flips))
    create_markdown_artifact(markdown="\n".join([head, "", *lines]), key=f"rerun-{_key(kode)}", description=kode)
    return done.as_json()


def _key(kode: str) -> str:
    """A kode as Prefect allows it in the key of an artifact."""
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in kode.lower())
