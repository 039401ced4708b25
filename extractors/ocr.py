"""A page picture to words: prepared as its quality asks for, recognised once, and looked at again only where the words are not credible."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import cv2
import numpy as np

from evidence.document import Box, Table, Word
from extractors.bars import lighten_bars
from extractors.cleaning import raise_faint
from extractors.credibility import credible_share, is_credible
from extractors.doubtful import cleared_up, of_same_ink
from extractors.layout import arrange
from extractors.lost_lines import unread_share
from extractors.lost_rows import lost_words
from extractors.narrowing import Narrowed, narrow
from extractors.picture_quality import PAPERY, Gray, Quality, as_gray, look, percentiles, shrink
from extractors.preparation import Prepared, Step, map_box, prepare, runs_upward
from extractors.rulings import Grid, find_grids
from extractors.settings import ReadingSettings
from extractors.sheet import Flat, lay_flat
from extractors.tables import aligned_tables, map_table, ruled_tables
from extractors.tesseract import AUTO, BLOCK, COLUMN, SPARSE, Found, recognise, thorough_language

_DOUBTED = 0.6
_TURNED = 0.45  # below this the page may stand on its head
_STRIP = 420  # pixels of the strip on which a turn is tried
_PART = 1000  # pixels of its length on which it is tried whether hardly visible ink is writing
_CROSSED = 0.12  # share of the words in a table, from which lines through them tell that it is none
_RULED = 0.06  # share of a page under ruled tables, from which the engine parts it
_LEAST_CONFIDENCE = 0.15
_SURE = 0.7  # confidence of a word on a page that looks empty
_LIGHTER = 1.3  # times what is darker than its surroundings: light letters, not grain
_FEW = 25  # things of a letter's size, from which a page that looks empty is taken to have text
_LIKE_A_COLON = frozenset("1lIi!;|'?.,tr")
_SIGNS = frozenset(":;-–—•·/&%().,_…=+*#@\"'")


@dataclass(frozen=True, slots=True)
class Reading:
    """Words in reading order with boxes in pixels of the picture given; ``score`` is how much of it is sure and credible (0..1). ``again``:
    whether the page was looked at a second time. ``unread``: share of its lines of which no word was read."""

    words: tuple[Word, ...]
    score: float
    quality: Quality
    angle: float = 0.0
    turns: int = 0
    tables: tuple[Table, ...] = ()
    again: bool = False
    unread: float = 0.0


def read_picture(gray: Gray, settings: ReadingSettings, *, seconds: float, larger: Callable[[int], Gray] | None = None) -> Reading:
    """Read a page picture rendered at ``settings.dpi``. ``larger`` renders the page again at other dots an inch, for a second look."""
    flat = lay_flat(gray) if Step.FLATTEN not in settings.omitted else None
    if flat is not None:
        return _unflattened(_read_page(flat.picture, settings, seconds, None), flat)
    return _read_page(gray, settings, seconds, larger)


def _read_page(gray: Gray, settings: ReadingSettings, seconds: float, larger: Callable[[int], Gray] | None) -> Reading:
    quality = look(gray)
    if is_inverted(gray, quality) and Step.INVERT not in settings.omitted:
        gray = as_gray(255 - gray)
        quality, larger = look(gray), None
    elif Step.INVERT not in settings.omitted and (lighter := lighten_bars(gray)) is not gray:
        gray, quality = lighter, look(lighter)
        larger = partial(_lightened, larger) if larger is not None else None
    if quality.is_blank:
        return _read_faint(gray, quality, settings, seconds)
    if quality.is_photograph:
        page = _read(gray, quality, settings, seconds) if quality.may_be_page else None
        return page if page is not None and page.score >= _DOUBTED else _read_photograph(gray, quality, settings, seconds)
    may_turn = Step.TURN not in settings.omitted
    turns = _quarter_turn(gray, quality, settings, seconds) if may_turn and runs_upward(gray) else 0
    best = _read(gray, quality, settings, seconds, turns=turns)
    if best.score < _TURNED and turns == 0 and quality.letters >= 20 and may_turn:
        turns = _quarter_turn(gray, quality, settings, seconds)
        if turns:
            best = max(best, _read(gray, quality, settings, seconds, turns=turns), key=_worth)
    doubted = settings.thorough or best.score < _DOUBTED
    if doubted and quality.letters >= 8 and Step.AGAIN not in settings.omitted:
        best = replace(_look_again(gray, best, settings, seconds, larger), again=True)
    return best


def _lightened(larger: Callable[[int], Gray], dpi: int) -> Gray:
    return lighten_bars(larger(dpi))


def _read_faint(gray: Gray, blank: Quality, settings: ReadingSettings, seconds: float) -> Reading:
    """A page that looks empty: a page number or a word alone, or writing that is hardly darker than its paper, where it surely makes words."""
    nothing = Reading((), 0.0, blank)
    if min(gray.shape) < _STRIP // 4:
        return nothing
    if 0 < blank.letters < _FEW and (alone := _words_alone(gray, settings, seconds)):
        return _reading(alone, Prepared(gray, np.eye(3)), blank)
    raised = raise_faint(gray) if Step.LIGHT not in settings.omitted else None
    quality = look(raised) if raised is not None else blank
    if raised is None or quality.letters < _FEW or quality.is_photograph:
        return nothing
    once = replace(settings, omitted=(*settings.omitted, Step.CLEAR_UP))  # dust makes nothing but doubted words
    if not _has_writing(raised, quality, once, seconds):
        return nothing
    reading = _read(raised, quality, once, seconds)
    believed = reading.score >= _DOUBTED and credible_share([word.text for word in reading.words]) is not None
    return replace(reading, quality=replace(quality, strength=blank.strength)) if believed else nothing


def _words_alone(gray: Gray, settings: ReadingSettings, seconds: float) -> list[Found]:
    """The sure words of a page that bears hardly anything, sought where its ink is: what would be read of mere paper is chance."""
    part = narrow(gray)
    if part.picture is gray and min(gray.shape) > _STRIP:
        return []
    found = recognise(part.picture, language=settings.language, mode=SPARSE, dpi=settings.dpi, seconds=seconds)
    return [part.undo(word) for word in found if word.confidence >= _SURE and any(letter.isalnum() for letter in word.text)]


def _has_writing(raised: Gray, quality: Quality, settings: ReadingSettings, seconds: float) -> bool:
    """Whether words are read where most of the raised ink is: of dust a whole page of gibberish would be made."""
    prepared = prepare(raised, quality, omitted=settings.omitted)
    strip = _inkiest(prepared.picture)
    part = np.ascontiguousarray(_inkiest(as_gray(strip.T), _PART).T)
    found = recognise(part, language=settings.language, mode=BLOCK, dpi=settings.dpi, seconds=seconds)
    return _reading(found, replace(prepared, picture=part), quality).score >= _TURNED


def _unflattened(reading: Reading, flat: Flat) -> Reading:
    """The reading of a sheet laid flat, with boxes in pixels of its photograph."""
    words = tuple(replace(word, box=map_box(flat.back, word.box)) for word in reading.words)
    tables = tuple(map_table(table, lambda box: map_box(flat.back, box)) for table in reading.tables)
    return replace(reading, words=words, tables=tables)


def _read(
    gray: Gray,
    quality: Quality,
    settings: ReadingSettings,
    seconds: float,
    *,
    turns: int = 0,
    mode: int | None = None,
    thorough: bool = False,
) -> Reading:
    """One pass. A straightened page is taken as one column, which keeps list marks that stand alone and leaves the order to our own layout; a page with
    a ruled table is left to the engine to part."""
    prepared = prepare(gray, quality, turns=turns, thorough=thorough, omitted=settings.omitted)
    grids = find_grids(prepared.picture)
    if mode is None:
        ruled = sum(grid.box.width * grid.box.height for grid in grids if not grid.is_open)
        mode = AUTO if ruled > _RULED * prepared.picture.size else COLUMN
    narrowed = Narrowed(prepared.picture) if thorough or Step.NARROW in settings.omitted else narrow(prepared.picture)
    language = thorough_language(settings.language) if thorough else settings.language
    found = recognise(narrowed.picture, language=language, mode=mode, dpi=settings.dpi, seconds=seconds)
    if Step.CLEAR_UP not in settings.omitted:
        anywhere = partial(recognise, language=language, mode=SPARSE, dpi=settings.dpi, seconds=seconds)
        found = cleared_up(narrowed.picture, found, anywhere)
    read = [narrowed.undo(word) for word in found]
    cell = partial(recognise, language=language, mode=BLOCK, dpi=settings.dpi, seconds=seconds)
    return _reading([*read, *lost_words(prepared.picture, grids, read, cell)], prepared, quality, grids)


def _reading(
    found: list[Found], prepared: Prepared, quality: Quality, grids: Sequence[Grid] = (), *, least: float = _LEAST_CONFIDENCE
) -> Reading:
    mended = (replace(word, text=":") if _is_colon(word, prepared.picture) else word for word in found)
    kept = [word for word in mended if _is_word(word, least)]
    grids = [grid for grid in grids if not _runs_through(grid, kept)]
    words = arrange([Word(w.text, Box(w.left, w.top, w.right, w.bottom), w.confidence, w.line) for w in kept], grids)
    ruled = ruled_tables(grids, words)
    tables = tuple(map_table(table, prepared.undo) for table in (*ruled, *aligned_tables(words, ruled)))
    mapped = tuple(replace(word, box=prepared.undo(word.box)) for word in words)
    letter = quality.letter / float(np.hypot(prepared.back[0, 0], prepared.back[1, 0]))
    unread = 0.0 if quality.plain < PAPERY else unread_share(prepared.picture, letter, [word.box for word in words])
    return Reading(mapped, score_of(mapped), quality, prepared.angle, prepared.turns, tables, unread=round(unread, 4))


def _runs_through(grid: Grid, words: Sequence[Found]) -> bool:
    """Whether the lines of a table run through words: then they were edges of letters, grain or folds."""
    inside = [
        (word, (word.left + word.right) / 2, (word.top + word.bottom) / 2)
        for word in words
        if grid.box.x0 < (word.left + word.right) / 2 < grid.box.x1
        and grid.box.top < (word.top + word.bottom) / 2 < grid.box.bottom
    ]
    cells = [cell.box for row in grid.rows for cell in row]
    crossed = sum(
        any(
            (box.top < y < box.bottom and any(_within(word.left, edge, word.right) for edge in (box.x0, box.x1)))
            or (box.x0 < x < box.x1 and any(_within(word.top, edge, word.bottom) for edge in (box.top, box.bottom)))
            for box in cells
        )
        for word, x, y in inside
    )
    return crossed >= 2 and crossed >= _CROSSED * len(inside)


def _within(start: float, place: float, end: float) -> bool:
    """Whether a place lies well between two others."""
    return start + 0.25 * (end - start) < place < end - 0.25 * (end - start)


def score_of(words: tuple[Word, ...]) -> float:
    """How far a reading can be believed: mean confidence by letters, times the share of letters in credible words."""
    letters = sum(len(word.text) for word in words)
    if not letters:
        return 0.0
    confidence = sum(word.confidence * len(word.text) for word in words) / letters
    share = credible_share([word.text for word in words])
    return round(confidence * (1.0 if share is None else share), 4)


def _worth(reading: Reading) -> float:
    """How many letters of a reading are believed; readings of one page are compared by it."""
    return sum(
        word.confidence**2 * len(word.text)
        for word in reading.words
        if word.text.isdigit() or (len(word.text) > 2 and is_credible(word.text.strip(".,:;()")))
    )


def _is_word(found: Found, least: float) -> bool:
    """Whether the engine saw a word, not a line of a table, a crease or a picture."""
    if any(letter.isalnum() for letter in found.text):
        # numbers of letters and sums are what is looked for, and the engine is seldom sure of them
        return found.confidence >= least or len(found.text) >= 4 or any(letter.isdigit() for letter in found.text)
    if len(found.text) >= 2 and set(found.text) <= set("_.…-"):
        return True  # a blank to be filled in
    return found.confidence >= 0.5 and set(found.text) <= _SIGNS


def _is_colon(found: Found, picture: Gray) -> bool:
    """Whether a lone sign, which the engine likes to call ``1``, is two dots of one size above each other."""
    if len(found.text) != 1 or found.text not in _LIKE_A_COLON:
        return False
    part = picture[int(found.top) : int(found.bottom) + 1, int(found.left) : int(found.right) + 1]
    if min(part.shape) < 3:
        return False
    ink = (part < (int(part.min()) + int(part.max())) / 2).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    if count != 3:
        return False
    (_, _, width, height, _), (_, _, other_width, other_height, _) = stats[1:]
    alike = max(height, other_height) <= 1.6 * min(height, other_height) and max(width, other_width) <= 1.6 * min(
        width, other_width
    )
    return bool(alike and max(width, other_width) <= 1.6 * max(height, other_height))


def _look_again(
    gray: Gray, first: Reading, settings: ReadingSettings, seconds: float, larger: Callable[[int], Gray] | None
) -> Reading:
    """Other ways to look at a page whose words are not credible: larger, with even light, as one block; the best is kept."""
    quality = first.quality
    best = first
    if larger is not None:
        again = larger(settings.second_dpi)
        scaled = _read(again, look(again), settings, seconds, turns=first.turns, thorough=True)
        best = max(best, _shrunk(scaled, gray.shape[1] / again.shape[1]), key=_worth)
    else:
        best = max(best, _read(gray, quality, settings, seconds, turns=first.turns, thorough=True), key=_worth)
    if best.score < _DOUBTED:
        best = max(best, _read(gray, quality, settings, seconds, turns=first.turns, mode=BLOCK, thorough=True), key=_worth)
    return best


def _shrunk(reading: Reading, factor: float) -> Reading:
    words = tuple(replace(word, box=scaled(word.box, factor)) for word in reading.words)
    tables = tuple(map_table(table, lambda box: scaled(box, factor)) for table in reading.tables)
    return replace(reading, words=words, tables=tables)


def scaled(box: Box, factor: float) -> Box:
    """A box in other units."""
    return Box(round(box.x0 * factor, 2), round(box.top * factor, 2), round(box.x1 * factor, 2), round(box.bottom * factor, 2))


def _read_photograph(gray: Gray, quality: Quality, settings: ReadingSettings, seconds: float) -> Reading:
    """Words on a banner or a shirt: anywhere, in any light, looked for in two ways. What is not surely a word is left out."""
    picture = np.ascontiguousarray(gray)
    sure: list[Found] = []
    for by_tiles in (True, False):
        found = recognise(picture, language=settings.language, mode=SPARSE, dpi=settings.dpi, seconds=seconds, by_tiles=by_tiles)
        sure = _together(
            sure, [replace(word, line=word.line + 1000 * (not by_tiles)) for word in found if _is_photographed_word(word)]
        )
    return _reading(sure, Prepared(picture, np.eye(3)), quality, least=0.3)


def _together(words: list[Found], more: list[Found]) -> list[Found]:
    """Two readings of one picture as one: of words in the same place the surer one stands."""
    new = [word for word in more if all(word.confidence > known.confidence for known in words if of_same_ink(word, known))]
    kept = [known for known in words if not any(of_same_ink(word, known) for word in new)]
    return [*kept, *new]


def _is_photographed_word(word: Found) -> bool:
    letters = sum(letter.isalnum() for letter in word.text)
    if letters < 2 or letters < 0.6 * len(word.text):
        return False
    return word.confidence >= 0.7 or (word.confidence >= 0.35 and letters >= 4 and is_credible(word.text.strip(".,:;()@")))


def is_inverted(gray: Gray, quality: Quality) -> bool:
    """Light letters on a dark page: most of it is dark, and what differs from the ground around it is lighter than that, wherever shadows lie."""
    if quality.dark <= 0.6:
        return False
    small = shrink(gray, 700)
    reach = min(61, (min(small.shape) - 1) // 2 * 2 - 1)
    ground = cv2.medianBlur(small, reach) if reach > 2 else small
    lighter = percentiles(as_gray(cv2.subtract(small, ground)), 99.7)[0]
    darker = percentiles(as_gray(cv2.subtract(ground, small)), 99.7)[0]
    return lighter > _LIGHTER * darker


def _quarter_turn(gray: Gray, quality: Quality, settings: ReadingSettings, seconds: float) -> int:
    """How many quarter turns make the text upright: the turn under which a strip of the page reads best."""
    scores = {}
    for turns in (0, 1, 2, 3):
        prepared = prepare(gray, quality, turns=turns, omitted=settings.omitted)
        strip = _inkiest(prepared.picture)
        found = recognise(strip, language=settings.language, mode=BLOCK, dpi=settings.dpi, seconds=seconds)
        scores[turns] = _worth(_reading(found, replace(prepared, picture=strip), quality))
    best = max(scores, key=lambda turns: scores[turns])
    return best if scores[best] > 1.3 * scores[0] else 0


def _inkiest(gray: Gray, high: int = _STRIP) -> Gray:
    """The strip across the page with the most ink, so many pixels high."""
    height = gray.shape[0]
    if height <= high:
        return gray
    ink = (gray < 140).sum(axis=1)
    sums = np.convolve(ink, np.ones(high, dtype=np.int64), "valid")
    top = int(np.argmax(sums))
    return np.ascontiguousarray(gray[top : top + high])
