"""Files into which several documents were merged, and files that only look so."""

import pytest

from evidence.facts import DocumentType as T
from rules.facts import state
from tests.rules.facts.samples import drawn

_KEPUTUSAN = """
                    PEMERINTAH KABUPATEN SAMBAS
                    DINAS KESEHATAN
           Jl. Pembangunan Sambas

            KEPUTUSAN KEPALA DINAS KESEHATAN KABUPATEN SAMBAS
                  NOMOR 440/12/DINKES/2024
                        TENTANG
            PANITIA BIMBINGAN TEKNIS SIGAP
Menimbang : bahwa;
Mengingat : Peraturan Bupati Sambas Nomor 3 Tahun 2020
                        MEMUTUSKAN
                              Ditetapkan di Sambas
                              pada tanggal 1 Maret 2024
                              KEPALA DINAS KESEHATAN,


                              dr. GANJAR EKO PRABOWO
                              NIP. 197501012003121001
"""
_LAMPIRAN = """
Lampiran Keputusan Kepala Dinas Kesehatan
Nomor   : 440/12/DINKES/2024
Tanggal : 1 Maret 2024
            SUSUNAN PANITIA
 No   Nama           Jabatan
 1    Siti Aminah    Ketua
"""
_HADIR = """
                        DAFTAR HADIR
            BIMBINGAN TEKNIS SIGAP
Hari/Tanggal : Kamis, 7 Maret 2024
 NO   NAMA      INSTANSI     TANDA TANGAN
 1    Siti      Dinkes       1
"""
_HADIR_LANJUT = """
 NO   NAMA      INSTANSI     TANDA TANGAN
 31   Rudi      Puskesmas    31
"""
_HADIR_LAIN = _HADIR.replace("Kamis, 7 Maret", "Jumat, 8 Maret").replace("SIGAP", "SIGAP HARI KEDUA")
_SERTIFIKAT = """
                   S E R T I F I K A T
                 Nomor : 893/01/2024
                  Diberikan kepada
                  SITI AMINAH
         sebagai peserta Bimbingan Teknis SIGAP
                         Sambas, 8 Maret 2024
                         KEPALA DINAS KESEHATAN,

                         dr. GANJAR EKO PRABOWO
                         NIP. 197501012003121001
"""
_MATERI = """
 No   Materi                 JP
 1    Kebijakan Inovasi      2
"""
_UNDANGAN = """
              PEMERINTAH KABUPATEN SAMBAS
              DINAS KESEHATAN
                                         Sambas, 4 Maret 2024
Nomor    : 005/77/DINKES/2024
Lampiran : 1 lembar
Hal      : Undangan Bimbingan Teknis
Yth. Kepala Puskesmas
di tempat
Mengundang Saudara pada :
hari/tanggal : Kamis, 7 Maret 2024
                         KEPALA DINAS KESEHATAN,

                         dr. GANJAR EKO PRABOWO
                         NIP. 197501012003121001
"""
_SOP = """
                          NOMOR SOP     : 065/{n}/SOP/2024
 PEMERINTAH KABUPATEN     TGL. PEMBUATAN : 2 Januari 2024
 SAMBAS                   TGL. EFEKTIF  : 15 Januari 2024
 DINAS KESEHATAN          DISAHKAN OLEH : KEPALA DINAS
                          NAMA SOP      : LAYANAN {n}
Dasar Hukum               Kualifikasi Pelaksana
"""
_SOP_ALUR = """
         STANDAR OPERASIONAL PROSEDUR
         LAYANAN
 No  Kegiatan  Pelaksana  Mutu Baku  Waktu  Output
"""
_DPA = """
      DOKUMEN PELAKSANAAN ANGGARAN
      SATUAN KERJA PERANGKAT DAERAH
      PEMERINTAH KABUPATEN SAMBAS TAHUN ANGGARAN {year}
 Nomor DPA : DPA/A.1/1.02/001/{year}
 Kode Rekening  Uraian  Jumlah
"""
_KOSONG = "\n"
_BAB = """
BAB {n}
JUDUL BAB
Peraturan Bupati Sambas Nomor 3 Tahun 2020 tentang Inovasi menjadi dasar laporan ini, demikian pula
Keputusan Kepala Dinas Nomor 12 Tahun 2021.
"""
_LAPORAN = """
             LAPORAN KEGIATAN
      DINAS KESEHATAN KABUPATEN SAMBAS
             TAHUN 2024
"""


