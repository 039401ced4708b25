"""Screens: what browsers, apps, chats and newsrooms put around what they show."""

import re
from dataclasses import dataclass

from evidence.facts import DocumentType as T
from rules.facts.headings import is_correspondence, opening_of
from rules.facts.layout import Sheet


@dataclass(frozen=True, slots=True)
class Screen:
    """A screenshot or news page, how surely (0..1), and the first words that say so, at ``flat[start:end]``."""

    type: T
    confidence: float
    start: int
    end: int


_SCREEN = {
    "alamat": r"(?:https?\s?:/?/|www\.)\S+|\b[\w-]+\.(?:go\.id|com|co\.id|id|org)/\S+|(?<![@\w.-])(?:[a-z][\w-]*\.)+(?:go\.id|co\.id|com|id|org|net)\b",
    "cetak peramban": r"\b\d{1,2}/\d{1,2}/\d{2,4},\s+\d{1,2}[.:]\d{2}(?:\s*[AP]M)?",
    "media sosial": r"\b(?:Ikuti|Mengikuti|Follow(?:ing|ers)?|Pengikut|Postingan|Posts?|Suka|Likes?|Komentar(?:i)?|Comments?|Bagikan|Share|Reels?|Subscribe|Subscriber|ditonton|x\s+ditonton|Tayangan)\b",
    "nama layanan": r"\b(?:Instagram|Facebook|TikTok|YouTube|WhatsApp|Telegram|Twitter|Google\s+Play|Play\s+Store|App\s+Store|Google\s+Maps)\b",
    "menu": r"\b(?:Beranda|Home|Dashboard|Dasbor|Menu|Profil|Log\s?in|Log\s?out|Masuk|Keluar|Daftar\s+Akun|Sign\s+(?:in|up)|Username|Password|Kata\s+Sandi|Cari|Search|Pengaturan|Settings|Unduh|Download|Instal|Install|Upload|Unggah|Simpan|Batal|Kirim|Selanjutnya|Next|Klik|Layanan|Berita|Kontak|Bantuan|Notifikasi|Riwayat|Akun)\b",
    "percakapan": r"\b(?:online|terakhir\s+dilihat|mengetik|Ketik\s+pesan|Message|Hari\s+ini|Kemarin|Balas|Teruskan|Pesan)\b",
    "tab": r"\A\W*[A-Z][^\n]{2,40}\s[xX×]\W*$",
    "jam percakapan": r"(?:^\W*\d{2}[.:]\d{2}\W*$[\s\S]*){3}",
    "akun layanan": r"Akun\s+bisnis|Akun\s+resmi|Bisnis\s+resmi|Hubungi\s+Kami|Call\s+Center|Lihat\s+(?:semua|profil)|Kirim\s+pesan|Cek\s+\w+",
    "baris status": r"^\W*\d{1,2}[.:]\d{2}\b.{0,40}(?:\d{1,3}\s?%|4G|5G|LTE|VoLTE|KB/s|B/s)",
    "akun": r"(?<![\w.])@[A-Za-z][\w.]{3,}",
}
_SCREEN_PATTERNS = {
    name: re.compile(pattern, re.MULTILINE | (re.IGNORECASE if name in ("alamat",) else re.NOFLAG))
    for name, pattern in _SCREEN.items()
}
_NEWS = {
    "redaksi": r"\b(?:Reporter|Editor|Penulis|Pewarta|Redaksi|Jurnalis|Kontributor|Wartawan)\b\s*[:|]?",
    "waktu terbit": r"\b(?:Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu)\b\W{0,3}\d{1,2}\s+\w{3,9}\s+\d{4}[^\n]{0,12}\d{1,2}[.:]\d{2}|\b\d{1,2}\s+(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)[a-z]*\s+\d{4}\W{1,4}\d{1,2}[.:]\d{2}\b|\b\d{1,2}[.:]\d{2}\s*WI(?:B|TA|T)\b",
    "pranala berita": r"\b(?:Baca\s+[Jj]uga|(?:Berita|Artikel)\s+(?:[Tt]erkait|[Ll]ainnya|[Tt]erbaru|[Pp]opuler)|Terpopuler|Advertisement|Trending)\b",
    "dibaca": r"\b[Dd]i(?:baca|lihat)\s*:?\s*[\d.]+|\b[\d.]+\s+(?:kali\s+di(?:baca|lihat)|[Vv]iews?)\b",
    "diterbitkan": r"\b(?:Diposting|Diunggah|Dipublikasikan|Diterbitkan|Posted)\b|\b(?:Oleh|By)\s*:?\s*(?:Admin|Humas|Tim\s+Redaksi)|\bAdmin\W{0,3}\d{1,2}\s+\w+\s+\d{4}",
    "kutipan": r"\b(?:ujarnya|ujar|katanya|kata\s+dia|tuturnya|jelasnya|ungkapnya|ucapnya|imbuhnya|paparnya|terangnya)\b",
    "pembuka berita": r"^\W*[A-Z][A-Za-z .]{3,24},?\s*(?:[A-Z][\w. ]{2,24})?\s*[-–—]{1,2}\s+[A-Z]",
    "tautan berita": r"/(?:berita|news|artikel|read|post)/|\bPortal\s+(?:Resmi|Berita)\b",
    "alamat media": r"\b(?:[a-z]+(?:news|pos|post|kompas|tribun\w*|detik|antara|media|radar|times|kabar|berita|jurnal)\w*\.(?:com|co\.id|id|net))\b",
}  # fmt: skip
_NEWS_PATTERNS = {name: re.compile(pattern, re.MULTILINE) for name, pattern in _NEWS.items()}

