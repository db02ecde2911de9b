"""Makes plans and workspaces of any size, in the form that offices give their own tables.

  besar.py JENIS N TUJUAN    TUJUAN is an .xlsx file, or for `roster` and `berkas` (and with a folder for the others) a workspace

  baris    one table of N rows            lembar   N sheets, each with the table of ten rows
  judul    a small plan, and 20 sheets with N rows of words that stand in headings
  teks     500 actions, each described in N characters
  temuan   N rows with two faults each    lebat    N rows with six faults each
  roster   N roster rows, ten plans       berkas   N plans of N OPDs
"""
import os
import random
import sys

import buku
from kantor import ROOT

KEGIATAN = [
    ("Persiapan", "Penetapan SK Tim Replikasi", "Menyusun konsep surat keputusan tim", "SK Tim Replikasi", "dokumen", 1, 3),
    ("Persiapan", "Komunikasi dengan pemda asal inovasi", "Rapat daring dengan pemda asal", "Notula rapat", "kali", 1, 3),
    ("Persiapan", "Mendesain inovasi yang akan diadaptasi", "Menyusun rancang bangun layanan", "Dokumen desain", "dokumen", 2, 4),
    ("Pelaksanaan", "Sosialisasi internal inovasi", "Sosialisasi kepada petugas layanan", "Daftar hadir", "orang", 3, 5),
    ("Pelaksanaan", "Penguatan SDM, proses dan sarana", "Melatih operator di kelurahan", "Operator terlatih", "orang", 4, 7),
    ("Pelaksanaan", "Uji coba", "Uji coba layanan di kecamatan", "Laporan uji coba", "laporan", 6, 9),
    ("Monitoring dan Evaluasi", "Monitoring bulanan", "Memantau layanan setiap bulan", "Laporan monitoring", "laporan", 7, 12),
    ("Monitoring dan Evaluasi", "Evaluasi 3 (tiga) bulanan", "Menilai capaian per triwulan", "Laporan evaluasi", "laporan", 9, 12),
]
KEPALA = ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Keluaran", "Target", "Satuan", "Mulai", "Selesai", "Penanggung Jawab",
          "Kode Sub Kegiatan", "Sumber Dana", "Anggaran (Rp)"]
PEMDA = ["Kabupaten Bangka", "Kabupaten Belitung", "Kabupaten Bangka Selatan", "Kabupaten Bangka Tengah", "Kabupaten Bangka Barat",
         "Kabupaten Belitung Timur", "Kota Pangkalpinang"]
