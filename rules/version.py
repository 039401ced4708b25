"""Which code judges: part of every receipt, and of the key under which facts are kept."""

import hashlib
from functools import cache
from pathlib import Path

import evidence

_SOURCES = (Path(evidence.__file__).parent, Path(__file__).parent)
_KINDS = frozenset({".py", ".csv"})


@cache
def code_digest() -> str:
    """The SHA-256 of all code that facts and verdicts come from (this package and ``evidence``), packs apart: it changes with any of it,
    so that no hand has to keep a version up to date."""
    digest = hashlib.sha256()
    for folder in _SOURCES:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _KINDS):
            digest.update(f"{folder.name}/{path.relative_to(folder)}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
