"""The same content elsewhere: pages are filed by their likeness once they are read, and looked up when a submission is judged.

The index names candidates; whether two pages are the same is decided on what was read of both. A file that another reader version read is
not found before it is read again.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain

from evidence.document import Document
from rules.model import PagePair, Use
from rules.sameness import COMPARED, SHARED, Held, repeated
from rules.sketch import Sketch, sketch
from storage.likeness import Likenesses
from storage.results import EarlierUse
from wiring.arrival import Received
from wiring.at_once import at_once
from wiring.services import Services

FILES = 8
"""Stored files that a file is compared with."""


def file_pages(received: Iterable[Received], services: Services) -> None:
    """File the pages of every file that is not filed yet, as it was read."""
    version = services.reader.version
    digests = {digest for item in received for _, digest in item.files}
    for digest in sorted(digests - services.records.likenesses.filed(digests, version)):
        if (document := services.readings.get(digest, version)) is not None:
            file_document(document, services)


def file_document(document: Document, services: Services) -> None:
    """File the pages of one file."""
    sketches = ((page.number, sketch(page)) for page in document.pages if not page.skipped)
    pages = {number: made.words + made.picture for number, made in sketches}
    services.records.likenesses.file(document.digest, services.reader.version, pages, whole=not document.unread)


def shown_elsewhere(received: Received, documents: Mapping[str, Document], services: Services) -> dict[str, tuple[Use, ...]]:
    """Where the pages of this submission's files (by digest) are shown again: in files of other bytes, in any submission's newest version,
    also in its own."""
    found: dict[str, tuple[Use, ...]] = {}
    sketches = {document.digest: [sketch(page, search=True) for page in document.pages] for document in documents.values()}
    candidates = dict(
        zip(sketches, at_once(partial(_candidates, index=services.records.likenesses), sketches.items()), strict=True)
    )
    uses = services.records.uses(set(chain.from_iterable(candidates.values())))
    for berkas, document in documents.items():
        mine: Held | None = None
        same: dict[str, tuple[PagePair, ...]] = {}
        for other in (other for other in candidates[document.digest] if other in uses):
            theirs = services.held.get(other, uses[other][0].berkas)
            if theirs is not None:
                mine = mine or Held.of(berkas, document)
                same[other] = repeated(mine, theirs)
        if any(same.values()):
            found[document.digest] = tuple(_use(use, pairs) for other, pairs in same.items() if pairs for use in uses[other])
    return found


def _candidates(sketched: tuple[str, list[Sketch]], index: Likenesses) -> list[str]:
    """The files that share most with the one of that digest, best first."""
    digest, sketches = sketched
    asked = ((values, least) for made in sketches for values, least in ((made.words, SHARED), (made.looks, 1)))
    shared: dict[str, int] = {}
    for alike in chain.from_iterable(index.alike_each(asked, most=COMPARED, beside=digest)):
        shared[alike.digest] = shared.get(alike.digest, 0) + alike.shared
    return sorted(shared, key=lambda digest: (-shared[digest], digest))[:FILES]


def _use(use: EarlierUse, pairs: tuple[PagePair, ...]) -> Use:
    return Use(use.digest, use.kode, use.tahun_penilaian, use.pemda, use.inovasi, use.nomor, use.berkas, pairs)


def together(*found: Mapping[str, tuple[Use, ...]]) -> dict[str, tuple[Use, ...]]:
    """Uses from several searches, by digest."""
    digests = dict.fromkeys(digest for uses in found for digest in uses)
    return {digest: tuple(use for uses in found for use in uses.get(digest, ())) for digest in digests}
