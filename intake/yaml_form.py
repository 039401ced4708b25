"""``submission.yaml`` to a draft: strict, bounded, every scalar as it was typed.

The events of the parser are put together here and not by a YAML loader: what looks like a number, a date or a yes stays text (a
letter numbered ``188.450`` keeps its nought), an impossible date is a mistake with a name and not a traceback, and aliases, type tags,
repeated keys and deep nesting are seen before they cost anything.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml

from evidence.errors import FieldError, SubmissionError
from evidence.wording import say
from intake.display import os_reason, printable
from intake.draft import Draft, Place, dotted

LARGEST = 1_000_000  # bytes of a form
DEEPEST = 20  # a form as in the contract nests 5 deep
MOST_VALUES = 20_000  # 20 indicators with 10 files each come to about 1,300
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq"))


def read_form(path: Path, source: str) -> Draft:
    """The draft in a ``submission.yaml``. Raises ``SubmissionError`` where there is no form to speak of: too large, not UTF-8, not YAML,
    aliases, tags, more than one document, no mapping."""
    try:
        text = _text(path)
        builder = _Builder(yaml.parse(text, Loader=_LOADER))
        content = builder.document()
    except _FormError as error:
        raise SubmissionError(source, (error.mistake,)) from None
    except yaml.YAMLError as error:
        raise SubmissionError(source, (_syntax(error),)) from None
    except OSError as error:
        mistake = FieldError(dotted(()), say("intake.found.unopened", reason=os_reason(error)), say("intake.expect.openable"))
        raise SubmissionError(source, (mistake,)) from None
    return Draft(source, path.parent, content, lines=builder.lines, errors=tuple(builder.errors))


class _FormError(Exception):
    """One mistake after which reading on makes no sense."""

    def __init__(self, field: str, found: str, expected: str) -> None:
        super().__init__(found)
        self.mistake = FieldError(field, found, expected)


def _text(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        size = say("intake.found.too-large", size=f"{path.stat().st_size:,}".replace(",", "."))
        raise _FormError(dotted(()), size, say("intake.expect.form-size", limit=f"{LARGEST:,}".replace(",", ".")))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        field = _place(before.count(b"\n") + 1, len(before) - (before.rfind(b"\n") + 1) + 1)
        raise _FormError(field, say("intake.found.not-utf8"), say("intake.expect.utf8")) from None


class _Builder:
    """Puts parser events together. ``lines`` gives the line of each value, ``errors`` the mistakes that leave the rest readable."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.events = events
        self.lines: dict[Place, int] = {}
        self.errors: list[FieldError] = []

    def document(self) -> dict[str, object]:
        """The one document of the stream, which must be a mapping."""
        content: object = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _at(event, say("intake.found.documents"), say("intake.expect.one-document"))
                content = self._value(next(self.events), ())
        if not isinstance(content, dict):
            raise _FormError(dotted(()), say("intake.found.not-mapping"), say("intake.expect.mapping"))
        return content

    def _value(self, event: yaml.Event, place: Place, depth: int = 0) -> object:
        if isinstance(event, yaml.AliasEvent):
            raise _at(event, say("intake.found.alias", name=printable(str(event.anchor))), say("intake.expect.no-alias"))
        if depth > DEEPEST:
            raise _at(event, say("intake.found.deep", limit=DEEPEST), say("intake.expect.shallow"))
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in _TAGS and tag != "!":
            raise _at(event, say("intake.found.tag", tag=printable(tag)), say("intake.expect.no-tag"))
        self.lines[place] = _line(event)
        if len(self.lines) > MOST_VALUES:
            raise _at(
                event, say("intake.found.many-values", limit=f"{MOST_VALUES:,}".replace(",", ".")), say("intake.expect.shallow")
            )
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place, depth)
        assert isinstance(event, yaml.ScalarEvent)
        return None if not event.style and event.value in _NULLS else str(event.value)

    def _mapping(self, place: Place, depth: int) -> dict[str, object]:
        content: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if isinstance(event, yaml.AliasEvent):
                raise _at(event, say("intake.found.alias", name=printable(str(event.anchor))), say("intake.expect.no-alias"))
            if not isinstance(event, yaml.ScalarEvent):
                raise _at(event, say("intake.found.key-odd"), say("intake.expect.shallow"))
            key = str(event.value)
            inside = (*place, key)
            again = key in content
            value = self._value(next(self.events), (*inside, "") if again else inside, depth + 1)
            if again:
                found = say("intake.found.line", found=say("intake.found.key-again", key=printable(key)), line=_line(event))
                self.errors.append(FieldError(dotted(inside), found, say("intake.expect.key-once")))
            else:
                content[key] = value
        return content

    def _sequence(self, place: Place, depth: int) -> list[object]:
        content: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            content.append(self._value(event, (*place, len(content)), depth + 1))
        return content


def _at(event: yaml.Event, found: str, expected: str) -> _FormError:
    column = event.start_mark.column + 1 if event.start_mark else 1
    return _FormError(_place(_line(event), column), found, expected)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _place(line: int, column: int) -> str:
    return say("intake.field.place", line=line, column=column)


def _syntax(error: yaml.YAMLError) -> FieldError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    field = _place(mark.line + 1, mark.column + 1) if mark else dotted(())
    key = _problem(str(error))
    expected = {"colon": "intake.expect.yaml-colon", "tab": "intake.expect.yaml-tab"}.get(key, "intake.expect.yaml")
    return FieldError(field, say("intake.found.yaml", problem=say(f"intake.yaml.{key}")), say(expected))


def _problem(message: str) -> str:
    """Which of the usual mistakes the parser means. Its sentences are all that it offers; an unknown one is "other"."""
    known = (
        ("mapping values are not allowed", "colon"),
        ("cannot start any token", "tab"),
        ("violates indentation", "tab"),
        ("unexpected end of stream", "unclosed"),
        ("found unexpected document indicator", "unclosed"),
        ("flow", "unclosed"),
        ("block", "indent"),
        ("could not find expected ':'", "indent"),
        ("control characters are not allowed", "character"),
        ("special characters are not allowed", "character"),
    )
    return next((key for sentence, key in known if sentence in message), "other")
