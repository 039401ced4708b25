"""Who signs: not the persons whom a list names, nor the words of a stamp; an office whose beginning a stamp covers."""

from dataclasses import replace

import pytest

from evidence.document import Document
from evidence.facts import Facts
from rules.authority import Authority, signer_authority
from rules.facts import state
from rules.facts.signatories import is_name
from tests.rules.readers.sheets import Sheet, written

ORDER = """
PEMERINTAH KABUPATEN MAROS
DINAS KETAHANAN PANGAN
SURAT TUGAS
Nomor : 800.1.11.1/77/DKP/2025
MENUGASKAN
Kepada :
"""
PERSONS = (
    ("NO", "NAMA / NIP", "JABATAN", "KEDUDUKAN"),
    ("1", "Arif Rahman, S.P.", "Kepala Bidang Distribusi Pangan", "Koordinator"),
    ("2", "Nirwana Said, S.TP., M.Si.", "Penyuluh Pertanian", "Anggota"),
    ("3", "Yusuf Daeng Tata, S.P.", "Kepala Seksi Cadangan Pangan", "Anggota"),
)


def order(office: str) -> Document:
    sheet = Sheet(confidence=0.93).write(ORDER).table((6, 32, 36, 20), PERSONS)
    sheet.write(f"""
        Untuk : melaksanakan pendampingan lumbung pangan desa.

                                              Ditetapkan di Maros
                                              Pada tanggal 3 Maret 2025
                                              {office}



                                              NIP. 19700110 199503 1 004
    """)
    return written(sheet)


def test_persons_of_a_list_sign_nothing_though_their_offices_stand_above_names() -> None:
    [stated] = state(order("Maros, Sulawesi"), "a.pdf")
    assert stated.text(Facts.PENANDATANGAN) is None
    assert stated.text(Facts.JABATAN) is None


def test_office_whose_first_letters_a_stamp_covers_is_made_whole_and_not_sure() -> None:
    [stated] = state(order("ALA DINAS KETAHANAN PANGAN,"), "a.pdf")
    office = stated.fact(Facts.JABATAN)
    assert office is not None
    assert office.value == "KEPALA DINAS KETAHANAN PANGAN"
    assert office.confidence < 0.7
    assert office.citations[0].quote == "ALA DINAS KETAHANAN PANGAN,"


def test_office_that_reads_whole_is_sure() -> None:
    document = order("KEPALA DINAS KETAHANAN PANGAN,")
    [stated] = state(replace(document), "a.pdf")
    office = stated.fact(Facts.JABATAN)
    assert office is not None and office.value == "KEPALA DINAS KETAHANAN PANGAN"
    assert office.confidence > 0.85


def test_region_that_lost_a_letter_is_nobodys_name() -> None:
    sheet = Sheet(confidence=0.9).write("""
        PEMERINTAH KABUPATEN MAROS
        DINAS SOSIAL
        KEPUTUSAN KEPALA DINAS SOSIAL KABUPATEN MAROS
        NOMOR : 400.9/12/DINSOS/2025
        TENTANG
        PELAKSANA LAYANAN JEMPUT RAWAT

        Ditetapkan di Maros
        pada tanggal 5 Mei 2025
        KEPALA DINAS SOSIAL
        ABUPATEN MAROS,



        Pembina Tingkat I
        NIP. 19720822 200003 2 014
    """)
    [stated] = state(written(sheet), "a.pdf")
    assert stated.text(Facts.PENANDATANGAN) is None
    assert str(stated.text(Facts.JABATAN)).startswith("KEPALA DINAS SOSIAL")


def test_office_that_lost_its_first_letter_is_made_whole() -> None:
    [stated] = state(order("epala Dinas Ketahanan Pangan,"), "a.pdf")
    assert stated.text(Facts.JABATAN) == "Kepala Dinas Ketahanan Pangan"


def test_signer_is_known_though_a_stamp_hides_the_office() -> None:
    sheet = (
        Sheet(confidence=0.93)
        .write(ORDER)
        .write("""
        Untuk : melaksanakan pendampingan lumbung pangan desa.

                                              Ditetapkan di Maros
                                              Pada tanggal 3 Maret 2025




                                              Andi Tenri Sumange
                                              NIP. 19700110 199503 1 004
    """)
    )
    [stated] = state(written(sheet), "a.pdf")
    assert stated.text(Facts.PENANDATANGAN) == "Andi Tenri Sumange"
    assert stated.fact(Facts.JABATAN) is None


def test_last_line_of_an_office_is_nobodys_name() -> None:
    assert not is_name("Terpadu Satu Pintu,")
    assert is_name("Siti Aminah, S.Pd.,")


@pytest.mark.parametrize("office", ["VALI KOTA PALOPO,", "VVALl KOTA PALOPO,"])
def test_head_of_a_city_signs_also_where_the_first_letter_was_misread(office: str) -> None:
    [stated] = state(order(office), "st.pdf")
    assert stated.fact(Facts.JABATAN) is not None
    assert signer_authority(stated) is Authority.KEPALA_DAERAH


def test_role_in_a_list_of_those_assigned_signs_nothing() -> None:
    rows = [
        ["3. Nama", ": Nurjannah Umar, S.E."],
        ["NIP", ": 19830606 201003 2 010"],
        ["Sebagai", ": Wakil Ketua"],
        ["4. Nama", "1 Kalsum Mansyur, S.H."],
        ["NIP", "1 19710902 199601 2 008"],
        ["Sebagai", ": Sekretaris"],
    ]
    listed = Sheet().write("SURAT TUGAS\nNOMOR 800/12/2024\nMENUGASKAN:\nKepada :\n").table([18, 50], rows, ruled=False)
    [stated] = state(written(listed), "st.pdf")
    assert stated.fact(Facts.JABATAN) is None
