"""What is kept: objects in a store, and the records of what was received and how it was judged (docs/storage.md)."""

from storage.caches import Reading, Readings, StoredFacts, StoredPages
from storage.codec import (
    decode_assessment,
    decode_document,
    decode_page,
    decode_submission,
    decode_value,
    encode_assessment,
    encode_document,
    encode_page,
    encode_submission,
    encode_value,
)
from storage.errors import InvalidKey, NewerSchema, NotOnRecord, ObjectDamaged, ObjectMissing
from storage.folder import FolderStore
from storage.keys import assessment_key, digest_of, digest_of_bytes, evidence_key, page_key, reading_key, report_key, uses_key
from storage.records import Records
from storage.results import EarlierUse, Input, Overview, RecordedFlag, RecordedVerdict, Tally, Version, Waiting, Why

__all__ = [
    "EarlierUse",
    "FolderStore",
    "Input",
    "InvalidKey",
    "NewerSchema",
    "NotOnRecord",
    "ObjectDamaged",
    "ObjectMissing",
    "Overview",
    "Reading",
    "Readings",
    "RecordedFlag",
    "RecordedVerdict",
    "Records",
    "StoredFacts",
    "StoredPages",
    "Tally",
    "Version",
    "Waiting",
    "Why",
    "assessment_key",
    "decode_assessment",
    "decode_document",
    "decode_page",
    "decode_submission",
    "decode_value",
    "digest_of",
    "digest_of_bytes",
    "encode_assessment",
    "encode_document",
    "encode_page",
    "encode_submission",
    "encode_value",
    "evidence_key",
    "page_key",
    "reading_key",
    "report_key",
    "uses_key",
]
