"""Facts of a submission's files are stated once for what was read of them, and kept as long as all of it is the same."""

from dataclasses import replace

import pytest

from rules import facts
from storage import FolderStore, Reading, StoredFacts
from tests.papers import DECREE
from tests.rules.papers import invitation, paper
from wiring import stating
from wiring.stating import KeptFacts

DECREED, INVITED = paper(DECREE, digest="a"), paper(invitation(), digest="b")
READINGS = {"bukti/sk.pdf": Reading(DECREED, "1" * 64), "bukti/undangan.pdf": Reading(INVITED, "2" * 64)}


@pytest.fixture
def cache(tmp_path):
    return StoredFacts(FolderStore(tmp_path))


@pytest.fixture
def stated(monkeypatch):
    """The files that were really stated, one by one."""
    seen: list[str] = []
    state = facts.state

    def noted(document, berkas):
        seen.append(berkas)
        return state(document, berkas)

    monkeypatch.setattr(facts, "state", noted)
    return seen


def judged(cache, readings):
    """What a judgement asks for, and keeps."""
    kept = KeptFacts.of(cache, readings)
    found = {berkas: kept(reading.document, berkas) for berkas, reading in readings.items()}
    kept.keep()
    return found


def test_a_file_is_stated_once_and_the_next_judgement_finds_the_same(cache, stated):
    first = judged(cache, READINGS)
    assert judged(cache, READINGS) == first == {berkas: facts.state(one.document, berkas) for berkas, one in READINGS.items()}
    assert stated[:2] == list(READINGS) and len(stated) == 4  # the last two by the line above


def test_another_reading_or_other_code_states_anew(cache, stated, monkeypatch):
    judged(cache, READINGS)
    judged(cache, READINGS | {"bukti/sk.pdf": Reading(DECREED, "3" * 64)})
    assert len(stated) == 4
    monkeypatch.setattr(stating, "code_digest", lambda: "other")
    judged(cache, READINGS)
    assert len(stated) == 6


def test_a_document_that_is_not_what_was_read_is_stated_and_not_kept(cache, stated):
    kept = KeptFacts.of(cache, READINGS)
    kept(replace(DECREED), "bukti/sk.pdf")
    kept.keep()
    assert stated == ["bukti/sk.pdf"]
    assert KeptFacts.of(cache, READINGS).known == {}


def test_facts_asked_for_later_are_kept_beside_those_that_were(cache, stated):
    kept = KeptFacts.of(cache, READINGS)
    kept(DECREED, "bukti/sk.pdf")
    kept.keep()
    judged(cache, READINGS)
    assert set(KeptFacts.of(cache, READINGS).known) == set(READINGS)
    assert stated == list(READINGS)