_MENU = frozenset(
    {"beranda", "home", "dashboard", "dasbor", "menu", "log in", "login", "logout", "log out", "masuk", "keluar", "username", "password", "kata sandi",
     "unduh", "install", "instal", "download", "sign in", "sign up", "daftar akun"}
)  # fmt: skip
_NEWSROOM = frozenset({"kutipan", "redaksi", "pranala berita", "tautan berita", "alamat media", "dibaca"})


def _cues(patterns: dict[str, re.Pattern[str]], sheet: Sheet) -> dict[str, re.Match[str]]:
    return {name: match for name, pattern in patterns.items() if (match := pattern.search(sheet.flat))}


_BAR = re.compile(
    r"^\W*(?:\S{1,3}\s+){0,3}(?:https?\s?:/?/?|www\.)?[\w.-]+\.(?:go\.id|co\.id|com|id|org|net)(?:/\S*)?\W*(?:\S\W*){0,3}$",
    re.IGNORECASE,
)
_STATUS_LINE = _SCREEN_PATTERNS["baris status"]
_BAR_LINES = 3


def barred(sheet: Sheet, *, before: int | None = None) -> bool:
    """Whether an address bar or a phone's status line runs over the top of the page: a line that holds an address and nothing else.
    ``before``: it must stand above that offset."""
    return any(
        _BAR.match(line.text) or _STATUS_LINE.match(line.text)
        for line in sheet.lines[:_BAR_LINES]
        if (before is None or line.end <= before) and "@" not in line.text
    )


def look(sheet: Sheet, *, bare: bool) -> Screen | None:
    """Whether a page is a screen, by two kinds of furniture in a picture (``bare``), by three on a page of a file."""
    news, screen = _cues(_NEWS_PATTERNS, sheet), _cues(_SCREEN_PATTERNS, sheet)
    if opening_of(sheet).letterhead and is_correspondence(sheet):
        screen.pop("alamat", None)
        screen.pop("akun", None)
    if len(news) >= 2 and news.keys() & _NEWSROOM:
        first = min(news.values(), key=lambda match: match.start())
        return Screen(T.BERITA_MEDIA, min(0.9, 0.5 + 0.13 * len(news)), first.start(), first.end())
    menu = {" ".join(match[0].lower().split()) for match in _SCREEN_PATTERNS["menu"].finditer(sheet.flat)}
    seen = len(screen) + (len(menu) >= 3 or len(menu & _MENU) >= 2) + (bare and bool(screen) and barred(sheet))
    if seen >= (2 if bare else 3) and (bare or len(sheet.text.words) < 350):
        first = min(screen.values(), key=lambda match: match.start())
        return Screen(T.TANGKAPAN_LAYAR, min(0.9, 0.45 + 0.12 * seen), first.start(), first.end())
    return None