# A workbook may have a million cells: columns that these leave out, so that so many rows fit.
TANPA = {"temuan": {0, 4, 5, 6, 10}, "lebat": {0, 4}}
# The roster row to which a single file belongs.
SATU = ("19.71-01", "Kota Pangkalpinang", "Dinas Pariwisata", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET", "Pemerintah Kota Batu")
SUKU = [a + b for a in ("ba", "da", "ga", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa") for b in ("bu", "di", "ku", "li", "mo", "ni", "ra", "si", "tu", "wi")]


def kata(n):
    """A made-up word for a number; each has its own."""
    word = ""
    while True:
        word, n = SUKU[n % len(SUKU)] + word, n // len(SUKU)
        if not n:
            return word.capitalize()
        n -= 1


def daftar(count):
    """Roster rows; the names of two differ by whole words."""
    for i in range(count):
        pemda = PEMDA[i % len(PEMDA)]
        name, other = kata(i * 7919 + 20_000), kata(i * 104_729 + 700_000)
        yield f"19.{i % 7 + 1:02}-{i:06}", pemda, f"Dinas {name}", f"Layanan {other} Terpadu {name}", f"SI {other.upper()}", "Pemerintah Kota Batu"


def aksi(i, describe=None, wrong=0):
    """A row of the table; of its cells the first `wrong` that can be are not what they should be."""
    phase, activity, words, output, unit, first, last = KEGIATAN[i * len(KEGIATAN) // 10 % len(KEGIATAN)]
    row = [i + 1, phase, activity, describe or f"{words} bagian {kata(i)}", output, 1 + i % 20, unit, f"{1 + i % 28}/{first}/2022", f"{1 + i % 28}/{last}/2022",
           "Sekretaris Dinas", f"3.26.{1 + i % 5:02}.2.{1 + i % 9:02}.{1 + i % 30:02}", "APBD", 1_000_000 + 1000 * i]
    for column, fault in [(7, f"31/2/2022 ke-{i}"), (12, f"kira-kira {i}"), (10, f"kode {i}"), (5, f"banyak {i}"), (8, f"32/13/2022 ke-{i}"), (2, f"Kegiatan {kata(i)}")][:wrong]:
        row[column] = fault
    return row


def tabel(rows, whose=SATU, without=()):
    """The sheet of a plan, its columns less those that are left out."""
    kept = [i for i in range(len(KEPALA)) if i not in without]
    yield ["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022"]
    for label, value in (("Pemerintah Daerah", whose[1]), ("Nama OPD", whose[2]), ("Nama Inovasi", f"{whose[4]} ({whose[3]})"), ("Asal Inovasi", whose[5])):
        yield [label, ":", value]
    yield []
    yield [KEPALA[i] for i in kept]
    yield from ([row[i] for i in kept] for row in rows)


def judul(count):
    chance = random.Random(7)
    words = KEPALA + ["Waktu Pelaksanaan", "Uraian Kegiatan", "Pagu Dana", "Triwulan I", "Realisasi", "Kendala", "Tindak Lanjut"]
    for i in range(count):
        yield [f"{chance.choice(words)} {chance.choice(words)} {i}" for _ in range(8)]


def uraian(i, length):
    chance = random.Random(i)
    text = f"Menyusun bahan {kata(i)} "
    while len(text) < length:
        text += kata(chance.randrange(60_000)).lower() + " "
    return text[:length].strip()


def lembar(kind, count, whose=SATU):
    """The sheets of one workbook."""
    one = lambda rows: [("Rencana Aksi", tabel(rows, whose, TANPA.get(kind, ())))]
    return {
        "baris": lambda: one(aksi(i) for i in range(count)),
        "lembar": lambda: ((f"Lembar {s + 1}", tabel((aksi(10 * s + i) for i in range(10)), whose)) for s in range(count)),
        "judul": lambda: one(aksi(i) for i in range(10)) + [(f"Lembar {s + 1}", judul(count)) for s in range(20)],
        "teks": lambda: one(aksi(i, uraian(i, count)) for i in range(500)),
        "temuan": lambda: one(aksi(i, wrong=2) for i in range(count)),
        "lebat": lambda: one(aksi(i, wrong=6) for i in range(count)),
    }[kind]()


def ruang(kind, count, folder, files=1):
    """A workspace whose size is `count` of its kind; `files` is how many such files it holds."""
    os.makedirs(os.path.join(folder, "masuk"), exist_ok=True)
    with open(os.path.join(ROOT, "tests", "corpora", "usual-forms", "ripp.toml"), encoding="utf-8") as f:
        settings = f.read()
    whole = kind in ("roster", "berkas")
    rows = list(daftar(count if whole else files))
    if not whole:
        rows[0] = SATU
    with open(os.path.join(folder, "ripp.toml"), "w", encoding="utf-8") as f:
        f.write(settings)
    with open(os.path.join(folder, "daftar-opd.csv"), "w", encoding="utf-8") as f:
        f.write("kode,pemda,opd,inovasi,singkatan,asal_inovasi\n" + "".join(",".join(row) + "\n" for row in rows))
    if whole:
        # Ten plans stand for all where only the roster grows; each has its own OPD somewhere in it.
        for i in range(count) if kind == "berkas" else range(0, count, max(1, count // 10)):
            target = os.path.join(folder, "masuk", f"{i:06} {rows[i][2]}.xlsx")
            buku.write(target, [("Rencana Aksi", tabel((aksi(n) for n in range(10)), rows[i]))])
        return
    for i, whose in enumerate(rows):
        buku.write(os.path.join(folder, "masuk", f"{i:02} {whose[2]}.xlsx"), lembar(kind, count, whose))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    kind, count, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if target.endswith(".xlsx") and kind not in ("roster", "berkas"):
        buku.write(target, lembar(kind, count))
    else:
        ruang(kind, count, target)
