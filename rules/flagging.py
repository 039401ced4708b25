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
    ``values``, the advice ``flags.<code>.advice``. Severity is that of the contract's table unless the pack sets another for the
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
    return Flag(code, severity or FLAG_DEFAULTS[code][0], message, say(f"flags.{code}.advice"), evidence, citations)


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
