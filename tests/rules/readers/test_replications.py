"""The other region that replicates, and what is no replication; the Perda that a list refers to."""

import pytest

from evidence.facts import DocumentType
from rules.readers.perda_cited import parse_cited, read_perda_cited
from rules.readers.replications import read_other_region
from tests.rules.readers.sheets import source, stated, submission

AGREEMENT = """
PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH KOTA BANJARBARU
DENGAN
PEMERINTAH KABUPATEN TAPIN
PROVINSI KALIMANTAN SELATAN
TENTANG
REPLIKASI INOVASI SI JUKUNG
"""
STATEMENT = """
PEMERINTAH {}
DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL
SURAT PERNYATAAN
Yang bertanda tangan di bawah ini menyatakan bahwa telah {}
inovasi SI JUKUNG milik Kota Banjarbaru Provinsi Kalimantan Selatan.
"""


@pytest.mark.parametrize(
    ("text", "kind", "region"),
    [
        (AGREEMENT, DocumentType.PERJANJIAN_KERJA_SAMA, "Kabupaten Tapin"),
        (
            STATEMENT.format("KABUPATEN HULU SUNGAI SELATAN", "mereplikasi"),
            DocumentType.SURAT_PERNYATAAN,
            "Kabupaten Hulu Sungai Selatan",
        ),
        (STATEMENT.format("KOTA MALANG", "mengadopsi"), DocumentType.SURAT_PERNYATAAN, "Kota Malang"),
        (STATEMENT.format("KOTA BANJARBARU", "mereplikasi"), DocumentType.SURAT_PERNYATAAN, None),
        (STATEMENT.format("KOTA MALANG", "melihat"), DocumentType.SURAT_PERNYATAAN, None),
    ],
)
def test_other_region_is_the_one_that_replicates(text: str, kind: DocumentType, region: str | None) -> None:
    of = source(text)
    fact = read_other_region(of, stated(kind, of), submission())
    assert (fact.value if fact else None) == region


def test_issuer_that_was_read_is_the_other_region() -> None:
    of = source("SURAT KETERANGAN\nTelah direplikasi inovasi SI JUKUNG dari Kabupaten Tapin dan Kota Banjarbaru\n")
    fact = read_other_region(of, stated(DocumentType.SURAT_PERNYATAAN, of, pemda="Kota Malang"), submission())
    assert fact is not None and fact.value == "Kota Malang"


def test_every_perda_referred_to_is_named_those_on_innovation_first() -> None:
    of = source(
        """
Mengingat : 1. Peraturan Daerah Kabupaten Banjar Nomor 3 Tahun 2016 tentang Perangkat
Daerah;
2. Peraturan Daerah Kabupaten Banjar Nomor 5 Tahun 2021 tentang Inovasi Daerah
(Lembaran Daerah Tahun 2021 Nomor 5);
"""
    )
    fact = read_perda_cited(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission())
    assert fact is not None and fact.value == "Nomor 5 Tahun 2021; Nomor 3 Tahun 2016"
    assert parse_cited(str(fact.value)) == ((5, 2021), (3, 2016))
    assert read_perda_cited(of, stated(DocumentType.PERATURAN_DAERAH, of), submission()) is None
