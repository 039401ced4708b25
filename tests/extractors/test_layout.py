import pytest

from evidence.document import Box, Page, ReadBy, Word
from extractors.layout import arrange
from tests.extractors.sheets import text_of


def words(*places, height=10.0, letter=5.5):
    """Words of texts at (x, y), one hinted line each."""
    made = []
    for line, (x, y, text) in enumerate(places):
        at = x
        for piece in text.split(" "):
            width = letter * len(piece)
            made.append(Word(piece, Box(at, y, at + width, y + height), 1.0, line))
            at += width + letter * 0.5
    return made


def read(*places):
    return text_of(Page(1, 595, 842, ReadBy.TEXT, arrange(words(*places))))


def test_a_label_and_its_value_stay_on_one_line():
    text = read(
        (60, 100, "Nomor"),
        (130, 100, ": 005/12/SET/2024"),
        (60, 114, "Sifat"),
        (130, 114, ": Penting"),
        (60, 128, "Hal"),
        (130, 128, ": Undangan Rapat"),
    )
    assert text.split("\n") == ["Nomor : 005/12/SET/2024", "Sifat : Penting", "Hal : Undangan Rapat"]


def test_the_address_beside_the_head_of_a_letter_is_a_block_of_its_own():
    text = read(
        (60, 100, "Nomor : 005/12/SET/2024"), (380, 100, "Martapura, 3 Juni 2024"),
        (60, 114, "Sifat : Penting"), (380, 114, "Kepada"),
        (60, 128, "Hal : Undangan Rapat"), (380, 128, "Yth. Kepala Dinas Kesehatan"),
        (60, 170, "Dengan hormat, bersama ini kami mengundang Saudara untuk hadir dalam rapat koordinasi berikut."),
    )  # fmt: skip
    assert text.startswith("Nomor : 005/12/SET/2024\nSifat : Penting\nHal : Undangan Rapat\n")
    assert "Martapura, 3 Juni 2024\nKepada\nYth. Kepala Dinas Kesehatan" in text
    assert text.rstrip().endswith("rapat koordinasi berikut.")


def test_two_signers_are_read_one_after_the_other():
    text = read(
        (80, 600, "PIHAK KEDUA,"), (360, 600, "PIHAK KESATU,"), (80, 614, "REKTOR UNIVERSITAS"), (360, 614, "BUPATI BANJAR,"),
        (80, 680, "Prof. Dr. AHMAD"), (360, 680, "H. SAIDI MANSYUR"),
    )  # fmt: skip
    flat = " ".join(text.split())
    assert "PIHAK KEDUA, REKTOR UNIVERSITAS" in flat
    assert "PIHAK KESATU, BUPATI BANJAR," in flat


def test_a_signature_block_is_not_broken_by_the_copies_beside_it():
    text = read(
        (360, 600, "Ditetapkan di Martapura"), (360, 614, "pada tanggal 10 Juni 2024"), (360, 628, "BUPATI BANJAR,"),
        (60, 642, "Tembusan:"), (360, 642, "ttd"),
        (60, 656, "1. Gubernur Kalimantan Selatan;"), (360, 656, "SAIDI MANSYUR"),
        (60, 670, "2. Arsip."),
    )  # fmt: skip
    flat = " ".join(text.split())
    assert "pada tanggal 10 Juni 2024 BUPATI BANJAR, ttd SAIDI MANSYUR" in flat
    assert "Tembusan: 1. Gubernur Kalimantan Selatan; 2. Arsip." in flat


def test_columns_are_read_one_after_the_other():
    left = [(60, 100 + 14 * row, f"kiri baris {row} dari kolom pertama ini") for row in range(8)]
    right = [(330, 100 + 14 * row, f"kanan baris {row} dari kolom kedua ini") for row in range(8)]
    text = " ".join(read(*(place for pair in zip(left, right, strict=True) for place in pair)).split())
    assert text.index("kiri baris 7") < text.index("kanan baris 0")


def test_a_considered_clause_reads_across_its_marks():
    text = read(
        (60, 100, "Menimbang"), (140, 100, ":"), (160, 100, "a."), (190, 100, "bahwa untuk meningkatkan pelayanan publik"),
        (190, 114, "perlu menetapkan inovasi daerah;"), (160, 128, "b."), (190, 128, "bahwa berdasarkan pertimbangan di atas"),
        (190, 142, "perlu ditetapkan dengan keputusan;"), (60, 156, "Mengingat"), (140, 156, ":"), (160, 156, "1."), (190, 156, "Undang-Undang Nomor 23 Tahun 2014"),
    )  # fmt: skip
    assert text.split("\n")[0] == "Menimbang : a. bahwa untuk meningkatkan pelayanan publik"
    assert "Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014" in text


def test_stretched_lines_are_not_columns():
    rows = [
        [(60, "5."), (90, "Undang-Undang"), (200, "Nomor"), (270, "12"), (330, "Tahun"), (400, "2011")],
        [(90, "Pembentukan"), (200, "Peraturan"), (330, "tentang"), (400, "hukum")],
        [(90, "Lembaran"), (200, "Negara"), (330, "Republik"), (400, "Indonesia")],
    ]
    text = read(*((x, 100 + 14 * row, word) for row, cells in enumerate(rows) for x, word in cells))
    assert text.split("\n")[0] == "5. Undang-Undang Nomor 12 Tahun 2011"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("K E P U T U S A N", "KEPUTUSAN"),
        ("S O P", "SOP"),
        ("a b", "a b"),
        ("Pasal 1 A", "Pasal 1 A"),
        ("M E M U T U S K A N :", "MEMUTUSKAN :"),
    ],
)
def test_spaced_letters_become_words(text, expected):
    assert read((60, 100, text)) == expected


def test_spaced_words_are_parted_at_the_wider_gap():
    first, second = words((60, 100, "S U R A T")), words((120, 100, "T U G A S"))
    page = Page(1, 595, 842, ReadBy.TEXT, arrange([*first, *second]))
    assert text_of(page) == "SURAT TUGAS"


def test_lines_and_blocks_are_numbered_in_reading_order():
    arranged = arrange(words((60, 100, "satu dua"), (60, 114, "tiga"), (60, 300, "empat")))
    assert [word.line for word in arranged] == [0, 0, 1, 2]
    assert [word.block for word in arranged] == [0, 0, 0, 1]
