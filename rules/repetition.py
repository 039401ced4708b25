"""The same evidence twice: inside a claim, across the claims of a submission, across submissions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from evidence.facts import Fact, Facts, FactValue
from evidence.submission import Submission
from evidence.verdict import Flag, FlagCode, Severity
from rules.facts import regions
from rules.flagging import place, raise_flag
from rules.model import Case, Exhibit, Use
from rules.naming import called
from rules.stemming import content_keys

SAME_TEXT = 90.0
"""Resemblance (0..100) of two texts from which on they may be the same page scanned again."""

SAME_PAPER = 70.0
"""Resemblance that is enough between two documents of the same type, number, date and issuer."""

_COMPARED = 20_000  # characters of each text
_SHORTEST = 80  # characters: shorter texts resemble each other by chance
_CLEAR = 0.6
_SAME_NAME = 85.0
# what tells two events, years or regions apart though all else is alike
_TELLING = (
    Facts.NOMOR,
    Facts.TANGGAL,
    Facts.TAHUN_ANGGARAN,
    Facts.TANGGAL_KEGIATAN,
    Facts.KEGIATAN,
    Facts.DAERAH_LAIN,
    Facts.PEMDA,
    Facts.PENANDATANGAN,
)


@dataclass(frozen=True, slots=True)
class Repetition:
    """``second`` says the same as ``first``; ``resemblance`` is 100 for the same bytes."""

    first: Exhibit
    second: Exhibit
    resemblance: float


def repetitions(exhibits: Iterable[Exhibit]) -> tuple[Repetition, ...]:
    """Every exhibit that repeats an earlier one: the same bytes, or nearly the same text with no fact that tells them apart."""
    found: list[Repetition] = []
    kept: list[Exhibit] = []
    for exhibit in exhibits:
        repeated = next((r for earlier in kept if (r := _repeats(earlier, exhibit)) is not None), None)
        if repeated is not None:
            found.append(repeated)
        else:
            kept.append(exhibit)
    return tuple(found)


def _repeats(first: Exhibit, second: Exhibit) -> Repetition | None:
    if first.document is None or second.document is None:
        return None
    if first.document.digest == second.document.digest:
        return Repetition(first, second, 100.0)
    one, other = _text(first), _text(second)
    if min(len(one), len(other)) < _SHORTEST or max(len(one), len(other)) > 2 * min(len(one), len(other)):
        return None
    if _told_apart(first, second):
        return None
    # a second scan may read the same lines in another order
    alike = max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
    return Repetition(first, second, alike) if alike >= (SAME_PAPER if _same_paper(first, second) else SAME_TEXT) else None


def _same_paper(first: Exhibit, second: Exhibit) -> bool:
    """Whether both say that they are the same document: equal number, date and issuing office."""
    one, other = first.decided, second.decided
    if one is None or other is None:
        return False
    pairs = [(one.fact(name), other.fact(name)) for name in (Facts.NOMOR, Facts.TANGGAL, Facts.INSTANSI)]
    return all(a is not None and b is not None and _key(a.value, Facts.NOMOR) == _key(b.value, Facts.NOMOR) for a, b in pairs)


def _text(exhibit: Exhibit) -> str:
    words = "\n".join(source.text for source in exhibit.sources)
    return re.sub(r"[^a-z0-9]+", " ", words[:_COMPARED].lower()).strip()


def _told_apart(first: Exhibit, second: Exhibit) -> bool:
    one, other = first.decided, second.decided
    if one is None or other is None or one.document_type is not other.document_type:
        return one is not None and other is not None
    return any(_differ(one.fact(name), other.fact(name), name) for name in _TELLING)


def _differ(one: Fact | None, other: Fact | None, name: Facts) -> bool:
    if one is None or other is None or min(one.confidence, other.confidence) < _CLEAR:
        return False
    if name is Facts.PENANDATANGAN:  # a name loses a word where a stamp lies over it
        return fuzz.token_set_ratio(str(one.value).lower(), str(other.value).lower()) < _SAME_NAME
    return _key(one.value, name) != _key(other.value, name)


def _key(value: FactValue, name: Facts) -> object:
    if isinstance(value, str) and name is Facts.KEGIATAN:
        return frozenset(content_keys(value))
    return re.sub(r"[\s.]+", "", str(value)).upper()


def duplicate_flags(case: Case, found: tuple[Repetition, ...], *, needed: bool) -> tuple[Flag, ...]:
    """``duplicate-evidence``, a warning once the claim is proven without the repetition."""
    flags: list[Flag] = []
    for repetition in found:
        variant = "same" if repetition.resemblance == 100 else "again"
        flags.append(
            raise_flag(
                case,
                FlagCode.DUPLICATE_EVIDENCE,
                variant=variant,
                severity=None if needed else Severity.WARN,
                citations=place(repetition.first) + place(repetition.second),
                first=repetition.first.ref.name,
                second=repetition.second.ref.name,
                percent=round(repetition.resemblance),
            )
        )
    return tuple(flags)


def shared_flags(case: Case, others: dict[str, tuple[int, ...]]) -> tuple[Flag, ...]:
    """``shared-evidence``: ``others`` maps a digest to the indicators of this submission that it serves."""
    flags: dict[str, Flag] = {}
    for exhibit in case.exhibits:
        digest = exhibit.document.digest if exhibit.document is not None else ""
        numbers = [str(nomor) for nomor in others.get(digest, ()) if nomor != case.claim.nomor]
        if numbers and digest not in flags:
            flags[digest] = raise_flag(
                case, FlagCode.SHARED_EVIDENCE, citations=place(exhibit), berkas=exhibit.ref.name, others=", ".join(numbers)
            )
    return tuple(flags.values())


def reuse_flags(case: Case) -> tuple[Flag, ...]:
    """``reused-evidence``: the same bytes were handed in for another innovation or region."""
    flags: list[Flag] = []
    seen: set[tuple[str, str]] = set()
    for exhibit in case.exhibits:
        digest = exhibit.document.digest if exhibit.document is not None else ""
        for use in case.uses.get(digest, ()):
            if not _foreign(case.submission, use) or (digest, use.kode) in seen:
                continue
            seen.add((digest, use.kode))
            flags.append(
                raise_flag(
                    case,
                    FlagCode.REUSED_EVIDENCE,
                    citations=place(exhibit),
                    berkas=exhibit.ref.name,
                    inovasi=use.inovasi,
                    pemda=use.pemda,
                    tahun=use.tahun_penilaian,
                    nomor=use.nomor,
                    kode=use.kode,
                )
            )
    return tuple(flags)


def _foreign(submission: Submission, use: Use) -> bool:
    if (use.kode, use.tahun_penilaian) == (submission.kode, submission.tahun_penilaian):
        return False
    elsewhere = (regions.normalise(use.pemda) or use.pemda) != (regions.normalise(submission.pemda) or submission.pemda)
    return elsewhere or _name_key(use.inovasi) != _name_key(submission.inovasi.nama)


def _name_key(nama: str) -> str:
    names = called(nama)
    return re.sub(r"\W+", "", (names.short or names.long or (nama,))[0]).upper()
