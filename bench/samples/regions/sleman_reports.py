"""Procedures, reports and lists of Kabupaten Sleman, and the statement of Kabupaten Bantul."""

from bench.samples import events, papers, scans
from bench.samples.house import House, Signing, gap, grid, labelled, letterhead, render, signed, text
from bench.samples.people import Person
from bench.samples.regions.sleman_papers import HEALTH, HOUSE, OFFICE, STAFF, _chief


def sop() -> bytes:
    boxes = [
        ("DASAR HUKUM", ["Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan", "Permenkes Nomor 74 Tahun 2016"]),
        ("KUALIFIKASI PELAKSANA", ["Apoteker ber-STRA", "Mampu mengoperasikan aplikasi"]),
        ("KETERKAITAN", ["SOP Pelayanan Resep"]),
        ("PERALATAN/PERLENGKAPAN", ["Komputer dan jaringan internet", "Tas pendingin"]),
        ("PERINGATAN", ["Obat yang tertukar membahayakan pasien"]),
        ("PENCATATAN DAN PENDATAAN", ["Disimpan sebagai data elektronik"]),
    ]
    steps = [
        ("Pasien mengisi permintaan pada laman TILIK OBAT", 0, "KTP, nomor resep", "5 menit", "Permintaan"),
        ("Apoteker menelaah resep dan stok", 1, "Resep", "15 menit", "Resep valid"),
        ("Petugas menyiapkan dan memberi etiket obat", 1, "Resep valid", "20 menit", "Obat siap"),
        ("Kurir mengantar obat dan memberi edukasi", 2, "Obat siap", "120 menit", "Obat diterima"),
        ("Kurir mengunggah tanda terima", 2, "Tanda terima", "5 menit", "Data pengantaran"),
    ]
    block = Signing(("KEPALA DINAS KESEHATAN,",), HEALTH, how="basah", stamp="Dinas Kesehatan Kab. Sleman")
    return render(
        papers.procedure(
            HOUSE,
            office=OFFICE,
            number="400.7/SOP/018/2024",
            name="Pelayanan Antar Obat TILIK OBAT",
            dates=("3 Juni 2024", "-", "1 Juli 2024"),
            signing=block,
            boxes=boxes,
            actors=("Pasien", "Apoteker", "Kurir"),
            steps=steps,
            foot="Jumlah waktu pelayanan: 165 menit.",
        ),
        HOUSE.smaller(10),
    )


def complaints() -> bytes:
    counts = (
        ("Januari", 6, 5),
        ("Februari", 4, 4),
        ("Maret", 9, 7),
        ("April", 5, 5),
        ("Mei", 8, 7),
        ("Juni", 7, 6),
        ("Juli", 6, 6),
        ("Agustus", 5, 4),
    )
    rows = [(str(n), f"{month} 2025", str(came), str(done), str(came - done)) for n, (month, came, done) in enumerate(counts, 1)]
    rows.append(("", "Jumlah", "50", "44", "6"))
    return render(
        papers.recap(
            HOUSE,
            office=OFFICE,
            title="REKAPITULASI PENGADUAN LAYANAN TILIK OBAT<br/>JANUARI S.D. AGUSTUS 2025",
            facts=[("Saluran", "Laman, WhatsApp, dan kotak aduan"), ("Unit pengelola", "Seksi Kefarmasian")],
            head=("No.", "Bulan", "Pengaduan Diterima", "Pengaduan Diselesaikan", "Dalam Proses"),
            rows=rows,
            widths=(30, 130, 100, 110, None),
            after=["Persentase penyelesaian: 44 / 50 x 100% = 88,00%."],
            signing=_chief("3 September 2025", "basah"),
        ),
        HOUSE,
    )


