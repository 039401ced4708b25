"""What users read from ``intake``."""

TEXTS: dict[str, str] = {}
