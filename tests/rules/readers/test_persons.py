"""Persons and roles from the ways in which teams are written: tables with and without rules, structures, blocks, decrees."""

from dataclasses import replace

import pytest

from evidence.facts import DocumentType, Fact, Facts
from rules.readers import READERS
from rules.readers.person_names import name_in, normal_name, same_person
from rules.source import Source
from tests.rules.readers.sheets import Sheet, source, stated, submission

ANNEX = """
LAMPIRAN
KEPUTUSAN BUPATI SUMBA TIMUR
NOMOR 188.45/12/2024
TENTANG TIM INOVASI SI JUKUNG

SUSUNAN TIM INOVASI SI JUKUNG
"""
DECREE = """
BUPATI SUMBA TIMUR
PROVINSI NUSA TENGGARA TIMUR
KEPUTUSAN BUPATI SUMBA TIMUR
NOMOR 188.45/12/2024
TENTANG
TIM INOVASI SI JUKUNG
BUPATI SUMBA TIMUR,
Menimbang : a. bahwa perlu membentuk tim;
Mengingat : 1. Undang-Undang Nomor 69 Tahun 1958;
2. Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018;
MEMUTUSKAN:
Menetapkan :
KESATU : Membentuk Tim sebagaimana tercantum dalam Lampiran.
KEDUA : Tim mempunyai tugas:
1. Menyusun rencana kerja;
2. Melaksanakan pendampingan;
Ditetapkan di Waingapu
pada tanggal 3 Juni 2024
BUPATI SUMBA TIMUR,
KHRISTOFEL PRAING
Tembusan :
1. Kepala Dinas Sosial Kabupaten Sumba Timur;
2. Drs. Umbu Manggana, M.Si di Waingapu.
"""
TEAM = [
    ["NO", "NAMA / NIP", "JABATAN", "KEDUDUKAN DALAM TIM"],
    ["1", "2", "3", "4"],
    ["1.", "Dr. H. AHMAD YANI, M.Kes NIP 19700101 199503 1 002", "Sekretaris Daerah", "Pengarah"],
    ["2.", "Drs. BUDI SANTOSO, M.Si NIP 197203041998031004", "Kepala Dinas Kependudukan dan Pencatatan Sipil", "Penanggung Jawab"],
    ["3.", "SITI AMINAH, S.Kom., M.T.", "Kepala Bidang PIAK Disdukcapil", "Ketua"],
    ["4.", "RAHMAT HIDAYAT", "Kepala Dinas Komunikasi dan Informatika", "Sekretaris"],
    ["5.", "Hj. NOOR LAILA, SKM", "Kepala Puskesmas Cempaka", "Anggota"],
    ["6.", "I MADE WIRAWAN", "Staf", "Anggota"],
]
NAMES = (
    "Dr. H. AHMAD YANI, M.Kes", "Drs. BUDI SANTOSO, M.Si", "SITI AMINAH, S.Kom., M.T.", "RAHMAT HIDAYAT", "Hj. NOOR LAILA, SKM", "I MADE WIRAWAN",
)  # fmt: skip
ROLES = ("Pengarah", "Penanggung Jawab", "Ketua", "Sekretaris", "Anggota", "Anggota")


def read(name: Facts, of: Source, kind: DocumentType = DocumentType.KEPUTUSAN_KEPALA_DAERAH) -> Fact | None:
    return READERS[name](of, stated(kind, of), submission())


def items(name: Facts, of: Source, kind: DocumentType = DocumentType.KEPUTUSAN_KEPALA_DAERAH) -> tuple[str, ...]:
    fact = read(name, of, kind)
    return fact.value if fact is not None and isinstance(fact.value, tuple) else ()


@pytest.mark.parametrize(
    ("ruled", "columnwise", "skew"),
    [(True, False, 0.0), (False, False, 0.0), (False, True, 0.0), (False, False, 0.03), (True, True, -0.02)],
)
def test_team_table_gives_each_person_and_role_however_it_was_read(ruled: bool, columnwise: bool, skew: float) -> None:
    annex = Sheet(skew=skew).write(ANNEX).table([6, 34, 30, 22], TEAM, ruled=ruled and not skew, columnwise=columnwise)
    of = source(DECREE, annex)
    assert items(Facts.ORANG, of) == NAMES
    assert items(Facts.PERAN, of) == ROLES


