"""Write the samples: ``python -m bench.samples [--out samples] [--only KODE]``."""

import argparse
from pathlib import Path

from bench.samples.regions import CASES
from bench.samples.writing import write_all


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("samples"))
    parser.add_argument(
        "--only", action="append", default=[], help="a kode; may be given more than once (labels are written for all)"
    )
    options = parser.parse_args()
    write_all(CASES, options.out, only=options.only)


if __name__ == "__main__":
    main()
