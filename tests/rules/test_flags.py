"""Every flag of the contract: one document on which it stands, and one close to it on which it must not."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest

from evidence.document import Defect, DigitalSignature, Document, Grade, Legibility, Metadata, Page, ReadBy, ReadFailure
from evidence.submission import Claim, EvidenceRef
from evidence.verdict import ClaimVerdict, Flag, FlagCode, Scope, Status
from rules.engine import judge
from rules.model import Use
from rules.pack import load
from tests.documents import document, page
from tests.rules import papers
from tests.rules.claims import INNOVATION, codes, judged, ref, submission, without
from tests.rules.papers import HIGHLIGHT, assignment, budget, decree, paper, procedure, recap, replication

Outcome = Callable[[], set[FlagCode]]


@dataclass(frozen=True)
class Pair:
    """Two outcomes that differ in one thing only."""

    stands: Outcome
    not_here: Outcome


def _submission_codes(**changes: object) -> set[FlagCode]:
    claims = [Claim(nomor, 1, (ref("a.pdf"),)) for nomor in changes.pop("claims", (1, 2, 17, 18, 20))]  # type: ignore[attr-defined]
    whole = submission(*claims, innovation=without(INNOVATION, **changes))
    return codes(judge(whole, {}, load("iid-2026")))


def _one(nomor: int, parameter: int, *files: Document, refs: tuple[EvidenceRef, ...] = (), **more: object) -> set[FlagCode]:
    return codes(_verdict(nomor, parameter, *files, refs=refs, **more))


def _verdict(nomor: int, parameter: int, *files: Document, refs: tuple[EvidenceRef, ...] = (), **more: object) -> ClaimVerdict:
    named = {f"b{index}.pdf": file for index, file in enumerate(files)}
    return judged(nomor, parameter, named, *refs, **more)  # type: ignore[arg-type]


def _decree(refs: dict[str, object] | None = None, **changes: object) -> set[FlagCode]:
    """A decree for indicator 1 with some parts changed and, where ``refs`` is given, what the operator typed."""
    typed = (ref("b0.pdf", **refs),) if refs is not None else ()  # type: ignore[arg-type]
    return _one(1, 1, paper(decree(**changes)), refs=typed)  # type: ignore[arg-type]


def _page(text: str, *, confidence: float = 1.0, grade: Grade = Grade.GOOD, defects: tuple[Defect, ...] = ()) -> Page:
    return replace(page(text, confidence=confidence), legibility=Legibility(grade, defects, confidence))


def _signature(**changes: object) -> DigitalSignature:
    sound = DigitalSignature("Signature1", "M. ADITYA MUFTI ARIFFIN", "2024-06-03T08:00:00+07:00", True, True, None, False)
    return replace(sound, **changes)  # type: ignore[arg-type]


def _twice(*, second_year: int) -> set[FlagCode]:
    """Budgets of two years, the second scanned again: the same text with other bytes."""
    first = paper(budget(2025), marks=(HIGHLIGHT,), digest="a")
    second = paper(budget(second_year), marks=(HIGHLIGHT,), digest="b")
    return _one(3, 2, first, second)


def _shared(*, same: bool) -> set[FlagCode]:
    team = paper(decree(people=12, tanggal="3 Juni 2025"))
    other = paper(assignment(people=12), digest="b")
    claims = (Claim(2, 2, (ref("a.pdf"),)), Claim(9, 3, (ref("a.pdf" if same else "b.pdf"),)))
    return codes(judge(submission(*claims), {"a.pdf": team, "b.pdf": other}, load("iid-2026")).claims[0])


def _reused(inovasi: str, pemda: str) -> set[FlagCode]:
    file = paper(decree())
    use = Use(file.digest, "BJB-2026-0099", 2026, pemda, inovasi, 1, "bukti/sk.pdf")
    return _one(1, 1, file, uses={file.digest: (use,)})


def _photo(text: str) -> Document:
    return document(page(text), media_type="image/jpeg", digest="c" * 64)


DECREE = {"nomor": "188.45/25/KUM/2024", "tanggal": date(2024, 6, 3), "tentang": "Penetapan Inovasi Daerah Si Jukung"}
BY_OFFICE = {
    "head": "KEPALA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
    "heading": "PEMERINTAH KOTA BANJARBARU\nDINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
    "signed_by": "Drs. H. ABDUL MALIK, M.Si\nNIP 19700101 199503 1 002",
}
ELECTRONIC = "\nDokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE"

PAIRS: dict[FlagCode, Pair] = {
    FlagCode.INNOVATION_TOO_OLD: Pair(
        lambda: _submission_codes(waktu_penerapan=date(2023, 12, 31), waktu_uji_coba=None),
        lambda: _submission_codes(waktu_penerapan=date(2023, 12, 31), waktu_uji_coba=None, waktu_pengembangan=date(2024, 1, 1)),
    ),
    FlagCode.DESIGN_TOO_SHORT: Pair(
        lambda: _submission_codes(rancang_bangun="<p>kata</p> " * 299),
        lambda: _submission_codes(rancang_bangun="<p>kata</p> " * 300),
    ),
    FlagCode.DATES_OUT_OF_ORDER: Pair(
        lambda: _submission_codes(waktu_uji_coba=date(2024, 6, 4)), lambda: _submission_codes(waktu_uji_coba=date(2024, 6, 3))
    ),
    FlagCode.MANDATORY_CLAIM_MISSING: Pair(
        lambda: _submission_codes(claims=(1, 2, 17, 18)), lambda: _submission_codes(claims=(1, 2, 17, 18, 20))
    ),
    FlagCode.NO_EVIDENCE: Pair(
        lambda: codes(judge(submission(Claim(1, 1)), {}, load("iid-2026")).claims[0]), lambda: _one(1, 1, paper(decree()))
    ),
    FlagCode.CLAIM_EXCEEDS_EVIDENCE: Pair(
        lambda: _one(2, 2, paper(assignment(people=10))), lambda: _one(2, 2, paper(assignment(people=11)))
    ),
    FlagCode.SET_INCOMPLETE: Pair(
        lambda: _one(5, 1, paper(papers.invitation()), paper(papers.certificate(), digest="b")),
        lambda: _one(
            5, 1, paper(papers.invitation()), paper(papers.certificate(), digest="b"), paper(papers.attendance(), digest="d")
        ),
    ),
    FlagCode.DUPLICATE_EVIDENCE: Pair(lambda: _twice(second_year=2025), lambda: _twice(second_year=2026)),
    FlagCode.SHARED_EVIDENCE: Pair(lambda: _shared(same=True), lambda: _shared(same=False)),
    FlagCode.REUSED_EVIDENCE: Pair(
        lambda: _reused("LAPOR CEPAT (Layanan Pengaduan)", "Kota Banjarbaru"), lambda: _reused("Si Jukung", "Kota Banjarbaru")
    ),
    FlagCode.UNREADABLE: Pair(
        lambda: _one(1, 1, replace(paper(decree()), pages=(), failure=ReadFailure.CORRUPT)),
        lambda: _one(1, 1, replace(paper(decree()), failure=ReadFailure.TIMED_OUT)),
    ),
    FlagCode.LOW_LEGIBILITY: Pair(
        lambda: _one(1, 1, document(_page(decree(), confidence=0.5, grade=Grade.POOR, defects=(Defect.BLURRED,)))),
        lambda: _one(1, 1, document(_page(decree(), confidence=0.93, grade=Grade.FAIR))),
    ),
    FlagCode.FILE_NOT_ALLOWED: Pair(
        lambda: _one(1, 1, paper(decree(), media_type="image/jpeg")),
        lambda: _one(1, 1, paper(decree(), media_type="application/pdf")),
    ),
    FlagCode.WRONG_DOCUMENT_TYPE: Pair(
        lambda: _one(1, 1, paper(budget())), lambda: _one(3, 1, paper(budget(), marks=(HIGHLIGHT,)))
    ),
    FlagCode.INNOVATION_NOT_NAMED: Pair(
        lambda: _decree(name="SI JUKUNG PLUS (Sistem Jemput Bola Terpadu)", tentang="PENETAPAN INOVASI DAERAH"),
        lambda: _decree(name="S I  J U K U N G", tentang="PENETAPAN INOVASI DAERAH"),
    ),
    FlagCode.NUMBER_MISMATCH: Pair(
        lambda: _decree(DECREE | {"nomor": "188.45/26/KUM/2024"}), lambda: _decree(DECREE | {"nomor": "188 .45 / 025/kum/2024"})
    ),
    FlagCode.DATE_MISMATCH: Pair(lambda: _decree(DECREE | {"tanggal": date(2024, 6, 10)}), lambda: _decree(DECREE)),
    FlagCode.SUBJECT_MISMATCH: Pair(
        lambda: _decree(DECREE | {"tentang": "Pembentukan Panitia Lomba Desa"}),
        lambda: _decree(DECREE | {"tentang": "Keputusan Wali Kota tentang menetapkan inovasi daerah SI JUKUNG"}),
    ),
    FlagCode.OUTSIDE_WINDOW: Pair(lambda: _decree(tanggal="3 Juni 2023"), lambda: _decree(tanggal="3 Desember 2024")),
    FlagCode.DRAFT: Pair(lambda: _decree(nomor="188.45/      /KUM/2024"), lambda: _decree(nomor="188.45/25/KUM/2024")),
    FlagCode.UNSIGNED: Pair(lambda: _one(1, 1, paper(decree(), marks=())), lambda: _one(1, 1, paper(decree()))),
    FlagCode.SIGNATURE_INVALID: Pair(
        lambda: _one(1, 1, replace(paper(decree()), signatures=(_signature(valid=False, changed_after=True),))),
        lambda: _one(1, 1, replace(paper(decree()), signatures=(_signature(valid=False, intact=False, inconclusive=True),))),
    ),
    FlagCode.SIGNATURE_CLAIMED_ONLY: Pair(
        lambda: _one(1, 1, paper(decree() + ELECTRONIC, marks=())),
        lambda: _one(1, 1, replace(paper(decree() + ELECTRONIC, marks=()), signatures=(_signature(),))),
    ),
    FlagCode.SIGNER_LACKS_AUTHORITY: Pair(
        lambda: _decree(**BY_OFFICE, signer="KEPALA DINAS,"),
        lambda: _decree(**BY_OFFICE, signer="a.n. WALI KOTA BANJARBARU\nKEPALA DINAS,"),
    ),
    FlagCode.WRONG_REGION: Pair(
        lambda: _one(16, 1, paper(replication(region="KOTA BANJARBARU", place="Banjarbaru"))),
        lambda: _one(16, 1, paper(replication())),
    ),
    FlagCode.NO_HIGHLIGHT: Pair(
        lambda: _one(3, 1, paper(budget(), marks=())), lambda: _one(3, 1, paper(budget(), marks=(HIGHLIGHT,)))
    ),
    FlagCode.DURATION_MISSING: Pair(
        lambda: _one(13, 3, paper(procedure(duration="", steps="-"))), lambda: _one(13, 3, paper(procedure(duration="")))
    ),
    FlagCode.FIGURES_UNSUPPORTED: Pair(
        lambda: _one(14, 3, paper(recap(note="Angka tersebut merupakan estimasi sekitar 95% dari seluruh laporan"))),
        lambda: _one(14, 3, paper(recap(note="Seluruh laporan diselesaikan petugas"))),
    ),
    FlagCode.ALTERED_FILE: Pair(
        lambda: _one(1, 1, replace(paper(decree()), metadata=Metadata(editor="Adobe Photoshop 25.0"))),
        lambda: _one(
            1, 1, replace(paper(decree()), metadata=Metadata(producer="Canon iR-ADV", created="2024-06-04T02:00:00+00:00"))
        ),
    ),
    FlagCode.LINK_UNCHECKED: Pair(
        lambda: _one(20, 1, refs=(EvidenceRef(tautan="https://youtu.be/abc"),)),
        lambda: _one(11, 2, paper(papers.manual(), marks=())),
    ),
    FlagCode.NEEDS_REVIEWER: Pair(
        lambda: _one(20, 3, Document("e" * 64, "video/mp4", 9_000_000, "test", metadata=Metadata(duration_seconds=200))),
        lambda: _one(1, 1, paper(decree())),
    ),
}


def test_pairs_cover_every_flag_of_the_contract() -> None:
    assert set(PAIRS) == set(FlagCode)


@pytest.mark.parametrize("code", list(FlagCode), ids=str)
def test_flag_stands(code: FlagCode) -> None:
    assert code in PAIRS[code].stands()


@pytest.mark.parametrize("code", list(FlagCode), ids=str)
def test_flag_does_not_stand_close_to_it(code: FlagCode) -> None:
    assert code not in PAIRS[code].not_here()


def _named(flag: Flag) -> bool:
    return bool(flag.citations) or "halaman" in flag.message


def test_every_flag_on_read_evidence_names_its_place() -> None:
    typed = ref("b0.pdf", "188.45/99/KUM/2024", date(2023, 1, 2), "Panitia Lomba")
    wrong = decree(name="inovasi lain", tentang="PENETAPAN PANITIA", tanggal="3 Juni 2021", **BY_OFFICE, signer="KEPALA DINAS,")
    verdict = _verdict(1, 2, paper(wrong, marks=()), refs=(typed,))
    flags = verdict.all_flags
    assert len({flag.code for flag in flags}) >= 6
    assert all(_named(flag) for flag in flags), [flag.message for flag in flags if not _named(flag)]
    assert all(flag.advice and flag.message for flag in flags)


def test_flag_on_evidence_is_softened_once_the_claim_is_met() -> None:
    good, bad = paper(decree()), paper(decree(tanggal="3 Juni 2019"), digest="b")
    verdict = _verdict(1, 1, good, bad)
    assert verdict.status is Status.MET
    assert [str(flag.severity) for flag in verdict.all_flags if flag.code is FlagCode.OUTSIDE_WINDOW] == ["warn"]


def test_scopes_are_kept() -> None:
    verdict = _verdict(1, 2, paper(decree()))
    from evidence.verdict import FLAG_DEFAULTS

    assert all(FLAG_DEFAULTS[flag.code][1] is Scope.CLAIM for flag in verdict.flags)
    assert all(FLAG_DEFAULTS[flag.code][1] is Scope.EVIDENCE for item in verdict.evidence for flag in item.flags)


def test_blank_page_is_unreadable() -> None:
    blank = Page(1, 595, 842, ReadBy.NONE, legibility=Legibility(Grade.UNREADABLE, (Defect.BLANK,), 0.0))
    verdict = _verdict(1, 1, document(blank))
    assert FlagCode.UNREADABLE in codes(verdict)
    assert verdict.status is Status.UNDETERMINED
    assert verdict.supported is None


def test_photo_without_words_is_no_unreadable_file() -> None:
    bare = Page(1, 800, 600, ReadBy.NONE, legibility=Legibility(Grade.GOOD))
    verdict = _verdict(10, 1, document(bare, media_type="image/jpeg"))
    assert FlagCode.UNREADABLE not in codes(verdict)
    assert verdict.status is Status.UNDETERMINED
    assert FlagCode.NEEDS_REVIEWER in codes(verdict)


@pytest.mark.parametrize(
    ("subject", "wrong"), [("PERSIAPAN BIMBINGAN TEKNIS SI JUKUNG", True), ("MONITORING DAN EVALUASI SI JUKUNG", False)]
)
def test_minutes_are_a_report_of_evaluation_only_where_they_are_of_one(subject: str, wrong: bool) -> None:
    minutes = f"""NOTULEN RAPAT
{subject}

Hari/Tanggal : Rabu, 12 Maret 2025
Tempat : Ruang Rapat Dinas
Pimpinan rapat : Kepala Dinas
Pembahasan:
1. Pimpinan membuka rapat dan menyampaikan perkembangan SI JUKUNG selama triwulan pertama.
2. Peserta menyepakati langkah tindak lanjut dan pembagian tugas masing-masing bidang.

Notulis,
"""
    found = codes(judged(19, 1, {"notulen.pdf": document(page(minutes, marks=(HIGHLIGHT,)))}))
    assert (FlagCode.WRONG_DOCUMENT_TYPE in found) is wrong
