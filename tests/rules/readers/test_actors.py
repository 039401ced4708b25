"""Actor classes: named by organisations or persons that stand for them, not by what merely sounds alike."""

import pytest

from evidence.facts import DocumentType
from rules.readers.actors import CLASSES, read_actors
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


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        ("Pusat Kajian Univ. Nusa Cendana", "akademisi"),
        ("Direktur Akbid Muhammadiyah Kendari", "akademisi"),
        ("Rektor Universitas Muhammadiyah Kendari", "akademisi"),
        ("Direktur Akademi Peternakan Brahmaputra", "akademisi"),
        ("Ketua STIPER Bukit Barisan", "akademisi"),
        ("Perwakilan pedagang pasar", "bisnis"),
        ("Pengurus Credit Union Harapan", "bisnis"),
        ("Kios Tani Rejeki", "bisnis"),
        ("Manajer Rumah Makan Sederhana", "bisnis"),
        ("Ketua Gapensi", "bisnis"),
        ("Ninik mamak nagari", "komunitas"),
        ("Kelompok Peternak Sapi Makmur", "komunitas"),
        ("Ikatan Pemuda Sejahtera", "komunitas"),
        ("Kelompok Penenun Anggrek", "komunitas"),
        ("Ketua HNSI kabupaten", "komunitas"),
        ("Sanggar Sekar Melati", "komunitas"),
        ("Kontributor Timor Express", "media"),
        ("Redaktur Sabang Pos", "media"),
        ("Kontributor timornews.id", "media"),
        ("Penyiar Suara Bahari FM", "media"),
    ],
)
def test_an_actor_is_known_by_what_such_bodies_are_called(member: str, kind: str) -> None:
    of = source(f"LAMPIRAN KEPUTUSAN WALI KOTA BANJARBARU\nSUSUNAN TIM\n1. Kepala Dinas Kesehatan : Ketua\n2. {member} : Anggota\n")
    assert classes(of) == tuple(sorted((kind, "pemerintah"), key=CLASSES.index))


@pytest.mark.parametrize(
    "member", ["Penanggung jawab Smart TV", "Kepala Kantor Pos", "Petugas Unit News", "Pengelola media sosial"]
)
def test_a_thing_that_sounds_like_a_medium_is_none(member: str) -> None:
    of = source(f"LAMPIRAN KEPUTUSAN WALI KOTA BANJARBARU\nSUSUNAN TIM\n1. Kepala Dinas Kesehatan : Ketua\n2. {member} : Anggota\n")
    assert classes(of) == ("pemerintah",)


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


def test_where_an_office_lies_and_where_people_meet_are_no_actors() -> None:
    of = source(
        """
DINAS SOSIAL
Jalan Melati 4, seberang Universitas Lambung Mangkurat
Rapat diadakan di ruang komunitas, undangan dikirim lewat media Zoom.
"""
    )
    assert classes(of, DocumentType.SURAT_UNDANGAN) == ("pemerintah",)


def test_news_article_is_media_itself() -> None:
    of = source(
        "Banjarmasin Post\nWarga kini mudah mengurus KTP\nBank Kalsel dan Universitas Lambung Mangkurat mendukung Disdukcapil.\n"
    )
    assert classes(of, DocumentType.BERITA_MEDIA) == ("akademisi", "bisnis", "pemerintah", "media")
