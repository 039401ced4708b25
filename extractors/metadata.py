"""What a file says of its own making. Facts only: what they mean is for the rules."""

import html
import re
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pikepdf
from PIL import ExifTags, Image

from evidence.document import Metadata
from extractors.durations import read_duration
from extractors.editors import name_editor
from extractors.overlays import pages_with_text_over_image

_MAX_XMP = 2_000_000
_MAX_FILTERS = 3
_MAX_TEXT = 300  # characters kept of a field
_PDF_DATE = re.compile(
    r"^\s*(?:D:)?\s*(\d{4})[-/:]?(\d{2})?[-/:]?(\d{2})?[T ]?(\d{2})?:?(\d{2})?:?(\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}(?:['’:]?\d{2})?)?"
)
_DAYS = 31


def read_metadata(path: Path, media_type: str) -> Metadata:
    """Producer, dates, editor, text over scans, duration: what could be read, empty where nothing could. Never raises for a file."""
    try:
        if media_type == "application/pdf":
            return _of_pdf(path)
        if media_type.startswith("image/"):
            return _of_picture(path)
    except Exception:  # hostile bytes reach every corner of the parsers; metadata is the least of such a file
        return Metadata()
    if media_type.startswith(("video/", "audio/")):
        return Metadata(duration_seconds=read_duration(path, media_type))
    return Metadata()


def _of_pdf(path: Path) -> Metadata:
    with pikepdf.open(path, suppress_warnings=True) as pdf:
        info = {name: _clean(value) for name, value in _info(pdf)}
        xmp = _xmp(pdf)
        producer = info.get("/Producer") or _first(xmp, "pdf:Producer")
        creator = info.get("/Creator") or _first(xmp, "xmp:CreatorTool")
        agents = (*_all(xmp, "xmp:CreatorTool"), *_all(xmp, "pdf:Producer"), *_all(xmp, "stEvt:softwareAgent"))
        return Metadata(
            producer=producer,
            creator=creator,
            title=info.get("/Title", ""),
            created=iso(info.get("/CreationDate", "")) or iso(_first(xmp, "xmp:CreateDate")),
            modified=_later(iso(info.get("/ModDate", "")), iso(_first(xmp, "xmp:ModifyDate"))),
            editor=name_editor(producer, creator, *agents),
            text_over_image=pages_with_text_over_image(pdf),
        )


