"""What is absent from a page of which something was not read is not held against a region."""

from dataclasses import replace

import pytest

from evidence.document import Box, Cell, Defect, Document, Grade, Legibility, Mark, MarkKind, Page, Table, Word
from evidence.verdict import FlagCode, Severity, Status
from rules.comparison import Agreement, compare_numbers
from tests.documents import document, page
from tests.rules.claims import codes, judged
from tests.rules.papers import HIGHLIGHT, INK, NAME, STAMP, assignment, budget, procedure

ANOTHER = assignment(purpose="melaksanakan penataan arsip kepegawaian dinas")


def _scanned(text: str, *, confidence: float = 0.93, marks: tuple[Mark, ...] = (INK, STAMP)) -> Page:
    return page(text, confidence=confidence, marks=marks)


def _guessing(read: Page, *words: str) -> Page:
    """The page with those words guessed."""
    spoilt = tuple(replace(word, confidence=0.3) if word.text in words else word for word in read.words)
    return replace(read, words=spoilt)


def _not_named(read: Page) -> set[FlagCode]:
    return codes(judged(8, 2, {"st.pdf": document(read)}))


def test_name_is_absent_from_a_page_that_was_read_whole() -> None:
    assert FlagCode.INNOVATION_NOT_NAMED in _not_named(_scanned(ANOTHER))
    assert FlagCode.INNOVATION_NOT_NAMED in _not_named(page(ANOTHER))


@pytest.mark.parametrize("grade", [Grade.POOR])
def test_name_may_stand_on_a_page_that_is_hardly_legible(grade: Grade) -> None:
    faded = replace(_scanned(ANOTHER), legibility=Legibility(grade, (Defect.FAINT,), 0.9))
    assert FlagCode.INNOVATION_NOT_NAMED not in _not_named(faded)


def test_name_may_stand_in_a_line_of_guesses() -> None:
    spoilt = _guessing(_scanned(ANOTHER), "melaksanakan", "penataan", "arsip", "kepegawaian")
    found = _not_named(spoilt)
    assert FlagCode.INNOVATION_NOT_NAMED not in found
    assert FlagCode.LOW_LEGIBILITY in found


def test_single_guesses_hide_no_name() -> None:
    assert FlagCode.INNOVATION_NOT_NAMED in _not_named(_guessing(_scanned(ANOTHER), "arsip"))


def test_guesses_at_ink_hide_no_name() -> None:
    read = _scanned(ANOTHER)
    scrawl = tuple(Word("mwumw", Box(340 + 30 * n, 570, 365 + 30 * n, 590), 0.1, 70, 70) for n in range(3))
    assert FlagCode.INNOVATION_NOT_NAMED in _not_named(replace(read, words=(*read.words, *scrawl)))


def _table(*rows: tuple[str, str, str]) -> Table:
    widths = (60, 300, 80)
    cells = []
    for at, row in enumerate(rows):
        left, line = 40, []
        for text, width in zip(row, widths, strict=True):
            line.append(Cell(text, Box(left, 300 + 20 * at, left + width, 320 + 20 * at)))
            left += width
        cells.append(tuple(line))
    return Table(Box(40, 300, 480, 300 + 20 * len(rows)), tuple(cells))


FULL = (
    ("Kode", "Uraian", "Pagu"),
    ("1.01", "Belanja kertas", "2.000.000"),
    ("1.02", "Belanja perjalanan", "7.000.000"),
    ("", "", "9.000.000"),
)


def test_name_may_stand_in_a_row_of_which_the_item_was_lost() -> None:
    lost = (*FULL[:2], ("1.02", "", "7.000.000"), ("1.03", "Belanja lain", "1.000.000"))
    whole = replace(_scanned(budget()), tables=(_table(*FULL),))
    gap = replace(_scanned(budget()), tables=(_table(*lost),))
    assert FlagCode.INNOVATION_NOT_NAMED in codes(judged(3, 1, {"dpa.pdf": document(whole)}))
    assert FlagCode.INNOVATION_NOT_NAMED not in codes(judged(3, 1, {"dpa.pdf": document(gap)}))