def test_each_name_is_cited_on_its_page() -> None:
    of = source(DECREE, Sheet().write(ANNEX).table([6, 34, 30, 22], TEAM))
    fact = read(Facts.ORANG, of)
    assert fact is not None
    assert [citation.page for citation in fact.citations] == [2] * 6
    assert fact.citations[3].quote == "RAHMAT HIDAYAT" and fact.citations[3].boxes


def test_considerations_tasks_signer_and_copies_are_nobody() -> None:
    assert items(Facts.ORANG, source(DECREE)) == ()


def test_table_that_runs_over_pages_is_counted_whole() -> None:
    rows = [[f"{n}.", f"{first} {last}", "Dinas Kesehatan", "Anggota"] for n, (first, last) in enumerate(
        [(a, b) for a in ("Andi", "Budi", "Citra", "Dewi", "Eka", "Fajar") for b in ("Wijaya", "Lestari", "Saputra", "Hasanah", "Kusuma", "Pratiwi")], 1
    )]  # fmt: skip
    head = ["No", "Nama Lengkap", "Unit Kerja", "Kedudukan"]
    for ruled in (True, False):
        for repeated in ([head], []):
            first = Sheet().write(ANNEX).table([5, 30, 30, 14], [head, *rows[:20]], ruled=ruled)
            second = Sheet().table([5, 30, 30, 14], [*repeated, *rows[20:]], ruled=ruled)
            assert len(items(Facts.ORANG, source(first, second))) == 36, (ruled, repeated)


def test_two_lists_side_by_side_are_one_after_the_other() -> None:
    names = [f"{first} {last}" for first in ("Andi", "Budi", "Citra") for last in ("Wijaya", "Lestari", "Saputra", "Hasanah")]
    rows = [[str(n + 1), names[n], "Anggota", str(n + 7), names[n + 6], "Sekretaris"] for n in range(6)]
    head = ["No.", "Nama", "Tugas", "No.", "Nama", "Tugas"]
    for ruled in (True, False):
        of = source(Sheet().write(ANNEX).table([5, 20, 12, 5, 20, 12], [head, *rows], ruled=ruled))
        assert sorted(items(Facts.ORANG, of)) == sorted(names), ruled
        assert sorted(items(Facts.PERAN, of)) == ["Anggota"] * 6 + ["Sekretaris"] * 6, ruled


def test_group_headings_are_roles_and_no_persons() -> None:
    rows = [
        ["No", "Nama", "NIP", "Jabatan"],
        ["I", "TIM PENGARAH", "", ""],
        ["1", "Umbu Lili", "19700101 199001 1 001", "Kepala Dinas"],
        ["2", "Rambu Ana", "-", "Sekretaris"],
        ["II", "TIM PELAKSANA", "", ""],
        ["1", "Yusuf Rihi, S.Kep", "-", "Staf"],
        ["2", "Umbu Lili", "19700101 199001 1 001", "Kepala Dinas"],
    ]
    for ruled in (True, False):
        of = source(Sheet().write(ANNEX).table([5, 25, 26, 20], rows, ruled=ruled))
        assert items(Facts.ORANG, of) == ("Umbu Lili", "Rambu Ana", "Yusuf Rihi, S.Kep")
        assert items(Facts.PERAN, of) == ("Tim Pengarah", "Tim Pengarah", "Tim Pelaksana")


def test_same_name_with_different_nip_is_two_persons_and_same_nip_is_one() -> None:
    rows = [
        ["No", "Nama", "NIP", "Kedudukan"],
        ["1", "Siti Aminah", "19700101 199001 2 001", "Ketua"],
        ["2", "Siti Aminah", "19800202 200001 2 005", "Anggota"],
        ["3", "Siti Aminnah", "19800202 200001 2 005", "Anggota"],
    ]
    assert items(Facts.ORANG, source(Sheet().write(ANNEX).table([5, 25, 26, 14], rows))) == (
        "Siti Aminah",
        "Siti Aminah (NIP 198002022000012005)",
    )


