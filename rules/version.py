"""Which code judges: part of every receipt, and of the key under which facts are kept."""

from functools import cache
from pathlib import Path

import evidence
from evidence.code import source_digest


@cache
def code_digest() -> str:
    """The SHA-256 of all code that facts and verdicts come from (this package and ``evidence``), packs apart."""
    return source_digest((Path(evidence.__file__).parent, Path(__file__).parent), {".py", ".csv"})
