"""Persons, offices, actors and regions: each counted once, against the bound that it reaches."""

from evidence.verdict import FlagCode
from rules.measures import MEASURES
from tests.rules.measures.cases import D, case, exhibit, stated, texts

DECREE = D.KEPUTUSAN_KEPALA_DAERAH
PEOPLE = tuple(f"{first} {last}" for first in ("Andi", "Budi", "Citra", "Dewi") for last in ("Wijaya", "Lestari", "Saputra"))


def persons(*exhibits, claimed=2, **options):
    return MEASURES["count_persons"](case(claimed=claimed, thresholds=(1, 11, 31), roles_required=True, **options), exhibits)


def test_persons_reach_the_bound_and_say_where_they_were_counted() -> None:
    measured = persons(exhibit(stated(DECREE, orang=PEOPLE, peran=("Anggota",) * 12)))
    assert measured.level == 2
    assert len(measured.citations) == 12
    assert "12 orang dibaca dari bukti/berkas.pdf hal. 1" in texts(measured)
    assert "batas parameter 2, yaitu 11; batas parameter 3 adalah 31" in texts(measured)
    assert not measured.open_questions and not measured.flags


def test_a_person_in_two_documents_is_one_even_if_a_letter_was_misread() -> None:
    first = exhibit(
        stated(DECREE, orang=("Drs. Muhammad Rizky, M.Si", "Siti Aminah"), peran=("Ketua", "Anggota")), berkas="bukti/a.pdf"
    )
    again = exhibit(stated(D.SURAT_TUGAS, orang=("MUHAMMAD RIZKI", "Siti Khadijah")), berkas="bukti/b.pdf")
    measured = persons(first, again)
    assert len(measured.citations) == 3 and measured.level == 1
    assert "1 orang pada bukti/b.pdf hal. 1 sudah dihitung" in texts(measured)


def test_the_same_list_with_lost_rows_handed_in_twice_counts_once() -> None:
    team = stated(DECREE, orang=("Siti Aminah", "baris 2", "baris 3"), peran=("Ketua", "Anggota", "Anggota"))
    once = persons(exhibit(team))
    twice = persons(exhibit(team), exhibit(team))
    assert len(once.citations) == len(twice.citations) == 3
    assert "2 baris bernomor dihitung" in texts(twice)


