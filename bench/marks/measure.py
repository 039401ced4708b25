"""Precision and recall for each kind of mark."""

from collections import Counter
from dataclasses import dataclass, field
from time import perf_counter

from bench.marks.scan import Specimen
from evidence.document import Box, Mark, MarkKind
from extractors.marks import find_marks


@dataclass
class Tally:
    """Counts by kind: ``found`` labels, all ``labels``, ``right`` reports, all ``reports``; seconds a page."""

    found: Counter[MarkKind] = field(default_factory=Counter)
    labels: Counter[MarkKind] = field(default_factory=Counter)
    right: Counter[MarkKind] = field(default_factory=Counter)
    reports: Counter[MarkKind] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    misses: list[tuple[int, str, Mark]] = field(default_factory=list)
    alarms: list[tuple[int, str, Mark]] = field(default_factory=list)

    def recall(self, kind: MarkKind) -> float:
        return self.found[kind] / self.labels[kind] if self.labels[kind] else 1.0

    def precision(self, kind: MarkKind) -> float:
        return self.right[kind] / self.reports[kind] if self.reports[kind] else 1.0

    def add(self, page: Specimen, index: int) -> None:
        start = perf_counter()
        reports = find_marks(page.rgb, page.scale, page.words)
        self.seconds.append(perf_counter() - start)
        for label in page.labels:
            hit = any(agree(label, report) for report in reports)
            self.labels[label.kind] += 1
            self.found[label.kind] += hit
            if not hit:
                self.misses.append((index, page.name, label))
        for report in reports:
            hit = any(agree(label, report) for label in (*page.labels, *page.doubtful))
            if not hit or any(agree(label, report) for label in page.labels):
                self.reports[report.kind] += 1
                self.right[report.kind] += hit
            if not hit:
                self.alarms.append((index, page.name, report))

    def table(self) -> str:
        rows = [f"{'mark':<14}{'labels':>8}{'recall':>9}{'reports':>9}{'precision':>11}"]
        for kind in MarkKind:
            rows.append(
                f"{kind:<14}{self.labels[kind]:>8}{self.recall(kind):>9.3f}{self.reports[kind]:>9}{self.precision(kind):>11.3f}"
            )
        ordered = sorted(self.seconds)
        rows.append(
            f"{len(ordered)} pages, median {ordered[len(ordered) // 2] * 1000:.0f} ms, 95th percentile {ordered[int(len(ordered) * 0.95)] * 1000:.0f} ms"
        )
        return "\n".join(rows)


def agree(label: Mark, report: Mark) -> bool:
    """The same kind at the same place: a quarter of their union is common, or the one lies mostly in the other and is not tiny in it."""
    if label.kind is not report.kind:
        return False
    common = _common(label.box, report.box)
    sizes = label.box.width * label.box.height, report.box.width * report.box.height
    if common / (sizes[0] + sizes[1] - common) >= 0.25:
        return True
    return common / min(sizes) >= 0.7 and min(sizes) / max(sizes) >= 0.15


def _common(a: Box, b: Box) -> float:
    return max(min(a.x1, b.x1) - max(a.x0, b.x0), 0) * max(min(a.bottom, b.bottom) - max(a.top, b.top), 0)
