"""``signature-invalid``: a digital signature does not verify, or the file was altered after signing."""

from evidence.verdict import Flag, FlagCode
from rules.flagging import place, raise_flag
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """A file that was written anew after signing is inconclusive and not held against anybody; neither is an unknown issuer."""
    document = exhibit.document
    if document is None:
        return ()
    flags: list[Flag] = []
    for signature in document.signatures:
        if signature.inconclusive or (signature.valid and signature.intact and not signature.changed_after):
            continue
        variant = "changed" if signature.changed_after and signature.intact else "broken"
        detail = signature.note or signature.field
        signer = signature.signer or signature.field
        flags.append(
            raise_flag(
                case,
                FlagCode.SIGNATURE_INVALID,
                exhibit=exhibit,
                variant=variant,
                citations=place(exhibit),
                signer=signer,
                detail=detail,
            )
        )
    return tuple(flags)