def test_team_by_position_counts_a_row_as_a_person() -> None:
    of = source(
        ANNEX
        + """
A. Pengarah : 1. Wali Kota Banjarbaru
   2. Wakil Wali Kota Banjarbaru
B. Penanggung Jawab : Sekretaris Daerah Kota Banjarbaru
C. Ketua : Kepala Dinas Kependudukan dan Pencatatan Sipil
D. Sekretaris : Kepala Bidang Pemanfaatan Data pada Dinas Kependudukan
   dan Pencatatan Sipil
E. Anggota : 1. Kepala Badan Perencanaan Pembangunan Daerah
   2. Camat Cempaka
   3. Staf Dinas Kesehatan
   4. Staf Dinas Kesehatan
   5. Direktur RSUD Idaman
WALI KOTA BANJARBARU,
ttd
H. M. ADITYA
"""
    )
    people = items(Facts.ORANG, of)
    assert len(people) == 10
    assert people[-3:] == ("Staf Dinas Kesehatan", "Staf Dinas Kesehatan (2)", "Direktur RSUD Idaman")
    assert items(Facts.PERAN, of)[:4] == ("Pengarah", "Pengarah", "Penanggung Jawab", "Ketua")


def test_nested_list_in_a_cell_gives_each_member() -> None:
    rows = [
        ["NO", "KEDUDUKAN", "NAMA / JABATAN"],
        ["1", "Ketua", "Kepala Dinas Kesehatan"],
        ["2", "Anggota", "1. Kepala Seksi Rujukan 2. Camat Aesesa 3. Rina Marlina, S.Kep 4. Ketua Karang Taruna"],
    ]
    of = source(Sheet().write(ANNEX).table([5, 18, 40], rows))
    assert items(Facts.ORANG, of) == (
        "Kepala Dinas Kesehatan",
        "Kepala Seksi Rujukan",
        "Camat Aesesa",
        "Rina Marlina, S.Kep",
        "Ketua Karang Taruna",
    )
    assert items(Facts.PERAN, of) == ("Ketua", "Anggota", "Anggota", "Anggota", "Anggota")


def test_assignment_blocks_give_the_assigned_and_not_the_one_who_assigns() -> None:
    of = source(
        """
SURAT PERINTAH TUGAS
Nomor: 800/77/SPT/2024
Yang bertanda tangan di bawah ini :
Nama : H. Sulaiman, S.Pd., M.M.
NIP : 19690101 199201 1 003
Jabatan : Kepala SMP Negeri 3 Martapura
Memerintahkan kepada :
1. Nama : Dra. Hj. Masitah
NIP : 19690101 199201 2 003
Jabatan : Guru
2. Nama : Wahyu
Jabatan : Operator Sekolah
Untuk : 1. Melaksanakan inovasi SI JUKUNG
2. Melaporkan hasilnya
Martapura, 3 Mei 2024
Kepala Sekolah,
H. Sulaiman, S.Pd., M.M.
NIP 19690101 199201 1 003
"""
    )
    assert items(Facts.ORANG, of, DocumentType.SURAT_TUGAS) == ("Dra. Hj. Masitah", "Wahyu")


def test_members_listed_in_the_decree_itself_are_found() -> None:
    of = source(
        """
KEPUTUSAN BUPATI BANJAR
NOMOR 12 TAHUN 2024
MEMUTUSKAN:
KESATU : Menetapkan nama-nama tersebut di bawah ini:
1. Saleh, S.Sos sebagai Ketua
2. Hidayah sebagai Sekretaris
3. M. Noor, A.Md sebagai Anggota
sebagai Tim Pelaksana Inovasi.
KEDUA : Segala biaya dibebankan pada APBD.
Ditetapkan di Martapura
BUPATI BANJAR,
SAIDI MANSYUR
"""
    )
    assert items(Facts.ORANG, of) == ("Saleh, S.Sos", "Hidayah", "M. Noor, A.Md")
    assert items(Facts.PERAN, of) == ("Ketua", "Sekretaris", "Anggota")


