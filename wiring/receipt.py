"""A receipt put to the proof: is what a judgement followed from still kept unharmed, and does the same come out of it again?"""

import json
from dataclasses import dataclass
from typing import Any

from evidence.errors import StorageError
from evidence.run import Run
from evidence.wording import say
from rules.engine import judge
from rules.model import Use
from rules.version import code_digest
from storage import (
    NotOnRecord,
    ObjectDamaged,
    ObjectMissing,
    Version,
    decode_value,
    digest_of_bytes,
    encode_assessment,
    evidence_key,
    uses_key,
)
from wiring.services import Services


@dataclass(frozen=True, slots=True)
class Proof:
    """``differences`` says what is not as the receipt says (Indonesian); empty where the same assessment came out, byte for byte."""

    assessment: str
    differences: tuple[str, ...]


def prove(run: Run, services: Services) -> Proof:
    """Judge a stored run again on what its receipt names. Raises ``StorageError`` where its report is not kept."""
    receipt = _receipt(run, services)
    found: list[str] = []
    rulebook = services.rulebooks.get(run.tahun_penilaian)
    if rulebook is None or rulebook.digest != run.rulebook_digest:
        found.append(say("cli.receipt.rulebook", digest=run.rulebook_digest))
    if receipt["code"] != code_digest():
        found.append(say("cli.receipt.code"))
    version = services.records.newest_version(run.kode, run.tahun_penilaian)
    if version is None or version.digest != receipt["submission"]:
        found.append(say("cli.receipt.submission"))
    found += [difference for file in receipt["files"] if (difference := _damage(file, run, services))]
    if found or rulebook is None or version is None:
        return Proof(receipt["assessment"], tuple(found))
    again = _again(receipt, run, version, services)
    if again != receipt["assessment"]:
        found.append(say("cli.receipt.assessment", found=again))
    return Proof(receipt["assessment"], tuple(found))


def _damage(file: dict[str, Any], run: Run, services: Services) -> str:
    """What is wrong with a file or with what was read of it; empty where nothing is."""
    try:
        services.store.get(evidence_key(file["digest"]))
    except StorageError as error:
        return error.sentence
    if services.readings.earlier(file["digest"], run.reader, file["reading"]) is None:
        return say("cli.receipt.reading", berkas=file["berkas"])
    return ""


def uses_then(run: Run, services: Services) -> dict[str, tuple[Use, ...]]:
    """What other uses of its evidence a stored run knew of. Raises ``StorageError`` where that is not kept."""
    return _uses(_receipt(run, services), services)


def code_then(run: Run, services: Services) -> str | None:
    """The digest of the code that judged a stored run; None where its report is lost, or says nothing of it."""
    try:
        code: str = _receipt(run, services)["code"]
    except (NotOnRecord, ObjectMissing, ObjectDamaged):
        return None
    return code


def _receipt(run: Run, services: Services) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(services.store.get(services.records.report_key(run.id, "json")))
    receipt: dict[str, Any] | None = report.get("receipt")
    if receipt is None:  # judged by a version that gave none
        raise NotOnRecord(say("cli.receipt.absent", kode=run.kode), say("cli.receipt.absent.cure"))
    return receipt


def _uses(receipt: dict[str, Any], services: Services) -> dict[str, tuple[Use, ...]]:
    return decode_value(services.store.get(uses_key(receipt["uses"])), dict[str, tuple[Use, ...]])


def _again(receipt: dict[str, Any], run: Run, version: Version, services: Services) -> str:
    documents = {
        file["berkas"]: services.readings.earlier(file["digest"], run.reader, file["reading"]) for file in receipt["files"]
    }
    whole = {berkas: document for berkas, document in documents.items() if document is not None}
    assessment = judge(version.submission, whole, services.rulebooks[run.tahun_penilaian], _uses(receipt, services))
    return digest_of_bytes(encode_assessment(assessment))
