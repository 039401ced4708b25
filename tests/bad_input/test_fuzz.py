"""Three hundred damaged files through the real reader: each ends as a document, nothing exceeds its limits and nothing stays behind."""

import pytest

from bench.fuzz.mutants import mutants
from bench.fuzz.running import contradictions, fuzz, small_settings
from evidence.document import Box, Document, Page, ReadBy, ReadFailure, Word

COUNT, SEED = 300, 2024


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    return fuzz(mutants(COUNT, SEED), small_settings(), tmp_path_factory.mktemp("mutan") / "run", jobs=2)


def test_every_damaged_file_ends_as_a_document(findings):
    assert findings.files == COUNT
    assert findings.ended.total() == COUNT
    assert findings.wrong == []


def test_damage_is_of_many_kinds_and_some_of_it_is_survived(findings):
    assert findings.ended["read"] > COUNT / 5
    assert findings.ended[ReadFailure.CORRUPT] > COUNT / 10
    assert len(findings.ended) >= 4


def test_no_limit_is_exceeded_without_a_flag(findings):
    assert findings.exceeded == []


def test_damaged_files_leave_nothing_behind(findings):
    assert findings.left == []
    assert findings.processes == []


def test_mutants_are_the_same_for_the_same_seed():
    assert [made.recipe for made in mutants(50, 7)] == [made.recipe for made in mutants(50, 7)]
    assert [made.recipe for made in mutants(50, 7)] != [made.recipe for made in mutants(50, 8)]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"page_count": 2}, "1 of 2 pages"),
        ({"failure": ReadFailure.CORRUPT}, "without a sentence"),
        ({"pages": (Page(1, float("inf"), 10, ReadBy.TEXT),)}, "a number that is none"),
        ({"pages": (Page(1, 10, 10, ReadBy.TEXT, (Word("a", Box(5, 0, 1, 2)),)),)}, "inside out"),
        ({"failure": ReadFailure.CORRUPT, "failure_detail": "\ud800"}, "cannot be written down"),
    ],
)
def test_documents_that_contradict_themselves_are_noticed(changes, says):
    whole = {"pages": (Page(1, 10, 10, ReadBy.TEXT),), "page_count": 1} | changes
    document = Document("0" * 64, "application/pdf", 1, "1", **whole)
    assert any(says in what for what in contradictions(document, small_settings()))
