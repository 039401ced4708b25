"""Words of office papers that the comparison of subjects knows: abbreviations, other words for the same, acts, words that all share.

Collected from how Indonesian offices name their papers; phrases are in small letters, without "dan", "di" and their like.
"""


def word_set(text: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(text.split())


CONCEPTS: dict[str, tuple[str, ...]] = {
    # papers of planning, money and procedure
    "dpa": ("dokumen pelaksanaan anggaran",),
    "dppa": ("dokumen pelaksanaan perubahan anggaran", "dpa perubahan", "perubahan dpa", "dokumen pelaksanaan anggaran perubahan"),
    "rka": ("rencana kerja anggaran",),
    "rkas": ("rencana kegiatan anggaran sekolah", "rencana kerja anggaran sekolah"),
    "rba": ("rencana bisnis anggaran",),
    "apbd": ("anggaran pendapatan belanja daerah",),
    "apbdes": ("anggaran pendapatan belanja desa", "apb desa"),
    "rkpd": ("rencana kerja pemerintah daerah",),
    "rkpdes": ("rencana kerja pemerintah desa", "rkp desa"),
    "rpjmd": ("rencana pembangunan jangka menengah daerah",),
    "rpjpd": ("rencana pembangunan jangka panjang daerah",),
    "rtrw": ("rencana tata ruang wilayah",),
    "renja": ("rencana kerja",),
    "renstra": ("rencana strategis",),
    "kua": ("kebijakan umum anggaran", "kebijakan umum apbd"),
    "ppas": ("prioritas plafon anggaran sementara",),
    "sop": ("standar operasional prosedur", "prosedur operasional standar", "standard operating procedure", "standar operasional", "spo", "pos ap"),
    "spm": ("standar pelayanan minimal",),
    "spbe": ("sistem pemerintahan berbasis elektronik",),
    "skm": ("survei kepuasan masyarakat", "survey kepuasan masyarakat"),
    "ikm": ("indeks kepuasan masyarakat",),
    "iid": ("indeks inovasi daerah",),
    "iga": ("innovative government award",),
    "kak": ("kerangka acuan kerja", "kerangka acuan kegiatan"),
    "juknis": ("petunjuk teknis", "pedoman teknis", "panduan teknis"),
    "juklak": ("petunjuk pelaksanaan", "pedoman pelaksanaan"),
    "panduan": ("buku panduan", "buku petunjuk", "manual book", "user manual", "user guide", "manual", "petunjuk penggunaan", "buku manual"),
    # acts of more than one word
    "bimtek": ("bimbingan teknis",),
    "monev": ("monitoring evaluasi", "pemantauan evaluasi", "monitoring", "pemantauan", "evaluasi"),
    "kerjasama": (
        "perjanjian kerja sama", "perjanjian kerjasama", "kerja sama", "pks", "mou", "nota kesepahaman", "kesepakatan bersama", "nota kesepakatan",
        "memorandum of understanding", "kesepakatan", "kemitraan", "perjanjian", "kontrak",
    ),
    "ujicoba": ("uji coba", "pilot project", "percontohan", "piloting"),
    "rakor": ("rapat koordinasi",),
    "fgd": ("focus group discussion", "forum group discussion", "forum grup diskusi", "diskusi kelompok terarah"),
    "musrenbang": ("musyawarah perencanaan pembangunan",),
    "sertijab": ("serah terima jabatan",),
    "bast": ("berita acara serah terima",),
    # people and groups
    "tim": ("satuan tugas", "satgas", "kelompok kerja", "pokja", "panitia", "gugus tugas", "komite", "tim kerja", "tim pelaksana", "kepanitiaan"),
    "asn": ("aparatur sipil negara", "pegawai negeri sipil", "pns"),
    "kepsek": ("kepala sekolah",),
    "siswa": ("peserta didik", "murid", "pelajar", "anak didik"),
    "umkm": ("usaha mikro kecil menengah", "ukm"),
    "ppl": ("penyuluh pertanian lapangan", "penyuluh pertanian", "petugas penyuluh lapangan"),
    "poktan": ("kelompok tani",),
    "gapoktan": ("gabungan kelompok tani",),
    "lansia": ("lanjut usia", "usia lanjut"),
    "abk": ("anak berkebutuhan khusus", "siswa berkebutuhan khusus", "peserta didik berkebutuhan khusus"),
    "tokoh agama": ("toga",),
    # offices
    "diskominfo": ("dinas komunikasi informatika", "kominfo", "dinas kominfo", "diskominfotik", "diskominfosp"),
    "dinkes": ("dinas kesehatan",),
    "disdik": ("dinas pendidikan", "disdikbud", "dinas pendidikan kebudayaan", "dikbud"),
    "dinsos": ("dinas sosial",),
    "disdukcapil": ("dinas kependudukan pencatatan sipil", "dukcapil", "disdukcasip"),
    "bappeda": ("badan perencanaan pembangunan daerah", "bapperida", "bappelitbangda", "bapelitbang"),
    "bapenda": ("badan pendapatan daerah",),
    "bkpsdm": ("badan kepegawaian pengembangan sumber daya manusia", "bkpp", "bkd"),
    "bpbd": ("badan penanggulangan bencana daerah",),
    "brida": ("badan riset inovasi daerah",),
    "dpmptsp": ("dinas penanaman modal pelayanan terpadu satu pintu", "dinas penanaman modal ptsp"),
    "ptsp": ("pelayanan terpadu satu pintu",),
    "mpp": ("mal pelayanan publik",),
    "dlh": ("dinas lingkungan hidup",),
    "dishub": ("dinas perhubungan",),
    "distan": ("dinas pertanian",),
    "setda": ("sekretariat daerah",),
    "skpd": ("satuan kerja perangkat daerah", "opd", "organisasi perangkat daerah", "perangkat daerah", "pd"),
    "uptd": ("unit pelaksana teknis daerah", "upt", "unit pelaksana teknis"),
    "puskesmas": ("pusat kesehatan masyarakat", "pkm", "pusk"),
    "rsud": ("rumah sakit umum daerah",),
    "blud": ("badan layanan umum daerah",),
    "bumdes": ("badan usaha milik desa", "bum desa", "bumdesa"),
    "baznas": ("badan amil zakat nasional",),
    "csr": ("tanggung jawab sosial perusahaan", "tjsl", "tjslp"),
    "paud": ("pendidikan anak usia dini",),
    "sd": ("sekolah dasar", "sdn", "sd negeri", "sekolah dasar negeri", "madrasah ibtidaiyah"),
    "smp": ("sekolah menengah pertama", "smpn", "smp negeri", "sekolah menengah pertama negeri"),
    "sma": ("sekolah menengah atas", "sman", "sma negeri"),
    # matters
    "adminduk": ("administrasi kependudukan",),
    "ktp": ("kartu tanda penduduk", "ktp el", "ktpel", "e ktp", "ektp", "kartu tanda penduduk elektronik", "ktp elektronik"),
    "kia": ("kartu identitas anak",),
    "kk": ("kartu keluarga",),
    "siak": ("sistem informasi administrasi kependudukan",),
    "tte": ("tanda tangan elektronik", "tandatangan elektronik"),
    "ppid": ("pejabat pengelola informasi dokumentasi",),
    "alsintan": ("alat mesin pertanian",),
    "bos": ("bantuan operasional sekolah", "bantuan operasional satuan pendidikan", "bosp"),
    "ppdb": ("penerimaan peserta didik baru", "spmb", "penerimaan murid baru", "penerimaan siswa baru"),
    "odgj": ("orang gangguan jiwa",),
    "pmk": ("penyakit mulut kuku",),
    "litbang": ("penelitian pengembangan", "kelitbangan"),
    "sdm": ("sumber daya manusia",),
    "sotk": ("kedudukan susunan organisasi tugas fungsi tata kerja", "susunan organisasi tata kerja", "struktur organisasi tata kerja"),
    "masterplan": ("rencana induk", "master plan"),
    "roadmap": ("peta jalan", "road map"),
    "smartcity": ("smart city", "kota cerdas", "kota pintar"),
    "daring": ("online", "on line"),
    "gratis": ("pembebasan biaya", "bebas biaya", "tanpa biaya", "cuma cuma"),
    "takmampu": ("tidak mampu", "kurang mampu", "miskin", "prasejahtera", "pra sejahtera"),
    "tandatangan": ("tanda tangan", "penandatanganan", "ttd"),
    "admin": ("administrator", "operator", "pengelola akun"),
    "antrean": ("antrian",),
    "akta": ("akte",),
    "bayi": ("balita", "baduta", "batita"),
    "aduan": ("pengaduan", "keluhan", "komplain"),
    "rekap": ("rekapitulasi",),
    # other words for the same
    "disabilitas": ("difabel", "penyandang disabilitas", "penyandang cacat", "kaum difabel"),
    "igd": ("ugd", "instalasi gawat darurat", "unit gawat darurat", "gawat darurat"),
    "pengemudi": ("sopir", "supir", "driver"),
    "pemandu": ("guide", "tour guide"),
    "acara": ("event", "even"),
    "pegawai": ("karyawan", "staf", "staff"),
    "pemeliharaan": ("perawatan", "maintenance"),
    "pemutakhiran": ("update", "updating", "pembaruan", "pembaharuan"),
    "penertiban": ("razia",),
    "peluncuran": ("launching", "louncing", "lounching", "soft launching", "grand launching"),
    "pendaftaran": ("registrasi", "daftar"),
    "lomba": ("perlombaan", "kompetisi", "sayembara", "kontes"),
    "penghargaan": ("award", "apresiasi", "reward"),
    "vaksinasi": ("imunisasi", "vaksin"),
    "air bersih": ("air minum",),
    "perempuan": ("wanita",),
    "narkoba": ("narkotika", "napza"),
    "ibu hamil": ("bumil",),
    "rtlh": ("rumah tidak layak huni",),
    "hewan": ("ternak",),
    "gepeng": ("gelandangan pengemis",),
    "verval": ("verifikasi validasi",),
    "lalin": ("lalu lintas",),
    "rajal": ("rawat jalan",),
    "ranap": ("rawat inap",),
    "anggota dewan": ("dprd", "dewan perwakilan rakyat daerah"),
    "pasar": ("pasar rakyat", "pasar tradisional"),
    "gotong royong": ("kerja bakti", "kerjabakti", "goro"),
    "honor": ("honorarium", "insentif"),
    "penyerahan": ("serah terima", "pembagian", "distribusi", "penyaluran"),
    "kunjungan": ("studi tiru", "studi banding", "benchmarking", "kunjungan kerja", "kunker"),
    "kemiskinan": ("pengentasan kemiskinan", "penanggulangan kemiskinan"),
    "desa": ("kampung", "nagari", "kalurahan", "pekon", "gampong", "tiyuh"),
    "umat": ("jamaah", "jemaah"),
    "anak yatim": ("yatim piatu",),
    "lahan": ("tanah", "bidang tanah"),
    "sekolah": ("satuan pendidikan", "madrasah"),
    "pendidik": ("guru", "tenaga pendidik", "tenaga kependidikan", "gtk", "ptk"),
    "permohonan": ("permintaan",),
    "website": ("situs web", "laman", "situs", "web"),
    "narasumber": ("nara sumber", "pemateri"),
    "warga": ("masyarakat", "penduduk"),
    "limabelas": ("lima belas", "15"),
    "triwulan": ("tw", "tri wulan"),
    "semester": ("smt", "smstr"),
}  # fmt: skip
"""A concept, and the phrases that say the same; it may itself be an abbreviation that is typed. A phrase stands for its words too."""

SHORTENED: dict[str, str] = {
    "kab": "kabupaten", "prov": "provinsi", "kec": "kecamatan", "kel": "kelurahan", "ds": "desa", "ta": "tahun anggaran", "tp": "tahun pelajaran",
    "th": "tahun", "thn": "tahun", "utk": "untuk", "dgn": "dengan", "dg": "dengan", "sbg": "sebagai", "thd": "terhadap", "dlm": "dalam",
    "tsb": "tersebut", "yg": "yang", "pd": "pada", "lap": "laporan", "ltk": "letak", "pelks": "pelaksanaan", "pemb": "pembentukan",
    "kpd": "kepada", "krn": "karena", "ttg": "tentang", "tntg": "tentang", "dlsb": "", "dll": "", "keg": "kegiatan", "sosialisai": "sosialisasi",
    "smt": "semester", "jan": "januari", "feb": "februari", "jun": "juni", "jul": "juli", "agt": "agustus", "agust": "agustus", "sept": "september",
    "okt": "oktober", "nov": "november", "des": "desember", "rehab": "rehabilitasi", "info": "informasi", "dok": "dokumen", "adm": "administrasi",
}  # fmt: skip

WRAPPERS = word_set(
    "sk surat keputusan peraturan perda perbup perwali perwal pergub perkada salinan petikan undangan perintah tugas keterangan edaran st spt perihal hal"
    " laporan hasil kegiatan pelaksanaan melaksanakan pelaksana dalam rangka terhadap kepada tingkat se secara berbasis bersama guna menjadi jadi dokumen"
    " bupati walikota wali gubernur kepala berita acara notulen notula daftar hadir bahan tahap angkatan bulan sampai januari februari maret april mei"
    " juni juli agustus september oktober november desember lewat anggaran pelajaran rapat tahun anggaran nota dinas foto dokumentasi lampiran"
    " pemerintah kabupaten kota provinsi kecamatan kelurahan desa antara tersebut berdasarkan sebagaimana yaitu adalah ada adanya telah sudah masa bakti"
    " seluruh setiap semua jenis bentuk rencana tindak lanjut kesatu kedua ketiga bareng versi nomor"
)
"""Words that say what paper it is, or nothing: they weigh nothing when subjects are compared."""

SHARED = word_set(
    "inovasi daerah pelayanan layanan sistem program aplikasi informasi pembentukan penetapan penunjukan penyelenggaraan pengelolaan kelola pengembangan"
    " penyusunan pemberian pemanfaatan penggunaan peningkatan pedoman tata cara standar panduan tim admin petugas pengelola skpd pd pembinaan"
    " masyarakat warga umum publik unit data kerja bidang teknis pengangkatan penugasan pembuatan buat bikin dukungan fasilitasi koordinasi gerakan"
    " kelompok satuan penerapan implementasi pelaksana sub kebijakan nama baru jangka percepatan tempat lokasi bahan basis sarana digital elektronik"
    " daring penanganan penyediaan penyampaian"
)
"""Words that many subjects of one office share: they tell little apart."""

ACTS: dict[str, str] = {
    "penetapan": "establish", "menetapkan": "establish", "ditetapkan": "establish", "pengesahan": "establish",
    "pembentukan": "appoint", "membentuk": "appoint", "dibentuk": "appoint", "bentuk": "appoint", "penunjukan": "appoint", "menunjuk": "appoint",
    "penunjukkan": "appoint", "pengangkatan": "appoint", "mengangkat": "appoint", "penugasan": "appoint", "menugaskan": "appoint",
    "bimtek": "train", "pelatihan": "train", "workshop": "train", "lokakarya": "train", "diklat": "train", "pembekalan": "train", "kursus": "train",
    "melatih": "train", "tot": "train", "magang": "train",
    "sosialisasi": "inform", "mensosialisasikan": "inform", "menyosialisasikan": "inform", "diseminasi": "inform", "penyuluhan": "teach",
    "kampanye": "inform", "publikasi": "inform",
    "monev": "evaluate", "supervisi": "evaluate", "skm": "survey", "survei": "survey", "survey": "survey", "ikm": "survey",
    "ujicoba": "trial", "penerapan": "apply", "menerapkan": "apply", "implementasi": "apply", "replikasi": "replicate", "mereplikasi": "replicate",
    "kerjasama": "agree", "juknis": "guide", "panduan": "guide", "juklak": "guide", "rakor": "meet", "fgd": "meet",
    "pembangunan": "build", "membangun": "build", "bangun": "build", "rehabilitasi": "mend", "merehabilitasi": "mend", "perbaikan": "mend",
    "pengadaan": "buy", "pembelian": "buy",
}  # fmt: skip
"""What a paper does or tells of; two acts of different kinds, of which neither subject has the other's, tell subjects apart."""

TOGETHER: frozenset[frozenset[str]] = frozenset(
    frozenset(pair.split("+"))
    for pair in word_set(
        "teach+train teach+inform teach+establish establish+appoint establish+evaluate establish+inform train+guide apply+establish apply+inform evaluate+survey"
        " meet+inform meet+evaluate agree+replicate meet+agree agree+establish guide+establish train+meet build+apply build+buy"
        " build+guide trial+establish apply+guide guide+apply replicate+apply trial+guide build+establish mend+establish"
        " survey+establish build+meet build+evaluate build+agree buy+establish buy+agree build+train build+inform"
        " replicate+establish build+appoint train+replicate inform+replicate meet+trial trial+evaluate evaluate+apply"
        " build+replicate build+trial agree+apply agree+trial"
    )
)
"""Kinds of acts that one paper may well be said to do with either word."""

TEAMS = frozenset({"tim", "forum"})
STAFF = frozenset({"admin", "verifikator", "fasilitator", "petugas", "pendamping", "relawan", "kader", "duta", "enumerator"})
WINNERS = frozenset({"pemenang", "juara", "nominator", "finalis"})

CONTRASTS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "kelahiran kematian perkawinan perceraian pengangkatan",
        "udara air tanah",
        "sd smp sma paud",
        "rajal ranap",
        "ktp kia kk",
        "dpa rka rkpd rpjmd rpjpd renstra kua rtrw",
        "padi jagung kedelai cabai bawang kopi kakao kelapa sawit tebu",
        "sapi kambing ayam ikan udang",
        "kebakaran banjir longsor gempa kekeringan",
        "pendaftaran pemulangan",
        "pencegahan pemadaman",
    )
)
"""Words that take each other's place: one of a row in the one subject and another of it in the other tell them apart."""
