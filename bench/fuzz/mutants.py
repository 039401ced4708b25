"""Mutants by number: each comes of a seed and one to three damages, all chosen by chance that its number fixes."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.fuzz.objects import OBJECTS
from bench.fuzz.pictures import PICTURES
from bench.fuzz.scrambling import ANY, Damage
from bench.fuzz.seeds import Seed, seeds
from bench.fuzz.streams import STREAMS

_MOST_BYTES = 4_000_000
_ATTEMPTS = 6
_MISNAMED = 0.03  # share that goes under the name of another kind


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged file: the bytes, a name for it, and how it came about."""

    name: str
    content: bytes
    recipe: str


def mutants(count: int, seed: int, *, start: int = 0) -> Iterator[Mutant]:
    """``count`` mutants, the same for the same ``seed``."""
    for index in range(start, start + count):
        yield mutant(index, seed)


def mutant(index: int, seed: int) -> Mutant:
    chance = Random(f"{seed}/{index}")
    stock = seeds()
    [parent] = chance.choices(stock, [each.weight for each in stock])
    content, recipe = parent.content, [parent.name]
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        content, name = _damaged(content, parent, chance)
        recipe.append(name)
    if chance.random() < 0.02:
        other = chance.choice(stock)
        content = _crossed(content, other.content, chance)
        recipe.append(f"crossed with {other.name}")
    suffix = chance.choice(stock).suffix if chance.random() < _MISNAMED else parent.suffix
    return Mutant(f"{seed}-{index:05}{suffix}", content, " + ".join(recipe))


def _damaged(content: bytes, parent: Seed, chance: Random) -> tuple[bytes, str]:
    """The file after one damage that does something to it (after some attempts, that does nothing), and the damage's name."""
    for _ in range(_ATTEMPTS):
        damage = _damage(parent, chance)
        if (changed := damage(content, chance)[:_MOST_BYTES]) != content:
            break
    return changed, damage.__name__


def _damage(parent: Seed, chance: Random) -> Damage:
    if chance.random() < 0.25:
        return chance.choice(ANY)
    return chance.choice(chance.choice((OBJECTS, STREAMS)) if parent.is_pdf else PICTURES)


def _crossed(first: bytes, second: bytes, chance: Random) -> bytes:
    """The head of one file and the tail of another."""
    return first[: chance.randrange(len(first) + 1)] + second[chance.randrange(len(second) + 1) :]
