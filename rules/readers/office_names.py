"""Regional offices (perangkat daerah) in running text, however they are written: full names, short names, abbreviations, sub-units.

Perangkat daerah are those of PP 18/2016: Sekretariat Daerah, Sekretariat DPRD, Inspektorat, dinas, badan, kecamatan; a hospital is
kept apart, as iid.md (SID 9) lists it beside them. Sub-units count for their parent: Bidang, Seksi, UPTD, Puskesmas, school. A Bagian
is part of the Sekretariat Daerah and a Kelurahan of its Kecamatan; as reviewers differ on those two, they are named with their parent
("Sekretariat Daerah: Bagian Hukum"), so that a measure can count either way.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SETDA = "Sekretariat Daerah"
KECAMATAN = "Kecamatan"

# The matters (urusan) that name an office; the first that its name mentions decides which office it is. Longer cues first.
_MATTERS: tuple[tuple[str, str, str], ...] = (
    ("Dinas", "Kependudukan dan Pencatatan Sipil", r"kependudukan\s+(?:dan|&)|pencatatan\s+sipil|dukcapil|capil"),
    ("Dinas", "Pengendalian Penduduk dan KB", r"pengendalian\s+penduduk|keluarga\s+berencana|dalduk\w*|ppkb"),
    (
        "Dinas",
        "Pemberdayaan Perempuan dan Perlindungan Anak",
        r"pemberdayaan\s+perempuan|perlindungan\s+(?:perempuan|anak)|d?p3a\w*|dpppa\w*|dp2kbp3a",
    ),
    ("Dinas", "Pemberdayaan Masyarakat dan Desa", r"pemberdayaan\s+masyarakat|pmd\b|d?pmd\w*"),
    (
        "Dinas",
        "Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        r"penanaman\s+modal|perizinan|pelayanan\s+terpadu|dpm-?\s?ptsp\w*|ptsp",
    ),
    ("Dinas", "Pekerjaan Umum dan Penataan Ruang", r"pekerjaan\s+umum|bina\s+marga|penataan\s+ruang|d?pu-?pr\w*|dpu\b|pu\b"),
    ("Dinas", "Perumahan dan Kawasan Permukiman", r"perumahan|kawasan\s+permukiman|permukiman|d?(?:is)?perkim\w*|dprkp\w*|prkp"),
    ("Dinas", "Lingkungan Hidup", r"lingkungan\s+hidup|lingkungan$|kebersihan|dlh\w*|lh\b"),
    ("Dinas", "Komunikasi dan Informatika", r"komunikasi|informatika|kominfo\w*"),
    ("Dinas", "Koperasi dan UKM", r"koperasi|usaha\s+(?:kecil|mikro)|kop-?\s?ukm\w*|koperindag\w*|kumkm\w*|kumperindag\w*"),
    ("Dinas", "Perindustrian", r"perindustrian|perindag\w*"),
    ("Dinas", "Perdagangan", r"perdagangan|dagang\w*|pasar\b"),
    ("Dinas", "Tenaga Kerja", r"tenaga\s+kerja|ketenagakerjaan|transmigrasi|naker\w*"),
    ("Dinas", "Kearsipan dan Perpustakaan", r"kearsipan|perpustakaan|arsip\b|perpusip|pusip\w*|arpus\w*|persip\w*|perpusar\w*"),
    ("Dinas", "Ketahanan Pangan", r"ketahanan\s+pangan|pangan|dkp\b|dkpp?\w*"),
    ("Dinas", "Pertanian", r"pertanian|tanaman\s+pangan|hortikultura|perkebunan|tani\b|distan\w*|tph\w*"),
    ("Dinas", "Peternakan", r"peternakan|kesehatan\s+hewan|nak(?:kes)?wan\w*"),
    ("Dinas", "Kelautan dan Perikanan", r"kelautan|perikanan|kan\b|diskan\w*"),
    ("Dinas", "Kehutanan", r"kehutanan|hut\b"),
    ("Dinas", "Energi dan Sumber Daya Mineral", r"energi|sumber\s+daya\s+mineral|esdm"),
    ("Dinas", "Pemadam Kebakaran", r"pemadam|kebakaran|damkar\w*"),
    ("Dinas", "Pariwisata", r"pariwisata|kepariwisataan|d?is?par\w{0,8}"),
    ("Dinas", "Kepemudaan dan Olahraga", r"pemuda|kepemudaan|olah\s?raga|pora\w*"),
    ("Dinas", "Kebudayaan", r"kebudayaan|bud\w*"),
    ("Dinas", "Perhubungan", r"perhubungan|hub\b"),
    ("Dinas", "Pertanahan", r"pertanahan"),
    ("Dinas", "Sosial", r"sosial|sos\b|sos(?:nak|p3a|ppkb)\w*"),
    ("Dinas", "Pendidikan", r"pendidikan|dik\b|dikbud\w*|dikpora\w*|didik\w*"),
    ("Dinas", "Kesehatan", r"kesehatan|kes\b|kesehtan"),
    ("Badan", "Perencanaan Pembangunan Daerah", r"perencanaan(?:\s+pembangunan)?|bappe\w+|bappp?eda\w*|bapplitbang\w*"),
    ("Badan", "Riset dan Inovasi Daerah", r"riset|inovasi\s+daerah|penelitian|brida|balitbang\w*"),
    ("Badan", "Kepegawaian dan Pengembangan SDM", r"kepegawaian|pengembangan\s+sumber\s+daya|bkp?sdm\w*|bkppd?|bkd\b|bkdpsdm|bkpp"),
    ("Badan", "Pendapatan Daerah", r"pendapatan|pajak|retribusi|bapenda|bppd\b|bpprd|bppkad"),
    ("Badan", "Pengelolaan Keuangan dan Aset Daerah", r"(?:pengelola\w*\s+)?keuangan|aset\b|bp?kad\w*|bpkpd|bkad"),
    ("Badan", "Penanggulangan Bencana Daerah", r"penanggulangan\s+bencana|bencana|bpbd"),
    ("Badan", "Penghubung Daerah", r"penghubung"),
    ("Badan", "Pengelola Perbatasan Daerah", r"(?:pengelola\w*\s+)?perbatasan"),
    ("Badan", "Kesatuan Bangsa dan Politik", r"kesatuan\s+bangsa|kesbang\w*|bakesbangpol"),
)
KNOWN_OFFICES = frozenset(f"{kind} {name}" for kind, name, _ in _MATTERS)
_MATTER_PATTERNS = tuple((kind, name, re.compile(rf"(?<![a-z])(?:{cue})", re.IGNORECASE)) for kind, name, cue in _MATTERS)

# Abbreviations that stand for a whole office.
_SHORT = re.compile(
    r"\b(?:Dis(?P<dis>dik(?:bud|pora|budpora)?|dikbudpora|kes|hub|naker\w*|sos\w*|kominfo\w*|dukcapil\w*|kop\w*|perindag\w*|par\w{0,8}|pora\w*|bud\w*|tan\w*|kan\w*|nak\w*|damkar\w*|hut\w*|perkim\w*|pusip\w*|persip\w*|arpus\w*|pertan\w*|pendik)|"
    r"Din(?P<din>kes\w*|sos\w*|dik\w*|pora\w*|hub\b|as)(?<!Dinas)|Dikbud(?P<dikbud>)|Bapp?e(?P<bap>[dlr]\w+)|Bappp?elitbang\w*|Bapenda|(?:Ba)?[Kk]esbangpol\w*|"
    r"(?P<whole>BAPPEDA\w*|BAPPERIDA|BRIDA|BKPSDMD?|BKSDM|BKDPSDM|BPSDMD?|BKPPD?|BKD|BPKAD|BPKPD|BKAD|BPPKAD|BAPENDA|BPPRD|BPBD|BAKESBANGPOL|KESBANGPOL\w*|BALITBANG\w*|DPMPTSP\w*|DPM[- ]?PTSP|DPUPR\w*|PUPR|DPU|DLH\w*|DPMD|DPPKB\w*|DP2KB|DP3A\w*|DPPPA\w*|DP2KBP3A|DP3AP2KB|DPKP|DPRKP\w*|DPKUKM\w*|DKUKMP|DISDUKCAPIL|DUKCAPIL|DISKOMINFO\w*|DISPERKIM\w*|DKPP?|DKP3|DKUPP|DTPHP|DPUPKP|DPKUMDAG|DINKES\w*|DINSOS\w*))\b",
)
_CASED = re.compile(r"\b(?P<kind>Dinas|Badan|DINAS|BADAN)\s+(?P<rest>[A-Z](?:[^\n;:|()\d]|\d(?=[A-Za-z])){1,90})")
_WHOLE_BY_LETTERS: tuple[tuple[str, str], ...] = (
    (r"BAPP|BAPE(?:DA|LIT|RI)", "Badan Perencanaan Pembangunan Daerah"),
    (r"BRIDA|BALITBANG", "Badan Riset dan Inovasi Daerah"),
    (r"BK[DPS]|BKDPSDM|BPSDM", "Badan Kepegawaian dan Pengembangan SDM"),
    (r"BPPKAD|BPKAD|BPKPD|BKAD", "Badan Pengelolaan Keuangan dan Aset Daerah"),
    (r"BAPENDA|BPPRD", "Badan Pendapatan Daerah"),
    (r"BPBD", "Badan Penanggulangan Bencana Daerah"),
    (r"(?:BA)?KESBANG", "Badan Kesatuan Bangsa dan Politik"),
    (r"DPM[- ]?PTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
    (r"D?PUPR|DPU", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    (r"DLH", "Dinas Lingkungan Hidup"),
    (r"DPMD", "Dinas Pemberdayaan Masyarakat dan Desa"),
    (r"DPPKB|DP2KB", "Dinas Pengendalian Penduduk dan KB"),
    (r"DP3A|DPPPA|DP2KBP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
    (r"DPRKP|DISPERKIM|DPKP", "Dinas Perumahan dan Kawasan Permukiman"),
    (r"DPKUKM|DKUKMP|DPKUMDAG|DKUPP", "Dinas Koperasi dan UKM"),
    (r"(?:DIS)?DUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil"),
    (r"DISKOMINFO", "Dinas Komunikasi dan Informatika"),
    (r"DTPHP", "Dinas Pertanian"),
    (r"DKP", "Dinas Ketahanan Pangan"),
    (r"DINKES", "Dinas Kesehatan"),
    (r"DINSOS", "Dinas Sosial"),
)
_OTHER: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\bSekretar[i1]at\s+(?:DPRD|Dewan)\b|\bSetwan\b|\bSekretaris\s+(?:DPRD|Dewan)\b|\bSekwan\b", re.IGNORECASE),
        "Sekretariat DPRD",
    ),
    (
        re.compile(
            r"\bSekretar[i1]at\s+Daerah\b|\bSetda\b|\bSekda\b|\bSekretaris\s+Daerah\b|\bAsisten\s+(?:[I1]{1,3}\b|Administrasi|Pemerintahan|Perekonomian|Bidang)|\bStaf\s+Ahli\b",
            re.IGNORECASE,
        ),
        SETDA,
    ),
    (
        re.compile(r"\bInspektorat\b|\bInspektur(?:\s+(?:Daerah|Pembantu|Kabupaten|Kota))?\b|\bIrban\b", re.IGNORECASE),
        "Inspektorat Daerah",
    ),
    (
        re.compile(r"\bSat(?:uan)?\s?\.?\s?Pol(?:isi)?\s?\.?\s?(?:PP|Pamong\s+Praja)\b|\bSatpol\b|\bKasatpol\b", re.IGNORECASE),
        "Satuan Polisi Pamong Praja",
    ),
    (re.compile(r"\bPuskesmas\b|\bPustu\b|\bUPTD?\s+Kesehatan\b|\bLabkesda\b", re.IGNORECASE), "Dinas Kesehatan"),
    (
        re.compile(
            r"\b(?:SD|SMP|TK|PAUD|SKB)\s?-?\s?N(?:egeri)?\b|\bUPTD?\s+(?:SD|SMP|TK|SPNF|SKB)\b|\b(?:SDN|SMPN|TKN)\s?\d*\b",
            re.IGNORECASE,
        ),
        "Dinas Pendidikan",
    ),
    (re.compile(r"\bUPTD?\s+PPA\b"), "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
)
_HOSPITAL = re.compile(
    r"\b(?:RSUD|RSD|Rumah\s+Sakit\s+(?:Umum\s+)?Daerah)\b(?P<name>(?:\s+(?:[dD]r|[A-Z])[\w.]*){0,4})", re.IGNORECASE
)
_SECTION = re.compile(
    r"(?<![Ss]ub )(?<![Ss]ub-)(?<!SUB )\b(?:Bagian|Biro)\s+(?!Perjalanan|Pusat\s+Statistik|Jasa|Konsul|Wisata)(?P<name>(?:[A-Z][\w,]*|dan|&|PBJ)(?:\s+(?:[A-Z][\w,]*|dan|&)){0,5})|\b(?:Kabag|Karo)\.?\s+(?P<short>[A-Z]\w*)"
)
_ELSEWHERE = re.compile(r"\b(?:RSUD|Rumah\s+Sakit|DPRD|Universitas|Fakultas|Polres|PT\b|Perumda|PDAM)", re.IGNORECASE)
_DISTRICT = re.compile(
    r"\b(?:Kecamatan|Kec\.|Camat|Sekcam|Distrik)\s+(?!(?:se|dan|di|atau|yang|ini)\b)(?P<name>(?-i:[A-Z])[\w']*(?:\s+(?-i:[A-Z])[\w']*){0,2})",
    re.IGNORECASE,
)
_VILLAGE = re.compile(
    r"\b(?:Kelurahan|Kel\.|Lurah)\s+(?!(?:se|dan|di|atau|yang|ini)\b)(?P<name>(?-i:[A-Z])[\w']*(?:\s+(?-i:[A-Z])[\w']*){0,2})",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"^(?:Pusat\s+Statistik|Pertanahan\s+Nasional|Narkotika|Amil|Penyelenggara\s+Jaminan|Permusyawaratan|Pemeriksa\s+Keuangan|Pengawas\w*|Usaha\s+Milik|"
    r"Siber|Kepegawaian\s+Negara|Standar|Layanan\s+Umum|Meteorologi|Gizi|Hukum|Nasional|Strategi\s+Kebijakan|Keswadayaan|Kontak|Kerja\s*Sama)",
    re.IGNORECASE,
)
_PLACE_END = re.compile(
    r"\s+(?:Kabupaten|Kab\b|Kota\b|Provinsi|Prov\b|Propinsi|Ketua|Anggota|Sekretaris|Koordinator|Penanggung|Pengarah|Pembina|Wakil|Pelaksana|selaku|sebagai|yang|pada|di\b|untuk|"
    r"dengan|Kepala|Kabid|Kasi|Staf|Camat|Bidang|Dinas|Badan|Bagian|NIP|Unsur|serta|Plt|Plh|Pj).*$",
    re.IGNORECASE,
)
_ROLE_AFTER = re.compile(r"\s+(?:Anggota|Ketua|Koordinator|Pelaksana|Operator|Admin)\b.*$", re.IGNORECASE)


_NO_NAME = frozenset(
    [
        "sebagaimana",
        "terkait",
        "teknis",
        "pengampu",
        "daerah",
        "luar",
        "provinsi",
        "kabupaten",
        "kota",
        "dan",
        "atau",
        "plt",
        "plh",
        "instansi",
        "masing",
        "setempat",
        "jaga",
    ]
)
_SPECKS = re.compile(r"[\"'“”‘’*_~^`|]+")  # what an engine makes of specks and lines between words
_CHAPTER = re.compile(r"Ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office found at ``text[start:end]``; ``office`` is its canonical name, with its parent before a colon for a Bagian or Kelurahan."""

    office: str
    start: int
    end: int


