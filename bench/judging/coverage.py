"""``python -m bench.judging.coverage [--family NAME]``: which recipes seed which flag, and whether one has none."""

import argparse
from collections import defaultdict
from random import Random

from bench.judging import bundles
from bench.judging.desk import Desk
from bench.judging.families import FAMILIES
from bench.judging.labels import SUBMISSION_CODES, Label, faults
from bench.judging.measure import seed_of
from bench.judging.recipes import CLEAN, DEFECTS
from evidence.verdict import FlagCode


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.judging.coverage", description=__doc__.splitlines()[0])
    parser.add_argument("--family", choices=sorted(FAMILIES), default="lereng")
    options = parser.parse_args()
    found = seeded(options.family)
    for code in FlagCode:
        where = ", ".join(sorted(found.get(str(code), ())))
        print(f"{code!s:26}{where or ('on the submission' if code in SUBMISSION_CODES else 'NO RECIPE')}")


def seeded(family: str) -> dict[str, set[str]]:
    """Flags that must stand, each with the recipes (indicator and what was done) that seed it.

    Raises:
        ValueError: a recipe's label contradicts itself.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for label in _labels(family):
        if wrong := faults(label):
            raise ValueError(f"indicator {label.nomor} [{label.seed}]: {'; '.join(wrong)}")
        for code, _ in label.must:
            found[code].add(f"{label.nomor} {seed_of(label.seed)}")
    return dict(found)


def _labels(family: str) -> list[Label]:
    desk = _desk(family, 0)
    made = [recipe(_desk(family, n)) for kinds in (CLEAN, DEFECTS) for pool in kinds.values() for n, recipe in enumerate(pool)]
    lender = _desk(family, 1)
    lent = next(recipe(lender) for recipe in CLEAN[8])
    return [*made, *bundles.one_for_all(desk), bundles.borrowed(desk, lender, lent)]


def _desk(family: str, number: int) -> Desk:
    return Desk(FAMILIES[family].scene(number, 1), FAMILIES[family], Random(f"{family} {number}"), 0.0)


if __name__ == "__main__":
    main()
