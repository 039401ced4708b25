"""What comes of a form: a parcel ready to be read, or a refusal that names every mistake."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from evidence.errors import EvidenceError, FieldError
from evidence.submission import Submission


@dataclass(frozen=True, slots=True)
class Parcel:
    """A valid submission. ``source`` is its form's path, for display; ``files`` pairs each ``berkas`` with the absolute path of the
    file (symbolic links resolved), in the order of ``Submission.files``."""

    submission: Submission
    source: str
    files: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A form, or one row of a workbook, that was not accepted. ``path`` is the form's path for display, ``kode`` the submission's
    where it could be read."""

    path: str
    errors: tuple[FieldError, ...]
    kode: str | None = None


class PathError(EvidenceError):
    """Wrong usage: a path that was given does not exist or holds no form."""

    code: ClassVar[str] = "path"


class TemplateError(EvidenceError):
    """The empty workbook cannot be written where it was asked for."""

    code: ClassVar[str] = "template"
