"""Which code made a thing: a digest of its sources changes with any of it, so that no hand has to keep a version up to date."""

import hashlib
from collections.abc import Collection, Sequence
from pathlib import Path


def source_digest(folders: Sequence[Path], suffixes: Collection[str]) -> str:
    """The SHA-256 of the files with such suffixes (".py") under the folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in suffixes):
            digest.update(f"{folder.name}/{path.relative_to(folder)}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
