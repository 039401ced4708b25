"""An XLSX is a ZIP of XML that anyone may have made: what it would unpack to is weighed before it is opened."""

import re
import stat
import zipfile
from pathlib import Path

from evidence.errors import FieldError, SubmissionError
from evidence.wording import say
from intake.display import os_reason
from intake.draft import dotted

LARGEST = 100_000_000  # bytes that all parts unpack to
MOST_PARTS = 5_000
WORST_RATIO = 200  # of a part larger than ``SMALL``: sheets of repeated rows stay under it, bombs reach 1,000
SMALL = 10_000_000
_OLE = b"\xd0\xcf\x11\xe0"  # what locked workbooks and .xls files start with
_FORMULA = re.compile(rb"<(?:\w{1,8}:)?f[ />]")
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK = 1 << 20


class UnreadableWorkbook(SubmissionError):
    """The file cannot be opened as a workbook: of one that nobody named it is not even known whether it was meant as a form."""


def inspect(path: Path, source: str) -> bool:
    """Whether any cell of the workbook has a formula. Raises ``UnreadableWorkbook`` for a file that is no XLSX, is locked, unpacks to too
    much, or declares entities. No more than ``LARGEST`` bytes are unpacked, a piece at a time."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _refused(source, say("intake.found.form-special"), say("intake.expect.form-regular"))
        with path.open("rb") as file:
            if file.read(len(_OLE)) == _OLE:
                raise _refused(source, say("intake.found.locked"), say("intake.expect.unlocked"))
            with zipfile.ZipFile(file) as archive:
                parts = archive.infolist()
                _weigh(parts, source)
                found = [_scan(archive, part, source) for part in parts if part.filename.endswith((".xml", ".rels"))]
                return any(found)
    except OSError as error:
        raise _refused(source, say("intake.found.unopened", reason=os_reason(error)), say("intake.expect.openable")) from None
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, ValueError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise _refused(source, say("intake.found.not-xlsx"), say("intake.expect.xlsx")) from None


def _weigh(parts: list[zipfile.ZipInfo], source: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise _refused(source, say("intake.found.locked"), say("intake.expect.unlocked"))
    if len(parts) > MOST_PARTS:
        raise _refused(source, say("intake.found.members", count=len(parts)), say("intake.expect.members", limit=MOST_PARTS))
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    swollen = any(part.file_size > SMALL and part.file_size > WORST_RATIO * part.compress_size for part in parts)
    if size > LARGEST or swollen:
        found = say("intake.found.bomb", size=_dots(size), packed=_dots(packed))
        raise _refused(source, found, say("intake.expect.bomb", limit=_dots(LARGEST)))


def _scan(archive: zipfile.ZipFile, part: zipfile.ZipInfo, source: str) -> bool:
    """Whether the part holds a formula. Parts may be UTF-16, so zero bytes are left out before looking."""
    sheet = "/worksheets/" in f"/{part.filename}"
    formula = False
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            window = tail + chunk.replace(b"\0", b"")
            if _DOCTYPE.search(window):
                raise _refused(source, say("intake.found.entity"), say("intake.expect.entity"))
            formula = formula or (sheet and _FORMULA.search(window) is not None)
            tail = window[-32:]
    return formula


def _refused(source: str, found: str, expected: str) -> UnreadableWorkbook:
    return UnreadableWorkbook(source, (FieldError(dotted(()), found, expected),))


def _dots(number: int) -> str:
    return f"{number:,}".replace(",", ".")
