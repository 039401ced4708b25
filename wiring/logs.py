"""Logs as one JSON object a line, for machines that watch."""

import json
import logging
from datetime import UTC, datetime

EXTRA = ("kode", "digest", "run", "pages", "key", "reason")
"""What a record may say beside its message: the submission, the SHA-256 of the file or version, the id of the run, ..."""


class JsonLines(logging.Formatter):
    """``time`` (ISO 8601, UTC), ``level``, ``logger``, ``message``, what of ``EXTRA`` the record carries, and ``error`` with its traceback."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        told |= {name: getattr(record, name) for name in EXTRA if hasattr(record, name)}
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False, default=str)


def log_as_json() -> None:
    """From now on every record goes out as a line of JSON, and bukti also tells what went well."""
    root = logging.getLogger()
    if not root.handlers:
        logging.basicConfig()
    for handler in root.handlers:
        handler.setFormatter(JsonLines())
    logging.getLogger("bukti").setLevel(logging.INFO)
