"""Which code writes reports: a report that is kept is only shown again while it would be written the same."""

from functools import cache
from pathlib import Path

from evidence.code import source_digest


@cache
def code_digest() -> str:
    """The SHA-256 of this package with its templates; what it says in words is part of ``evidence``."""
    return source_digest((Path(__file__).parent,), {".py", ".html", ".css", ".js", ".json"})
