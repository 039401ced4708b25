"""Packs: one edition of the assessment as a YAML file, read strictly into a ``Rulebook``.

An unknown key, check, reader, measure or document type, a duplicate or a gap in the numbering, thresholds out of order, or a
weight sum other than the declared one raises ``RulebookError`` naming every place: rules that are wrong refuse to start.
"""

import hashlib
import json
from functools import cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from evidence.catalogue import Edition, Indicator
from evidence.errors import RulebookError
from evidence.facts import DocumentType
from evidence.wording import say
from rules.checks import CHECKS
from rules.measures import MEASURES
from rules.model import IndicatorRule, Parameter, Rulebook, Window
from rules.pack.consistency import Names, contradictions
from rules.pack.schema import IndicatorEntry, PackEntry, WindowEntry
from rules.readers import READERS
from rules.submission_checks import SUBMISSION_CHECKS

FOLDER = Path(__file__).resolve().parent.parent / "packs"
EXAMPLES = ".examples.yaml"


def load(path_or_id: str | Path) -> Rulebook:
    """The rulebook of a pack, given its file or the id of a pack that bukti carries (``iid-2026``)."""
    path = Path(path_or_id)
    if path.suffix not in {".yaml", ".yml"}:
        path = FOLDER / f"{path_or_id}.yaml"
    if not path.is_file():
        raise RulebookError(say("rules.pack.absent", path=path_or_id), say("rules.pack.absent.cure", known=", ".join(_carried())))
    return _build(path.name, read_yaml(path.name, path.read_text(encoding="utf-8")))


@cache
def editions(further: tuple[Path, ...] = ()) -> dict[int, Rulebook]:
    """Every carried pack, and those of ``further``, by assessment year, oldest first; two packs for one year are refused."""
    books: dict[int, Rulebook] = {}
    places: list[str | Path] = [*_carried(), *further]
    for name in places:
        book = load(name)
        year = book.edition.tahun
        if year in books:
            raise RulebookError(say("rules.pack.year", first=books[year].id, second=book.id, year=year))
        books[year] = book
    return dict(sorted(books.items()))


def _carried() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.yaml") if not path.name.endswith(EXAMPLES))


def restored(name: str, content: str) -> Rulebook:
    """The rulebook whose canonical ``content`` that is. ``RulebookError`` where this code no longer understands it."""
    return _build(name, json.loads(content))


def _build(name: str, content: object) -> Rulebook:
    try:
        pack = PackEntry.model_validate(content)
    except ValidationError as error:
        raise RulebookError(_told(name, [_mistake(dict(item)) for item in error.errors()])) from error
    names = Names(frozenset(CHECKS), frozenset(SUBMISSION_CHECKS), frozenset(READERS), frozenset(MEASURES))
    wrong = list(contradictions(pack, names))
    if wrong:
        raise RulebookError(_told(name, wrong))
    canonical = _canonical(pack)
    return Rulebook(
        id=pack.id,
        digest=hashlib.sha256(canonical.encode()).hexdigest(),
        content=canonical,
        edition=Edition(
            id=pack.id,
            tahun=pack.tahun,
            indicators=tuple(_indicator(entry) for entry in pack.indikator),
            maximum=pack.maximum,
            design_min_words=pack.design_min_words,
        ),
        rules=tuple(_rule(entry) for entry in pack.indikator),
        submission_checks=tuple(pack.submission_checks),
        parameters={key: _frozen(value) for key, value in pack.parameters.items()},
    )


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the one in C is many times faster
    """Refuses a key that is given twice; YAML itself would silently keep the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:  # noqa: FBT001, FBT002
        seen: set[object] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                place = f"baris {key_node.start_mark.line + 1}"
                raise RulebookError(say("rules.pack.duplicate", place=place, found=key))
            seen.add(key)
        return dict(super().construct_mapping(node, deep=deep))


def read_yaml(name: str, text: str) -> object:
    """The content of a pack or of its examples; ``RulebookError`` names the line that is not YAML."""
    try:
        return yaml.load(text, _Loader)
    except yaml.YAMLError as error:
        raise RulebookError(_told(name, [str(error)])) from error


def _mistake(item: dict[str, object]) -> str:
    location = item["loc"]
    assert isinstance(location, tuple)
    place = ""
    for part in location:
        place += f"[{part}]" if isinstance(part, int) else f".{part}" if place else str(part)
    if item["type"] == "extra_forbidden":
        return say("rules.pack.key", place=place)
    return say("rules.pack.value", place=place, found=repr(item["input"])[:80], problem=item["msg"])


def _told(name: str, mistakes: list[str]) -> str:
    return say("rules.pack.wrong", name=name, mistakes="; ".join(dict.fromkeys(mistakes)))


def _canonical(pack: PackEntry) -> str:
    """The content, not the writing: comments, order of keys and anchors do not matter."""
    return json.dumps(pack.model_dump(mode="python", exclude={"shared"}), sort_keys=True, ensure_ascii=False)


def _indicator(entry: IndicatorEntry) -> Indicator:
    return Indicator(
        nomor=entry.nomor,
        resmi=entry.resmi,
        nama=entry.nama,
        bobot=entry.bobot,
        wajib=entry.wajib,
        levels=tuple(entry.levels),
        evidence=entry.evidence,
        media=tuple(entry.media),
        max_bytes=entry.max_bytes,
        links=entry.links,
    )


def _rule(entry: IndicatorEntry) -> IndicatorRule:
    return IndicatorRule(
        indicator=_indicator(entry),
        accepts=tuple(entry.accepts),
        companions=tuple(entry.companions),
        checks=tuple(entry.checks),
        facts=tuple(entry.facts),
        measure=entry.measure,
        thresholds=tuple(float(value) for value in entry.thresholds),
        parameters={key: _frozen(value) for key, value in entry.parameters.items()},
        window=_window(entry.window) if entry.window is not None else None,
        naming=entry.naming,
        naming_exempt=tuple(entry.naming_exempt),
        must_sign=tuple(entry.must_sign),
        own_region=entry.own_region,
        severities=dict(entry.severities),
        accepts_titled=tuple((kind, tuple(words)) for kind, words in entry.accepts_titled.items()),
        naming_expected=tuple(entry.naming_expected),
        automatic=entry.automatic,
        reviewer=entry.reviewer,
        sources=tuple(entry.sources),
    )


def _window(entry: WindowEntry) -> Window:
    special: tuple[tuple[DocumentType, Window], ...] = tuple((kind, _window(window)) for kind, window in entry.by_type.items())
    return Window(entry.by, entry.first, entry.last, tuple(entry.warn), special)


def _frozen(value: object) -> Parameter:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    assert isinstance(value, str | int | float | bool)
    return value
