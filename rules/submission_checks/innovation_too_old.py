"""``innovation-too-old``: implementation outside 1 January T-2 .. 31 December T-1, and no development inside it (iid.md section 1)."""

from datetime import date

from evidence.submission import Submission
from evidence.verdict import Flag, FlagCode
from rules.flagging import flag, written
from rules.model import Rulebook


def check(submission: Submission, rulebook: Rulebook) -> tuple[Flag, ...]:
    """The window is the pack's: ``implementation_first`` and ``implementation_last``, years relative to T-0."""
    t0, innovation = submission.tahun_penilaian, submission.inovasi
    first = date(t0 + _years(rulebook, "implementation_first"), 1, 1)
    last = date(t0 + _years(rulebook, "implementation_last"), 12, 31)
    implemented, developed = innovation.waktu_penerapan, innovation.waktu_pengembangan
    if any(day is not None and first <= day <= last for day in (implemented, developed)):
        return ()
    variant = "unknown" if implemented is None else "developed" if developed is not None else ""
    return (
        flag(
            FlagCode.INNOVATION_TOO_OLD,
            variant=variant,
            implemented=written(implemented.isoformat()) if implemented else "",
            developed=written(developed.isoformat()) if developed else "",
            first=written(first.isoformat()),
            last=written(last.isoformat()),
        ),
    )


def _years(rulebook: Rulebook, name: str) -> int:
    value = rulebook.parameters[name]
    assert isinstance(value, int)
    return value
