"""Readers of measured facts: one file a fact, under the name that packs use."""

from evidence.facts import Facts
from rules.model import FactReader
from rules.readers import (
    alat,
    bentuk_pedoman,
    dasar_kemanfaatan,
    durasi_bulan,
    durasi_hari,
    integrasi,
    jenis_monev,
    jumlah,
    kanal,
    metode,
    nilai_rupiah,
    penerima,
    persentase,
    substansi,
)
from rules.readers.actors import read_actors
from rules.readers.events import read_event, read_event_day
from rules.readers.offices import read_offices
from rules.readers.perda_cited import read_perda_cited
from rules.readers.persons import read_persons
from rules.readers.replications import read_other_region
from rules.readers.roles import read_roles

READERS: dict[str, FactReader] = {
    Facts.ORANG: read_persons,
    Facts.PERAN: read_roles,
    Facts.PERANGKAT_DAERAH: read_offices,
    Facts.AKTOR: read_actors,
    Facts.KEGIATAN: read_event,
    Facts.TANGGAL_KEGIATAN: read_event_day,
    Facts.DAERAH_LAIN: read_other_region,
    Facts.PERDA_DIACU: read_perda_cited,
    Facts.ALAT: alat.read,
    Facts.BENTUK_PEDOMAN: bentuk_pedoman.read,
    Facts.DASAR_KEMANFAATAN: dasar_kemanfaatan.read,
    Facts.DURASI_BULAN: durasi_bulan.read,
    Facts.DURASI_HARI: durasi_hari.read,
    Facts.INTEGRASI: integrasi.read,
    Facts.JENIS_MONEV: jenis_monev.read,
    Facts.JUMLAH: jumlah.read,
    Facts.KANAL: kanal.read,
    Facts.METODE: metode.read,
    Facts.NILAI_RUPIAH: nilai_rupiah.read,
    Facts.PENERIMA: penerima.read,
    Facts.PERSENTASE: persentase.read,
    Facts.SUBSTANSI: substansi.read,
}
