"""Where something stands, precisely enough to draw the highlight and to prove that it has not moved."""

from dataclasses import dataclass

from evidence.document import Box
from evidence.text import TextMap


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another submission, and the claim in it that a file is evidence of."""

    kode: str
    tahun_penilaian: int
    pemda: str
    inovasi: str
    nomor: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a file: page (from 1), the words there, and their boxes in points as displayed.

    ``start`` and ``end`` are character offsets in the page's ``TextMap.text``; both 0 where the place is a picture (a mark) and
    ``quote`` then says what is seen. ``berkas`` is the submission's path of the file; ``digest`` identifies its bytes. ``elsewhere`` is
    set where the file is another submission's.
    """

    berkas: str
    digest: str
    page: int
    quote: str
    boxes: tuple[Box, ...]
    start: int = 0
    end: int = 0
    elsewhere: Elsewhere | None = None

    @classmethod
    def of(cls, berkas: str, digest: str, text: TextMap, start: int, end: int) -> "Citation":
        """Cite ``text.text[start:end]``; the quote has its white space normalised to single spaces."""
        quote = " ".join(text.text[start:end].split())
        return cls(berkas, digest, text.page, quote, text.boxes(start, end), start, end)
