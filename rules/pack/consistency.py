"""What must hold between the parts of a pack, beyond the shape of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from evidence.wording import say
from rules.model import WindowBy
from rules.pack.schema import IndicatorEntry, PackEntry, WindowEntry


@dataclass(frozen=True, slots=True)
class Names:
    """The closed tables whose keys a pack may use."""

    checks: frozenset[str]
    submission_checks: frozenset[str]
    readers: frozenset[str]
    measures: frozenset[str]


def contradictions(pack: PackEntry, names: Names) -> Iterator[str]:
    """Every mistake, each as a sentence that names its place (Indonesian)."""
    yield from _numbering(pack)
    yield from _sums(pack)
    yield from _unknown("submission_checks", pack.submission_checks, names.submission_checks)
    yield from _age(pack)
    for index, entry in enumerate(pack.indikator):
        yield from _of_indicator(f"indikator[{index}]", entry, names)


def _numbering(pack: PackEntry) -> Iterator[str]:
    for key in ("nomor", "resmi"):
        numbers = [getattr(entry, key) for entry in pack.indikator]
        first = 1 if key == "nomor" else numbers[0]
        for index, (found, expected) in enumerate(zip(numbers, range(first, first + len(numbers)), strict=True)):
            place = f"indikator[{index}].{key}"
            if found in numbers[:index]:
                yield say("rules.pack.duplicate", place=place, found=found)
            elif found != expected:
                yield say("rules.pack.gap", place=place, found=found, expected=expected)


def _sums(pack: PackEntry) -> Iterator[str]:
    weights = sum(entry.bobot for entry in pack.indikator)
    if weights != pack.weight_sum:
        yield say("rules.pack.sum", place="weight_sum", found=weights, expected=pack.weight_sum)
    if pack.maximum != 3 * weights:
        yield say("rules.pack.sum", place="maximum", found=3 * weights, expected=pack.maximum)


def _age(pack: PackEntry) -> Iterator[str]:
    """The check of age needs its years."""
    if "innovation-too-old" not in pack.submission_checks:
        return
    years = [pack.parameters.get(name) for name in ("implementation_first", "implementation_last")]
    if not all(isinstance(year, int) and not isinstance(year, bool) for year in years):
        yield say("rules.pack.missing", place="parameters", found="implementation_first, implementation_last")


def _of_indicator(place: str, entry: IndicatorEntry, names: Names) -> Iterator[str]:
    yield from _unknown(f"{place}.checks", entry.checks, names.checks)
    yield from _unknown(f"{place}.facts", entry.facts, names.readers)
    yield from _unknown(f"{place}.measure", [entry.measure], names.measures)
    for key, values in _lists(entry):
        yield from _repeated(f"{place}.{key}", values)
    both = [kind for kind in entry.accepts if kind in entry.companions]
    if both:
        yield say("rules.pack.both", place=f"{place}.companions", found=both[0])
    yield from _thresholds(f"{place}.thresholds", [float(value) for value in entry.thresholds])
    if entry.window is not None:
        yield from _window(f"{place}.window", entry.window)


def _thresholds(place: str, values: list[float]) -> Iterator[str]:
    if not values:
        return
    if len(values) != 3:
        yield say("rules.pack.three", place=place, found=len(values))
    pairs = list(pairwise(values))
    if not (all(low < high for low, high in pairs) or all(low > high for low, high in pairs)):
        yield say("rules.pack.order", place=place, found=values)


def _window(place: str, window: WindowEntry) -> Iterator[str]:
    if window.first is not None and window.first > window.last:
        yield say("rules.pack.order", place=place, found=[window.first, window.last])
    outside = [year for year in window.warn if year > window.last or (window.first is not None and year < window.first)]
    if outside:
        yield say("rules.pack.warn", place=f"{place}.warn", found=outside[0])
    for kind, special in window.by_type.items():
        if special.by_type or (special.by is WindowBy.IMPLEMENTATION and window.by is not WindowBy.IMPLEMENTATION):
            yield say("rules.pack.nested", place=f"{place}.by_type.{kind}")
        yield from _window(f"{place}.by_type.{kind}", special)


def _unknown(place: str, found: list[str], known: frozenset[str]) -> Iterator[str]:
    for name in found:
        if name not in known:
            yield say("rules.pack.unknown", place=place, found=name, known=", ".join(sorted(known)))


def _repeated(place: str, values: list[str]) -> Iterator[str]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield say("rules.pack.duplicate", place=place, found=value)


def _lists(entry: IndicatorEntry) -> list[tuple[str, list[str]]]:
    return [
        ("checks", entry.checks),
        ("facts", entry.facts),
        ("accepts", [str(kind) for kind in entry.accepts]),
        ("companions", [str(kind) for kind in entry.companions]),
    ]
