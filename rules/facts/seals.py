"""Letters of a seal within a text layer: they run around its ring, each turned by itself, and are no part of the lines that it was put over."""

from evidence.document import MarkKind, Page, ReadBy, Word

_PIECE = 3  # letters of the longest piece that a text layer makes of a ring: turned letters stand on lines of their own
_APART = 1.2  # heights of a letter between it and its neighbour; those of one phrase stand closer
_LEVEL = 0.08  # of the height, by which words of one line may differ at top and bottom: a text layer gives all of a size the same
_ODD = 0.2  # points by which the height of a turned letter differs from that of every word
_RING, _HEIGHTS = 6, 4  # turned letters that make a ring where no stamp was seen, and how many heights they have


def of_seals(page: Page) -> frozenset[int]:
    """Which words of a text layer are pieces of a ring: short ones that lie in a stamp, or turned ones, with no other word on their level beside
    them. What an engine leaves of words under a stamp looks alike, and is part of its line."""
    if page.read_by is not ReadBy.TEXT:
        return frozenset()
    words = page.words
    short = [sum(letter.isalnum() for letter in word.text) <= _PIECE for word in words]
    rings = [mark.box for mark in page.marks if mark.kind is MarkKind.STAMP]
    turned = _turned(words, short)
    pieces = [
        index in turned or (small and any(ring.holds(words[index].box) for ring in rings)) for index, small in enumerate(short)
    ]
    return frozenset(index for run in _runs(words) if all(pieces[index] for index in run) for index in run)


def _turned(words: tuple[Word, ...], short: list[bool]) -> frozenset[int]:
    """The letters of a ring where no stamp was seen: many that are as high as no word, and of many heights. Numbers of rows are of one."""
    heights = {round(word.box.height, 1) for word, small in zip(words, short, strict=True) if not small}
    odd = [
        index
        for index, (word, small) in enumerate(zip(words, short, strict=True))
        if small and not any(map(str.isdigit, word.text)) and all(abs(word.box.height - height) > _ODD for height in heights)
    ]
    varied = {round(words[index].box.height, 1) for index in odd}
    return frozenset(odd) if len(odd) >= _RING and len(varied) >= _HEIGHTS else frozenset()


def _runs(words: tuple[Word, ...]) -> list[list[int]]:
    """The words in runs that stand side by side on one level, as those of a phrase do: "a.n. BUPATI", "M. ADITYA"."""
    runs: list[list[int]] = []
    for index, word in enumerate(words):
        if not index or not _adjoin(words[index - 1], word):
            runs.append([])
        runs[-1].append(index)
    return runs


def _adjoin(one: Word, other: Word) -> bool:
    high = max(one.box.height, other.box.height)
    level = max(abs(one.box.top - other.box.top), abs(one.box.bottom - other.box.bottom)) <= _LEVEL * high
    return level and max(one.box.x0, other.box.x0) - min(one.box.x1, other.box.x1) < _APART * high
