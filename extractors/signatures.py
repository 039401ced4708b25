"""Digital signatures that a PDF carries (PAdES and its forerunners): who signed, when, and what became of the file since.

Everything is decided from the file's own bytes and the given trust roots: nothing is fetched, and the clock is not asked, so that the
same file gives the same answer on every day. A certificate is judged at the time of signing: the one that a time stamp in the signature
attests, else the one that the signature states itself.
"""

import io
import logging
import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from asn1crypto import x509
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import PdfSignatureStatus, SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext

from evidence.document import DigitalSignature
from evidence.wording import say

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024  # readers accept the header anywhere in the first kilobyte
_END = b"%%EOF"
_MOST = 100  # signatures of one file that are checked; nobody signs that often, but a hostile file may

for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)  # broken files are our daily bread; what matters is in the notes


@dataclass(frozen=True, slots=True)
class _Bytes:
    """A PDF from its header on, and what stands outside of it: bytes before the header and after the last end mark."""

    stream: BinaryIO
    before: int
    after: int


def read_signatures(path: Path, trust: tuple[Path, ...] = ()) -> tuple[DigitalSignature, ...]:
    """Every filled signature field of a PDF, in the order of the form; ``()`` for anything without one. Never raises for a file
    (``OSError`` and ``ValueError`` for trust roots that cannot be read).

    ``trust`` names certificate files (PEM or DER) of trust roots; without any, ``trusted`` is None. ``valid`` holds when the signed
    bytes are unchanged, the cryptography verifies and no later revision goes beyond what signing allows; trust is apart.
    ``inconclusive`` marks a signature that cannot be checked for a reason that proves no tampering: the file was saved anew.
    """
    roots = list(load_certs_from_pemder([str(root) for root in trust])) if trust else None  # type: ignore[no-untyped-call]
    try:
        with _opened(path) as opened:
            return tuple(_read_all(opened, roots)) if opened else ()
    except (
        Exception
    ):  # hostile bytes reach every corner of the parser: a file that cannot be walked has no signature that we can see
        return ()


@contextmanager
def _opened(path: Path) -> Iterator[_Bytes | None]:
    """The file's PDF bytes; None without a header or without any ``/ByteRange``, which costs one pass over the bytes."""
    if path.stat().st_size == 0:
        yield None
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        start = content.find(_HEADER, 0, _HEADER_WITHIN)
        if start < 0 or content.find(b"/ByteRange") < 0:
            yield None
            return
        end = content.rfind(_END)
        after = len(content[end + len(_END) :].strip(b"\r\n \x00")) if end >= 0 else 0
        yield _Bytes(io.BytesIO(content[start:]) if start else file, start, after)


def _read_all(opened: _Bytes, roots: list[x509.Certificate] | None) -> Iterator[DigitalSignature]:
    reader = PdfFileReader(opened.stream, strict=False)
    if reader.encrypted:
        reader.decrypt(b"")
    for number, (name, value, reference) in enumerate(enumerate_sig_fields(reader, filled_status=True)):
        if number == _MOST:
            yield _unchecked(str(name), "", say("marks.signatures_beyond", count=_MOST))
            return
        kind = value.get_object() if value is not None else None
        if isinstance(kind, DictionaryObject) and kind.get("/Type", "/Sig") == "/DocTimeStamp":
            continue  # dates the file, signs nothing
        try:
            yield _read_one(EmbeddedPdfSignature(reader, reference, name), opened, roots)
        except Exception as error:  # same reason as above, for one signature
            note = say("marks.signature_unreadable", reason=type(error).__name__)
            yield replace(_unchecked(str(name), _stated_name(kind), note), inconclusive=False)


def _unchecked(field: str, signer: str, note: str) -> DigitalSignature:
    """A signature of which nothing is known, and nothing held against it."""
    return DigitalSignature(
        field, signer, None, intact=False, valid=False, trusted=None, changed_after=False, note=note, inconclusive=True
    )


def _read_one(embedded: EmbeddedPdfSignature, opened: _Bytes, roots: list[x509.Certificate] | None) -> DigitalSignature:
    moment, status = _validated(embedded, roots)
    certificate = embedded.signer_cert
    rewritten = not _contents_in_gap(embedded, opened.stream)
    intact = bool(status.intact)
    changed = intact and _changed_beyond_signing(status)
    notes = [
        *_notes_on_bytes(opened),
        *_notes_on_content(intact=intact, rewritten=rewritten, changed=changed),
        *_notes_on_certificate(certificate, moment),
    ]
    return DigitalSignature(
        field=str(embedded.field_name),
        signer=_common_name(certificate),
        signed_at=moment.isoformat() if moment else None,
        intact=intact,
        valid=intact and bool(status.valid) and not changed and bool(status.seed_value_ok),
        trusted=bool(status.trusted) if roots is not None else None,
        changed_after=changed,
        note=" ".join(notes),
        inconclusive=rewritten and not intact,
    )


