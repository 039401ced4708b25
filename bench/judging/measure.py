"""The product's verdicts against the labels: what is right, what was missed, what was said wrongly, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.judging.desk import squeezed
from bench.judging.labels import CLAIM_CODES, OPEN, SUBMISSION_CODES, Label, Labelled, Place
from evidence.citation import Citation
from evidence.verdict import Assessment, ClaimVerdict, Flag, Severity


@dataclass(slots=True)
class Rate:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def add(self, right: bool) -> None:  # noqa: FBT001
        self.right += right
        self.of += 1

    @property
    def share(self) -> float | None:
        return self.right / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.right, self.of)


def wilson(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson); 0 to 1 where nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, square = right / of, z * z
    middle = share + square / (2 * of)
    reach = z * ((share * (1 - share) + square / (4 * of)) / of) ** 0.5
    return max((middle - reach) / (1 + square / of), 0.0), min((middle + reach) / (1 + square / of), 1.0)


@dataclass(slots=True)
class Worth:
    """What one flag is worth: ``found`` of those seeded, ``missed``, and ``false`` ones."""

    found: int = 0
    missed: int = 0
    false: int = 0

    @property
    def precision(self) -> Rate:
        return Rate(self.found, self.found + self.false)

    @property
    def recall(self) -> Rate:
        return Rate(self.found, self.found + self.missed)


@dataclass(slots=True)
class Tally:
    """Everything counted over some claims. ``errors`` tells each disagreement in a few lines."""

    claims: int = 0
    status: Rate = field(default_factory=Rate)
    level: Rate = field(default_factory=Rate)
    clean: Rate = field(default_factory=Rate)
    cited: Rate = field(default_factory=Rate)
    fails: Worth = field(default_factory=Worth)
    flags: defaultdict[str, Worth] = field(default_factory=lambda: defaultdict(Worth))
    indicators: defaultdict[int, dict[str, Rate]] = field(
        default_factory=lambda: defaultdict(lambda: {"status": Rate(), "level": Rate(), "clean": Rate()})
    )
    seeds: defaultdict[str, Rate] = field(default_factory=lambda: defaultdict(Rate))
    media: defaultdict[str, Rate] = field(default_factory=lambda: defaultdict(Rate))
    confusion: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    @property
    def pooled(self) -> Worth:
        """All seeded flags together."""
        total = Worth()
        for worth in self.flags.values():
            total.found += worth.found
            total.missed += worth.missed
            total.false += worth.false
        return total


def compare(labelled: Iterable[Labelled], assessments: Sequence[Assessment]) -> Tally:
    """One tally over submissions; a submission that was refused counts as wrong in every claim."""
    tally = Tally()
    found = {assessment.submission.kode: assessment for assessment in assessments}
    for made in labelled:
        assessment = found.get(made.kode)
        if assessment is None:
            tally.errors.append(f"{made.kode}: no assessment at all")
        else:
            _submission(tally, made, assessment)
        verdicts = {verdict.claim.nomor: verdict for verdict in assessment.claims} if assessment else {}
        for label in made.labels:
            _claim(tally, made, label, verdicts.get(label.nomor))
    return tally


def _submission(tally: Tally, made: Labelled, assessment: Assessment) -> None:
    standing = {str(flag.code) for flag in assessment.flags}
    for code in sorted(SUBMISSION_CODES):
        _count(tally, code, wanted=code in made.flags, stands=code in standing)
        if (code in made.flags) != (code in standing):
            tally.errors.append(f"{made.kode}: {'missed' if code in made.flags else 'false'} {code}")


def _count(tally: Tally, code: str, *, wanted: bool, stands: bool) -> None:
    worth = tally.flags[code]
    worth.found += wanted and stands
    worth.missed += wanted and not stands
    worth.false += stands and not wanted


def _claim(tally: Tally, made: Labelled, label: Label, verdict: ClaimVerdict | None) -> None:
    tally.claims += 1
    status = str(verdict.status) if verdict else "refused"
    wrong = [] if status == label.status else [f"status {label.status} is {status}"]
    rates = tally.indicators[label.nomor]
    for rate in (tally.status, rates["status"]):
        rate.add(status == label.status)
    for medium in label.media:
        tally.media[medium].add(status == label.status)
    tally.confusion[f"{label.status} -> {status}"] += 1
    if label.supported != OPEN:
        right = verdict is not None and verdict.supported == label.supported
        for rate in (tally.level, rates["level"]):
            rate.add(right)
        wrong += [] if right else [f"level {label.supported} is {verdict.supported if verdict else None}"]
    if label.clean:
        for rate in (tally.clean, rates["clean"]):
            rate.add(status == "met")
    if verdict:
        wrong += _flags(tally, label, verdict)
        wrong += [words for place in label.places if (words := _cited(tally, place, verdict))]
    tally.seeds[f"{label.nomor:>2} {seed_of(label.seed)}"].add(not wrong)
    if wrong:
        tally.errors.append(_told(made, label, verdict, wrong))


def seed_of(words: str) -> str:
    """What was done, without counts and file names: ``clean`` and its manner, or a flag and how."""
    return " ".join(word for word in words.split() if not word[0].isdigit())


def _flags(tally: Tally, label: Label, verdict: ClaimVerdict) -> list[str]:
    standing = {_key(flag): flag for flag in verdict.all_flags}
    wrong = []
    for key in label.must:
        stands = key in standing
        _count(tally, key[0], wanted=True, stands=stands)
        wrong += [] if stands else [f"missed {key[0]}" + (f" on {key[1]}" if key[1] else "")]
    for key, flag in standing.items():
        if flag.severity is Severity.FAIL and (key in label.must or not _tolerated(label, key)):
            tally.fails.found += key in label.must
            tally.fails.false += key not in label.must
        if key not in label.must and not _tolerated(label, key):
            _count(tally, key[0], wanted=False, stands=True)
            wrong.append(f"false {key[0]} ({flag.severity})" + (f" on {key[1]}" if key[1] else "") + f": {flag.message}")
    return wrong


def _tolerated(label: Label, key: tuple[str, str | None]) -> bool:
    return key[0] in label.may or key in label.lax


def _key(flag: Flag) -> tuple[str, str | None]:
    code = str(flag.code)
    return code, None if code in CLAIM_CODES else flag.evidence


def _cited(tally: Tally, place: Place, verdict: ClaimVerdict) -> str:
    """Whether a citation hits the place; what is wrong with it, or nothing. Flags that do not stand cite nothing and are not counted."""
    if place.code:
        flags = [flag for flag in verdict.all_flags if _key(flag) == (place.code, place.berkas)]
        if not flags:
            return ""
        citations = flags[0].citations
    else:
        if str(verdict.status) != "met":
            return ""
        citations = verdict.citations
    hit = any(hits(citation, place) for citation in citations)
    tally.cited.add(hit)
    seen = "; ".join(f"p{citation.page} {citation.quote[:60]!r}" for citation in citations if citation.berkas == place.berkas)
    return (
        ""
        if hit
        else f"citation of {place.code or 'the level'} misses {place.words!r} on pages {place.pages}: cites {seen or 'nothing there'}"
    )


def hits(citation: Citation, place: Place) -> bool:
    """The right file and page and, for a flag, words that overlap those that had to be cited (a mark has no words)."""
    return any(_hits(citation, one) for one in (place, *place.also))


def _hits(citation: Citation, place: Place) -> bool:
    if citation.berkas != place.berkas or citation.page not in place.pages:
        return False
    quote, words = squeezed(citation.quote), squeezed(place.words)
    return not place.code or citation.start == citation.end or quote in words or words in quote or words[:6] in quote


def _told(made: Labelled, label: Label, verdict: ClaimVerdict | None, wrong: list[str]) -> str:
    lines = [f"{made.kode} indikator {label.nomor} claimed {label.parameter} [{label.seed}]"]
    lines += [f"    {words}" for words in wrong]
    if verdict:
        for evidence in verdict.evidence:
            document = evidence.document
            facts = {key: fact.value for key, fact in document.facts} if document else {}
            lines.append(f"    read: {evidence.ref.name} as {document.document_type if document else None} {_brief(facts)}")
        lines += [f"    flag: {flag.code} {flag.severity} {flag.evidence or ''}: {flag.message}" for flag in verdict.all_flags]
        lines += [f"    open: {question}" for question in verdict.open_questions]
    return "\n".join(lines)


def _brief(facts: Mapping[str, object]) -> str:
    return ", ".join(f"{key}={str(value)[:90]}" for key, value in facts.items())
