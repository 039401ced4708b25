"""``signature-claimed-only``: the text says that it is signed electronically, and the file carries no digital signature."""

from evidence.facts import Facts, SignatureState
from evidence.verdict import Flag, FlagCode
from rules.flagging import place, raise_flag
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """A print-out or scan of an electronically signed document: normal, and worth knowing."""
    decided, document = exhibit.decided, exhibit.document
    if decided is None or document is None or document.signatures:
        return ()
    states = decided.items(Facts.TANDA_TANGAN)
    if SignatureState.TTE_TERCETAK not in states or SignatureState.DIGITAL in states:
        return ()
    fact = decided.fact(Facts.TANDA_TANGAN)
    places = fact.citations if fact is not None and fact.citations else place(exhibit)
    return (raise_flag(case, FlagCode.SIGNATURE_CLAIMED_ONLY, exhibit=exhibit, citations=places),)
