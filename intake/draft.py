"""A form as it was typed, before anything in it is believed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from evidence.errors import FieldError
from evidence.wording import say
from intake.display import printable

Place = tuple[str | int, ...]
"""Where a value stands in a form: ``("indikator", 0, "bukti", 1, "berkas")``."""


@dataclass(frozen=True, slots=True)
class Unusable:
    """Stands for a value that its medium could not give (an error in a cell, a formula without a result)."""

    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One form. ``content`` has the shape of ``submission.yaml``; its scalars are text (YAML) or what a cell holds (a workbook).

    ``source`` is the form's path for display; ``folder`` is what ``berkas`` is relative to. ``cells`` (workbook) and ``lines`` (YAML)
    say where values stand. ``errors`` are the mistakes met while the form was read.
    """

    source: str
    folder: Path
    content: dict[str, object]
    cells: Mapping[Place, str] = field(default_factory=dict)
    lines: Mapping[Place, int] = field(default_factory=dict)
    errors: tuple[FieldError, ...] = ()

    def name(self, place: Place) -> str:
        """The field's path, ``indikator[0].bukti[1].berkas``, or its cell, ``bukti!D7``."""
        if not self.cells:
            return dotted(place)
        for length in range(len(place), 0, -1):
            if place[:length] in self.cells:
                return self.cells[place[:length]]
        return self.cells[()]

    def found(self, place: Place, what: str) -> str:
        """``what`` was found there, with its line where the form has lines."""
        line = self.lines.get(place)
        return what if line is None else say("intake.found.line", found=what, line=line)

    def error(self, place: Place, what: str, expected: str) -> FieldError:
        return FieldError(self.name(place), self.found(place, what), expected)

    @property
    def claims(self) -> list[dict[str, object]]:
        """The claims that have the shape of one."""
        listed = self.content.get("indikator")
        return [claim for claim in listed if isinstance(claim, dict)] if isinstance(listed, list) else []


def dotted(place: Place) -> str:
    """``indikator[0].parameter``; the form as a whole for the empty place."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{printable(part)}" for part in place)
    return text.removeprefix(".") or say("intake.field.form")
