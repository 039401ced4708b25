"""From a submission and what was read of its files to an assessment. Pure: the same inputs give the same verdicts.

``judge`` reads as the way of a claim: exhibits, evidence checks, the measure over what counts, questions, claim checks, verdict.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from evidence.citation import Citation
from evidence.document import Document
from evidence.submission import Claim, Submission
from evidence.verdict import Assessment, ClaimVerdict, EvidenceVerdict, Flag, FlagCode, Status
from rules import facts, questions
from rules.checks import CHECKS
from rules.counterfactuals import what_would_change
from rules.exhibits import Files, StateDocuments
from rules.flagging import place, raise_flag
from rules.legibility import is_sure, unreadable_because
from rules.measures import MEASURES
from rules.model import Case, Exhibit, IndicatorRule, Measurement, Rulebook, Use
from rules.questions import Judged, counts
from rules.reasons import explain
from rules.repetition import Repetition, duplicate_flags, repetitions, reuse_flags, shared_flags
from rules.submission_checks import SUBMISSION_CHECKS


@dataclass(frozen=True, slots=True)
class Findings:
    """What became of a claim's exhibits: the evidence-level flags on each, which of them repeat others, and what the rest adds up to
    (None where nothing counts)."""

    judged: Judged
    repeated: tuple[Repetition, ...]
    measured: Measurement | None


def judge(
    submission: Submission,
    documents: Mapping[str, Document],
    rulebook: Rulebook,
    uses: Mapping[str, tuple[Use, ...]] | None = None,
    *,
    state: StateDocuments | None = None,
) -> Assessment:
    """The verdicts on every claim of ``submission`` under ``rulebook``.

    ``documents`` maps a file's path in the submission to what was read of it; a file that is not there counts as unread. ``uses``
    maps a digest to where else that file was handed in. ``state`` replaces the reading of facts, for tests of judging alone.
    """
    files = Files(submission, documents, state or facts.state)
    shared = _claims_by_digest(submission, documents)
    claims = tuple(_judge_claim(claim, rulebook.rule(claim.nomor), files, shared, uses or {}) for claim in submission.indikator)
    return Assessment(
        submission=submission,
        rulebook=rulebook.id,
        rulebook_digest=rulebook.digest,
        claims=claims,
        weights=tuple((claim.nomor, rulebook.rule(claim.nomor).indicator.bobot) for claim in submission.indikator),
        maximum=rulebook.edition.maximum,
        flags=tuple(flag for name in rulebook.submission_checks for flag in SUBMISSION_CHECKS[name](submission, rulebook)),
    )


def _judge_claim(
    claim: Claim, rule: IndicatorRule, files: Files, shared: dict[str, tuple[int, ...]], uses: Mapping[str, tuple[Use, ...]]
) -> ClaimVerdict:
    exhibits = tuple(files.exhibit(ref, claim, rule) for ref in claim.bukti)
    case = Case(files.submission, claim, rule, exhibits, uses)
    found = _find(case)
    verdict = _conclude(case, found)
    flags = _check_claim(case, verdict, found, shared)
    return replace(
        verdict,
        flags=flags,
        reasoning=explain(case, verdict, found.measured, found.repeated),
        would_change=what_would_change(case, verdict, found.judged, lambda exhibits: _level(case, exhibits)),
    )


def _find(case: Case) -> Findings:
    judged = _check_evidence(case)
    counted = tuple(exhibit for exhibit, flags in judged if counts(flags))
    repeated = repetitions(counted) if case.rule.parameters.get("counts_apart") else ()
    return Findings(judged, repeated, _measure(case, counted, repeated))


def _check_evidence(case: Case) -> Judged:
    return tuple(
        (exhibit, tuple(flag for name in case.rule.checks for flag in CHECKS[name](case, exhibit))) for exhibit in case.exhibits
    )


def _measure(case: Case, counted: tuple[Exhibit, ...], repeated: tuple[Repetition, ...]) -> Measurement | None:
    """What the counted exhibits add up to, each certain repetition left out; None where nothing counts."""
    again = [repetition.second for repetition in repeated if repetition.certain]
    once = tuple(exhibit for exhibit in counted if not any(exhibit is other for other in again))
    return MEASURES[case.rule.measure](case, once) if once else None


def _level(case: Case, exhibits: tuple[Exhibit, ...]) -> int:
    """The level that these exhibits alone would reach."""
    apart = case.rule.parameters.get("counts_apart")
    measured = _measure(case, exhibits, repetitions(exhibits) if apart else ())
    return min(measured.level or 0, 3) if measured is not None else 0


def _conclude(case: Case, found: Findings) -> ClaimVerdict:
    """The verdict without its own flags and reasoning: level, citations, open questions."""
    measured = found.measured
    open_questions = questions.unread(case, found.judged) + questions.uncertain(case, found.judged)
    if measured is not None:
        open_questions += measured.open_questions
    unread = questions.left_unread(found.judged)
    earned = _earned(found, open_questions + unread)
    if earned is None or earned < case.claim.parameter:
        open_questions += unread
    return ClaimVerdict(
        claim=case.claim,
        indikator=case.rule.indicator.nama,
        earned=earned,
        evidence=tuple(_evidence(exhibit, flags) for exhibit, flags in found.judged),
        citations=measured.citations if measured is not None else (),
        open_questions=tuple(dict.fromkeys(open_questions)),
    )


def _earned(found: Findings, open_questions: tuple[str, ...]) -> int | None:
    """The level; 0 where evidence was seen and supports none; None where nothing that bears on it could be read."""
    measured = found.measured
    seen = [exhibit for exhibit, _ in found.judged if exhibit.document is not None and unreadable_because(exhibit) is None]
    if measured is not None and measured.level is not None and (measured.level or seen):
        return min(measured.level, 3)
    if measured is None:
        return 0 if seen else None
    legible = any(is_sure(exhibit) for exhibit, flags in found.judged if counts(flags))
    return 0 if legible and not open_questions else None


def _evidence(exhibit: Exhibit, flags: tuple[Flag, ...]) -> EvidenceVerdict:
    document = exhibit.document
    if document is None:
        return EvidenceVerdict(exhibit.ref, flags=flags)
    return EvidenceVerdict(
        ref=exhibit.ref,
        digest=document.digest,
        media_type=document.media_type,
        pages=max(document.page_count, len(document.pages)),
        read_by=tuple(page.read_by for page in document.pages),
        unread=document.unread,
        grade=document.grade,
        confidence=round(document.confidence, 4),
        documents=exhibit.stated,
        deciding=exhibit.deciding,
        flags=flags,
    )


def _check_claim(case: Case, verdict: ClaimVerdict, found: Findings, shared: dict[str, tuple[int, ...]]) -> tuple[Flag, ...]:
    """Claim-level flags, in the order of the contract's table."""
    if verdict.status is Status.MISSING:
        indicator = case.rule.indicator
        return (raise_flag(case, FlagCode.NO_EVIDENCE, claimed=case.claim.parameter, evidence_asked=indicator.evidence),)
    measured = found.measured
    flags: list[Flag] = []
    if verdict.status is Status.WEAK:
        flags.append(_exceeds(case, verdict))
    flags += measured.flags if measured is not None else ()
    flags += duplicate_flags(case, found.repeated, needed=verdict.status is not Status.MET)
    flags += shared_flags(case, shared)
    flags += reuse_flags(case)
    asked = questions.uncertain(case, found.judged) + (measured.open_questions if measured is not None else ())
    if verdict.status is Status.UNDETERMINED and asked:
        flags.append(raise_flag(case, FlagCode.NEEDS_REVIEWER, citations=_places(verdict, case), questions=" ".join(asked)))
    return tuple(flags)


