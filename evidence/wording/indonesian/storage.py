"""What users read from ``storage``."""

TEXTS: dict[str, str] = {}
