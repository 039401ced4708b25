"""Which pages of two files are the same content, and where both show it.

Pages are told by their words where they have enough, by their picture where they have few. Two papers that state different numbers, dates, events or
regions are never the same, and a page that papers share (the laws that decrees cite) is not yet the paper: most pages of the shorter one
must be found in the other.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evidence.citation import Citation
from evidence.document import Box, Document, Page
from evidence.facts import StatedDocument
from evidence.text import TextMap
from evidence.wording import say
from rules.facts import state
from rules.identity import contradictions
from rules.model import PagePair
from rules.page_words import PageWords, compare_words, pieces
from rules.picture_likeness import compare_pictures, is_picture
from rules.sketch import Sketch, sketch

MOST = 0.5
"""Share of the pages of the shorter paper that the other must have."""

SHARED = 3
"""Values of its words that a page must share with another to be compared with it."""

COMPARED = 12
"""Pages that a page is compared with."""

_FEW_WORDS = 40  # words and numbers, up to which a picture is told by its look
_AGREE = 0.4  # share of the words read on both of two like pictures that must agree, where there are some
_SOME_WORDS = 4
_THIN = 0.012  # of the picture's width: the frame by which a whole picture is cited


@dataclass(frozen=True, slots=True)
class Known:
    """A page and what it says, worked out once for all comparisons."""

    page: Page
    words: PageWords
    sketch: Sketch

    @classmethod
    def of(cls, page: Page) -> "Known":
        return cls(page, PageWords.of(page), sketch(page, search=True))


@dataclass(frozen=True, slots=True)
class SamePage:
    """``one`` and ``other`` show the same content. ``certain``: so much agrees, and nothing is in doubt. ``by_look``: told by the picture."""

    one: Page
    other: Page
    certain: bool
    by_look: bool


def known(pages: Sequence[Page]) -> tuple[Known, ...]:
    """The pages ready to be compared."""
    return tuple(map(Known.of, pages))


def same_page(one: Known, other: Known) -> SamePage | None:
    """Whether two pages show the same content; None where they do not, or where there is too little on them to say."""
    if one.words.tells and other.words.tells:
        likeness = compare_words(one.words, other.words)
        if likeness is not None and likeness.is_same:
            return SamePage(one.page, other.page, likeness.is_certain, by_look=False)
        return None
    if not _may_look_alike(one, other):
        return None
    overlay = compare_pictures(one.page.likeness, other.page.likeness)
    return SamePage(one.page, other.page, certain=False, by_look=True) if overlay is not None and overlay.is_same else None


def _may_look_alike(one: Known, other: Known) -> bool:
    """Both are pictures with few words, and what words there are do not contradict."""
    if not (is_picture(one.page.likeness) and is_picture(other.page.likeness)):
        return False
    if max(one.words.legible, other.words.legible) > _FEW_WORDS:
        return False
    first, second = (_clear(known.words) for known in (one, other))
    fewer = min(len(first), len(second))
    return fewer < _SOME_WORDS or len(first & second) >= _AGREE * fewer


def _clear(words: PageWords) -> set[str]:
    return {piece for piece, sure in words.confidence.items() if sure >= 0.8 and len(piece) > 3}


def same_pages(one: Sequence[Known], other: Sequence[Known]) -> tuple[SamePage, ...]:
    """The pages of two papers that are the same, each page once; empty where they are fewer than half of the shorter paper."""
    filed: dict[int, list[int]] = {}
    for place, candidate in enumerate(other):
        for value in (*candidate.sketch.words, *candidate.sketch.picture):
            filed.setdefault(value, []).append(place)
    found: list[SamePage] = []
    taken: set[int] = set()
    for page in one:
        for place in _likely(page, filed):
            same = same_page(page, other[place]) if place not in taken else None
            if same is not None:
                found.append(same)
                taken.add(place)
                break
    fewer = min(_told(one), _told(other))
    return tuple(found) if fewer and len(found) >= MOST * fewer else ()


def _likely(page: Known, filed: Mapping[int, Sequence[int]]) -> list[int]:
    """The pages that share enough with this one to be compared, most alike first: a long file has too many to compare each with each."""
    by_words = Counter(place for value in page.sketch.words for place in filed.get(value, ()))
    by_look = Counter(place for value in page.sketch.looks for place in filed.get(value, ()))
    likely = {place: shared for place, shared in by_words.items() if shared >= SHARED} | dict(by_look)
    return sorted(likely, key=lambda place: (-likely[place], place))[:COMPARED]


def _told(pages: Sequence[Known]) -> int:
    """How many pages have something by which they can be told."""
    return sum(page.words.tells or is_picture(page.page.likeness) for page in pages)


def pair_of(same: SamePage, one: Citation, other: Citation) -> PagePair:
    """The two places of one content."""
    return PagePair(one, other, same.certain, same.by_look)


def places(same: SamePage, one: tuple[str, str], other: tuple[str, str]) -> PagePair:
    """Where both files, each given by path and digest, show it: the same line on both pages, or the whole picture."""
    if same.by_look:
        return pair_of(same, _whole(same.one, one), _whole(same.other, other))
    first, second = TextMap.of(same.one), TextMap.of(same.other)
    shared = _telling(first, second)
    return pair_of(same, _line(first, shared, one), _line(second, shared, other))


def _telling(one: TextMap, other: TextMap) -> str:
    """What both say that tells most: the longest of their numbers, else the longest word; empty where nothing is read alike."""
    first, second = (
        {piece for word in text.words if word.confidence >= 0.8 for piece in pieces(word.text)} for text in (one, other)
    )
    return max(first & second, key=lambda piece: (piece.isdigit() and len(piece) <= 8, len(piece), piece), default="")


def _line(text: TextMap, shared: str, file: tuple[str, str]) -> Citation:
    """The line in which ``shared`` stands, else the first."""
    at = next((start for word, start in zip(text.words, text.starts, strict=True) if shared in pieces(word.text)), 0)
    start = text.text.rfind("\n", 0, at) + 1
    end = text.text.find("\n", at)
    return Citation.of(*file, text, start, len(text.text) if end < 0 else end)


def _whole(page: Page, file: tuple[str, str]) -> Citation:
    """The whole picture, cited by its frame so that it stays as it is."""
    thin = _THIN * page.width
    width, height = page.width, page.height
    frame = (
        Box(0, 0, width, thin), Box(0, height - thin, width, height), Box(0, thin, thin, height - thin),
        Box(width - thin, thin, width, height - thin),
    )  # fmt: skip
    return Citation(*file, page.number, say("flags.place.picture"), frame)


@dataclass(frozen=True, slots=True)
class Held:
    """A file ready to be compared with others: its path, its digest, and the papers in it with their pages."""

    berkas: str
    digest: str
    papers: tuple[tuple[StatedDocument, tuple[Known, ...]], ...]

    @classmethod
    def of(cls, berkas: str, document: Document) -> "Held":
        every = {page.page.number: page for page in known([page for page in document.pages if not page.skipped])}
        papers = (
            (stated, tuple(every[number] for number in stated.pages if number in every)) for stated in state(document, berkas)
        )
        return cls(berkas, document.digest, tuple(papers))


def repeated(one: Held, other: Held) -> tuple[PagePair, ...]:
    """Where two files show the same content, paper by paper."""
    found: list[PagePair] = []
    for mine, pages in one.papers:
        for theirs, candidates in other.papers:
            same = same_pages(pages, candidates)
            if same and not _contradict(mine, theirs, same, min(len(pages), len(candidates))):
                found += [places(page, (one.berkas, one.digest), (other.berkas, other.digest)) for page in same]
                break
    return tuple(found)


def _contradict(one: StatedDocument, other: StatedDocument, same: Sequence[SamePage], fewer: int) -> bool:
    """Whether the papers state different things of themselves. Where all pages of the shorter one are found in the other, only what they state
    on those pages counts: the other may be a longer paper that has it as an annex."""
    mine, theirs = {page.one.number for page in same}, {page.other.number for page in same}
    for name in contradictions(one, other):
        a, b = one.fact(name), other.fact(name)
        stated_here = a is not None and b is not None and a.citation is not None and b.citation is not None
        if len(same) < fewer or not stated_here or (a.citation.page in mine and b.citation.page in theirs):  # type: ignore[union-attr]
            return True
    return False
