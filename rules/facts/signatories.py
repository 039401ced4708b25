"""What a line of a signature block is: an office, a person's name, or the lettering of a stamp; also where letters were lost or misread."""

import re

from rapidfuzz.distance import Levenshtein

from rules.facts.lettering import squash

_ACTING = r"(?:P\s?l\s?[tth]|P\s?[jJ]\s?s?|Plt|Plh|Pjs?|PENJABAT|PELAKSANA\s+(?:TUGAS|HARIAN))\s*\.?\s*"
_OFFICE = re.compile(
    rf"^\W*(?:{_ACTING})?(?:BUPATI|(?:W|VV?)A[L1I][I1L]\s?K[O0]TA|GUBERNUR|WAKIL\s|KEPALA|SEKRETARIS|SEKDA|CAMAT|LURAH|DIREKTUR|KETUA|MENTERI|PRESIDEN|INSPEKTUR|"
    r"ASISTEN|REKTOR|DEKAN|PEJABAT|PENGGUNA\s+ANGGARAN|KUASA\s+PENGGUNA|KOORDINATOR|PIMPINAN|PEMIMPIN|PENANGGUNG\s*JAWAB|NOTULIS|NOTULEN\b|PERBEKEL|"
    r"PENGHULU|KABAG|KABID|KASUBBAG|KADIS|PANITIA|PENYELENGGARA|MANAGER|GENERAL\s+MANAGER|KOMANDAN|PLT|PLH|ADMINISTRATOR|STAF\s+AHLI|PEMBINA\s+UPACARA|"
    r"PENELITI|PERANCANG|DEPUTI|RISALAH)\b",
    re.IGNORECASE,
)
RANK = re.compile(r"^\W*(?:Pangkat|Pembina|Penata|Pengatur|Juru|Gol)\b", re.IGNORECASE)
DEGREE = re.compile(r"\b(?:Drs?a?|Ir|Prof|dr|drg|H|Hj|KH|S|M|A|Ph|Apt|Ners?)\.|,\s*[SMA]\.?\w{1,6}\b|\bPh\.?D\b")
_NOT_NAMES = re.compile(
    r"\d{3,}|[:;/=@_]{1}|\b(?:KABUPATEN|KOTA|PROVINSI|DINAS|BADAN|BAGIAN|KEPALA|SEKRETARIS|DAERAH|TANGGAL|NOMOR|TAHUN|LAMPIRAN|REPUBLIK|INDONESIA|PEMERINTAH|"
    r"TEMBUSAN|MATERAI|METERAI|CAP|TTD|DTO|TENTANG|PASAL|BAB|DOKUMEN|DENGAN|YANG|UNTUK|PADA|PIHAK|BERITA|LEMBARAN|KECAMATAN|KELURAHAN|PUSKESMAS|SEKRETARIAT|"
    r"URUSAN|BIDANG|UTAMA\s+MUDA|KEMENTERIAN|JENDERAL|KUALIFIKASI|PELAKSANA|PERUNDANG|UNDANGAN|SETDA|MUTU|DASAR|PERINGATAN|PERALATAN|KETERKAITAN|SEBAGAI|"
    r"KEGIATAN|NAMA|JABATAN|GOLONGAN|PANGKAT|INSTANSI|ALAMAT|HORMAT|ATAS|OLEH|DALAM|HARI|ACARA|TEMPAT|PESERTA|MENGETAHUI|MENYETUJUI|LURAH|CAMAT|DIREKTUR|HUKUM|KETUA|"
    r"DEWAN|WAKIL|PT|CV|UNIVERSITAS|PERATURAN|KEPUTUSAN|SURAT|TUGAS|PERINTAH|ELEKTRONIK|SERTIFIKAT|SALINAN|KERJA|PROSEDUR|STANDAR|MEMUTUSKAN|MENETAPKAN|GUBERNUR|BUPATI|WALI|PRESIDEN|MENTERI|GURU\s+BESAR|DOSEN|PENELITI)\b",
    re.IGNORECASE,
)
_OFFICE_WORDS = ("Kepala", "Bupati", "Gubernur", "Sekretaris", "Direktur", "Inspektur")
_TO = squash("Kepada")  # one letter from Kepala
COVERED = re.compile(
    r"^\W*(?P<cut>[A-Z]{1,5})\s+(?P<unit>DINAS|BADAN|BAGIAN|KANTOR|BIRO|UPTD?|PUSKESMAS|SEKOLAH|SATUAN|BIDANG|DESA)\b"
)
_REGION_WORDS = tuple(squash(word) for word in ("Kabupaten", "Provinsi", "Pemerintah", "Kecamatan"))
_LOWER = frozenset({"bin", "binti", "van", "der", "dr", "drg", "drh", "apt", "ns"})
_TOKEN = re.compile(r"[^\W\d_][^\W\d_.'’,-]*", re.UNICODE)


