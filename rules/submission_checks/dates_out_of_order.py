"""``dates-out-of-order``: trial after implementation, or development before it (iid.md section 1, fields 13 to 15)."""

from evidence.submission import Submission
from evidence.verdict import Flag, FlagCode
from rules.flagging import flag, written
from rules.model import Rulebook


def check(submission: Submission, rulebook: Rulebook) -> tuple[Flag, ...]:
    """The same day is in order."""
    innovation = submission.inovasi
    trial, implemented, developed = innovation.waktu_uji_coba, innovation.waktu_penerapan, innovation.waktu_pengembangan
    if implemented is None:
        return ()
    day, flags = written(implemented.isoformat()), []
    if trial is not None and trial > implemented:
        flags.append(flag(FlagCode.DATES_OUT_OF_ORDER, variant="trial", trial=written(trial.isoformat()), implemented=day))
    if developed is not None and developed < implemented:
        flags.append(
            flag(FlagCode.DATES_OUT_OF_ORDER, variant="development", developed=written(developed.isoformat()), implemented=day)
        )
    return tuple(flags)
