"""What users read from ``rules``."""

TEXTS: dict[str, str] = {}
