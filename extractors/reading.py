"""One file inside the reader process: what it is, its pages one by one, and what it tells of itself."""

import logging
import mmap
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from evidence.document import DigitalSignature, Metadata, Page, ReadFailure
from evidence.wording import say
from extractors.media_type import EMPTY, HTML, IMAGES, PDF, PLAIN, ZIP, sniff
from extractors.refusal import Refused
from extractors.settings import MEGABYTE, ReadingSettings

log = logging.getLogger("bukti.reader")  # the parent of the reader process passes on what is logged

Lookup = Callable[[str], Page | None]
"""Asks for a page that was read before, by its key."""

_PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".jfif", ".png", ".tif", ".tiff", ".webp", ".gif", ".bmp"})


Result = TypeVar("Result")


class Pages(Protocol):
    """The pages of an open file."""

    page_count: int

    def read(self, number: int, known: Lookup) -> tuple[Page, str, bool]:
        """Page ``number``, the key to keep it under, and whether it came from ``known``."""

    def glance(self, number: int) -> float:
        """How likely something on page ``number`` is marked (0..1), from a small picture of it."""

    def close(self) -> None: ...


class OpenFile:
    """A file that can be read. ``failure`` is set where not all of it will be."""

    def __init__(self, path: Path, media_type: str, pages: Pages | None, settings: ReadingSettings) -> None:
        self.path = path
        self.media_type = media_type
        self.page_count = pages.page_count if pages else 0
        self.failure: ReadFailure | None = None
        self.detail = ""
        self._pages = pages
        self._trust = tuple(Path(root) for root in settings.trust_roots)
        if self.page_count > settings.max_pages:
            self.failure = ReadFailure.TOO_LARGE
            self.detail = say("extractors.pages-over-limit", count=self.page_count, limit=settings.max_pages)

    def read(self, number: int, known: Lookup) -> tuple[Page, str, bool]:
        if self._pages is None:
            raise ValueError(f"{self.media_type} has no pages")
        return self._pages.read(number, known)

    def glance(self, numbers: Sequence[int]) -> tuple[float, ...]:
        """How likely something is marked on each of these pages; 0 where a page cannot be looked at, for it will be read in its turn."""
        if self._pages is None:
            return (0.0,) * len(numbers)
        return tuple(or_else(partial(self._pages.glance, number), 0.0, "glance") for number in numbers)

    def describe(self) -> tuple[Metadata, tuple[DigitalSignature, ...]]:
        """Metadata and digital signatures; what cannot be made out is left empty, for it must not cost the pages."""
        from extractors.metadata import read_metadata

        metadata = or_else(lambda: read_metadata(self.path, self.media_type), Metadata(), "metadata")
        signatures: tuple[DigitalSignature, ...] = ()
        if self.media_type == PDF and _is_signed(self.path):
            from extractors.signatures import read_signatures

            signatures = or_else(lambda: read_signatures(self.path, self._trust), (), "digital signatures")
        return metadata, signatures

    def close(self) -> None:
        if self._pages is not None:
            self._pages.close()


def open_file(path: Path, digest: str, settings: ReadingSettings) -> OpenFile:
    """Open a file by what its bytes are; ``Refused`` where there is nothing to read."""
    size = path.stat().st_size
    media_type = sniff(path)
    if media_type == EMPTY:
        raise Refused(media_type, ReadFailure.EMPTY, say("extractors.empty"))
    if size > settings.max_file_bytes:
        limit = settings.max_file_bytes // MEGABYTE
        raise Refused(media_type, ReadFailure.TOO_LARGE, say("extractors.too-many-bytes", size=size // MEGABYTE, limit=limit))
    if media_type == PDF:
        from extractors.pdf import PdfPages

        return OpenFile(path, media_type, PdfPages(path, settings), settings)
    if media_type in IMAGES:
        from extractors.picture import PicturePages

        return OpenFile(path, media_type, PicturePages(path, media_type, settings), settings)
    if media_type.startswith("video/"):
        return OpenFile(path, media_type, None, settings)
    raise _refusal(path, media_type)


def _refusal(path: Path, media_type: str) -> Refused:
    """Something else: a document of another kind, or another kind under the name of a document."""
    kind = say(f"extractors.kind.{_kind(media_type)}")
    suffix = path.suffix.lower()
    if suffix == ".pdf" or suffix in _PICTURE_SUFFIXES:
        detail = say("extractors.not-what-it-says", suffix=suffix, kind=kind)
        return Refused(media_type, ReadFailure.NOT_WHAT_IT_SAYS, detail)
    return Refused(media_type, ReadFailure.UNSUPPORTED, say("extractors.unsupported", kind=kind))


def _kind(media_type: str) -> str:
    known = {HTML: "html", PLAIN: "text", ZIP: "zip", PDF: "pdf", "image/heic": "heic"}
    if media_type in known:
        return known[media_type]
    if "officedocument" in media_type or "opendocument" in media_type or "ole-storage" in media_type or "rtf" in media_type:
        return "office"
    family = media_type.partition("/")[0]
    return family if family in {"image", "video", "audio"} else "unknown"


def _is_signed(path: Path) -> bool:
    """Whether a signature can stand in the file at all: its byte range is never compressed. Spares the import of the verifier."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(b"/ByteRange") >= 0


def or_else(read: Callable[[], Result], otherwise: Result, what: str) -> Result:
    """What ``read`` gives, or ``otherwise`` where it fails: what is read beside the words must never cost the words. Failures are logged."""
    try:
        return read()
    except Exception:
        log.exception("%s failed", what)
        return otherwise
