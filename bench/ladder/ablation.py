"""Each step of preparation left out in turn: what it earns where it is taken, what it costs, and how often a clean page pays for it."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from bench.ladder.measure import Outcome, character_error, timed
from bench.ladder.pages import sheet
from bench.ladder.rungs import at_dpi, finished
from extractors.ocr import Reading, is_inverted, read_picture
from extractors.picture_quality import Gray, look
from extractors.preparation import Step, prepare, runs_upward, skew_of
from extractors.settings import ReadingSettings
from extractors.sheet import lay_flat

_CLEAN = 12  # pages


def takes(step: Step, picture: Gray, reading: Reading) -> bool:
    """Whether the step did something to this page."""
    if step is Step.FLATTEN:
        return lay_flat(picture) is not None
    if step is Step.TURN:
        return reading.turns != 0
    if step is Step.AGAIN:
        return reading.again
    if step is Step.NARROW:
        return True  # every page has margins
    if step is Step.INVERT:
        return is_inverted(picture, look(picture))
    flat = lay_flat(picture)
    page = picture if flat is None else flat.picture
    quality = look(page)
    if quality.is_blank or quality.is_photograph:
        return False
    whole = prepare(page, quality).picture
    without = prepare(page, quality, omitted=(step,)).picture
    return whole.shape != without.shape or not np.array_equal(whole, without)


def ablation_table(outcomes: Sequence[Outcome], settings: ReadingSettings, *, most: int) -> str:
    """``most`` pages a step, spread over those on which it is taken."""
    rows = [
        "step        taken on   read with and without, characters wrong in percent (mean, median)   better  worse   ms more   clean pages"
    ]
    clean = [(picture, read_picture(picture, settings, seconds=120)) for picture in _clean_pages()]
    for step in Step:
        on = [outcome for outcome in outcomes if takes(step, outcome.case.picture, outcome.reading)]
        chosen = [on[round(index)] for index in np.linspace(0, len(on) - 1, min(most, len(on)))] if on else []
        pays = sum(takes(step, picture, reading) for picture, reading in clean)
        rows.append(_row(step, chosen, len(on), len(outcomes), settings) + f"   {pays} of {len(clean)}")
    rows.append(looks_table())
    return "\n".join(rows)


def _row(step: Step, chosen: Sequence[Outcome], on: int, of: int, settings: ReadingSettings) -> str:
    if not chosen:
        return f"{step:<10} {on:>4}/{of:<4}  never taken"
    left_out = replace(settings, omitted=(str(step),))
    gains, with_it, without = [], [], []
    for outcome in chosen:
        reading, seconds = timed(lambda picture=outcome.case.picture: read_picture(picture, left_out, seconds=120))  # type: ignore[misc]
        error = character_error(outcome.case.text, " ".join(word.text for word in reading.words))
        with_it.append(outcome.ours)
        without.append(error)
        gains.append(outcome.our_seconds - seconds)
    better = sum(b > a + 0.002 for a, b in zip(with_it, without, strict=True))
    worse = sum(a > b + 0.002 for a, b in zip(with_it, without, strict=True))
    return (
        f"{step:<10} {on:>4}/{of:<4}  {_both(with_it)}  {_both(without)}  of {len(chosen):>2}: {better:>2} better {worse:>2} worse  "
        f"{1000 * statistics.mean(gains):>+7.0f}"
    )


def _both(errors: Sequence[float]) -> str:
    return f"{100 * statistics.mean(errors):>6.1f} {100 * statistics.median(errors):>6.1f}"


def _clean_pages() -> list[Gray]:
    """Scans with nothing wrong, at the three resolutions that offices use."""
    random = np.random.default_rng(5)
    return [finished(at_dpi(sheet(700 + index).gray, (150, 200, 300)[index % 3]), random) for index in range(_CLEAN)]


def looks_table() -> str:
    """What the looks cost on a clean A4 page of 200 dots an inch, in milliseconds of processor time."""
    page = np.full((2338, 1654), 255, np.uint8)
    for top in (100, 1100):
        drawn = at_dpi(sheet(701, lines=25).gray, 200).astype(np.uint8)
        page[top : top + min(drawn.shape[0], 1100), 200 : 200 + drawn.shape[1]] = drawn[:1100, :1400]
    looks: dict[str, Callable[[], object]] = {
        "quality": lambda: look(page),
        "sheet": lambda: lay_flat(page),
        "lines up or down": lambda: runs_upward(page),
        "skew": lambda: skew_of(page),
    }
    cells = [f"{name} {_milliseconds(act):.0f}" for name, act in looks.items()]
    return "looks at a clean A4 page, ms: " + ", ".join(cells)


def _milliseconds(act: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        start = time.process_time()
        act()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)
