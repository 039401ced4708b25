"""What users read from ``extractors``."""

TEXTS: dict[str, str] = {}
