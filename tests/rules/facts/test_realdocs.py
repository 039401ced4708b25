"""Real public documents, as a person reads them from the rendered pages (``TRUTH.csv`` covers six of them; the rest were read by eye)."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from evidence.document import Document, Page
from evidence.facts import Facts, StatedDocument
from extractors import Reader, ReadingSettings, Request
from rules.facts import state

_REALDOCS = Path(__file__).parents[4] / "shared" / "realdocs"
pytestmark = [
    pytest.mark.realdocs,
    pytest.mark.skipif(not _REALDOCS.is_dir(), reason="the real documents are not beside the repository"),
]

# file: type, then facts; None: must be absent. TRUTH.csv's six first.
EXPECTED: dict[str, tuple[str, dict[str, object]]] = {
    "permendag-40-2011-scan.pdf": (
        "peraturan-lain",
        {
            "nomor": "40/M-DAG/PER/12/2011", "tahun": 2011, "tanggal": "2011-12-13", "tentang": "Verifikasi atau Penelusuran Teknis Impor Ban",
            "instansi": "Menteri Perdagangan", "penandatangan": "GITA IRAWAN WIRJAWAN", "pemda": None, "konsep": None,
            "tanda_tangan": ("basah", "stempel", "salinan"),
        },
    ),
    "keputusan-bupati-430-2018.pdf": (
        "keputusan-kepala-daerah",
        {
            "nomor": "B/430/II.02/HK/TUBABA/2018", "tahun": 2018, "tanggal": "2018-12-31", "penandatangan": "UMAR AHMAD", "konsep": None,
            "tentang": "Standar Operasional Prosedur pada Bagian Hukum Sekretariat Daerah Kabupaten Tulang Bawang Barat",
            "instansi": "Bupati Tulang Bawang Barat", "pemda": "Kabupaten Tulang Bawang Barat", "tanda_tangan": ("salinan",),
        },
    ),
    "surat-dinas-046-1963-2023.pdf": (
        "surat-dinas",
        {
            "nomor": "046/1963/II.15/TUBABA/2023", "tahun": 2023, "tanggal": "2023-08-01", "penandatangan": "Ir. NOVRIWAN JAYA, S.P.",
            "tentang": "Permohonan Kerja Sama Pemanfaatan Sertifikat Elektronik di Lingkungan Pemerintah Kabupaten Tulang Bawang Barat",
            "instansi": "Sekretariat Daerah Kabupaten Tulang Bawang Barat", "pemda": "Kabupaten Tulang Bawang Barat",
            "atas_nama": "Pj. Bupati Tulang Bawang Barat", "jabatan": "Sekretaris Daerah", "tanda_tangan": ("basah", "stempel"),
        },
    ),
    "perbup-13-2022.pdf": (
        "peraturan-kepala-daerah",
        {
            "nomor": "13", "tahun": 2022, "tanggal": "2022-05-27", "tentang": "Pedoman Penyelenggaraan Rumah Singgah Pasien", "pemda": "Kabupaten Majene",
            "instansi": "Bupati Majene", "penandatangan": "A. ACHMAD SYUKRI", "tanda_tangan": ("basah", "salinan"), "konsep": None,
        },
    ),
    "perda-7-2012.pdf": (
        "peraturan-daerah",
        {
            "nomor": "07", "tahun": 2012, "tanggal": "2012-06-01", "instansi": "Kabupaten Cianjur", "pemda": "Kabupaten Cianjur",
            "penandatangan": "TJETJEP MUCHTAR SOLEH", "jabatan": "BUPATI CIANJUR", "tanda_tangan": ("salinan",),
            "tentang": "Retribusi Pelayanan Persampahan/Kebersihan, Pelayanan Penyediaan dan/atau Penyedotan Kakus, dan Retribusi Pemakaman dan Pengabuan Mayat",
        },
    ),
    "perbup-49-2010.pdf": (
        "peraturan-kepala-daerah",
        {
            "nomor": "49", "tahun": 2010, "tanggal": "2010-10-25", "instansi": "Bupati Cianjur", "penandatangan": "TJETJEP MUCHTAR SOLEH",
            "tentang": "Tugas, Fungsi dan Tata Kerja Unit Organisasi di Lingkungan Dinas Kebersihan dan Pertamanan", "tanda_tangan": ("salinan",),
        },
    ),
    "pp-1-2021.pdf": (
        "peraturan-lain",
        {
            "nomor": "1", "tahun": 2021, "tanggal": "2021-01-04", "tentang": "Tata Cara Pemeriksaan Penerimaan Negara Bukan Pajak", "penandatangan": "JOKO WIDODO",
            "instansi": "Presiden Republik Indonesia", "pemda": None, "tanda_tangan": ("salinan",),
        },
    ),
    "renja-2016.pdf": (
        "dokumen-perencanaan",
        {
            "tahun": 2016, "tahun_anggaran": 2016, "nomor": None, "tanggal": None, "pemda": "Kabupaten Cianjur", "penandatangan": "M. YEYEN ROHYANDA, W.BA",
            "instansi": "Dinas Kebersihan dan Pertamanan Kabupaten Cianjur", "tentang": "Rencana Kerja (Renja) Tahun 2016", "tanda_tangan": None,
        },
    ),
    "lakip.pdf": (
        "laporan",
        {"tahun": 2015, "nomor": None, "tanggal": None, "pemda": "Kabupaten Cianjur", "penandatangan": "M.YEYEN ROHYANDA, W.BA", "tanda_tangan": None},
    ),
    "sop-jdih.pdf": (
        "sop",
        {
            "nomor": None, "tahun": 2018, "tanggal": None, "konsep": "Nomor SOP 060/ /SOP/TUBABA/2018", "pemda": "Kabupaten Tulang Bawang Barat",
            "tentang": "Prosedur Jaringan Dokumentasi Dan Informasi Hukum (JDIH)", "penandatangan": None, "tanda_tangan": (),
        },
    ),
    "sop-perda.pdf": (
        "sop",
        {
            "nomor": None, "tahun": 2018, "tanggal": None, "tentang": "Prosedur Pembuatan Peraturan Daerah", "tanda_tangan": (), "penandatangan": None,
            "instansi": "Bagian Hukum Sekretariat Daerah Kabupaten Tulang Bawang Barat",
        },
    ),
    "sop-puu-sambas.pdf": ("sop", {"nomor": None, "tanggal": None, "pemda": "Kabupaten Sambas", "tanda_tangan": (), "konsep": None}),
    "blank.pdf": ("kosong", {"nomor": None, "tanda_tangan": None}),
    "foto-kegiatan-1.jpeg": ("foto", {"nomor": None, "tanda_tangan": None}),
    "foto-kegiatan-2.jpeg": ("foto", {"nomor": None, "tanda_tangan": None}),
}  # fmt: skip


_BOOKS = ("lakip.pdf", "renja-2016.pdf")  # long: only their first pages are read, so nothing is concluded about their signatures
_FIRST_PAGES = 4


class _Memory:
    """A page cache that lives as long as the test run."""

    def __init__(self) -> None:
        self._kept: dict[str, Page] = {}

    def get(self, key: str) -> Page | None:
        return self._kept.get(key)

    def put(self, key: str, page: Page) -> None:
        self._kept[key] = page


@pytest.fixture(scope="module")
def documents() -> Iterator[dict[str, Document]]:
    files = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for name in EXPECTED
        if (path := _REALDOCS / "documents" / name).is_file()
    }
    with Reader(ReadingSettings(), _Memory(), jobs=2) as reader:
        wanted = (Request(digest, path, most=_FIRST_PAGES if path.name in _BOOKS else None) for digest, path in files.items())
        yield {files[document.digest].name: document for document in reader.read_all(wanted)}


@pytest.mark.parametrize("name", EXPECTED)
def test_real_document_is_read_as_by_eye(documents: dict[str, Document], name: str) -> None:
    kind, facts = EXPECTED[name]
    stated: tuple[StatedDocument, ...] = state(documents[name], name)
    assert [part.document_type for part in stated] == [kind]
    for fact, expected in facts.items():
        found = stated[0].fact(Facts(fact))
        value = found.value if found else None
        if fact in ("tentang", "instansi") and isinstance(expected, str):
            assert fuzz.token_set_ratio(str(value).lower(), expected.lower()) >= 90, (fact, value)
            assert fuzz.ratio(str(value).lower(), expected.lower()) >= 90, (fact, value)
        else:
            assert value == expected, (fact, value)
