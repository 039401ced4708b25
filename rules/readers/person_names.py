"""Indonesian personal names with their titles and degrees, positions and team roles: telling one from the other, and comparing names.

A name is recognised by shape and by what it is not: capitalised words, none of them from the vocabulary of offices and letters.
"""

import re

from rapidfuzz import fuzz

_TITLES = (
    r"(?:prof|dr|drg|drh|drs|dra|ir|h|hj|kh|k\.h|ust|ustadz|ustadzah|tgk|tgh|r|rr|rd|apt|ns|sdr|sdri|bapak|ibu|bpk|pdt|letkol|mayor|kapten|"
    r"lettu|letda|serka|serma|sertu|serda|akbp|kompol|akp|iptu|ipda|aiptu|aipda|bripka|brigpol|brigadir|briptu|bripda)"
)
TITLE = re.compile(rf"^{_TITLES}(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)
DEGREE = re.compile(
    r"^\(?(?:[SMDAB]\.\s?(?:[A-Z][A-Za-z]{0,5}\.?){1,4}(?:\s?\w+\.?)?|[SMA](?:Kom|Pd|Sos|Si|Ag|Hut|Pt|Pi|Kes|Kep|Keb|Md|Farm|Psi|Hum|Stat|Ak|IP|AP|Eng|Sc|T)|A\.?\s?Ma?\.?d\.?\w*(?:\.\w+)*|"
    r"Ph\.?\s?D|Sp\.\s?\w*(?:\.\w+)*|SSTP|SKM|S[Kk]ep|Ners|Apt|CRMP|CGCAE|STP|SST|SIP|MAP|MKM|MARS|Lc|Dipl|SE|SH|MH|MM|ST|MT|Akt|Ak|CA|IPU|IPM|AMK|AMKeb|AMKG|MBA|MPA|MSi|MPd)\.?\)?,?\.?$"
)
NIP = re.compile(r"\b(?:19|20)\d{2}[01]\d[0-3]\d\s?\d{6}\s?\d\s?\d{3}\b")
LOOSE_NIP = re.compile(r"\bN[I1l]P(?:PPK|3K)?\s*\.?\s*[:;.]?\s*[\dOolI][\dOolI \-.]{6,24}")
RANK = re.compile(
    r"\b(?:Pembina(?:\s+(?:Utama|Tingkat|Tk\.?))?(?:\s+(?:Muda|Madya|I))?|Penata(?:\s+(?:Muda|Tingkat|Tk\.?))*(?:\s+(?:I|1|Tk\.?\s*I))?|"
    r"Pengatur(?:\s+(?:Muda|Tingkat|Tk\.?))*(?:\s+I)?|Juru\s+\w+)\b|\(?\b(?:IV|III|II|I)\s?/\s?[a-e]\b\)?|\bGol(?:ongan)?\.?\b|\bPangkat\b",
    re.IGNORECASE,
)

_ROLE = (
    r"(?:tim\s+)?(?:pengarah|pembina|penasi?e?hat|pelindung|penanggung\s?-?\s?jawab|penanggungjawab)(?:\s+(?:i{1,3}|utama|umum|teknis|program|kegiatan|inovasi))*"
    r"|(?:wakil\s+)?ketua(?:\s+(?:i{1,3}|[12]|umum|harian|tim|pelaksana|kelompok\s+kerja|pokja))*"
    r"|(?:wakil\s+)?sekretaris(?:\s+(?:i{1,3}|[12]|tim))*|(?:wakil\s+)?bendahara|anggota(?:\s+tim)?"
    r"|(?:sub\s*)?koordinator(?:\s+(?:lapangan|teknis|umum|bidang|wilayah|data|tim|kegiatan|program|pelaksana|layanan)(?:\s+\w+)?)?|pelaksana(?:\s+(?:teknis|lapangan|harian|kegiatan))?"
    r"|narasumber|fasilitator|moderator|operator(?:\s+(?:sistem|aplikasi|data))?|admin(?:istrator)?(?:\s+(?:sistem|aplikasi|data|web))?|inisiator|inovator|penggagas"
    r"|verifikator|pendamping|petugas(?:\s+\w+)?|tim\s+(?:teknis|pelaksana|pendamping|kreatif|it|ti)|programmer|pengembang(?:\s+aplikasi)?|pengelola(?:\s+\w+)?|notulis|dokumentasi"
    r"|humas|sekretariat|leader|person\s+in\s+charge|pic|pengawas|evaluator|teknisi|enumerator|supervisor|penyusun|kepala\s+tim|project\s+leader|mentor|coach|desainer"
)
ROLE = re.compile(rf"(?:{_ROLE})", re.IGNORECASE)
ROLE_LABEL = re.compile(
    rf"^\W*(?:(?:\d{{1,2}}|[A-Za-z]|[IVX]{{1,4}})\s*[.)]\s*)?(?P<role>(?:{_ROLE}))(?:\s*/\s*(?:{_ROLE}))?\s*(?P<colon>[:;=]|$|(?=\(?\d\s*[.)]\s))",
    re.IGNORECASE,
)
ROLE_TAIL = re.compile(rf"(?:^|[\s,(\-–:])(?P<role>{_ROLE})\W*$", re.IGNORECASE)

_POSITIONS = (
    r"kepala|kapus|ka\.?|kabid|kasi|kasubb?ag|kabag|kasubbid|sekretaris|sekda|sekcam|camat|lurah|direktur|direktris|wakil|bupati|wali\s?kota|gubernur|asisten|"
    r"inspektur|staff?|analis|pranata|pengelola|pengadministrasi|operator|guru|dokter|bidan|perawat|apoteker|sanitarian|nutrisionis|ketua|koordinator|penyuluh|dosen|rektor|dekan|unsur|perwakilan|wakil|"
    r"pejabat|para|seluruh|semua|sub\s?-?koordinator|subkoordinator|pengawas|penelaah|arsiparis|perencana|auditor|fungsional|tenaga|administrator|programmer|kader|tokoh|babinsa|"
    r"bhabinkamtibmas|kapolsek|danramil|kapolres|dandim|pimpinan|manajer|manager|wartawan|relawan|ahli|teknisi|petugas|pendamping|penata|pustakawan|jabatan|pelaksana|bendahara|"
    r"widyaiswara|statistisi|penghulu|komandan|jf|pengurus|anggota|mahasiswa|akademisi|masing|setiap|satu|pembina|p3k|pppk|kaur|kasie?|mantri|satpam|sopir|pengemudi|juru|rt|rw|media"
)
POSITION = re.compile(rf"^\W*(?:(?:plt|plh|pj|pjs)\s*\.?\s*)?(?:{_POSITIONS})\b", re.IGNORECASE)
SEVERAL = re.compile(r"^\W*(?:para|seluruh|semua|masing|setiap)\b", re.IGNORECASE)

_COMMON = """
    undang peraturan keputusan pemerintah republik indonesia nomor tahun tentang pasal ayat huruf menteri presiden
    daerah provinsi propinsi kabupaten kota dinas badan bagian bidang seksi kepala sekretaris sekretariat tim anggota
    ketua camat kecamatan kelurahan lurah desa unsur kantor rumah sakit puskesmas jabatan nama instansi pangkat golongan
    nip keterangan tugas tanda tangan unit kerja kedudukan dalam yang dan dengan untuk pada dari oleh atau sebagai di ke
    perangkat opd skpd inovasi kegiatan program pelayanan melaksanakan menyusun melakukan memberikan menyiapkan
    mengkoordinasikan menyampaikan membantu mengelola merumuskan mengikuti mengoordinasikan membuat menetapkan
    bertanggung bertanggungjawab melaporkan menerima memfasilitasi menginput mengumpulkan mengevaluasi memastikan
    mengembangkan membina memantau mendampingi menghimpun laporan hari tanggal waktu tempat acara pukul wib wita wit
    lampiran surat universitas politeknik institut sekolah negeri smp sma smk sdn smpn sman smkn tk paud perusahaan umum
    perseroan bank koperasi karang taruna pkk lsm forum komunitas radio media televisi staf analis pranata pengelola
    operator guru dokter bidan perawat penyuluh koordinator penanggung jawab pembina pengarah penasehat penasihat
    bendahara pelaksana administrasi asisten bupati gubernur wali walikota inspektorat inspektur direktur jumlah total
    halaman telepon email website jalan jl kode pos telp lembar berkas biasa segera penting undangan perihal hal sifat
    yth tembusan arsip ttd salinan peserta narasumber panitia aplikasi sistem informasi teknis layanan data dokumen
    masyarakat petugas lapangan susunan daftar hadir rapat bimbingan pelatihan sosialisasi lembaga kependudukan
    kesehatan pendidikan sosial perencanaan pembangunan kepegawaian keuangan anggaran belanja apbd dpa rkpd bulan minggu
    januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat
    sabtu sop raperda raperbup perda perbup draft draf rancangan setelah sebelum tahap tahapan prosedur naskah visi misi
    tugu taman lahan rth ruang jadwal evaluasi konsultasi pembahasan kinerja publik telaahan keterbatasan belum
    meningkatkan latar belakang titik sub uraian bab buku panduan
    bappeda bapperida bappelitbangda bapenda bpkad bkpsdm bkd bpbd rsud setda satpol diskominfo dinkes dinsos disdik disdikbud
    disdukcapil dpmptsp dpmd dlh dishub disnaker disperindag diskop distan disparpora dispora dpupr perkim uptd
"""
_NOT_NAMES = frozenset(_COMMON.split())
_WORD = re.compile(r"^(?:[A-Z]{1,3}\.)*[A-Z][A-Za-z'’`\-]*\.?,?$")
_ACTION = re.compile(
    r"^(?:pe(?:n|m|ng|ny|r|l)\w{3,}an|me(?:n|m|ng|ny)\w{3,}kan|di\w{3,}kan|ber\w{4,}an)$"
)  # what is done, and no name
_LETTERS = re.compile(r"[^a-z]+")
_BALINESE = re.compile(
    r"(?:Made|Md|Gede|Gde|Gd|Ketut|Kt|Wayan|Wy|Wyn|Nyoman|Nym|Putu|Pt|Komang|Km|Kadek|Kd|Nengah|Ngh|Gusti|Gst|Dewa|Dw|Ngurah|Bagus|Bgs|Agung|Agus|"
    r"Kade|Ngakan|Basudewa)\b",
    re.IGNORECASE,
)
"""What follows the "I" of a Balinese man's name."""


def name_in(text: str) -> str:
    """The personal name (with titles and degrees) that ``text`` begins with; empty where it begins with none.

    Stops at the first word that belongs to a position, role, number or office, so "Budi Santoso, S.Kom Kepala Bidang" gives the
    name and its degree.
    """
    words = text.split()
    if len(words) > 1 and words[0] in ("1", "l", "|", "I") and words[1][:1].isupper():
        words = ["I", *words[1:]] if _BALINESE.match(words[1]) else words[1:]  # else it is the line of a table
    kept: list[str] = []
    letters = 0
    after_degree = False
    ended = next((at for at, word in enumerate(words, 1) if word.endswith(";")), len(words))  # in a row written with semicolons
    for word in (word.removesuffix(";") for word in words[:ended]):
        bare = word.strip("()[].,;:'\"|")
        if DEGREE.match(word) and letters:
            after_degree = True
        elif _is_title(word):
            if after_degree:
                break
        elif after_degree or not _WORD.match(word) or _is_common(bare) or (kept and _role_word(bare)):
            break
        else:
            letters = max(letters, len(bare))
        kept.append(word)
    while kept and _is_title(kept[-1]) and not DEGREE.match(kept[-1]):
        kept.pop()
    return " ".join(kept).strip(" ,;:") if letters >= 3 and len(kept) <= 14 else ""


def has_title_or_degree(text: str) -> bool:
    """Whether a title or an academic degree marks the text as a person's name."""
    words = text.split()
    return bool(TITLE.match(text)) or any(DEGREE.match(word) for word in words[1:])


def action(word: str) -> bool:
    """Whether a word says what is done ("Menyusun", "pelaksanaan"), as the first of a duty does."""
    return re.match(r"(?:me(?:n|m|ng|ny|r|l)?[a-z]{3,}|ber[a-z]{4,})$|pe\w+an$", word.lower()) is not None and not word.isupper()


def normal_name(name: str) -> str:
    """A name without titles, degrees, punctuation and case, for comparing: "Drs. H. AHMAD YANI, M.Si" gives ``ahmad yani``.

    A position or "baris 7" stays itself in lower case.
    """
    head = name.split(",", maxsplit=1)[0] if not POSITION.match(name) else name
    previous = ""
    while previous != head:
        previous = head
        head = TITLE.sub("", head.strip())
    words = head.split()
    while len(words) > 1 and DEGREE.match(words[-1]) and not (words[-1].isupper() and words[-1].isalpha() and len(words[-1]) > 3):
        words.pop()
    return " ".join(re.sub(r"[^a-z0-9() ]+", " ", " ".join(words).lower()).split())


def same_person(one: str, other: str) -> bool:
    """Whether two normalised names, read in different documents, are one person's: equal, or a letter apart as OCR makes them."""
    if one == other:
        return True
    if any(c.isdigit() for c in one + other) or len(one.split()) != len(other.split()) or one[:1] != other[:1]:
        return False
    return len(one) >= 8 and fuzz.ratio(one, other) >= 92


def _is_common(word: str) -> bool:
    """Whether a word belongs to the vocabulary of offices and letters; of a doubled word its first half does."""
    lowered = word.lower()
    return (
        any(_LETTERS.sub("", part) in _NOT_NAMES for part in (lowered, lowered.split("-")[0])) or _ACTION.match(lowered) is not None
    )


def _is_title(word: str) -> bool:
    return (
        bool(re.fullmatch(rf"{_TITLES}\.?,?", word, re.IGNORECASE))
        and len(word.strip(".,")) <= 10
        and word[:1].isupper() | word.endswith(".")
    )


def _role_word(word: str) -> bool:
    return bool(ROLE.fullmatch(word)) and not word.islower()
