"""Where something may stand that was not read, so that nothing is concluded from its absence.

A page read from a picture can be legible as a whole and yet have a line of guesses, a row of a table of which only the sum was read, or coloured
ground under which the words were lost. What is said to be absent is likely to stand just there: the item that a region marked, the name in the list.
"""

from collections.abc import Iterator

from evidence.citation import Citation
from evidence.document import Box, Defect, Grade, MarkKind, Page, ReadBy, Table, Word
from evidence.facts import Facts
from evidence.wording import say
from rules.model import Exhibit
from rules.readers.grids import is_total

_GUESS = 0.5  # confidence below which a word is a guess
_LETTERS = 3  # of a word; shorter ones are guessed on every page
_MOST_GUESSES = 0.12  # share of a page's words that may be guesses
_LINE_OF_GUESSES = 3  # words one after another
_SEVERAL = 2  # guesses around a place, from which chance does not explain them
_UNSURE = 0.7  # mean confidence around a place, below which something disturbed the reading there
_AROUND = 0.6  # heights of a line above and below a place that are around it
_DISCOLOURED = frozenset({Defect.FAINT, Defect.DARK, Defect.GLARE, Defect.BLURRED})
_HIDING = frozenset({MarkKind.SIGNATURE, MarkKind.STAMP, MarkKind.QR})
_BY_HAND = frozenset({MarkKind.UNEXPLAINED, MarkKind.SIGNATURE, MarkKind.STAMP})  # at an item: a tick, a scribble, a ring
_POINTING = frozenset("*★☆►▶▸▷➔➜➤→⇒⟶»›◄◀◂←⇐«✓✔√☑☒●◆■▪❖✱✲")
_MOST_POINTING = 3  # rows of a page; a sign before more of them is a list's
_SIGNED = (30.0, 90.0)  # points beside and above a printed name, where one signs
_SHOWN = 3  # places of ink that a person is led to, where no page says which is the item's
_BESIDE = 2.5  # heights of a line above and below an item that is in no table


def words_may_hide(exhibit: Exhibit) -> bool:
    """Whether words may stand on the pages of the deciding paper that were not read."""
    source = exhibit.source
    return source is not None and any(_has_gaps(page) for page in source.pages)


def marks_may_hide(exhibit: Exhibit) -> bool:
    """Whether coloured marks may be on the file that were not seen: where its pictures are without colour, pale, dark or blurred, or where the reading was
    disturbed just around the item that names the innovation."""
    document = exhibit.document
    if document is None:
        return False
    pictures = [page for page in document.pages if page.read_by is not ReadBy.TEXT]
    if any(page.colourless or _is_discoloured(page) for page in pictures):
        return True
    places = [place for stated in exhibit.stated if (fact := stated.fact(Facts.NAMA_INOVASI)) for place in fact.citations]
    by_number = {page.number: page for page in pictures}
    return any(_disturbed(by_number[place.page], place) for place in places if place.page in by_number)


def unexplained_ink(exhibit: Exhibit) -> tuple[Citation, ...]:
    """Items beside or over which there is ink that is no print, no fill of a table and no known way of marking, where they name the innovation; where no
    page names it, the largest places of any such ink. Whether it is a mark is for a person to say."""
    document, source = exhibit.document, exhibit.source
    if document is None or source is None:
        return ()
    pages = {page.number: page for page in document.pages}
    named = [place for stated in exhibit.stated if (fact := stated.fact(Facts.NAMA_INOVASI)) for place in fact.citations]
    items = [place for place in named if place.page in pages]
    if items:
        return tuple(dict.fromkeys(place for place in items if _has_ink(pages[place.page], place)))
    ink = [(page, mark.box) for page in document.pages for mark in page.marks if mark.kind is MarkKind.UNEXPLAINED]
    ink.sort(key=lambda found: -found[1].width * found[1].height)
    return tuple(source.cite_box(page.number, box, say("flags.place.ink")) for page, box in ink[:_SHOWN])


def _has_ink(page: Page, item: Citation) -> bool:
    around = [mark.box for mark in page.marks if mark.kind in _BY_HAND] + _pointers(page) + _beside_tables(page)
    apart = [mark.box for mark in page.marks if mark.kind is MarkKind.SET_APART]
    for box in item.boxes:
        row = _row_of(page, box)
        top, bottom = row or (box.top, box.bottom)
        reach = box.height / 2 if row else _BESIDE * box.height
        if any(other.top < bottom + reach and other.bottom > top - reach for other in around):
            return True
        if row and any(top < (other.top + other.bottom) / 2 < bottom for other in apart):  # out of tables headings are set apart
            return True
    return False


def _pointers(page: Page) -> list[Box]:
    """Signs that point at something: stars, arrows, ticks."""
    found = [
        word
        for word in page.words
        if word.text[:1] in _POINTING or word.text[-1:] in _POINTING or word.text in (">>", "->", "=>", "<-", "<<")
    ]
    return [word.box for word in found] if len({round(word.box.top) for word in found}) <= _MOST_POINTING else []


def _beside_tables(page: Page) -> list[Box]:
    """Words left and right of a table, at the height of its rows."""
    found = []
    for table in page.tables:
        cells = [cell.box for row in table.rows for cell in row]
        if not cells:
            continue
        left, right = min(box.x0 for box in cells), max(box.x1 for box in cells)
        top, bottom = min(box.top for box in cells), max(box.bottom for box in cells)
        found += [
            word.box
            for word in page.words
            if top < (word.box.top + word.box.bottom) / 2 < bottom and not left <= (word.box.x0 + word.box.x1) / 2 <= right
        ]
    return found