def test_name_may_stand_under_a_highlight_that_was_guessed() -> None:
    read = _scanned(budget(), marks=(HIGHLIGHT,))
    words = tuple(replace(word, confidence=0.4) if 200 <= word.box.top <= 230 else word for word in read.words)
    assert FlagCode.INNOVATION_NOT_NAMED in codes(judged(3, 1, {"dpa.pdf": document(read)}))
    assert FlagCode.INNOVATION_NOT_NAMED not in codes(judged(3, 1, {"dpa.pdf": document(replace(read, words=words))}))


def _severity(built: Document) -> Severity | None:
    verdict = judged(3, 1, {"dpa.pdf": built})
    return next((flag.severity for item in verdict.evidence for flag in item.flags if flag.code is FlagCode.NO_HIGHLIGHT), None)


def test_highlight_is_absent_where_colours_are_seen() -> None:
    assert _severity(document(page(budget()))) is Severity.FAIL
    assert _severity(document(_scanned(budget(name=NAME), marks=()))) is Severity.FAIL


@pytest.mark.parametrize("defect", [Defect.FAINT, Defect.DARK, Defect.GLARE, Defect.BLURRED])
def test_highlight_that_a_bad_picture_may_have_lost_is_only_warned_of(defect: Defect) -> None:
    pale = replace(_scanned(budget(name=NAME), marks=()), legibility=Legibility(Grade.FAIR, (defect,), 0.9))
    assert _severity(document(pale)) is Severity.WARN
    assert judged(3, 1, {"dpa.pdf": document(pale)}).status is Status.MET


def test_highlight_may_be_lost_in_a_copy_without_colour() -> None:
    copied = replace(_scanned(budget(name=NAME), marks=()), colourless=True)
    assert _severity(document(copied)) is Severity.WARN


def test_highlight_may_be_what_disturbed_the_reading_of_the_item() -> None:
    read = _scanned(budget(name=NAME), marks=())
    item = next(word.box.top for word in read.words if word.text == "JUKUNG")
    others = tuple(
        replace(word, confidence=0.4) if word.box.top == item and word.text not in NAME.split() else word for word in read.words
    )
    assert _severity(document(replace(read, words=others))) is Severity.WARN


def _inked(read: Page, top: float, kind: MarkKind = MarkKind.UNEXPLAINED) -> Document:
    """The page with strokes in its margin, from ``top`` on."""
    return document(replace(read, marks=(Mark(kind, Box(20, top, 36, top + 10), 0.5),)))


@pytest.mark.parametrize("kind", [MarkKind.UNEXPLAINED, MarkKind.SIGNATURE])
def test_ink_beside_the_item_that_is_no_known_mark_is_for_a_person_to_judge(kind: MarkKind) -> None:
    read = _scanned(budget(name=NAME), marks=())
    item = next(word.box.top for word in read.words if word.text == "JUKUNG")
    assert _severity(_inked(read, item, kind)) is Severity.WARN
    assert _severity(_inked(read, item + 150, kind)) is Severity.FAIL


def _tabled(read: Page) -> Page:
    """The page with each of its lines as a row of a table."""
    lines = {line: [word.box for word in read.words if word.line == line] for line in sorted({word.line for word in read.words})}
    rows = [boxes[0] if len(boxes) == 1 else boxes[0].union(boxes[-1]) for boxes in lines.values()]
    return replace(read, tables=(Table(rows[0].union(rows[-1]), tuple((Cell("", row),) for row in rows)),))


