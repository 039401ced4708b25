"""Values to bytes and back: nothing lost, nothing doubtful taken."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.document import Document, Page
from evidence.errors import StorageError
from evidence.submission import Submission
from evidence.verdict import Assessment
from storage import (
    ObjectDamaged,
    decode_assessment,
    decode_document,
    decode_page,
    decode_submission,
    encode_assessment,
    encode_document,
    encode_page,
    encode_submission,
)
from tests.documents import document, page
from tests.storage.values import assessment, submission, values

Codec = tuple[type, Callable[[Any], bytes], Callable[[bytes], Any]]

CODECS: dict[str, Codec] = {
    "document": (Document, encode_document, decode_document),
    "page": (Page, encode_page, decode_page),
    "assessment": (Assessment, encode_assessment, decode_assessment),
    "submission": (Submission, encode_submission, decode_submission),
}
SAMPLES: dict[str, Any] = {
    "document": document("KEPUTUSAN WALI KOTA\nNomor 12 Tahun 2024", "halaman dua"),
    "page": page("Nomor 12"),
    "assessment": assessment(submission()),
    "submission": submission(),
}
quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", CODECS)
def test_any_value_comes_back_equal_and_with_the_same_bytes(kind: str) -> None:
    of, encode, decode = CODECS[kind]

    @quick
    @given(values(of))
    def holds(value: Any) -> None:
        content = encode(value)
        back = decode(content)
        assert back == value
        assert type(back) is of
        assert encode(back) == content

    holds()


@quick
@given(values(Page), st.binary(max_size=4), st.integers(0, 10_000))
def test_damaged_page_is_refused_or_another_page_never_a_crash(value: Page, noise: bytes, at: int) -> None:
    content = encode_page(value)
    cut = at % (len(content) + 1)
    damaged = content[:cut] + noise + content[cut + len(noise) :]
    try:
        back = decode_page(damaged)
    except ObjectDamaged as error:
        assert error.sentence
        assert error.cure
    else:
        assert decode_page(encode_page(back)) == back


def test_whole_numbers_and_floats_that_are_equal_have_the_same_bytes() -> None:
    whole = page("satu")
    floating = replace(whole, width=float(whole.width), height=float(whole.height))
    assert whole == floating
    assert encode_page(whole) == encode_page(floating)


@pytest.mark.parametrize("kind", CODECS)
def test_every_truncation_is_refused(kind: str) -> None:
    _, encode, decode = CODECS[kind]
    content = encode(SAMPLES[kind])
    for end in range(0, len(content), 7):
        with pytest.raises(ObjectDamaged):
            decode(content[:end])


@pytest.mark.parametrize("kind", CODECS)
@pytest.mark.parametrize("content", [b"", b"null", b"{}", b"[]", b"\xff\xfe", b'{"number": "x"}', b"[" * 5000, b"1e999"])
def test_foreign_content_is_refused(kind: str, content: bytes) -> None:
    with pytest.raises(StorageError):
        CODECS[kind][2](content)


@pytest.mark.parametrize("kind", CODECS)
def test_value_of_another_type_is_refused(kind: str) -> None:
    for other, sample in SAMPLES.items():
        if other != kind:
            with pytest.raises(ObjectDamaged):
                CODECS[kind][2](CODECS[other][1](sample))


def test_unknown_field_is_refused_at_any_depth() -> None:
    raw = json.loads(encode_document(SAMPLES["document"]))
    raw["pages"][1]["words"][0]["colour"] = "red"
    with pytest.raises(ObjectDamaged):
        decode_document(json.dumps(raw).encode())


def test_unknown_enum_member_and_wrong_type_are_refused() -> None:
    raw = json.loads(encode_page(SAMPLES["page"]))
    for field, value in (("read_by", "guess"), ("number", "1"), ("number", 1.5), ("width", None), ("words", {})):
        with pytest.raises(ObjectDamaged):
            decode_page(json.dumps(raw | {field: value}).encode())


def test_absent_field_takes_its_default() -> None:
    """What an older bukti kept is readable when a type has gained a field since."""
    raw = json.loads(encode_page(SAMPLES["page"]))
    del raw["tables"], raw["skipped"], raw["words"][0]["block"]
    assert decode_page(json.dumps(raw).encode()) == SAMPLES["page"]


def test_half_characters_become_the_replacement_mark() -> None:
    broken = page("SURAT KEPUTUSAN")
    broken = replace(broken, words=(replace(broken.words[0], text="SK\ud800"), *broken.words[1:]))
    assert decode_page(encode_page(broken)).words[0].text == "SK\ufffd"


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_could_not_be_read_back_is_not_written(number: float) -> None:
    with pytest.raises(ObjectDamaged):
        encode_page(replace(page("satu"), width=number))
