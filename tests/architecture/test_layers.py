"""The house rules that a machine can hold: who imports whom, and how long things may grow."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("evidence", "intake", "extractors", "rules", "storage", "reports", "wiring", "flows", "cli")


def modules() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def test_import_contracts_are_kept():
    done = subprocess.run([Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_module_is_not_too_long_and_says_what_it_is(path):
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    assert source.count("\n") <= 420
    assert ast.get_docstring(tree) or not tree.body, "a module says what it is"


def test_functions_are_not_too_long():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in modules()
        if "migrations" not in path.parts  # a migration is a table written down once
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno > 50
    ]
    assert not long


def test_only_settings_read_the_environment():
    readers = {
        path.relative_to(ROOT).as_posix()
        for path in modules()
        if "os.environ" in path.read_text("utf-8") or "os.getenv" in path.read_text("utf-8")
    }
    # the reader's processes inherit the environment of their parent, with limits for their engines added
    assert readers <= {"wiring/settings.py", "extractors/sandbox.py", "extractors/tesseract.py", "extractors/ocr.py"}


def test_no_committed_file_names_a_package_registry():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    hosts = ("pypi" + ".org", "files.python" + "hosted", "deb.deb" + "ian", "registry.npm" + "js")
    named = []
    for name in filter(None, listed):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".pdf", ".jpg", ".png", ".xlsx", ".mp4"}:
            text = path.read_text("utf-8", errors="replace")
            named += [name for host in hosts if host in text]
    assert not named
