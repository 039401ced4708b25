"""What users read from ``reports``."""

TEXTS: dict[str, str] = {}
