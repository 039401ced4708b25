"""Lists of people without a table: marks that a scan lost, bullets, names below their role, cells parted by semicolons."""

from evidence.facts import DocumentType, Fact
from rules.readers.list_ends import last_number, rows_without_office
from rules.readers.offices import read_offices
from rules.readers.persons import read_persons
from rules.readers.roles import read_roles
from rules.source import Source
from tests.rules.readers.sheets import Sheet, source, stated, submission

ANNEX = "LAMPIRAN\nKEPUTUSAN WALI KOTA BANJARBARU\nNOMOR 7 TAHUN 2025\n\nSUSUNAN TIM SI JUKUNG\n"


def annexed(text: str, confidence: float = 1.0) -> Source:
    return source(Sheet(confidence=confidence).write(ANNEX + text))


def values(fact: Fact | None) -> tuple[str, ...]:
    assert fact is not None and isinstance(fact.value, tuple)
    return fact.value


def persons(of: Source) -> tuple[str, ...]:
    return values(read_persons(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission()))


def offices(of: Source) -> tuple[str, ...]:
    return values(read_offices(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission()))


def test_items_whose_numbers_a_scan_lost_are_people() -> None:
    of = annexed(
        "Hasan Basri, S.T. selaku Ketua\nNIP 197904152005011003, Kepala Bidang pada Dinas Kesehatan\n"
        "fa Noor Aida, S.Kom. selaku Sekretaris\nNIP 198509232010012008, Analis pada Dinas Sosial\n"
        "Gusti Rahman selaku Anggota\nNIP 199011022015031002, Staf pada Badan Keuangan Daerah",
        confidence=0.8,
    )
    assert persons(of) == ("Hasan Basri, S.T.", "Noor Aida, S.Kom.", "Gusti Rahman")
    assert len(offices(of)) == 3
    assert len(values(read_roles(of, stated(DocumentType.SURAT_TUGAS, of), submission()))) == 3


def test_bullets_under_a_role_are_people() -> None:
    of = annexed("Ketua : Hasan Basri, S.T. (Dinas Kesehatan)\nAnggota :\n- Noor Aida (Dinas Sosial)\n- Gusti Rahman (Inspektorat)")
    assert persons(of) == ("Hasan Basri, S.T.", "Noor Aida", "Gusti Rahman")


def test_a_name_below_its_role_is_a_person() -> None:
    of = annexed(
        "I. Ketua\n   Hasan Basri, S.T. (Kepala Dinas Kesehatan)\nII. Anggota\n   1. Noor Aida (Dinas Sosial)\n   2. Gusti Rahman (Bappeda)"
    )
    assert persons(of) == ("Hasan Basri, S.T.", "Noor Aida", "Gusti Rahman")


def test_semicolons_end_a_name() -> None:
    of = annexed("1) Hasan Basri, S.Kom; Dinas Kesehatan; Ketua;\n2) Budi Raharjo; Bappeda; Anggota;")
    assert persons(of) == ("Hasan Basri, S.Kom", "Budi Raharjo")


def test_duties_in_a_list_are_nobody() -> None:
    of = annexed("Ketua\n1. Menyusun rencana kerja tim\n2. Melaporkan hasil kepada Wali Kota")
    assert read_persons(of, stated(DocumentType.KEPUTUSAN_KEPALA_DAERAH, of), submission()) is None
    assert last_number(of) == 0


def test_of_two_columns_of_offices_the_one_that_names_them_counts() -> None:
    rows = [["No", "Unsur", "Nama Lembaga", "Peran"], ["1", "Pemerintah", "Dinas Kesehatan", "Koordinator"]]
    rows += [["2", "Pemerintah", "Badan Pendapatan Daerah", "Anggota"], ["3", "Akademisi", "Universitas Terbuka", "Pendamping"]]
    of = source(Sheet().write(ANNEX).table([5, 20, 30, 20], rows))
    assert offices(of) == ("Dinas Kesehatan", "Badan Pendapatan Daerah")


def test_roles_that_a_scan_spoilt_are_stated() -> None:
    rows = [["No", "Nama", "Instansi", "Kedudukan dalam Tim"], ["1", "Hasan Basri, S.T.", "Dinas Kesehatan", "Ketua"]]
    rows += [["2", "Noor Aida, S.E.", "Dinas Sosial", "Angga"], ["3", "Gusti Rahman, S.H.", "Inspektorat", "AREEOA"]]
    for confidence, count in ((0.7, 3), (1.0, 1)):
        of = source(Sheet(confidence=confidence).write(ANNEX).table([5, 25, 25, 22], rows))
        assert len(values(read_roles(of, stated(DocumentType.SURAT_TUGAS, of), submission()))) == count


def test_a_scanned_list_tells_how_far_it_goes() -> None:
    of = annexed("1. Hasan Basri, S.T. selaku Ketua\n2 Nqqr Ajda 5elaku Sekrctaris\n4. Gusti Rahman selaku Anggota", confidence=0.7)
    assert last_number(of) == 4
    assert rows_without_office(of) == len(persons(of))
