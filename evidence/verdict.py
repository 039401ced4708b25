"""What was concluded: flags, the verdict on a claim, the assessment of a submission.

A conclusion is computed from its parts and never stored beside them: ``ClaimVerdict.status`` and ``Assessment.score`` are
properties.
"""

from dataclasses import dataclass
from enum import StrEnum

from evidence.citation import Citation
from evidence.document import Grade, ReadBy
from evidence.facts import StatedDocument
from evidence.submission import Claim, EvidenceRef, Submission


class Severity(StrEnum):
    """``fail`` takes evidence out of the count (on evidence) or states a defect; ``warn`` asks to look; ``info`` tells."""

    FAIL = "fail"
    WARN = "warn"
    INFO = "info"


class Status(StrEnum):
    """The status of a claim (contract, section 3)."""

    MET = "met"
    WEAK = "weak"
    MISSING = "missing"
    UNDETERMINED = "undetermined"


class Scope(StrEnum):
    """What a flag stands on."""

    SUBMISSION = "submission"
    CLAIM = "claim"
    EVIDENCE = "evidence"


class FlagCode(StrEnum):
    """The closed list of flags (contract, section 3)."""

    INNOVATION_TOO_OLD = "innovation-too-old"
    DESIGN_TOO_SHORT = "design-too-short"
    DATES_OUT_OF_ORDER = "dates-out-of-order"
    MANDATORY_CLAIM_MISSING = "mandatory-claim-missing"
    NO_EVIDENCE = "no-evidence"
    CLAIM_EXCEEDS_EVIDENCE = "claim-exceeds-evidence"
    SET_INCOMPLETE = "set-incomplete"
    DUPLICATE_EVIDENCE = "duplicate-evidence"
    SHARED_EVIDENCE = "shared-evidence"
    REUSED_EVIDENCE = "reused-evidence"
    UNREADABLE = "unreadable"
    LOW_LEGIBILITY = "low-legibility"
    FILE_NOT_ALLOWED = "file-not-allowed"
    WRONG_DOCUMENT_TYPE = "wrong-document-type"
    INNOVATION_NOT_NAMED = "innovation-not-named"
    NUMBER_MISMATCH = "number-mismatch"
    DATE_MISMATCH = "date-mismatch"
    SUBJECT_MISMATCH = "subject-mismatch"
    OUTSIDE_WINDOW = "outside-window"
    DRAFT = "draft"
    UNSIGNED = "unsigned"
    SIGNATURE_INVALID = "signature-invalid"
    SIGNATURE_CLAIMED_ONLY = "signature-claimed-only"
    SIGNER_LACKS_AUTHORITY = "signer-lacks-authority"
    WRONG_REGION = "wrong-region"
    NO_HIGHLIGHT = "no-highlight"
    DURATION_MISSING = "duration-missing"
    FIGURES_UNSUPPORTED = "figures-unsupported"
    ALTERED_FILE = "altered-file"
    LINK_UNCHECKED = "link-unchecked"
    NEEDS_REVIEWER = "needs-reviewer"


