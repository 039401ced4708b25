"""What all tests share: after a run it is told how many deaths and outages were survived."""

from collections import Counter

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Count what tests noted with ``record_property("survived", ...)`` and passed."""
    noted = [item for report in terminalreporter.getreports("passed") for item in report.user_properties]
    counts = Counter(what for name, what in noted if name == "survived")
    if counts:
        told = ", ".join(f"{what} {count}" for what, count in sorted(counts.items()))
        terminalreporter.write_line(f"survived {counts.total()}: {told}")
