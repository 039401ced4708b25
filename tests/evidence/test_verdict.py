"""A conclusion follows from its parts."""

from dataclasses import replace

import pytest

from evidence.submission import Claim, EvidenceRef
from evidence.verdict import ClaimVerdict, FlagCode, Severity, Status
from tests.assessments import assessment

FILE = (EvidenceRef(berkas="a.pdf"),)


@pytest.mark.parametrize(
    ("earned", "claimed", "bukti", "questions", "status", "supported"),
    [
        (2, 2, FILE, (), Status.MET, 2),
        (3, 2, FILE, (), Status.MET, 3),
        (2, 2, FILE, ("foto",), Status.MET, 2),
        (1, 2, FILE, (), Status.WEAK, 1),
        (0, 1, FILE, (), Status.WEAK, 0),
        (1, 2, FILE, ("foto",), Status.UNDETERMINED, 1),
        (None, 1, FILE, (), Status.UNDETERMINED, None),
        (None, 1, (), (), Status.MISSING, 0),
    ],
)
def test_status_follows_from_level_evidence_and_questions(earned, claimed, bukti, questions, status, supported):
    verdict = ClaimVerdict(Claim(1, claimed, bukti), "x", earned, open_questions=questions)
    assert (verdict.status, verdict.supported) == (status, supported)


def test_score_weighs_levels_and_counts_unknown_as_zero():
    score = assessment().score
    assert (score.claimed, score.supported, score.maximum) == (3 * 2 + 2 * 1 + 2 * 3 + 4 * 1, 3 * 1 + 2 * 1, 111)


def test_fail_flag_on_unneeded_evidence_softens_once_the_claim_is_met():
    weak, met, *_ = assessment().claims
    code = FlagCode.NUMBER_MISMATCH
    assert [flag.severity for flag in weak.all_flags if flag.code is code] == [Severity.FAIL]
    assert [flag.severity for flag in met.all_flags if flag.code is code] == [Severity.WARN]


def test_evidence_with_a_fail_flag_does_not_count():
    item = assessment().claims[0].evidence[0]
    assert not item.counts
    assert replace(item, flags=()).counts
