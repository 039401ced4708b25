"""Papers of Provinsi Sulawesi Tengah: a bookish face for decrees, a regional regulation, agreements with other provinces."""

from dataclasses import replace

from bench.samples import budgets, decrees, papers, scans, screens
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, grid, render
from bench.samples.people import Person, people

NAME = "BERLAYAR (Bersama Layani Izin Nelayan Kecil dari Pesisir)"
GOVERNOR = Person("Dr. ANDI RUSMANUDDIN LAPATAU")
HOUSE = House("Provinsi Sulawesi Tengah", "Sulawesi Tengah", "Palu", "Gubernur", GOVERNOR, "sultengprov.go.id", face="Buku", size=10, kop="center", seed=5)
DESK = replace(HOUSE, face="Helvetica", size=11)
STAFF = people(40, "bugis", 11)
CHIEF = Person("Ir. Nurhayati Daeng Parenrengi, M.P.", "19690611 199503 2 002", "Pembina Utama Madya (IV/d)")
OFFICE = "Dinas Kelautan dan Perikanan"


def _governor(date: str, how: str) -> Signing:
    return Signing(("GUBERNUR SULAWESI TENGAH,",), GOVERNOR, "Palu", date, how, stamp="Gubernur Sulawesi Tengah", nip=False)


def _chief(date: str, how: str = "tte") -> Signing:
    return Signing(("Kepala Dinas,",), CHIEF, "Palu", date, how, stamp="Dinas Kelautan dan Perikanan", lead="")


