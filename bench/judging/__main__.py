"""``python -m bench.judging [--submissions N] [--family NAME] [--scans SHARE] [--seed S] [--jobs J] [--keep DIR]
[--recipes] [--write]``: generate, judge, compare, print."""

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from bench.judging import tables, worth
from bench.judging.families import FAMILIES, HELD_OUT
from bench.judging.labels import Labelled, faults
from bench.judging.measure import Tally, compare
from bench.judging.submissions import generate
from evidence.verdict import Assessment
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

ERRORS = Path("build/judging-errors.txt")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.judging", description="What a verdict and each flag are worth, on labelled submissions."
    )
    parser.add_argument("--submissions", type=int, default=150, help="over all families; ten claims each")
    parser.add_argument("--family", choices=sorted(FAMILIES), help="only this one")
    parser.add_argument("--scans", type=float, default=0.3, help="share of papers that were scanned, copied or photographed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--keep", type=Path, help="keep the generated submissions and reports here")
    parser.add_argument("--recipes", action="store_true", help="tell of every recipe how often the verdict was right")
    parser.add_argument("--write", action="store_true", help="keep beside the pack what each flag is worth, for the rulebook page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bukti-judging-") as scratch:
        folder = options.keep or Path(scratch)
        began = time.monotonic()
        labelled = _generated(options, folder / "in")
        made = time.monotonic()
        assessments = judged(folder, options.jobs)
        print(f"{len(labelled)} submissions, generated in {made - began:.0f} s, judged in {time.monotonic() - made:.0f} s\n")
    tallies = _tell(labelled, assessments, recipes=options.recipes)
    if options.write:
        worth.write(tallies, _command(options), len(labelled))


def _command(options: argparse.Namespace) -> str:
    """The command that measures the same again, wherever its files are kept."""
    family = f" --family {options.family}" if options.family else ""
    return f"python -m bench.judging --submissions {options.submissions} --seed {options.seed} --scans {options.scans:g}{family} --write"


def _generated(options: argparse.Namespace, folder: Path) -> list[Labelled]:
    names = [options.family] if options.family else sorted(FAMILIES, reverse=True)
    per = -(-options.submissions // len(names))
    labelled: list[Labelled] = []
    with ProcessPoolExecutor(options.jobs) as pool:
        for name in names:
            make = partial(_one, name, seed=options.seed, scans=options.scans, folder=folder)
            labelled += pool.map(make, range(per), chunksize=1)
    wrong = [
        f"{made.kode} {label.nomor} [{label.seed}]: {fault}"
        for made in labelled
        for label in made.labels
        for fault in faults(label)
    ]
    if wrong:
        raise SystemExit("labels that contradict themselves:\n" + "\n".join(wrong))
    return labelled


def _one(name: str, number: int, *, seed: int, scans: float, folder: Path) -> Labelled:
    return generate(FAMILIES[name], number, seed=seed, scans=scans, folder=folder)


def judged(folder: Path, jobs: int) -> Sequence[Assessment]:
    """What the product says of everything below ``folder/in``."""
    with assembled(load_settings(data=folder / "data", jobs=jobs)) as services:
        summary = walk([folder / "in"], folder / "out", plain_stages(services, Silence()))
        return [found for line in summary.lines if (found := services.newest_assessment(line.kode, line.tahun_penilaian))]


def _tell(labelled: Sequence[Labelled], assessments: Sequence[Assessment], *, recipes: bool) -> dict[str, Tally]:
    names = list(dict.fromkeys(made.family for made in labelled))
    tallies = {name: compare([made for made in labelled if made.family == name], assessments) for name in names}
    titles = {f"{name} (held out)" if name in HELD_OUT else name: tally for name, tally in tallies.items()}
    seen = [made for made in labelled if made.family not in HELD_OUT]
    if len({made.family for made in seen}) > 1:
        titles = {"open families": compare(seen, assessments), **titles}
    print(tables.overall(titles))
    for title, tally in titles.items():
        parts = [tables.confusion(tally), tables.flags(tally), tables.indicators(tally), tables.media(tally)]
        print(f"\n== {title}: {tally.claims} claims; {tables.below(tally)}\n" + "\n\n".join(parts))
    if recipes:
        print("\n" + tables.seeds(compare(labelled, assessments)))
    for name, tally in tallies.items():
        _write_errors(name, tally)
    return tallies


def _write_errors(name: str, tally: Tally) -> None:
    """Each family has a file of its own, so that whoever writes rules can leave that of the held-out one closed."""
    target = ERRORS.with_stem(f"{ERRORS.stem}-{name}")
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n\n".join(tally.errors) + "\n", encoding="utf-8")
    print(f"\n{len(tally.errors)} disagreements of {name}: {target}")


if __name__ == "__main__":
    main()
