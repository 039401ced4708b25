"""The flow ``rerun``: a disputed submission judged again, beside the old run."""

from pathlib import Path
from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact

from evidence.flips import told
from evidence.wording import say
from wiring.arrival import Silence
from wiring.rerun import Rerun, ask
from wiring.rerun import rerun as judged_again
from wiring.services import assembled
from wiring.settings import load_settings


@flow(name="rerun", persist_result=False, flow_run_name="rerun-{kode}")
def rerun(  # the form that Prefect shows
    kode: str,
    reason: str,
    tahun: int | None = None,
    nightly: bool = False,  # noqa: FBT001, FBT002
    pinned: int | None = None,
    full: bool = False,  # noqa: FBT001, FBT002
    second_look: bool = False,  # noqa: FBT001, FBT002
    out: str = "out",
) -> dict[str, Any] | None:
    """Judge ``kode`` again because of ``reason``; ``full`` reads every page, ``second_look`` those from scanners once more with every means, ``pinned`` takes the
    rulebook and reader of that run. Which verdicts are others is returned and shown as an artifact. ``nightly``: only leave it to the next night, which takes it first; None is returned."""
    with assembled(load_settings(), patient=True) as services:
        if nightly:
            ask(kode, tahun, reason, services)
            return None
        done = judged_again(kode, tahun, reason, services, Path(out), Silence(), full=full, second_look=second_look, pinned=pinned)
    create_markdown_artifact(markdown=_markdown(kode, reason, done), key=f"rerun-{_key(kode)}", description=kode)
    return done.as_json()


def _markdown(kode: str, reason: str, done: Rerun) -> str:
    lines = [
        f"- {flip.nomor}. {flip.indikator}: {told(flip.before)} → {told(flip.after)} ({'; '.join(flip.because)})"
        for flip in done.flips
    ]
    before = done.before.number if done.before else "-"
    head = say("cli.rerun.done", kode=kode, number=done.after.number, reason=reason, before=before, flips=len(done.flips))
    return "\n".join([head, *(f"\n{note}" for note in done.notes), "", *lines])


def _key(kode: str) -> str:
    """A kode as Prefect allows it in the key of an artifact."""
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in kode.lower())
