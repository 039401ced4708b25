"""The Indonesian texts: one module a part of the product, keys prefixed by its name (``flags.draft.message``)."""

from evidence.wording.indonesian import (
    cli,
    extractors,
    flags,
    intake,
    marks,
    measures_services,
    measures_teams,
    reports,
    rules,
    storage,
)

_PARTS = (cli, extractors, flags, intake, marks, measures_services, measures_teams, reports, rules, storage)

TEXTS: dict[str, str] = {f"{part.__name__.rpartition('.')[2]}.{key}": text for part in _PARTS for key, text in part.TEXTS.items()}
