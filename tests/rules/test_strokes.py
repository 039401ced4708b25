"""Lines of tables that an engine took for letters, and colons and percent signs that it took for figures."""

import re
from dataclasses import replace

import pytest

from evidence.document import Box, Cell, Page, Table, Word
from evidence.facts import Facts
from evidence.text import TextMap
from rules.comparison import Agreement, compare_numbers
from rules.facts import state
from rules.naming import search
from rules.readers.comparisons import comparison
from rules.readers.figures import unsigned_share
from rules.readers.person_names import name_in
from rules.source import Source
from rules.strokes import without_strokes
from tests.documents import document, page

SCANNED = 0.8


def _spaced(text: str, confidence: float = SCANNED) -> Page:
    """A line of words that stand as far apart as their blanks say, a letter 6 points wide and a blank 4."""
    words, at = [], 0.0
    for piece in re.findall(r"\s+|\S+", text):
        if piece.strip():
            words.append(Word(piece, Box(at, 0, at + 6 * len(piece), 10), confidence))
        at += 6 * len(piece) if piece.strip() else 4 * len(piece)
    return replace(page("x", confidence=confidence), words=tuple(words))


def _read(text: str, confidence: float = SCANNED) -> str:
    return " / ".join(word.text for word in without_strokes(_spaced(text, confidence)).words)


@pytest.mark.parametrize(
    ("as_read", "printed"),
    [
        ("1    |Marlina", "Marlina"),
        ("1    IMarlina", "Marlina"),
        ("1    lPemantauan berkala", "Pemantauan"),
        ("[Rahmat", "Rahmat"),
        ("INOMOR SOP", "NOMOR"),
        ("|DINAS KESEHATAN", "DINAS"),
        ("lJUMLAH    40", "JUMLAH"),
        ("12    |keliling", "keliling"),
        ("40 pasien|    8", "pasien"),
    ],
)
def test_without_strokes_takes_lines_beside_cells_away(as_read: str, printed: str) -> None:
    assert printed in [word.strip() for word in _read(as_read).split(" / ")]


@pytest.mark.parametrize(
    "kept", ["|nstansi", "1 kepala lBagian", "lNOVASI", "IKM", "|ZIN", "INSPEKTORAT", "INOVASI", "INDUK", "hal. 2 IPad"]
)
def test_without_strokes_leaves_letters_that_words_may_have(kept: str) -> None:
    assert _read(kept).replace(" / ", " ") == kept


def test_without_strokes_leaves_what_no_engine_read() -> None:
    assert _read("|Marlina", 1.0) == "|Marlina"


def test_without_strokes_keeps_every_offset() -> None:
    read = _spaced("1    |Marlina    lHasan|")
    text = Source.of("a.pdf", document(read)).texts[0]
    assert text.text == "1  Marlina  Hasan "
    assert text.starts == TextMap.of(read).starts


@pytest.mark.parametrize(
    ("as_read", "name"),
    [
        ("I Nengah Suarta", "I Nengah Suarta"),
        ("1 Ketut Rai", "I Ketut Rai"),
        ("I Hasanuddin Latif", "Hasanuddin Latif"),
        ("| Rosdiana", "Rosdiana"),
    ],
)
def test_name_begins_with_a_letter_only_where_balinese_do(as_read: str, name: str) -> None:
    assert name_in(as_read) == name


@pytest.mark.parametrize("as_read", ["ISIGAP", "|SIGAP", "SIGAP|", "lSIGAP|"])
def test_search_finds_a_name_beside_the_line_of_a_table(as_read: str) -> None:
    read = page(f"Inovasi {as_read} (Siaga Gawat Darurat Pesisir)".replace(" (", "\n("), confidence=0.99)
    assert search("SIGAP (Siaga Gizi Anak Pulau)", Source.of("a.pdf", document(read))).mentions


def test_search_does_not_find_a_name_within_another_word() -> None:
    read = page("ASIGAPAN", confidence=SCANNED)
    assert not search("SIGAPA (Siaga Gizi Anak Pulau)", Source.of("a.pdf", document(read))).mentions


@pytest.mark.parametrize("printed", ["1440/17/DINKES/2025", "l440/17/DINKES/2025", "440/17/DINKES/20251"])
def test_number_with_a_colon_read_as_a_figure_is_no_contradiction(printed: str) -> None:
    values = {"year": None, "confidence": 0.95}
    assert compare_numbers("440/17/DINKES/2025", printed, **values, scanned=True) is Agreement.SAME  # type: ignore[arg-type]
    assert compare_numbers("440/17/DINKES/2025", "1" + printed[1:], **values) is Agreement.DIFFERENT or printed[0] == "4"  # type: ignore[arg-type]


