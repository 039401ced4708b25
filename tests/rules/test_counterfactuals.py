"""What would have changed a verdict: said only where it is so, which judging the changed claim shows."""

from datetime import date

from evidence.document import Document
from evidence.submission import Claim
from evidence.verdict import Status
from rules.engine import judge
from rules.pack import load
from tests.rules.claims import judged, ref, submission
from tests.rules.papers import HIGHLIGHT, INK, STAMP, assignment, budget, paper

BOOK = load("iid-2026")


def budgets() -> dict[str, Document]:
    marks = (INK, STAMP, HIGHLIGHT)
    return {"a.pdf": paper(budget(2025), digest="a", marks=marks), "b.pdf": paper(budget(2026), digest="b", marks=marks)}


def test_missing_claim_says_what_is_asked() -> None:
    verdict = judge(submission(Claim(2, 3)), {}, BOOK).claims[0]
    assert verdict.would_change == (f"Yang diminta tingkat 3: {BOOK.rule(2).indicator.levels[2]}.",)


def test_met_claim_names_the_file_that_carries_it_and_that_is_true() -> None:
    files = budgets()
    both = judged(3, 2, files)
    assert both.status is Status.MET
    assert [sentence.split(",")[0] for sentence in both.would_change] == ["Tanpa a.pdf", "Tanpa b.pdf"]
    for gone in files:
        alone = judged(3, 2, {name: document for name, document in files.items() if name != gone})
        assert alone.status is not Status.MET
        assert f"Tanpa {gone}, bukti hanya mendukung tingkat {alone.supported}." in both.would_change


def test_met_claim_with_evidence_to_spare_leans_on_no_single_file() -> None:
    files = budgets()
    assert judged(3, 1, files).would_change == ()


def test_file_that_does_not_count_says_what_mending_it_would_add_and_that_is_true() -> None:
    files = {"a.pdf": paper(assignment(people=12))}
    wrong = ref("a.pdf", nomor="800.1.11.1/99/DUKCAPIL/2025", tanggal=date(2025, 2, 10))
    verdict = judged(2, 2, files, wrong)
    mended = judged(2, 2, files, ref("a.pdf", nomor="800.1.11.1/12/DUKCAPIL/2025", tanggal=date(2025, 2, 10)))
    assert (verdict.status, mended.status) == (Status.WEAK, Status.MET)
    assert (
        verdict.would_change[0]
        == f"Bila a.pdf diperbaiki (number-mismatch) dan dihitung, bukti mendukung tingkat {mended.supported}."
    )


def test_weak_claim_says_which_claim_the_evidence_supports() -> None:
    verdict = judged(2, 3, {"a.pdf": paper(assignment(people=12))})
    assert verdict.status is Status.WEAK
    assert f"Klaim tingkat {verdict.supported} akan terpenuhi dengan bukti yang ada." in verdict.would_change
