"""``wrong-region``: issued by another region where the own one must, or by the own one where another must (replication)."""

from evidence.facts import Facts
from evidence.verdict import Flag, FlagCode
from rules.facts import regions
from rules.flagging import raise_flag
from rules.legibility import POOR_CONFIDENCE
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """What two sides issue together (the pack's ``joint`` types) is proof as soon as another region is a party to it. A name that is the beginning
    of the own region's is none of another one where the paper spells the own one out too: a seal or a tear hid its end."""
    decided, asked = exhibit.decided, case.rule.own_region
    fact = decided.fact(Facts.PEMDA) if decided is not None else None
    own = regions.normalise(case.submission.pemda) or case.submission.pemda  # a province and a city may share a name ("Jambi")
    if decided is None or asked is None or fact is None or fact.confidence < POOR_CONFIDENCE:
        return ()
    issued_here = fact.value == own or (asked and _is_cut(exhibit, str(fact.value), own))
    if issued_here is asked:
        return ()
    if not asked:
        joint = case.rule.parameters.get("joint", ())
        partner = decided.text(Facts.DAERAH_LAIN)
        if isinstance(joint, tuple) and decided.document_type in joint and partner is not None and partner != own:
            return ()
        return (raise_flag(case, FlagCode.WRONG_REGION, exhibit=exhibit, variant="own", citations=fact.citations, own=own),)
    return (
        raise_flag(
            case, FlagCode.WRONG_REGION, exhibit=exhibit, variant="other", citations=fact.citations, found=fact.value, own=own
        ),
    )


def _is_cut(exhibit: Exhibit, found: str, own: str) -> bool:
    source = exhibit.source
    if source is None or not regions.is_cut(found, own):
        return False
    spelled = (text.text[at.start : at.end] for text in source.texts for at in regions.all_in(text.text) if at.name == own)
    return any(words.isupper() for words in spelled)  # as headings and signatures are set, not whom a letter is written to
