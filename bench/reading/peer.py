"""The scanned set through OCRmyPDF, in an environment of its own below ``build/``."""

import shutil
import subprocess
import venv
from pathlib import Path

from bench.reading.marginal import pages_read
from bench.reading.plan import scanned_plan
from bench.reading.running import CommandFailed, Cost, run, scratch, verify
from bench.reading.scanned import BUILD, DOCUMENTS, counted, scanned_set
from bench.reading.table import Measured

RELEASE = "ocrmypdf==17.13.0"
WHAT, BAR, AIM = "the scanned set, OCRmyPDF against verify (one run each)", 5, 8


class NotInstalled(Exception):
    """The peer cannot be had here."""


def installed() -> Path:
    """The peer's command; installed where it is not there."""
    folder = BUILD.parent / "bench" / "ocrmypdf"
    command = folder / "bin" / "ocrmypdf"
    if not command.exists():
        venv.create(folder, with_pip=True, clear=True)
        done = subprocess.run(
            [folder / "bin" / "pip", "install", "--quiet", RELEASE], capture_output=True, text=True, check=False, timeout=900
        )
        if done.returncode:
            shutil.rmtree(folder)
            raise NotInstalled(done.stderr.strip()[-300:])
    return command


def peer(*, documents: int = DOCUMENTS) -> Measured:
    """The documents, the long one among them, one after the other through the peer, with as many jobs as the machine has cores; half before and half after
    our run."""
    try:
        command = installed()
    except NotInstalled as error:
        return Measured(WHAT, None, "x", BAR, AIM, notes=[f"OCRmyPDF could not be installed: {error}"])
    chosen = [scanned_set(0, documents=documents), scanned_plan(0)]
    files = [path for each in chosen for path, _ in each.documents]
    options = ["--skip-text", "--jobs", "2", "-l", "ind", "--output-type", "pdf"]
    if shutil.which("gs") is None:
        options += ["--rasterizer", "pypdfium"]  # of its two renderers the one that is there
    with scratch() as folder:
        try:
            theirs = _through(command, options, files[::2], folder)
            ours = verify([each.folder for each in chosen], folder / "ours")
            theirs += _through(command, options, files[1::2], folder)
        except CommandFailed as error:
            return Measured(WHAT, None, "x", BAR, AIM, notes=[f"it failed: {error}"])
        read = pages_read(list((folder / "ours/out").glob("*/report.json")))
    handed_in = sum(each.pages for each in chosen)
    notes = [
        f"{counted(chosen)}: wall {theirs.wall:.0f} s against {ours.wall:.0f} s",
        f"processor time: {theirs.cpu / ours.cpu:.2f} x ({theirs.cpu:.0f} s against {ours.cpu:.0f} s)",
        f"{read} of {handed_in} pages were read, the others decide nothing; a page that was read against a page of the peer: "
        f"{theirs.wall / ours.wall * read / handed_in:.2f} x",
        f"command: {' '.join(['ocrmypdf', *options])}",
    ]
    return Measured(WHAT, theirs.wall / ours.wall, "x", BAR, AIM, notes=notes)


def _through(command: Path, options: list[str], files: list[Path], folder: Path) -> Cost:
    cost = Cost(0, 0)
    for number, path in enumerate(files):
        cost += run([command, *options, path, folder / f"{number}.pdf"], env={})
    return cost
