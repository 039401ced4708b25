"""What can go wrong, drawn as one tree. Only entry points (command line, flows, portal) turn errors into outcomes.

EvidenceError                  code, a sentence for the user, the cure, retryable
  SubmissionError              the form is at fault: refuse that submission, name the field
  SourceError                  the file is at fault: becomes ``unreadable``, never a failed claim by itself
  RulebookError                our rules are at fault: refuse to start
  DependencyError              the machine is at fault (no Tesseract, no language): refuse to start, say how to install
  StorageError                 the world is at fault
    Unreachable                it does not answer now: the same may succeed a little later, so it is tried again
    Unwritable                 it is full or read-only: nothing can be kept until somebody mends it, so a run stops
"""

from dataclasses import dataclass
from typing import ClassVar

from evidence.document import ReadFailure


class EvidenceError(Exception):
    """Base of every error that bukti raises on purpose. ``sentence`` and ``cure`` are Indonesian, for the user."""

    code: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False

    def __init__(self, sentence: str, cure: str = "") -> None:
        super().__init__(f"{sentence} {cure}".strip())
        self.sentence = sentence
        self.cure = cure


@dataclass(frozen=True, slots=True)
class FieldError:
    """One mistake in a form: the field's path (``indikator[0].parameter``) or sheet cell (``inovasi!C4``), what was found there and
    what is expected."""

    field: str
    found: str
    expected: str


class SubmissionError(EvidenceError):
    """A form is at fault; ``path`` is its file and ``errors`` names every mistake in it."""

    code = "submission"

    def __init__(self, path: str, errors: tuple[FieldError, ...]) -> None:
        super().__init__("; ".join(f"{path}: {e.field}: {e.found} ({e.expected})" for e in errors))
        self.path = path
        self.errors = errors


class SourceError(EvidenceError):
    """A file is at fault; ``failure`` says how."""

    code = "source"

    def __init__(self, failure: ReadFailure, sentence: str, cure: str = "") -> None:
        super().__init__(sentence, cure)
        self.failure = failure


class RulebookError(EvidenceError):
    code = "rulebook"


class DependencyError(EvidenceError):
    code = "dependency"


class StorageError(EvidenceError):
    code = "storage"


class Unreachable(StorageError):
    """A store or database does not answer, or too many ask it at once."""

    code = "unreachable"
    retryable = True


class Unwritable(StorageError):
    """A store, database or disk is full, or may only be read."""

    code = "unwritable"
