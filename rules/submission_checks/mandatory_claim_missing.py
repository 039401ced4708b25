"""``mandatory-claim-missing``: an indicator that the rulebook makes mandatory is not claimed (iid.md section 2A)."""

from evidence.submission import Submission
from evidence.verdict import Flag, FlagCode
from rules.flagging import flag
from rules.model import Rulebook


def check(submission: Submission, rulebook: Rulebook) -> tuple[Flag, ...]:
    """One flag for each."""
    claimed = {claim.nomor for claim in submission.indikator}
    return tuple(
        flag(FlagCode.MANDATORY_CLAIM_MISSING, nomor=indicator.nomor, name=indicator.nama)
        for indicator in rulebook.edition.indicators
        if indicator.wajib and indicator.nomor not in claimed
    )