def is_office(text: str) -> bool:
    """Whether a line begins with the word for an office, one letter misread at most."""
    if _OFFICE.match(text):
        return True
    return _nearly_office(text) is not None


def _nearly_office(text: str) -> tuple[str, str] | None:
    """The first word of a line and the word for an office that it is but for one letter, lost under a stamp or misread."""
    first = re.match(r"\W*([^\W\d_]{5,10})\b", text)
    if first is None or squash(first[1]) == _TO:
        return None
    near = (word for word in _OFFICE_WORDS if Levenshtein.distance(squash(first[1]), squash(word), score_cutoff=1) <= 1)
    return next(((first[1], word) for word in near), None)


def is_clipped(text: str) -> bool:
    """Whether a line begins with an office whose first letter was lost: "epala Dinas Kesehatan"."""
    found = _nearly_office(text)
    return found is not None and found[0][0].islower() and len(found[0]) < len(found[1])


def _regional(text: str) -> bool:
    """Whether a line speaks of a region or its government, a letter lost or misread: "ABUPATEN WAKATOBI," is nobody's name."""
    return any(
        abs(len(word) - len(region)) <= 1 and Levenshtein.distance(word, region, score_cutoff=1) <= 1
        for word in map(squash, text.split())
        for region in _REGION_WORDS
    )


def is_stamp_lettering(text: str) -> bool:
    """Whether a line is the lettering of a stamp, read in pieces: "KUNGAN H I D", "PER I"."""
    tokens = text.split()
    single = sum(len(token) == 1 and token.isalpha() for token in tokens)
    return single >= 2 or (
        bool(tokens) and all(len(token) <= 3 and token.isupper() for token in tokens) and not DEGREE.search(text)
    )


def is_name(text: str) -> bool:
    """Whether a printed line reads as a person's name, with or without degrees."""
    bare = text.strip(" .,()[]|*-–")
    tokens = _TOKEN.findall(bare)
    if text.rstrip().endswith(",") and not DEGREE.search(bare):
        return False  # the last line of an office, or of a subject
    if (
        not 1 <= len(tokens) <= 10
        or len(bare) < 4
        or len(bare) > 60
        or _NOT_NAMES.search(bare)
        or RANK.match(bare)
        or is_office(bare)
        or _regional(bare)
    ):
        return False
    main = bare.split(",")[0]
    words = [word for word in _TOKEN.findall(main) if len(word) > 2]
    return bool(words) and all(word[0].isupper() or word in _LOWER for word in words) and "?" not in bare


def uncovered(text: str) -> str:
    """The office with its first word made whole, where what is left of it is the end of KEPALA, or all but its first letter."""
    match = COVERED.match(text)
    if match is None and is_clipped(text) and (found := _nearly_office(text)) is not None:
        return text.replace(found[0], found[1], 1)
    return "KEPALA" + text[match.end("cut") :] if match and squash("Kepala").endswith(squash(match["cut"])) else text