def _info(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """The entries of the information dictionary; broken ones are left out."""
    try:
        entries = list(pdf.docinfo.items())
    except Exception:  # pikepdf raises many kinds for a broken trailer
        return
    for name, value in entries:
        try:
            yield str(name), str(value)
        except Exception:  # undecodable text
            continue


def _xmp(pdf: pikepdf.Pdf) -> str:
    """The XMP packet as text. It is searched and never parsed, so that malformed and malicious XML do no harm."""
    try:
        stream = pdf.Root.get("/Metadata")
        if stream is None or int(stream.get("/Length", 0)) > _MAX_XMP:
            return ""
        return _bounded(stream).decode("utf-8", "replace")
    except Exception:  # no stream, unknown filter, broken compression
        return ""


def _bounded(stream: pikepdf.Object) -> bytes:
    """The beginning of a stream's bytes. A deflated one is inflated no further, however much it holds; other filters are not met here."""
    chain = stream.get("/Filter", pikepdf.Array())
    names = [str(name) for name in (chain if isinstance(chain, pikepdf.Array) else [chain])]
    if not set(names) <= {"/FlateDecode", "/Fl", "/Crypt"} or len(names) > _MAX_FILTERS:
        return b""
    content = stream.read_raw_bytes()
    for name in names:
        content = zlib.decompressobj().decompress(content, _MAX_XMP) if name != "/Crypt" else content
    return bytes(content[:_MAX_XMP])


def _all(xmp: str, name: str) -> tuple[str, ...]:
    """Values of an XMP property, written as an element or as an attribute."""
    pattern = rf'<{name}(?:\s[^>]*)?>([^<]{{1,{_MAX_TEXT}}})</{name}>|\b{name}\s*=\s*["\']([^"\'<>]{{1,{_MAX_TEXT}}})["\']'
    return tuple(dict.fromkeys(_clean(html.unescape(element or attribute)) for element, attribute in re.findall(pattern, xmp)))


def _first(xmp: str, name: str) -> str:
    return next(iter(_all(xmp, name)), "")


def _clean(text: str) -> str:
    """One line of printable characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text[:_MAX_TEXT]).split())


def iso(text: str) -> str | None:
    """A date of a PDF, XMP or EXIF (``D:20240610093000+07'00'``) as ISO 8601, with its zone where it states one; None where it is no
    date. Missing parts are taken as the first month, day and hour; what is out of range makes it no date."""
    match = _PDF_DATE.match(text)
    if not match:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in match.groups()[:6])
    month, day = month or 1, day or 1
    if not (1900 <= (year or 0) <= 2999 and month <= 12 and day <= _DAYS):
        return None
    if max(hour or 0, 0) > 23 or (minute or 0) > 59 or (second or 0) > 59:
        return None
    text = f"{year:04}-{month:02}-{day:02}T{hour or 0:02}:{minute or 0:02}:{second or 0:02}{_zone(match[7])}"
    return text if _moment(text) else None  # the 31st of a month that has none


def _later(first: str | None, second: str | None) -> str | None:
    """The later of two times, where both are told: a program that changes a file and knows of one place alone leaves the other behind.
    Times of which only one has a zone are compared by the clock, the first standing unless they are a day apart."""
    if not first or not second:
        return first or second
    a, b = _moment(first), _moment(second)
    if a is None or b is None:
        return first
    if (a.tzinfo is None) != (b.tzinfo is None):
        return second if b.replace(tzinfo=None) - a.replace(tzinfo=None) > timedelta(days=1) else first
    return second if b > a else first


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _zone(text: str | None) -> str:
    if not text:
        return ""
    if text == "Z":
        return "+00:00"
    digits = re.sub(r"\D", "", text).ljust(4, "0")
    return f"{text[0]}{digits[:2]}:{digits[2:]}" if int(digits[:2]) <= 14 and int(digits[2:]) <= 59 else ""


def _of_picture(path: Path) -> Metadata:
    """EXIF, PNG texts and XMP of a picture; its pixels are not decoded."""
    with Image.open(path) as picture:
        exif = Image.Image.getexif(picture)  # that of a PNG would decode its pixels first
        details = exif.get_ifd(ExifTags.IFD.Exif)
        texts = {str(name): str(value) for name, value in picture.info.items() if isinstance(value, str)}
        packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    xmp = packet.decode("utf-8", "replace") if isinstance(packet, bytes) else str(packet)
    xmp = xmp[:_MAX_XMP]
    software = _clean(str(exif.get(ExifTags.Base.Software, "") or texts.get("Software", "")))
    processing = _clean(str(exif.get(ExifTags.Base.ProcessingSoftware, "")))
    agents = (*_all(xmp, "xmp:CreatorTool"), *_all(xmp, "stEvt:softwareAgent"), texts.get("Comment", "")[:_MAX_TEXT])
    camera = _clean(f"{exif.get(ExifTags.Base.Make, '')} {exif.get(ExifTags.Base.Model, '')}")
    taken, zone = details.get(ExifTags.Base.DateTimeOriginal), details.get(ExifTags.Base.OffsetTimeOriginal)
    changed, changed_zone = exif.get(ExifTags.Base.DateTime), details.get(ExifTags.Base.OffsetTime)
    return Metadata(
        producer=software or processing or _first(xmp, "xmp:CreatorTool"),
        creator=camera,
        title=_clean(str(exif.get(ExifTags.Base.ImageDescription, "") or texts.get("Title", ""))),
        created=iso(f"{taken or ''}{zone or ''}") or iso(_first(xmp, "xmp:CreateDate")),
        modified=iso(f"{changed or ''}{changed_zone or ''}") or iso(_first(xmp, "xmp:ModifyDate")),
        editor=name_editor(software, processing, *agents),
    )
