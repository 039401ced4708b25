"""One paper in several files, photos without words, pages that were lost: what may and may not be held against a region."""

from dataclasses import replace

import pytest

from evidence.document import Box, Cell, Defect, Document, Grade, Legibility, Table, Word
from evidence.verdict import FlagCode, Severity, Status
from rules.comparison import Agreement, compare_numbers
from rules.naming import search
from rules.source import Source
from tests.documents import document, page
from tests.rules.claims import codes, judged, ref
from tests.rules.papers import NAME, OFFICES, PEOPLE, assignment, decree, paper

NUMBER = "188.45/25/KUM/2025"
LIST = "\n".join(f"{n}. {person}, {OFFICES[n % 5]}, sebagai Anggota" for n, person in enumerate(PEOPLE[:12], 1))


def _annex(number: str = NUMBER) -> Document:
    return paper(
        f"""
                LAMPIRAN KEPUTUSAN WALI KOTA BANJARBARU
                NOMOR {number}
                TANGGAL 3 Juni 2025
                TENTANG TIM PELAKSANA

{LIST}
""",
        marks=(),
        digest="b",
    )


def _body() -> Document:
    return paper(decree(nomor=NUMBER, tanggal="3 Juni 2025"))


def test_annex_need_not_repeat_the_name_nor_the_signature_of_its_decree() -> None:
    found = codes(judged(2, 1, {"sk.pdf": _body(), "lampiran.pdf": _annex()}))
    assert not found & {FlagCode.WRONG_DOCUMENT_TYPE, FlagCode.INNOVATION_NOT_NAMED, FlagCode.UNSIGNED}


def test_annex_of_another_decree_must_name_the_innovation_itself() -> None:
    found = codes(judged(2, 1, {"sk.pdf": _body(), "lampiran.pdf": _annex("188.45/311/KUM/2025")}))
    assert FlagCode.INNOVATION_NOT_NAMED in found


def _loose(number: int) -> Document:
    return document(page(f"{LIST}\n\n{LIST}\n\n                         - {number} -"), digest="c" * 64)


def test_pages_that_carry_on_an_accepted_paper_are_not_accused() -> None:
    verdict = judged(2, 3, {"sk.pdf": _body(), "sambungan.pdf": _loose(3)})
    assert FlagCode.WRONG_DOCUMENT_TYPE not in codes(verdict)
    assert verdict.status is not Status.WEAK


def test_loose_pages_of_their_own_are_not_of_an_accepted_type() -> None:
    assert FlagCode.WRONG_DOCUMENT_TYPE in codes(judged(2, 3, {"daftar.pdf": _loose(3)}))


def _scanned(text: str) -> Document:
    return document(page(text, confidence=0.93))


def test_lost_name_below_the_office_of_a_scan_may_be_under_the_signature() -> None:
    whole = assignment()
    assert FlagCode.UNSIGNED in codes(judged(8, 2, {"st.pdf": _scanned(whole)}))
    lost = whole.replace("Drs. H. ABDUL MALIK, M.Si", "")
    assert FlagCode.UNSIGNED not in codes(judged(8, 2, {"st.pdf": _scanned(lost)}))


def _photo(*defects: Defect) -> Document:
    shown = replace(page(""), words=(), legibility=Legibility(Grade.UNREADABLE, defects, 0.0))
    return document(shown, media_type="image/jpeg")


def test_photo_without_words_is_for_a_person_to_see() -> None:
    verdict = judged(4, 1, {"kegiatan.jpg": _photo(Defect.BLURRED)})
    assert FlagCode.UNREADABLE not in codes(verdict)
    assert FlagCode.NEEDS_REVIEWER in codes(verdict)


@pytest.mark.parametrize("defect", [Defect.BLANK, Defect.DARK])
def test_picture_in_which_nothing_is_to_be_seen_is_unreadable(defect: Defect) -> None:
    assert FlagCode.UNREADABLE in codes(judged(4, 1, {"kegiatan.jpg": _photo(defect)}))


def test_picture_without_words_is_unreadable_where_papers_are_asked() -> None:
    assert FlagCode.UNREADABLE in codes(judged(8, 2, {"surat.jpg": _photo(Defect.BLURRED)}))


def test_page_of_a_paper_that_gave_only_guesses_is_told() -> None:
    guessed = replace(
        page("pena sedan tp\nsaat ea pam an", confidence=0.3), legibility=Legibility(Grade.POOR, (Defect.BLURRED,), 0.3)
    )
    letter = document(*paper(assignment()).pages, guessed)
    verdict = judged(8, 2, {"st.pdf": letter})
    flags = {flag.code: flag.severity for item in verdict.evidence for flag in item.flags}
    assert flags.get(FlagCode.LOW_LEGIBILITY) is Severity.WARN


def test_surat_tugas_marked_as_a_draft_though_its_title_was_cut() -> None:
    cut = assignment().replace("SURAT TUGAS\n", "RANCANGAN SURAT\n")
    assert FlagCode.DRAFT in codes(judged(8, 2, {"st.pdf": paper(cut)}))
    assert FlagCode.DRAFT not in codes(judged(8, 2, {"st.pdf": paper(assignment())}))


@pytest.mark.parametrize(
    ("typed", "printed", "expected"),
    [
        ("800/1633/431/II/2025", "800/1606/431/!1/2025", Agreement.DIFFERENT),  # two figures that no reader confuses
        ("800/1633/431/II/2025", "800/1683/431/II/2025", Agreement.DOUBTFUL),
        ("800/1386/431/II/2025", "800/1888/431/II/2025", Agreement.DOUBTFUL),  # 3 and 6 are read as 8
    ],
)
def test_number_read_badly_and_another_number(typed: str, printed: str, expected: Agreement) -> None:
    assert compare_numbers(typed, printed, year=2025, confidence=0.7) is expected


def test_name_that_a_column_broke_is_found_in_its_cell() -> None:
    words = ("Belanja", "jasa", "SI", "12", "OB", "61.000.000", "JUKUNG")
    boxes = [(60, 100), (100, 100), (130, 100), (200, 100), (230, 100), (300, 100), (60, 112)]
    set_words = tuple(
        Word(word, Box(x, top, x + 20, top + 10), 1.0, int(top == 112), 0)
        for word, (x, top) in zip(words, boxes, strict=True)
    )  # fmt: skip
    cells = (Cell("Belanja jasa SI JUKUNG", Box(58, 98, 190, 124)), Cell("12 OB", Box(195, 98, 290, 124)))
    sheet = replace(page(""), words=set_words, tables=(Table(Box(58, 98, 400, 124), (cells,)),))
    found = search(NAME, Source.of("dpa.pdf", document(sheet))).mentions
    assert [mention.citation.boxes for mention in found] == [(Box(58, 98, 190, 124),)]


def test_bare_kepala_under_the_letterhead_of_an_office_heads_it() -> None:
    plain = assignment().replace("KEPALA DINAS,", "KEPALA,")
    verdict = judged(8, 2, {"st.pdf": paper(plain)}, ref("st.pdf"))
    assert verdict.supported == 2
