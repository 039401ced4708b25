"""Whether what was judged before still stands: nothing is judged a second time on the same grounds.

The grounds of a run are its submission's version, what was read of its files, the rulebook, and the code that judges and reports; and
where else its evidence was found. The last is looked up only when something came in since.
"""

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from evidence.verdict import Assessment
from reports.version import code_digest as reporting_code
from rules.version import code_digest as judging_code
from storage import Judgement, ObjectDamaged, ObjectMissing, decode_assessment
from wiring.arrival import Received
from wiring.at_once import at_once
from wiring.paper import publish_report
from wiring.services import Services

log = logging.getLogger("bukti.standing")


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a submission before it is judged: the digest of its ``basis``, the ``state`` of the records in which uses elsewhere will
    be looked up, and the newest run where it has the same basis."""

    basis: str
    state: str
    before: Judgement | None

    @property
    def holds(self) -> bool:
        """Whether the newest run stands without another look at uses elsewhere."""
        return self.before is not None and self.before.grounds.state == self.state


def standing(received: Received, services: Services) -> Standing:
    """Compare a submission, as it was received and read, with its newest run."""
    state = services.records.state_of_uses()
    basis = basis_of(received, services)
    submission = received.submission
    before = services.records.judgement(submission.kode, submission.tahun_penilaian)
    return Standing(basis, state, before if before is not None and before.grounds.basis == basis else None)


def shown_again(before: Judgement, received: Received, out: Path, services: Services) -> Assessment | None:
    """Write the reports of an earlier run again, as they are kept; None where they are lost or damaged."""
    try:
        assessment = decode_assessment(services.store.get(before.assessment_key))
        reports = {form: services.store.get(key) for form, key in before.report_keys}
    except (ObjectMissing, ObjectDamaged) as error:
        told = {"kode": received.submission.kode, "run": before.run_id}
        log.warning("report of run %s cannot be shown again: %s", before.run_id, error, extra=told)
        return None
    publish_report(reports, out / received.submission.kode)
    log.info("%s stands", received.submission.kode, extra={"kode": received.submission.kode, "run": before.run_id})
    return assessment


def basis_of(received: Received, services: Services) -> str:
    """The digest of all that a judgement rests on but the uses of its evidence elsewhere."""
    rulebook = services.rulebooks[received.submission.tahun_penilaian]
    reader = services.reader.version
    states = at_once(lambda file: services.readings.state(file[1], reader), received.files)
    told = {
        "version": received.version.digest,
        "readings": [(*file, state) for file, state in zip(received.files, states, strict=True)],
        "reader": reader,
        "rulebook": [rulebook.id, rulebook.digest],
        "code": [judging_code(), reporting_code()],
    }
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
