"""How far a service is integrated, by its words; the innovation's own name says nothing of it."""

from dataclasses import replace

import pytest

from evidence.facts import DocumentType
from rules.readers import integrasi
from tests.rules.readers.sheets import source, stated, submission

SCREEN = DocumentType.TANGKAPAN_LAYAR


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Layanan ini berdiri sendiri; warga masuk dengan akun terpisah.", "terpisah"),
        ("Aplikasi belum terintegrasi dengan sistem mana pun.", "terpisah"),
        ("Portal layanan Dinas: pilih layanan yang Anda perlukan.", "satu-unit"),
        ("Data terhubung dengan Dinas Sosial dan BPJS Kesehatan.", "lintas-unit"),
    ],
)
def test_integration_is_read_from_words(words: str, expected: str) -> None:
    of = source(words)
    fact = integrasi.read(of, stated(SCREEN, of), submission())
    assert fact is not None and fact.value == expected


def test_word_of_the_innovations_name_is_no_claim_of_integration() -> None:
    named = submission()
    named = replace(named, inovasi=replace(named.inovasi, nama="SIPERTI (Sistem Perizinan Terintegrasi Daerah)"))
    of = source("siperti.bintankab.go.id\nSIPERTI (Sistem Perizinan Terintegrasi Daerah)\nUnggah berkas, tunggu, ambil izin.")
    fact = integrasi.read(of, stated(SCREEN, of), named)
    assert fact is None or fact.value == "terpisah"
