"""Jinja2 over the templates of this package: everything escaped, every text from the wording."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from evidence.wording import say


@cache
def _environment() -> Environment:
    folder = str(files("reports") / "templates")
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["say"] = say
    environment.globals["style"] = Markup((files("reports") / "templates" / "style.css").read_text("utf-8"))
    return environment


def render_page(template: str, **values: Any) -> bytes:
    """A page as UTF-8, ready to be written."""
    return _environment().get_template(template).render(**values).encode()
