"""Values to bytes and back: canonical JSON, so that equal values are equal bytes, and nothing is taken for what it is not.

Decoding is strict: every field must be known and of its type. Only a field that is *absent* takes its default, so that what an older
bukti kept stays readable when a type gains a field.
"""

from typing import Any, TypeVar

import msgspec

from evidence.document import Document, Page
from evidence.submission import Submission
from evidence.verdict import Assessment
from evidence.wording import say
from storage.errors import ObjectDamaged

T = TypeVar("T")

_ENCODER = msgspec.json.Encoder(order="deterministic")
_DOCUMENT = msgspec.json.Decoder(Document)
_PAGE = msgspec.json.Decoder(Page)
_ASSESSMENT = msgspec.json.Decoder(Assessment)
_SUBMISSION = msgspec.json.Decoder(Submission)


def encode_document(document: Document) -> bytes:
    """The canonical bytes of a document."""
    return _encode(document, _DOCUMENT)


def decode_document(content: bytes) -> Document:
    """The document with those bytes. ``ObjectDamaged`` where there is none."""
    return _decode(content, _DOCUMENT)


def encode_page(page: Page) -> bytes:
    """The canonical bytes of a page."""
    return _encode(page, _PAGE)


def decode_page(content: bytes) -> Page:
    """The page with those bytes. ``ObjectDamaged`` where there is none."""
    return _decode(content, _PAGE)


def encode_assessment(assessment: Assessment) -> bytes:
    """The canonical bytes of an assessment."""
    return _encode(assessment, _ASSESSMENT)


def decode_assessment(content: bytes) -> Assessment:
    """The assessment with those bytes. ``ObjectDamaged`` where there is none."""
    return _decode(content, _ASSESSMENT)


def encode_submission(submission: Submission) -> bytes:
    """The canonical bytes of a submission."""
    return _encode(submission, _SUBMISSION)


def decode_submission(content: bytes) -> Submission:
    """The submission with those bytes. ``ObjectDamaged`` where there is none."""
    return _decode(content, _SUBMISSION)


def encode_value(value: object) -> bytes:
    """The canonical bytes of any value made of the project's types: equal values have equal ones."""
    return _once(value)


def decode_value(content: bytes, kind: type[T]) -> T:
    """The value of type ``kind`` with those bytes. ``ObjectDamaged`` where there is none."""
    return _decode(content, msgspec.json.Decoder(kind))


def _encode(value: T, decoder: msgspec.json.Decoder[T]) -> bytes:
    """Encoded, decoded and encoded again: 595 in a field of floats becomes 595.0, and what could not be read back is never kept."""
    try:
        return _ENCODER.encode(decoder.decode(_once(value)))
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError) as error:
        what = type(value).__name__
        raise ObjectDamaged(
            say("storage.object.unencodable", what=what, reason=error), say("storage.object.unencodable.cure")
        ) from error


def _once(value: object) -> bytes:
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError:  # half a character, as broken fonts give: no text in any encoding
        return _ENCODER.encode(_mended(msgspec.to_builtins(value)))


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {key: _mended(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_mended(item) for item in value]
    return value


def _decode(content: bytes, decoder: msgspec.json.Decoder[T]) -> T:
    try:
        value = decoder.decode(content)
        again = _ENCODER.encode(value)
        if again != content and not _kept(msgspec.json.decode(content), msgspec.json.decode(again)):
            raise msgspec.ValidationError("unknown content")
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        what = getattr(decoder.type, "__name__", str(decoder.type))
        raise ObjectDamaged(
            say("storage.object.undecodable", what=what, reason=error), say("storage.object.undecodable.cure")
        ) from error
    return value


def _kept(found: Any, known: Any) -> bool:
    """Whether all that was found is in what became of it (which may have more: defaults of absent fields)."""
    if isinstance(found, dict) and isinstance(known, dict):
        return all(key in known and _kept(value, known[key]) for key, value in found.items())
    if isinstance(found, list) and isinstance(known, list):
        return len(found) == len(known) and all(map(_kept, found, known))
    return bool(found == known)
