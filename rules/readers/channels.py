"""What a picture or document shows of media and channels: addresses, apps, social platforms, telephone, mail, face-to-face service."""

import re

from rules.readers.cues import cue

ADDRESS = re.compile(
    r"(?:https?\s?:\s?/\s?/\s?|www\s?\.\s?)?(?<![\w@.])((?:[a-z0-9-]+\.)+(?:go\.id|desa\.id|sch\.id|ac\.id|or\.id|co\.id|web\.id|my\.id|mil\.id|id|com|net|org|info|news|tv|app|io|me|ly|co|site|online))"
    r"(?![\w@])(?:/[^\s]*)?",
    re.IGNORECASE,
)
MAIL = re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
TELEPHONE = re.compile(
    r"(?<![\w.,/])(?:\+?62[\s-]?|0)8\d{1,2}[\s-]?\d{3,4}[\s-]?\d{3,5}(?![\d.])|\(0\d{2,3}\)\s?\d{5,8}(?!\d)|(?<![\w.,/])0\d{2,3}-\d{5,8}(?!\d)|\b(?:1500\d{2,3}|0800[\s-]?\d{6,7})\b"
)
SOCIAL_DOMAINS = (
    "instagram.com", "facebook.com", "fb.com", "fb.watch", "twitter.com", "x.com", "tiktok.com", "youtube.com", "youtu.be", "threads.net",
    "whatsapp.com", "wa.me", "telegram.org", "t.me", "linkedin.com",
)  # fmt: skip
NOT_MEDIA = (
    "google.com", "google.co.id", "goo.gl", "bit.ly", "s.id", "linktr.ee", "gmail.com", "yahoo.com", "yahoo.co.id", "gstatic.com", "apple.com",
    "canva.com", "blogspot.com", "wordpress.com", "drive.google.com", "docs.google.com", "play.google.com", "forms.gle", "outlook.com",
    "hotmail.com", "microsoft.com", "zoom.us", "heyzine.com", "anyflip.com", "issuu.com", "tinyurl.com", "ymail.com", "icloud.com",
)  # fmt: skip

SOCIAL = cue(
    "instagram", "facebook", "tik ?tok", "youtube", "twitter", "threads", "media sosial", "medsos", "reels?", "fanpage", "postingan", "whatsapp", "whats app",
)  # fmt: skip
SOCIAL_SIGNS = cue(
    "suka", "komentar(i)?", "bagikan", "ikuti", "diikuti", "pengikut", "followers?", "following", "kiriman", "likes?", "liked by", "disukai( oleh)?",
    "comments?", "share", "subscribe(r|rs)?", "x ditonton", "tayangan", "views?", "kirim pesan", "lihat semua komentar", "tambahkan komentar", "cerita", "posts?",
)  # fmt: skip
CHAT = cue(
    "whatsapp",
    "whats app",
    "telegram",
    "ketik pesan",
    "pesan dan panggilan",
    "end to end",
    "terenkripsi",
    "online terakhir",
    "terakhir dilihat",
    "chat",
)
APP = cue(
    "google play", "play store", "app store", "instal(l)?", "unduh(an)?", "download", "log ?in", "masuk akun", "sign in", "username", "nama pengguna", "password",
    "kata sandi", "lupa (kata sandi|password)", "daftar akun", "registrasi( akun)?", "dashboard", "dasbor", "beranda", "log ?out", "keluar akun", "menu",
    "aplikasi( berbasis)?( web| android| mobile)?", "website", "web ?app", "situs( web)?", "portal", "sistem informasi", "halaman utama", "home", "super ?app",
)  # fmt: skip
SMART = cue(
    "chatbot",
    "chat ?gpt",
    "kecerdasan buatan",
    "artificial intelligence",
    "internet of things",
    "iot",
    "sensor",
    "asisten virtual",
    "super ?app",
    "daring",
    "online",
    "barcode",
    "scan qr",
    "qr code",
)
HOTLINE = cue(
    "hotline",
    "call center",
    "contact center",
    "e ?mail",
    "surel",
    "gmail",
    "telepon",
    "telpon",
    "telp",
    "panggilan",
    "sms",
    "pusat panggilan",
    "kotak masuk",
    "fax",
)
FACE_TO_FACE = cue(
    "tatap muka", "jemput bola", "noken", "loket( pelayanan| \\d)?", "unit pelayanan", "ruang (pelayanan|tunggu)", "meja (layanan|pelayanan|informasi)", "front office",
    "kunjungan( rumah)?", "door to door", "pelayanan langsung", "datang langsung", "mobil (keliling|layanan)", "pelayanan keliling", "posyandu", "petugas lapangan",
    "kantor (pelayanan|kelurahan|desa|camat)", "customer service", "manual", "sosialisasi langsung", "pojok (informasi|layanan)", "gerai", "pelayanan terpadu",
)  # fmt: skip
DEVICES = cue(
    "edc", "mesin edc", "telepon", "telpon", "handphone", "hp", "sms", "komputer", "laptop", "printer", "scanner", "mesin", "tablet", "microsoft excel", "excel", "spreadsheet",
    "kalkulator", "handy ?talky", "radio", "cctv", "proyektor", "timbangan digital", "alat elektronik", "perangkat elektronik", "tensimeter digital",
)  # fmt: skip
PAPER = cue(
    "manual", "tatap muka", "jemput bola", "noken", "formulir (kertas|cetak)?", "kartu", "buku (register|catatan|tamu)", "papan", "alat peraga", "non ?elektronik",
    "non ?digital", "door to door", "kunjungan( rumah)?", "gotong royong", "pelayanan keliling", "secara langsung",
)  # fmt: skip
_GOVERNMENTAL = re.compile(r"(?:^|\.)(?:[gqa9]o|desa)\.id$")


def domains(text: str) -> list[tuple[str, int, int]]:
    """Every web domain in a text, lower case without "www.", with its place; the domain of a mail address is none."""
    mails = [match.span() for match in MAIL.finditer(text)]
    found = []
    for match in ADDRESS.finditer(text):
        if not any(start <= match.start() < end for start, end in mails):
            found.append((match[1].lower().removeprefix("www."), match.start(), match.end()))
    return found


def is_of(domain: str, known: tuple[str, ...]) -> bool:
    """Whether a domain is one of the known ones or lies under one."""
    return any(domain == one or domain.endswith("." + one) for one in known)


def is_governmental(domain: str) -> bool:
    """Domains that only governments register: go.id (its first letter as engines misread it too), and desa.id for villages."""
    return _GOVERNMENTAL.search(domain) is not None
