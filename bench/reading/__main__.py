"""``python -m bench.reading [--only NAME] [--documents N] [--copies N] [--plan-pages N] [--long-pages N]``: the speed table, line by line."""

import argparse
import os
import time
from collections.abc import Callable

from bench.reading.again import one_page, second_run
from bench.reading.engine import engine
from bench.reading.layers import layers
from bench.reading.marginal import marginal
from bench.reading.memory import memory
from bench.reading.peer import peer
from bench.reading.plan import marked_plan
from bench.reading.scanned import DOCUMENTS, LONG
from bench.reading.startup import startup
from bench.reading.table import Measured


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description="How fast files are read; ratios within one run.")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="a line of the table; may be given more than once"
    )
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="of the scanned set; fewer for a quick look")
    parser.add_argument("--copies", type=int, default=4, help="of the scanned set, for the marginal speed")
    parser.add_argument("--plan-pages", type=int, default=200, help="of the plan with one marked page")
    parser.add_argument("--long-pages", type=int, default=LONG, help="of the long scan whose memory is measured")
    parser.add_argument("--engine-pages", type=int, default=27, help="of each kind, for what reading less earns")
    options = parser.parse_args()
    rows: dict[str, Callable[[], Measured | str]] = {
        "start-up": startup,
        "text-layer": layers,
        "second-run": second_run,
        "one-page": one_page,
        "memory": lambda: memory(pages=options.long_pages),
        "marginal": lambda: marginal(copies=options.copies, documents=options.documents),
        "ocrmypdf": lambda: peer(documents=options.documents),
        "marked-page": lambda: marked_plan(pages=options.plan_pages),
        "engine": lambda: engine(most=options.engine_pages),
    }
    if unknown := set(options.only) - rows.keys():
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(rows)}")
    print(f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f} before", flush=True)
    for name, row in rows.items():
        if not options.only or name in options.only:
            began = time.monotonic()
            told = row()
            print(told if isinstance(told, str) else "\n".join(told.lines()), flush=True)
            print(f"    [{name}: measured in {time.monotonic() - began:.0f} s, load {os.getloadavg()[0]:.1f}]", flush=True)


if __name__ == "__main__":
    main()
