"""``resolved_share``: how many of the complaints received were settled (iid.md SID 14)."""

from dataclasses import dataclass

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.verdict import Flag, FlagCode
from evidence.wording import say
from rules.flagging import raise_flag
from rules.measures.counting import Counted, all_seen, counted, words
from rules.measures.levels import is_bare, is_picture, is_video, judged, level_for, plain, unseen
from rules.model import Case, Exhibit, Measurement
from rules.readers import complaints

_AGREE = 1.0  # percentage points by which rounding may move a stated share


@dataclass(frozen=True, slots=True)
class _Share:
    """What one document shows: ``percent`` None where it says that no complaint came in."""

    percent: float | None
    citations: tuple[Citation, ...]
    reason: str
    flags: tuple[Flag, ...] = ()
    counted: bool = True  # recomputed, not only said
    question: str = ""


def resolved_share(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The share recomputed from the recap, against the pack's lower bounds; no complaints at all earn level 1.

    The set is a recap (``parameters.recaps``) and proof of a channel or of the handling (``parameters.channels``): without
    one of them it proves no level.
    """
    documents = [document for document in counted(case, exhibits) if not is_video(document)]
    told = [(document, share) for document in documents if (share := _share(case, document)) is not None]
    shares = [share for _, share in told]
    questions = [*unseen(case, exhibits), *_questions(case, documents, recap_found=bool(shares))]
    questions += [share.question for share in shares if share.question]
    reasoning = [share.reason for share in shares]
    others = [document for document in documents if all(document is not recap for recap, _ in told)]
    missing = _missing(case, others, told, linked=any(exhibit.document is None for exhibit in exhibits))
    flags = [flag for share in shares for flag in share.flags]
    if missing and documents and all_seen(case):
        flags.append(raise_flag(case, FlagCode.SET_INCOMPLETE, missing=", ".join(missing)))
    if not shares:
        return Measurement(
            None if questions or not documents else 0, (), tuple(flags), tuple(questions), (say("measures_services.nothing"),)
        )
    best = max(shares, key=lambda share: (share.counted, share.percent is not None, len(share.citations)))
    level = 1 if best.percent is None else level_for(best.percent, case.rule.thresholds)
    found = (
        say("measures_services.complaints.level_none")
        if best.percent is None
        else say("measures_services.complaints.level", percent=plain(best.percent))
    )
    reasoning.append(judged(found, level, case.rule.thresholds))
    return Measurement(0 if missing else level, best.citations, tuple(flags), tuple(questions), tuple(reasoning))


def _share(case: Case, document: Counted) -> _Share | None:
    source = document.source
    if source is None or not complaints.speaks_of_complaints(source):
        return None
    values = {"document": document.name, "place": document.place}
    recap = complaints.recap(source)
    if recap is not None:
        said = complaints.stated_share(source, recap)
        figures = {"received": recap.received, "settled": recap.settled, "percent": plain(recap.percent)}
        flags: tuple[Flag, ...] = ()
        if said is not None and abs(said.percent - recap.percent) > _AGREE:
            detail = say("measures_services.complaints.mismatch", document=document.name, said=plain(said.percent), **figures)
            flags = (_unsupported(case, document, (said.citation, *recap.citations), detail),)
        elif not recap.tabular:
            detail = say(
                "measures_services.complaints.sentence", document=document.name, received=recap.received, settled=recap.settled
            )
            flags = (_unsupported(case, document, recap.citations, detail),)
        thresholds = case.rule.thresholds
        open_up = said is None or level_for(said.percent, thresholds) > level_for(recap.percent, thresholds)
        quote = recap.citations[0].quote if recap.citations else ""
        doubt = say("measures_services.doubtful", quote=quote, value=f"{plain(recap.percent)}%", **values)
        reason = say("measures_services.complaints.recap", **figures, **values)
        return _Share(recap.percent, recap.citations, reason, flags, question=doubt if open_up and not recap.checked else "")
    none = complaints.no_complaints(source)
    if none is not None:
        return _Share(None, (none,), say("measures_services.complaints.none", **values))
    share = complaints.stated_share(source)
    if share is None or document.stated.fact(Facts.PERSENTASE) is None:
        return None
    detail = say("measures_services.complaints.untabled", document=document.name, percent=plain(share.percent))
    flag = _unsupported(case, document, (share.citation,), detail)
    reason = say("measures_services.complaints.said", percent=plain(share.percent), **values)
    return _Share(share.percent, (share.citation,), reason, (flag,), counted=False)


def _unsupported(case: Case, document: Counted, places: tuple[Citation, ...], detail: str) -> Flag:
    return raise_flag(case, FlagCode.FIGURES_UNSUPPORTED, exhibit=document.exhibit, citations=places, detail=detail)


def _missing(case: Case, others: list[Counted], told: list[tuple[Counted, _Share]], *, linked: bool) -> list[str]:
    """Which half of the set is not there. A link may lead to the channel; pictures may hold either half unread, and one beside the
    recap shows the channel or the handling, whatever its words were taken for."""
    channels = words(case.rule.parameters.get("channels"))
    recap_found = bool(told)
    documents = [*others, *(document for document, _ in told)]
    pictured = any(is_picture(document) for document in documents)
    shown = linked or pictured or any(is_bare(document) for document in others)
    shown = shown or any(document.stated.document_type in channels or _shows_channel(document) for document in documents)
    missing = []
    recaps = words(case.rule.parameters.get("recaps"))
    recap_shown = recap_found or any(document.stated.document_type in recaps for document in documents)
    if not recap_shown and not pictured and not linked:
        missing.append(say("measures_services.complaints.missing_recap"))
    if not shown and recap_found:
        missing.append(say("measures_services.complaints.missing_channel"))
    return missing


def _shows_channel(document: Counted) -> bool:
    """Whether a recap itself carries the proof: a log of complaints one by one, or a page that is mostly a picture."""
    if document.source is None:
        return False
    texts = document.source.texts
    pictured = len(texts) > 1 and any(len(text.words) < 40 for text in texts)
    return pictured or complaints.has_log(document.source)


def _questions(case: Case, documents: list[Counted], *, recap_found: bool) -> list[str]:
    recaps = words(case.rule.parameters.get("recaps"))
    questions: list[str] = []
    for document in documents:
        values = {"document": document.name, "place": document.place}
        if is_picture(document) and not recap_found:
            questions.append(say("measures_services.picture", **values))
        elif not recap_found and document.stated.document_type in recaps:
            questions.append(say("measures_services.complaints.unread", **values))
    return questions
