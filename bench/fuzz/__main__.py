"""``python -m bench.fuzz [--count N] [--seed S]``: damage, read, look at what is left, print. Exit status 1 where something must not be."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from bench.fuzz.mutants import mutants
from bench.fuzz.running import Findings, fuzz, small_settings


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description="Damaged files through the real reader.")
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="number of the first mutant")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--page-seconds", type=float, default=20.0, help="limit of one page; more on a busy machine")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"), help="where mutants that killed a process are kept")
    options = parser.parse_args()
    parent = Path(tempfile.mkdtemp(prefix="bukti-fuzz-"))
    try:
        settings = small_settings(page_seconds=options.page_seconds)
        made = mutants(options.count, options.seed, start=options.start)
        findings = fuzz(made, settings, parent / "run", jobs=options.jobs, keep=options.keep)
    finally:
        shutil.rmtree(parent, ignore_errors=True)
    print(table(findings, options.jobs))
    return 0 if findings.clean else 1


def table(findings: Findings, jobs: int) -> str:
    """The findings as lines to read."""
    seconds, name = findings.slowest
    own = os.times()
    lines = [
        f"files                                    {findings.files}",
        *(f"  {how:<38} {count}" for how, count in findings.ended.most_common()),
        "crashes of the run                       0",
        f"processes killed or died                 {len(findings.killed)}",
        f"limit exceeded without being flagged     {len(findings.exceeded)}",
        f"documents that contradict themselves     {len(findings.wrong)}",
        f"left in the temporary folder             {len(findings.left)}",
        f"processes left behind                    {len(findings.processes)}",
        f"longest file                             {seconds:.1f} s  {name}",
        f"peak memory of a process                 {findings.peak_bytes >> 20} MB",
        f"time                                     {findings.seconds:.0f} s with {jobs} processes, {own.children_user + own.children_system:.0f} s of processor time",
    ]
    for title, entries in (
        ("killed", findings.killed),
        ("exceeded", findings.exceeded),
        ("contradictions", findings.wrong),
        ("left", findings.left),
        ("processes", findings.processes),
        ("caught mistakes", [f"{count} x {said}" for said, count in findings.complaints.most_common()]),
    ):
        lines += [f"\n{title}:", *(f"  {entry}" for entry in entries)] if entries else []
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
