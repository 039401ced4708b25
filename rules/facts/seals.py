"""Letters of a seal within a text layer: they run around its ring, each turned by itself, and are no part of the lines that it was put over."""

from evidence.document import Box, MarkKind, Page, ReadBy, Word

_PIECE = (
    3  # letters of the longest piece that an engine or a text layer makes of a ring: turned letters stand on lines of their own
)
_APART = 1.2  # heights of a letter between it and its neighbour; those of one word stand closer
_TURNED = 1.3  # height against width of a word of several letters, from which it does not run along a line


def of_seals(page: Page) -> frozenset[int]:
    """Which words of a text layer are pieces of a ring: short or turned ones that lie in a stamp, with no other word beside them. What an engine
    leaves of words under a stamp looks alike, and is part of its line."""
    rings = [mark.box for mark in page.marks if mark.kind is MarkKind.STAMP]
    if not rings or page.read_by is not ReadBy.TEXT:
        return frozenset()
    words = page.words
    near = [any(_holds(ring, word.box) for ring in rings) and _is_piece(word) for word in words]
    runs: list[list[int]] = []
    for index, word in enumerate(words):
        if not index or not _adjoin(words[index - 1], word):
            runs.append([])
        runs[-1].append(index)
    return frozenset(index for run in runs if all(near[index] for index in run) for index in run)


def _holds(ring: Box, box: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return ring.x0 <= x <= ring.x1 and ring.top <= y <= ring.bottom


def _is_piece(word: Word) -> bool:
    letters = sum(letter.isalnum() for letter in word.text)
    return letters <= _PIECE or word.box.height > _TURNED * word.box.width


def _adjoin(one: Word, other: Word) -> bool:
    """Whether two words stand side by side as those of one phrase do: "a.n. BUPATI", "M. ADITYA"."""
    shared = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    high = min(one.box.height, other.box.height)
    gap = max(one.box.x0, other.box.x0) - min(one.box.x1, other.box.x1)
    return shared > 0.5 * high and gap < _APART * max(one.box.height, other.box.height)
