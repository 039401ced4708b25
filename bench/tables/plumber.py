"""The same documents through pdfplumber, in an environment of its own under ``build/``."""

import json
import subprocess
import sys
from pathlib import Path

from bench.tables.measure import Found
from evidence.document import Box

_HOME = Path(__file__).resolve().parents[2] / "build" / "pdfplumber"
_WANTED = "pdfplumber==0.11.7"
_SCRIPT = """
import json, sys, time
import pdfplumber
for path in sys.stdin.read().split("\\n"):
    start = time.process_time()
    pages = {}
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            pages[page.page_number] = [[list(table.bbox), table.extract()] for table in page.find_tables()]
    print(json.dumps([path, time.process_time() - start, pages]), flush=True)
"""


def read_with_pdfplumber(paths: list[Path]) -> tuple[dict[str, tuple[dict[int, list[Found]], float]], str]:
    """Tables a page and seconds a document, by the stem of its path; or why there is nothing."""
    python = _HOME / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(_HOME)], check=True, capture_output=True, timeout=120)
            subprocess.run([str(python), "-m", "pip", "install", "-q", _WANTED], check=True, capture_output=True, timeout=300)
        done = subprocess.run(
            [str(python), "-c", _SCRIPT], input="\n".join(map(str, paths)), check=True, capture_output=True, text=True, timeout=1800
        )
    except (OSError, subprocess.SubprocessError) as error:
        return {}, f"{_WANTED} could not be installed or run ({type(error).__name__})"
    read = {}
    for line in done.stdout.splitlines():
        path, seconds, pages = json.loads(line)
        read[Path(path).stem] = ({int(page): [_found(table) for table in tables] for page, tables in pages.items()}, seconds)
    return read, ""


def _found(table: tuple[list[float], list[list[str | None]]]) -> Found:
    box, rows = table
    return Box(*box), tuple(tuple(" ".join((text or "").split()) for text in row) for row in rows)
