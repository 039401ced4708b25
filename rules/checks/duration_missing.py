"""``duration-missing``: an SOP states no service time."""

from evidence.facts import Facts
from evidence.verdict import Flag, FlagCode
from rules.absence import words_may_hide
from rules.acceptance import accepts
from rules.flagging import place, raise_flag, searched
from rules.legibility import is_sure
from rules.model import Case, Exhibit
from rules.readers.durasi_hari import names_times


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands where the whole file was read, legibly and without gaps, and no document in it states a duration, nor times of steps."""
    decided, source = exhibit.decided, exhibit.source
    if decided is None or source is None or not accepts(case.rule, decided, source):
        return ()
    if not is_sure(exhibit) or words_may_hide(exhibit):
        return ()
    if any(stated.fact(Facts.DURASI_HARI) is not None for stated in exhibit.stated) or names_times(source):
        return ()
    return (raise_flag(case, FlagCode.DURATION_MISSING, exhibit=exhibit, citations=place(exhibit), pages=searched(exhibit)),)