def _exceeds(case: Case, verdict: ClaimVerdict) -> Flag:
    """``claim-exceeds-evidence``: supported against claimed, and what the claimed level asks for."""
    levels, supported = case.rule.indicator.levels, verdict.supported or 0
    return raise_flag(
        case,
        FlagCode.CLAIM_EXCEEDS_EVIDENCE,
        variant="" if supported else "nothing",
        citations=_places(verdict, case),
        claimed=case.claim.parameter,
        claimed_level=levels[case.claim.parameter - 1],
        supported=supported,
        supported_level=levels[supported - 1] if supported else "",
    )


def _places(verdict: ClaimVerdict, case: Case) -> tuple[Citation, ...]:
    """The places that earned the level, else those that cost it, else where the files say what they are."""
    if verdict.citations:
        return verdict.citations
    costly = tuple(citation for item in verdict.evidence if not item.counts for flag in item.flags for citation in flag.citations)
    return costly or tuple(citation for exhibit in case.exhibits for citation in place(exhibit))


def _claims_by_digest(submission: Submission, documents: Mapping[str, Document]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for claim in submission.indikator:
        for ref in claim.bukti:
            if ref.berkas is not None and ref.berkas in documents:
                found.setdefault(documents[ref.berkas].digest, {})[claim.nomor] = None
    return {digest: tuple(numbers) for digest, numbers in found.items()}