def _row_of(page: Page, item: Box) -> tuple[float, float] | None:
    """From where to where the row of a table reaches that holds an item, in points; None for one in no table."""
    middle = (item.top + item.bottom) / 2
    for table in page.tables:
        for row in table.rows:
            cells = [cell.box for cell in row]
            if cells and min(box.top for box in cells) <= middle <= max(box.bottom for box in cells):
                return min(item.top, *(box.top for box in cells)), max(item.bottom, *(box.bottom for box in cells))
    return None


def ink_may_hide(exhibit: Exhibit) -> bool:
    """Whether ink may be on the pages of signatures that was not seen, for thin strokes are the first that pale and dark pictures lose."""
    decided, source = exhibit.decided, exhibit.source
    if decided is None or source is None:
        return False
    stated = (decided.fact(name) for name in (Facts.PENANDATANGAN, Facts.JABATAN))
    signed = {citation.page for fact in stated if fact is not None for citation in fact.citations}
    pages = [page for page in source.pages if page.read_by is not ReadBy.TEXT and (page.number in signed or not signed)]
    return any(map(_is_discoloured, pages))


def ink_over_name(exhibit: Exhibit) -> bool:
    """Whether ink that was not known for a signature stands where one signs, above the printed name."""
    decided, source = exhibit.decided, exhibit.source
    name = decided.fact(Facts.PENANDATANGAN) if decided is not None else None
    return source is not None and any(_is_inked(page, place) for page in source.pages for place in (name.citations if name else ()))


def _is_inked(page: Page, name: Citation) -> bool:
    """Whether ink of no known kind stands where one signs: above the printed name."""
    zones = [
        Box(box.x0 - _SIGNED[0], box.top - _SIGNED[1], box.x1 + _SIGNED[0], box.top - 2)
        for box in name.boxes
        if page.number == name.page
    ]
    return any(
        mark.kind in (MarkKind.UNEXPLAINED, MarkKind.HIGHLIGHT) and mark.box.overlaps(zone) for mark in page.marks for zone in zones
    )


def _is_discoloured(page: Page) -> bool:
    return page.legibility.grade is not Grade.GOOD or bool(_DISCOLOURED & set(page.legibility.defects))


def _has_gaps(page: Page) -> bool:
    if page.read_by is not ReadBy.OCR:
        return False
    if page.legibility.grade in (Grade.POOR, Grade.UNREADABLE):
        return True
    words = list(_printed(page))
    guesses = [word.confidence < _GUESS for word in words]
    if sum(guesses) > _MOST_GUESSES * len(words) or _longest_run(words, guesses) >= _LINE_OF_GUESSES:
        return True
    return any(_lost_item(table) for table in page.tables) or _unread_highlight(page)


def _printed(page: Page) -> Iterator[Word]:
    """The words of a page, but for short ones and what an engine sees in ink and stamps."""
    ink = [mark.box for mark in page.marks if mark.kind in _HIDING]
    for word in page.words:
        if sum(letter.isalnum() for letter in word.text) >= _LETTERS and not any(box.overlaps(word.box) for box in ink):
            yield word


def _longest_run(words: list[Word], guesses: list[bool]) -> int:
    """How many guesses stand one after another on a line, at most."""
    longest = run = 0
    before: Word | None = None
    for word, guess in zip(words, guesses, strict=True):
        same = before is not None and (before.block, before.line) == (word.block, word.line)
        run = (run + 1 if same else 1) if guess else 0
        longest, before = max(longest, run), word
    return longest


def _lost_item(table: Table) -> bool:
    """Whether a row has its code and its sum and not what they are for: the widest cell is empty though most rows fill it."""
    rows = [row for row in table.rows if len(row) > 2]
    if len(rows) < 3:
        return False
    widest = max(range(min(map(len, rows))), key=lambda column: sum(row[column].box.width for row in rows))
    empty = [row for row in rows[1:] if not row[widest].text.strip()]
    lost = [
        row for row in empty if sum(bool(cell.text.strip()) for cell in row) > 1 and not any(is_total(cell.text) for cell in row)
    ]
    return bool(lost) and len(empty) * 2 < len(rows)


def _unread_highlight(page: Page) -> bool:
    """Whether the words of a marked place are guesses. One without words is a crest, or a picture."""
    return any(0 < _mean(page, mark.box) < _UNSURE for mark in page.marks if mark.kind is MarkKind.HIGHLIGHT)


def _disturbed(page: Page, place: Citation) -> bool:
    """Whether words of a place, or beside, above and below it, were guesses."""
    for box in place.boxes:
        reach = _AROUND * box.height
        around = Box(0, box.top - reach, page.width, box.bottom + reach)
        guesses = [word for word in _printed(page) if word.confidence < _GUESS and around.holds(word.box)]
        if len(guesses) >= _SEVERAL or _mean(page, around) < _UNSURE:
            return True
    return False


def _mean(page: Page, box: Box) -> float:
    """The mean confidence of the words in a box, weighted by their length; 0 where there is none."""
    words = [word for word in page.words if box.holds(word.box)]
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
