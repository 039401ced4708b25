"""What all tests share: a small disk; and after a run it is told how many deaths and outages were survived."""

import subprocess
from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count what tests noted with ``record_property("survived", ...)`` and passed."""
    noted = [item for report in terminalreporter.getreports("passed") for item in report.user_properties]
    counts = Counter(what for name, what in noted if name == "survived")
    if counts:
        told = ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))
        terminalreporter.write_line(f"survived {counts.total()}: {told}")


@pytest.fixture
def disk(tmp_path):
    """A file system of 30 MB of its own."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", place], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"no file system can be mounted here: {made.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)
