"""The tables that a run prints."""

from collections.abc import Callable, Mapping

from bench.judging.measure import Rate, Tally, Worth


def shown(rate: Rate) -> str:
    if rate.share is None:
        return f"{'-':>22}"
    low, high = rate.interval
    return f"{rate.right:>4}/{rate.of:<4} {rate.share:.3f} {low:.2f}-{high:.2f}"


ROWS: dict[str, tuple[Callable[[Tally], Rate], float, float]] = {  # what is measured, its bar and its aim on the held-out family
    "status of a claim": (lambda t: t.status, 0.95, 0.99),
    "supported level": (lambda t: t.level, 0.95, 0.99),
    "clean claims kept met": (lambda t: t.clean, 0.97, 0.995),
    "recall over seeded flags": (lambda t: t.pooled.recall, 0.95, 0.99),
    "precision of all flags": (lambda t: t.pooled.precision, 0, 0),
    "precision of fail flags": (lambda t: t.fails.precision, 0.95, 0.99),
    "citations that hit": (lambda t: t.cited, 0.95, 0.99),
}


def overall(tallies: Mapping[str, Tally]) -> str:
    """One column a family, beside the bar and the aim."""
    lines = [f"{'':26}" + "".join(f"{name:>28}" for name in tallies) + f"{'bar':>8}{'aim':>8}"]
    for name, (get, bar, aim) in ROWS.items():
        sides = f"{bar:>8}{aim:>8}" if bar else ""
        lines.append(f"{name:26}" + "".join(f"{shown(get(tally)):>28}" for tally in tallies.values()) + sides)
    return "\n".join(lines)


def below(tally: Tally) -> str:
    """What stays below its bar: of the rows, and of the flags (precision under .95, or two false alarms where few stand)."""
    missed = [name for name, (get, bar, _) in ROWS.items() if bar and (share := get(tally).share) is not None and share < bar]
    for code, worth in sorted(tally.flags.items()):
        rate = worth.precision
        if rate.of and (worth.false > 1 if rate.of < 20 else (rate.share or 0) < 0.95):
            missed.append(f"precision of {code}")
        if (recall := worth.recall.share) is not None and recall < 0.95:
            missed.append(f"recall of {code}")
    return "below the bar: " + (", ".join(missed) or "nothing")


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


def seeds(tally: Tally) -> str:
    """Every recipe that came up, by indicator: how often, and how often everything that was said of it was right."""
    lines = [f"{'recipe':52}all of the claim right"]
    lines += [f"{name:52}{shown(rate)}" for name, rate in sorted(tally.seeds.items())]
    return "\n".join(lines)
