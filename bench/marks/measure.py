"""Precision and recall for each kind of mark, with their uncertainty; what finding them costs."""

import os
import subprocess
from collections import Counter
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from time import process_time

import cv2
import numpy as np

from bench.marks.scan import Picture, Specimen
from evidence.document import Box, Mark, MarkKind
from extractors.marks import find_marks
from extractors.settings import ReadingSettings

_Z = 1.96  # of a 95 % interval
_UNION, _COVERED, _LEAST = 0.3, 0.5, 0.15


@dataclass
class Tally:
    """Counts by kind: ``found`` labels, all ``labels`` (also by what they are in detail), ``right`` reports, all ``reports``; CPU
    seconds a page."""

    found: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    right: Counter[MarkKind] = field(default_factory=Counter)
    reports: Counter[MarkKind] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    misses: list[tuple[int, str, Mark]] = field(default_factory=list)
    alarms: list[tuple[int, str, Mark]] = field(default_factory=list)

    def add(self, page: Specimen, index: int) -> None:
        shown, scale = as_rendered(page)
        start = process_time()
        reports = [mark for mark in find_marks(shown, scale, page.words) if mark.kind is not MarkKind.UNEXPLAINED]
        self.seconds.append(process_time() - start)
        for label in page.labels:
            hit = any(agree(label, report) for report in reports)
            for name in {label.kind.value, f"{label.kind.value}: {detail(label)}"}:
                self.labels[name] += 1
                self.found[name] += hit
            if not hit:
                self.misses.append((index, page.name, label))
        for report in reports:
            right = any(agree(label, report) for label in page.labels)
            if not right and any(agree(label, report) for label in page.doubtful):
                continue
            self.reports[report.kind] += 1
            self.right[report.kind] += right
            if not right:
                self.alarms.append((index, page.name, report))

    def recall(self, name: str) -> float:
        """Share of the labels of a kind (or a detail of it, as ``table`` names it) that were found; 1 where there are none."""
        return self.found[name] / self.labels[name] if self.labels[name] else 1.0

    def precision(self, kind: MarkKind) -> float:
        """Share of the reports of a kind that are right; 1 where there are none."""
        return self.right[kind] / self.reports[kind] if self.reports[kind] else 1.0

    def table(self) -> str:
        """Recall and precision by kind, recall by detail, each with its interval."""
        rows = [f"{'mark':<26}{'labels':>7}  {'recall':<20}{'reports':>8}  precision"]
        for name in sorted(self.labels.keys() | {kind.value for kind in self.reports}):
            row = f"{name:<26}{self.labels[name]:>7}  {share(self.found[name], self.labels[name]):<20}"
            if ":" not in name:
                kind = MarkKind(name)
                row += f"{self.reports[kind]:>8}  {share(self.right[kind], self.reports[kind])}"
            rows.append(row)
        ordered = sorted(self.seconds)
        if ordered:
            middle, late = ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000
            rows.append(f"{len(ordered)} pages, CPU a page: median {middle:.0f} ms, 95th percentile {late:.0f} ms")
        return "\n".join(rows)


def as_rendered(page: Specimen) -> tuple[Picture, float]:
    """The page as the reader renders a PDF's page to look for marks, and its pixels a point."""
    scale = min(ReadingSettings().mark_dpi / 72, page.scale)
    shown = cv2.resize(page.rgb, None, fx=scale / page.scale, fy=scale / page.scale, interpolation=cv2.INTER_AREA)
    return np.asarray(shown, np.uint8), scale


def engine_seconds(page: Specimen) -> float:
    """CPU seconds that Tesseract takes for the page in gray at 200 dpi, on one thread."""
    factor = 200 / 72 / page.scale
    gray = cv2.resize(cv2.cvtColor(page.rgb, cv2.COLOR_RGB2GRAY), None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    before = getrusage(RUSAGE_CHILDREN)
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "page.pgm")
        cv2.imwrite(path, gray)
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        subprocess.run(["tesseract", path, "-", "-l", "ind"], env=environment, capture_output=True, check=True, timeout=300)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def detail(label: Mark) -> str:
    """What a label is in particular: the shape of a stamp, a stroke, an outline; "" where its kind says all."""
    return label.text if label.kind is not MarkKind.QR else "code"


def share(part: int, whole: int) -> str:
    """A proportion with Wilson's 95 % interval."""
    if not whole:
        return "-"
    rate, spread = part / whole, _Z * _Z / whole
    middle, reach = (rate + spread / 2) / (1 + spread), _Z * sqrt(rate * (1 - rate) / whole + spread / 4 / whole) / (1 + spread)
    return f"{rate:.3f} ({middle - reach:.2f}..{middle + reach:.2f})"


def agree(label: Mark, report: Mark) -> bool:
    """The same kind at the same place: 0.3 of their union is common, or half of the smaller is, which then must not be tiny beside the
    other."""
    if label.kind is not report.kind:
        return False
    common = _common(label.box, report.box)
    sizes = label.box.width * label.box.height, report.box.width * report.box.height
    if common / (sizes[0] + sizes[1] - common) >= _UNION:
        return True
    return common / min(sizes) >= _COVERED and min(sizes) / max(sizes) >= _LEAST


def _common(a: Box, b: Box) -> float:
    return max(min(a.x1, b.x1) - max(a.x0, b.x0), 0) * max(min(a.bottom, b.bottom) - max(a.top, b.top), 0)
