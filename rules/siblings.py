"""One paper handed in as several files: the body of a decree in one, its annex in another. What one part says the other need not repeat."""

from evidence.facts import Facts
from rules.comparison import Agreement, compare_numbers, number_parts
from rules.model import Case, Exhibit


def siblings(case: Case, exhibit: Exhibit) -> tuple[Exhibit, ...]:
    """The other files of the claim that are parts of the same paper: they carry its number, of the same region; where one of the two
    shows no number, the operator typed the same for both."""
    return tuple(other for other in case.exhibits if other is not exhibit and _same_paper(exhibit, other))


def _same_paper(one: Exhibit, other: Exhibit) -> bool:
    if one.decided is None or other.decided is None:
        return False
    regions = {region for part in (one.decided, other.decided) if (region := part.text(Facts.PEMDA))}
    if len(regions) > 1:
        return False
    mine, its = one.decided.fact(Facts.NOMOR), other.decided.fact(Facts.NOMOR)
    if mine is None or its is None:
        return _typed_alike(one, other)
    if len(number_parts(str(mine.value))[0]) < 2:  # "12" of 2024: many papers have that number
        return _typed_alike(one, other)
    confidence = min(mine.confidence, its.confidence)
    agreement = compare_numbers(str(mine.value), str(its.value), year=None, confidence=confidence)
    return agreement is Agreement.SAME or (agreement is Agreement.DOUBTFUL and _typed_alike(one, other))


def _typed_alike(one: Exhibit, other: Exhibit) -> bool:
    mine, its = one.ref.nomor_surat, other.ref.nomor_surat
    return bool(mine and its) and number_parts(mine or "") == number_parts(its or "") and bool(number_parts(mine or "")[0])