def test_row_that_a_scan_lost_is_known_by_its_number() -> None:
    rows = [
        ["No", "Nama", "Kedudukan"],
        *([str(n), name, "Anggota"] for n, name in ((1, "Ani Wati"), (2, "Budi Raya"), (4, "Dodi Tisna"), (5, "Edi Purwa"))),
    ]
    of = source(Sheet(confidence=0.8).write(ANNEX).table([5, 25, 14], rows, ruled=False))
    assert items(Facts.ORANG, of) == ("Ani Wati", "Budi Raya", "baris 3", "Dodi Tisna", "Edi Purwa")


def test_empty_rows_of_an_attendance_list_and_signature_numbers_are_nobody() -> None:
    rows = [["NO", "NAMA", "INSTANSI", "TANDA TANGAN"]] + [
        [str(n), name, office, f"{n}. ......"]
        for n, (name, office) in enumerate([("Ahmad", "Diskominfo"), ("Siti Rohani", "Kec. Cempaka"), ("", ""), ("", "")], 1)
    ]
    for ruled in (True, False):
        of = source(Sheet().write("DAFTAR HADIR\nBIMTEK SI JUKUNG\n").table([5, 25, 25, 18], rows, ruled=ruled))
        assert items(Facts.ORANG, of, DocumentType.DAFTAR_HADIR) == ("Ahmad", "Siti Rohani")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Budi Santoso, S.Kom Kepala Bidang Aplikasi Diskominfo Ketua", "Budi Santoso, S.Kom"),
        ("H. M. Nasir, S.Sos., M.AP", "H. M. Nasir, S.Sos., M.AP"),
        ("dr. Ratna Dewi, Sp.A", "dr. Ratna Dewi, Sp.A"),
        ("1 Made Wirawan", "I Made Wirawan"),
        ("Menyusun rencana kerja tim", ""),
        ("Undang-Undang Nomor 12 Tahun 2011", ""),
        ("Kepala Dinas Kesehatan", ""),
    ],
)
def test_name_ends_where_a_position_begins(text: str, name: str) -> None:
    assert name_in(text) == name


def test_names_are_compared_without_titles_and_with_one_misread_letter() -> None:
    assert normal_name("Drs. H. AHMAD YANI, M.Si") == "ahmad yani"
    assert same_person("muhammad rizky", "muhammad rizki")
    assert not same_person("siti aminah", "siti khadijah")
    assert not same_person("baris 3", "baris 8")


def test_columns_whose_headings_a_scan_lost_are_told_by_their_cells() -> None:
    rows = [["xX", "~~", "Jabatan", "Teng"], *(row for row in TEAM[2:])]
    of = source(Sheet(confidence=0.8).write(ANNEX).table([6, 34, 30, 22], rows))
    assert items(Facts.ORANG, of) == NAMES
    assert items(Facts.PERAN, of) == ROLES


def test_words_of_overlapping_cells_belong_to_one_row() -> None:
    sheet = Sheet(confidence=0.8).write(ANNEX).table([6, 34, 30, 22], TEAM)
    table = sheet.tables[0]
    taller = tuple(
        tuple(replace(cell, box=replace(cell.box, top=cell.box.top - 9, bottom=cell.box.bottom + 9)) for cell in row)
        for row in table.rows
    )
    sheet.tables[0] = replace(table, rows=taller)
    assert len(items(Facts.ORANG, source(sheet))) == len(NAMES)


def test_signer_below_a_table_that_took_it_in_is_nobody() -> None:
    sheet = Sheet().write(ANNEX).table([6, 34, 30, 22], TEAM)
    sheet.write("\nDitetapkan di Waingapu\npada tanggal 3 Juni 2024\nBUPATI SUMBA TIMUR,\nKHRISTOFEL PRAING")
    table = sheet.tables[0]
    last = tuple(replace(cell, box=replace(cell.box, bottom=sheet.y)) for cell in table.rows[-1])
    sheet.tables[0] = replace(table, box=replace(table.box, bottom=sheet.y), rows=(*table.rows[:-1], last))
    of = source(sheet)
    assert items(Facts.ORANG, of) == NAMES
    fact = read(Facts.PERANGKAT_DAERAH, of)
    assert fact is not None and fact.confidence == 1


