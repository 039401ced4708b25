"""Submission-level checks, one a file, under the codes of the flags that they raise. They change neither claims nor score."""

from rules.model import SubmissionCheck
from rules.submission_checks import dates_out_of_order, design_too_short, innovation_too_old, mandatory_claim_missing

SUBMISSION_CHECKS: dict[str, SubmissionCheck] = {
    "innovation-too-old": innovation_too_old.check,
    "design-too-short": design_too_short.check,
    "dates-out-of-order": dates_out_of_order.check,
    "mandatory-claim-missing": mandatory_claim_missing.check,
}
