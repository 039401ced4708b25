"""What users read from ``flags``."""

TEXTS: dict[str, str] = {}