FLAG_DEFAULTS: dict[FlagCode, tuple[Severity, Scope]] = {
    FlagCode.INNOVATION_TOO_OLD: (Severity.FAIL, Scope.SUBMISSION),
    FlagCode.DESIGN_TOO_SHORT: (Severity.FAIL, Scope.SUBMISSION),
    FlagCode.DATES_OUT_OF_ORDER: (Severity.FAIL, Scope.SUBMISSION),
    FlagCode.MANDATORY_CLAIM_MISSING: (Severity.WARN, Scope.SUBMISSION),
    FlagCode.NO_EVIDENCE: (Severity.FAIL, Scope.CLAIM),
    FlagCode.CLAIM_EXCEEDS_EVIDENCE: (Severity.FAIL, Scope.CLAIM),
    FlagCode.SET_INCOMPLETE: (Severity.FAIL, Scope.CLAIM),
    FlagCode.DUPLICATE_EVIDENCE: (Severity.FAIL, Scope.CLAIM),
    FlagCode.SHARED_EVIDENCE: (Severity.INFO, Scope.CLAIM),
    FlagCode.REUSED_EVIDENCE: (Severity.WARN, Scope.CLAIM),
    FlagCode.UNREADABLE: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.LOW_LEGIBILITY: (Severity.WARN, Scope.EVIDENCE),
    FlagCode.FILE_NOT_ALLOWED: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.WRONG_DOCUMENT_TYPE: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.INNOVATION_NOT_NAMED: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.NUMBER_MISMATCH: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.DATE_MISMATCH: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.SUBJECT_MISMATCH: (Severity.WARN, Scope.EVIDENCE),
    FlagCode.OUTSIDE_WINDOW: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.DRAFT: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.UNSIGNED: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.SIGNATURE_INVALID: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.SIGNATURE_CLAIMED_ONLY: (Severity.INFO, Scope.EVIDENCE),
    FlagCode.SIGNER_LACKS_AUTHORITY: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.WRONG_REGION: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.NO_HIGHLIGHT: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.DURATION_MISSING: (Severity.FAIL, Scope.EVIDENCE),
    FlagCode.FIGURES_UNSUPPORTED: (Severity.WARN, Scope.EVIDENCE),
    FlagCode.ALTERED_FILE: (Severity.WARN, Scope.EVIDENCE),
    FlagCode.LINK_UNCHECKED: (Severity.INFO, Scope.EVIDENCE),
    FlagCode.NEEDS_REVIEWER: (Severity.INFO, Scope.CLAIM),
}


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a reviewer should see. ``message``: what was found against what was claimed; ``advice``: what to upload or mend
    (both Indonesian). ``evidence`` names the file or link for flags on evidence. Where anything was read it carries a citation,
    or its message says which pages were searched."""

    code: FlagCode
    severity: Severity
    message: str
    advice: str
    evidence: str | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceVerdict:
    """What became of one attached file or link. ``digest`` is None for a link; ``deciding`` indexes ``documents``."""

    ref: EvidenceRef
    digest: str | None = None
    media_type: str = ""
    pages: int = 0
    read_by: tuple[ReadBy, ...] = ()
    grade: Grade | None = None
    confidence: float = 0.0
    documents: tuple[StatedDocument, ...] = ()
    deciding: int = 0
    flags: tuple[Flag, ...] = ()
    unread: tuple[int, ...] = ()  # pages that were left unread because the others settled the claim

    @property
    def counts(self) -> bool:
        """A file counts unless a ``fail`` flag stands on it."""
        return not any(flag.severity is Severity.FAIL for flag in self.flags)

    @property
    def document(self) -> StatedDocument | None:
        """The document that decided (the first where none did); None where nothing was read."""
        return self.documents[self.deciding] if self.documents else None


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """The verdict on one claim.

    ``earned`` is the level (0..3) that the counted evidence reaches, None where nothing could be read. ``open_questions`` names why
    a person must look (unread evidence, a link alone, a video, a photo); it keeps a shortfall from being called weak.
    """

    claim: Claim
    indikator: str
    earned: int | None
    evidence: tuple[EvidenceVerdict, ...] = ()
    flags: tuple[Flag, ...] = ()  # on the claim, those on evidence are in ``evidence``
    citations: tuple[Citation, ...] = ()  # the places that earned the level
    open_questions: tuple[str, ...] = ()
    reasoning: tuple[str, ...] = ()  # step by step, for ``bukti explain``
    would_change: tuple[str, ...] = ()  # what would have led to another level

    @property
    def status(self) -> Status:
        if not self.claim.bukti:
            return Status.MISSING
        if self.earned is not None and self.earned >= self.claim.parameter:
            return Status.MET
        if self.open_questions or self.earned is None:
            return Status.UNDETERMINED
        return Status.WEAK

    @property
    def supported(self) -> int | None:
        """0 where evidence is missing; None where nothing could be read."""
        return 0 if self.status is Status.MISSING else self.earned

    @property
    def all_flags(self) -> tuple[Flag, ...]:
        """The claim's own flags, then those of its evidence; once the claim is met, ``fail`` on evidence shows as ``warn``."""
        soften = self.status is Status.MET
        of_evidence = [flag for verdict in self.evidence for flag in verdict.flags]
        return self.flags + tuple(_softened(flag) if soften else flag for flag in of_evidence)


def _softened(flag: Flag) -> Flag:
    severity = Severity.WARN if flag.severity is Severity.FAIL else flag.severity
    return Flag(flag.code, severity, flag.message, flag.advice, flag.evidence, flag.citations)


@dataclass(frozen=True, slots=True)
class Score:
    """Sums of weight times level over a submission's claims, and the most that the edition allows. Unknown levels count 0."""

    claimed: int
    supported: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdicts on all claims of one submission under one rulebook. ``weights`` maps each claim's indicator to its weight."""

    submission: Submission
    rulebook: str
    rulebook_digest: str
    claims: tuple[ClaimVerdict, ...]
    weights: tuple[tuple[int, int], ...]
    maximum: int
    flags: tuple[Flag, ...] = ()

    @property
    def score(self) -> Score:
        weights = dict(self.weights)
        claimed = sum(weights[verdict.claim.nomor] * verdict.claim.parameter for verdict in self.claims)
        supported = sum(weights[verdict.claim.nomor] * (verdict.supported or 0) for verdict in self.claims)
        return Score(claimed, supported, self.maximum)

    def count(self, status: Status) -> int:
        return sum(verdict.status is status for verdict in self.claims)