def _merged(*pages: str) -> str:
    return "\n---\n".join(page.strip("\n") or " " for page in pages)


CASES = {
    "keputusan, daftar hadir dan sertifikat": (
        (_KEPUTUSAN, _LAMPIRAN, _HADIR, _HADIR_LANJUT, _SERTIFIKAT),
        [(T.KEPUTUSAN_PERANGKAT_DAERAH, (1, 2)), (T.DAFTAR_HADIR, (3, 4)), (T.SERTIFIKAT, (5,))],
    ),
    "undangan, hadir dua hari, foto, dua sertifikat dengan materi": (
        (_UNDANGAN, _HADIR, _HADIR_LAIN, _KOSONG, _SERTIFIKAT, _MATERI, _SERTIFIKAT.replace("/01/", "/02/")),
        [(T.SURAT_UNDANGAN, (1,)), (T.DAFTAR_HADIR, (2,)), (T.DAFTAR_HADIR, (3, 4)), (T.SERTIFIKAT, (5, 6)), (T.SERTIFIKAT, (7,))],
    ),
    "kepala daftar hadir berulang di tiap halaman": ((_HADIR, _HADIR, _HADIR), [(T.DAFTAR_HADIR, (1, 2, 3))]),
    "dua keputusan": (
        (_KEPUTUSAN, _LAMPIRAN, _KEPUTUSAN.replace("440/12", "440/13"), _LAMPIRAN),
        [(T.KEPUTUSAN_PERANGKAT_DAERAH, (1, 2)), (T.KEPUTUSAN_PERANGKAT_DAERAH, (3, 4))],
    ),
    "sop dalam lampiran keputusan dengan kepala sendiri": (
        (_KEPUTUSAN, _SOP.format(n=1), _SOP_ALUR),
        [(T.KEPUTUSAN_PERANGKAT_DAERAH, (1,)), (T.SOP, (2, 3))],
    ),
    "dua sop": ((_SOP.format(n="SATU"), _SOP_ALUR, _SOP.format(n="DUA"), _SOP_ALUR), [(T.SOP, (1, 2)), (T.SOP, (3, 4))]),
    "dpa tiga tahun": (
        tuple(_DPA.format(year=year) for year in (2024, 2024, 2025, 2026)),
        [(T.DOKUMEN_ANGGARAN, (1, 2)), (T.DOKUMEN_ANGGARAN, (3,)), (T.DOKUMEN_ANGGARAN, (4,))],
    ),
    "laporan dengan bab yang mengutip peraturan": (
        (_LAPORAN, _BAB.format(n="I"), _BAB.format(n="II")),
        [(T.LAPORAN, (1, 2, 3))],
    ),
    "laporan dengan undangan dan daftar hadir terlampir": (
        (_LAPORAN, _BAB.format(n="I"), _UNDANGAN, _HADIR),
        [(T.LAPORAN, (1, 2)), (T.SURAT_UNDANGAN, (3,)), (T.DAFTAR_HADIR, (4,))],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_state_splits_merged_file(name: str) -> None:
    pages, expected = CASES[name]
    stated = state(drawn(_merged(*pages)), "bukti/gabungan.pdf")
    assert [(part.document_type, part.pages) for part in stated] == expected


def test_state_keeps_facts_of_merged_documents_apart() -> None:
    stated = state(drawn(_merged(_KEPUTUSAN, _LAMPIRAN, _UNDANGAN, _HADIR, _SERTIFIKAT)), "bukti/gabungan.pdf")
    read = [(dict(part.facts).get("nomor"), dict(part.facts).get("tanggal")) for part in stated]
    assert [(n.value if n else None, t.value if t else None) for n, t in read] == [
        ("440/12/DINKES/2024", "2024-03-01"),
        ("005/77/DINKES/2024", "2024-03-04"),
        (None, "2024-03-07"),
        ("893/01/2024", "2024-03-08"),
    ]


_SAMPUL = """
        LAPORAN PELAKSANAAN INOVASI
             PERAHU BACA



     DINAS PERPUSTAKAAN KABUPATEN SAMBAS
               TAHUN 2024
"""


def test_state_begins_a_report_at_its_cover() -> None:
    stated = state(drawn(_merged(_KEPUTUSAN, _SAMPUL, _BAB.format(n="I"))), "bukti/gabungan.pdf")
    assert [(part.document_type, part.pages) for part in stated] == [(T.KEPUTUSAN_PERANGKAT_DAERAH, (1,)), (T.LAPORAN, (2, 3))]
