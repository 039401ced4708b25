"""Names of news media as they stand on a masthead, for clippings and screenshots that show no address.

General knowledge of the Indonesian press: national media and the families whose regional titles share a first word.
"""

import re

_NATIONAL = (
    "kompas", "detik(?:com|news)?", "tempo", "antara(?:\\s?news)?", "liputan\\s?6", "okezone", "sindo\\s?news", "republika", "media\\s?indonesia", "cnn\\s?indonesia",
    "cnbc\\s?indonesia", "kumparan", "merdeka\\.com", "suara\\.com", "jpnn", "viva\\.co\\.id", "i\\s?news", "metro\\s?tv", "tv\\s?one", "trans\\s?7", "kompas\\s?tv", "tvri", "rri",
    "jawa\\s?pos", "pikiran\\s?rakyat", "suara\\s?merdeka", "kedaulatan\\s?rakyat", "times\\s?indonesia", "beritasatu", "bisnis\\.com", "tirto", "idn\\s?times", "fajar",
    "waspada", "analisa", "haluan", "singgalang", "sriwijaya\\s?post", "banjarmasin\\s?post", "kalteng\\s?pos", "kaltim\\s?post", "manado\\s?post", "bali\\s?post",
    "lombok\\s?post", "pos\\s?kupang", "cenderawasih\\s?pos", "serambi\\s?indonesia", "riau\\s?pos", "padang\\s?ekspres", "lampung\\s?post", "harian\\s?\\w+",
)  # fmt: skip
_FAMILIES = ("tribun", "radar", "suara", "warta", "berita", "kabar", "koran", "pos", "jurnal", "portal")
MASTHEAD = re.compile(
    rf"(?<![^\W\d_])(?:(?:{'|'.join(_NATIONAL)})(?:\.com|\.id|\.co)?|tribun\s?[a-z]+|tribunnews|radar\s?[A-Z]?[a-z]+)(?![^\W\d_])",
    re.IGNORECASE,
)
PRESS = re.compile(
    r"\b(?:wartawan|reporter|jurnalis|redaksi|editor|penulis|pewarta|kontributor|laporan\s*:|baca\s+juga|berita\s+terkait|dewan\s+pers|advertisement|iklan)\b",
    re.IGNORECASE,
)
OWNED = re.compile(
    r"\b(?:dis?kominfo|kominfo|humas|pem(?:kab|kot|prov|da)\b|prokopim|mc\s+(?:kab|kota|prov)\w*|media\s+center|ppid|info\s?publik|website\s+resmi|portal\s+resmi|akun\s+resmi|"
    r"pemerintah\s+(?:kabupaten|kota|provinsi)|dinas\s+\w+)", re.IGNORECASE,
)  # fmt: skip
