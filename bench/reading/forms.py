"""Small submissions around given files."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from bench.samples.decrees import LAWS, decree
from bench.samples.house import House, Signing, render
from bench.samples.people import people
from bench.samples.writing import dumped

NAME = "LAPAK DESA (Layanan Pasar Kecamatan dan Desa)"
OFFICE = "Dinas Koperasi, Usaha Kecil dan Perdagangan"
WORDS = "Sebelum ada inovasi ini warga harus datang berkali-kali ke kantor, menunggu lama, dan sering pulang tanpa hasil. "


def house(seed: int = 3) -> House:
    [chief, *_] = people(1, "bugis", seed)
    return House("Kabupaten Wakatobi", "Sulawesi Tenggara", "Wangi-Wangi", "Bupati", chief, "wakatobikab.go.id", seed=seed)


def write_submission(folder: Path, kode: str, claims: Sequence[tuple[int, int, str]]) -> Path:
    """``claims``: indicator, level, file below ``folder`` (which the caller writes)."""
    folder.mkdir(parents=True, exist_ok=True)
    inovasi: dict[str, Any] = {
        "nama": NAME,
        "tahapan": "Penerapan",
        "inisiator": "OPD",
        "nama_inisiator": OFFICE,
        "jenis": "Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Perdagangan",
        "waktu_uji_coba": "2024-02-01",
        "waktu_penerapan": "2024-06-03",
        "waktu_pengembangan": None,
        "rancang_bangun": WORDS * 18,
        "tujuan": "Mendekatkan pasar kepada warga desa.",
        "manfaat": "Warga berjualan tanpa pergi jauh.",
        "hasil": "Berjalan di seluruh kecamatan.",
    }
    form = {
        "kode": kode,
        "tahun_penilaian": 2026,
        "pemda": "Kabupaten Wakatobi",
        "provinsi": "Sulawesi Tenggara",
        "perangkat_daerah": OFFICE,
        "inovasi": inovasi,
        "indikator": [{"nomor": nomor, "parameter": level, "bukti": [{"berkas": berkas}]} for nomor, level, berkas in claims],
    }
    (folder / "submission.yaml").write_text(dumped(form), encoding="utf-8")
    return folder


def names_decree(number: int = 1) -> bytes:
    """A born-digital decree of the head of region that names the innovation; each number is another decree."""
    style = house()
    random = Random(number)
    chief = style.chief
    signing = Signing((f"{style.titled},",), chief, style.seat, f"{random.randint(1, 28)} Juni 2024", "tte", nip=False)
    return render(
        decree(
            style,
            number=f"188.45/{100 + number}/KUM/2024",
            about=f"Penetapan Inovasi Daerah {NAME}",
            why=["bahwa dalam rangka meningkatkan pelayanan kepada masyarakat perlu menetapkan inovasi daerah;"],
            laws=LAWS,
            orders=[f"Menetapkan {NAME} sebagai inovasi daerah.", "Keputusan ini mulai berlaku pada tanggal ditetapkan."],
            signing=signing,
        ),
        style,
    )
