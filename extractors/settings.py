"""How to read, and how much a single file may cost."""

import hashlib
from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """Parameters of reading and the limits of one file. What changes a page's content is part of the cache key (``identity``).

    Seconds are wall-clock; bytes count the resident memory of a reader process with its engine. ``fault`` is for tests of the
    sandbox alone: ``hang:2``, ``crash:2``, ``eat:2``, ``burn:2`` or ``full:2`` make the reader process misbehave at page 2 (0: while opening).
    """

    language: str = "ind"
    dpi: int = 200  # at which pages without a text layer are rendered
    second_dpi: int = 300  # of the second look at a page whose words are not credible
    thorough: bool = False  # whether every page that is read from a picture gets that second look
    mark_dpi: int = 120  # of the colour picture in which marks are sought
    page_seconds: float = 120.0
    open_seconds: float = 60.0
    crop_seconds: float = 20.0  # of one picture of a cited place
    file_seconds: float = 3600.0
    memory_bytes: int = 1200 * MEGABYTE
    message_bytes: int = 64 * MEGABYTE  # of one page's result
    max_file_bytes: int = 1024 * MEGABYTE
    max_pages: int = 3000
    max_pixels: int = 250_000_000  # of a picture, before it is scaled down
    read_pixels: int = 12_000_000  # of a page as the engine sees it
    renew_after: int = 100  # files, after which a reader process is replaced
    deaths: int = 3  # of reader processes, after which the rest of a file is given up
    omitted: tuple[str, ...] = ()  # steps of preparation that are left out, to measure what each earns
    trust_roots: tuple[str, ...] = ()  # certificate files against which digital signatures are judged
    fault: str = ""

    @property
    def variant(self) -> str:
        """Names these settings where they are not the defaults: a file read under other limits or roots may read differently."""
        if self == ReadingSettings():
            return ""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:8]

    @property
    def identity(self) -> str:
        """The parameters on which a page's content depends."""
        parts = (
            self.language,
            self.dpi,
            self.second_dpi,
            self.mark_dpi,
            self.read_pixels,
            *self.omitted,
            *(["thorough"] if self.thorough else []),
        )
        return "/".join(map(str, parts))
