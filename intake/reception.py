"""Everything under some paths, taken in: forms found, read, compared with each other, and validated one by one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from evidence.catalogue import Edition
from evidence.errors import FieldError, SubmissionError
from evidence.wording import say
from intake.archive import UnreadableWorkbook
from intake.discovery import WORKBOOK, Found, discover, no_forms
from intake.display import path_text, places, shown
from intake.draft import Draft, dotted
from intake.form import admit, identity
from intake.parcel import Parcel, Refusal
from intake.regions import RegionTable
from intake.yaml_form import read_form


def receive(
    paths: Sequence[Path], editions: Mapping[int, Edition], regions: Mapping[str, str] | None = None
) -> tuple[Parcel | Refusal, ...]:
    """Every submission under ``paths``, accepted or refused; a bad one never stops the others.

    A path is a submission's folder, a parent of many (searched through; hidden folders and folders behind links are not), a YAML form,
    or a workbook. ``editions`` maps an assessment year to what it asks. With ``regions`` (name to code) ``pemda`` and ``provinsi`` are
    given the names of that table where it is clear which is meant, and are else kept as typed.

    Results come in the order of the paths, then of folder and file names, then of rows. The same kode and year more than once: all of
    them are refused, each naming the others. Raises ``PathError`` where a path does not exist, is no form, or holds none.
    """
    arrived: list[Draft | Refusal] = []
    seen: set[Path] = set()
    barren: list[str] = []
    for path, entries in discover(paths):
        forms = 0
        for entry in entries:
            real = entry.path.resolve() if isinstance(entry, Found) else Path(entry.path)
            items = [] if real in seen else list(_read(entry))
            forms += len(items) or real in seen
            if items:
                seen.add(real)
                arrived += items
        if not forms:
            barren.append(say("intake.path.no-form", path=path_text(path)))
    if barren:
        raise no_forms(barren)
    twins = _twins([item for item in arrived if isinstance(item, Draft)])
    table = RegionTable(regions) if regions else None
    return tuple(item if isinstance(item, Refusal) else admit(item, editions, table, twins(item)) for item in arrived)


def _read(entry: Found | Refusal) -> Iterator[Draft | Refusal]:
    if isinstance(entry, Refusal):
        yield entry
        return
    try:
        if entry.path.suffix.casefold() == WORKBOOK:
            yield from _read_workbook(entry)
        else:
            yield read_form(entry.path, entry.source)
    except UnreadableWorkbook as error:
        if entry.certain or not entry.inside:
            yield Refusal(error.path, error.errors)
    except SubmissionError as error:
        yield Refusal(error.path, error.errors)


def _read_workbook(entry: Found) -> Iterator[Draft | Refusal]:
    from intake.workbook import read_workbook  # the spreadsheet library costs a tenth of a run that has no workbook

    book = read_workbook(entry.path, entry.source, certain=entry.certain)
    if book is None:
        if entry.certain:
            yield Refusal(entry.source, (FieldError(dotted(()), say("intake.found.no-sheets"), say("intake.expect.sheets")),))
        return
    yield from book.drafts
    if book.strays:
        yield Refusal(entry.source, book.strays)


def _twins(drafts: Sequence[Draft]) -> Callable[[Draft], tuple[FieldError, ...]]:
    """Tells for a draft which others carry its kode: in its year, or in its workbook, where ``bukti`` knows no year."""
    identities = {id(draft): identity(draft) for draft in drafts}
    namesakes: dict[str, list[Draft]] = {}
    for draft in drafts:
        kode = identities[id(draft)][0]
        if kode is not None:
            namesakes.setdefault(kode, []).append(draft)

    def twins_of(draft: Draft) -> tuple[FieldError, ...]:
        kode, year = identities[id(draft)]
        others = [other for other in namesakes.get(kode or "", ()) if other is not draft]
        same_year = [other for other in others if year is not None and identities[id(other)][1] == year]
        same_book = [other for other in others if draft.cells and other.source == draft.source]
        twins = same_year or same_book
        if not twins:
            return ()
        found = say("intake.found.also", found=shown(kode), places=places([_whereabouts(other) for other in twins]))
        key = "intake.expect.kode-once" if same_year else "intake.expect.kode-once-workbook"
        return (draft.error(("kode",), found, say(key, year=year)),)

    return twins_of


def _whereabouts(draft: Draft) -> str:
    return f"{draft.source} ({draft.name(('kode',))})" if draft.cells else draft.source
