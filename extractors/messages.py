"""What a reader process and its parent say to each other: length-prefixed MessagePack, decoded into closed types.

The child handles hostile bytes, so nothing that it sends is trusted: the type is checked on decoding and the length is bounded.
"""

import struct
from typing import Any

import msgspec

from evidence.citation import Citation
from evidence.document import DigitalSignature, Metadata, Page, ReadFailure
from extractors.settings import ReadingSettings

_LENGTH = struct.Struct(">I")


class Open(msgspec.Struct, tag=True, frozen=True):
    """To the child: open this file, which stays open until the next one."""

    path: str
    digest: str
    settings: ReadingSettings


class Read(msgspec.Struct, tag=True, frozen=True):
    """To the child: read this page (from 1) of the open file."""

    number: int


class Glance(msgspec.Struct, tag=True, frozen=True):
    """To the child: say which of these pages of the open file look as if somebody had marked something on them, without reading them."""

    numbers: tuple[int, ...]


class Describe(msgspec.Struct, tag=True, frozen=True):
    """To the child: say what the open file tells of itself."""


class Crop(msgspec.Struct, tag=True, frozen=True):
    """To the child: cut the picture of a cited place out of this file, which need not be open."""

    path: str
    citation: Citation
    settings: ReadingSettings


class Known(msgspec.Struct, tag=True, frozen=True):
    """To the child: the page under the key that it asked for, if it was read before."""

    page: Page | None


class Opened(msgspec.Struct, tag=True, frozen=True):
    """From the child: what the file is. With ``failure`` there is nothing to read, or (too large) not all of it."""

    media_type: str
    page_count: int
    failure: ReadFailure | None = None
    detail: str = ""


class Ask(msgspec.Struct, tag=True, frozen=True):
    """From the child: was the page of this key read before?"""

    key: str


class PageRead(msgspec.Struct, tag=True, frozen=True):
    """From the child: a page, to be kept under ``key``; ``known`` when it came from the cache."""

    page: Page
    key: str
    known: bool


class Glanced(msgspec.Struct, tag=True, frozen=True):
    """From the child: for each page asked for, how likely something on it is marked (0..1)."""

    scores: tuple[float, ...]


class Described(msgspec.Struct, tag=True, frozen=True):
    """From the child: metadata and digital signatures of the file."""

    metadata: Metadata
    signatures: tuple[DigitalSignature, ...]


class Cropped(msgspec.Struct, tag=True, frozen=True):
    """From the child: a PNG of the cited place; None where there is nothing to show."""

    picture: bytes | None


class Stopped(msgspec.Struct, tag=True, frozen=True):
    """From the child: this step failed inside, and how; ``sentence`` says it to users where there is more to say than the failure."""

    failure: ReadFailure
    detail: str
    sentence: str = ""


class DiskFull(msgspec.Struct, tag=True, frozen=True):
    """From the child: the step failed because the temporary folder is full, which is no fault of the file."""


ToChild = Open | Read | Glance | Describe | Known | Crop
FromChild = Opened | Ask | PageRead | Glanced | Described | Cropped | Stopped | DiskFull

_encoder = msgspec.msgpack.Encoder()
to_child: "msgspec.msgpack.Decoder[ToChild]" = msgspec.msgpack.Decoder(ToChild)
from_child: "msgspec.msgpack.Decoder[FromChild]" = msgspec.msgpack.Decoder(FromChild)


def frame(message: Any) -> bytes:
    """A message with its length before it."""
    body = _encoder.encode(message)
    return _LENGTH.pack(len(body)) + body


def length_of(prefix: bytes) -> int:
    """The length of the body that follows this prefix of ``PREFIX`` bytes."""
    return int(_LENGTH.unpack(prefix)[0])


PREFIX = _LENGTH.size
