"""How a form's values, paths and near misses are shown to its writer."""

import difflib
import errno
import os
import unicodedata
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from evidence.wording import say

SHOWN = 80  # characters of a value that a message repeats


def printable(text: str) -> str:
    """``text`` on one line without control characters, so that a form cannot write escape sequences into a terminal or log."""
    flat = " ".join(text.split())
    return "".join("\ufffd" if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co"} else letter for letter in flat)


def shown(value: object) -> str:
    """What was found, as a message repeats it: quoted and cut to ``SHOWN`` characters."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return say("intake.found.empty")
    if isinstance(value, bool):
        return say("intake.found.truth")
    if isinstance(value, dict):
        return say("intake.found.mapping")
    if isinstance(value, list):
        return say("intake.found.list")
    text = printable(value.isoformat() if isinstance(value, date) else str(value))
    return say("intake.found.quoted", text=text if len(text) <= SHOWN else text[: SHOWN - 1] + "…")


def path_text(path: Path) -> str:
    """A path for display; bytes of its name that are no text are replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def os_reason(error: OSError) -> str:
    """Why the system refused, in few words."""
    known = {errno.EACCES: "izin ditolak", errno.EPERM: "izin ditolak", errno.ENOENT: "tidak ada", errno.ENOSPC: "ruang penuh"}
    return known.get(error.errno or 0, f"galat sistem {error.errno}")


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that ``word`` probably means, None where none is near."""
    folded = {_fold(option): option for option in options}
    close = difflib.get_close_matches(_fold(word), folded, n=1, cutoff=0.7)
    return folded[close[0]] if close else None


def suggesting(expected: str, suggestion: str | None) -> str:
    """``expected``, with what was probably meant."""
    return say("intake.expect.did-you-mean", expected=expected, suggestion=suggestion) if suggestion else expected


def places(names: list[str], limit: int = 5) -> str:
    """Several places in one phrase, the first ``limit`` by name."""
    listed = ", ".join(names[:limit])
    return listed if len(names) <= limit else say("intake.found.and-more", places=listed, count=len(names) - limit)


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().replace(" ", "_").replace("-", "_")
