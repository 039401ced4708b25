"""The tables that a run prints."""

from collections.abc import Callable, Mapping

from bench.judging.measure import Rate, Tally, Worth


def shown(rate: Rate) -> str:
    if rate.share is None:
        return f"{'-':>22}"
    low, high = rate.interval
    return f"{rate.right:>4}/{rate.of:<4} {rate.share:.3f} {low:.2f}-{high:.2f}"


def overall(tallies: Mapping[str, Tally]) -> str:
    """One column a family."""
    rows: dict[str, Callable[[Tally], Rate]] = {
        "status of a claim": lambda t: t.status,
        "supported level": lambda t: t.level,
        "clean claims kept met": lambda t: t.clean,
        "recall over seeded flags": lambda t: t.pooled.recall,
        "precision of all flags": lambda t: t.pooled.precision,
        "precision of fail flags": lambda t: t.fails.precision,
        "citations that hit": lambda t: t.cited,
    }
    lines = [f"{'':26}" + "".join(f"{name:>28}" for name in tallies)]
    lines += [f"{name:26}" + "".join(f"{shown(get(tally)):>28}" for tally in tallies.values()) for name, get in rows.items()]
    return "\n".join(lines)


def flags(tally: Tally) -> str:
    lines = [f"{'flag':26}{'seeded':>7}{'found':>7}{'false':>7}   {'recall':22}   {'precision':22}"]
    for code, worth in sorted(tally.flags.items()):
        if worth == Worth():
            continue
        lines.append(
            f"{code:26}{worth.found + worth.missed:>7}{worth.found:>7}{worth.false:>7}   {shown(worth.recall):22}   {shown(worth.precision):22}"
        )
    return "\n".join(lines)


def indicators(tally: Tally) -> str:
    lines = [f"{'indicator':>9}   {'status':24}{'level':24}{'clean kept met':24}"]
    for nomor, rates in sorted(tally.indicators.items()):
        lines.append(f"{nomor:>9}   {shown(rates['status']):24}{shown(rates['level']):24}{shown(rates['clean']):24}")
    return "\n".join(lines)


def confusion(tally: Tally) -> str:
    return "\n".join(f"{count:>5}  {name}" for name, count in tally.confusion.most_common())


def media(tally: Tally) -> str:
    """Status of the claims by how their papers became files."""
    lines = [f"{'papers':22}status of the claim"]
    lines += [f"{name:22}{shown(rate)}" for name, rate in sorted(tally.media.items())]
    return "\n".join(lines)
