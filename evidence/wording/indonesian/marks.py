"""What users read of digital signatures and of marks on pages."""

TEXTS: dict[str, str] = {
    "altered": "Isi berkas yang ditandatangani telah berubah setelah penandatanganan.",
    "bytes_after": "Terdapat {count} bita tambahan setelah akhir berkas PDF; hal ini bukan bukti perubahan isi.",
    "bytes_before": "Terdapat {count} bita asing sebelum awal berkas PDF; tanda tangan diperiksa tanpa bita tersebut, dan hal ini "
    "bukan bukti perubahan isi.",
    "certificate_expired": "Sertifikat penanda tangan tidak berlaku pada waktu penandatanganan (berlaku sampai {until}).",
    "changed_after": "Setelah ditandatangani, berkas diubah melebihi yang diperbolehkan (bukan sekadar isian formulir atau tanda "
    "tangan tambahan).",
    "no_signing_time": "Tanda tangan tidak menyebut waktu penandatanganan.",
    "rewritten": "Berkas disimpan ulang (misalnya dikompresi, digabung, atau dioptimalkan) setelah ditandatangani sehingga tanda "
    "tangannya tidak dapat diperiksa lagi; hal ini bukan bukti bahwa isinya diubah.",
    "signatures_beyond": "Berkas memuat lebih dari {count} tanda tangan digital; selebihnya tidak diperiksa.",
    "signature_unreadable": "Tanda tangan digital ada, tetapi tidak dapat dibaca ({reason}).",
}