def replica() -> bytes:
    chief = Person("dr. Agus Tri Handoyo, M.Kes.", "19730509 200212 1 003", "Pembina Tk. I (IV/b)")
    block = Signing(
        ("Kepala Dinas Kesehatan", "Kabupaten Bantul,"),
        chief,
        "Bantul",
        "17 Juni 2025",
        "basah",
        "Dinas Kesehatan Kab. Bantul",
        lead="",
    )
    who = [
        ("Nama", chief.name),
        ("NIP", chief.nip),
        ("Jabatan", "Kepala Dinas Kesehatan Kabupaten Bantul"),
        ("Instansi", "Pemerintah Kabupaten Bantul"),
    ]
    claims = [
        "Kami telah mereplikasi inovasi <b>TILIK OBAT</b> (Titip Layanan Informasi Klinik dan Antar Obat ke Rumah) milik Pemerintah Kabupaten Sleman pada Puskesmas Imogiri I dan Puskesmas Dlingo I terhitung mulai tanggal 2 Juni 2025.",
        "Replikasi dilaksanakan setelah kunjungan kaji tiru pada bulan April 2025 dan pendampingan oleh Dinas Kesehatan Kabupaten Sleman.",
    ]
    return scans.scan(
        render(
            papers.statement(
                BANTUL,
                office=OFFICE,
                number="B/400.7/02318",
                who=who,
                claims=claims,
                closing="Demikian surat pernyataan ini dibuat dengan sebenarnya untuk dapat dipergunakan sebagaimana mestinya.",
                signing=block,
                title="SURAT PERNYATAAN REPLIKASI INOVASI",
            ),
            BANTUL,
        ),
        33,
    )


def stages() -> bytes:
    rows = [
        ("1", "Penjaringan dan pemilihan ide", "6 - 24 November 2023", "19 hari"),
        ("2", "Perumusan rancangan layanan dan alur", "27 November - 15 Desember 2023", "19 hari"),
        ("3", "Pembuatan purwarupa sistem", "18 Desember 2023 - 19 Januari 2024", "33 hari"),
        ("4", "Uji coba internal dan perbaikan", "22 Januari - 2 Februari 2024", "12 hari"),
    ]
    table = grid(HOUSE, ("No.", "Tahapan", "Waktu Pelaksanaan", "Lama"), rows, (30, 190, 170, None), size=9.5)
    chapters = [
        (
            "Latar Belakang",
            [
                "Pasien penyakit kronis di wilayah lereng Merapi kerap terlambat mengambil obat. Dinas Kesehatan mengusulkan inovasi TILIK OBAT untuk mendekatkan layanan kefarmasian.",
                "Proposal ini memuat gagasan, tahapan penciptaan, dan rencana penerapan.",
            ],
        ),
        (
            "Tahapan Penciptaan Inovasi",
            [
                table,
                "Keseluruhan tahapan penciptaan inovasi diselesaikan dalam waktu 3 (tiga) bulan, sejak penjaringan ide sampai siap diujicobakan kepada masyarakat.",
            ],
        ),
        ("Penutup", ["Demikian proposal ini disusun sebagai bahan pertimbangan."]),
    ]
    return render(
        papers.report(
            HOUSE,
            cover=(
                "PROPOSAL INOVASI DAERAH",
                "TILIK OBAT",
                "Titip Layanan Informasi Klinik dan Antar Obat ke Rumah",
                "Dinas Kesehatan Kabupaten Sleman",
                "2024",
            ),
            chapters=chapters,
            signing=_chief("5 Februari 2024", "basah"),
        ),
        HOUSE,
    )


def served() -> bytes:
    facts = [
        ("Layanan", "TILIK OBAT, antar obat ke rumah"),
        ("Masa", "Januari s.d. Oktober 2025"),
        ("Puskesmas", "Pakem, Turi, dan Cangkringan"),
    ]
    table = events.receipts(
        HOUSE,
        people=STAFF,
        places=("Hargobinangun", "Purwobinangun", "Girikerto", "Wukirsari", "Argomulyo"),
        column="Kalurahan",
        widths=(28, 150, 110, 70, None),
        seed=5,
    )
    story = [
        *letterhead(HOUSE, OFFICE),
        text(HOUSE, "DAFTAR PENERIMA MANFAAT INOVASI TILIK OBAT", "center", bold=True, after=8),
        labelled(HOUSE, facts, label=90),
        gap(6),
        table,
        signed(HOUSE, _chief("5 November 2025", "basah")),
    ]
    return render(story, HOUSE)


