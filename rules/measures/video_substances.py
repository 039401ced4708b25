"""``video_substances``: how many of five substances the video holds (iid.md SID 20)."""

import re
from urllib.parse import urlsplit

from evidence.facts import Fact, Facts
from evidence.wording import say
from rules.measures.counting import counted, words
from rules.measures.levels import judged, level_for, places, plain, unseen
from rules.model import Case, Exhibit, Measurement

_PLATFORMS = {
    "YouTube": re.compile(r"(?:^|\.)youtube(?:-nocookie)?\.com$|(?:^|\.)youtu\.be$"),
    "Google Drive": re.compile(r"(?:^|\.)(?:drive|docs)\.google\.com$"),
}


def video_substances(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """What the video shows a person must see. Its length, the form of a link and what a script or transcript says are told; the level
    is that of the written substances, where there are any."""
    wanted = words(case.rule.parameters.get("substances"))
    questions: list[str] = list(unseen(case, exhibits))
    reasoning: list[str] = []
    written: dict[str, Fact] = {}
    for exhibit in exhibits:
        length_question, step = _length(case, exhibit)
        questions += length_question
        reasoning += step
    for document in counted(case, exhibits):
        fact = document.stated.fact(Facts.SUBSTANSI)
        named = [name for name in document.stated.items(Facts.SUBSTANSI) if name in wanted]
        if fact is not None and named:
            reasoning.append(
                say("measures_services.video.text", document=document.name, place=document.place, substances=", ".join(named))
            )
            written.update({name: fact for name in named if name not in written})
    if not questions:
        questions.append(say("measures_services.video.absent"))
    if not written:
        return Measurement(None, (), (), tuple(questions), tuple(reasoning) or (say("measures_services.nothing"),))
    level = level_for(len(written), case.rule.thresholds)
    reasoning.append(judged(say("measures_services.video.sum", count=len(written), all=len(wanted)), level, case.rule.thresholds))
    return Measurement(level, places(written.values()), (), tuple(questions), tuple(reasoning))


def _length(case: Case, exhibit: Exhibit) -> tuple[list[str], list[str]]:
    """A question about a video that runs too long; a step about its length, or about the form of a link."""
    if exhibit.document is None:
        link = exhibit.ref.tautan or ""
        return [], [_form(link)] if link else []
    seconds, limit = exhibit.document.metadata.duration_seconds, case.rule.parameters.get("max_seconds")
    if seconds is None or not isinstance(limit, int | float):
        return [], []
    values = {"berkas": exhibit.ref.name, "seconds": plain(round(seconds)), "limit": plain(limit)}
    if seconds > limit:
        return [say("measures_services.video.duration", **values)], []
    return [], [say("measures_services.video.duration_fine", **values)]


def _form(link: str) -> str:
    host = (urlsplit(link if "//" in link else f"//{link}").hostname or "").lower()
    platform = next((name for name, pattern in _PLATFORMS.items() if pattern.search(host)), None)
    if platform is None:
        return say("measures_services.video.link_other", link=link)
    return say("measures_services.video.link_form", link=link, platform=platform)