@pytest.mark.parametrize(
    "rows",
    [
        [["No", "Nama Inovasi", "Perangkat Daerah"], ["1", "Gerbang Sehat", "Dinas Kesehatan"], ["2", "Si Jukung", "Dinas Dukcapil"], ["3", "Tilik Obat", "Dinas Kesehatan"]],
        [["No", "Kegiatan", "Pelaksana", "Waktu"], ["1", "Menerima berkas", "Petugas", "1 hari"], ["2", "Verifikasi berkas", "Kepala Seksi", "2 hari"]],
        [["No", "Uraian", "Pagu"], ["1", "Belanja Alat Tulis", "Rp 1.000"], ["2", "Belanja Makan", "Rp 2.000"]],
    ],
)  # fmt: skip
def test_tables_of_innovations_steps_and_spending_list_nobody(rows: list[list[str]]) -> None:
    for ruled in (True, False):
        assert (
            items(
                Facts.ORANG,
                source(
                    Sheet().write(ANNEX.replace("SUSUNAN TIM", "DAFTAR")).table([5, 30, 25, 14][: len(rows[0])], rows, ruled=ruled)
                ),
            )
            == ()
        )


def test_people_appointed_in_a_sentence_are_counted_each_with_a_role() -> None:
    of = source(
        """
BUPATI BANJAR
SURAT TUGAS
Nomor 188.45/12/2024
BUPATI BANJAR dengan ini menugaskan Saudara Putra Gunawan sebagai ketua, Indra
Wulandari, S.Pd. sebagai sekretaris, Yulia Kartika dan Nanang Saputra sebagai
pendamping, serta Rina Nugroho selaku juru dokumentasi, untuk melaksanakan inovasi
SI JUKUNG sebagai program unggulan.
Martapura, 3 Juni 2024
BUPATI BANJAR,
AHMAD FAUZI
"""
    )
    assert [name.removeprefix("Saudara ") for name in items(Facts.ORANG, of, DocumentType.SURAT_TUGAS)] == [
        "Putra Gunawan", "Indra Wulandari", "Yulia Kartika", "Nanang Saputra", "Rina Nugroho",
    ]  # fmt: skip
    assert len(items(Facts.PERAN, of, DocumentType.SURAT_TUGAS)) == 5


def test_sentence_that_assigns_nobody_lists_nobody() -> None:
    of = source(
        """
LAPORAN KEGIATAN
Kegiatan dibuka oleh Putra Gunawan sebagai ketua dan Rina Nugroho sebagai moderator.
"""
    )
    assert items(Facts.ORANG, of, DocumentType.LAPORAN) == ()


def test_articles_and_steps_list_nobody() -> None:
    of = source(
        """
PERATURAN BUPATI BANJAR
NOMOR 12 TAHUN 2024
MEMUTUSKAN:
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Bupati adalah Bupati Banjar.
2. Kepala Dinas adalah Kepala Dinas Kesehatan.
3. Petugas wajib melayani pemohon.
Pasal 2
Tahapan inovasi sebagai berikut:
a. Penjaringan Ide;
b. Pengembangan Aplikasi;
c. Uji Coba.
"""
    )
    assert items(Facts.ORANG, of, DocumentType.PERATURAN_KEPALA_DAERAH) == ()


def test_small_letters_in_a_column_of_names_are_a_name() -> None:
    rows = [["No", "Nama", "Jabatan"], ["1", "ahmad fauzi", "Staf"], ["2", "Siti Aminah", "Bidan"], ["3", "dewi", "Perawat"]]
    assert items(Facts.ORANG, source(Sheet().write(ANNEX).table([5, 25, 14], rows))) == ("ahmad fauzi", "Siti Aminah", "dewi")
