"""An annex in a file of its own is of the type of what it says it is annexed to."""

from dataclasses import replace

import pytest

from evidence.facts import DocumentType as T
from evidence.facts import Facts
from rules.facts import state
from tests.documents import document

ANNEX = """
                    {heading}
                    Nomor    : 188.4/77/KUM/2025
                    Tanggal  : 5 Mei 2025
                    Tentang  : Panitia Lomba Perahu Hias

                    SUSUNAN PANITIA
1. Rahmat Basuki sebagai penanggung jawab
2. Norlaila Hayati sebagai penata acara
                              - 4 -
"""


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("LAMPIRAN KEPUTUSAN BUPATI TAPIN", T.KEPUTUSAN_KEPALA_DAERAH),
        ("Lampiran II : Keputusan Wali Kota Banjarmasin", T.KEPUTUSAN_KEPALA_DAERAH),
        ("LAMPIRAN KEPUTUSAN KEPALA DINAS PARIWISATA KABUPATEN TAPIN", T.KEPUTUSAN_PERANGKAT_DAERAH),
        ("LAMPIRAN SURAT TUGAS KEPALA DINAS PARIWISATA", T.SURAT_TUGAS),
        ("LAMPIRAN SK BUPATI TAPIN", T.KEPUTUSAN_KEPALA_DAERAH),
        ("LAMPIRAN SPT KEPALA DINAS PARIWISATA", T.SURAT_TUGAS),
        ("LAMPIRAN I PERATURAN BUPATI TAPIN", T.PERATURAN_KEPALA_DAERAH),
    ],
)
def test_annex_is_of_the_type_of_its_parent(heading: str, expected: T) -> None:
    [stated] = state(document(ANNEX.format(heading=heading)), "lampiran.pdf")
    assert stated.document_type is expected


def test_annex_carries_the_number_of_its_parent() -> None:
    [stated] = state(document(ANNEX.format(heading="LAMPIRAN KEPUTUSAN BUPATI TAPIN")), "lampiran.pdf")
    assert stated.text(Facts.NOMOR) == "188.4/77/KUM/2025"
    assert stated.text(Facts.PEMDA) == "Kabupaten Tapin"


@pytest.mark.parametrize("heading", ["LAMPIRAN", "LAMPIRAN FOTO KEGIATAN"])
def test_annex_that_names_no_parent_is_nobodys(heading: str) -> None:
    [stated] = state(document(ANNEX.format(heading=heading)), "lampiran.pdf")
    assert stated.document_type is T.TIDAK_DIKENAL


def test_annex_signed_by_the_head_of_region_has_its_block_though_no_place_and_day_stand_above() -> None:
    text = ANNEX.format(heading="LAMPIRAN KEPUTUSAN BUPATI TAPIN").replace(
        "                              - 4 -",
        "                              BUPATI TAPIN,\n                              Ditandatangani secara elektronik\n\n"
        "                              Syafruddin Noor\n",
    )
    [stated] = state(document(text), "lampiran.pdf")
    assert stated.text(Facts.PENANDATANGAN) == "Syafruddin Noor"
    assert stated.text(Facts.JABATAN) == "BUPATI TAPIN"
    signed = stated.fact(Facts.TANDA_TANGAN)
    assert signed is not None
    assert signed.value == ("tte-tercetak",)


def test_head_of_region_above_the_considerations_signs_nothing() -> None:
    body = """
                    KEPUTUSAN BUPATI TAPIN
                    NOMOR 188.4/77/KUM/2025
                    TENTANG
                    PANITIA LOMBA PERAHU HIAS
                    BUPATI TAPIN,
Menimbang :   a. bahwa untuk melestarikan budaya sungai perlu dibentuk panitia yang cakap;
              b. bahwa susunannya ditetapkan dengan Keputusan tentang
                 LOMBA PERAHU HIAS,
                    MEMUTUSKAN
KESATU :      Membentuk panitia.
"""
    [stated] = state(document(body), "sk.pdf")
    assert stated.fact(Facts.PENANDATANGAN) is None


def test_budget_in_the_annex_of_a_regulation_stays_a_budget() -> None:
    table = """
LAMPIRAN II PERATURAN BUPATI TAPIN
NOMOR 40 TAHUN 2024
TENTANG PENJABARAN APBD TAHUN ANGGARAN 2025
Kode Rekening   Uraian   Jumlah (Rp)   Sumber Dana
Sub Kegiatan Pembinaan Sanggar   Belanja Operasi   Belanja Barang   Volume   Harga Satuan
"""
    [stated] = state(replace(document(table)), "lampiran.pdf")
    assert stated.document_type is T.DOKUMEN_ANGGARAN
