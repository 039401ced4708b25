"""How well a person could read a page, and what stands in the way."""

from collections.abc import Sequence

from evidence.document import Defect, Grade, Legibility, Word
from extractors.credibility import credible_share
from extractors.ocr import Reading
from extractors.picture_quality import PAPERY, Quality

_GOOD, _FAIR, _POOR = 0.80, 0.62, 0.30  # scores of a reading from which a page has this grade
_FAINT = 0.22  # strength of ink
_DARK_PAPER = 80  # light of the paper
_BLACK = 0.97  # share of the page that is dark
_BLACK_PAPER = 25  # the lightest that a black picture is, area by area
_BLURRED = 0.30  # sharpness
_TOO_SMALL = 8.0  # pixels of a letter's height
_ASKEW = 5.0  # degrees
_GLARE = 0.05  # share of the page
_MUCH_GLARE, _MOST_GLARE = 0.22, 0.4  # share from which some, and a part of the words are taken to be lost
_BURNT, _UNEVEN = (
    252,
    0.1,
)  # light of paper that is burnt out, while its rim is darker: where hardly any ink is left too, it took the words
_PALE = 0.5  # strength of ink that light has eaten at
_NIGHT = 8  # light of paper in which a person sees nothing, whatever the engine makes of it
_MANY, _HALF = (
    100,
    0.5,
)  # letters that are seen, and the share of them that was read at least; a page that is read well has more letters than are seen
_MISSED, _LOST = 0.12, 0.3  # share of the lines of which no word was read, from which a page is fair or poor at best
_SIGNED = 0.02  # of the shorter side: the size of a stroke that was drawn by somebody
_SOFT = 0.2  # sharpness of a page without words below which blur took them; lines and drawings have twice as much
_BEYOND = 0.1  # sharpness of a photograph in which nothing is seen
_RAW = 0.03  # grain from which letters cannot be measured
_LETTERED = 0.02  # share of the page under things of a letter's size
_FEW_LETTERS = 25  # things of a letter's size, from which a page is taken to have text
_DUST = 0.002  # share of ink below which a page without words is blank
_EDGE = 0.004  # of the page's width
_LINES = 0.5  # score from which what was read are lines of a page, and not grain up to its edges
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
    if not reading.words:
        return _judge_wordless(reading)
    if quality.is_photograph and not (quality.may_be_page and reading.score >= _FAIR):
        return _judge_photograph(reading)
    defects = _defects(reading, width)
    score = reading.score
    grade = Grade.GOOD if score >= _GOOD else Grade.FAIR if score >= _FAIR else Grade.POOR if score >= _POOR else Grade.UNREADABLE
    best = _best_possible(reading)
    if best is not Grade.GOOD and grade in {Grade.GOOD, Grade.FAIR}:
        if _is_burnt_out(quality) and Defect.GLARE not in defects:
            defects = (*defects, Defect.GLARE)
        return Legibility(best, defects, score)
    if grade is Grade.GOOD and Defect.CUT_OFF in defects:
        return Legibility(Grade.FAIR, (Defect.CUT_OFF,), score)
    return Legibility(grade, () if grade is Grade.GOOD else defects, score)


def _best_possible(reading: Reading) -> Grade:
    """The best that a page deserves however sure its words are: words that were not found cannot be doubted."""
    quality = reading.quality
    seen = quality.letters if quality.plain > PAPERY else 0
    read = sum(len(word.text) for word in reading.words)
    few = (seen >= _MANY and read < _HALF * seen) or reading.unread >= _LOST
    if quality.glare > _MOST_GLARE or _is_burnt_out(quality) or quality.paper < _NIGHT or few:
        return Grade.POOR
    return Grade.FAIR if quality.glare > _MUCH_GLARE or reading.unread >= _MISSED else Grade.GOOD


def _is_burnt_out(quality: Quality) -> bool:
    """Whether light took nearly all ink, which shows at a darker rim and in ink that is pale."""
    rimmed = quality.paper >= _BURNT and quality.uneven > _UNEVEN
    return rimmed and (quality.ink < _DUST or (quality.ink < 3 * _DUST and quality.strength < _PALE))


def _judge_wordless(reading: Reading) -> Legibility:
    """A page on which nothing was read: black, blank, a picture, or writing that nobody can read."""
    quality = reading.quality
    if quality.dark > _BLACK and quality.paper < _BLACK_PAPER:
        return Legibility(Grade.UNREADABLE, (Defect.DARK,), 0.0)
    lettered = quality.letters >= _FEW_LETTERS
    if quality.is_blank or quality.ink < _DUST:
        if lettered and quality.lettered > _LETTERED:
            return Legibility(Grade.UNREADABLE, (Defect.FAINT,), 0.0)
        return BLANK if quality.stroke < _SIGNED else Legibility(Grade.GOOD, (), 1.0)
    if not lettered and not quality.is_photograph and quality.sharpness < _SOFT:
        return Legibility(Grade.UNREADABLE, (Defect.BLURRED,), 0.0)
    if quality.is_photograph or not lettered:
        return _judge_photograph(reading)
    return Legibility(Grade.UNREADABLE, _defects(reading, 0.0) or (Defect.GIBBERISH,), 0.0)


def _judge_photograph(reading: Reading) -> Legibility:
    """A picture of something: it needs no words to be a good picture, but something must be seen in it."""
    quality = reading.quality
    if quality.sharpness < _BEYOND:
        return Legibility(Grade.POOR, (Defect.BLURRED,), reading.score)
    return Legibility(Grade.GOOD, (), reading.score if reading.words else 1.0)


def _defects(reading: Reading, width: float) -> tuple[Defect, ...]:
    quality = reading.quality
    share = credible_share([word.text for word in reading.words])
    blurred = quality.sharpness < _BLURRED
    found = {
        Defect.BLURRED: blurred,
        Defect.FAINT: quality.strength < _FAINT or reading.unread >= _MISSED,
        Defect.DARK: quality.paper < _DARK_PAPER,
        Defect.CUT_OFF: reading.score >= _LINES and _is_cut_off(reading.words, width),
        Defect.TOO_SMALL: 0 < quality.letter < _TOO_SMALL and not blurred and quality.noise < _RAW,
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
