"""Grades and named defects against what was wrong in the reading of pages whose text is known."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from bench.ladder.measure import Outcome
from bench.ladder.oddities import CUT_OFF, HOPELESS, USABLE
from bench.ladder.pages import sheet
from bench.ladder.real import RealOutcome
from bench.ladder.rungs import at_dpi, finished
from evidence.document import Defect, Grade, Legibility
from extractors.picture_quality import Gray
from extractors.scanned import read_scanned
from extractors.settings import ReadingSettings

BOUNDS = {Grade.GOOD: 0.02, Grade.FAIR: 0.08, Grade.POOR: 0.35}
"""Characters wrong below which a page deserves a grade. 2 %: a word in eight has a wrong letter at most, numbers are right. 8 %: words are
recognised, a long number is as likely wrong as right. 35 %: subject and type can still be told. Beyond, nothing that is read can be relied upon."""
READABLE, WRONG_LOST = 0.10, 0.60  # a page this good is never unreadable; one this bad never good or fair
_SPEAKS = 0.08  # characters wrong from which the defect that was applied must be named


def deserved(error: float) -> Grade:
    return next((grade for grade, bound in BOUNDS.items() if error < bound), Grade.UNREADABLE)


def legibility_table(outcomes: Sequence[Outcome], real: Sequence[RealOutcome], settings: ReadingSettings) -> str:
    rows = ["grade given: pages, characters wrong in percent (lowest, quartiles, highest)"]
    for grade in Grade:
        errors = [outcome.ours for outcome in outcomes if outcome.legibility.grade is grade]
        if errors:
            rows.append(
                f"  {grade:<11} {len(errors):>4}   "
                + " ".join(f"{100 * q:6.1f}" for q in np.quantile(errors, (0, 0.25, 0.5, 0.75, 1)))
            )
    rows += ["", "deserved \\ given " + " ".join(f"{grade:>11}" for grade in Grade)]
    pairs = Counter((deserved(outcome.ours), outcome.legibility.grade) for outcome in outcomes)
    rows += [f"  {want:<14} " + " ".join(f"{pairs[want, given]:>11}" for given in Grade) for want in Grade]
    rows += _hard_counts(outcomes), *_named(outcomes), *_odd(settings), *_of_real(real)
    return "\n".join(rows)


def _hard_counts(outcomes: Sequence[Outcome]) -> str:
    lost = [o for o in outcomes if o.ours < READABLE and o.legibility.grade is Grade.UNREADABLE]
    praised = [o for o in outcomes if o.ours > WRONG_LOST and o.legibility.grade in {Grade.GOOD, Grade.FAIR}]
    told = "; ".join(f"{o.case.ladder.name} {o.case.ladder.steps[o.case.rung]:g}" for o in (*lost, *praised))
    return (
        f"\nreadable pages (under {READABLE:.0%} wrong) called unreadable: {len(lost)}; hopeless pages (over {WRONG_LOST:.0%}) called good or fair: "
        f"{len(praised)}" + (f"   [{told}]" if told else "")
    )


def _named(outcomes: Sequence[Outcome]) -> list[str]:
    """How often the misfortune is called by its name where the reading suffers, and what is named where it does not."""
    rows = ["", f"defect that was applied, named on pages with more than {_SPEAKS:.0%} wrong"]
    for ladder in dict.fromkeys(outcome.case.ladder for outcome in outcomes if outcome.case.ladder.defect):
        hurt = [outcome for outcome in outcomes if outcome.case.ladder is ladder and outcome.ours > _SPEAKS]
        named = sum(ladder.defect in outcome.legibility.defects for outcome in hurt)
        others = Counter(defect for outcome in hurt for defect in outcome.legibility.defects if defect is not ladder.defect)
        also = ", ".join(f"{defect} {count}" for defect, count in others.items())
        rows.append(f"  {ladder.name:<15} {ladder.defect:<10} {named} of {len(hurt)}" + (f"   also {also}" if also else ""))
    fine = [outcome for outcome in outcomes if outcome.ours < BOUNDS[Grade.GOOD]]
    rows.append(
        f"  pages with less than {BOUNDS[Grade.GOOD]:.0%} wrong that have a defect named: {sum(bool(o.legibility.defects) for o in fine)} of {len(fine)}"
    )
    return rows


def _odd(settings: ReadingSettings) -> list[str]:
    def judged(picture: Gray) -> Legibility:
        return read_scanned(picture, 0.4, settings).legibility

    random = np.random.default_rng(8)
    clean = [judged(finished(at_dpi(sheet(800 + index).gray, (150, 200, 300)[index % 3]), random)) for index in range(9)]
    rows = ["", f"clean pages with a defect: {sum(bool(one.defects) for one in clean)} of {len(clean)}"]
    usable = {name: judged(draw()) for name, draw in USABLE.items()}
    rows.append("usable without many words: " + "; ".join(f"{name} {_told(one)}" for name, one in usable.items()))
    hopeless = {name: judged(draw()) for name, (draw, _) in HOPELESS.items()}
    rows.append("hopeless: " + "; ".join(f"{name} {_told(one)}" for name, one in hopeless.items()))
    cut = judged(CUT_OFF())
    wrong = sum(one.grade is Grade.UNREADABLE for one in usable.values()) + sum(
        one.grade in {Grade.GOOD, Grade.FAIR} for one in hopeless.values()
    )
    rows.append(
        f"cut off at the left: {_told(cut)}; cut off named: {Defect.CUT_OFF in cut.defects}; of these pages judged wrongly: {wrong}"
    )
    return rows


def _told(legibility: Legibility) -> str:
    return " ".join([str(legibility.grade), *map(str, legibility.defects)])


def _of_real(real: Sequence[RealOutcome]) -> list[str]:
    if not real:
        return ["", "real pages: absent"]
    rows = ["", "real degraded pages, share of words found: grade, pages, lowest and mean"]
    for grade in Grade:
        found = [one.ours for one in real if one.legibility.grade is grade]
        if found:
            rows.append(f"  {grade:<11} {len(found):>4}   {min(found):.3f} {sum(found) / len(found):.3f}")
    return rows
