"""``aktor``: the classes of actors that a document names: akademisi, bisnis, komunitas, pemerintah, media (iid.md SID 7).

Classes are counted and not organisations. A class is named by an organisation ("Universitas Lambung Mangkurat") or by a person who
stands for it ("Dosen", "pelaku usaha"). What the considerations refer to, and copies, take no part.
"""

import re

from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Submission
from rules.readers.lines import Run
from rules.readers.office_names import offices_in
from rules.readers.sections import Section, placed_lines
from rules.source import Source

CLASSES = ("akademisi", "bisnis", "komunitas", "pemerintah", "media")

_CUES: dict[str, re.Pattern[str]] = {
    "akademisi": re.compile(
        r"\b(?:Universitas|Un[i1]vers[i1]ty|Univ\.\s*\w+|Unika|Politeknik|Poltek\w*|Institut\s+(?!Pemerintahan)[A-Z]\w+|Sekolah\s+Tinggi\s+\w+|STIKES\w*|STIE\b|STMIK\b|STIA\b|STAI\w*|STKIP\b|STIT\b|STIH\b|STISIP\w*|STAH\w*|(?-i:ST(?:IPER|IKOM|IKI|IBA|IFAR|IPAR|IPAS|PMD|PN|PK|FT|FK|T))\b|AMIK\b|Akper\b|Akbid\b|Akademi\s+Komunitas|IAIN\b|UIN\b|IAKN\b|"
        r"Akademi\s+(?-i:(?!Militer|Kepolisian)[A-Z])\w+|akademisi|perguruan\s+tinggi|dosen|rektor|dekan|guru\s+besar|LPPM|LP2M|pusat\s+(?:studi|kajian|penelitian)|peneliti|lektor|mahasiswa|civitas\s+akademika|"
        r"fakultas\s+\w+|program\s+studi|UNLAM|ULM|UGM|ITB|IPB|UNDIP|UNAIR|UNHAS|UNPAD|UNBRAW|Unmul|UNRI|USU|UNSYIAH|USK|UNTAN|UNSRI|UNILA|UNIB|UNJA|UNRAM|UNDANA|UNSRAT|UNTAD|UNPATTI|UNKHAIR|UNCEN|UNIPA|UNEJ|UNNES|UNESA|UNSOED)\b",
        re.IGNORECASE,
    ),
    "bisnis": re.compile(
        r"\b(?:PT\.?\s+(?!\d)[A-Z]\w+|CV\.?\s+[A-Z]\w+|UD\.?\s+[A-Z]\w+|P\.?T\.\s?[A-Z]\w+|BUM\s?D(?:es(?:a|ma)?)?\b|Badan\s+Usaha\s+Milik\s+(?:Desa|Daerah|Negara)|BUMN|Perum(?:da|\b(?!\s+(?:dam|per)))|Perusahaan(?:\s+Umum)?(?:\s+Daerah)?|PDAM|"
        r"Bank\s+(?!sampah|data|darah|indonesia\s+pintar|soal|ilmu|tanah|mata)\w+|BPR\s+\w+|BRI\b|BNI\b|(?<!Dinas )(?<!dan )Koperasi\s+(?!dan|,|usaha|umkm|ukm)\w+|pelaku\s+(?:usaha|umkm|ikm|industri|bisnis|wisata)|pengusaha|wira\s?usaha(?:wan)?|pemilik\s+(?:usaha|toko|warung|kedai)|pedagang|produsen|distributor|investor|swalayan|mini\s?market|"
        r"dunia\s+usaha|dunia\s+industri|swasta|KUD\b|KSU\b|KSP\b|Credit\s+Union|(?-i:CU)\s+(?-i:[A-Z])\w+|Kopdit|simpan\s+pinjam|(?-i:(?:Kios|Depot|Grosir|Agen|Galeri)\s+[A-Z])\w+|KUBE\b|(?-i:(?:Hotel|Rumah\s+Makan|Restoran|Bengkel|Pabrik)\s+[A-Z])\w+|KADIN|HIPMI|APINDO|PHRI|ASITA|Kamar\s+Dagang|Toko\s+[A-Z]\w+|(?:manajer|pimpinan|direktur|general\s+manager|GM)\s+hotel|Telkom(?:sel)?|Gojek|Grab|Tokopedia|Shopee|Indomaret|Alfamart|Pertamina|PLN|Bukalapak|Lazada|Indosat|Pegadaian|Pos\s+Indonesia|Jasa\s+Raharja|Gapensi|Organda|IWAPI|GAPKI|Perusda|Perseroan|Usaha\s+Dagang|asosiasi\s+(?:pengusaha|pedagang|industri)|apotek\s+\w+|CSR)\b",
        re.IGNORECASE,
    ),
    "komunitas": re.compile(
        r"\b(?:Karang\s+Taruna|(?:TP\.?\s*-?\s*)?PKK|LSM|Lembaga\s+Swadaya|Kelompok\s+(?:Tani|Nelayan|Wanita|Sadar|Informasi|Masyarakat|Swadaya|Belajar|Usaha|Pemuda|Ternak|Peternak|Perempuan|Pengrajin|Perajin|Penenun|Pembatik|Penganyam|Petani|Pekebun|Pembudidaya|Pelestari|Pegiat|Penggiat|Pemerhati|Seni|Budaya|Peduli|Warga|Disabilitas|Lansia)\w*|Gapoktan|Poktan|KWT|Forum\s+(?!Perangkat|OPD|SKPD|Konsultasi|Group|Koordinasi\s+Pimpinan|Lintas\s+Perangkat)\w+|komunitas(?!\s*(?:akademi))|"
        r"kader\b|tokoh\s+(?:masyarakat|agama|adat|pemuda|perempuan)|(?:ketua|pengurus)\s+(?:RT|RW)|RT\s*/\s*RW|relawan|paguyuban|pramuka|Bunda\s+(?:PAUD|Literasi)|MUI|Muhammadiyah|'?Aisyiyah|Nahdlatul|Fatayat|Muslimat|Ansor|"
        r"Yayasan|HIMPAUDI|IGTKI|PGRI|PMI\b|Palang\s+Merah|Pokdarwis|bank\s+sampah|Komite\s+Sekolah|IDI\b|IBI\b|PPNI|lembaga\s+adat|damang|organisasi\s+(?:masyarakat|kemasyarakatan|pemuda|wanita|perempuan)|ormas|"
        r"duta\s+\w+|warga\s+(?:masyarakat|setempat)|perwakilan\s+(?:masyarakat|warga)|unsur\s+masyarakat|remaja\s+masjid|majelis\s+taklim|dasa\s?wisma|posyandu|LPM[DK]?\b|HKTI|KTNA|HNSI|P3A|subak|masyarakat\s+adat|kerapatan\s+adat|ninik\s+mamak|bundo\s+kanduang|pemangku\s+adat|sanggar\s+\w+|FKUB|PIK-?\s?R\b|Tagana|pe[cn]{1,2}inta\s+alam|dharma\s+wanita|GOW\b|BKMT|PHDI|pondok\s+pesantren|takmir|pokmas|taman\s+ba(?:ca|caan)|rumah\s+baca|(?-i:(?:Ikatan|Persatuan|Perkumpulan|Perhimpunan|Paguyuban|Serikat|Sahabat|Aliansi)\s+(?!Wartawan|Jurnalis|Pengusaha|Pedagang|Dosen|Alumni|Media)[A-Z])\w+|pokja\s+(?:warga|masyarakat)|KNPI|penyandang\s+disabilitas)\b",
        re.IGNORECASE,
    ),
    "media": re.compile(
        r"\b(?:wartawan|jurnalis|pewarta|penyiar|PWI|IJTI|AJI\b|IWO\b|SMSI|JMSI|AMSI|insan\s+pers|awak\s+media|rekan\s+(?:media|pers)|media\s+(?:massa|cetak|elektronik|online|daring|lokal|partner|center|pemberitaan|televisi|pers)|unsur\s+media|"
        r"perwakilan\s+media|surat\s+kabar|harian\s+(?:umum\s+)?(?!lepas|kegiatan|kerja|pelaksana)(?-i:[A-Z])\w+|koran|portal\s+berita|redaksi|redaktur|pemimpin\s+redaksi|reporter|Radio\s+(?!log)\w+|RRI|TVRI|RTV|LPPL|stasiun\s+(?:televisi|radio)|televisi|"
        r"(?:Banjarmasin|Radar|Tribun|Kompas|Jawa|Suara|Kabar|Republika|Media|Lampung|Sumatera|Kaltim|Fajar)\s*(?:Post?|news|TV|Kalimantan|Banjar\w+|Bali|Jateng|Jatim|Kaltim|Kalsel|Merdeka|Indonesia)\b|Antara\s?News|detik(?:com|news)|(?:LKBN|Kantor\s+Berita)\s+Antara|Dewan\s+Pers|Kominfo\s+TV|(?-i:(?!Smart|Unit)[A-Z]\w+\s+(?:Post|Ekspres|Express|TV|FM|News)|(?!Kantor|Petugas|Kepala|Kode|Loket|Penjaga)[A-Z]\w+\s+Pos(?!\s+[A-Z])|(?:Warta|Suara)\s+[A-Z]\w+)|\w+(?:news|post|pos|kabar|berita|times)\.(?:com|id|co\.id|net))\b|"
        r"(?:^\W*|\d[.)]\s*|\bunsur\s+|\bdan\s+|,\s*)(?:media|pers)(?=\s*(?:[;.)]|dan\b|\s(?:Anggota|Ketua)))|^\W*(?:\d{1,2}\s*[.)]?\s*)?media\s*$",
        re.IGNORECASE,
    ),
    "pemerintah": re.compile(
        r"\b(?:Pemerintah(?:an)?\s+(?:Daerah|Kabupaten|Kota|Provinsi|Desa|Kelurahan|Kecamatan)|unsur\s+pemerintah|Dinas\s+[A-Z]\w+|Kepala\s+(?:Dinas|Badan|Desa|Puskesmas|Bidang|Bagian)|Camat|Lurah|Polres\w*|Polsek|Kodim|Koramil|TNI|POLRI|Kepolisian|Babinsa|"
        r"Bhabinkamtibmas|Kejaksaan|Kementerian|Kantor\s+(?:Kementerian|Urusan|Pertanahan|Kecamatan|Desa|Kelurahan)|Bupati|Wali\s?kota|Gubernur|DPRD|Puskesmas|UPTD?|ASN|Perangkat\s+(?:Daerah|Desa)|BPS|BPJS|KPP)\b",
        re.IGNORECASE,
    ),
}
_ADDRESS = re.compile(r"^\W*(?:Jalan|Jln?\b\.?|Alamat\b|Kompleks?\b|Komp\.)", re.IGNORECASE)
"""Where an office lies: what else stands there is no actor."""

