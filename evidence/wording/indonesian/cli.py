"""What users read from ``cli``."""

TEXTS: dict[str, str] = {}
