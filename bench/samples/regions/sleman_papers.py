"""Papers of Kabupaten Sleman: the manner of Permendagri 1/2023, many with electronic signatures, some scanned."""

from bench.samples import budgets, decrees, events, papers, photos, scans, screens, video
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, gap, grid, labelled, letterhead, render, signed, text
from bench.samples.people import Person, people

NAME = "TILIK OBAT (Titip Layanan Informasi Klinik dan Antar Obat ke Rumah)"
BUPATI = Person("H. SUNARYADI KARTOWIJAYA")
HEALTH = Person("dr. Endah Purwaningrum, M.P.H.", "19710314 199903 2 004", "Pembina Utama Muda (IV/c)")
HOUSE = House("Kabupaten Sleman", "Daerah Istimewa Yogyakarta", "Sleman", "Bupati", BUPATI, "slemankab.go.id", face="Helvetica", size=11, kop="center", seed=3)
BANTUL = House("Kabupaten Bantul", "Daerah Istimewa Yogyakarta", "Bantul", "Bupati", Person("DRA. HJ. MURTININGSIH"), "bantulkab.go.id", face="Liberation", size=12, kop="center", seed=8)
STAFF = people(60, "jawa", 3)
OFFICE = "Dinas Kesehatan"
HEAD = "Kepala Dinas Kesehatan"


def _seal(date: str, how: str = "tte") -> Signing:
    return Signing(("BUPATI SLEMAN,",), BUPATI, "Sleman", date, how, stamp="Bupati Sleman", nip=False)


def _chief(date: str, how: str = "tte", place: str = "Sleman") -> Signing:
    return Signing((f"{HEAD},",), HEALTH, place, date, how, stamp="Dinas Kesehatan Kab. Sleman", lead="")


