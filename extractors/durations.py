"""How long a video runs, by its header."""

import re
import struct
from collections.abc import Callable
from pathlib import Path

from tinytag import TinyTag

_HEAD = 1 << 20
_MP4 = frozenset({"video/mp4", "video/quicktime", "audio/mp4"})
_LONGEST = 7 * 24 * 3600.0  # seconds; a header that says more is broken


def read_duration(path: Path, media_type: str) -> float | None:
    """Seconds, or None where the header does not tell or the container is not known. Never raises for a file."""
    readers: tuple[Callable[[Path], float | None], ...]
    readers = (_by_movie_header,) if media_type in _MP4 else (_by_matroska,) if media_type == "video/webm" else ()
    for reader in (*readers, _by_riff, _by_tags):
        try:
            seconds = reader(path)
        except Exception:  # hostile bytes in a foreign parser: the next one may know
            continue
        if seconds is not None and 0 < seconds < _LONGEST:
            return round(float(seconds), 3)
    return None


def _by_tags(path: Path) -> float | None:
    seconds = TinyTag.get(path, tags=False, duration=True).duration
    return None if seconds is None else float(seconds)


def _by_movie_header(path: Path) -> float | None:
    """``moov/mvhd`` of an ISO base media or QuickTime file; it may stand before or after the media itself."""
    with path.open("rb") as file:
        end = file.seek(0, 2)
        at = 0
        for _ in range(1000):
            file.seek(at)
            size, kind, head = _box(file.read(16), end - at)
            if size < head or at >= end:
                return None
            if kind == b"moov":
                file.seek(at)
                return _movie_header(file.read(min(size, _HEAD)))
            at += size
    return None


def _box(head: bytes, rest: int) -> tuple[int, bytes, int]:
    """Size, kind and header length of the box that starts with these bytes."""
    size, kind = struct.unpack(">I4s", head[:8])
    if size == 1:
        return int(struct.unpack(">Q", head[8:16])[0]), kind, 16
    return (size or rest), kind, 8


def _movie_header(moov: bytes) -> float | None:
    at = moov.find(b"mvhd")
    if at < 0:
        return None
    layout = ">QQIQ" if moov[at + 4] == 1 else ">IIII"
    _, _, scale, duration = struct.unpack_from(layout, moov, at + 8)
    return duration / scale if scale else None


def _by_matroska(path: Path) -> float | None:
    """``Segment/Info``: ``Duration`` in units of ``TimestampScale`` nanoseconds (1,000,000 by default)."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    info = head.find(b"\x15\x49\xa9\x66")
    if info < 0:
        return None
    part = head[info : info + 4096]
    scale = re.search(rb"\x2a\xd7\xb1([\x81-\x88])", part)
    unit = 1_000_000
    if scale:
        unit = int.from_bytes(part[scale.end() : scale.end() + (scale[1][0] & 0x7F)], "big")
    duration = re.search(rb"\x44\x89(\x84|\x88)", part)
    if not duration:
        return None
    value: float = struct.unpack_from(">f" if duration[1] == b"\x84" else ">d", part, duration.end())[0]
    return value * unit / 1e9


def _by_riff(path: Path) -> float | None:
    """The main header of an AVI: microseconds a frame times frames."""
    with path.open("rb") as file:
        head = file.read(4096)
    at = head.find(b"avih")
    if not head.startswith(b"RIFF") or at < 0:
        return None
    microseconds, _, _, _, frames = struct.unpack_from("<IIIII", head, at + 8)
    return float(microseconds * frames / 1e6)
