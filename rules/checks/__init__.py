"""Evidence-level checks, one a file: each looks at one exhibit and raises the flags that stand on it.

A closed table: packs name checks by these keys, which are the codes of the flags that they raise.
"""

from rules.checks import (
    altered_file,
    date_mismatch,
    draft,
    duration_missing,
    figures_unsupported,
    file_not_allowed,
    innovation_not_named,
    link_unchecked,
    low_legibility,
    no_highlight,
    number_mismatch,
    outside_window,
    signature_claimed_only,
    signature_invalid,
    signer_lacks_authority,
    subject_mismatch,
    unreadable,
    unsigned,
    wrong_document_type,
    wrong_region,
)
from rules.model import Check

CHECKS: dict[str, Check] = {
    "unreadable": unreadable.check,
    "low-legibility": low_legibility.check,
    "file-not-allowed": file_not_allowed.check,
    "wrong-document-type": wrong_document_type.check,
    "innovation-not-named": innovation_not_named.check,
    "number-mismatch": number_mismatch.check,
    "date-mismatch": date_mismatch.check,
    "subject-mismatch": subject_mismatch.check,
    "outside-window": outside_window.check,
    "draft": draft.check,
    "unsigned": unsigned.check,
    "signature-invalid": signature_invalid.check,
    "signature-claimed-only": signature_claimed_only.check,
    "signer-lacks-authority": signer_lacks_authority.check,
    "wrong-region": wrong_region.check,
    "no-highlight": no_highlight.check,
    "duration-missing": duration_missing.check,
    "figures-unsupported": figures_unsupported.check,
    "altered-file": altered_file.check,
    "link-unchecked": link_unchecked.check,
}