# The same words meaning something else: media as a means, a community of learners' name, the matter of an office.
_NOT = {
    "media": re.compile(
        r"media\s+(?:WhatsApp|WA\b|Zoom|Telegram|Google|tatap|audio|visual|sosial|informasi|pembelajaran|promosi|tanam|belajar|komunikasi|layanan)|Duta\s+Radio",
        re.IGNORECASE,
    ),
    "bisnis": re.compile(
        r"Dinas\s+(?:Perdagangan|Koperasi|Penanaman|Perindustrian)[^;\n]*|proses\s+bisnis|profil\s+bisnis|Rencana\s+Bisnis|Bank\s+Sampah",
        re.IGNORECASE,
    ),
    "komunitas": re.compile(
        r"Dinas\s+Pemberdayaan[^;\n]*|(?:ruang|gedung|aula|balai|taman|pusat)\s+komunitas|Forum\s+(?:Perangkat|OPD|SKPD)|jaringan\s+komunitas\s+komputer|"
        r"(?:Universitas|Univ\.?|Akbid|Akper|Politeknik|Institut|Sekolah\s+Tinggi|STIKES|STKIP|IKIP|Rumah\s+Sakit|RS\w*|S[DM][AKP]?|MTs|MA)\s+(?:\w+\s+){0,3}?"
        r"(?:Muhammadiyah|'?Aisyiyah|Nahdlatul\s+\w+|PGRI)",
        re.IGNORECASE,
    ),
    "akademisi": re.compile(r"Dinas\s+Pendidikan|Ijazah[^\n]*", re.IGNORECASE),
}


