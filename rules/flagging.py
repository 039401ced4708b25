"""How a check or measure raises a flag: its words come from the wording, its severity from the pack."""

from evidence.citation import Citation
from evidence.verdict import FLAG_DEFAULTS, Flag, FlagCode, Severity
from evidence.wording import say
from rules.model import Case, Exhibit


def raise_flag(
    case: Case,
    code: FlagCode,
    *,
    exhibit: Exhibit | None = None,
    variant: str = "",
    severity: Severity | None = None,
    citations: tuple[Citation, ...] = (),
    **values: object,
) -> Flag:
    """A flag on ``exhibit``, or on the claim where there is none.

    The message is the text ``flags.<code>.message`` (``flags.<code>.message.<variant>`` for one of several) filled with
    ``values``, the advice ``flags.<code>.remedy``. Severity is that of the contract's table unless the pack sets another for the
    indicator; ``severity`` overrides both, for what a check itself finds less certain.
    """
    return flag(
        code,
        severity or case.severity(code, FLAG_DEFAULTS[code][0]),
        evidence=exhibit.ref.name if exhibit is not None else None,
        variant=variant,
        citations=citations,
        **values,
    )


def flag(
    code: FlagCode,
    severity: Severity | None = None,
    *,
    evidence: str | None = None,
    variant: str = "",
    citations: tuple[Citation, ...] = (),
    **values: object,
) -> Flag:
    """The same outside a claim (submission-level flags, the pre-check). Severity defaults to the contract's."""
    key = f"flags.{code}.message" + (f".{variant}" if variant else "")
    message = say(key, **values)
    return Flag(code, severity or FLAG_DEFAULTS[code][0], message, say(f"flags.{code}.remedy"), evidence, citations)


def searched(exhibit: Exhibit) -> str:
    """Which pages were searched, for messages about what is absent: ``halaman 1-4``."""
    source = exhibit.source
    numbers = [page.number for page in (source.pages if source else exhibit.document.pages if exhibit.document else ())]
    if not numbers:
        return say("flags.pages.none")
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return say("flags.pages.some", pages=", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs))


def place(exhibit: Exhibit) -> tuple[Citation, ...]:
    """Where a file says what it is: the place of a flag that has no words of its own to point at. Empty where nothing was read."""
    decided, source = exhibit.decided, exhibit.source
    if decided is not None and decided.type_citation is not None:
        return (decided.type_citation,)
    for text in source.texts if source is not None else ():
        first_line = text.text.split("\n", 1)[0]
        if first_line.strip():
            return (source.cite(text, 0, len(first_line)),) if source is not None else ()
    return ()


_MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]


def written(iso: str) -> str:
    """An ISO date as Indonesians write it; other texts as they are."""
    parts = iso.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return iso
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
