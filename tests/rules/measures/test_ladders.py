"""Who signed, and how high the regulation stands."""

import pytest

from evidence.verdict import FlagCode
from rules.measures import MEASURES
from rules.model import Measurement
from tests.rules.measures.cases import D, case, exhibit, stated, texts

REGULATION = {
    "ladder": (
        (D.KEPUTUSAN_KEPALA_DAERAH, D.KEPUTUSAN_PERANGKAT_DAERAH),
        (D.PERATURAN_KEPALA_DAERAH,),
        (D.PERATURAN_DAERAH,),
    ),
    "lists": (D.KEPUTUSAN_KEPALA_DAERAH, D.KEPUTUSAN_PERANGKAT_DAERAH, D.PERATURAN_KEPALA_DAERAH),
    "authority": ("kepala-daerah", "atas-nama-kepala-daerah"),
}
TYPES = (D.KEPUTUSAN_KEPALA_DAERAH, D.KEPUTUSAN_PERANGKAT_DAERAH, D.PERATURAN_KEPALA_DAERAH, D.PERATURAN_DAERAH)


def regulation(*documents, claimed: int = 3, read: bool = True) -> Measurement:
    files = tuple(exhibit(document, berkas=f"bukti/{n}.pdf", read=read) for n, document in enumerate(documents))
    return MEASURES["regulation_ladder"](case(claimed=claimed, accepts=TYPES, **REGULATION), files)


def test_each_kind_of_regulation_earns_its_level() -> None:
    assert regulation(stated(D.KEPUTUSAN_KEPALA_DAERAH, jabatan="WALI KOTA BANJARBARU")).level == 1
    assert regulation(stated(D.KEPUTUSAN_PERANGKAT_DAERAH, jabatan="KEPALA DINAS", atas_nama="BUPATI BANJAR")).level == 1
    assert regulation(stated(D.PERATURAN_KEPALA_DAERAH)).level == 2


def test_decree_of_an_office_in_its_own_name_earns_nothing_and_is_told_by_its_signer() -> None:
    measured = regulation(stated(D.KEPUTUSAN_PERANGKAT_DAERAH, jabatan="KEPALA DINAS SOSIAL"))
    assert measured.level == 0 and not measured.open_questions
    assert "ditandatangani KEPALA DINAS SOSIAL, bukan oleh atau atas nama Kepala Daerah" in texts(measured)


@pytest.mark.parametrize("facts", [{}, {"jabatan": "KEPALA D1N4S", "confidence": 0.3}])
def test_decree_whose_signer_was_not_read_is_a_question(facts) -> None:
    measured = regulation(stated(D.KEPUTUSAN_PERANGKAT_DAERAH, **facts))
    assert measured.level == 0 and measured.open_questions


def test_perda_counts_with_a_list_that_refers_to_it() -> None:
    perda = stated(D.PERATURAN_DAERAH, nomor="05", tahun=2021)
    listing = stated(D.KEPUTUSAN_KEPALA_DAERAH, nomor="188/1/2024", perda_diacu="Nomor 5 Tahun 2021; Nomor 3 Tahun 2016")
    measured = regulation(perda, listing)
    assert measured.level == 3 and not measured.flags
    assert "disertai Keputusan kepala daerah nomor 188/1/2024 yang mengacu padanya" in texts(measured)


@pytest.mark.parametrize(
    ("listing", "level", "words"),
    [
        (None, 0, "tidak disertai"),
        (stated(D.KEPUTUSAN_KEPALA_DAERAH), 1, "tidak mengacu pada Perda itu"),
        (
            stated(D.PERATURAN_KEPALA_DAERAH, perda_diacu="Nomor 9 Tahun 2019"),
            2,
            "yang diacu Peraturan kepala daerah adalah Nomor 9 Tahun 2019",
        ),
    ],
)
def test_perda_without_such_a_list_is_an_incomplete_set_and_the_rest_earns_its_own(listing, level: int, words: str) -> None:
    perda = stated(D.PERATURAN_DAERAH, nomor="5", tahun=2021)
    measured = regulation(*((perda, listing) if listing else (perda,)))
    assert measured.level == level
    assert [flag.code for flag in measured.flags] == [FlagCode.SET_INCOMPLETE]
    assert words in measured.flags[0].message and measured.flags[0].citations


def test_perda_beside_a_claim_that_needs_none_raises_no_flag() -> None:
    assert not regulation(stated(D.PERATURAN_DAERAH, nomor="5", tahun=2021), stated(D.KEPUTUSAN_KEPALA_DAERAH), claimed=1).flags


def test_list_that_was_read_in_part_leaves_the_perda_open() -> None:
    measured = regulation(stated(D.PERATURAN_DAERAH, nomor="5", tahun=2021), stated(D.KEPUTUSAN_KEPALA_DAERAH), read=False)
    assert measured.level == 1 and measured.open_questions


def signer(*documents, read: bool = True) -> Measurement:
    files = tuple(exhibit(document, berkas=f"bukti/{n}.pdf", read=read) for n, document in enumerate(documents))
    appointments = (D.KEPUTUSAN_KEPALA_DAERAH, D.KEPUTUSAN_PERANGKAT_DAERAH, D.SURAT_TUGAS)
    return MEASURES["signer_ladder"](case(appointments=appointments), files)


@pytest.mark.parametrize(
    ("document", "level"),
    [
        (stated(D.KEPUTUSAN_KEPALA_DAERAH, jabatan="Pj. BUPATI BANJAR"), 3),
        (stated(D.SURAT_TUGAS, jabatan="SEKRETARIS DAERAH", atas_nama="WALI KOTA BANJARBARU"), 3),
        (stated(D.SURAT_TUGAS, jabatan="Plt. KEPALA DINAS KESEHATAN"), 2),
        (stated(D.SURAT_TUGAS, jabatan="Kepala UPTD Puskesmas Cempaka"), 2),
        (stated(D.KEPUTUSAN_PERANGKAT_DAERAH, jabatan="CAMAT CEMPAKA"), 2),
        (stated(D.SURAT_TUGAS, jabatan="Lurah Sungai Besar"), 2),
        (stated(D.SURAT_TUGAS, jabatan="Kepala SMP Negeri 3 Martapura"), 2),
        (stated(D.BERITA_ACARA, jabatan="BUPATI BANJAR"), 1),
    ],
)
def test_authority_of_the_signer_decides(document, level: int) -> None:
    measured = signer(document)
    assert measured.level == level and not measured.open_questions


def test_best_appointment_decides_and_is_cited() -> None:
    measured = signer(
        stated(D.SURAT_TUGAS, jabatan="Kepala Dinas Sosial"), stated(D.KEPUTUSAN_KEPALA_DAERAH, jabatan="BUPATI BANJAR")
    )
    assert measured.level == 3 and measured.citations[0].quote == "BUPATI BANJAR"


def test_unread_signer_is_a_question() -> None:
    measured = signer(stated(D.SURAT_TUGAS))
    assert measured.level == 1 and measured.open_questions


def test_no_document_earns_nothing() -> None:
    assert signer().level == 0
