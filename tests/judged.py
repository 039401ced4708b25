"""What a run judged, for tests that look closer than its summary does."""

from evidence.verdict import Assessment
from reports.summary import Summary
from wiring.services import Services


def assessments(summary: Summary, services: Services) -> list[Assessment]:
    """The assessments of a run, in its order."""
    found = [services.newest_assessment(line.kode, line.tahun_penilaian) for line in summary.lines]
    return [assessment for assessment in found if assessment is not None]
