"""Damage to what stands inside the streams of a PDF: lengths, chains of filters, drawing instructions, fonts, pictures."""

import re
import zlib
from random import Random

from bench.fuzz.objects import NUMBERS, replace_one
from bench.fuzz.scrambling import Damage, flip_bits, put_noise

_STREAM = rb"(?s)stream\r?\n(.{0,300000}?)endstream"
_FILTERS = (
    b"/FlateDecode",
    b"/ASCIIHexDecode",
    b"/ASCII85Decode",
    b"/LZWDecode",
    b"/RunLengthDecode",
    b"/DCTDecode",
    b"/JPXDecode",
    b"/JBIG2Decode",
    b"/CCITTFaxDecode",
    b"/Crypt",
    b"/Unknown",
)
_DRAWINGS = (
    b"q " * 3000,
    b"Q " * 300,
    b"BT /F1 1e9 Tf 0 0 Td (besar) Tj ET",
    b"BT /F1 12 Tf -1e30 Tz 1e20 TL (jauh) ' (lagi) ' ET",
    b"1e-30 0 0 1e-30 0 0 cm 0 0 1e30 1e30 re f",
    b"/Im0 Do /Fm0 Do /X1 Do /FormXob.0 Do " * 40,
    b"[1 1] 0 d 0 0 m 1e6 1e6 l S [0.001] 0 d 0 0 m 9999 9999 l S",
    b"0 0 m " + b"10 10 20 20 30 30 c " * 2000 + b"B*",
    b"/Pattern cs /P0 scn 0 0 600 800 re f /Sh0 sh",
    b"BI /W 65535 /H 65535 /BPC 8 /CS /RGB ID \x00\x00 EI",
    b"BI /W -1 /H 4 /F /Fl ID x EI BI ID EI",
    b"BDC EMC BMC BT ET ET BT Tj TJ Do gs cm re",
    b"<</A" * 800,
    b"[" * 5000,
)


def lie_about_length(content: bytes, chance: Random) -> bytes:
    made = b"/Length " + chance.choice((*NUMBERS, b"7", b"70000", b"3 0 R"))
    return replace_one(content, chance, rb"/Length\d? +\d+( \d+ R)?", lambda _: made)


def nest_filters(content: bytes, chance: Random) -> bytes:
    chain = b" ".join(chance.choice(_FILTERS) for _ in range(chance.choice((1, 2, 4, 60))))
    return replace_one(content, chance, rb"/Filter *(\[[^\]]*\]|/\w+)", lambda _: b"/Filter [" + chain + b"]")


def pack_again(content: bytes, chance: Random) -> bytes:
    """A stream deflated many times over, and declared so."""
    times = chance.choice((1, 3, 12))

    def made(place: re.Match[bytes]) -> bytes:
        body = place[1].rstrip(b"\r\n")
        for _ in range(times):
            body = zlib.compress(body)
        return b"/Filter [%s] /Length %d >>\nstream\n%s\nendstream" % (b"/FlateDecode " * times, len(body), body)

    return replace_one(content, chance, rb"(?s)/Length \d+\s*>>\s*" + _STREAM[4:], made)


def swap_streams(content: bytes, chance: Random) -> bytes:
    places = list(re.finditer(_STREAM, content))
    if len(places) < 2:
        return content
    first, second = sorted(chance.sample(places, 2), key=lambda place: place.start())
    return content[: first.start(1)] + second[1] + content[first.end(1) : second.start(1)] + first[1] + content[second.end(1) :]


def replace_stream(content: bytes, chance: Random) -> bytes:
    body = chance.choice((b"", chance.randbytes(500), chance.choice(_DRAWINGS)))
    return replace_one(content, chance, _STREAM, lambda _: b"stream\n" + body + b"\nendstream")


def draw_more(content: bytes, chance: Random) -> bytes:
    """Hostile instructions before those of the page, in a stream that is not compressed."""
    more = chance.choice(_DRAWINGS)

    def made(place: re.Match[bytes]) -> bytes:
        body = more + b"\n" + place[1]
        return b"/Length %d >>\nstream\n%sendstream" % (len(body), body)

    return replace_one(content, chance, rb"(?s)/Length \d+\s*>>\s*" + _STREAM[4:], made)


def damage_stream(content: bytes, chance: Random) -> bytes:
    """Bits of one stream only (a font, a picture, a page), so that the structure stays whole."""
    damage = chance.choice((flip_bits, put_noise))
    return replace_one(content, chance, _STREAM, lambda place: b"stream\n" + damage(place[1], chance) + b"endstream")


def damage_unpacked(content: bytes, chance: Random) -> bytes:
    """As ``damage_stream``, but under the compression: what is inflated is wrong."""

    def made(place: re.Match[bytes]) -> bytes:
        try:
            body = zlib.decompress(place[1].rstrip(b"\r\n"))
        except zlib.error:
            return place[0]
        return b"stream\n" + zlib.compress(chance.choice((flip_bits, put_noise))(body, chance)) + b"\nendstream"

    return replace_one(content, chance, _STREAM, made)


def resize_picture(content: bytes, chance: Random) -> bytes:
    value = chance.choice((*NUMBERS, b"50000", b"65535"))
    return replace_one(
        content,
        chance,
        rb"/(Width|Height|BitsPerComponent|Columns|Rows|Predictor|K) +-?\d+",
        lambda place: b"/%s %s" % (place[1], value),
    )


STREAMS: tuple[Damage, ...] = (
    lie_about_length,
    nest_filters,
    pack_again,
    swap_streams,
    replace_stream,
    draw_more,
    damage_stream,
    damage_stream,
    damage_unpacked,
    damage_unpacked,
    resize_picture,
)
