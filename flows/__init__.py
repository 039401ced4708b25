"""Orchestration. Prefect reports its use to its makers unless it is told not to: it is told before it is imported."""

from wiring.settings import report_nothing

report_nothing()
