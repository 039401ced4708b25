"""Whether two pictures are the same picture: saved again, made smaller, cropped a little, turned.

Works on the likeness that reading keeps with a page (``Page.likeness``): a square of lights. One is laid over the other as well as stretching,
shifting and a change of light allow; then every part of it must agree. A photograph of the same room a moment later agrees in most parts,
and not in those where somebody moved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sqrt
from operator import mul

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
SIDE = 48

_LIGHT = {letter: float(value) for value, letter in enumerate(ALPHABET)}
_BLOCK = 6  # cells of the side of a part
_LEVELS = ((4, 8, 1), (2, 5, 1), (1, 3, 2))  # cells pooled, steps, and of how many rows and columns one is used
_REACH = 0.16  # most that a side may be cropped, of the picture's half
_NOISE = 1.6  # of 63: how far two savings of one picture lie apart in a part without contrast
_SHARE = 0.42  # of a part's contrast, by which it may differ
_CHANGED = 0.05  # share of the parts that may disagree
_ALIKE = 0.99  # correlation of all of it
_FREQUENCIES = 8

Square = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """How well one picture lies on another: correlation (-1..1) and the share of its parts that disagree (0..1)."""

    correlation: float
    changed: float

    @property
    def is_same(self) -> bool:
        return self.correlation >= _ALIKE and self.changed <= _CHANGED


def is_picture(likeness: str) -> bool:
    """Whether it shows more than a page of writing, so that it may be told by its look alone."""
    return likeness.startswith("1p:")


def square(likeness: str) -> Square | None:
    """The lights (0..63), row by row; None where there are none."""
    letters = likeness.rpartition(":")[2]
    if not likeness.startswith("1") or len(letters) != SIDE * SIDE:
        return None
    values = [_LIGHT.get(letter, 0.0) for letter in letters]
    return tuple(tuple(values[row * SIDE : (row + 1) * SIDE]) for row in range(SIDE))


def turned(lights: Square) -> Iterator[Square]:
    """The square as it is, and turned by 90, 180 and 270 degrees."""
    for _ in range(4):
        yield lights
        lights = tuple(zip(*lights[::-1], strict=True))


def compare_pictures(one: str, other: str) -> Overlay | None:
    """How well they lie on each other, in the best of four turns; None where one of them shows nothing."""
    first, second = square(one), square(other)
    if first is None or second is None:
        return None
    signs = transform(first)
    sides = zip(turned(second), turned_waves(transform(second)), strict=True)
    ranked = sorted(sides, key=lambda side: _distance(signs, side[1]))
    best = Overlay(-1.0, 1.0)
    for lights, _ in ranked[:2]:
        found = _overlay(first, lights)
        if (found.changed, -found.correlation) < (best.changed, -best.correlation):
            best = found
        if best.is_same:
            break
    return best


def transform(lights: Square, cut: int = 0) -> tuple[tuple[float, ...], ...]:
    """The coarsest waves (cosine transform, ``_FREQUENCIES`` each way) of the square, ``cut`` cells left out at each side."""
    waves = _waves(SIDE - 2 * cut)
    part = [row[cut : SIDE - cut] for row in lights[cut : SIDE - cut]]
    across = [[sum(map(mul, row, wave)) for wave in waves] for row in part]
    columns = list(zip(*across, strict=True))
    return tuple(tuple(sum(map(mul, column, wave)) for column in columns) for wave in waves)


def turned_waves(waves: Sequence[Sequence[float]]) -> Iterator[Sequence[Sequence[float]]]:
    """The waves of the square as it is, and turned by 90, 180 and 270 degrees, as of ``turned``."""
    for _ in range(4):
        yield waves
        waves = tuple(
            tuple(waves[column][row] if column % 2 == 0 else -waves[column][row] for column in range(_FREQUENCIES))
            for row in range(_FREQUENCIES)
        )


@lru_cache
def _waves(length: int) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(cos(pi * (place + 0.5) * wave / length) for place in range(length)) for wave in range(_FREQUENCIES))


def _distance(one: Sequence[Sequence[float]], other: Sequence[Sequence[float]]) -> int:
    pairs = zip((value for row in one for value in row), (value for row in other for value in row), strict=True)
    return sum((a > 0) != (b > 0) for a, b in pairs)


@dataclass(slots=True)
class _Fit:
    """``light * other + shade`` sampled at ``(sx * x + tx, sy * y + ty)``, x and y from -1 to 1, is laid on the first picture."""

    light: float = 1.0
    shade: float = 0.0
    sx: float = 1.0
    tx: float = 0.0
    sy: float = 1.0
    ty: float = 0.0

    @property
    def is_far(self) -> bool:
        """Stretched or shifted further than cropping explains."""
        ends = (abs(self.sx - 1) + abs(self.tx), abs(self.sy - 1) + abs(self.ty))
        return max(ends) > 2 * _REACH


def _overlay(first: Square, second: Square) -> Overlay:
    fit = _Fit()
    for pooled, steps, stride in _LEVELS:
        one, other = _pool(first, pooled), _pool(second, pooled)
        for _ in range(steps):
            if not _improve(one, other, fit, stride) or fit.is_far:
                break
        if fit.is_far:
            return Overlay(-1.0, 1.0)
    return _agreement(first, second, fit)


def _pool(lights: Square, by: int) -> Square:
    if by == 1:
        return lights
    size = SIDE // by
    return tuple(
        tuple(
            sum(sum(lights[row * by + step][column * by : column * by + by]) for step in range(by)) / (by * by)
            for column in range(size)
        )
        for row in range(size)
    )


def _places(size: int, scale: float, shift: float) -> list[tuple[int, float] | None]:
    """Where each cell of the first lies in the second: cell and share of the next one; None where it lies outside."""
    half = size / 2
    found: list[tuple[int, float] | None] = []
    for cell in range(size):
        at = (scale * ((cell + 0.5) / half - 1) + shift + 1) * half - 0.5
        if -0.6 <= at <= size - 0.4:
            bounded = min(max(at, 0.0), size - 1.0)
            low = min(int(bounded), size - 2)
            found.append((low, bounded - low))
        else:
            found.append(None)
    return found


def _improve(one: Square, other: Square, fit: _Fit, stride: int) -> bool:
    """One Gauss-Newton step; False where nothing can be gained."""
    size = len(one)
    half = size / 2
    across, down = _places(size, fit.sx, fit.tx), _places(size, fit.sy, fit.ty)
    normal = [[0.0] * 7 for _ in range(6)]
    for row in range(0, size, stride):
        if (place := down[row]) is None:
            continue
        y, (top, low) = (row + 0.5) / half - 1, place
        upper, lower, aim = other[top], other[top + 1], one[row]
        for column in range(0, size, stride):
            if (beside := across[column]) is None:
                continue
            left, right = beside
            a, b, c, d = upper[left], upper[left + 1], lower[left], lower[left + 1]
            north, south = a + (b - a) * right, c + (d - c) * right
            value = north + (south - north) * low
            dx = fit.light * half * ((b - a) * (1 - low) + (d - c) * low)
            dy = fit.light * half * (south - north)
            x = (column + 0.5) / half - 1
            slopes = (value, 1.0, dx * x, dx, dy * y, dy)
            rest = aim[column] - fit.light * value - fit.shade
            for i, slope in enumerate(slopes):
                line = normal[i]
                for j in range(i, 6):
                    line[j] += slope * slopes[j]
                line[6] += slope * rest
    step = _solve(normal)
    if step is None:
        return False
    fit.light += step[0]
    fit.shade += step[1]
    fit.sx += step[2]
    fit.tx += step[3]
    fit.sy += step[4]
    fit.ty += step[5]
    return max(map(abs, step[2:])) > 0.0005


def _solve(normal: list[list[float]]) -> list[float] | None:
    """The solution of a symmetric system given by its upper half and its right side; None where it has none."""
    size = len(normal)
    lines = [[normal[min(i, j)][max(i, j)] for j in range(size)] + [normal[i][size]] for i in range(size)]
    for i in range(size):
        lines[i][i] += 1e-6 + 1e-6 * lines[i][i]
        pivot = lines[i][i]
        if pivot < 1e-9:
            return None
        for k in range(i + 1, size):
            share = lines[k][i] / pivot
            lines[k] = [value - share * above for value, above in zip(lines[k], lines[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (lines[i][size] - sum(lines[i][j] * found[j] for j in range(i + 1, size))) / lines[i][i]
    return found


def _agreement(first: Square, second: Square, fit: _Fit) -> Overlay:
    across, down = _places(SIDE, fit.sx, fit.tx), _places(SIDE, fit.sy, fit.ty)
    laid: list[tuple[int, int, float, float]] = []
    for row, place in enumerate(down):
        for column, beside in enumerate(across):
            if place is not None and beside is not None:
                laid.append((row, column, first[row][column], fit.light * _sample(second, place, beside) + fit.shade))
    if len(laid) < SIDE * SIDE / 2:
        return Overlay(-1.0, 1.0)
    parts: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for row, column, a, b in laid:
        parts.setdefault((row // _BLOCK, column // _BLOCK), []).append((a, b))
    whole = [pairs for pairs in parts.values() if len(pairs) >= _BLOCK * _BLOCK / 2]
    changed = sum(map(_disagrees, whole)) / len(whole)
    return Overlay(_correlation([(a, b) for _, _, a, b in laid]), changed)


def _sample(lights: Square, down: tuple[int, float], across: tuple[int, float]) -> float:
    (top, low), (left, right) = down, across
    upper, lower = lights[top], lights[top + 1]
    north = upper[left] + (upper[left + 1] - upper[left]) * right
    south = lower[left] + (lower[left + 1] - lower[left]) * right
    return north + (south - north) * low


def _disagrees(pairs: Sequence[tuple[float, float]]) -> bool:
    """Whether a part of the two shows something else: they differ by more than noise and by more than some of its contrast."""
    count = len(pairs)
    mean_a, mean_b = sum(a for a, _ in pairs) / count, sum(b for _, b in pairs) / count
    apart = sqrt(sum((a - b) ** 2 for a, b in pairs) / count)
    contrast = sqrt(max(sum((a - mean_a) ** 2 for a, _ in pairs), sum((b - mean_b) ** 2 for _, b in pairs)) / count)
    return apart > max(_NOISE, _SHARE * contrast)


def _correlation(pairs: Sequence[tuple[float, float]]) -> float:
    count = len(pairs)
    mean_a, mean_b = sum(a for a, _ in pairs) / count, sum(b for _, b in pairs) / count
    both = sum((a - mean_a) * (b - mean_b) for a, b in pairs)
    spread = sum((a - mean_a) ** 2 for a, _ in pairs) * sum((b - mean_b) ** 2 for _, b in pairs)
    return both / sqrt(spread) if spread > 0 else 0.0
