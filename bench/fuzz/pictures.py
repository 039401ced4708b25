"""Damage to pictures: sizes in headers that no memory holds, directories that loop, EXIF and chunks that lie."""

import struct
import zlib
from random import Random

from bench.fuzz.scrambling import Damage, flip_bits, put_extremes, put_noise

_SIDES = (0, 1, 4096, 50_000, 65_535)
_LARGE_SIDES = (*_SIDES, 1_000_000, 2**31 - 1, 2**32 - 1)


def resize(content: bytes, chance: Random) -> bytes:
    """Another width and height in the header, in whichever format this is."""
    width, height = chance.choice(_LARGE_SIDES), chance.choice(_LARGE_SIDES)
    if content.startswith(b"\x89PNG"):
        head = content[12:16] + struct.pack(">II", width, height) + content[24:29]
        return content[:12] + head + struct.pack(">I", zlib.crc32(head)) + content[33:]
    if content.startswith(b"BM"):
        return content[:18] + struct.pack("<II", width, height) + content[26:]
    short, other = min(width, 65_535), min(height, 65_535)
    if content.startswith(b"GIF"):
        return content[:6] + struct.pack("<HH", short, other) + content[10:]
    if content.startswith(b"RIFF") and (at := content.find(b"VP8X")) > 0:
        return content[: at + 12] + struct.pack("<I", width)[:3] + struct.pack("<I", height)[:3] + content[at + 18 :]
    if content.startswith(b"RIFF") and (at := content.find(b"\x9d\x01\x2a")) > 0:
        return content[: at + 3] + struct.pack("<HH", short & 0x3FFF, other & 0x3FFF) + content[at + 7 :]
    if content.startswith(b"\xff\xd8"):
        return _resized_jpeg(content, short, other)
    return _with_entry(content, chance, tags=(256, 257), value=width)


def _resized_jpeg(content: bytes, width: int, height: int) -> bytes:
    for marker in (b"\xff\xc0", b"\xff\xc2"):
        if (at := content.find(marker)) > 0:
            return content[: at + 5] + struct.pack(">HH", height, width) + content[at + 9 :]
    return content


def _with_entry(content: bytes, chance: Random, *, tags: tuple[int, ...] = (), value: int | None = None) -> bytes:
    """A TIFF with one entry of its first directory changed: that of one of ``tags``, or any."""
    order = "<" if content[:2] == b"II" else ">"
    if content[:2] not in {b"II", b"MM"} or len(content) < 16:
        return content
    start = struct.unpack_from(order + "I", content, 4)[0]
    if start + 2 > len(content):
        return content
    count = struct.unpack_from(order + "H", content, start)[0]
    places = [start + 2 + 12 * index for index in range(count) if start + 14 + 12 * index <= len(content)]
    fitting = [at for at in places if not tags or struct.unpack_from(order + "H", content, at)[0] in tags]
    if not fitting:
        return content
    at = chance.choice(fitting)
    changed = bytearray(content)
    if value is None:
        part, size = chance.choice(((0, 2), (2, 2), (4, 4), (8, 4)))
        changed[at + part : at + part + size] = chance.randbytes(size)
    else:
        struct.pack_into(order + "HII", changed, at + 2, 4, 1, value)
    return bytes(changed)


def damage_directory(content: bytes, chance: Random) -> bytes:
    return _with_entry(content, chance)


def loop_directories(content: bytes, chance: Random) -> bytes:
    """The directory after the first of a TIFF is the first, or anywhere."""
    order = "<" if content[:2] == b"II" else ">"
    if content[:2] not in {b"II", b"MM"} or len(content) < 16:
        return content
    start = struct.unpack_from(order + "I", content, 4)[0]
    if start + 2 > len(content):
        return content
    at = start + 2 + 12 * struct.unpack_from(order + "H", content, start)[0]
    target = chance.choice((start, 8, 0xFFFFFFF0, chance.randrange(len(content))))
    return content[:at] + struct.pack(order + "I", target) + content[at + 4 :]


def damage_exif(content: bytes, chance: Random) -> bytes:
    at = content.find(b"Exif\x00\x00")
    if at < 0:
        return content
    return content[:at] + chance.choice((flip_bits, put_noise, put_extremes))(content[at : at + 300], chance) + content[at + 300 :]


def damage_head(content: bytes, chance: Random) -> bytes:
    """Only the first bytes, where every format keeps what all else depends on."""
    size = chance.choice((32, 64, 256))
    return chance.choice((flip_bits, put_extremes, put_extremes))(content[:size], chance) + content[size:]


def add_chunk(content: bytes, chance: Random) -> bytes:
    """A PNG with a compressed text that unfolds a thousandfold, or a chunk that lies about its length; else a comment in a JPEG."""
    if content.startswith(b"\x89PNG"):
        body = chance.choice((b"zTXt", b"iTXt", b"tEXt", b"eXIf", b"acTL")) + b"Comment\x00\x00" + zlib.compress(bytes(2_000_000))
        length = chance.choice((len(body) - 4, 0, 0x7FFFFFFF))
        return content[:33] + struct.pack(">I", length) + body + struct.pack(">I", zlib.crc32(body)) + content[33:]
    if content.startswith(b"\xff\xd8"):
        kind = chance.choice((b"\xff\xfe", b"\xff\xe1", b"\xff\xdb", b"\xff\xc4", b"\xff\xe2"))
        return content[:2] + kind + struct.pack(">H", chance.choice((0, 2, 60, 65_535))) + chance.randbytes(58) + content[2:]
    return damage_head(content, chance)


PICTURES: tuple[Damage, ...] = (
    resize,
    resize,
    damage_directory,
    loop_directories,
    damage_exif,
    damage_head,
    damage_head,
    add_chunk,
)
