"""Every sample document is read as a person reads it."""

import pytest
from rapidfuzz import fuzz

from evidence.facts import Facts
from rules.facts import state
from tests.rules.facts.samples import Sample
from tests.rules.facts.samples.books import BOOKS
from tests.rules.facts.samples.letters import LETTERS
from tests.rules.facts.samples.regulations import REGULATIONS

SAMPLES = [*REGULATIONS, *LETTERS, *BOOKS]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_state_reads_sample_as_written(sample: Sample) -> None:
    stated = state(sample.document, "bukti/contoh.pdf")
    assert [part.document_type for part in stated] == [sample.type]
    document = stated[0]
    for name, expected in sample.facts.items():
        fact = document.fact(Facts(name))
        value = fact.value if fact else None
        if name in ("tentang", "instansi") and isinstance(expected, str):
            assert fuzz.ratio(str(value).lower(), expected.lower()) >= 95, (name, value, expected)
        else:
            assert value == expected, (name, value, expected)
    for name, fact in document.facts:
        assert fact.citations or name == "tanda_tangan"
        assert 0 < fact.confidence <= 1
        assert all(citation.quote and citation.boxes for citation in fact.citations), name
