"""``python -m bench.ladder [--pages N] [--only LADDER]``: characters wrong at every rung, by the bare engine and by us.

``--legibility``: grades and defects against the characters wrong. ``--ablation``: each step of preparation left out in turn. ``--real``: the
degraded pages of ``../shared/realdocs/ocr``. They may be given together; without any, the ladders alone are printed.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import cv2

from bench.ladder.ablation import ablation_table
from bench.ladder.grading import legibility_table
from bench.ladder.measure import Outcome, PlainEngine, cases, measured
from bench.ladder.real import real_outcomes, real_table
from bench.ladder.rungs import LADDERS
from bench.ladder.tables import ladder_table
from extractors.settings import ReadingSettings


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.ladder", description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=2, help="sheets a rung")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", default=[], help="a ladder's name; may be given again")
    parser.add_argument(
        "--legibility", action="store_true", help="grades and defects against characters wrong; with --real also on those pages"
    )
    parser.add_argument("--ablation", action="store_true", help="each step of preparation left out")
    parser.add_argument("--real", action="store_true", help="the degraded pages of ../shared/realdocs/ocr")
    parser.add_argument("--most", type=int, default=8, help="pages a step of the ablation")
    parser.add_argument("--list", action="store_true", help="a line a page")
    parser.add_argument("--kept", type=Path, default=Path(tempfile.gettempdir()) / "bukti-ladder", help="what the bare engine said")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    plain, settings = PlainEngine(options.kept), ReadingSettings()
    if options.real and not (options.legibility or options.ablation):
        print(real_table(real_outcomes(plain, settings)))
        return
    chosen = [ladder for ladder in LADDERS if not options.only or ladder.name in options.only]
    outcomes = []
    for case in cases(chosen, options.pages, options.seed):
        outcomes.append(measured(case, plain, settings))
        if options.list:
            print(_line(outcomes[-1]), file=sys.stderr, flush=True)
    print(ladder_table(outcomes))
    if options.legibility:
        print("\n" + legibility_table(outcomes, real_outcomes(plain, settings) if options.real else [], settings))
    if options.ablation:
        print("\n" + ablation_table(outcomes, settings, most=options.most))


def _line(outcome: Outcome) -> str:
    case, reading, legibility = outcome.case, outcome.reading, outcome.legibility
    quality = " ".join(f"{name}={getattr(reading.quality, name):.3g}" for name in type(reading.quality).__slots__)
    return (
        f"{case.ladder.name:<15} {case.ladder.steps[case.rung]:>6g} {case.seed} plain {outcome.plain:6.1%} {outcome.plain_seconds:5.2f} s "
        f"ours {outcome.ours:6.1%} {outcome.our_seconds:5.2f} s score {reading.score:.2f} {legibility.grade} {','.join(legibility.defects)} "
        f"angle {reading.angle:.1f} turns {reading.turns} again {reading.again} | {quality}"
    )


if __name__ == "__main__":
    main()
