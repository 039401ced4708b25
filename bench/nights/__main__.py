"""``python -m bench.nights [--only nothing|memory|share|spread] [--files N ...] [--changed N ...] [--database KIND ...]``: what nights cost."""

import argparse
import os

from bench.nights.memory import memory
from bench.nights.nothing import nothing
from bench.nights.share import share
from bench.nights.spread import spread

ROWS = ("nothing", "memory", "share", "spread")
DATABASES = ("sqlite", "postgresql")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.nights", description="What nights cost beside reading.")
    parser.add_argument("--only", choices=ROWS, nargs="+", default=ROWS)
    parser.add_argument("--files", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="evidence files on record")
    parser.add_argument("--changed", type=int, nargs="+", default=[0, 5, 10], help="new submissions of a night")
    parser.add_argument("--database", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--submissions", type=int, default=24, help="small ones, spread over workers")
    parser.add_argument("--judged", type=int, default=12, help="submissions of a night whose memory is watched")
    parser.add_argument(
        "--copies", type=int, default=4, help="of the scanned set, in the night of which the share of servers is told"
    )
    options = parser.parse_args()
    print(f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f} before", flush=True)
    for kind in options.database if "nothing" in options.only else ():
        for line in nothing(kind, options.files, options.changed, options.repeats):
            print(line, flush=True)
    if "memory" in options.only:
        print(memory(options.judged), flush=True)
    if "share" in options.only:
        print(share(options.copies), flush=True)
    if "spread" in options.only:
        for line in spread(options.submissions):
            print(line, flush=True)
    print(f"load {os.getloadavg()[0]:.1f} after")


if __name__ == "__main__":
    main()