def survey() -> bytes:
    elements = (
        "Persyaratan",
        "Sistem, Mekanisme, dan Prosedur",
        "Waktu Penyelesaian",
        "Biaya/Tarif",
        "Produk Spesifikasi Jenis Pelayanan",
        "Kompetensi Pelaksana",
        "Perilaku Pelaksana",
        "Penanganan Pengaduan",
        "Sarana dan Prasarana",
    )
    means = (3.52, 3.47, 3.41, 3.88, 3.55, 3.61, 3.66, 3.38, 3.44)
    rows = [
        (f"U{n}", element, f"{mean:.2f}".replace(".", ","), "A" if mean >= 3.5324 else "B")
        for n, (element, mean) in enumerate(zip(elements, means, strict=True), 1)
    ]
    table = grid(HOUSE, ("Unsur", "Uraian", "NRR", "Mutu"), rows, (50, 250, 60, None), size=9.5, centred=(0, 2, 3))
    chapters = [
        (
            "Pendahuluan",
            [
                "Survei Kepuasan Masyarakat (SKM) terhadap layanan inovasi TILIK OBAT dilaksanakan sesuai Peraturan Menteri PANRB Nomor 14 Tahun 2017 dengan sembilan unsur pelayanan."
            ],
        ),
        (
            "Metode",
            [
                "Responden berjumlah 152 orang penerima layanan selama bulan Mei sampai dengan Juli 2025, dipilih secara acak sederhana. Kuesioner disebarkan pada saat pengantaran obat."
            ],
        ),
        (
            "Hasil dan Pembahasan",
            [
                table,
                "Nilai rata-rata tertimbang sebesar 3,547 dikonversi menjadi Indeks Kepuasan Masyarakat (IKM) 88,67 dengan mutu pelayanan A (Sangat Baik).",
            ],
        ),
        (
            "Penutup",
            ["Unsur penanganan pengaduan memperoleh nilai terendah sehingga menjadi prioritas perbaikan pada semester berikutnya."],
        ),
    ]
    return render(
        papers.report(
            HOUSE,
            cover=("LAPORAN SURVEI KEPUASAN MASYARAKAT", "LAYANAN TILIK OBAT", "Dinas Kesehatan Kabupaten Sleman", "Tahun 2025"),
            chapters=chapters,
            signing=_chief("22 Agustus 2025", "tte"),
        ),
        HOUSE,
    )


def manual() -> bytes:
    contents = ["Mengenal TILIK OBAT", "Membuat Akun", "Meminta Pengantaran Obat", "Memantau Pesanan", "Pertanyaan Umum"]
    parts = [
        (
            "1. Mengenal TILIK OBAT",
            [
                "TILIK OBAT adalah layanan antar obat dari puskesmas ke rumah pasien.",
                "Buku panduan elektronik (e-book) ini dapat diunduh dalam bentuk PDF dan dibaca pada gawai.",
            ],
        ),
        (
            "2. Membuat Akun",
            [
                "Buka laman tilikobat.slemankab.go.id pada peramban.",
                "Tekan tombol Daftar, lalu isi NIK dan nomor telepon.",
                "Masukkan kode verifikasi yang dikirim melalui pesan singkat.",
            ],
        ),
        (
            "3. Meminta Pengantaran Obat",
            ["Pilih menu Antar Obat.", "Unggah foto resep atau masukkan nomor resep.", "Pilih alamat dan tekan Kirim Permintaan."],
        ),
        ("4. Memantau Pesanan", ["Pilih menu Pesanan Saya.", "Status berubah dari Ditelaah, Disiapkan, Diantar, sampai Diterima."]),
    ]
    return render(
        papers.handbook(
            HOUSE,
            title="BUKU PANDUAN ELEKTRONIK<br/>TILIK OBAT",
            subtitle="Petunjuk bagi Pasien dan Keluarga",
            office=OFFICE,
            year=2025,
            contents=contents,
            parts=parts,
        ),
        HOUSE,
    )


BANTUL = House(
    "Kabupaten Bantul",
    "Daerah Istimewa Yogyakarta",
    "Bantul",
    "Bupati",
    Person("DRA. HJ. MURTININGSIH"),
    "bantulkab.go.id",
    face="Liberation",
    size=12,
    kop="center",
    seed=8,
)
