"""Names of what is kept: content by its digest, caches by what they were made from.

    evidence/ab/<digest>          a file as it was handed in
    assessments/ab/<digest>       the canonical bytes of an Assessment
    uses/ab/<digest>              where else a submission's evidence was found when it was judged
    reports/ab/<digest>           a report as it was written
    readings/ab/<digest>.<reader>.json.gz     what one reader version read from a file (a cache)
    readings/ab/<digest>.<reader>.part.json.gz    the same while pages of it are left unread
    facts/ab/<hash>.json.gz       what one version of the rules' code stated of one reading (a cache)
    pages/ab/<hash>.json.gz       one page as it was read (a cache)

The two letters spread objects over folders. Only names that end in 64 hexadecimal digits are verified by the store; caches carry
the checksum of their compression.
"""

import hashlib
import re
from pathlib import Path

from evidence.wording import say
from storage.errors import InvalidKey, disk_errors

_PART = re.compile(r"[A-Za-z0-9._-]{1,200}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LONGEST = 900  # bytes; S3 allows 1,024 with the deployment's prefix


def digest_of_bytes(content: bytes) -> str:
    """SHA-256 as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def digest_of(path: Path) -> str:
    """SHA-256 of a file, read in pieces. ``StorageError`` where it cannot be read."""
    with disk_errors(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_part(name: str) -> bool:
    """Whether ``name`` may stand between the slashes of a key."""
    return _PART.fullmatch(name) is not None and name not in {".", ".."}


def checked(key: str) -> str:
    """``key`` itself. ``InvalidKey`` where it is none."""
    if len(key) > _LONGEST or not all(is_part(part) for part in key.split("/")):
        raise InvalidKey(say("storage.key.invalid", key=key), say("storage.key.invalid.cure"))
    return key


def checked_prefix(prefix: str) -> str:
    """``prefix`` itself: empty, or the beginning of a key. ``InvalidKey`` where no key could begin so."""
    if prefix:
        checked(f"{prefix}x" if prefix.endswith("/") else prefix)
    return prefix


def digest_in(key: str) -> str | None:
    """The digest that a key names in its last part, or None where it names none."""
    last = key.rpartition("/")[2]
    return last if _DIGEST.fullmatch(last) else None


def evidence_key(digest: str) -> str:
    """Where a file that was handed in is kept."""
    return _content_key("evidence", digest)


def assessment_key(digest: str) -> str:
    """Where the canonical bytes of an assessment are kept."""
    return _content_key("assessments", digest)


def rulebook_key(digest: str) -> str:
    """Where the canonical content of a rulebook is kept, so that what it judged can be judged by it again."""
    return _content_key("rulebooks", digest)


def uses_key(digest: str) -> str:
    """Where it is kept what was known of other uses of a submission's evidence when it was judged."""
    return _content_key("uses", digest)


def report_key(digest: str) -> str:
    """Where a report is kept."""
    return _content_key("reports", digest)


def page_key(name: str) -> str:
    """Where the page is cached that ``name`` names (any text: the page's digest, engine, model, parameters)."""
    hashed = digest_of_bytes(name.encode("utf-8", "surrogatepass"))
    return f"pages/{hashed[:2]}/{hashed}.json.gz"


def facts_key(name: str) -> str:
    """Where the facts are cached that ``name`` names (any text: the code, and of each file its path in the submission and its reading's digest)."""
    hashed = digest_of_bytes(name.encode("utf-8", "surrogatepass"))
    return f"facts/{hashed[:2]}/{hashed}.json.gz"


def reading_key(digest: str, reader: str, *, part: bool = False, earlier: str = "") -> str:
    """Where the reading of a file by one reader version is cached; ``part``: one that left pages unread; ``earlier``: the digest of one in whose place
    another was put."""
    version = digest_of_bytes(reader.encode("utf-8", "surrogatepass"))[:16]
    kind = ".part" if part else f".{earlier[:16]}" if earlier else ""
    return f"readings/{digest[:2]}/{_digest(digest)}.{version}{kind}.json.gz"


def is_cache(key: str) -> bool:
    """Whether what lies under a key can be made anew from the rest."""
    return key.partition("/")[0] in {"readings", "pages", "facts"}


def _content_key(kind: str, digest: str) -> str:
    return f"{kind}/{digest[:2]}/{_digest(digest)}"


def _digest(text: str) -> str:
    if not _DIGEST.fullmatch(text):
        raise InvalidKey(say("storage.key.invalid", key=text), say("storage.key.invalid.cure"))
    return text
