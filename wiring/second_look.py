"""A second look at the pages of a disputed submission that were read from pictures."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from evidence.document import Document, ReadBy
from evidence.wording import say
from extractors import Reader, Request
from storage import StoredPages, evidence_key
from wiring.arrival import Progress, Received
from wiring.reading import documents_of
from wiring.services import Services


def look_again(received: Received, services: Services, progress: Progress) -> int:
    """Read each page that has no text layer once more with every means (``ReadingSettings.thorough``); whatever of it is believed more stands from now
    on, for every submission that hands in the file. What was read before can still be found by its digest. Returns how many files read otherwise."""
    pictured = {document.digest: document for document in documents_of(received, services).values() if _is_pictured(document)}
    names = {digest: f"{received.submission.kode}/{berkas}" for berkas, digest in received.files}
    progress.begin(say("cli.stage.second-look"), len(pictured))
    changed = 0
    with (
        tempfile.TemporaryDirectory(prefix="bukti-") as folder,
        Reader(replace(services.reader.settings, thorough=True), StoredPages(services.store), services.settings.jobs) as reader,
    ):
        for document in reader.read_all(_requests(pictured, Path(folder), services)):
            if document.failure is None or pictured[document.digest].failure is not None:
                changed += services.readings.supersede(replace(document, reader=services.reader.version))
            progress.advance(names[document.digest])
    return changed


def _requests(pictured: Mapping[str, Document], folder: Path, services: Services) -> Iterator[Request]:
    for digest, document in pictured.items():
        services.store.fetch(evidence_key(digest), folder / digest)
        yield Request(digest, folder / digest, tuple(page for page in document.pages if page.read_by is ReadBy.TEXT))


def _is_pictured(document: Document) -> bool:
    """Whether some page was read, or could not be read, from a picture; what was left unread is read with them."""
    return any(page.read_by is not ReadBy.TEXT for page in document.pages)
