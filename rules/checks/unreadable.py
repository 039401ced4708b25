"""``unreadable``: empty, corrupt, encrypted, blank or illegible; the reason is named."""

import mimetypes

from evidence.verdict import Flag, FlagCode
from rules.checks.file_not_allowed import media_name
from rules.flagging import raise_flag, searched
from rules.legibility import reasons, unreadable_because, was_refused
from rules.model import Case, Exhibit


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands where nothing could be read. A kind of file that the indicator does not take is left to ``file-not-allowed``, unless its
    name promises another: an error page saved as PDF is no evidence of any kind."""
    reason = unreadable_because(exhibit)
    document = exhibit.document
    if reason is None:
        return ()
    if document is not None and was_refused(document):
        if _is_misnamed(exhibit.ref.name, document.media_type):
            reason = "not-what-it-says"
        elif document.media_type not in case.rule.indicator.media:
            return ()
    media = media_name(document.media_type) if document is not None else ""
    why = reasons(document) if document is not None else ""
    return (
        raise_flag(case, FlagCode.UNREADABLE, exhibit=exhibit, variant=reason, media=media, pages=searched(exhibit), reason=why),
    )


def _is_misnamed(name: str, media_type: str) -> bool:
    promised = mimetypes.guess_type(name.casefold())[0]
    return promised is not None and promised != media_type and promised.partition("/")[0] in ("application", "image")
