"""spaCy's Indonesian, cut to what is needed. spaCy takes a second to import, so ``rules.language`` imports this module when it first reads."""

from spacy.lang.id import Indonesian, IndonesianDefaults


class _Defaults(IndonesianDefaults):
    """Abbreviations are kept whole ("No.", "a.n."). The 15,700 reduplications ("kupu-kupu") that spaCy lists beside them are left out: they
    take two seconds to load, and phrases that match token by token do not need them."""

    tokenizer_exceptions = {  # noqa: RUF012  spaCy's own way
        text: tokens for text, tokens in IndonesianDefaults.tokenizer_exceptions.items() if text.endswith(".")
    }


class Abbreviating(Indonesian):  # type: ignore[no-untyped-call]  # spaCy registers its languages so
    """A blank pipeline that tokenises."""

    Defaults = _Defaults
