"""Actor classes: named by organisations or persons that stand for them, not by what merely sounds alike."""

from evidence.facts import DocumentType
from rules.readers.actors import read_actors
from rules.source import Source
from tests.rules.readers.sheets import source, stated, submission


def classes(of: Source, kind: DocumentType = DocumentType.KEPUTUSAN_KEPALA_DAERAH) -> tuple[str, ...]:
    fact = read_actors(of, stated(kind, of), submission())
    return fact.value if fact is not None and isinstance(fact.value, tuple) else ()


def test_five_classes_are_found_in_a_team_with_a_place_each() -> None:
    of = source(
        """
LAMPIRAN KEPUTUSAN WALI KOTA BANJARBARU
SUSUNAN TIM
1. Kepala Dinas Kesehatan : Ketua
2. Dosen Politeknik Negeri Banjarmasin : Anggota
3. CV Maju Bersama : Anggota
4. Ketua Karang Taruna Kelurahan Cempaka : Anggota
5. Ketua PWI Kota Banjarbaru : Anggota
"""
    )
    fact = read_actors(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission())
    assert fact is not None and fact.value == ("akademisi", "bisnis", "komunitas", "pemerintah", "media")
    assert len(fact.citations) == 5 and "Karang Taruna" in fact.citations[2].quote


def test_considerations_and_copies_name_no_actor() -> None:
    of = source(
        """
KEPUTUSAN KEPALA DINAS SOSIAL
NOMOR 12
Menimbang : a. bahwa Universitas dan pelaku usaha menyarankan tim;
Mengingat : 1. Peraturan Universitas Terbuka Nomor 1;
MEMUTUSKAN:
KESATU : Membentuk tim pada Dinas Sosial.
Ditetapkan di Martapura
Tembusan:
1. Rektor Universitas Lambung Mangkurat;
"""
    )
    assert classes(of) == ("pemerintah",)


def test_words_that_sound_alike_name_no_class() -> None:
    of = source(
        """
NOTULEN RAPAT
Dihadiri Dinas Koperasi dan UKM serta Dinas Pemberdayaan Masyarakat dan Desa.
Media sosial dan media informasi dipakai untuk promosi; proses bisnis dibahas.
"""
    )
    assert classes(of, DocumentType.NOTULEN) == ("pemerintah",)


def test_news_article_is_media_itself() -> None:
    of = source(
        "Banjarmasin Post\nWarga kini mudah mengurus KTP\nBank Kalsel dan Universitas Lambung Mangkurat mendukung Disdukcapil.\n"
    )
    assert classes(of, DocumentType.BERITA_MEDIA) == ("akademisi", "bisnis", "pemerintah", "media")