def test_number_that_differs_otherwise_contradicts_on_a_scan_too() -> None:
    found = compare_numbers("440/17/DINKES/2025", "440/71/DINKES/2025", year=None, confidence=0.95, scanned=True)
    assert found is Agreement.DIFFERENT


def test_number_of_a_scan_has_no_figure_before_its_code() -> None:
    letter = """
PEMERINTAH KABUPATEN MAJENE
DINAS KESEHATAN

SURAT TUGAS
Nomor 1800.1.11.1/88/DINKES/2025

Menugaskan Kepada : Rosdiana
Untuk : mendampingi warga
"""
    [stated] = state(document(page(letter, confidence=0.93)), "a.pdf")
    assert stated.text(Facts.NOMOR) == "800.1.11.1/88/DINKES/2025"


@pytest.mark.parametrize(("as_read", "percent"), [("92", 92), ("928", 92), ("1008", 100), ("87,5", 87.5)])
def test_share_is_no_more_than_the_whole(as_read: str, percent: float) -> None:
    assert unsigned_share(as_read) == percent


def test_without_strokes_takes_none_away_within_a_line() -> None:
    assert _read("kepala |Bidang") == "kepala / |Bidang"


def test_without_strokes_leaves_a_page_without_words() -> None:
    blank = replace(page("x", confidence=SCANNED), words=())
    assert without_strokes(blank) == blank


def test_cells_lose_their_strokes_too() -> None:
    cells = (Cell("IDinas Sosial", Box(0, 0, 90, 20)), Cell("12 orang|", Box(90, 0, 180, 20)))
    read = replace(page("x", confidence=SCANNED), tables=(Table(Box(0, 0, 180, 20), (cells,)),))
    assert [cell.text for cell in without_strokes(read).tables[0].rows[0]] == ["Dinas Sosial", "12 orang"]


def _costs(after: str, total: str) -> Source:
    rows = (
        ("NO", "URAIAN", "SEBELUM (RP)", "SESUDAH (RP)"),
        ("1", "Cetak", "24.000.000", after),
        ("2", "Perjalanan", "70.000.000", "60.000.000"),
        ("", "Jumlah", "94.000.000", total),
    )
    cells = tuple(
        tuple(Cell(text, Box(90 * column, 20 * row, 90 * column + 90, 20 * row + 20)) for column, text in enumerate(texts))
        for row, texts in enumerate(rows)
    )
    read = replace(page("LAPORAN EFISIENSI BELANJA", confidence=SCANNED), tables=(Table(Box(0, 0, 360, 80), cells),))
    return Source.of("a.pdf", document(read))


@pytest.mark.parametrize(
    ("after", "total", "sum_of"),
    [
        ('"120.000.000', "80.000.000", 80e6),
        ("20.000.000", "80.000.000", 80e6),
        ("120.000.000", "180.000.000", 180e6),
        ("21.000.000", "80.000.000", 81e6),
    ],
)
def test_figure_before_a_number_is_a_line_where_the_printed_total_says_so(after: str, total: str, sum_of: float) -> None:
    found = comparison(_costs(after, total))
    assert found is not None
    assert found.after == sum_of


@pytest.mark.parametrize("as_read", ["(4nomor surat))", "{{nomor_naskah}}", "[no. sk]"])
def test_words_of_a_template_are_no_number(as_read: str) -> None:
    letter = f"PEMERINTAH KABUPATEN MAJENE\nDINAS KESEHATAN\n\nSURAT TUGAS\nNomor : {as_read}\n\nMenugaskan Kepada : Rosdiana\n"
    [stated] = state(document(page(letter, confidence=0.93)), "a.pdf")
    assert stated.fact(Facts.NOMOR) is None
    assert stated.fact(Facts.KONSEP) is not None


@pytest.mark.parametrize("printed", ["188:45/25/KUM/2024", "188. 45/25/KUM/2024", "188,45/25/KUM/2024"])
def test_speck_beside_a_stop_makes_no_other_number(printed: str) -> None:
    assert compare_numbers("188.45/25/KUM/2024", printed, year=None, confidence=0.95) is Agreement.SAME