def offices_in(text: str) -> tuple[OfficeMention, ...]:
    """Every mention of a regional office, in order of appearance; mentions inside a longer one are left out."""
    found = sorted(_mentions(text), key=lambda m: (m.start, -m.end))
    kept: list[OfficeMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end or mention.office != kept[-1].office:
            kept.append(mention)
    return tuple(_without_parents(text, kept))


def parent(office: str) -> str:
    """The office that a mention counts for: what stands before the colon, or itself."""
    return office.split(":", maxsplit=1)[0]


def _mentions(text: str) -> Iterator[OfficeMention]:
    yield from _in_full(text)
    for match in _SHORT.finditer(text):
        yield OfficeMention(_from_short(match[0]), match.start(), match.end())
    for pattern, name in _OTHER:
        for match in pattern.finditer(text):
            yield OfficeMention(name, match.start(), match.end())
    for match in _HOSPITAL.finditer(text):
        yield OfficeMention("RSUD", match.start(), match.end())
    yield from _below(text)


def _in_full(text: str) -> Iterator[OfficeMention]:
    """ "Dinas ..." and "Badan ..." with their names."""
    at = 0
    while match := _CASED.search(text, at):
        rest = _PLACE_END.sub("", match["rest"]).strip(" ,.-")
        at = match.start("rest") + max(len(rest), 1)
        national = match["kind"].title() == "Badan" and _NATIONAL.match(match["rest"])
        name = "" if national else _canonical(match["kind"].title(), rest)
        if name:
            yield OfficeMention(name, match.start(), at)


def _below(text: str) -> Iterator[OfficeMention]:
    """A Bagian of the Sekretariat Daerah, districts and their villages."""
    for match in _SECTION.finditer(text):
        own = _own(match["name"] or match["short"])
        own = re.sub(r"\s+(?:Setda|Sekret|SETDA|SEKRET).*$", "", own)
        if own and not _CHAPTER.match(own) and not _ELSEWHERE.search(text[match.start() : match.end() + 40]):
            yield OfficeMention(f"{SETDA}: Bagian {_tidy(own)}", match.start(), match.end())
    for match in _DISTRICT.finditer(text):
        if own := _own(match["name"]):
            yield OfficeMention(f"{KECAMATAN} {_tidy(own)}", match.start(), match.start("name") + len(own))
    for match in _VILLAGE.finditer(text):
        own = re.sub(r"\s+(?:Kecamatan|Kec)\b.*$", "", _own(match["name"]), flags=re.IGNORECASE)
        if own:
            yield OfficeMention(f"{KECAMATAN}: Kelurahan {_tidy(own)}", match.start(), match.start("name") + len(own))


def _own(name: str) -> str:
    """A name without what follows it: its place, a role, a position."""
    return _ROLE_AFTER.sub("", _PLACE_END.sub("", " " + name)).strip(" ,")


def _canonical(kind: str, rest: str) -> str:
    """The canonical name of "Dinas <rest>" or "Badan <rest>": by the matter that its name mentions first."""
    rest = " ".join(_SPECKS.sub(" ", rest).split())
    hits = [
        (hit.start(), -len(hit[0]), name) for of, name, pattern in _MATTER_PATTERNS if of == kind and (hit := pattern.search(rest))
    ]
    if hits:
        return f"{kind} {min(hits)[2]}"
    words = [word for word in rest.split() if word[:1].isupper() or word.lower() in ("dan", "&")][:6]
    named = kind == "Dinas" and bool(words) and words[0].strip(",.").lower() not in _NO_NAME and len(words[0]) > 2
    return f"{kind} {_tidy(' '.join(words))}" if named else ""


def _from_short(short: str) -> str:
    upper = short.upper()
    for letters, name in _WHOLE_BY_LETTERS:
        if re.match(letters, upper):
            return name
    stem = re.sub(r"^(?:DIS|DIN)", "", upper).lower()
    return _canonical("Dinas", stem) or f"Dinas {stem.title()}"


def _without_parents(text: str, mentions: list[OfficeMention]) -> Iterator[OfficeMention]:
    """Drops a parent that only locates the sub-unit before it ("Bagian Hukum Sekretariat Daerah", "Kelurahan X Kecamatan Y")."""
    for number, mention in enumerate(mentions):
        before = mentions[number - 1] if number else None
        adjoining = (
            before is not None
            and not re.search(r"[;:\n]|\d[.)]", text[before.end : mention.start])
            and mention.start - before.end < 25
        )
        if before is not None and adjoining and ":" in before.office and mention.office == SETDA and parent(before.office) == SETDA:
            continue
        yield mention


def _tidy(name: str) -> str:
    return " ".join(
        word if word.lower() in ("dan", "&") else word[:1].upper() + word[1:].lower() for word in name.strip(" ,.").split()
    )
