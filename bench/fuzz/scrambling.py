"""Damage to bytes of any kind: what disks, cables and malice do to a file whatever its format is."""

from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]

_EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)


def _range(content: bytes, chance: Random, most: int = 4096) -> tuple[int, int]:
    start = chance.randrange(max(1, len(content)))
    return start, min(len(content), start + chance.randint(1, most))


def flip_bits(content: bytes, chance: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 10, 100))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncate(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def cut_out(content: bytes, chance: Random) -> bytes:
    start, end = _range(content, chance)
    return content[:start] + content[end:]


def repeat(content: bytes, chance: Random) -> bytes:
    start, end = _range(content, chance)
    return content[:end] + content[start:end] * chance.choice((1, 2, 50)) + content[end:]


def swap(content: bytes, chance: Random) -> bytes:
    """Two ranges change places."""
    (a, b), (c, d) = sorted((_range(content, chance), _range(content, chance)))
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[max(b, d) :]


def put_noise(content: bytes, chance: Random) -> bytes:
    start, end = _range(content, chance, 256)
    return content[:start] + chance.randbytes(end - start) + content[end:]


def put_zeros(content: bytes, chance: Random) -> bytes:
    start, end = _range(content, chance, 1024)
    return content[:start] + bytes(end - start) + content[end:]


def put_extremes(content: bytes, chance: Random) -> bytes:
    """Numbers as a length or offset field would never hold them, in either order of bytes."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8))):
        size = chance.choice((1, 2, 4))
        at = chance.randrange(max(1, len(changed) - size))
        value = chance.choice(_EXTREMES) & ((1 << 8 * size) - 1)
        changed[at : at + size] = value.to_bytes(size, chance.choice(("little", "big")))
    return bytes(changed)


def put_before(content: bytes, chance: Random) -> bytes:
    return chance.randbytes(chance.choice((1, 7, 900, 5000))) + content


def put_after(content: bytes, chance: Random) -> bytes:
    return content + chance.choice((bytes(3000), chance.randbytes(3000), content))


ANY: tuple[Damage, ...] = (
    flip_bits,
    truncate,
    cut_out,
    repeat,
    swap,
    put_noise,
    put_zeros,
    put_extremes,
    put_before,
    put_after,
)