def bylaw() -> bytes:
    chapters = [("Ketentuan Umum", ["Dalam Peraturan Daerah ini yang dimaksud dengan:<br/>1. Daerah adalah Provinsi Sulawesi Tengah.<br/>2. Gubernur adalah Gubernur Sulawesi Tengah.<br/>3. Inovasi Daerah adalah semua bentuk pembaharuan dalam penyelenggaraan Pemerintahan Daerah.", "Inovasi Daerah bertujuan meningkatkan kinerja penyelenggaraan Pemerintahan Daerah melalui peningkatan pelayanan publik, pemberdayaan masyarakat, dan daya saing Daerah."]), ("Bentuk dan Penetapan Inovasi Daerah", ["Inovasi Daerah berbentuk inovasi tata kelola Pemerintahan Daerah, inovasi Pelayanan Publik, dan/atau inovasi Daerah lainnya.", "(1) Inovasi Daerah yang telah lulus uji coba ditetapkan dengan Keputusan Gubernur.<br/>(2) Keputusan Gubernur sebagaimana dimaksud pada ayat (1) memuat nama inovasi dan Perangkat Daerah pelaksana."]), ("Pendanaan", ["Pendanaan Inovasi Daerah bersumber dari Anggaran Pendapatan dan Belanja Daerah serta sumber lain yang sah dan tidak mengikat."]), ("Ketentuan Penutup", ["Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.<br/>Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Daerah ini dengan penempatannya dalam Lembaran Daerah Provinsi Sulawesi Tengah."])]
    story = decrees.regulation(HOUSE, kind="daerah", number=4, year=2022, about="Penyelenggaraan Inovasi Daerah", why=["bahwa untuk meningkatkan kesejahteraan masyarakat, Pemerintah Daerah perlu melakukan pembaharuan dalam penyelenggaraan pemerintahan;", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu membentuk Peraturan Daerah tentang Penyelenggaraan Inovasi Daerah;"], laws=["Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", LAWS[0], LAWS[1]], chapters=chapters, date="24 Oktober 2022", secretary=Person("Faisal Mangkasa"))
    return render(story, HOUSE)


def listing() -> bytes:
    names = (("SAGU SELAMAT", "Dinas Ketahanan Pangan"), ("BERLAYAR: Bersama Layani Izin Nelayan Kecil dari Pesisir", OFFICE), ("LORE BANGKIT", "Dinas Pariwisata"), ("TADULAKO BICARA", "Dinas Komunikasi, Informatika, Persandian dan Statistik"), ("PASIGALA TANGGUH", "Badan Penanggulangan Bencana Daerah"))
    annex = Annex("Daftar Inovasi Daerah Provinsi Sulawesi Tengah Tahun 2024", ("NO", "NAMA INOVASI DAERAH", "PERANGKAT DAERAH"), tuple((str(n), *row) for n, row in enumerate(names, 1)), (30, 240, None))
    story = decrees.decree(HOUSE, number="500.5.3/318/DKP-G.ST/2024", about="Penetapan Inovasi Daerah Provinsi Sulawesi Tengah Tahun Anggaran 2024", why=["bahwa inovasi yang telah lulus uji coba perlu ditetapkan;", "bahwa sesuai ketentuan Pasal 4 Peraturan Daerah Nomor 4 Tahun 2022 tentang Penyelenggaraan Inovasi Daerah, penetapan inovasi dilakukan dengan Keputusan Gubernur;"], laws=[LAWS[1], "Peraturan Daerah Provinsi Sulawesi Tengah Nomor 4 Tahun 2022 tentang Penyelenggaraan Inovasi Daerah (Lembaran Daerah Provinsi Sulawesi Tengah Tahun 2022 Nomor 4);"], orders=["Menetapkan nama inovasi dan Perangkat Daerah pelaksana sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Gubernur ini.", "Keputusan Gubernur ini mulai berlaku pada tanggal ditetapkan."], signing=_governor("9 Juli 2024", "tte"), annexes=[annex])
    return render(story, HOUSE)


def team() -> bytes:
    units = ("Dinas Kelautan dan Perikanan", "Dinas Komunikasi, Informatika, Persandian dan Statistik", "Badan Perencanaan Pembangunan Daerah", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Badan Pengelola Keuangan dan Aset Daerah", "Dinas Sosial")
    roles = ("Ketua", "Sekretaris", "Pengelola aplikasi", "Penelaah permohonan", "Penyuluh lapangan", "Pengelola data kapal", "Pengendali mutu")
    rows = tuple((str(n), person.name, units[n % 6], roles[0] if n == 1 else roles[1] if n == 2 else roles[2 + n % 5]) for n, person in enumerate(STAFF[:34], 1))
    annex = Annex("Susunan Keanggotaan Tim Pengelola BERLAYAR", ("NO", "NAMA", "PERANGKAT DAERAH", "TUGAS DALAM TIM"), rows, (28, 150, 165, None))
    story = decrees.decree(HOUSE, number="500.5.3/201/DKP-G.ST/2024", about="Tim Pengelola Inovasi Bersama Layani Izin Nelayan Kecil dari Pesisir", why=["bahwa dalam rangka pengelolaan inovasi BERLAYAR perlu dibentuk tim lintas Perangkat Daerah;"], laws=[LAWS[0], LAWS[1]], orders=["Membentuk Tim Pengelola Inovasi BERLAYAR dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran.", "Keputusan Gubernur ini mulai berlaku pada tanggal ditetapkan."], signing=_governor("13 Mei 2024", "basah"), annexes=[annex])
    return render(story, HOUSE)


def dpa(year: int) -> bytes:
    lines = [("5.1.02.01.01.0029", "Belanja Alat/Bahan untuk Kegiatan Kantor - Bahan Komputer", "22.700.000"), ("5.1.02.02.01.0063", "Belanja Kawat/Faksimili/Internet/TV Berlangganan", "18.000.000"), ("5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa - layanan dermaga BERLAYAR", budgets.rupiah(61_000_000 + 1_500_000 * (year - 2020)))]
    labels = [("Urusan Pemerintahan", "3.25 Kelautan dan Perikanan"), ("SKPD", "3.25.0.00.0.00.01.0000 Dinas Kelautan dan Perikanan"), ("Program", "3.25.03 Program Pengelolaan Perikanan Tangkap"), ("Kegiatan", "3.25.03.1.02 Penerbitan Tanda Daftar Kapal Perikanan"), ("Sub Kegiatan", "3.25.03.1.02.0002 Pelayanan Tanda Daftar Kapal Perikanan")]
    block = Signing(("Kepala BPKAD selaku PPKD,",), Person("Muhammad Tahir Sulolipu, S.E.", "19740812 200003 1 006", "Pembina Tk. I (IV/b)"), "Palu", f"4 Januari {year}", "basah", "BPKAD Sulawesi Tengah", lead="")
    return render(budgets.dpa(DESK, number=f"DPA/A.1/3.25.0.00.0.00.01.0000/001/{year}", year=year, labels=labels, lines=lines, marked=[2], signing=block, short="DPA-RINCIAN BELANJA SKPD", colour="#FFD54A"), DESK)


def rkpd(year: int) -> bytes:
    rows = [("3.25.03", "PROGRAM PENGELOLAAN PERIKANAN TANGKAP", "Jumlah produksi perikanan tangkap", "Prov. Sulteng", "221.000 ton", "9.870.000.000", "10.200.000.000"), ("3.25.03.1.02", "Penerbitan Tanda Daftar Kapal Perikanan", "Jumlah kapal terdaftar", "13 kab/kota", "3.500 unit", "640.000.000", "700.000.000"), ("3.25.03.1.02.0002", "Pelayanan Tanda Daftar Kapal Perikanan melalui BERLAYAR", "Jumlah permohonan yang dilayani di dermaga", "Banggai Laut, Tojo Una-Una", "1.200 berkas", "86.500.000", "90.000.000")]
    return render(budgets.rkpd(DESK, year=year, regulation=f"NOMOR {year - 2010} TAHUN {year - 1}", field="Kelautan dan Perikanan", office=OFFICE, rows=rows, marked=[2]), DESK, wide=True)


def news() -> bytes:
    body = screens.article("Celebes Pos", ["Nasional", "Daerah", "Ekonomi", "Olahraga"], "Tak Perlu Lagi ke Palu, Nelayan Banggai Laut Urus Tanda Daftar Kapal lewat BERLAYAR", "Rabu, 18 Juni 2025 | 10:22 WITA · Penulis: Tim Redaksi", ["CELEBESPOS.COM, BANGGAI - Puluhan nelayan kecil memadati dermaga Adean, Selasa. Mereka mengurus tanda daftar kapal melalui inovasi BERLAYAR milik Pemerintah Provinsi Sulawesi Tengah.", "\"Dulu habis sejuta untuk ongkos saja,\" kata seorang nelayan. Kini berkas selesai pada hari yang sama tanpa biaya."])
    return screens.browser("www.celebespos.com/daerah/berlayar-nelayan-banggai-laut", "Celebes Pos", body)


def reader() -> bytes:
    body = screens.site("BERLAYAR", ["Beranda", "Panduan", "Masuk"], "<h1>Buku Panduan BERLAYAR versi daring</h1>Baca langsung di laman ini atau unduh PDF.", [("Bab 1", "Mengisi formulir di dermaga"), ("Bab 2", "Memotret kapal dari tiga sisi"), ("Bab 3", "Mencetak tanda daftar")], "© 2025 Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah", hue="#005f73")
    return screens.browser("berlayar.sultengprov.go.id/panduan", "Panduan BERLAYAR", body)


def users() -> bytes:
    body = screens.site("BERLAYAR", ["Dasbor", "Permohonan", "Pengguna", "Keluar"], "<h1>Dasbor Pengelola</h1>Rekap sampai dengan 31 Desember 2025", [("1.284", "pengguna terdaftar (nelayan)"), ("1.097", "tanda daftar terbit"), ("13", "kabupaten/kota terlayani")], "BERLAYAR · Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah", hue="#0a4f57")
    return screens.browser("berlayar.sultengprov.go.id/admin/pengguna", "Dasbor BERLAYAR", body, height=500)


def sop() -> bytes:
    boxes = [("Dasar Hukum", ["Permen KP Nomor 33 Tahun 2021"]), ("Kualifikasi Pelaksana", ["Penyuluh perikanan"]), ("Keterkaitan", ["SOP Pencetakan Dokumen di Desa"]), ("Peralatan/Perlengkapan", ["Gawai dan pita ukur"]), ("Peringatan", ["Permohonan tidak dipungut biaya"]), ("Pencatatan dan Pendataan", ["Basis data BERLAYAR"])]
    steps = [("Penyuluh mencatat data dan foto kapal", 0, "KTP, kapal", "30 menit", "Draf permohonan"), ("Sistem memadankan data NIK", 1, "NIK", "10 menit", "Data padan"), ("Petugas menelaah permohonan", 1, "Draf", "2 jam", "Berita telaah"), ("Kepala bidang menyetujui secara elektronik", 2, "Berita telaah", "1 jam", "Tanda daftar")]
    block = Signing(("KEPALA DINAS KELAUTAN DAN PERIKANAN PROVINSI SULAWESI TENGAH,",), CHIEF, how="basah", stamp="Dinas Kelautan dan Perikanan")
    return render(papers.procedure(DESK, office=OFFICE, number="500.5.3/12/SOP-DKP/2024", name="Penerbitan Tanda Daftar Kapal melalui BERLAYAR", dates=("15 Januari 2024", "19 Mei 2025", "2 Juni 2025"), signing=block, boxes=boxes, actors=("Penyuluh", "Petugas", "Kabid"), steps=steps, foot="Jangka waktu penyelesaian: 1 (satu) hari kerja."), DESK.smaller(10))


def _elsewhere(pemda: str, seat: str, seed: int, face: str, chief: Person) -> House:
    return House(pemda, pemda.split(" ", 1)[1], seat, "Gubernur", chief, "contoh.go.id", face=face, size=12, kop=("center", "plain", "left")[seed % 3], seed=seed)


def gorontalo() -> bytes:
    chief = Person("Rusdi Pakaya, S.Pi., M.Si.", "19780214 200312 1 005", "Pembina Tk. I (IV/b)")
    house = _elsewhere("Provinsi Gorontalo", "Gorontalo", 9, "Liberation", chief)
    block = Signing(("Kepala Dinas Kelautan dan Perikanan", "Provinsi Gorontalo,"), chief, "Gorontalo", "11 Agustus 2025", "basah", "DKP Provinsi Gorontalo", lead="")
    who = [("Nama", chief.name), ("NIP", chief.nip), ("Jabatan", "Kepala Dinas Kelautan dan Perikanan Provinsi Gorontalo")]
    claims = ["Pemerintah Provinsi Gorontalo melalui Dinas Kelautan dan Perikanan telah mereplikasi inovasi BERLAYAR dari Provinsi Sulawesi Tengah sejak tanggal 1 Juli 2025 pada pelabuhan perikanan Tenda dan Inengo.", "Hasil replikasi memperpendek waktu penerbitan tanda daftar kapal dari empat belas hari menjadi satu hari."]
    return render(papers.statement(house, office=OFFICE, number="500.5/DKP/744/VIII/2025", who=who, claims=claims, closing="Demikian pernyataan ini kami buat dengan sesungguhnya.", signing=block, title="SURAT PERNYATAAN TELAH MEREPLIKASI"), house)


def sulbar() -> bytes:
    theirs = Person("Drs. Baharuddin Rahim Pallawa, M.Si.")
    house = _elsewhere("Provinsi Sulawesi Barat", "Mamuju", 10, "Times", theirs)
    articles = [("Maksud dan Tujuan", "Perjanjian ini dimaksudkan sebagai dasar replikasi inovasi BERLAYAR (Bersama Layani Izin Nelayan Kecil dari Pesisir) milik PIHAK KESATU oleh PIHAK KEDUA di wilayah Provinsi Sulawesi Barat."), ("Ruang Lingkup", "Ruang lingkup meliputi penyerahan kode sumber aplikasi, pelatihan penyuluh, dan pendampingan selama enam bulan."), ("Jangka Waktu", "Perjanjian ini berlaku selama 3 (tiga) tahun terhitung sejak tanggal ditandatangani.")]
    opening = "Pada hari ini Jumat tanggal dua puluh enam bulan September tahun dua ribu dua puluh lima (26-09-2025) bertempat di Mamuju, yang bertanda tangan di bawah ini:"
    sides = [f"{CHIEF.name}, Kepala Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah, berkedudukan di Palu, selanjutnya disebut PIHAK KESATU.", f"{theirs.name}, Kepala Dinas Kelautan dan Perikanan Provinsi Sulawesi Barat, berkedudukan di Mamuju, selanjutnya disebut PIHAK KEDUA."]
    signers = (Signing(("Dinas Kelautan dan Perikanan", "Provinsi Sulawesi Tengah"), CHIEF, stamp="DKP Sulawesi Tengah"), Signing(("Dinas Kelautan dan Perikanan", "Provinsi Sulawesi Barat"), theirs, stamp="DKP Sulawesi Barat"))
    return render(papers.agreement(house, parties=("Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah", "Dinas Kelautan dan Perikanan Provinsi Sulawesi Barat"), numbers=("500.5.3/77/PKS/DKP/2025", "075/19/DKP-SB/IX/2025"), about="Replikasi Inovasi BERLAYAR", opening=opening, sides=sides, articles=articles, signers=signers), house)


def creation() -> bytes:
    rows = [("Penjaringan ide dan kunjungan dermaga", "Januari 2023", "Februari 2023"), ("Perancangan layanan", "Maret 2023", "Mei 2023"), ("Pembuatan aplikasi luring", "Juni 2023", "September 2023"), ("Uji coba di Banggai Laut", "Oktober 2023", "Desember 2023")]
    table = grid(DESK, ("No", "Tahap", "Mulai", "Selesai"), [(str(n), *row) for n, row in enumerate(rows, 1)], (28, 210, 110, None), size=9.5)
    chapters = [("Ringkasan", ["Laporan ini menguraikan proses penciptaan inovasi BERLAYAR oleh Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah."]), ("Tahapan Penciptaan", [table, "Total waktu penciptaan inovasi adalah 12 (dua belas) bulan."]), ("Penutup", ["Waktu yang panjang diperlukan karena pengukuran kapal melalui foto harus diuji terhadap pengukuran manual."])]
    return render(papers.report(DESK, cover=("LAPORAN PENCIPTAAN INOVASI", "BERLAYAR", "Dinas Kelautan dan Perikanan Provinsi Sulawesi Tengah", "2024"), chapters=chapters, signing=_chief("26 Februari 2024", "basah"), numbered=False), DESK)


def study() -> bytes:
    lead = Person("Prof. Dr. Ir. Rosdiana Patongai, M.Sc.", "19650402 199103 2 001", "Guru Besar (IV/e)")
    block = Signing(("Ketua Tim Peneliti,", "Fakultas Perikanan Universitas Samudra Palu"), lead, "Palu", "3 Desember 2025", "basah", "Universitas Samudra Palu", lead="")
    table = grid(DESK, ("No", "Indikator", "Sebelum", "Sesudah"), [("1", "Waktu pengurusan", "14 hari", "1 hari"), ("2", "Biaya perjalanan", "Rp1.100.000", "Rp0"), ("3", "Kapal terdaftar", "12%", "47%")], (28, 200, 110, None), size=9.5)
    chapters = [("Pendahuluan", ["Evaluasi eksternal terhadap inovasi BERLAYAR dilaksanakan oleh Universitas Samudra Palu sebagai lembaga independen berdasarkan kontrak penelitian tahun 2025."]), ("Metode Penelitian", ["Kajian menggunakan metode campuran: survei terhadap 240 nelayan, wawancara mendalam dengan 18 informan, dan analisis data permohonan."]), ("Hasil dan Pembahasan", [table, "Analisis regresi menunjukkan layanan dermaga berpengaruh nyata terhadap kepemilikan tanda daftar."]), ("Kesimpulan dan Rekomendasi", ["Inovasi efektif dan layak diperluas dengan memperbanyak penyuluh di pulau kecil."])]
    return render(papers.report(DESK, cover=("LAPORAN HASIL PENELITIAN", "EVALUASI DAMPAK INOVASI BERLAYAR", "Fakultas Perikanan Universitas Samudra Palu", "2025"), chapters=chapters, signing=block), DESK)


def thumbnail() -> bytes:
    return screens.browser("youtube.com/watch?v=BrLyr2025", "BERLAYAR - YouTube", "<div class=pic style='background:linear-gradient(#012,#067);height:380px;font-size:42px'>BERLAYAR<br>Bersama Layani Izin Nelayan Kecil dari Pesisir<br><span style='font-size:18px'>Kementerian Dalam Negeri · Provinsi Sulawesi Tengah</span></div><div style='padding:14px 20px'><b>Video Inovasi BERLAYAR</b> · 1,2 rb x ditonton · 4:37</div>", height=500)


FILES = {
    "bukti/01-perda-4-2022.pdf": bylaw, "bukti/01-sk-gubernur-daftar-inovasi.pdf": listing, "bukti/02-sk-tim.pdf": team,
    "bukti/03-dpa-2023.pdf": lambda: dpa(2023), "bukti/03-dpa-2024.pdf": lambda: dpa(2024), "bukti/03-dpa-2025.pdf": lambda: dpa(2025),
    "bukti/06-rkpd-2025.pdf": lambda: rkpd(2025), "bukti/06-rkpd-2026.pdf": lambda: rkpd(2026), "bukti/10-berita.jpg": news, "bukti/11-panduan-daring.jpg": reader, "bukti/13-sop.pdf": sop,
    "bukti/16-gorontalo.pdf": gorontalo, "bukti/16-sulawesi-barat.pdf": sulbar, "bukti/16-pernyataan-3.pdf": lambda: scans.scan(gorontalo(), 51, quality=30),
    "bukti/17-laporan-penciptaan.pdf": creation, "bukti/18-jumlah-pengguna.jpg": users, "bukti/19-penelitian.pdf": study, "bukti/20-sampul-video.jpg": thumbnail,
}
