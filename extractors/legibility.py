"""How well a person could read a page, and what stands in the way."""

from collections.abc import Sequence

from evidence.document import Defect, Grade, Legibility, Word
from extractors.credibility import credible_share
from extractors.ocr import Reading

_GOOD, _FAIR, _POOR = 0.80, 0.62, 0.30  # scores of a reading from which a page has this grade
_FAINT = 0.22  # strength of ink
_DARK_PAPER = 80  # light of the paper
_BLACK = 0.97  # share of the page that is dark
_BLACK_PAPER = 25  # the lightest that a black picture is, area by area
_BLURRED = 0.20  # sharpness
_TOO_SMALL = 8.0  # pixels of a letter's height
_ASKEW = 5.0  # degrees
_GLARE = 0.05  # share of the page
_FEW_LETTERS = 25  # things of a letter's size, from which a page is taken to have text
_DUST = 0.002  # share of ink below which a page without words is blank
_EDGE = 0.004  # of the page's width
_CUT_LINES = 0.3  # share of lines that run into the same edge
_GIBBERISH = 0.4  # share of credible words

BLANK = Legibility(Grade.UNREADABLE, (Defect.BLANK,), 0.0)


def judge_layer(words: Sequence[Word]) -> Legibility:
    """A page read from its text layer: what is drawn as letters is sharp, so only credibility speaks."""
    share = credible_share([word.text for word in words])
    return Legibility(Grade.GOOD, (), 1.0 if share is None else round(share, 4))


def judge_reading(reading: Reading, width: float, height: float) -> Legibility:
    """A page read by OCR; ``width`` and ``height`` are those of the picture in which the words' boxes lie."""
    quality = reading.quality
    if quality.is_blank or (not reading.words and quality.ink < _DUST):
        return BLANK
    if quality.is_photograph or (not reading.words and quality.letters < _FEW_LETTERS):
        return _judge_photograph(reading)
    defects = _defects(reading, width)
    score = reading.score
    if not reading.words:
        return Legibility(Grade.UNREADABLE, defects or (Defect.GIBBERISH,), 0.0)
    grade = Grade.GOOD if score >= _GOOD else Grade.FAIR if score >= _FAIR else Grade.POOR if score >= _POOR else Grade.UNREADABLE
    if grade is Grade.GOOD:
        if Defect.CUT_OFF in defects:
            return Legibility(Grade.FAIR, (Defect.CUT_OFF,), score)
        return Legibility(grade, (), score)
    return Legibility(grade, defects, score)


def _judge_photograph(reading: Reading) -> Legibility:
    """A picture of something: it needs no words to be a good picture, but something must be seen in it."""
    quality = reading.quality
    if quality.dark > _BLACK and quality.paper < _BLACK_PAPER:
        return Legibility(Grade.UNREADABLE, (Defect.DARK,), 0.0)
    if quality.sharpness < _BLURRED / 2:
        return Legibility(Grade.POOR, (Defect.BLURRED,), reading.score)
    return Legibility(Grade.GOOD, (), reading.score if reading.words else 1.0)


def _defects(reading: Reading, width: float) -> tuple[Defect, ...]:
    quality = reading.quality
    share = credible_share([word.text for word in reading.words])
    found = {
        Defect.BLURRED: quality.sharpness < _BLURRED,
        Defect.FAINT: quality.strength < _FAINT,
        Defect.DARK: quality.paper < _DARK_PAPER,
        Defect.CUT_OFF: _is_cut_off(reading.words, width),
        Defect.TOO_SMALL: 0 < quality.letter < _TOO_SMALL,
        Defect.SKEWED: abs(reading.angle) > _ASKEW,
        Defect.GLARE: quality.glare > _GLARE,
        Defect.GIBBERISH: share is not None and share < _GIBBERISH,
    }
    return tuple(defect for defect, stands in found.items() if stands)


def _is_cut_off(words: Sequence[Word], width: float) -> bool:
    """Whether many lines run into the left or the right edge."""
    lines: dict[int, tuple[float, float]] = {}
    for word in words:
        left, right = lines.get(word.line, (word.box.x0, word.box.x1))
        lines[word.line] = (min(left, word.box.x0), max(right, word.box.x1))
    if len(lines) < 5:
        return False
    near = max(2.0, _EDGE * width)
    at_left = sum(left <= near for left, _ in lines.values())
    at_right = sum(right >= width - near for _, right in lines.values())
    return max(at_left, at_right) >= _CUT_LINES * len(lines)
