"""Each text of intake is used, and each that is used exists."""

import re
from pathlib import Path

from evidence.wording import TEXTS
from evidence.wording.indonesian.intake import TEXTS as OURS
from intake.columns import SHEETS, example_rows
from intake.form import ClaimForm, EvidenceForm, Form, InnovationForm

SOURCES = [path.read_text(encoding="utf-8") for path in Path(__file__).parents[2].joinpath("intake").glob("*.py")]


def test_texts_that_are_named_in_the_code_exist():
    named = set(re.findall(r'"intake\.([a-z_.-]+)"', "\n".join(SOURCES)))
    assert len(named) > 80
    assert named <= set(OURS)


def test_fields_have_their_expectation_and_columns_their_note():
    fields = {name for model in (Form, InnovationForm, ClaimForm, EvidenceForm) for name in model.model_fields}
    assert fields - {"tautan"} <= {key.removeprefix("expect.") for key in OURS}
    assert {column.header for columns in SHEETS.values() for column in columns} <= {key.removeprefix("column.") for key in OURS}


def test_no_text_is_left_over():
    code = "\n".join(SOURCES)
    built = ("expect.", "column.", "example.", "yaml.", "template.table.")
    left = [key for key in OURS if f'"intake.{key}"' not in code and not key.startswith(built)]
    assert left == []


def test_texts_are_shared_under_their_part():
    assert all(TEXTS[f"intake.{key}"] == text for key, text in OURS.items())


def test_example_rows_fit_the_columns():
    for sheet, rows in example_rows(2026).items():
        headers = {column.header for column in SHEETS[sheet]}
        required = {column.header for column in SHEETS[sheet] if column.required}
        for row in rows:
            assert required <= set(row) <= headers
