"""The operator's check before sending: is everything there, and of the kind that is asked? No page is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.submission import Claim, EvidenceRef, Submission
from evidence.verdict import Flag, FlagCode, Severity
from evidence.wording import say
from rules.checks.file_not_allowed import objections
from rules.checks.link_unchecked import link_variant
from rules.flagging import flag
from rules.model import IndicatorRule, Rulebook
from rules.submission_checks import SUBMISSION_CHECKS


@dataclass(frozen=True, slots=True)
class Glance:
    """What is known of a file without reading it: its media type by its first bytes, and its size in bytes."""

    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Precheck:
    """What a glance shows. ``flags`` pairs each flag with the indicator's number, None for the submission itself; ``hints`` are
    no defects: what the claimed level usually needs and may be missing."""

    flags: tuple[tuple[int | None, Flag], ...]
    hints: tuple[tuple[int, str], ...]

    @property
    def complete(self) -> bool:
        """Whether nothing stands in the way of sending."""
        return not any(flag.severity is Severity.FAIL for _, flag in self.flags)


def precheck(submission: Submission, files: Mapping[str, Glance], rulebook: Rulebook) -> Precheck:
    """Completeness of ``submission``: the profile (age, words, dates, mandatory indicators), and of each claim its files and links.

    ``files`` maps a file's path in the submission to a glance at it; a path that is not there is a file that is missing.
    """
    flags: list[tuple[int | None, Flag]] = [
        (None, found) for name in rulebook.submission_checks for found in SUBMISSION_CHECKS[name](submission, rulebook)
    ]
    hints: list[tuple[int, str]] = []
    for claim in submission.indikator:
        rule = rulebook.rule(claim.nomor)
        if not claim.bukti:
            asked = rule.indicator.evidence
            flags.append((claim.nomor, flag(FlagCode.NO_EVIDENCE, claimed=claim.parameter, evidence_asked=asked)))
        for ref in claim.bukti:
            flags += [(claim.nomor, found) for found in _of_evidence(ref, rule, files)]
        hints += [(claim.nomor, hint) for hint in _hints(claim, rule)]
    return Precheck(tuple(flags), tuple(hints))


def _of_evidence(ref: EvidenceRef, rule: IndicatorRule, files: Mapping[str, Glance]) -> list[Flag]:
    if ref.tautan is not None:
        variant = link_variant(ref.tautan, allowed=rule.indicator.links)
        return [flag(FlagCode.LINK_UNCHECKED, evidence=ref.name, variant=variant, tautan=ref.tautan)] if variant else []
    glance = files.get(ref.berkas or "")
    if glance is None or glance.size == 0:
        return [flag(FlagCode.UNREADABLE, evidence=ref.name, variant="missing" if glance is None else "empty")]
    severity = rule.severities.get(FlagCode.FILE_NOT_ALLOWED)
    return [
        flag(FlagCode.FILE_NOT_ALLOWED, severity, evidence=ref.name, variant=wrong.variant, found=wrong.found, asked=wrong.asked)
        for wrong in objections(rule, glance.media_type, glance.size)
    ]


def _hints(claim: Claim, rule: IndicatorRule) -> list[str]:
    """Fewer files than the level has parts: allowed, since one file may hold several, and often a mistake."""
    needed = parts_of_level(rule, claim.parameter)
    files = sum(ref.berkas is not None for ref in claim.bukti)
    if not files or files >= needed:
        return []
    wording = rule.indicator.levels[claim.parameter - 1]
    return [say("rules.precheck.parts", level=claim.parameter, wording=wording, needed=needed, files=files)]


def parts_of_level(rule: IndicatorRule, level: int) -> int:
    """How many separate proofs (years, events, regions, methods) a level is made of; 1 where it is one thing."""
    years = rule.parameters.get("years")
    if isinstance(years, tuple):
        alternatives = years[level - 1]
        assert isinstance(alternatives, tuple)
        return min((len(each) for each in alternatives if isinstance(each, tuple)), default=1)
    if rule.thresholds and (rule.parameters.get("counts_apart") or "methods" in rule.parameters):
        return int(rule.thresholds[level - 1])
    return 1
