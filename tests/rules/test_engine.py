"""Level and status of a claim, as the contract defines them, and what judging promises."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evidence.citation import Citation
from evidence.document import Defect, Document, Grade, Legibility, ReadBy, ReadFailure
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Claim, EvidenceRef
from evidence.verdict import FlagCode, Severity, Status
from rules.engine import judge
from rules.pack import load
from tests.documents import document, page
from tests.rules.claims import codes, judged, ref, submission
from tests.rules.papers import HIGHLIGHT, NAME, assignment, attendance, budget, certificate, decree, invitation, paper

BOOK = load("iid-2026")


def _broken() -> Document:
    return Document("f" * 64, "application/pdf", 900, "test", failure=ReadFailure.CORRUPT)


def test_claim_is_met_when_the_counted_evidence_reaches_it() -> None:
    verdict = judged(2, 2, {"a.pdf": paper(assignment(people=12))})
    assert (verdict.status, verdict.supported, verdict.earned) == (Status.MET, 2, 2)
    assert verdict.citations


def test_claim_is_met_also_when_more_is_proven_than_claimed() -> None:
    verdict = judged(2, 1, {"a.pdf": paper(assignment(people=12))})
    assert (verdict.status, verdict.supported) == (Status.MET, 2)


def test_claim_is_weak_when_readable_evidence_earns_less() -> None:
    verdict = judged(2, 3, {"a.pdf": paper(assignment(people=12))})
    assert (verdict.status, verdict.supported) == (Status.WEAK, 2)
    assert FlagCode.CLAIM_EXCEEDS_EVIDENCE in codes(verdict)


def test_claim_without_anything_attached_is_missing() -> None:
    verdict = judge(submission(Claim(2, 3)), {}, BOOK).claims[0]
    assert (verdict.status, verdict.supported) == (Status.MISSING, 0)
    assert [flag.code for flag in verdict.flags] == [FlagCode.NO_EVIDENCE]


def test_claim_is_undetermined_where_nothing_could_be_read() -> None:
    verdict = judged(2, 1, {"a.pdf": _broken()})
    assert (verdict.status, verdict.supported) == (Status.UNDETERMINED, None)
    assert codes(verdict) == {FlagCode.UNREADABLE}


def test_file_that_was_never_read_counts_as_unread() -> None:
    verdict = judge(submission(Claim(2, 1, (ref("weg.pdf"),))), {}, BOOK).claims[0]
    assert (verdict.status, verdict.supported) == (Status.UNDETERMINED, None)
    assert codes(verdict) == {FlagCode.UNREADABLE}


def test_unread_evidence_keeps_a_shortfall_from_being_weak() -> None:
    verdict = judged(2, 3, {"a.pdf": paper(assignment(people=12)), "b.pdf": _broken()})
    assert (verdict.status, verdict.supported) == (Status.UNDETERMINED, 2)


def test_unread_evidence_does_not_matter_once_the_rest_proves_the_claim() -> None:
    verdict = judged(2, 2, {"a.pdf": paper(assignment(people=12)), "b.pdf": _broken()})
    assert verdict.status is Status.MET
    assert {flag.severity for flag in verdict.all_flags if flag.code is FlagCode.UNREADABLE} == {Severity.WARN}


def test_link_alone_is_undetermined() -> None:
    claim = Claim(1, 1, (EvidenceRef(tautan="https://drive.google.com/file/d/1/view"),))
    verdict = judge(submission(claim), {}, BOOK).claims[0]
    assert (verdict.status, verdict.supported) == (Status.UNDETERMINED, None)
    assert codes(verdict) == {FlagCode.LINK_UNCHECKED}


def test_link_beside_a_weak_file_does_not_make_it_undetermined_where_a_file_is_asked() -> None:
    refs = (ref("a.pdf"), EvidenceRef(tautan="https://example.go.id/sk"))
    verdict = judged(2, 3, {"a.pdf": paper(assignment(people=12))}, *refs)
    assert verdict.status is Status.WEAK


def test_file_with_a_fail_flag_does_not_count() -> None:
    verdict = judged(2, 1, {"a.pdf": paper(assignment(people=12, tanggal="10 Februari 2019"))})
    assert (verdict.status, verdict.supported) == (Status.WEAK, 0)
    assert not verdict.evidence[0].counts


def test_signer_that_earns_a_lower_level_lowers_the_level_and_keeps_the_file() -> None:
    verdict = judged(8, 3, {"a.pdf": paper(assignment())})
    assert (verdict.status, verdict.supported) == (Status.WEAK, 2)
    assert verdict.evidence[0].counts


def test_score_counts_unknown_levels_as_nothing() -> None:
    claims = (Claim(2, 3, (ref("a.pdf"),)), Claim(1, 1, (ref("b.pdf"),)))
    assessment = judge(submission(*claims), {"a.pdf": paper(assignment(people=12)), "b.pdf": _broken()}, BOOK)
    assert (assessment.score.claimed, assessment.score.supported, assessment.score.maximum) == (2 * 3 + 3, 2 * 2, 111)


def test_poor_legibility_leaves_the_question_open() -> None:
    poor = replace(page(assignment(people=5), confidence=0.5), legibility=Legibility(Grade.POOR, (Defect.BLURRED,), 0.5))
    verdict = judged(2, 3, {"a.pdf": document(poor)})
    assert verdict.status is Status.UNDETERMINED
    assert FlagCode.LOW_LEGIBILITY in codes(verdict)


def test_absence_is_not_concluded_while_pages_are_unread() -> None:
    whole = paper(decree(name="inovasi daerah", tentang="PENETAPAN INOVASI DAERAH"), "LAMPIRAN")
    unread = replace(whole.pages[1], words=(), read_by=ReadBy.NONE, skipped="")
    partly = replace(whole, pages=(whole.pages[0], unread))
    verdict = judged(1, 1, {"a.pdf": partly})
    assert FlagCode.INNOVATION_NOT_NAMED not in codes(verdict)
    assert FlagCode.INNOVATION_NOT_NAMED in codes(judged(1, 1, {"a.pdf": whole}))


def test_merged_file_is_judged_by_the_document_that_fits() -> None:
    merged = paper(budget(2025), decree(), digest="9")
    verdict = judged(1, 1, {"a.pdf": merged})
    assert verdict.status is Status.MET, verdict.reasoning
    assert len(verdict.evidence[0].documents) == 2
    assert verdict.evidence[0].document is not None
    assert verdict.evidence[0].document.document_type is DocumentType.KEPUTUSAN_KEPALA_DAERAH


def test_set_merged_into_one_file_is_seen_whole() -> None:
    signed = [paper(text).pages[0] for text in (invitation(), attendance(), certificate())]
    merged = document(*signed, digest="8" * 64)
    verdict = judged(5, 1, {"set.pdf": merged})
    assert verdict.status is Status.MET, verdict.reasoning


def test_same_file_twice_is_one_year() -> None:
    file = paper(budget(2025), marks=(HIGHLIGHT,))
    verdict = judged(3, 2, {"a.pdf": file, "a (1).pdf": file})
    assert (verdict.status, verdict.supported) == (Status.WEAK, 1)
    assert FlagCode.DUPLICATE_EVIDENCE in codes(verdict)


def test_duplicate_only_warns_once_the_claim_is_proven() -> None:
    file = paper(budget(2025), marks=(HIGHLIGHT,))
    verdict = judged(3, 1, {"a.pdf": file, "a (1).pdf": file})
    assert verdict.status is Status.MET
    assert [flag.severity for flag in verdict.flags if flag.code is FlagCode.DUPLICATE_EVIDENCE] == [Severity.WARN]


def test_number_of_another_document_in_the_file_agrees() -> None:
    merged = paper(decree(), assignment(nomor="800.1.11.1/12/DUKCAPIL/2025"), digest="7")
    verdict = judged(2, 1, {"a.pdf": merged}, ref("a.pdf", "188.45/25/KUM/2024", date(2024, 6, 3)))
    assert FlagCode.NUMBER_MISMATCH not in codes(verdict)


def test_each_file_is_stated_once_however_many_claims_share_it() -> None:
    calls: list[str] = []

    def state(document: Document, berkas: str) -> tuple[StatedDocument, ...]:
        calls.append(berkas)
        return (StatedDocument((1,), DocumentType.SURAT_TUGAS),)

    claims = tuple(Claim(nomor, 1, (ref("a.pdf"),)) for nomor in (2, 7, 8, 9))
    judge(submission(*claims), {"a.pdf": paper(assignment())}, BOOK, state=state)
    assert calls == ["a.pdf"]


def test_facts_with_little_confidence_accuse_nobody() -> None:
    place = Citation("a.pdf", "a" * 64, 1, "5 Januari 2O1B", ())

    def state(document: Document, berkas: str) -> tuple[StatedDocument, ...]:
        plain = StatedDocument((1,), DocumentType.KEPUTUSAN_KEPALA_DAERAH)
        return (plain.with_facts((Facts.TANGGAL, Fact("2018-01-05", (place,), 0.4)), (Facts.NOMOR, Fact("1/2", (place,), 0.4))),)

    claim = Claim(1, 1, (ref("a.pdf", "188.45/25/KUM/2024", date(2024, 6, 3)),))
    verdict = judge(submission(claim), {"a.pdf": paper(decree())}, BOOK, state=state).claims[0]
    assert not codes(verdict) & {FlagCode.NUMBER_MISMATCH, FlagCode.DATE_MISMATCH, FlagCode.OUTSIDE_WINDOW}
    assert FlagCode.LOW_LEGIBILITY in codes(verdict)


def test_decree_may_match_the_newest_development() -> None:
    from tests.rules.claims import without

    file = {"a.pdf": paper(decree(tanggal="3 Maret 2025"))}
    assert FlagCode.OUTSIDE_WINDOW in codes(judged(1, 1, file))
    developed = without(waktu_pengembangan=date(2025, 9, 1))
    assert FlagCode.OUTSIDE_WINDOW not in codes(judged(1, 1, file, innovation=developed))


def test_reasoning_tells_every_step() -> None:
    verdict = judged(2, 3, {"a.pdf": paper(assignment(people=12)), "b.pdf": paper(decree(tanggal="3 Juni 2019"), digest="b")})
    told = "\n".join(verdict.reasoning)
    for words in ("Diklaim tingkat 3", "a.pdf dihitung", "b.pdf tidak dihitung karena: outside-window", "12 orang", "kurang dari"):
        assert words in told


def test_judging_is_the_same_in_every_process() -> None:
    """Sets hash differently in each process: none may reach the output."""
    script = "from tests.rules.test_engine import several_claims\nimport sys; sys.stdout.write(several_claims())"
    environment = {"PYTHONHASHSEED": "7", "PATH": ""}
    elsewhere = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parents[2], env=environment, capture_output=True, text=True, check=True
    )
    assert elsewhere.stdout == several_claims()
    assert len(elsewhere.stdout) > 1000


def several_claims() -> str:
    """An assessment of three claims over shared files, in full."""
    claims = (
        Claim(1, 1, (ref("a.pdf", "1/2", None, "x y z"),)),
        Claim(7, 3, (ref("b.pdf"), ref("a.pdf"))),
        Claim(9, 3, (ref("b.pdf"),)),
    )
    files = {"a.pdf": paper(decree()), "b.pdf": paper(decree(people=20, tanggal="3 Juni 2025"), digest="b")}
    return repr(judge(submission(*claims), files, BOOK))


@pytest.mark.parametrize(
    ("typed", "agrees"),
    [("23 Tahun 2024", True), ("Nomor 23 Tahun 2024", True), ("23", True), ("23 Tahun 2025", False), ("32 Tahun 2024", False)],
)
def test_number_of_a_plan_is_of_the_year_in_which_it_was_set(typed: str, agrees: bool) -> None:
    cover = f"""
PERATURAN WALI KOTA BANJARBARU
NOMOR 23 TAHUN 2024
TENTANG
RENCANA KERJA PEMERINTAH DAERAH KOTA BANJARBARU
TAHUN 2025
{NAME}
"""
    verdict = judged(6, 1, {"rkpd.pdf": paper(cover, marks=(HIGHLIGHT,))}, ref("rkpd.pdf", typed))
    assert (FlagCode.NUMBER_MISMATCH not in codes(verdict)) is agrees


def test_dates_on_a_screen_are_not_the_day_on_which_it_was_shown() -> None:
    screen = page("Google Play\nSI JUKUNG\nDiupdate 2 Mei 2026\nInstal\nTentang aplikasi ini\nwww.dukcapil.banjarbarukota.go.id")
    shown = document(screen, media_type="image/png")
    found = judged(12, 1, {"a.png": shown}, ref("a.png", tanggal=date(2026, 6, 15)))
    assert not codes(found) & {FlagCode.DATE_MISMATCH, FlagCode.LOW_LEGIBILITY}
    assert found.status is Status.MET
