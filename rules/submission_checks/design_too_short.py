"""``design-too-short``: rancang bangun has fewer words than the edition asks (iid.md section 1, field 16)."""

import re

from evidence.submission import Submission
from evidence.verdict import Flag, FlagCode
from rules.flagging import flag
from rules.model import Rulebook

_TAG = re.compile(r"<[^<>]*>|&nbsp;")


def check(submission: Submission, rulebook: Rulebook) -> tuple[Flag, ...]:
    """Words are counted as the portal counts them: what white space parts, markup left out."""
    words = len(_TAG.sub(" ", submission.inovasi.rancang_bangun).split())
    minimum = rulebook.edition.design_min_words
    return () if words >= minimum else (flag(FlagCode.DESIGN_TOO_SHORT, words=words, minimum=minimum),)