def _validated(embedded: EmbeddedPdfSignature, roots: list[x509.Certificate] | None) -> tuple[datetime | None, PdfSignatureStatus]:
    """When it was signed, and what became of the signature, judged at that time: the attested one where what attests it is sound (whoever
    issued it, for roots may not be known), else the one that the signature states itself."""
    attested = _attested_at(embedded)
    if attested is not None:
        status = _status(embedded, roots, attested)
        attestation = status.timestamp_validity
        if attestation is not None and attestation.intact and attestation.valid:
            return attested, status
    stated = _stated_at(embedded)
    return stated, _status(embedded, roots, stated)


def _status(embedded: EmbeddedPdfSignature, roots: list[x509.Certificate] | None, moment: datetime | None) -> PdfSignatureStatus:
    context = ValidationContext(
        trust_roots=roots or [],
        allow_fetching=False,
        revocation_mode="soft-fail",
        moment=(moment or embedded.signer_cert.not_valid_before).astimezone(UTC),
    )
    return validate_pdf_signature(embedded, signer_validation_context=context, ts_validation_context=context)


def _changed_beyond_signing(status: PdfSignatureStatus) -> bool:
    """Whether a later revision does more than further signatures, form filling and archival allow.

    A malicious incremental edit leaves ``intact``, ``valid`` and ``trusted`` true: only the difference analysis sees it.
    """
    if status.coverage in {SignatureCoverageLevel.ENTIRE_FILE, None}:
        return False
    return status.modification_level is ModificationLevel.OTHER or status.docmdp_ok is False


def _contents_in_gap(embedded: EmbeddedPdfSignature, stream: BinaryIO) -> bool:
    """Whether the hole in the signed bytes still holds this signature. Where it does not, the whole file was written anew after
    signing (linearised, compressed, merged), and nothing can be said of its content."""
    _, first, second, _ = (int(part) for part in embedded.byte_range)
    if not 0 < first < second or second - first > 1 << 24:
        return False
    at = stream.tell()
    stream.seek(first)
    gap = stream.read(second - first).strip()
    stream.seek(at)
    if not (gap.startswith(b"<") and gap.endswith(b">")):
        return False
    try:
        return bytes.fromhex(gap[1:-1].decode("ascii"))[: len(embedded.pkcs7_content)] == embedded.pkcs7_content
    except ValueError:
        return False


def _notes_on_bytes(opened: _Bytes) -> Iterator[str]:
    if opened.before:
        yield say("marks.bytes_before", count=opened.before)
    if opened.after:
        yield say("marks.bytes_after", count=opened.after)


def _notes_on_content(*, intact: bool, rewritten: bool, changed: bool) -> Iterator[str]:
    if changed:
        yield say("marks.changed_after")
    elif not intact:
        yield say("marks.rewritten" if rewritten else "marks.altered")


def _notes_on_certificate(certificate: x509.Certificate, moment: datetime | None) -> Iterator[str]:
    if moment is None:
        yield say("marks.no_signing_time")
    elif not certificate.not_valid_before <= moment <= certificate.not_valid_after:
        yield say("marks.certificate_expired", until=certificate.not_valid_after.date().isoformat())


def _stated_at(embedded: EmbeddedPdfSignature) -> datetime | None:
    """The time that the signature states itself, with its zone (UTC where it gives none)."""
    return _zoned(embedded.self_reported_timestamp)


def _attested_at(embedded: EmbeddedPdfSignature) -> datetime | None:
    """The time that a stamping authority put its name to, as an unsigned attribute of the signature; None without one."""
    unsigned: Any = embedded.signer_info["unsigned_attrs"]
    for attribute in unsigned:
        if attribute["type"].native == "signature_time_stamp_token":
            return _zoned(attribute["values"][0]["content"]["encap_content_info"]["content"].parsed["gen_time"].native)
    return None


def _zoned(time: object) -> datetime | None:
    if not isinstance(time, datetime):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _common_name(certificate: x509.Certificate) -> str:
    subject: dict[str, Any] = certificate.subject.native
    name = subject.get("common_name") or certificate.subject.human_friendly
    return ", ".join(map(str, name)) if isinstance(name, list) else str(name)


def _stated_name(signature: object) -> str:
    return str(signature.get("/Name", "")) if isinstance(signature, DictionaryObject) else ""
