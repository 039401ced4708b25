"""The operator's check before sending."""

from datetime import date

from evidence.submission import Claim, EvidenceRef
from evidence.verdict import FlagCode
from rules.pack import load
from rules.precheck import Glance, parts_of_level, precheck
from tests.rules.claims import INNOVATION, ref, submission, without

BOOK = load("iid-2026")
PDF = Glance("application/pdf", 40_000)
MANDATORY = tuple(Claim(nomor, 1, (ref(f"{nomor}.pdf"),)) for nomor in (1, 2, 17, 18))
VIDEO = Claim(20, 1, (EvidenceRef(tautan="https://youtu.be/abc"),))
FILES = {f"{nomor}.pdf": PDF for nomor in range(1, 21)}


def test_complete_submission_has_nothing_to_say() -> None:
    found = precheck(submission(*MANDATORY, VIDEO), FILES, BOOK)
    assert found.flags == ()
    assert found.hints == ()
    assert found.complete


def test_precheck_names_what_is_missing_and_where() -> None:
    claims = (
        Claim(1, 1),
        Claim(2, 1, (ref("2.png"),)),
        Claim(3, 1, (ref("leer.pdf"),)),
        Claim(6, 1, (EvidenceRef(tautan="https://example.go.id/rkpd"),)),
        Claim(8, 1, (ref("weg.pdf"),)),
    )
    files = FILES | {"2.png": Glance("image/png", 9_000), "leer.pdf": Glance("application/pdf", 0)}
    innovation = without(INNOVATION, rancang_bangun="pendek", waktu_penerapan=date(2020, 1, 1), waktu_uji_coba=date(2021, 1, 1))
    found = precheck(submission(*claims, innovation=innovation), files, BOOK)
    assert not found.complete
    assert {(nomor, flag.code) for nomor, flag in found.flags} == {
        (None, FlagCode.INNOVATION_TOO_OLD),
        (None, FlagCode.DESIGN_TOO_SHORT),
        (None, FlagCode.DATES_OUT_OF_ORDER),
        (None, FlagCode.MANDATORY_CLAIM_MISSING),
        (1, FlagCode.NO_EVIDENCE),
        (2, FlagCode.FILE_NOT_ALLOWED),
        (3, FlagCode.UNREADABLE),
        (6, FlagCode.LINK_UNCHECKED),
        (8, FlagCode.UNREADABLE),
    }


def test_precheck_refuses_a_file_that_is_too_large() -> None:
    found = precheck(submission(*MANDATORY, VIDEO), FILES | {"1.pdf": Glance("application/pdf", 500_000_000)}, BOOK)
    assert [(nomor, flag.code) for nomor, flag in found.flags] == [(1, FlagCode.FILE_NOT_ALLOWED)]
    assert "476,8 MB" in found.flags[0][1].message


def test_precheck_hints_at_parts_that_may_be_missing() -> None:
    found = precheck(submission(*MANDATORY, VIDEO, Claim(3, 3, (ref("3.pdf"),))), FILES, BOOK)
    assert found.complete
    assert [nomor for nomor, _ in found.hints] == [3]
    assert "3 berkas; terlampir 1" in found.hints[0][1]


def test_parts_of_level_follow_the_pack() -> None:
    assert [parts_of_level(BOOK.rule(3), level) for level in (1, 2, 3)] == [1, 2, 3]
    assert [parts_of_level(BOOK.rule(12), level) for level in (1, 2, 3)] == [1, 2, 3]
    assert [parts_of_level(BOOK.rule(16), level) for level in (1, 2, 3)] == [1, 2, 3]
    assert [parts_of_level(BOOK.rule(2), level) for level in (1, 2, 3)] == [1, 1, 1]
