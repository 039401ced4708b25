"""``python -m bench.subjects [--errors HALF]``: typed subjects against printed ones, by the rules and by plain methods.

The set is split by the typed wording: rules and thresholds are tuned on one half, the other is only reported. ``fresh`` and ``last`` are other
offices, written after the rules, that then taught them what their word lists do not know; ``unseen`` came after all and changed nothing.
``--errors`` lists what the rules get wrong; whoever changes rules leaves ``held`` and ``unseen`` closed.
"""

import argparse

from bench.subjects.measure import Decisions, Share, auc, decide, pairs_of, recall_at_one, strictest
from bench.subjects.methods import Grams, Likeness, by_rules, by_token_set
from bench.subjects.pairs import FRESH, LAST, UNSEEN, Claim, claims
from rules.subjects import compare_subjects


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.subjects", description=__doc__.split("\n")[0])
    parser.add_argument(
        "--errors",
        choices=("tuned", "held", "fresh tuned", "fresh held", "last", "unseen"),
        help="list the rules' errors on one half",
    )
    options = parser.parse_args()
    everything, fresh, last, unseen = claims(), claims(FRESH), claims(LAST), claims(UNSEEN)
    halves = {
        f"{name}{half}": [claim for claim in members if claim.held_out is held]
        for name, members in (("", everything), ("fresh ", fresh))
        for half, held in (("tuned", False), ("held", True))
    } | {"last": last, "unseen": unseen}
    grams = Grams(sorted({printed for claim in (*everything, *fresh, *last, *unseen) for printed in claim.shelf}))
    methods: dict[str, Likeness] = {"rules": by_rules, "char 3-5 TF-IDF": grams, "token_set_ratio": by_token_set}
    print(
        "| half | method | AUC | recall@1 | same but flagged | unsure but flagged | other but not flagged |\n|---|---|---|---|---|---|---|"
    )
    for half, members in halves.items():
        for name, likeness in methods.items():
            print(f"| {half} | {name} | {_row(name, likeness, members, halves['tuned'])} |")
    if options.errors:
        _list(decide(_flagged, pairs_of(halves[options.errors])))


def _flagged(typed: str, printed: str) -> bool:
    return compare_subjects(typed, printed).different


def _row(name: str, likeness: Likeness, members: list[Claim], tuned: list[Claim]) -> str:
    pairs = pairs_of(members)
    threshold = strictest(likeness, pairs_of(tuned))
    made = decide(_flagged if name == "rules" else lambda typed, printed: likeness(typed, printed) < threshold, pairs)
    shares = Share(len(made.accused), made.same), Share(len(made.doubted), made.unsure), Share(len(made.missed), made.other)
    return f"{auc(likeness, pairs):.3f} | {recall_at_one(likeness, members)} | " + " | ".join(map(str, shares))


def _list(made: Decisions) -> None:
    for title, members in (("Accused", made.accused), ("Doubted", made.doubted), ("Missed", made.missed)):
        print(f"\n{title}")
        for pair in members:
            compared = compare_subjects(pair.typed, pair.printed)
            print(f"- {pair.typed} | {pair.printed} | {compared.likeness:.2f} {compared.conflict or ''}")


if __name__ == "__main__":
    main()
