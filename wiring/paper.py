"""Verdicts to paper: renders the reports of a run, and puts files where people look for them, whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evidence.citation import Citation
from evidence.ports import ObjectStore
from evidence.run import Receipt, Run
from evidence.verdict import Assessment
from extractors import Reader
from reports.document import render_json, report_of
from reports.html import render_report
from reports.index import render_index
from reports.summary import Summary, render_summary
from reports.workbook import write_workbook
from storage import evidence_key
from storage.errors import disk_errors
from wiring.at_once import at_once
from wiring.services import Services

REPORT_FORMATS = {"json": "report.json", "html": "report.html"}
"""The formats of a report and the file names that they get."""


def render_reports(assessment: Assessment, run: Run, receipt: Receipt, services: Services) -> dict[str, bytes]:
    """The reports of one run by format."""
    edition = services.rulebooks[run.tahun_penilaian].edition
    with pictures(services.store, services.reader) as picture:
        at_once(picture.fetch, {citation.digest for citation in _shown(assessment)})
        page = render_report(assessment, run, receipt, edition, picture)
    return {"json": render_json(report_of(assessment, run, receipt)), "html": page}


def _shown(assessment: Assessment) -> Iterator[Citation]:
    """The places that a report may show a picture of."""
    for verdict in assessment.claims:
        for citations in (verdict.citations, *(flag.citations for flag in verdict.all_flags)):
            yield from (citation for citation in citations if citation.boxes)


@dataclass(frozen=True, slots=True)
class StoredPictures:
    """Pictures of places in files of the store, drawn in a reader process; each file is fetched once, into ``folder``."""

    store: ObjectStore
    reader: Reader
    folder: Path

    def __call__(self, citation: Citation) -> bytes | None:
        return self.reader.crop(self.fetch(citation.digest), [citation])[0]

    def fetch(self, digest: str) -> Path:
        """The file's path, once it is there."""
        path = self.folder / digest
        if not path.exists():
            self.store.fetch(evidence_key(digest), path)
        return path


@contextmanager
def pictures(store: ObjectStore, reader: Reader) -> Iterator[StoredPictures]:
    """A source of pictures that cleans up behind itself."""
    with tempfile.TemporaryDirectory(prefix="bukti-") as folder:
        yield StoredPictures(store, reader, Path(folder))


def publish_report(reports: dict[str, bytes], folder: Path) -> None:
    """Write the reports of one submission into its folder."""
    for form, content in reports.items():
        write_whole(folder / REPORT_FORMATS[form], content)


def publish_summary(summary: Summary, out: Path, services: Services) -> None:
    """Write the index, ``summary.json`` and ``summary.xlsx``. The last takes each assessment from the store as it comes to it, and leaves out the claims of
    those that are lost; ``StorageError`` where the store is away."""
    write_whole(out / "summary.json", render_summary(summary))
    write_whole(out / "index.html", render_index(summary))
    kept = (services.newest_assessment(line.kode, line.tahun_penilaian) for line in summary.lines)
    with written_whole(out / "summary.xlsx") as path:
        write_workbook((assessment for assessment in kept if assessment is not None), path)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file so that a reader sees the old or the new one, never half. ``StorageError`` where the disk refuses."""
    with written_whole(path) as beside:
        beside.write_bytes(content)


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """The same for what is written in the block, to the path that is given."""
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        os.close(handle)
        try:
            yield Path(name)
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(0o666 & ~umask)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
