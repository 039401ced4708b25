"""What users read from ``storage``."""

TEXTS: dict[str, str] = {
    # objects
    "object.missing": "Berkas simpanan {key} tidak ditemukan.",
    "object.missing.cure": "Kirim ulang usulan yang memuatnya, atau pulihkan tempat penyimpanan dari cadangan.",
    "object.damaged": "Berkas simpanan {key} rusak: isinya tidak lagi sesuai dengan sidik jarinya (terbaca {found}).",
    "object.damaged.cure": "Kirim ulang berkas aslinya, atau pulihkan dari cadangan; isi yang rusak tidak pernah dipakai.",
    "object.mismatch": "Isi yang hendak disimpan sebagai {key} tidak sesuai dengan sidik jarinya (terhitung {found}).",
    "object.mismatch.cure": "Mungkin berkas sumbernya berubah selagi disalin. Ulangi setelah berkas itu tidak lagi diubah.",
    "object.undecodable": "Isi simpanan bukan {what} yang dapat dikenali: {reason}",
    "object.undecodable.cure": "Nilai ulang usulan tersebut, atau pulihkan tempat penyimpanan dari cadangan.",
    "object.unencodable": "{what} tidak dapat disimpan: {reason}",
    "object.unencodable.cure": "Ini kekeliruan di dalam bukti, bukan pada usulan. Laporkan beserta berkas yang sedang dibaca.",
    "key.invalid": "Nama simpanan {key!r} tidak sah.",
    "key.invalid.cure": (
        "Nama simpanan hanya terdiri atas huruf, angka, titik, tanda hubung dan garis bawah, dipisahkan oleh garis miring, "
        "tanpa bagian kosong, titik tunggal atau titik ganda."
    ),
    # the folder
    "disk.full": "Tempat penyimpanan penuh ({path}).",
    "disk.full.cure": "Kosongkan ruang pada disk itu atau pindahkan folder data ke disk lain, lalu ulangi.",
    "disk.read_only": "Tempat penyimpanan hanya dapat dibaca ({path}).",
    "disk.read_only.cure": "Pasang disk itu agar dapat ditulisi, atau atur folder data ke tempat lain, lalu ulangi.",
    "disk.denied": "Tidak ada izin untuk {path}.",
    "disk.denied.cure": "Beri pengguna yang menjalankan bukti izin membaca dan menulis folder itu, lalu ulangi.",
    "disk.absent": "{path} tidak ditemukan.",
    "disk.absent.cure": "Periksa apakah berkas itu dipindahkan atau dihapus, dan apakah disknya terpasang, lalu ulangi.",
    "disk.misplaced": "{path} seharusnya folder, atau seharusnya berkas.",
    "disk.misplaced.cure": "Periksa isi folder data; pindahkan berkas yang menghalangi, lalu ulangi.",
    "disk.other": "Tempat penyimpanan tidak dapat dipakai ({path}): {reason}.",
    "disk.other.cure": "Periksa disk dan sambungannya, lalu ulangi.",
    # the server
    "server.unreachable": "Server penyimpanan {endpoint} tidak menjawab.",
    "server.unreachable.cure": "Periksa apakah server itu berjalan dan dapat dicapai dari mesin ini, lalu ulangi.",
    "server.denied": "Server penyimpanan {endpoint} menolak kunci akses untuk bucket {bucket} ({code}).",
    "server.denied.cure": "Periksa kunci akses dan izinnya; izin yang diperlukan ada di docs/s3-policy.json.",
    "server.other": "Server penyimpanan {endpoint} menolak permintaan untuk bucket {bucket}: {reason}.",
    "server.other.cure": "Ulangi; bila terjadi lagi, periksa catatan server itu.",
    # the records
    "database.busy": "Basis data sedang dipakai proses lain terlalu lama.",
    "database.busy.cure": "Tunggu sampai proses lain selesai, lalu ulangi.",
    "database.full": "Disk tempat basis data penuh.",
    "database.full.cure": "Kosongkan ruang pada disk itu, lalu ulangi. Yang sudah tercatat tetap utuh.",
    "database.read_only": "Basis data hanya dapat dibaca.",
    "database.read_only.cure": "Beri pengguna yang menjalankan bukti izin menulis pada berkas basis data dan foldernya, lalu ulangi.",
    "database.corrupt": "Berkas basis data rusak.",
    "database.corrupt.cure": "Pulihkan basis data dari cadangan. Berkas bukti dan laporan di tempat penyimpanan tidak terpengaruh.",
    "database.unreachable": "Basis data tidak dapat dibuka.",
    "database.unreachable.cure": "Periksa alamat basis data, foldernya dan izinnya, lalu ulangi.",
    "database.other": "Basis data menolak permintaan: {reason}",
    "database.other.cure": "Ulangi; bila terjadi lagi, periksa catatan galat dan keadaan basis data.",
    "database.newer": "Basis data ini dibuat oleh versi bukti yang lebih baru (skema {revision}).",
    "database.newer.cure": "Perbarui bukti, atau tunjuk folder data yang lain.",
    "record.run": "Tidak ada penilaian dengan id {run} dalam catatan.",
    "record.run.cure": "Periksa kode, tahun dan nomor penilaian; `bukti status` menampilkan yang tercatat.",
    "record.report": "Tidak ada laporan {form} untuk penilaian dengan id {run} dalam catatan.",
    "record.report.cure": "Minta format yang lain, atau nilai ulang usulan itu.",
}