@pytest.mark.parametrize(("tabled", "severity"), [(True, Severity.WARN), (False, Severity.FAIL)])
def test_a_row_in_other_letters_is_for_a_person_to_judge_and_a_heading_is_none(tabled: bool, severity: Severity) -> None:
    read = page(budget(name=NAME))
    at = next(word.box for word in read.words if word.text == "JUKUNG")
    read = _tabled(read) if tabled else read
    bold = Mark(MarkKind.SET_APART, Box(60, at.top, 400, at.bottom), 0.5)
    assert _severity(document(replace(read, marks=(bold,)))) is severity
    other = replace(bold, box=Box(60, at.top + 60, 400, at.bottom + 60))
    assert _severity(document(replace(read, marks=(other,)))) is Severity.FAIL


@pytest.mark.parametrize(
    ("sign", "severity"), [("*)", Severity.WARN), ("►", Severity.WARN), (">>", Severity.WARN), ("-", Severity.FAIL)]
)
def test_a_sign_before_the_item_is_for_a_person_to_judge(sign: str, severity: Severity) -> None:
    assert _severity(document(page(budget(name=f"{sign} {NAME}")))) is severity


def test_a_sign_before_many_rows_is_a_lists_own() -> None:
    text = "\n".join(line and f"* {line}" for line in budget(name=NAME).splitlines())
    assert _severity(document(page(text))) is Severity.FAIL


@pytest.mark.parametrize(("lower", "severity"), [(0, Severity.WARN), (60, Severity.FAIL)])
def test_words_beside_the_table_at_the_item_are_for_a_person_to_judge(lower: float, severity: Severity) -> None:
    read = _tabled(page(budget(name=NAME)))
    at = next(word.box for word in read.words if word.text == "JUKUNG")
    right = max(word.box.x1 for word in read.words)
    note = Word("inovasi", Box(right + 12, at.top + lower, right + 50, at.bottom + lower))
    assert _severity(document(replace(read, words=(*read.words, note)))) is severity


def test_the_warning_of_ink_says_where_it_is() -> None:
    read = _scanned(budget(), marks=())
    verdict = judged(3, 1, {"dpa.pdf": _inked(read, 300)})
    [flag] = [flag for item in verdict.evidence for flag in item.flags if flag.code is FlagCode.NO_HIGHLIGHT]
    assert (flag.severity, flag.citations[0].boxes) == (Severity.WARN, (Box(20, 300, 36, 310),))
    assert "coretan" in flag.message


def test_the_warning_of_ink_leads_to_few_places() -> None:
    read = _scanned(budget(), marks=())
    ink = tuple(Mark(MarkKind.UNEXPLAINED, Box(20, 30 * n, 30 + n, 30 * n + 10), 0.5) for n in range(1, 13))
    verdict = judged(3, 1, {"dpa.pdf": document(replace(read, marks=ink))})
    [flag] = [flag for flag in verdict.all_flags if flag.code is FlagCode.NO_HIGHLIGHT]
    assert [place.boxes[0].x1 for place in flag.citations] == [42, 41, 40]


def test_duration_may_stand_in_a_line_of_guesses() -> None:
    text = procedure(duration="", steps="-") + "\nLayanan diselesaikan petugas loket setempat\n"
    assert FlagCode.DURATION_MISSING in codes(judged(13, 3, {"sop.pdf": document(_scanned(text))}))
    spoilt = _guessing(_scanned(text), "Layanan", "diselesaikan", "petugas", "loket", "setempat")
    assert FlagCode.DURATION_MISSING not in codes(judged(13, 3, {"sop.pdf": document(spoilt)}))


@pytest.mark.parametrize(("typed", "printed"), [("DPA/A.1/2.16/001/2025", "DPAJA.1/2.16/001/2025"), ("440/17/2025", "440117/2025")])
def test_slash_is_read_as_a_stroke_or_a_bent_letter(typed: str, printed: str) -> None:
    assert compare_numbers(typed, printed, year=None, confidence=0.9) is Agreement.SAME


