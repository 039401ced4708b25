"""What a file is, by its bytes and never by its name."""

import zipfile
from pathlib import Path

EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"
PDF = "application/pdf"
HTML = "text/html"
PLAIN = "text/plain"
ZIP = "application/zip"
IMAGES = frozenset({"image/jpeg", "image/png", "image/tiff", "image/webp", "image/gif", "image/bmp"})

_HEAD = 4096
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"FLV\x01", "video/x-flv"),
    (b"0&\xb2u\x8ef\xcf\x11", "video/x-ms-wmv"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"\x00\x00\x01\xb3", "video/mpeg"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf'\x1c", "application/x-7z-compressed"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),  # doc, xls, ppt before 2007
    (b"{\\rtf", "application/rtf"),
    (b"ID3", "audio/mpeg"),
)
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
    b"avif": "image/avif",
    b"qt  ": "video/quicktime",
}
_OFFICE = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_TAGS = (b"<!doctype html", b"<html", b"<head", b"<body")


def sniff(path: Path) -> str:
    """The media type of a file by its first bytes (of a zip: by its entries); ``application/octet-stream`` where unknown."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        return EMPTY
    kind = _by_magic(head)
    if kind is not None:
        return _by_entries(path) if kind == ZIP else kind
    return _by_text(head)


def _by_magic(head: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ZIP
    if head.startswith(b"RIFF"):
        return {b"WEBP": "image/webp", b"AVI ": "video/x-msvideo"}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    if head[4:8] in {b"moov", b"mdat", b"wide"}:
        return "video/quicktime"
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"BM") and len(head) > 26 and int.from_bytes(head[14:18], "little") in {12, 40, 52, 56, 64, 108, 124}:
        return "image/bmp"
    return None


def _by_entries(path: Path) -> str:
    """Office documents are zips with known entries; the names are read from the directory, nothing is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()[:2000]
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return ZIP
    for prefix, kind in _OFFICE.items():
        if any(name.startswith(prefix) for name in names):
            return kind
    return ZIP


def _by_text(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return HTML if b"<\x00h\x00t\x00m\x00l" in head.lower() else PLAIN
    lowered = head.lower()
    if any(tag in lowered for tag in _TAGS):
        return HTML
    if b"\x00" in head:
        return UNKNOWN
    odd = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    if odd > len(head) * 0.02:
        return UNKNOWN
    try:
        head[: len(head) - 3].decode("utf-8")
    except UnicodeDecodeError:
        return UNKNOWN if sum(byte > 126 for byte in head) > len(head) * 0.3 else PLAIN
    return PLAIN
