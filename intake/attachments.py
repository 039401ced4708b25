"""Which file a form means by ``berkas``: inside the submission's folder, there, and a regular file."""

import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from evidence.wording import say
from intake.display import nearest, shown, suggesting
from intake.values import wrong

_DRIVE = re.compile(r"[A-Za-z]:")
_LINK = re.compile(r"(https?|ftp|file):/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attachment:
    """``berkas`` as the submission names the file (relative, ``/``-separated, no needless parts) and the file's absolute path."""

    berkas: str
    path: Path


def attachment(folder: Path, typed: str) -> Attachment:
    """The file that ``typed`` names under ``folder``.

    A name finds its file also where one of the two writes accented letters in one piece and the other in two (NFC, NFD), and where
    the form has a space too many at an end. Raises ``PydanticCustomError`` for a path that is absolute, climbs, uses backslashes or
    unprintable characters, leaves the folder through a symbolic link, does not exist, or is not a regular file.
    """
    _check_spelling(typed)
    parts = [part for part in typed.split("/") if part not in {"", "."}]
    try:
        found = _descend(folder, parts, typed)
        if found is None and typed.strip() != typed:
            return attachment(folder, typed.strip())
        if found is None:
            raise wrong(suggesting(say("intake.expect.berkas-exists"), _near(folder, parts)), shown(typed))
        mode = found.stat().st_mode
    except (OSError, RuntimeError):  # a name too long, a loop of links, a folder that may not be entered
        raise wrong(say("intake.expect.berkas-name"), shown(typed)) from None
    if not stat.S_ISREG(mode):
        raise wrong(say("intake.expect.berkas-regular"), shown(typed))
    if not os.access(found, os.R_OK):
        raise wrong(say("intake.expect.berkas-readable"), shown(typed))
    return Attachment("/".join(parts), found.resolve(strict=True))


def _check_spelling(typed: str) -> None:
    parts = typed.split("/")
    problem = None
    if _LINK.match(typed):
        problem = say("intake.expect.berkas-link")
    elif any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in typed):
        problem = say("intake.expect.berkas-printable")
    elif typed.startswith(("/", "\\")) or _DRIVE.match(typed):
        problem = say("intake.expect.berkas-relative")
    elif ".." in re.split(r"[/\\]", typed):
        problem = say("intake.expect.berkas-inside")
    elif "\\" in typed:
        problem = say("intake.expect.berkas-slash", suggestion=typed.replace("\\", "/"))
    elif not any(part not in {"", "."} for part in parts):
        problem = say("intake.expect.berkas")
    if problem is not None:
        raise wrong(problem, shown(typed))


def _descend(folder: Path, parts: list[str], typed: str) -> Path | None:
    """Part by part, so that no folder outside is ever looked into; None where a part is not there."""
    root = folder.resolve(strict=True)
    here = root
    for part in parts:
        entry = _entry(here, part)
        if entry is None:
            return None
        if entry.is_symlink() and not entry.resolve(strict=False).is_relative_to(root):
            raise wrong(say("intake.expect.berkas-symlink"), shown(typed))
        here = entry
    return here if here.exists() else None


def _entry(folder: Path, name: str) -> Path | None:
    if os.path.lexists(folder / name):
        return folder / name
    if not folder.is_dir():
        return None
    composed = unicodedata.normalize("NFC", name)
    same = (other for other in sorted(folder.iterdir()) if unicodedata.normalize("NFC", other.name) == composed)
    return next(same, None)


def _near(folder: Path, parts: list[str]) -> str | None:
    """A file that the form may have meant, looked for in the last folder of the path that exists without links."""
    here, said = folder.resolve(), []
    for part in parts:
        entry = here / part
        if entry.is_symlink() or not entry.is_dir():
            break
        here = entry
        said.append(part)
    found = nearest(parts[len(said)], sorted(other.name for other in here.iterdir())) if len(said) < len(parts) else None
    return "/".join([*said, found, *parts[len(said) + 1 :]]) if found else None
