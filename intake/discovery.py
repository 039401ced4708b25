"""Which forms lie under a path."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence.errors import FieldError
from evidence.wording import say
from intake.display import os_reason, path_text
from intake.draft import dotted
from intake.parcel import PathError, Refusal

FORM = "submission.yaml"
WORKBOOK = ".xlsx"
_FORM_SUFFIXES = (".yaml", ".yml")
_NEARLY = frozenset({"submission.yaml", "submission.yml"})


@dataclass(frozen=True, slots=True)
class Found:
    """A form's file. ``certain``: it must be a form; else it may be a workbook about something else and is then passed over, the more
    so ``inside`` a submission's folder, where it is probably evidence."""

    path: Path
    source: str
    certain: bool = True
    inside: bool = False


def discover(paths: Sequence[Path]) -> Iterator[tuple[Path, Iterator[Found | Refusal]]]:
    """Each path with the forms under it, in the order of folder and file names.

    Hidden files and folders are passed over, folders behind symbolic links are not entered. Raises ``PathError`` naming every path that
    does not exist or is neither a folder nor a form, before any of them is looked through.
    """
    problems = [problem for path in paths if (problem := _problem(path))]
    if problems:
        raise no_forms(problems)
    return ((path, _under(path)) for path in paths)


def no_forms(problems: Sequence[str]) -> PathError:
    """The error for paths that hold nothing to take in."""
    return PathError(say("intake.path.wrong", paths="; ".join(problems)), say("intake.path.cure"))


def _problem(path: Path) -> str | None:
    if not path.exists():
        return say("intake.path.absent", path=path_text(path))
    if path.is_dir() or path.suffix.casefold() in {WORKBOOK, *_FORM_SUFFIXES}:
        return None
    return say("intake.path.not-a-form", path=path_text(path))


def _under(path: Path) -> Iterator[Found | Refusal]:
    if not path.is_dir():
        yield _given(path)
        return
    root = path.resolve()
    unopened: list[OSError] = []
    holding: set[Path] = set()  # submissions' folders
    for folder, names, files in os.walk(path, onerror=unopened.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        inside = FORM in files or any(parent in holding for parent in Path(folder).parents)
        if FORM in files:
            holding.add(Path(folder))
        yield from _in_folder(Path(folder), sorted(files), inside=inside)
        yield from (refusal for name in names if (refusal := _behind_link(Path(folder) / name, root)))
    for error in unopened:
        yield _refusal(Path(error.filename), say("intake.found.unopened", reason=os_reason(error)), say("intake.expect.openable"))


def _given(path: Path) -> Found | Refusal:
    """A form that was named itself: a link to it stands for it, with the folder that it points to."""
    if not path.is_file():
        return _refusal(path, say("intake.found.form-special"), say("intake.expect.form-regular"))
    return Found(path.resolve(), path_text(path))


def _in_folder(folder: Path, files: list[str], *, inside: bool) -> Iterator[Found | Refusal]:
    for name in files:
        path = folder / name
        if name == FORM:
            yield _form(path)
        elif name.casefold() in _NEARLY and FORM not in files:
            yield _refusal(path, say("intake.found.form-name", name=name), say("intake.expect.form-name"))
        elif name.casefold().endswith(WORKBOOK) and not name.startswith((".", "~$")) and path.is_file():
            yield Found(path, path_text(path), certain=False, inside=inside)


def _form(path: Path) -> Found | Refusal:
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        return _refusal(path, say("intake.found.form-symlink"), say("intake.expect.form-real"))
    if not path.is_file():
        return _refusal(path, say("intake.found.form-special"), say("intake.expect.form-regular"))
    return Found(path, path_text(path))


def _behind_link(path: Path, root: Path) -> Refusal | None:
    """A submission's folder that is not entered because it is a link to elsewhere must not be lost in silence."""
    if not path.is_symlink() or path.resolve().is_relative_to(root) or not (path / FORM).is_file():
        return None
    return _refusal(path, say("intake.found.folder-symlink"), say("intake.expect.folder-real"))


def _refusal(path: Path, found: str, expected: str) -> Refusal:
    return Refusal(path_text(path), (FieldError(dotted(()), found, expected),))
