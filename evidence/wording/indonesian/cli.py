"""What users read on the command line."""

TEXTS: dict[str, str] = {
    "help": (
        "bukti memeriksa apakah bukti yang dilampirkan benar-benar membuktikan inovasi daerah yang diklaim, dan menunjukkan halaman serta "
        "kata-kata yang menjadi dasarnya. Peninjau yang memutuskan.\n\n"
        "Mulai dengan: bukti verify FOLDER, lalu buka out/index.html."
    ),
    "help.option": "Tampilkan bantuan ini.",
    "version": "Tampilkan versi.",
    "verify.help": (
        "Terima, baca, nilai, dan laporkan setiap usulan di bawah PATH (folder berisi submission.yaml, atau buku kerja XLSX).\n\n"
        "Hasilnya: OUT/index.html untuk semua usulan, OUT/KODE/report.html dan report.json untuk setiap usulan, serta summary.json dan "
        "summary.xlsx. Berkas yang sudah pernah dibaca tidak dibaca lagi.\n\n"
        "Kode keluar: 0 selesai, apa pun temuannya; 1 ada usulan yang ditolak atau gagal diproses; 2 salah pakai."
    ),
    "verify.paths": "Folder usulan, folder yang memuat banyak usulan, berkas submission.yaml, atau buku kerja XLSX.",
    "verify.out": "Folder tempat laporan ditulis.",
    "verify.full": "Baca semua halaman, juga yang tampaknya tidak menentukan.",
    "json": "Cetak ringkasan sebagai JSON ke keluaran standar, untuk dibaca mesin.",
    "verify.done": "Laporan: {path}",
    "verify.server": "Dijalankan lewat server Prefect {url}.",
    "check.help": (
        "Prapemeriksaan sebelum mengirim: apakah formulir lengkap dan setiap klaim punya bukti berjenis dan berukuran benar. "
        "Isi halaman tidak dibaca, sehingga selesai dalam sekejap."
    ),
    "check.path": "Folder usulan, submission.yaml, atau buku kerja XLSX.",
    "check.clean": "Lengkap: tidak ada kekurangan yang terlihat tanpa membaca isi berkas.",
    "check.title": "{kode}: {inovasi}",
    "check.where": "Indikator",
    "check.whole": "usulan",
    "template.help": "Buat buku kerja XLSX kosong untuk mengisi banyak usulan sekaligus, dengan pilihan, petunjuk, dan contoh.",
    "template.file": "Berkas XLSX yang akan dibuat.",
    "template.exists": "{path} sudah ada.",
    "template.exists.cure": "Pilih nama lain, atau tambahkan --force untuk menggantinya.",
    "template.force": "Ganti berkas yang sudah ada.",
    "template.done": "Dibuat: {path}",
    "tahun": "Tahun penilaian; bila tidak disebut: yang terbaru.",
    "rules.help": "Buku aturan yang berlaku.",
    "rules.show.help": "Tampilkan buku aturan: semua indikator dan temuan, atau penjelasan satu indikator (nomor 1-20) atau satu temuan (kode).",
    "rules.code": "Nomor indikator (1-20) atau kode temuan, misalnya 13 atau number-mismatch.",
    "rules.unknown": "Tidak ada indikator atau temuan bernama {code}.",
    "rules.unknown.cure": "Jalankan bukti rules show tanpa kode untuk melihat semuanya.",
    "rules.year.unknown": "Tidak ada buku aturan untuk tahun {tahun}.",
    "rules.year.known": "Yang ada: {known}.",
    "rules.column.nomor": "No.",
    "rules.column.indikator": "Indikator",
    "rules.column.bobot": "Bobot",
    "rules.column.wajib": "Wajib",
    "rules.column.code": "Kode",
    "rules.column.severity": "Tingkat",
    "rules.column.title": "Temuan",
    "rules.weight": "bobot {bobot}",
    "rules.level": "Parameter {level}: {wording}",
    "rules.evidence": "Bukti yang diminta",
    "rules.decided": "Diputuskan otomatis",
    "rules.reviewer": "Diserahkan kepada peninjau",
    "rules.accepts": "Jenis dokumen yang diterima",
    "rules.measured": "Terukur",
    "rules.stands": "Tingkat: {severity}; melekat pada {scope}.",
    "rules.scope.submission": "usulan",
    "rules.scope.claim": "klaim",
    "rules.scope.evidence": "bukti",
    "preview.help": (
        "Coba buku aturan yang diubah pada semua usulan yang tersimpan dari tahunnya: kesimpulan mana yang berubah, dan mengapa. Tidak ada berkas "
        "yang dibaca lagi dan tidak ada yang disimpan."
    ),
    "preview.pack": "Paket aturan (YAML) yang dicoba.",
    "preview.title": "Kesimpulan yang berubah",
    "preview.column.kode": "Kode",
    "preview.column.indikator": "Indikator",
    "preview.column.before": "Tersimpan",
    "preview.column.after": "Menjadi",
    "preview.column.because": "Sebab",
    "preview.came": "+ {flag}",
    "preview.went": "- {flag}",
    "preview.done": "Dicoba dengan {id} (tahun {tahun}): {claims} klaim, {flips} kesimpulan berubah.",
    "preview.untried": "{count} usulan tidak dapat dicoba karena belum pernah dinilai atau hasil bacanya tidak tersimpan: {kodes}",
    "report.help": "Keluarkan lagi laporan yang tersimpan.",
    "report.kode": "Kode usulan.",
    "report.run": "Proses ke berapa; bila tidak disebut: yang terakhir.",
    "report.format": "Bentuk laporan: html atau json.",
    "report.check": "Periksa tanda terimanya: nilai lagi dari yang tersimpan dan bandingkan (kode keluar 1 bila berbeda).",
    "receipt.absent": "Laporan {kode} dibuat oleh versi yang belum memberi tanda terima.",
    "receipt.absent.cure": "Nilai lagi usulan itu dengan bukti verify.",
    "receipt.same": "Sama: dari yang tersimpan keluar penilaian yang sama ({digest}).",
    "receipt.rulebook": "Buku aturan yang berlaku bukan lagi yang dipakai waktu itu ({digest}).",
    "receipt.code": "Kode yang menilai sudah berubah sejak itu (versi bukti lain).",
    "receipt.submission": "Usulan itu sudah dikirim ulang dengan isi lain.",
    "receipt.reading": "Hasil baca {berkas} bukan lagi yang dipakai waktu itu.",
    "receipt.assessment": "Hasil penilaian ulang berbeda ({found}).",
    "report.out": "Tulis ke berkas ini; bila tidak disebut: ke keluaran standar.",
    "report.unknown": "Tidak ada laporan untuk {kode}.",
    "report.unknown.cure": "Periksa kode dan tahunnya, atau nilai dulu usulan itu dengan bukti verify.",
    "explain.help": "Jelaskan langkah demi langkah bagaimana satu kesimpulan dicapai.",
    "explain.nomor": "Nomor indikator (1-20).",
    "explain.unclaimed": "{kode} tidak mengklaim indikator {nomor}.",
    "explain.unclaimed.cure": "Yang diklaim: {known}.",
    "explain.status": "Status: {status} (diklaim {claimed}, terdukung {supported})",
    "explain.evidence": "Bukti",
    "explain.flags": "Temuan",
    "explain.steps": "Langkah",
    "explain.would-change": "Yang akan mengubah kesimpulan",
    "explain.places": "Tempat yang membuktikan",
    "explain.questions": "Perlu dilihat orang",
    "store.help": "Pemeriksaan dan pemindahan yang tersimpan (berkas bukti, hasil baca, laporan).",
    "store.verify.help": (
        "Baca semua yang tersimpan dan bandingkan dengan sidik jarinya, lalu cari semua yang disebut catatan. Kode keluar 1 bila ada yang hilang atau "
        "rusak; hasil baca yang rusak tidak dihitung, karena dibuat lagi dengan sendirinya."
    ),
    "store.copy.help": (
        "Salin semua objek dari satu tempat penyimpanan ke yang lain: folder, atau s3://BUCKET/PREFIX. Yang sudah ada di tujuan dilewati, sehingga dapat "
        "diulang."
    ),
    "store.source": "Asal: folder atau s3://BUCKET/PREFIX.",
    "store.target": "Tujuan: folder atau s3://BUCKET/PREFIX.",
    "store.lost": "disebut catatan, tetapi tidak ada",
    "store.cache-damaged": "hasil baca rusak, akan dibuat lagi ({reason})",
    "store.verified": "{objects} objek, {size} bita diperiksa: {lost} hilang, {damaged} rusak, {caches} hasil baca rusak.",
    "store.copied": "{copied} objek disalin, {present} sudah ada, {failed} gagal.",
    "stage.verify-store": "Memeriksa objek",
    "stage.find-named": "Mencari yang disebut catatan",
    "stage.copy-store": "Menyalin objek",
    "rerun.help": (
        "Nilai lagi usulan yang disanggah, dengan buku aturan dan pembaca yang berlaku. Hasil baru berdiri di samping yang lama; perbedaannya "
        "ditampilkan klaim demi klaim."
    ),
    "rerun.reason": "Alasan, misalnya nomor surat sanggahan; tersimpan bersama hasilnya.",
    "rerun.reason.empty": "Alasan penilaian ulang kosong.",
    "rerun.reason.empty.cure": "Tulis alasannya, misalnya --reason 'Sanggahan 12/IX/2026'.",
    "rerun.nightly": "Catat saja sebagai disanggah; proses malam berikutnya menilainya paling dahulu.",
    "rerun.nightly.asked": "{kode} tercatat sebagai disanggah ({reason}); proses malam berikutnya menilainya paling dahulu.",
    "rerun.nightly.alone": "--nightly tidak dapat digabung dengan --full, --second-look, atau --pinned.",
    "rerun.nightly.alone.cure": "Proses malam menilai dengan aturan dan pembaca yang berlaku; tanpa --nightly usulan itu dinilai sekarang.",
    "rerun.second-look": "Baca sekali lagi setiap halaman hasil pindai dengan segala cara (300 dpi, model terbaik bila terpasang); bacaan yang "
    "lebih meyakinkan dipakai seterusnya.",
    "rerun.pinned": "Pakai buku aturan dan pembaca dari proses ke-N usulan ini, bukan yang berlaku.",
    "rerun.pinned.unknown": "{kode} tidak mempunyai proses ke-{number}.",
    "rerun.pinned.unknown.cure": "Periksa nomor prosesnya; laporan menyebutkannya.",
    "rerun.pinned.reader": "Proses ke-{number} dibaca dengan pembaca {then}; yang terpasang {now}, dan pembaca lama tidak dapat dijalankan lagi.",
    "rerun.pinned.rulebook": "Buku aturan proses ke-{number} tidak tersimpan, atau tidak lagi dimengerti oleh versi bukti ini.",
    "rerun.pinned.cure": "Jalankan tanpa --pinned untuk menilai dengan yang berlaku, atau pasang versi bukti yang dipakai waktu itu.",
    "rerun.code.pinned": (
        "Perhatian: kode yang menilai sudah lain sejak proses ke-{number}. Yang disamakan hanya buku aturan dan pembacanya, sehingga hasil ini bukan ulangan persis "
        "proses ke-{number}."
    ),
    "rerun.code.unknown": (
        "Perhatian: kode yang menilai pada proses ke-{number} tidak diketahui lagi. Yang disamakan hanya buku aturan dan pembacanya, sehingga hasil ini belum tentu "
        "ulangan persis proses ke-{number}."
    ),
    "rerun.code.before": "Perhatian: kode yang menilai sudah lain sejak proses ke-{number}; perbedaan dapat berasal dari kode itu.",
    "rerun.unknown": "Usulan {kode} belum pernah diterima.",
    "rerun.unknown.cure": "Periksa kode dan tahunnya, atau terima dulu usulan itu dengan bukti verify.",
    "rerun.done": "{kode}: proses ke-{number} ({reason}); sebelumnya proses ke-{before}. {flips} kesimpulan berubah.",
    "rerun.first": "{kode}: proses ke-{number} ({reason}); belum ada proses sebelumnya.",
    "nightly.help": (
        "Proses malam: terima yang diunggah (BUKTI_DROP), lalu nilai setiap usulan yang baru, berubah, atau dinilai dengan buku aturan atau pembaca "
        "yang lama. Ringkasannya: OUT/nightly.html dan nightly.json.\n\n"
        "Kode keluar: 0 selesai, juga bila waktunya habis; 1 ada usulan yang ditolak atau gagal; 2 salah pakai."
    ),
    "nightly.until": "Berhenti pada jam ini (JJ:MM, zona waktu BUKTI_TIMEZONE); sisanya menunggu malam berikutnya.",
    "nightly.until.wrong": "Jam {clock} atau zona waktu {timezone} tidak dikenal.",
    "nightly.until.wrong.cure": "Tulis jam sebagai JJ:MM, misalnya 06:00, dan zona waktu seperti Asia/Makassar.",
    "nightly.drop": "Unggahan daerah: folder, atau s3://BUCKET/PREFIX; bila tidak disebut: BUKTI_DROP.",
    "nightly.drop.absent": "Folder unggahan {path} tidak ada.",
    "nightly.drop.absent.cure": "Periksa --drop atau BUKTI_DROP, dan apakah disknya terpasang.",
    "nightly.drop.name": "nama yang tidak dapat menjadi nama berkas di sini",
    "nightly.drop.name.cure": "nama tanpa bagian kosong, titik ganda, atau huruf kendali, yang bukan sekaligus berkas dan folder",
    "stage.fetch-drop": "Mengambil unggahan",
    "nightly.runs": "Proses malam lain sedang berjalan.",
    "nightly.runs.cure": "Tunggu sampai selesai; keadaannya terlihat dengan bukti status.",
    "prefect.away": "Server Prefect tidak menjawab ({reason}).",
    "prefect.away.cure": "Jalankan lagi server Prefect (PREFECT_API_URL); yang sudah dinilai tercatat, dan malam berikutnya meneruskan sisanya.",
    "status.help": "Keadaan: berapa yang menunggu dan sejak kapan, apa yang gagal, apakah tempat penyimpanan dan basis data sehat.",
    "status.submissions": "Usulan tercatat",
    "status.judged": "Pernah dinilai",
    "status.waiting": "Menunggu",
    "status.oldest": "Menunggu paling lama sejak",
    "status.store": "Tempat penyimpanan",
    "status.database": "Basis data",
    "status.night": "Malam terakhir",
    "status.night.told": (
        "{began:%Y-%m-%d %H:%M} sampai {ended:%H:%M} UTC: {judged} dinilai, {failed} gagal, {left} tersisa; dari {files} berkas, {files_known} sudah pernah dibaca; "
        "{pages_read} halaman dibaca, {pages_known} halaman sudah dikenal. {halted}"
    ),
    "status.well": "baik",
    "status.none": "tidak ada",
    "status.failures": "Gagal dinilai",
    "deploy.help": (
        "Daftarkan proses malam (terjadwal), paket usulannya, dan penilaian ulang (dengan tangan) pada server Prefect (PREFECT_API_URL)."
    ),
    "deploy.cron": "Jadwal proses malam sebagai cron, dalam zona waktu BUKTI_TIMEZONE.",
    "deploy.pool": "Nama work pool; dibuat bila belum ada, juga NAMA-batch untuk paket usulan.",
    "deploy.batch": "Banyaknya usulan dalam satu paket yang dikerjakan satu mesin.",
    "deploy.out": "Folder laporan pada mesin yang menjalankan worker.",
    "deploy.server": "Belum ada server Prefect.",
    "deploy.server.cure": "Jalankan prefect server start, lalu isi PREFECT_API_URL, misalnya http://127.0.0.1:4200/api.",
    "deploy.done": "Terdaftar: {name}.",
    "deploy.worker": (
        "Jalankan pada satu mesin: prefect worker start --pool {pool}\n"
        "dan pada setiap mesin yang membaca: prefect worker start --pool {batches} --limit 1"
    ),
    "batch.taken": "Usulan paket ini sudah dikerjakan mesin lain sewaktu basis data tidak terjangkau.",
    "batch.lost": "Hasil penilaian tercatat, tetapi laporannya tidak ditemukan lagi di tempat penyimpanan.",
    "table.title": "Ringkasan",
    "stage.take-in": "Menerima",
    "stage.read-on": "Membaca halaman lain yang diperlukan",
    "stage.read": "Membaca",
    "stage.second-look": "Membaca halaman pindaian sekali lagi",
    "stage.judge": "Menilai",
    "failed.where": "(proses)",
    "failed.cure": "Jalankan lagi; bila tetap gagal, kirim catatan galat ini kepada pengelola.",
    "error": "Galat: {sentence}",
    "interrupted": "Dihentikan. Halaman yang sudah dibaca tersimpan; jalankan lagi untuk melanjutkan.",
    "store.scheme": "Alamat tempat penyimpanan tidak dikenal: {address}.",
    "store.scheme.cure": "Tulis sebuah folder, atau s3://BUCKET/PREFIX.",
    "store.wanting": "Untuk {address} masih kurang: {names}.",
    "store.wrong": "Tempat penyimpanan {address} tidak dapat dipakai: {reason}.",
    "settings.unknown": "Setelan tidak dikenal: {names}.",
    "settings.known": "Setelan yang ada: {names}.",
    "settings.wrong": "Setelan salah: {what}.",
    "settings.cure": "Perbaiki variabel lingkungan itu; lihat docs/settings.md.",
}