def test_figures_apart_from_slashes_still_tell() -> None:
    assert compare_numbers("440/117/2025", "440/177/2025", year=None, confidence=0.95) is Agreement.DIFFERENT


def test_highlight_is_no_gap_where_its_words_are_sure() -> None:
    sure = _scanned(budget(), marks=(Mark(MarkKind.HIGHLIGHT, Box(30, 150, 560, 180), 0.9),))
    assert FlagCode.INNOVATION_NOT_NAMED in codes(judged(3, 1, {"dpa.pdf": document(sure)}))


def _blurred(likeness: str) -> Page:
    read = _scanned("mlo wne", confidence=0.2)
    return replace(read, legibility=Legibility(Grade.UNREADABLE, (Defect.BLURRED,), 0.1), likeness=likeness)


def test_photos_among_the_pages_of_a_paper_are_no_defect() -> None:
    paper_page = replace(page(assignment(), marks=(INK, STAMP)), likeness="1t:")
    attached = document(paper_page, _blurred("1p:"))
    assert FlagCode.LOW_LEGIBILITY not in codes(judged(8, 2, {"st.pdf": attached}))
    lost = document(paper_page, _blurred("1t:"))
    assert FlagCode.LOW_LEGIBILITY in codes(judged(8, 2, {"st.pdf": lost}))


def test_photographed_paper_that_is_blurred_is_hard_to_read() -> None:
    photographed = replace(_scanned(assignment()), likeness="1p:")
    found = codes(judged(8, 2, {"st.pdf": document(photographed, _blurred("1p:"))}))
    assert FlagCode.LOW_LEGIBILITY in found


@pytest.mark.parametrize(("confidence", "hard"), [(0.94, False), (0.7, True)])
def test_pale_page_is_hard_to_read_only_where_its_words_are_unsure(confidence: float, *, hard: bool) -> None:
    pale = replace(_scanned(assignment(), confidence=confidence), legibility=Legibility(Grade.POOR, (Defect.FAINT,), 0.9))
    assert (FlagCode.LOW_LEGIBILITY in codes(judged(8, 2, {"st.pdf": document(pale)}))) is hard


@pytest.mark.parametrize(
    ("legibility", "severity"),
    [(Legibility(Grade.GOOD), Severity.FAIL), (Legibility(Grade.FAIR, (Defect.FAINT,), 0.9), Severity.WARN)],
)
def test_signature_that_a_pale_scan_may_have_lost_is_only_warned_of(legibility: Legibility, severity: Severity) -> None:
    read = replace(_scanned(assignment(), marks=()), legibility=legibility)
    verdict = judged(8, 2, {"st.pdf": document(read)})
    found = [(flag.severity, "pucat" in flag.message) for flag in verdict.all_flags if flag.code is FlagCode.UNSIGNED]
    assert found == [(severity, severity is Severity.WARN)]  # and a warning says why it is one


@pytest.mark.parametrize(("above", "severity"), [(20, Severity.WARN), (300, Severity.FAIL)])
@pytest.mark.parametrize("scanned", [True, False])
def test_ink_above_the_name_that_is_no_known_signature_is_for_a_person_to_judge(
    above: float, severity: Severity, *, scanned: bool
) -> None:
    read = _scanned(assignment(), marks=()) if scanned else page(assignment())
    at = {flag.code: flag for flag in judged(8, 2, {"st.pdf": document(read)}).all_flags}[FlagCode.UNSIGNED].citations[0].boxes[0]
    ink = Mark(MarkKind.UNEXPLAINED, Box(at.x0, at.top - above - 10, at.x1, at.top - above), 0.5)
    verdict = judged(8, 2, {"st.pdf": document(replace(read, marks=(ink,)))})
    found = [(flag.severity, "coretan" in flag.message) for flag in verdict.all_flags if flag.code is FlagCode.UNSIGNED]
    assert found == [(severity, severity is Severity.WARN)]
