"""The reading stage: what was not read before, and of long files no more than their claims ask for.

Of a long file the pages that are likely to decide are read first. Then all claims that lean on it are judged as if there were no other
page: where every one is met and nothing is held against it, the rest stays unread; else more is read, twice as much each time. Nothing
is ever held against a region while pages are unread.
"""

import logging
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from pathlib import Path

from evidence.document import Document
from evidence.wording import say
from extractors import Request, probe
from rules.language import nlp
from rules.sufficiency import unsettled
from storage import Reading, evidence_key
from wiring.arrival import Progress, Received
from wiring.at_once import at_once
from wiring.likeness import file_document, file_pages
from wiring.services import Services

log = logging.getLogger("bukti.reading")

FIRST = 10
"""Pages of a file that are read before it is asked whether they suffice; shorter files are read at once."""


def read_all(received: Sequence[Received], services: Services, progress: Progress, *, full: bool = False) -> None:
    """Read every file as far as its claims ask for, and file its pages by their likeness; ``full``: to its last page."""
    names = {digest: f"{item.submission.kode}/{berkas}" for item in reversed(received) for berkas, digest in item.files}
    version = services.reader.version
    has = partial(services.readings.has, reader=version)
    unread = [digest for digest, read in zip(names, at_once(has, names), strict=True) if not read]
    services.filed.files += len(names)
    services.filed.known += len(names) - len(unread)
    partly = {digest for digest, begun in zip(unread, at_once(partial(has, part=True), unread), strict=True) if begun}
    if unread:
        probe(services.settings.language)
        threading.Thread(target=nlp).start()  # what judging needs is made ready while the reader processes start
    progress.begin(say("cli.stage.read"), len(unread))
    wanted = {digest: None if full else FIRST for digest in unread if digest not in partly}
    partly |= _read(wanted, frozenset(), names, services, progress)
    while more := partly if full else partly & _asked(received, partly, services):
        progress.begin(say("cli.stage.read-on"), len(more))
        partly = _read(dict.fromkeys(more, None if full else 0), more, names, services, progress)
    file_pages(received, services)


def _read(
    wanted: Mapping[str, int | None], begun: Set[str], names: Mapping[str, str], services: Services, progress: Progress
) -> set[str]:
    """Read so many pages more of each file (None: all, 0: as many as were read before); ``begun`` are those of which some were. Returns the files
    that have pages left. What is done with a file that was read is done while the next ones are."""
    left: set[str] = set()
    with tempfile.TemporaryDirectory(prefix="bukti-") as folder:
        for document in services.reader.read_all(_requests(wanted, begun, Path(folder), services)):
            services.readings.put(document, begun=document.digest in begun)
            if not document.unread:
                file_document(document, services)
            log.info("read %s", names[document.digest], extra={"digest": document.digest, "pages": document.page_count})
            (Path(folder) / document.digest).unlink(missing_ok=True)
            if document.unread:
                left.add(document.digest)
            progress.advance(names[document.digest])
    return left


def _requests(wanted: Mapping[str, int | None], begun: Set[str], folder: Path, services: Services) -> Iterator[Request]:
    for digest, most in wanted.items():
        path = folder / digest
        services.store.fetch(evidence_key(digest), path)
        known = services.readings.get(digest, services.reader.version) if digest in begun else None
        pages = known.pages if known is not None else ()
        yield Request(digest, path, pages, most=sum(not page.skipped for page in pages) or FIRST if most == 0 else most)


def _asked(received: Sequence[Received], partly: Iterable[str], services: Services) -> set[str]:
    """Which of the partly read files have to be read further for some submission."""
    found: set[str] = set()
    for item in received:
        if not {digest for _, digest in item.files}.isdisjoint(partly):
            rulebook = services.rulebooks[item.submission.tahun_penilaian]
            more = unsettled(item.submission, documents_of(item, services), rulebook)
            found |= {digest for berkas, digest in item.files if berkas in more}
    return found


def documents_of(received: Received, services: Services) -> dict[str, Document]:
    """What was read of each file, by its path in the submission; read again where what was kept is damaged."""
    return {berkas: reading.document for berkas, reading in readings_of(received, services).items()}


def readings_of(received: Received, services: Services) -> dict[str, Reading]:
    """As ``documents_of``, each with the digest of what was read."""
    kept = at_once(lambda file: services.readings.kept(file[1], services.reader.version), received.files)
    return {
        berkas: reading or _read_again(digest, services) for (berkas, digest), reading in zip(received.files, kept, strict=True)
    }


def _read_again(digest: str, services: Services) -> Reading:
    with tempfile.TemporaryDirectory(prefix="bukti-") as folder:
        [document] = services.reader.read_all(_requests({digest: None}, {digest}, Path(folder), services))
    services.readings.put(document)
    return services.readings.kept(digest, services.reader.version) or Reading(document, "")
