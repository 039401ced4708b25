"""What is read of a document once, however many ask."""

import gc
import weakref

from rules.source import Source, once
from tests.rules.papers import invitation, paper


def test_a_document_is_read_once_and_another_of_the_same_words_is_another():
    asked: list[Source] = []

    @once
    def read(source: Source) -> int:
        asked.append(source)
        return len(source.text)

    one, other = (Source.of("bukti/undangan.pdf", paper(invitation())) for _ in range(2))
    assert read(one) == read(one) == read(other) > 0
    assert [each is one for each in asked] == [True, False]


def test_what_was_read_of_a_document_goes_with_it():
    class Found:
        """What a reader gives."""

    read = once(lambda source: Found())
    source = Source.of("bukti/undangan.pdf", paper(invitation()))
    found = weakref.ref(read(source))
    assert found() is not None
    del source
    gc.collect()
    assert found() is None