def read_actors(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """The classes named, in the order of ``CLASSES``, each with the place that names it."""
    found: dict[str, Run] = {}
    for line in placed_lines(source):
        if line.section in (Section.BASIS, Section.COPIES) or _ADDRESS.match(line.run.content):
            continue
        for kind in CLASSES:
            if kind not in found and (run := _named(kind, line.run)):
                found[kind] = run
    if stated.document_type is DocumentType.BERITA_MEDIA and "media" not in found and source.texts and source.texts[0].words:
        found["media"] = Run(source.texts[0], tuple(range(min(6, len(source.texts[0].words)))))
    issuer = stated.fact(Facts.INSTANSI) or stated.fact(Facts.PEMDA)
    if not found and issuer is None:
        return None
    classes = tuple(kind for kind in CLASSES if kind in found or (kind == "pemerintah" and issuer is not None))
    cited = tuple(found[kind].cite(source) if kind in found else issuer.citation for kind in classes if kind in found or issuer)  # type: ignore[union-attr]
    confidence = min((run.confidence for run in found.values()), default=1.0)
    return Fact(classes, tuple(citation for citation in cited if citation is not None), round(confidence, 4))


def _named(kind: str, line: Run) -> Run | None:
    content = line.content
    veto = _NOT.get(kind)
    if veto is not None:
        content = veto.sub(lambda hit: " " * len(hit[0]), content)
    hit = _CUES[kind].search(content)
    if hit is not None:
        return line.part(hit.start(), hit.end())
    if kind == "pemerintah" and (mentions := offices_in(content)):
        return line.part(mentions[0].start, mentions[0].end)
    return None