def test_ten_and_thirty_do_not_reach_the_next_level() -> None:
    names = tuple(f"Nama{chr(97 + n // 26)}{chr(97 + n % 26)} Orang{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(31))
    for count, level in ((10, 1), (11, 2), (30, 2), (31, 3)):
        assert persons(exhibit(stated(DECREE, orang=names[:count], peran=("Anggota",) * count))).level == level


def test_document_read_in_part_leaves_a_shortfall_open() -> None:
    assert persons(exhibit(stated(DECREE, orang=PEOPLE[:3]), read=False)).open_questions
    assert not persons(exhibit(stated(DECREE, orang=PEOPLE[:3]))).open_questions


def test_a_row_for_many_people_leaves_a_shortfall_open() -> None:
    measured = persons(exhibit(stated(DECREE, orang=(*PEOPLE[:3], "Seluruh Kepala Puskesmas"), peran=("Anggota",) * 4)))
    assert measured.level == 1 and any("lebih dari satu orang" in question for question in measured.open_questions)


def test_missing_roles_are_shown_to_a_reviewer_and_cost_no_level() -> None:
    measured = persons(exhibit(stated(DECREE, orang=PEOPLE)))
    assert measured.level == 2
    assert [flag.code for flag in measured.flags] == [FlagCode.NEEDS_REVIEWER]
    assert measured.flags[0].citations and "2026" in measured.flags[0].advice
    second = exhibit(stated(D.SURAT_TUGAS, orang=PEOPLE, peran=("Anggota",) * 12), berkas="bukti/t0.pdf")
    assert not persons(exhibit(stated(DECREE, orang=PEOPLE)), second).flags


def test_a_list_that_was_not_recognised_is_a_question_and_a_decree_without_one_is_none() -> None:
    assert persons(exhibit(stated(DECREE), text="SUSUNAN TIM sebagaimana tercantum " + "kata " * 60)).open_questions
    bare = persons(exhibit(stated(DECREE), text="Menetapkan inovasi daerah. " + "kata " * 60))
    assert bare.level == 0 and not bare.open_questions


def offices(*names, claimed=3):
    return MEASURES["count_offices"](
        case(claimed=claimed, thresholds=(2, 3, 5)), (exhibit(stated(DECREE, perangkat_daerah=names)),)
    )


def test_offices_reach_two_three_and_five() -> None:
    names = ("Dinas A", "Dinas B", "Dinas C", "Dinas D", "Dinas E")
    assert [offices(*names[:count]).level for count in (1, 2, 3, 4, 5)] == [0, 1, 2, 2, 3]


def test_sections_of_the_secretariat_count_once_and_leave_the_difference_open() -> None:
    measured = offices(
        "Dinas Sosial", "Sekretariat Daerah: Bagian Hukum", "Sekretariat Daerah: Bagian Organisasi", "Sekretariat Daerah"
    )
    assert measured.level == 1
    assert any("4 perangkat daerah" in question for question in measured.open_questions)
    assert len(measured.citations) == 2


def test_one_section_beside_offices_raises_no_question() -> None:
    measured = offices("Dinas Sosial", "Dinas Kesehatan", "Sekretariat Daerah: Bagian Hukum")
    assert measured.level == 2 and not measured.open_questions


def test_a_village_adds_nothing_to_its_district() -> None:
    measured = offices("Kecamatan Cempaka", "Kecamatan: Kelurahan Sungai Tiung", "Dinas Sosial")
    assert "2 perangkat daerah (Kecamatan Cempaka, Dinas Sosial)" in texts(measured)


def actors(*exhibits, inisiator="ASN"):
    return MEASURES["count_actor_classes"](case(thresholds=(3, 4, 5), inisiator=inisiator), exhibits)


def test_actor_classes_are_counted_over_files_and_the_implementer_is_one() -> None:
    measured = actors(
        exhibit(stated(D.PERJANJIAN_KERJA_SAMA, aktor=("akademisi", "bisnis")), berkas="bukti/a.pdf", text="kata " * 20),
        exhibit(stated(D.BERITA_MEDIA, aktor=("bisnis", "media")), berkas="bukti/b.pdf", text="kata " * 20),
    )
    assert measured.level == 2
    assert "4 unsur aktor (akademisi, bisnis, media, pemerintah)" in texts(measured)
    assert 'Unsur media disebut pada bukti/berkas.pdf hal. 1: "media"' in texts(measured)


def test_citizens_innovation_counts_no_government_by_itself() -> None:
    measured = actors(exhibit(stated(D.NOTULEN, aktor=("akademisi", "komunitas")), text="kata " * 20), inisiator="Masyarakat")
    assert measured.level == 0 and not measured.open_questions


def test_picture_without_words_is_for_a_person() -> None:
    measured = actors(exhibit(stated(D.FOTO), text="foto"))
    assert measured.level is None and measured.open_questions


def regions(*names):
    files = tuple(
        exhibit(stated(D.SURAT_PERNYATAAN, **({"daerah_lain": name} if name else {})), berkas=f"bukti/{n}.pdf")
        for n, name in enumerate(names)
    )
    return MEASURES["count_replications"](case(thresholds=(1, 2, 3)), files)


def test_regions_count_once_and_the_own_not_at_all() -> None:
    measured = regions("Kota Malang", "Kabupaten Tapin", "Kab. Tapin", "Kota Banjarbaru", None)
    assert measured.level == 2 and len(measured.citations) == 2
    assert "Kabupaten Tapin sudah dihitung" in texts(measured)
    assert "berasal dari daerah sendiri" in texts(measured)
    assert "tidak menyebut daerah lain" in texts(measured)


def test_three_regions_earn_the_top_level() -> None:
    assert regions("Kota Malang", "Kabupaten Tapin", "Kabupaten Banjar").level == 3