def decree() -> bytes:
    others = ("SEMAR BELANJA", "KANDANG CERIA", "SIAP NIKAH", "LUMBUNG MATARAM DESA", "GERAI PADI", "PASAR SENIN RESIK", "KANTIN LITERASI", "DOLAN SLEMAN")
    units = ("Dinas Perdagangan", "Dinas Pertanian", "Dinas Kependudukan", "Dinas Sosial", "Dinas Pertanian", "Dinas Perdagangan", "Dinas Pendidikan", "Dinas Pariwisata")
    rows = [(name, unit) for name, unit in zip(others, units, strict=True)]
    rows.insert(4, (NAME, OFFICE))
    listed = tuple((f"{n}.", name, unit, "Digital" if n % 2 else "Non Digital") for n, (name, unit) in enumerate(rows, 1))
    annex = Annex("Daftar Inovasi Daerah Kabupaten Sleman Tahun 2024", ("No.", "Nama Inovasi", "Perangkat Daerah", "Jenis"), listed, (30, 220, 130, None))
    story = decrees.decree(
        HOUSE, number="55.4/Kep.KDH/A/2024", about="Penetapan Inovasi Daerah Tahun 2024",
        why=["bahwa dalam rangka peningkatan kinerja penyelenggaraan pemerintahan daerah dan pelayanan publik, perlu dilakukan inovasi daerah;", "bahwa inovasi yang telah lulus uji coba dan diterapkan pada Tahun 2024 perlu ditetapkan dengan Keputusan Bupati;", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Bupati tentang Penetapan Inovasi Daerah Tahun 2024;"],
        laws=LAWS[:3],
        orders=["Menetapkan Inovasi Daerah Tahun 2024 sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Bupati ini.", "Kepala Perangkat Daerah bertanggung jawab atas pelaksanaan, pengembangan, dan pelaporan inovasi sebagaimana dimaksud dalam Diktum KESATU.", "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan."],
        signing=_seal("12 Agustus 2024"), annexes=[annex], copies=["Gubernur Daerah Istimewa Yogyakarta", "Ketua DPRD Kabupaten Sleman", "Inspektur Kabupaten Sleman"],
    )
    return render(story, HOUSE)


def team() -> bytes:
    offices = ["Dinas Kesehatan"] * 5 + ["Dinas Komunikasi dan Informatika"] * 2 + ["Badan Perencanaan Pembangunan Daerah"] * 2 + ["Dinas Kependudukan dan Pencatatan Sipil"]
    outside = ["Fakultas Farmasi Universitas Kaliurang", "PT Lintas Boga Ekspres", "Apotek Waras Sejati (CV Waras Sejati)", "Paguyuban Kader Kesehatan Merapi", "Karang Taruna Kapanewon Pakem", "Surat Kabar Harian Warta Merapi"]
    roles = ["Penanggung jawab", "Ketua", "Sekretaris", "Pengelola resep", "Pengelola data stok", "Pengembang sistem", "Keamanan informasi", "Perencanaan", "Pengendali mutu", "Pemadanan data NIK", "Pendamping kajian", "Mitra pengantaran", "Mitra penyedia obat", "Pendamping pasien", "Relawan pengantaran", "Publikasi"]
    rows = tuple((f"{n}.", person.name, office, role) for n, (person, office, role) in enumerate(zip(STAFF, offices + outside, roles, strict=False), 1))
    annex = Annex("Susunan Tim Pengelola Inovasi TILIK OBAT", ("No.", "Nama", "Instansi/Unsur", "Kedudukan dan Tugas"), rows, (30, 140, 160, None))
    story = decrees.decree(
        HOUSE, number="71.2/Kep.KDH/A/2025", about="Tim Pengelola Inovasi Titip Layanan Informasi Klinik dan Antar Obat ke Rumah",
        why=["bahwa untuk keberlanjutan inovasi Titip Layanan Informasi Klinik dan Antar Obat ke Rumah (TILIK OBAT), perlu dibentuk tim pengelola yang melibatkan pemangku kepentingan;", "bahwa nama-nama yang tercantum dalam Lampiran dipandang mampu melaksanakan tugas sebagai tim pengelola;"],
        laws=LAWS[:2],
        orders=["Membentuk Tim Pengelola Inovasi TILIK OBAT dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran Keputusan Bupati ini.", "Tim sebagaimana dimaksud dalam Diktum KESATU melaksanakan tugas sesuai kedudukan masing-masing dan melapor kepada Bupati melalui Kepala Dinas Kesehatan.", "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan."],
        signing=_seal("14 April 2025", "basah"), annexes=[annex],
    )
    return scans.scan(render(story, HOUSE), 31, quality=34)


def dpa(year: int) -> bytes:
    amount = {2024: 84_500_000, 2025: 121_250_000, 2026: 137_900_000}[year]
    labels = [("Urusan Pemerintahan", "1.02 Urusan Pemerintahan Bidang Kesehatan"), ("Organisasi", "1.02.0.00.0.00.01.0000 Dinas Kesehatan"), ("Program", "1.02.02 Program Pemenuhan Upaya Kesehatan Perorangan dan Masyarakat"), ("Kegiatan", "1.02.02.2.02 Penyediaan Layanan Kesehatan untuk UKM dan UKP"), ("Sub Kegiatan", "1.02.02.2.02.0033 Operasional Pelayanan Puskesmas"), ("Sumber Dana", "Pendapatan Asli Daerah")]
    lines = [("5", "BELANJA DAERAH", budgets.rupiah(amount * 3)), ("5.1", "BELANJA OPERASI", budgets.rupiah(amount * 3)), ("5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", budgets.rupiah(amount // 5)), ("5.1.02.02.01.0026", "Belanja Jasa Tenaga Administrasi", budgets.rupiah(amount // 2)), ("5.1.02.02.01.0071", "Belanja Jasa Pengantaran Obat (Inovasi TILIK OBAT)", budgets.rupiah(amount)), ("5.1.02.04.01.0003", "Belanja Perjalanan Dinas Dalam Kota", budgets.rupiah(amount // 4))]
    block = Signing(("Pejabat Pengelola Keuangan Daerah,",), Person("Drs. Haryanto Puspodiningrat, M.M.", "19690822 199403 1 006", "Pembina Utama Muda (IV/c)"), "Sleman", f"2 Januari {year}", "tte" if year == 2026 else "basah", "BKAD Kabupaten Sleman", lead="")
    return render(budgets.dpa(HOUSE, number=f"DPA/A.1/1.02.0.00.0.00.01.0000/001/{year}", year=year, labels=labels, lines=lines, marked=[4], signing=block), HOUSE)


def rkpd(year: int, number: int) -> bytes:
    rows = [("1.02.02", "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT", "Persentase puskesmas terakreditasi paripurna", "Kab. Sleman", "88 %", "14.250.000.000", "15.100.000.000"), ("1.02.02.2.02", "Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah", "Cakupan layanan penyakit kronis", "25 puskesmas", "91 %", "3.480.000.000", "3.700.000.000"), ("1.02.02.2.02.0033", "Operasional Pelayanan Puskesmas: layanan antar obat TILIK OBAT", "Jumlah pasien yang menerima obat di rumah", "Pakem, Turi, Cangkringan", "450 orang", "121.250.000", "137.900.000"), ("1.02.02.2.02.0040", "Pengelolaan Pelayanan Kesehatan Orang dengan Hipertensi", "Jumlah penderita yang dilayani", "Kab. Sleman", "61.000 orang", "640.000.000", "655.000.000")]
    return render(budgets.rkpd(HOUSE, year=year, regulation=f"NOMOR {number} TAHUN {year - 1}", field="Kesehatan", office="Dinas Kesehatan", rows=rows, marked=[2]), HOUSE, wide=True)


def bimtek_invitation() -> bytes:
    schedule = [("hari, tanggal", "Kamis, 27 Februari 2025"), ("pukul", "08.30 WIB s.d. selesai"), ("tempat", "Aula Dinas Kesehatan Kabupaten Sleman"), ("acara", "Bimbingan Teknis Petugas Inovasi TILIK OBAT")]
    return render(decrees.invitation(HOUSE, office=OFFICE, number="000.1.5/0417", date="20 Februari 2025", subject="Undangan Bimbingan Teknis TILIK OBAT", to="Yth. Kepala Puskesmas dan Kader Kesehatan<br/>(daftar terlampir)<br/>di Kabupaten Sleman", opening="Dalam rangka peningkatan kemampuan petugas pelaksana inovasi TILIK OBAT, kami mengundang Saudara untuk mengikuti bimbingan teknis yang diselenggarakan pada:", schedule=schedule, closing="Demikian undangan ini disampaikan, atas perhatian dan kehadirannya diucapkan terima kasih.", signing=_chief("", "tte")), HOUSE)


def bimtek_attendance() -> bytes:
    places = ("Puskesmas Pakem", "Puskesmas Turi", "Puskesmas Cangkringan", "Kader Hargobinangun", "Dinas Kesehatan")
    rows = [(person, places[n % 5]) for n, person in enumerate(STAFF[20:42])]
    facts = [("Acara", "Bimbingan Teknis Petugas Inovasi TILIK OBAT"), ("Hari, tanggal", "Kamis, 27 Februari 2025"), ("Tempat", "Aula Dinas Kesehatan Kabupaten Sleman")]
    return scans.scan(render(events.attendance(HOUSE, rows=rows, facts=facts), HOUSE), 32, quality=32, skew=1.1)


def bimtek_certificate() -> bytes:
    block = Signing((f"{HEAD},",), HEALTH, "Sleman", "27 Februari 2025", "tte", lead="")
    return render(events.certificate(HOUSE, issuer="Dinas Kesehatan Kabupaten Sleman", number="400.14.5/112/2025", holder=STAFF[21].name, role="Peserta", event="Bimbingan Teknis Petugas Inovasi TILIK OBAT", when="yang diselenggarakan pada tanggal 27 Februari 2025 (8 JP)", signing=block), HOUSE, wide=True)


def sop() -> bytes:
    boxes = [("DASAR HUKUM", ["Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan", "Permenkes Nomor 74 Tahun 2016"]), ("KUALIFIKASI PELAKSANA", ["Apoteker ber-STRA", "Mampu mengoperasikan aplikasi"]), ("KETERKAITAN", ["SOP Pelayanan Resep"]), ("PERALATAN/PERLENGKAPAN", ["Komputer dan jaringan internet", "Tas pendingin"]), ("PERINGATAN", ["Obat yang tertukar membahayakan pasien"]), ("PENCATATAN DAN PENDATAAN", ["Disimpan sebagai data elektronik"])]
    steps = [("Pasien mengisi permintaan pada laman TILIK OBAT", 0, "KTP, nomor resep", "5 menit", "Permintaan"), ("Apoteker menelaah resep dan stok", 1, "Resep", "15 menit", "Resep valid"), ("Petugas menyiapkan dan memberi etiket obat", 1, "Resep valid", "20 menit", "Obat siap"), ("Kurir mengantar obat dan memberi edukasi", 2, "Obat siap", "120 menit", "Obat diterima"), ("Kurir mengunggah tanda terima", 2, "Tanda terima", "5 menit", "Data pengantaran")]
    block = Signing(("KEPALA DINAS KESEHATAN,",), HEALTH, how="basah", stamp="Dinas Kesehatan Kab. Sleman")
    return render(papers.procedure(HOUSE, office=OFFICE, number="400.7/SOP/018/2024", name="Pelayanan Antar Obat TILIK OBAT", dates=("3 Juni 2024", "-", "1 Juli 2024"), signing=block, boxes=boxes, actors=("Pasien", "Apoteker", "Kurir"), steps=steps, foot="Jumlah waktu pelayanan: 165 menit."), HOUSE.smaller(10))


def complaints() -> bytes:
    counts = (("Januari", 6, 5), ("Februari", 4, 4), ("Maret", 9, 7), ("April", 5, 5), ("Mei", 8, 7), ("Juni", 7, 6), ("Juli", 6, 6), ("Agustus", 5, 4))
    rows = [(str(n), f"{month} 2025", str(came), str(done), str(came - done)) for n, (month, came, done) in enumerate(counts, 1)]
    rows.append(("", "Jumlah", "50", "44", "6"))
    return render(papers.recap(HOUSE, office=OFFICE, title="REKAPITULASI PENGADUAN LAYANAN TILIK OBAT<br/>JANUARI S.D. AGUSTUS 2025", facts=[("Saluran", "Laman, WhatsApp, dan kotak aduan"), ("Unit pengelola", "Seksi Kefarmasian")], head=("No.", "Bulan", "Pengaduan Diterima", "Pengaduan Diselesaikan", "Dalam Proses"), rows=rows, widths=(30, 130, 100, 110, None), after=["Persentase penyelesaian: 44 / 50 x 100% = 88,00%."], signing=_chief("3 September 2025", "basah")), HOUSE)


def replica() -> bytes:
    chief = Person("dr. Agus Tri Handoyo, M.Kes.", "19730509 200212 1 003", "Pembina Tk. I (IV/b)")
    block = Signing(("Kepala Dinas Kesehatan", "Kabupaten Bantul,"), chief, "Bantul", "17 Juni 2025", "basah", "Dinas Kesehatan Kab. Bantul", lead="")
    who = [("Nama", chief.name), ("NIP", chief.nip), ("Jabatan", "Kepala Dinas Kesehatan Kabupaten Bantul"), ("Instansi", "Pemerintah Kabupaten Bantul")]
    claims = ["Kami telah mereplikasi inovasi <b>TILIK OBAT</b> (Titip Layanan Informasi Klinik dan Antar Obat ke Rumah) milik Pemerintah Kabupaten Sleman pada Puskesmas Imogiri I dan Puskesmas Dlingo I terhitung mulai tanggal 2 Juni 2025.", "Replikasi dilaksanakan setelah kunjungan kaji tiru pada bulan April 2025 dan pendampingan oleh Dinas Kesehatan Kabupaten Sleman."]
    return scans.scan(render(papers.statement(BANTUL, office=OFFICE, number="B/400.7/02318", who=who, claims=claims, closing="Demikian surat pernyataan ini dibuat dengan sebenarnya untuk dapat dipergunakan sebagaimana mestinya.", signing=block, title="SURAT PERNYATAAN REPLIKASI INOVASI"), BANTUL), 33)


def stages() -> bytes:
    rows = [("1", "Penjaringan dan pemilihan ide", "6 - 24 November 2023", "19 hari"), ("2", "Perumusan rancangan layanan dan alur", "27 November - 15 Desember 2023", "19 hari"), ("3", "Pembuatan purwarupa sistem", "18 Desember 2023 - 19 Januari 2024", "33 hari"), ("4", "Uji coba internal dan perbaikan", "22 Januari - 2 Februari 2024", "12 hari")]
    table = grid(HOUSE, ("No.", "Tahapan", "Waktu Pelaksanaan", "Lama"), rows, (30, 190, 170, None), size=9.5)
    chapters = [("Latar Belakang", ["Pasien penyakit kronis di wilayah lereng Merapi kerap terlambat mengambil obat. Dinas Kesehatan mengusulkan inovasi TILIK OBAT untuk mendekatkan layanan kefarmasian.", "Proposal ini memuat gagasan, tahapan penciptaan, dan rencana penerapan."]), ("Tahapan Penciptaan Inovasi", [table, "Keseluruhan tahapan penciptaan inovasi diselesaikan dalam waktu 3 (tiga) bulan, sejak penjaringan ide sampai siap diujicobakan kepada masyarakat."]), ("Penutup", ["Demikian proposal ini disusun sebagai bahan pertimbangan."])]
    return render(papers.report(HOUSE, cover=("PROPOSAL INOVASI DAERAH", "TILIK OBAT", "Titip Layanan Informasi Klinik dan Antar Obat ke Rumah", "Dinas Kesehatan Kabupaten Sleman", "2024"), chapters=chapters, signing=_chief("5 Februari 2024", "basah")), HOUSE)


def served() -> bytes:
    facts = [("Layanan", "TILIK OBAT, antar obat ke rumah"), ("Masa", "Januari s.d. Oktober 2025"), ("Puskesmas", "Pakem, Turi, dan Cangkringan")]
    table = events.receipts(HOUSE, people=STAFF, places=("Hargobinangun", "Purwobinangun", "Girikerto", "Wukirsari", "Argomulyo"), column="Kalurahan", widths=(28, 150, 110, 70, None), seed=5)
    story = [*letterhead(HOUSE, OFFICE), text(HOUSE, "DAFTAR PENERIMA MANFAAT INOVASI TILIK OBAT", "center", bold=True, after=8), labelled(HOUSE, facts, label=90), gap(6), table, signed(HOUSE, _chief("5 November 2025", "basah"))]
    return render(story, HOUSE)


def survey() -> bytes:
    elements = ("Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk Spesifikasi Jenis Pelayanan", "Kompetensi Pelaksana", "Perilaku Pelaksana", "Penanganan Pengaduan", "Sarana dan Prasarana")
    means = (3.52, 3.47, 3.41, 3.88, 3.55, 3.61, 3.66, 3.38, 3.44)
    rows = [(f"U{n}", element, f"{mean:.2f}".replace(".", ","), "A" if mean >= 3.5324 else "B") for n, (element, mean) in enumerate(zip(elements, means, strict=True), 1)]
    table = grid(HOUSE, ("Unsur", "Uraian", "NRR", "Mutu"), rows, (50, 250, 60, None), size=9.5, centred=(0, 2, 3))
    chapters = [("Pendahuluan", ["Survei Kepuasan Masyarakat (SKM) terhadap layanan inovasi TILIK OBAT dilaksanakan sesuai Peraturan Menteri PANRB Nomor 14 Tahun 2017 dengan sembilan unsur pelayanan."]), ("Metode", ["Responden berjumlah 152 orang penerima layanan selama bulan Mei sampai dengan Juli 2025, dipilih secara acak sederhana. Kuesioner disebarkan pada saat pengantaran obat."]), ("Hasil dan Pembahasan", [table, "Nilai rata-rata tertimbang sebesar 3,55 dikonversi menjadi Indeks Kepuasan Masyarakat (IKM) 88,69 dengan mutu pelayanan A (Sangat Baik)."]), ("Penutup", ["Unsur penanganan pengaduan memperoleh nilai terendah sehingga menjadi prioritas perbaikan pada semester berikutnya."])]
    return render(papers.report(HOUSE, cover=("LAPORAN SURVEI KEPUASAN MASYARAKAT", "LAYANAN TILIK OBAT", "Dinas Kesehatan Kabupaten Sleman", "Tahun 2025"), chapters=chapters, signing=_chief("22 Agustus 2025", "tte")), HOUSE)


def manual() -> bytes:
    contents = ["Mengenal TILIK OBAT", "Membuat Akun", "Meminta Pengantaran Obat", "Memantau Pesanan", "Pertanyaan Umum"]
    parts = [("1. Mengenal TILIK OBAT", ["TILIK OBAT adalah layanan antar obat dari puskesmas ke rumah pasien.", "Buku panduan elektronik (e-book) ini dapat diunduh dalam bentuk PDF dan dibaca pada gawai."]), ("2. Membuat Akun", ["Buka laman tilikobat.slemankab.go.id pada peramban.", "Tekan tombol Daftar, lalu isi NIK dan nomor telepon.", "Masukkan kode verifikasi yang dikirim melalui pesan singkat."]), ("3. Meminta Pengantaran Obat", ["Pilih menu Antar Obat.", "Unggah foto resep atau masukkan nomor resep.", "Pilih alamat dan tekan Kirim Permintaan."]), ("4. Memantau Pesanan", ["Pilih menu Pesanan Saya.", "Status berubah dari Ditelaah, Disiapkan, Diantar, sampai Diterima."])]
    return render(papers.handbook(HOUSE, title="BUKU PANDUAN ELEKTRONIK<br/>TILIK OBAT", subtitle="Petunjuk bagi Pasien dan Keluarga", office=OFFICE, year=2025, contents=contents, parts=parts), HOUSE)


CARDS = [("Antar Obat", "Obat rutin dari puskesmas ke rumah pada hari yang sama."), ("Cek Stok", "Ketersediaan obat di 25 puskesmas se-Kabupaten Sleman."), ("Masuk / Daftar", "Gunakan NIK dan nomor telepon.")]
FOOT = "© 2025 Dinas Kesehatan Kabupaten Sleman · Jalan Roro Jonggrang Nomor 6, Beran · tilikobat.slemankab.go.id"


def home() -> bytes:
    return screens.browser("tilikobat.slemankab.go.id", "TILIK OBAT | Kabupaten Sleman", screens.site("TILIK OBAT", ["Beranda", "Layanan", "Cek Stok", "Bantuan", "Masuk"], "<h1>Titip Layanan Informasi Klinik dan Antar Obat ke Rumah</h1>Resep diperiksa apoteker, obat diantar kader, keluarga tenang.", CARDS, FOOT))


def instagram() -> bytes:
    return screens.phone(screens.post("dinkes.sleman", "Kabupaten Sleman", "TILIK OBAT<br>Obat rutin diantar,<br>gratis bagi lansia", "Tanya jadwal antar obat TILIK OBAT? Kirim pesan lewat Instagram ini atau komentar di bawah. #tilikobat #sleman", likes="318", when="12 Mei 2025"))


def hotline() -> bytes:
    table = "<div style='padding:26px 40px;font-size:18px;line-height:2'><h2>Hubungi Kami: Hotline TILIK OBAT</h2>Telepon: (0274) 868 409 (Senin - Sabtu 07.30 - 14.00 WIB)<br>Call center: 0811-2510-4455<br>Email: tilikobat@slemankab.go.id</div>"
    return screens.browser("dinkes.slemankab.go.id/kontak", "Kontak", screens.site("Dinas Kesehatan", ["Profil", "Berita", "Kontak"], "Kontak layanan TILIK OBAT", [("Hotline", "Petugas menjawab telepon dan email pada jam kerja.")], FOOT, extra=table, hue="#1c6e43"))


def connected() -> bytes:
    cards = [("Dukcapil", "Pemadanan NIK pasien dengan data Dinas Kependudukan dan Pencatatan Sipil. Status: terhubung"), ("SIMPUS", "Data resep puskesmas. Status: terhubung"), ("Sleman Smart", "Layanan tersedia pada portal terpadu Dinas Komunikasi dan Informatika. Status: terhubung")]
    return screens.browser("tilikobat.slemankab.go.id/integrasi", "Layanan terintegrasi", screens.site("TILIK OBAT", ["Beranda", "Proses Layanan", "Integrasi"], "<h1>Layanan Terintegrasi</h1>Satu permintaan, tersambung dengan perangkat daerah lain.", cards, FOOT))


def grievance() -> bytes:
    return screens.phone(screens.chat("Aduan TILIK OBAT Sleman", [("in", "Selamat pagi, obat darah tinggi ibu saya belum sampai sejak kemarin.", "08.12"), ("out", "Terima kasih, pengaduan tercatat dengan nomor 025/VIII/2025. Kami telusuri ke kurir.", "08.20"), ("out", "Obat sudah diterima pukul 10.05. Mohon maaf atas keterlambatan.", "10.11"), ("in", "Sudah diterima, terima kasih banyak.", "10.15")]), clock="10.22")


FILES = {
    "bukti/01-sk-penetapan-inovasi.pdf": decree, "bukti/02-sk-tim-tilik-obat.pdf": team,
    "bukti/03-dpa-2024.pdf": lambda: dpa(2024), "bukti/03-dpa-2025.pdf": lambda: dpa(2025), "bukti/03-dpa-2026.pdf": lambda: dpa(2026),
    "bukti/04-beranda-aplikasi.jpg": home, "bukti/05-undangan-bimtek.pdf": bimtek_invitation, "bukti/05-daftar-hadir.pdf": bimtek_attendance, "bukti/05-sertifikat.pdf": bimtek_certificate,
    "bukti/06-rkpd-2024.pdf": lambda: rkpd(2024, 31), "bukti/06-rkpd-2025.pdf": lambda: rkpd(2025, 27),
    "bukti/10-foto-sosialisasi.jpg": lambda: photos.meeting(["SOSIALISASI TILIK OBAT", "Titip Layanan Informasi Klinik dan Antar Obat ke Rumah", "Dinas Kesehatan Kabupaten Sleman, 8 Mei 2025"], 4, hue=(20, 92, 60)),
    "bukti/11-buku-panduan.pdf": manual, "bukti/12-instagram.jpg": instagram, "bukti/12-hotline.jpg": hotline, "bukti/13-sop.pdf": sop,
    "bukti/14-rekap-pengaduan.pdf": complaints, "bukti/14-kanal-aduan.jpg": grievance, "bukti/15-integrasi.jpg": connected, "bukti/16-pernyataan-bantul.pdf": replica,
    "bukti/17-proposal.pdf": stages, "bukti/18-penerima-manfaat.pdf": served, "bukti/19-laporan-skm.pdf": survey,
    "bukti/20-video.mp4": lambda: video.film(["TILIK OBAT", "Latar belakang", "Penjaringan ide", "Pemilihan ide", "Manfaat", "Dampak"], 72),
}
