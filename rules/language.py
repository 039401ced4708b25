"""The one spaCy pipeline: tokens of Indonesian text, matched by phrase, with offsets that lead back to boxes."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

from evidence.text import TextMap

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc, Span


@cache
def nlp() -> "Language":
    """A blank Indonesian pipeline: it tokenises, and nothing else; about 277,000 tokens a second. Loaded once in a process, when first asked."""
    from rules.indonesian import Abbreviating

    return Abbreviating()


def read(text: str | TextMap) -> "Doc":
    """The tokens of a text, or of a page; character offsets of the Doc are those of ``text.text``."""
    return nlp().make_doc(text if isinstance(text, str) else text.text)


def offsets(span: "Span") -> tuple[int, int]:
    """Where a span starts and ends in the text that its Doc was made of."""
    return span.start_char, span.end_char


class Phrases:
    """Phrases of several kinds, looked for all at once, whatever their case and spacing.

    ``kinds`` maps a kind to its phrases; a phrase matches token by token, so "pada hari" does not match in "kepada hari".
    """

    def __init__(self, kinds: Mapping[str, tuple[str, ...]]) -> None:
        self._kinds = kinds

    @cached_property
    def _matcher(self) -> "PhraseMatcher":
        from spacy.matcher import PhraseMatcher

        matcher = PhraseMatcher(nlp().vocab, attr="LOWER")
        for kind, phrases in self._kinds.items():
            matcher.add(str.__str__(kind), [nlp().make_doc(" ".join(phrase.lower().split())) for phrase in phrases])
        return matcher

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Kind, start and end of every match in ``text``, in order. Runs of white space count as one blank."""
        from spacy.tokens import Doc

        tokens = [token for token in nlp().make_doc(text) if not token.is_space]
        if not tokens:
            return
        # a Doc without its white-space tokens, so that a phrase may run over a line's end
        bare = Doc(nlp().vocab, words=[token.text for token in tokens])
        for match, first, last in self._matcher(bare):
            yield nlp().vocab.strings[match], tokens[first].idx, tokens[last - 1].idx + len(tokens[last - 1])
