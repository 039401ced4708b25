"""Packs are read strictly: what is wrong refuses to start and names its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from evidence.errors import RulebookError
from evidence.facts import DocumentType, Facts
from evidence.verdict import FLAG_DEFAULTS, FlagCode, Scope
from evidence.wording.indonesian import TEXTS
from rules.checks import CHECKS
from rules.handbook import facts_used, render_markdown
from rules.pack import FOLDER, editions, load
from rules.submission_checks import SUBMISSION_CHECKS

PACK = FOLDER / "iid-2026.yaml"


def _changed(tmp_path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    content = yaml.safe_load(PACK.read_text(encoding="utf-8"))
    change(content)
    path = tmp_path / "changed.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def test_load_reads_the_carried_pack() -> None:
    book = load("iid-2026")
    assert book.edition.tahun == 2026
    assert [rule.indicator.nomor for rule in book.rules] == list(range(1, 21))
    assert [rule.indicator.resmi for rule in book.rules] == list(range(16, 36))
    assert {rule.indicator.nomor for rule in book.rules if rule.indicator.wajib} == {1, 2, 17, 18, 20}
    assert book.edition.maximum == 111
    assert len(book.digest) == 64


def test_editions_are_keyed_by_year() -> None:
    assert editions()[2026].id == "iid-2026"


def test_editions_take_further_packs_and_refuse_two_for_a_year(tmp_path: Path) -> None:
    next_year = _changed(tmp_path, lambda pack: pack.update(id="iid-2027", tahun=2027))
    assert list(editions((next_year,))) == [2026, 2027]
    with pytest.raises(RulebookError, match="2026"):
        editions((PACK,))


def test_digest_tells_content_and_not_writing(tmp_path: Path) -> None:
    rewritten = _changed(tmp_path, lambda pack: None)
    assert load(rewritten).digest == load("iid-2026").digest
    changed = _changed(tmp_path, lambda pack: pack["indikator"][1].update(thresholds=[1, 11, 32]))
    assert load(changed).digest != load("iid-2026").digest


def _set(index: int, **values: object) -> Callable[[dict[str, Any]], None]:
    return lambda pack: pack["indikator"][index].update(values)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda pack: pack.update(bobot_total=37), "bobot_total"),
        (_set(3, bobt=2), r"indikator\[3\].bobt"),
        (_set(3, wajib="ya"), r"indikator\[3\].wajib"),
        (_set(0, accepts=["surat-cinta"]), r"indikator\[0\].accepts\[0\]"),
        (_set(0, checks=["unreadabel"]), r"indikator\[0\].checks"),
        (_set(0, facts=["orangg"]), r"indikator\[0\].facts"),
        (_set(0, measure="count_persons_twice"), r"indikator\[0\].measure"),
        (_set(0, checks=["unreadable", "unreadable"]), r"indikator\[0\].checks"),
        (_set(0, companions=["peraturan-daerah"]), r"indikator\[0\].companions"),
        (_set(0, severities={"unsignd": "warn"}), r"indikator\[0\].severities"),
        (_set(1, nomor=1), r"indikator\[1\].nomor"),
        (_set(1, nomor=22), r"indikator\[1\].nomor"),
        (_set(4, resmi=16), r"indikator\[4\].resmi"),
        (_set(1, thresholds=[1, 31, 11]), r"indikator\[1\].thresholds"),
        (_set(1, thresholds=[1, 11]), r"indikator\[1\].thresholds"),
        (_set(1, bobot=3), "weight_sum"),
        (_set(1, levels=["satu", "dua"]), r"indikator\[1\].levels"),
        (_set(1, window={"by": "tanggal", "first": 0, "last": -2}), r"indikator\[1\].window"),
        (_set(1, window={"by": "tanggal", "first": -2, "last": 0, "warn": [-3]}), r"indikator\[1\].window.warn"),
        (lambda pack: pack.update(maximum=110), "maximum"),
        (lambda pack: pack.update(submission_checks=["too-old"]), "submission_checks"),
        (lambda pack: pack.update(parameters={}), "parameters"),
        (lambda pack: pack.update(id="Iid 2026"), "id"),
        (lambda pack: pack["indikator"][0].pop("sources"), r"indikator\[0\].sources"),
    ],
)
def test_load_refuses_and_names_the_place(tmp_path: Path, change: Callable[[dict[str, Any]], None], place: str) -> None:
    with pytest.raises(RulebookError, match=place):
        load(_changed(tmp_path, change))


def test_load_names_every_mistake_at_once(tmp_path: Path) -> None:
    def change(pack: dict[str, Any]) -> None:
        pack["indikator"][0]["measure"] = "nothing"
        pack["indikator"][5]["measure"] = "nowhere"

    with pytest.raises(RulebookError, match=r"nothing.*nowhere"):
        load(_changed(tmp_path, change))


@pytest.mark.parametrize(
    ("text", "told"), [("a: [1", "while parsing"), ("id: a\nid: b\n", "baris 2"), ("", "wajib|valid"), ("- satu", "valid")]
)
def test_load_refuses_what_is_no_pack(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RulebookError, match=told):
        load(path)


def test_load_says_which_packs_there_are() -> None:
    with pytest.raises(RulebookError, match="iid-2026"):
        load("iid-1999")


def test_tables_are_keyed_by_the_flags_that_they_raise() -> None:
    evidence = {code for code, (_, scope) in FLAG_DEFAULTS.items() if scope is Scope.EVIDENCE}
    assert {FlagCode(name) for name in CHECKS} == evidence
    assert {FlagCode(name) for name in SUBMISSION_CHECKS} == {
        code for code, (_, scope) in FLAG_DEFAULTS.items() if scope is Scope.SUBMISSION
    }


def test_every_check_is_used_by_some_indicator() -> None:
    assert {name for rule in load("iid-2026").rules for name in rule.checks} == set(CHECKS)


@pytest.mark.parametrize("code", list(FlagCode), ids=str)
def test_every_flag_has_its_card(code: FlagCode) -> None:
    for part in ("title", "explanation", "remedy"):
        assert TEXTS[f"flags.{code}.{part}"]
    assert any(key.startswith(f"flags.{code}.message") for key in TEXTS)


def test_handbook_shows_every_indicator_and_flag() -> None:
    text = render_markdown(load("iid-2026"))
    for rule in load("iid-2026").rules:
        assert f"### {rule.indicator.nomor}. {rule.indicator.nama}" in text
        assert rule.automatic in text
        assert rule.reviewer in text
    assert all(f"| `{code}` |" in text for code in FlagCode)


def test_facts_used_come_from_checks_window_and_measure() -> None:
    book = load("iid-2026")
    assert Facts.TAHUN_ANGGARAN in facts_used(book.rule(3))
    assert Facts.ORANG in facts_used(book.rule(2))
    assert Facts.NAMA_INOVASI not in facts_used(book.rule(20))


def test_must_sign_types_are_types_that_the_indicator_takes() -> None:
    for rule in load("iid-2026").rules:
        taken: set[DocumentType] = {*rule.accepts, *rule.companions, *(kind for kind, _ in rule.accepts_titled)}
        assert set(rule.must_sign) <= taken, rule.indicator.nama
        assert set(rule.naming_exempt) | set(rule.naming_expected) <= taken, rule.indicator.nama
