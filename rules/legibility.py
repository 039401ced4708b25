"""What could be read of a file, and what could not: the ground that absence is concluded on."""

from evidence.document import Defect, Document, Grade, Page, ReadBy, ReadFailure
from evidence.facts import DocumentType, Fact
from evidence.wording import say
from rules.model import Exhibit

POOR_CONFIDENCE = 0.6
"""Mean confidence of a document's words below which it counts as poorly legible."""

_GUESSED = 0.5  # mean confidence of a page's words below which they are guesses
_FEW_WORDS = 6  # on a picture, of those read with more
_PICTURE = "1p:"  # how the likeness of a page begins that is little paper (``extractors.likeness``)
_PICTURED = frozenset(
    {DocumentType.LAPORAN, DocumentType.LAPORAN_SKM, DocumentType.MANUAL, DocumentType.PROPOSAL, DocumentType.FOTO,
     DocumentType.TANGKAPAN_LAYAR, DocumentType.BERITA_MEDIA, DocumentType.REKAPITULASI}
)  # fmt: skip
_HIDING = frozenset({Defect.BLANK, Defect.BLURRED, Defect.FAINT, Defect.DARK, Defect.TOO_SMALL, Defect.GLARE, Defect.GIBBERISH})


# what a scene without letters looks like to whoever looks for letters
_OF_LETTERS = frozenset({Defect.BLURRED, Defect.FAINT, Defect.TOO_SMALL, Defect.GIBBERISH, Defect.GLARE, Defect.CUT_OFF})


def is_scene(exhibit: Exhibit) -> bool:
    """Whether a file is a photo whose scene is the evidence: that no words are legible in it is then no defect."""
    document, decided = exhibit.document, exhibit.decided
    if document is None or decided is None or not exhibit.photo_suffices or not document.media_type.startswith("image/"):
        return False
    seen = {defect for page in document.pages for defect in page.legibility.defects}
    return decided.document_type is DocumentType.FOTO and document.failure is None and seen <= _OF_LETTERS


def is_video(document: Document) -> bool:
    """Whether a file is a video: it has no pages, and that is no defect."""
    return document.media_type.startswith("video/")


def unreadable_because(exhibit: Exhibit) -> str | None:
    """Why nothing of a file could be read, as the variant of the flag's message; None where something could.

    A picture without words is a photo and not unreadable, unless a named defect hides what it shows.
    """
    if exhibit.ref.berkas is None:
        return None
    document = exhibit.document
    if document is None:
        return "missing"
    if document.failure is not None:
        return None if document.has_words else str(document.failure)
    if is_video(document) or is_scene(exhibit):
        return None
    pages = [page for page in document.pages if not page.skipped]
    if not document.has_words and pages and all(_is_blank(page) for page in pages):
        return "blank"
    hidden = [page for page in pages if _is_hidden(page)]
    return "illegible" if len(hidden) == len(pages) and (pages or not document.pages) else None


def unread_pages(document: Document) -> int:
    """How many pages could not be read though something may stand on them; pages that were left unread on purpose are not among them."""
    missing = document.page_count - len(document.pages)
    return max(missing, 0) + sum(_is_hidden(page) and not _is_blank(page) for page in document.pages)


def lost_pages(exhibit: Exhibit) -> int:
    """How many pages of the deciding paper gave little but guesses: what stands there was not read. Pages of books hold pictures too, and
    those of screens and photos hold what is around the words."""
    decided, source = exhibit.decided, exhibit.source
    if decided is None or source is None or decided.document_type in _PICTURED:
        return 0
    return sum(page.legibility.grade is Grade.POOR and page.confidence < _GUESSED for page in source.pages if page.words)


def shown_pages(document: Document) -> int:
    """How many pages show pictures and hardly a word, among others that do not: photos attached to a report or to minutes are looked at, not
    read. Where every page is a picture, a paper was photographed."""
    pictures = [page for page in document.pages if page.likeness.startswith(_PICTURE) and page.read_by is not ReadBy.TEXT]
    if len(pictures) == len(document.pages):
        return 0
    return sum(_is_hidden(page) and sum(word.confidence >= _GUESSED for word in page.words) < _FEW_WORDS for page in pictures)


def is_poor(document: Document) -> bool:
    """Whether what was read is so uncertain that nothing should be concluded from what it does not say."""
    read = [page for page in document.pages if page.words]
    poor = [page for page in read if page.legibility.grade in (Grade.POOR, Grade.UNREADABLE)]
    return bool(read) and (len(poor) * 2 > len(read) or document.confidence < POOR_CONFIDENCE)


def reads_well(exhibit: Exhibit) -> bool:
    """Whether all pages were seen, and most of them legibly: ink and stamps are seen also where words are not."""
    document = exhibit.document
    return document is not None and document.fully_read and document.has_words and not is_poor(document)


def is_sure(exhibit: Exhibit) -> bool:
    """Whether absence of something in this file may be concluded: all pages were seen, and each of the deciding paper's legibly."""
    return reads_well(exhibit) and not lost_pages(exhibit)


def from_picture(exhibit: Exhibit, fact: Fact) -> bool:
    """Whether an engine read the words that state a fact."""
    pages = {citation.page for citation in fact.citations}
    read = exhibit.document.pages if exhibit.document is not None else ()
    return any(page.read_by is ReadBy.OCR for page in read if page.number in pages)


def reasons(document: Document) -> str:
    """The defects of a file's pages in words."""
    defects = dict.fromkeys(defect for page in document.pages for defect in page.legibility.defects)
    return ", ".join(say(f"flags.low-legibility.reason.{defect}") for defect in defects) or say(
        "flags.low-legibility.reason.unknown"
    )


def was_refused(document: Document) -> bool:
    """Whether the reader has no way to read that kind of file at all."""
    return document.failure is ReadFailure.UNSUPPORTED


def _is_blank(page: Page) -> bool:
    return not page.words and Defect.BLANK in page.legibility.defects


def _is_hidden(page: Page) -> bool:
    """Whether a person could not read the page either: graded so, or without words and with a defect that explains it."""
    if page.skipped:
        return False
    if page.legibility.grade is Grade.UNREADABLE:
        return True
    return not page.words and page.read_by is ReadBy.NONE and bool(_HIDING & set(page.legibility.defects))
