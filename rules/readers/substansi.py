"""Which of the five substances a video's script, transcript or subtitles speak of (iid.md SID 20)."""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.cues import cue, first
from rules.source import Source

SUBSTANCES = {
    "latar belakang": cue(
        "latar belakang", "permasalahan", "masalah( utama)?", "kondisi (awal|sebelum)", "dilatar ?belakangi", "isu strategis"
    ),
    "penjaringan ide": cue(
        "penjaringan (ide|gagasan|aspirasi)",
        "menjaring (ide|gagasan|aspirasi)",
        "penggalian (ide|gagasan)",
        "pengumpulan (ide|gagasan)",
        "brainstorming",
        "curah (pendapat|gagasan)",
    ),
    "pemilihan ide": cue(
        "pemilihan (ide|gagasan|solusi)",
        "seleksi (ide|gagasan)",
        "memilih (ide|gagasan|solusi)",
        "ide (terpilih|terbaik)",
        "penetapan (ide|gagasan)",
        "(ide|gagasan) (yang )?(di|ter)pilih",
    ),
    "manfaat": cue("manfaat( inovasi)?(nya)?", "kemanfaatan", "bermanfaat"),
    "dampak": cue("dampak( inovasi)?(nya)?", "berdampak", "hasil (inovasi|yang dicapai)", "outcome"),
}


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    found = {name: hit for name, pattern in SUBSTANCES.items() if (hit := first(source, pattern)) is not None}
    if not found:
        return None
    return Fact(tuple(found), tuple(source.cite(hit.text, *hit.match.span()) for hit in found.values()), 0.6)
