"""The same evidence twice: inside a claim, across the claims of a submission, across submissions."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from evidence.citation import Citation, Elsewhere
from evidence.document import ranges
from evidence.submission import Submission
from evidence.verdict import Flag, FlagCode, Severity
from rules.facts import regions
from rules.flagging import place, raise_flag
from rules.identity import contradictions, same_paper
from rules.model import Case, Exhibit, PagePair, Use
from rules.naming import called
from rules.sameness import Known, known, places, same_pages

SAME_PAPER = 70.0
"""Resemblance (0..100) of two texts that is enough between two documents of the same type, number, date and issuer."""

SAME_TEXT = 95.0
"""The same for short texts without any of these, when no fact tells them apart and both were read as text."""

_COMPARED = 20_000  # characters of each text
_SHORTEST = 80  # characters: shorter texts resemble each other by chance


@dataclass(frozen=True, slots=True)
class Repetition:
    """``second`` says the same as ``first``; ``resemblance`` is 100 for the same bytes. ``pairs``: on which pages; empty for the same bytes.
    What is not ``certain`` is told and still counted."""

    first: Exhibit
    second: Exhibit
    resemblance: float
    pairs: tuple[PagePair, ...] = ()
    certain: bool = True


def repetitions(exhibits: Iterable[Exhibit]) -> tuple[Repetition, ...]:
    """Every exhibit that repeats an earlier one: the same bytes, or the same pages with no fact that tells them apart."""
    pages = _Pages()
    found: list[Repetition] = []
    kept: list[Exhibit] = []
    for exhibit in exhibits:
        repeated = next((r for earlier in kept if (r := _repeats(earlier, exhibit, pages)) is not None), None)
        if repeated is None:
            kept.append(exhibit)
            continue
        found.append(repeated)
        kept = [repeated.first if earlier is repeated.second else earlier for earlier in kept]
    return tuple(found)


@dataclass(slots=True)
class _Pages:
    """What the pages of each file say, worked out once."""

    of_file: dict[str, tuple[Known, ...]] = field(default_factory=dict)

    def __call__(self, exhibit: Exhibit) -> tuple[Known, ...]:
        document = exhibit.document
        if document is None:
            return ()
        if document.digest not in self.of_file:
            self.of_file[document.digest] = known([page for page in document.pages if not page.skipped])
        return self.of_file[document.digest]


def _repeats(first: Exhibit, second: Exhibit, pages: _Pages) -> Repetition | None:
    if first.document is None or second.document is None:
        return None
    if first.document.digest == second.document.digest:
        return Repetition(first, second, 100.0)
    if _told_apart(first, second):
        return None
    one, other = _text(first), _text(second)
    alike = _resemblance(one, other)
    files = (first.ref.name, first.document.digest), (second.ref.name, second.document.digest)
    same = same_pages(pages(first), pages(second))
    if same:
        pairs = tuple(places(page, *files) for page in same)
        if len(pages(second)) > len(pages(first)) + 1:  # the longer file has more to say
            first, second = second, first
            pairs = tuple(replace(pair, one=pair.other, other=pair.one) for pair in pairs)
        return Repetition(first, second, min(alike, 99.0), pairs, all(pair.certain for pair in pairs))
    if alike >= SAME_PAPER and same_paper(first.decided, second.decided):
        return Repetition(first, second, min(alike, 99.0))
    told = any(page.words.tells for page in (*pages(first), *pages(second)))
    return Repetition(first, second, min(alike, 99.0)) if alike >= SAME_TEXT and not told else None


def _resemblance(one: str, other: str) -> float:
    if min(len(one), len(other)) < _SHORTEST or max(len(one), len(other)) > 2 * min(len(one), len(other)):
        return 0.0
    # a second scan may read the same lines in another order
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))


def _text(exhibit: Exhibit) -> str:
    words = "\n".join(source.text for source in exhibit.sources)
    return re.sub(r"[^a-z0-9]+", " ", words[:_COMPARED].lower()).strip()


def _told_apart(first: Exhibit, second: Exhibit) -> bool:
    one, other = first.decided, second.decided
    if one is None or other is None or one.document_type is not other.document_type:
        return one is not None and other is not None
    return bool(contradictions(one, other))


def duplicate_flags(case: Case, found: tuple[Repetition, ...], *, needed: bool) -> tuple[Flag, ...]:
    """``duplicate-evidence``, a warning once the claim is proven without the repetition."""
    flags: list[Flag] = []
    for repetition in found:
        variant = "same" if repetition.resemblance == 100 else "again" if repetition.certain else "likely"
        one, other = place(repetition.first), place(repetition.second)
        if repetition.pairs:
            one, other = (tuple(citation) for citation in zip(*((p.one, p.other) for p in repetition.pairs), strict=True))
        flags.append(
            raise_flag(
                case,
                FlagCode.DUPLICATE_EVIDENCE,
                variant=variant,
                severity=None if needed and repetition.certain else Severity.WARN,
                citations=_side_by_side(one, other),
                first=repetition.first.ref.name,
                second=repetition.second.ref.name,
                percent=round(repetition.resemblance),
            )
        )
    return tuple(flags)


def _side_by_side(one: Sequence[Citation], other: Sequence[Citation]) -> tuple[Citation, ...]:
    """The places of two files, by turns."""
    return tuple(citation for pair in zip(one, other, strict=False) for citation in pair)


def shared_flags(case: Case, others: dict[str, tuple[int, ...]]) -> tuple[Flag, ...]:
    """``shared-evidence``: ``others`` maps a digest to the indicators of this submission that it serves. Copies count like the file."""
    flags: dict[str, Flag] = {}
    for exhibit in case.exhibits:
        digest = exhibit.document.digest if exhibit.document is not None else ""
        numbers = [str(nomor) for nomor in others.get(digest, ()) if nomor != case.claim.nomor]
        if numbers and digest not in flags:
            flags[digest] = raise_flag(
                case, FlagCode.SHARED_EVIDENCE, citations=place(exhibit), berkas=exhibit.ref.name, others=", ".join(numbers)
            )
        for use in case.uses.get(digest, ()):
            key = f"{digest} {use.digest}"
            if use.pairs and _is_own(case.submission, use) and use.nomor != case.claim.nomor and key not in flags:
                flags[key] = _use_flag(case, FlagCode.SHARED_EVIDENCE, exhibit, use)
    return tuple(flags.values())


def reuse_flags(case: Case) -> tuple[Flag, ...]:
    """``reused-evidence``: the same content was handed in for another innovation or region."""
    flags: list[Flag] = []
    seen: set[tuple[str, str, str]] = set()
    for exhibit in case.exhibits:
        digest = exhibit.document.digest if exhibit.document is not None else ""
        for use in sorted(case.uses.get(digest, ()), key=lambda use: bool(use.pairs)):  # the same bytes say more
            key = (digest, use.kode, str(use.tahun_penilaian))
            if _foreign(case.submission, use) and key not in seen:
                seen.add(key)
                flags.append(_use_flag(case, FlagCode.REUSED_EVIDENCE, exhibit, use))
    return tuple(flags)


def _use_flag(case: Case, code: FlagCode, exhibit: Exhibit, use: Use) -> Flag:
    """A flag that shows both places: here, and where else the content was handed in."""
    here: tuple[Citation, ...] = place(exhibit)
    there = tuple(replace(citation, berkas=use.berkas) for citation in here)
    if use.pairs:
        here = tuple(replace(pair.one, berkas=exhibit.ref.name) for pair in use.pairs)
        there = tuple(replace(pair.other, berkas=use.berkas) for pair in use.pairs)
    if not _is_own(case.submission, use):
        elsewhere = Elsewhere(use.kode, use.tahun_penilaian, use.pemda, use.inovasi, use.nomor)
        there = tuple(replace(citation, elsewhere=elsewhere) for citation in there)
    variant = "" if not use.pairs else "pages" if all(pair.certain for pair in use.pairs) else "likely"
    return raise_flag(
        case,
        code,
        variant=variant,
        citations=_side_by_side(here, there),
        berkas=exhibit.ref.name,
        pages=ranges(citation.page for citation in here),
        other=use.berkas,
        other_pages=ranges(citation.page for citation in there),
        inovasi=use.inovasi,
        pemda=use.pemda,
        tahun=use.tahun_penilaian,
        nomor=use.nomor,
        kode=use.kode,
    )


def _is_own(submission: Submission, use: Use) -> bool:
    return (use.kode, use.tahun_penilaian) == (submission.kode, submission.tahun_penilaian)


def _foreign(submission: Submission, use: Use) -> bool:
    if _is_own(submission, use):
        return False
    elsewhere = (regions.normalise(use.pemda) or use.pemda) != (regions.normalise(submission.pemda) or submission.pemda)
    return elsewhere or _name_key(use.inovasi) != _name_key(submission.inovasi.nama)


def _name_key(nama: str) -> str:
    names = called(nama)
    return re.sub(r"\W+", "", (names.short or names.long or (nama,))[0]).upper()
