"""The worked examples beside a pack, each judged as a claim of its own."""

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml

from evidence.document import Document, Mark
from evidence.submission import Claim, EvidenceRef
from evidence.verdict import Status
from rules.engine import judge
from rules.pack import EXAMPLES, FOLDER, load
from tests.documents import document, page
from tests.rules.claims import INNOVATION, codes, submission
from tests.rules.papers import HIGHLIGHT, INK, near_foot

PACK = "iid-2026"
CONTENT: dict[str, Any] = yaml.safe_load((FOLDER / f"{PACK}{EXAMPLES}").read_text(encoding="utf-8"))
MARKS = {"ink": INK, "highlight": HIGHLIGHT}


def _file(berkas: str, given: dict[str, Any]) -> Document:
    digest = hashlib.sha256(f"{berkas}{given}".encode()).hexdigest()
    media = given.get("media", "application/pdf")
    if "text" not in given:
        return Document(digest, media, 5_000_000, "test")
    texts = given["text"].split("---\n")
    marks: tuple[Mark, ...] = tuple(MARKS[name] for name in given.get("marks", ["ink"]))
    pages = [page(text) for text in texts]
    pages = [replace(built, marks=near_foot(text, marks)) for built, text in zip(pages, texts, strict=True)]
    return document(*pages, digest=digest, media_type=media)


@pytest.mark.parametrize("example", CONTENT["examples"], ids=lambda example: f"{example['nomor']}-{example['name']}")
def test_example_is_judged_as_it_says(example: dict[str, Any]) -> None:
    files = {berkas: _file(berkas, given) for berkas, given in example["files"].items()}
    claim = Claim(example["nomor"], example["claimed"], tuple(EvidenceRef(berkas=berkas) for berkas in files))
    penerapan: date = CONTENT["waktu_penerapan"]
    innovation = replace(INNOVATION, nama=CONTENT["innovation"], waktu_penerapan=penerapan)
    verdict = judge(submission(claim, innovation=innovation, pemda=CONTENT["pemda"]), files, load(PACK)).claims[0]
    told = "\n".join((*verdict.reasoning, *(f"{flag.code}: {flag.message}" for flag in verdict.all_flags)))
    assert (str(verdict.status), verdict.supported) == (example["status"], example["supported"]), told
    assert set(example.get("flags", [])) <= {str(code) for code in codes(verdict)}, told


def test_every_indicator_has_a_passing_and_a_failing_example() -> None:
    known = {rule.indicator.nomor for rule in load(PACK).rules}
    proven = {example["nomor"] for example in CONTENT["examples"] if example["status"] == Status.MET}
    failing = {example["nomor"] for example in CONTENT["examples"] if example["status"] == Status.WEAK}
    assert failing == known
    # a video is never proven without a person: the most that indicator 20 reaches is a question
    assert known - proven == {20}
