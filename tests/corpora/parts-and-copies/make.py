#!/usr/bin/env python3
"""Generates the corpus: masuk/ (workbooks), daftar-opd.csv, ripp.toml, truth.json.   python3 make.py (needs openpyxl, xlwt, soffice)
Deterministic: same bytes of truth, same cells of workbooks. All people and numbers are made up."""
import csv, datetime as D, json, os, random, re, shutil, subprocess, sys, zipfile
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from lib import *
HERE = os.path.dirname(os.path.abspath(__file__)); OUTD = f"{HERE}/masuk"; TMP = f"{HERE}/.tmp"

BANGKA, BELIT, BASEL, BATENG, BABAR, BELTIM, PGK, PROV = ("Kabupaten Bangka", "Kabupaten Belitung", "Kabupaten Bangka Selatan", "Kabupaten Bangka Tengah",
    "Kabupaten Bangka Barat", "Kabupaten Belitung Timur", "Kota Pangkalpinang", "Provinsi Kepulauan Bangka Belitung")
PK = {BANGKA: "19.01", BELIT: "19.02", BASEL: "19.03", BATENG: "19.04", BABAR: "19.05", BELTIM: "19.06", PGK: "19.71", PROV: "19"}
INO = {  # short: (full name, origin)
 "SIP BANGET": ("Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "Pemerintah Kota Batu"),
 "SIGAP-RLTH": ("Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "Pemerintah Kabupaten Gresik"),
 "GERCEP STUNTING": ("Gerakan Cepat Pencegahan Stunting Terpadu", "Pemerintah Kabupaten Sumedang"),
 "JEMPOL KIA": ("Jemput Bola Kartu Identitas Anak", "Pemerintah Kota Surakarta"),
 "TERANG JALAN": ("Terpadu Penanganan Lampu Penerangan Jalan", "Pemerintah Kota Yogyakarta"),
 "ANGKUTKU": ("Angkutan Sampah Terjadwal Warga Kota", "Pemerintah Kota Bitung"),
 "LAPAK IZIN": ("Layanan Pojok Anjungan Perizinan", "Pemerintah Kabupaten Kendal"),
 "SAPA SENJA": ("Santunan dan Pendampingan Senior Mandiri", "Pemerintah Kabupaten Lumajang"),
 "SIPINTER ASN": ("Sistem Pengembangan Kompetensi Terpadu ASN", "Pemerintah Kabupaten Sragen"),
 "RENCANAKU": ("Rencana Kerja Partisipatif Terbuka", "Pemerintah Kota Magelang"),
 "ANTAR OBAT": ("Antar Obat Pasien Rawat Jalan", "Pemerintah Kabupaten Banyumas"),
 "KAPAL RAKYAT": ("Kartu Pelayanan Nelayan Rakyat", "Pemerintah Kabupaten Lamongan"),
 "SIAGA DESA": ("Sistem Peringatan Dini Bencana Desa", "Pemerintah Kabupaten Sleman"),
 "PUSLING DIGI": ("Perpustakaan Keliling Digital", "Pemerintah Kota Salatiga"),
 "NAIK KELAS": ("Pendampingan Usaha Mikro Berjenjang", "Pemerintah Kota Denpasar")}
DIN = {"Dinas Pariwisata": "3.26.03.{}.01", "Dinas Perumahan dan Kawasan Permukiman": "1.04.03.{}.03", "Dinas Kesehatan": "1.02.02.{}.02",
 "Dinas Kependudukan dan Pencatatan Sipil": "2.12.02.{}.01", "Dinas Perhubungan": "2.15.02.{}.02", "Dinas Lingkungan Hidup": "2.11.11.{}.01",
 "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu": "2.18.04.{}.01", "Dinas Sosial": "1.06.05.{}.02",
 "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia": "5.04.02.{}.01", "Badan Perencanaan Pembangunan Daerah": "5.01.02.{}.01",
 "RSUD Sejahtera Bersama": "1.02.02.{}.02", "Dinas Kelautan dan Perikanan": "3.25.03.{}.01", "Badan Penanggulangan Bencana Daerah": "1.05.03.{}.02",
 "Dinas Perpustakaan dan Kearsipan": "2.23.02.{}.01", "Dinas Koperasi dan Usaha Kecil Menengah": "2.17.03.{}.01"}
DP = list(DIN); IN = list(INO)
SEQ = dict(zip(DP, ["SIP BANGET", "SIGAP-RLTH", "GERCEP STUNTING", "JEMPOL KIA", "TERANG JALAN", "ANGKUTKU", "LAPAK IZIN", "SAPA SENJA", "SIPINTER ASN", "RENCANAKU",
                    "ANTAR OBAT", "KAPAL RAKYAT", "SIAGA DESA", "PUSLING DIGI", "NAIK KELAS"]))
(PAR, KIM, KES, DUK, HUB, LH, PM, SOS, PEG, REN, RS, IKAN, BEN, PUS, KOP) = DP
RPAIRS = [(PGK, d) for d in (PAR, KIM, HUB, LH, PM, REN, RS, PUS)] + [(BANGKA, d) for d in (PAR, KES, DUK, SOS, PEG, IKAN, KOP)] + \
 [(BELIT, d) for d in (KIM, DUK, PM, REN, IKAN, LH)] + [(BASEL, d) for d in (PAR, KES, HUB, SOS, BEN, PEG, RS)] + \
 [(BATENG, d) for d in (KIM, DUK, LH, PM, SOS, PUS, KOP)] + [(BABAR, d) for d in (PAR, KES, HUB, PEG, REN, BEN, IKAN)] + \
 [(BELTIM, d) for d in (KIM, KES, DUK, LH, RS, KOP, PUS, SOS, IKAN, PAR, PEG)] + [(PROV, d) for d in (KES, SOS, PM, PUS, IKAN, KOP, HUB)] + \
 [(BABAR, DUK), (BABAR, LH), (BABAR, KOP), (BANGKA, LH), (BANGKA, HUB), (BASEL, PUS), (BELIT, RS), (BELIT, SOS), (BELIT, PAR), (BATENG, IKAN), (PGK, SOS)]
ROSTER = {}
for p, d in RPAIRS:
    k = f"{PK[p]}-{21 + DP.index(d):02d}"; S = SEQ[d]
    ROSTER[p, d] = dict(kode=k, pemda=p, opd=d, inovasi=INO[S][0], S=S, asal=INO[S][1], kode6=DIN[d].format(1 if p == PROV else 2))

ROSTER[PGK, "Dispar 2"] = dict(kode="19.71-41", pemda=PGK, opd=PAR, inovasi="Jelajah Kampung Wisata Terpadu", S="JELAJAH KAMPUNG", asal="Pemerintah Kota Bandung", kode6="3.26.02.2.01")
FILES, USED = [], set()
def new(name, key, layout, **hab):
    o = ROSTER[key] if key else None
    f = File(name, o and o["kode"], layout, **hab); FILES.append(f)
    if key: USED.add(key)
    return f, o
NAMES = ["Hj. Ratna Kemala, S.E., M.M.", "Drs. Bahrul Anam", "Ir. Yosef Tarigan, M.T.", "dr. Meilani Puspita", "SURYA DHARMAWAN, S.STP", "Nurhasanah, S.Sos., M.AP",
         "H. Zulfikar Hamid, S.T.", "LINDA AYU WIJAYANTI, S.Kom", "Ahmad Rojali, S.H.", "Theresia Widuri, M.Si"]
def ttd(ws, r, c, i, place="", head="Kepala Dinas,"):
    nip = f"19{70+i%18:02d}{1+i%12:02d}{10+i%18:02d} 20{i%10:02d}{1+(i*5)%12:02d} {1+i%2} {1+i%8:03d}"
    return sign(ws, r, c, place, d_long(D.date(2021, 10, 11 + i % 17)), head, NAMES[i % 10], nip, [None, "Pembina Tk. I", "Pembina Utama Muda"][i % 3])

W = {"std": {1: "Persiapan", 2: "Pelaksanaan", 3: "Monitoring dan Evaluasi"}, "caps": {1: "I. PERSIAPAN", 2: "II. PELAKSANAAN", 3: "III. MONITORING DAN EVALUASI"},
     "thp": {1: "Tahap Persiapan", 2: "Tahap Pelaksanaan", 3: "Tahap Monitoring & Evaluasi"}, "num": {1: "Tahap 1: Persiapan", 2: "Tahap 2: Pelaksanaan", 3: "Tahap 3: Monev"},
     "typo": {1: "Persiapn", 2: "Pelaksanan", 3: "Monitoring dan Evalusi"}, "fase": {1: "Fase Persiapan", 2: "Fase Pelaksanaan", 3: "Fase Monitoring dan Evaluasi"},
     "rom": {1: "TAHAP I PERSIAPAN", 2: "TAHAP II PELAKSANAAN", 3: "TAHAP III MONITORING DAN EVALUASI"}}
A = {"std": dict(zip(ORDER, ["Penetapan SK Tim Replikasi Unit/OPD", "Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "Mendesain inovasi yang akan diadaptasi",
      "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "Penguatan aspek sumber daya manusia serta proses dan sarana", "Uji coba",
      "Monitoring bulanan, dalam rangka perbaikan pelaksanaan", "Evaluasi 3 (tiga) bulanan, dalam rangka penilaian pelaksanaan"])),
     "short": dict(zip(ORDER, ["Penetapan SK Tim", "Komunikasi dengan pemda asal", "Mendesain inovasi", "Sosialisasi internal", "Penguatan SDM, proses dan sarana", "Ujicoba", "Monitoring bulanan", "Evaluasi triwulanan"])),
     "dec": dict(zip(ORDER, ["1.1 Penetapan SK Tim Replikasi", "1.2 Komunikasi dengan Pemda Asal Inovasi", "1.3 Desain Inovasi", "2.1 Sosialisasi Internal Inovasi", "2.2 Penguatan SDM, Proses dan Sarana",
      "2.3 Uji Coba Inovasi", "3.1 Monitoring Bulanan", "3.2 Evaluasi Tiga Bulanan"])),
     "abbr": dict(zip(ORDER, ["Pembentukan SK Tim Replikasi", "Komunikasi dgn pemda asal inovasi", "Mendesain inovasi yg akan diadaptasi", "Sosialisasi internal inovasi yg akan direplikasi", "Penguatan aspek SDM serta proses & sarana",
      "Uji Coba Inovasi", "Monitoring tiap bulan", "Evaluasi per tiga bulan"])),
     "typo": dict(zip(ORDER, ["Penetapan SK Tim Replikasii", "Komunkasi dengan pemda asal inovasi", "Mendesain inovsi yang akan diadaptasi", "Sosialisasi intenal", "Penguatan aspek sumber daya manusia serta prosess dan sarana",
      "Uji cobaa", "Monitoring bulannan", "Evaluasi 3 (tiga) bulann"])),
     "caps": dict(zip(ORDER, ["PENETAPAN SK TIM REPLIKASI", "KOMUNIKASI DENGAN PEMDA ASAL INOVASI", "MENDESAIN INOVASI", "SOSIALISASI INTERNAL", "PENGUATAN SUMBER DAYA MANUSIA SERTA PROSES DAN SARANA", "UJI COBA", "MONITORING BULANAN", "EVALUASI TIGA BULANAN"]))}

def per_months(words=BULAN, sep=" - ", year=True):
    def p(a):
        s, e = a["start"], a["end"]; y = f" {e.year}" if year else ""
        a["start"], a["end"] = mstart(s.year, s.month), mend(e.year, e.month)
        if (s.year, s.month) == (e.year, e.month): return words[s.month-1] + y
        return (f"{words[s.month-1]}{' %d' % s.year if s.year != e.year else ''}{sep}{words[e.month-1]}{y}")
    return p
def fix(acts, specs):
    """periods typed by hand: list of (text, start, end)"""
    for a, (t, s, e) in zip(acts, specs): a["_period"] = t; a["start"], a["end"] = s, e
    return acts
d = D.date

# ============ 01 kop above, table from C9, thousands, headings two rows, merged phases
f, o = new("01 Renaksi Dispar Pangkal Pinang.xlsx", (PGK, PAR), "merge, begins at C9", date="real", money="ribu")
ws = f.sheet("Renaksi", True); lines(ws, 2, 3, ["PEMERINTAH KOTA PANGKAL PINANG", "DINAS PARIWISATA", "Jalan Girimaya No. 99, Pangkalpinang", None, "RENCANA AKSI REPLIKASI INOVASI SIP BANGET TAHUN 2022"], merge=10)
acts = plan(1, o, {"1.1": 2, "2.2": 2})
r = table(f, ws, 9, 3, ["no:No", "phase:Tahapan", "activity:Kegiatan Utama", "description:Langkah Kegiatan", "output:Output/Hasil", "target:Target|Volume", "unit:Target|Satuan", "start:Jadwal|Mulai", "end:Jadwal|Selesai",
    "responsible:PJ", "budget:Kebutuhan Anggaran Rp. (000)", "note:Ket."], acts, d_real, m_ribu, "merge", "merge", W["std"], A["std"], numrow="1", total="JUMLAH")
ttd(ws, r + 2, 11, 1, "Pangkalpinang")
# ============ 02 sections with letters, money in words, two-digit years, RTLH spelled otherwise
f, o = new("02 RENCANA AKSI SIGAP-RTLH.xlsx", (PGK, KIM), "sections", date="slash2", money="words")
ws = f.sheet("Sheet1", True); lines(ws, 1, 1, ["RENCANA AKSI", "REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022"], merge=8)
ident(ws, 4, 1, "three", [("Pemerintah Daerah", "Pemkot Pangkalpinang"), ("Perangkat Daerah", "DISPERKIM"), ("Inovasi yang direplikasi", "SIGAP-RTLH"), ("Pemda Asal Inovasi", "Kab. Gresik")])
acts = plan(2, o, {"1.2": 2, "2.1": 2})
r = table(f, ws, 9, 1, ["no:NO.", "description:URAIAN", "output:KELUARAN", "start:WAKTU PELAKSANAAN|MULAI", "end:WAKTU PELAKSANAAN|SELESAI", "responsible:PIC", "fund:SUMBER PENDANAAN", "budget:ANGGARAN", "note:CATATAN"],
    acts, d_slash2, m_words, "section", "section", W["caps"], A["std"], seccol=1, no="act", actno="letter", total="Total Anggaran")
ttd(ws, r + 3, 7, 2, "Pangkalpinang")
# ============ 03 week grid Jan-Dec over I-IV, mark ✓, everything merged
f, o = new("03 dishub kota PGK - TERANG JALAN.xlsx", (PGK, HUB), "week grid", date="grid", money="dots")
ws = f.sheet("JADWAL RENAKSI", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI \"TERANG JALAN\""], merge=20)
ident(ws, 2, 1, "one", [("Unit Kerja/OPD", "Dinas Perhubungan Kota Pangkal Pinang"), ("Judul Inovasi", "TERANG JALAN (Terpadu Penanganan Lampu Penerangan Jalan)"), ("Asal Inovasi", "Kota Yogyakarta")])
g = months("week"); acts = snap(plan(3, o, {"2.2": 3}), g, None)
r = table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "responsible:Penanggung Jawab", "budget:Pagu Dana (Rp)", "grid:Waktu Pelaksanaan Tahun 2022"], acts, None, m_dots, "merge", "merge",
    W["thp"], A["short"], grid=g, mark="✓", total="Jumlah")
put(ws, r + 1, 1, "Keterangan: ✓ = minggu pelaksanaan"); ttd(ws, r + 3, 40, 3, "Pangkalpinang")
# ============ 04 grid by fill colour only (months), heading coloured as well
f, o = new("04 Rencana Aksi DLH.xlsx", (PGK, LH), "month grid by fill", date="fill", money="num")
ws = f.sheet("2022", True); ident(ws, 1, 2, "two", [("PEMDA", "Kota Pangkalpinang"), ("OPD", "Dinas Lingkungan Hidup"), ("INOVASI", "ANGKUTKU")], gap=1)
g = months("month", ODDLONG); acts = snap(plan(4, o, {"3.1": 2, "1.3": 2}), g, None)
r = table(f, ws, 6, 2, ["no:No", "phase:Fase", "activity:Aktivitas", "description:Aksi", "output:Indikator", "responsible:Pelaksana", "grid:Timeline", "fund:Sumber Anggaran", "budget:Biaya (Rp)"], acts, None, m_num, "col", "col", W["std"], A["abbr"], grid=g, mark="fill",
    headfill="FFD9E1F2", numrow="(1)")
# ============ 05 LibreOffice xlsx, totals by formula with cached values, sub totals
f, o = new("05 RENAKSI DPMPTSP_Pangkalpinang.xlsx", (PGK, PM), "sections, sub totals by formula, LibreOffice", date="reallong", money="num"); f.via = "xlsx"
ws = f.sheet("Rencana Aksi", True); lines(ws, 1, 1, ["RENCANA AKSI DPMPTSP KOTA PANGKALPINANG", "INOVASI LAPAK IZIN"], merge=9)
acts = plan(5, o, {"2.2": 2, "2.3": 2}, texts=CLEAR)
r = table(f, ws, 4, 1, ["no:No", "description:Rencana Aksi", "output:Dokumen Kelengkapan", "start:Tanggal Mulai", "end:Tanggal Selesai", "responsible:Penanggungjawab", "code:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_reallong, m_num,
    "section", "none", W["rom"], None, secmerge=True, no="phase", subtotal="Sub Jumlah {R}", total="TOTAL", sumformula=True)
ttd(ws, r + 1, 6, 4, "Pangkalpinang")
# ============ 06 xls, phase written once and left empty below, abbreviations of months
f, o = new("06 BAPPEDA - RENCANAKU.xls", (PGK, REN), "once, xls", date="odd", money="rpd")
ws = f.sheet("RA", True); lines(ws, 1, 1, ["PEMERINTAH KOTA PANGKALPINANG", "BAPPEDA", "", "RENCANA AKSI REPLIKASI INOVASI"]); ident(ws, 5, 1, "tight", [("Nama Inovasi", "RENCANAKU (Rencana Kerja Partisipatif Terbuka)"), ("Asal Inovasi", "Pemerintah Kota Magelang")])
acts = plan(6, o, {"1.2": 2, "3.2": 2})
r = table(f, ws, 8, 1, ["no:No.", "phase:Tahapan", "activity:Jenis Kegiatan", "description:Uraian Kegiatan", "target:Volume", "unit:Satuan", "start:Mulai", "end:Selesai", "responsible:Unit Kerja", "fund:Sumber Dana", "budget:Pagu (Rp)", "note:Keterangan"],
    acts, d_odd, m_rpd, "once", "once", W["num"], A["std"], no="dot", total="Jumlah Total")
ttd(ws, r + 2, 9, 5, "Pangkalpinang", "Kepala Badan,")
# ============ 07 ods, periods as words
f, o = new("07 renaksi RSUD.ods", (PGK, RS), "period, ods", date="words", money="mix")
ws = f.sheet("Sheet1", True); ident(ws, 1, 1, "colon", [("Pemerintah Daerah", "Kota Pangkalpinang"), ("Nama OPD", "RSUD SEJAHTERA BERSAMA"), ("Nama Inovasi", "Antar Obat Pasien Rawat Jalan (ANTAR OBAT)"), ("Tahun", 2022)])
acts = fix(plan(7, o, {"2.1": 2}), [("Januari 2022", d(2022,1,1), d(2022,1,31)), ("12 s.d. 15 Januari 2022", d(2022,1,12), d(2022,1,15)), ("Minggu II Februari 2022", d(2022,2,8), d(2022,2,14)), ("Mrt 2022", d(2022,3,1), d(2022,3,31)),
    ("28 Maret s.d. 8 April 2022", d(2022,3,28), d(2022,4,8)), ("Triwulan II", d(2022,4,1), d(2022,6,30)), ("Juni s/d Agustus 2022", d(2022,6,1), d(2022,8,31)), ("Sept - Des 2022", d(2022,9,1), d(2022,12,31)), ("TW III - TW IV 2022", d(2022,7,1), d(2022,12,31))])
table(f, ws, 7, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "period:Waktu Pelaksanaan", "responsible:PIC", "fund:Sumber Dana", "budget:Anggaran"], acts, None, m_mix, "merge", "col", W["std"], A["std"])
# ============ 08 province, code with L = 1, three-row headings; sheet with hidden old copy
f, o = new("08_PROV_DINKES_GERCEP STUNTING.xlsx", (PROV, KES), "three-row heading, hidden copy", date="dot", money="dots00")
ws = f.sheet("Renaksi 2022", True); lines(ws, 1, 1, ["PEMERINTAH PROVINSI KEPULAUAN BANGKA BELITUNG", "DINAS KESEHATAN", None, "RENCANA AKSI REPLIKASI GERCEP STUNTING"], merge=12)
acts = plan(8, o, {"1.1": 2, "2.2": 2})
COL8 = ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Rencana|Uraian Kegiatan", "target:Rencana|Sasaran|Target", "unit:Rencana|Sasaran|Satuan", "start:Rencana|Waktu|Mulai", "end:Rencana|Waktu|Selesai", "code:Kode Sub Kegiatan", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Pagu (Rp)"]
r = table(f, ws, 6, 1, COL8, acts, d_dot, m_dots00, "merge", "merge", W["rom"], A["std"], numrow="(1)", total="JUMLAH")
ttd(ws, r + 2, 9, 6, "Pangkalpinang")
w2 = f.wb.create_sheet("v1 (old)"); w2.sheet_state = "hidden"; g2 = File("x", None, ""); table(g2, w2, 3, 1, COL8, plan(808, o), d_dot, m_dots00, "merge", "merge", W["rom"], A["std"])
# ============ 09 one sheet per phase
f, o = new("09 Dinsos Prov Babel.xlsx", (PROV, SOS), "sheet per phase", date="long", money="rp")
acts = plan(9, o, {"1.1": 2, "2.2": 2, "3.1": 2})
for p, t in ((1, "Tahap 1 Persiapan"), (2, "Tahap 2 Pelaksanaan"), (3, "Tahap 3 Monev")):
    ws = f.sheet(t, p == 1); lines(ws, 1, 1, [f"RENCANA AKSI REPLIKASI INOVASI SAPA SENJA", f"TAHAP {W['std'][p].upper()}"], merge=7)
    ident(ws, 3, 1, "one", [("OPD", "Dinas Sosial Prov. Kep. Bangka Belitung"), ("Inovasi", "SAPA SENJA")])
    r = table(f, ws, 6, 1, ["no:No", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:PJ", "code:Kode", "budget:Anggaran (Rp)", "note:Ket"], [a for a in acts if a["phase"] == p], d_long, m_rp, "none", "col", W["std"], A["abbr"], total="Jumlah")
ttd(ws, r + 2, 7, 7, "Pangkalpinang")
# ============ 10 csv ; cp1252, en dash
f, o = new("10 DPMPTSP PROVINSI.csv", (PROV, PM), "csv ; cp1252", date="words–", money="rpd"); f.csv = (";", "cp1252")
ws = f.sheet("x", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK"]); ident(ws, 2, 1, "two", [("Pemerintah Daerah", "Provinsi Kepulauan Bangka Belitung"), ("Perangkat Daerah", "Dinas Penanaman Modal & Pelayanan Terpadu Satu Pintu"), ("Nama Inovasi", "LAPAK IZIN")], gap=1)
acts = plan(10, o, {"1.3": 2})
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian", "output:Keluaran", "period:Periode", "responsible:Penanggung Jawab", "code:Kode Rekening", "fund:Sumber Dana", "budget:Anggaran (Rp)", "note:Keterangan"], acts, None, m_rpd, "col", "col", W["std"], A["std"],
      period=per_months(BULAN, " – "), total="JUMLAH", hmerge=False)
# ============ 11 no activity column (known by description); phase column; month grid Okt 2021 - Des 2022
f, o = new("11 Renaksi Pusling Digi Dinas Perpustakaan Prov. Babel.xlsx", (PROV, PUS), "no kegiatan column, grid over two years", date="grid", money="num")
ws = f.sheet("Rencana Aksi", True); ident(ws, 1, 1, "three", [("Pemda", "Prov. Kep. Babel"), ("OPD", "Dinas Perpustakaan dan Kearsipan"), ("Inovasi", "PUSLING DIGI")])
g = months("month", ABBR, rng=range(-2, 13), yearhead=True); acts = snap(plan(11, o, {"2.2": 3}, texts=CLEAR, early=True), g, None)
table(f, ws, 5, 1, ["no:No", "phase:Tahap", "description:Rencana Aksi", "output:Output", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)", "grid:Jadwal", "note:Keterangan"], acts, None, m_num, "merge", "none", W["thp"], None, grid=g, mark="x", total="Total")
# ============ 12 province: code split over six columns
f, o = new("12 DKP Babel - Kapal Rakyat.xlsx", (PROV, IKAN), "code over six cells", date="dash", money="num")
ws = f.sheet("Sheet1", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI INOVASI KAPAL RAKYAT", "DINAS KELAUTAN DAN PERIKANAN PROVINSI KEPULAUAN BANGKA BELITUNG"], merge=12)
acts = plan(12, o, {"1.2": 2})
r = table(f, ws, 5, 1, ["no:No", "code6:Kode Sub Kegiatan", "phase:Tahapan", "activity:Kegiatan", "description:Uraian", "output:Keluaran", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_dash, m_num, "merge", "col", W["std"], A["short"])
ttd(ws, r + 2, 14, 8, "Pangkalpinang")
# ============ 13 Kab Bangka, only the title names all; typos in headings, phases, activities
f, o = new("13 rencana aksi final revisi.xlsx", (BANGKA, PAR), "typos", date="long", money="text")
ws = f.sheet("Sheet1", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI INOVASI SIP BANGET PADA DINAS PARIWISATA KABUPATEN BANGKA TAHUN ANGGARAN 2022"], merge=10)
acts = plan(13, o, {"2.3": 2})
table(f, ws, 3, 1, ["no:No", "phase:Tahapn", "activity:Kegitan", "description:Uraian Kegiatn", "output:Keluran", "start:Tanggal Mulai", "end:Tanggal Selsai", "responsible:Penangung Jawab", "fund:Sumber Danaa", "budget:Anggran (Rp)", "note:Keteranggan"], acts, d_long, m_text, "col", "col", W["typo"], A["typo"])
# ============ 14 LibreOffice xlsx, X marks, sparse evaluation marks
f, o = new("14 DINKES BANGKA GERCEP STUNTING.xlsx", (BANGKA, KES), "month grid X, LibreOffice", date="grid", money="ribu"); f.via = "xlsx"
ws = f.sheet("Lampiran", True); put(ws, 1, 14, "Lampiran Surat Kepala Dinas Kesehatan"); lines(ws, 3, 1, ["RENCANA AKSI REPLIKASI", "GERCEP STUNTING"], merge=16); ident(ws, 6, 1, "one", [("Pemda", "Kab. Bangka"), ("OPD", "Dinas Kesehatan")])
g = months("month", [b.upper() for b in ABBR]); acts = snap(plan(14, o, {"1.2": 2, "2.2": 2}), g, None, sparse=True)
r = table(f, ws, 9, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (ribuan Rp)", "grid:Tahun 2022"], acts, None, m_ribu, "merge", "merge", W["std"], A["std"], grid=g, mark="X", numrow="1", total="JUMLAH")
ttd(ws, r + 2, 15, 9, "Sungailiat")
# ============ 15 xls: dates as real cells, mergers; total by text
f, o = new("15 Disdukcapil Kab. Bangka_JEMPOL KIA.xls", (BANGKA, DUK), "merge, xls", date="real", money="num")
ws = f.sheet("Renaksi", True); lines(ws, 1, 2, ["PEMERINTAH KABUPATEN BANGKA", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"], merge=8); ident(ws, 4, 2, "one", [("Nama Inovasi", "JEMPOL KIA"), ("Diadaptasi dari", "Pemerintah Kota Surakarta")])
acts = plan(15, o, {"1.1": 2, "1.3": 2, "3.1": 2})
r = table(f, ws, 8, 2, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Aksi", "start:Masa Pelaksanaan|Mulai", "end:Masa Pelaksanaan|Selesai", "responsible:Pelaksana", "code:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Pagu Dana (Rp)", "note:Catatan"], acts, d_real, m_num, "merge", "merge", W["caps"], A["std"], total="T o t a l".replace(" ", ""))
ttd(ws, r + 2, 9, 10, "Sungailiat")
# ============ 16 two tables on one sheet: plan, below it the list of the team
f, o = new("16 Dinsos Bangka.xlsx", (BANGKA, SOS), "plan + team table on one sheet", date="hari", money="rp")
ws = f.sheet("Renaksi & Tim", True); ident(ws, 1, 1, "three", [("Pemerintah", "Pemerintah Kabupaten Bangka"), ("Dinas", "Dinas Sosial"), ("Inovasi", "SAPA SENJA")])
acts = plan(16, o, {"2.1": 2})
r = table(f, ws, 5, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Keluaran", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)"], acts, d_hari, m_rp, "once", "col", W["num"], A["dec"])
put(ws, r + 2, 1, "SUSUNAN TIM REPLIKASI", bold=True)
for i, row in enumerate([("No", "Nama", "Jabatan dalam Dinas", "Kedudukan dalam Tim"), (1, "Nurhasanah", "Sekretaris", "Ketua"), (2, "Rahmat Hidayat", "Kabid Rehabilitasi Sosial", "Anggota"), (3, "Dewi Sartono", "Pekerja Sosial", "Anggota")]):
    for j, v in enumerate(row): put(ws, r + 3 + i, 1 + j, v)
# ============ 17 two plan tables on one sheet (heading repeated for each phase)
f, o = new("17 BKPSDM Kab Bangka SIPINTER ASN.xlsx", (BANGKA, PEG), "a table per phase on one sheet", date="abbr", money="rp0")
ws = f.sheet("RENAKSI", True); lines(ws, 1, 1, ["RENCANA AKSI SIPINTER ASN"], merge=8); ident(ws, 2, 1, "two", [("Pemda", "Kabupaten Bangka"), ("OPD", "BKPSDM"), ("Inovasi", "SIPINTER ASN")], gap=2)
acts = plan(17, o, {"1.2": 2, "2.2": 2}); r = 6
for p in (1, 2, 3):
    put(ws, r, 1, W["rom"][p], bold=True)
    r = table(f, ws, r + 1, 1, ["no:No", "activity:Kegiatan", "description:Uraian", "output:Output", "start:Mulai", "end:Selesai", "responsible:PIC", "fund:Sumber Dana", "budget:Anggaran (Rp)"], [a for a in acts if a["phase"] == p], d_abbr, m_rp0, "none", "col", W["rom"], A["short"]) + 1
ttd(ws, r + 1, 7, 11, "Sungailiat", "Kepala Badan,")
# ============ 18 realisation columns beside the plan
f, o = new("18 Perikanan Bangka - KAPAL RAKYAT.xlsx", (BANGKA, IKAN), "plan with realisation columns", date="real", money="num")
ws = f.sheet("Renaksi-Realisasi", True); lines(ws, 1, 1, ["RENCANA AKSI DAN REALISASI REPLIKASI INOVASI KAPAL RAKYAT", "DINAS KELAUTAN DAN PERIKANAN KABUPATEN BANGKA"], merge=12)
acts = plan(18, o, {"2.2": 2})
x = {"xf": lambda a, i: [0, 25, 50, 75, 100, 40, 10, 0, 0][i % 9], "xr": lambda a, i: (a["budget"] // 4 or None), "xk": lambda a, i: [None, "Jaringan terbatas", None, "Narasumber belum pasti"][i % 4], "xt": lambda a, i: [None, "Menambah perangkat", None, "Menjadwal ulang"][i % 4]}
table(f, ws, 5, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "target:Target", "unit:Satuan", "start:Waktu|Mulai", "end:Waktu|Selesai", "responsible:Penanggung Jawab", "budget:Anggaran|Pagu (Rp)", "xr:Anggaran|Realisasi (Rp)", "xf:Progres Fisik (%)", "xk:Kendala", "xt:Tindak Lanjut"],
      acts, d_real, m_num, "merge", "col", W["std"], A["std"], x=x)
# ============ 19 notes, heading without pemda line; second visible reference sheet
f, o = new("19 Rencana Aksi Dinas Koperasi & UKM Kab. Bangka.xlsx", (BANGKA, KOP), "reference sheet", date="slash", money="space")
ws = f.sheet("Renaksi", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI INOVASI \"NAIK KELAS\""]); ident(ws, 2, 1, "colon", [("OPD", "Dinas Koperasi & Usaha Kecil Menengah"), ("Pemda", "Pemkab Bangka")])
acts = plan(19, o, {"1.3": 2, "2.3": 2})
r = table(f, ws, 6, 1, ["no:Nomor", "phase:Tahapan", "activity:Kegiatan", "description:Uraian", "output:Bukti Dukung", "start:Mulai", "end:Selesai", "responsible:PPTK", "code:Kode Sub Kegiatan", "fund:Sumber Pendanaan", "budget:Pagu"], acts, d_slash, m_space, "col", "col", W["std"], A["std"], no="text")
put(ws, r + 1, 1, "Catatan:"); put(ws, r + 2, 1, "1. Jadwal menyesuaikan pengesahan anggaran."); put(ws, r + 3, 1, "2. Seluruh kegiatan dilaporkan kepada Bagian Organisasi.")
w2 = f.wb.create_sheet("Referensi")
for i, row in enumerate([("Kode", "Nama Sub Kegiatan"), ("2.17.03.2.01.01", "Pendataan Potensi Usaha Mikro"), ("2.17.03.2.01.02", "Pemberdayaan melalui Kemitraan"), ("2.17.03.2.01.03", "Fasilitasi Kemudahan Perizinan")]):
    for j, v in enumerate(row): put(w2, 1 + i, 1 + j, v)
# ============ 20 Belitung; fault W001 (words in period), units in headings
f, o = new("20 Disperkim Belitung.xlsx", (BELIT, KIM), "period, fault W001", date="words", money="jt")
ws = f.sheet("Sheet1", True); ident(ws, 1, 1, "one", [("Pemda", "Pemkab. Belitung"), ("OPD", "Disperkim"), ("Inovasi", "SIGAP RTLH (Sistem Informasi Program Pendataan Rumah Tidak Layak Huni)")])
acts = plan(20, o, {"1.2": 2}); pm = per_months(ODD, " s.d. ")
for a in acts: a["_period"] = pm(a)
a = acts[5]; a["_raw"]["period"] = "menyesuaikan"; a["start"] = a["end"] = None; a["_fault"] = [("W001", "period")]
table(f, ws, 5, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "period:Target Waktu", "responsible:Penanggung Jawab", "budget:Kebutuhan Anggaran"], acts, None, m_jt, "merge", "col", W["std"], A["std"])
# ============ 21 ods, repeated, fault W002
f, o = new("21_Dukcapil Belitung_jempol kia.ods", (BELIT, DUK), "repeat, ods, fault W002", date="real", money="num")
ws = f.sheet("Rencana Aksi", True); ident(ws, 2, 2, "two", [("Pemerintah Daerah", "KABUPATEN BELITUNG"), ("Perangkat Daerah", "DINAS KEPENDUDUKAN & PENCATATAN SIPIL"), ("Nama Inovasi", "JEMPOL KIA (Jemput Bola Kartu Identitas Anak)"), ("Asal", "Kota Surakarta")], gap=2)
acts = plan(21, o, {"2.2": 2}); a = acts[4]; a["end"] = a["start"] - D.timedelta(12); a["_fault"] = [("W002", "end")]
table(f, ws, 8, 2, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "target:Target", "unit:Satuan", "start:Mulai", "end:Selesai", "responsible:PJ", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_real, m_num, "col", "col", W["thp"], A["abbr"])
# ============ 22 LibreOffice, text dates with the odd months, fault A001
f, o = new("22 PTSP Kab Belitung.xlsx", (BELIT, PM), "sections, LibreOffice, fault A001", date="oddl", money="rp0"); f.via = "xlsx"
ws = f.sheet("RA", True); lines(ws, 1, 1, ["PEMERINTAH KABUPATEN BELITUNG", "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU", "Jalan Merdeka, Tanjungpandan", None, "RENCANA AKSI LAPAK IZIN"], merge=9)
acts = plan(22, o, {"1.1": 2, "2.3": 2}); a = acts[6]; a["_raw"]["budget"] = "sesuai DPA"; a["budget"] = None; a["_fault"] = [("A001", "budget")]; a["_skip"].add("fund")
table(f, ws, 8, 1, ["no:No", "description:Uraian Kegiatan", "output:Keluaran", "start:Waktu|Mulai", "end:Waktu|Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran", "note:Ket"], acts, d_oddl, m_rp0, "section", "section", W["rom"], A["caps"], seccol=1, secno="roman", no="act", actno="letter")
# ============ 23 fault A003 at a sub total; LibreOffice xls
f, o = new("23 Bappeda Kab. Belitung - Rencanaku.xls", (BELIT, REN), "sub totals, xls, fault A003", date="real", money="num"); f.suboverride = {2: 99450000}
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "three", [("Pemda", "Kab. Belitung"), ("OPD", "Bappeda"), ("Inovasi", "RENCANAKU")])
acts = plan(23, o, {"2.2": 2, "1.2": 2}, zero=0)
table(f, ws, 6, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Uraian Kegiatan", "start:Mulai", "end:Selesai", "responsible:PIC", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_real, m_num, "merge", "col", W["std"], A["std"], subtotal="Sub Jumlah", total="Jumlah")
# ============ 24 csv TAB UTF-16
f, o = new("24 Perikanan Belitung.csv", (BELIT, IKAN), "csv tab utf-16", date="dash", money="plain"); f.csv = ("\t", "utf-16")
ws = f.sheet("x", True); ident(ws, 1, 1, "one", [("Nama OPD", "Dinas Kelautan dan Perikanan Kabupaten Belitung"), ("Nama Inovasi", "KAPAL RAKYAT")])
acts = plan(24, o, {"1.2": 2, "2.1": 2})
table(f, ws, 4, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Keluaran", "target:Target", "unit:Satuan", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "code:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Anggaran (Rp)", "note:Keterangan"], acts, d_dash, m_plain, "once", "col", W["std"], A["dec"], hmerge=False)
# ============ 25 numbers as marks in a week grid for half a year? -> percentages in a month grid; fault S009
f, o = new("25 DLH Belitung ANGKUTKU.xlsx", (BELIT, LH), "month grid with percentages, fault S009", date="grid", money="rpd")
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "three", [("Pemda", "Pemerintah Kabupaten Belitung"), ("OPD", "DLH"), ("Inovasi", "ANGKUTKU")])
g = months("month", BULAN); acts = snap(plan(25, o, {"1.3": 2}), g, None); a = acts[3]; a["responsible"] = None; a["_raw"]["responsible"] = None; a["_fault"] = [("S009", "responsible")]
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)", "grid:Jadwal Pelaksanaan (Bulan)"], acts, None, m_rpd, "col", "col", W["num"], A["std"], grid=g, mark=lambda a, k: (round(1 / len(a["_marks"]), 2), "0%"))
# ============ 26 Bangka Selatan; identity only in the kop; hidden column; used range to Z1000
f, o = new("26 renaksi sip banget toboali.xlsx", (BASEL, PAR), "hidden column, used range to Z1000", date="us", money="num")
ws = f.sheet("Sheet1", True); lines(ws, 1, 1, ["PEMERINTAH KABUPATEN BANGKA SELATAN", "DINAS PARIWISATA", "Komplek Perkantoran Terpadu, Toboali", None, "RENCANA AKSI REPLIKASI SIP BANGET"], merge=10)
acts = plan(26, o, {"2.2": 2})
r = table(f, ws, 8, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "target:Target", "unit:Satuan", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)", "note:Keterangan"], acts, d_us, m_num, "merge", "merge", W["std"], A["std"], total="Jumlah")
ws.column_dimensions["G"].hidden = True; ws.row_dimensions[3].hidden = True; put(ws, 1000, 26, " "); ws.cell(1000, 26).fill = PatternFill("solid", fgColor="FFFFFF"); put(ws, 300, 5, " ")
ttd(ws, r + 2, 9, 12, "Toboali")
# ============ 27 juta
f, o = new("27 Dinkes Basel.xlsx", (BASEL, KES), "heading in millions", date="long", money="juta")
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "one", [("Pemerintah Daerah", "Basel"), ("OPD", "Dinkes Kab. Bangka Selatan"), ("Inovasi", "GERCEP STUNTING")]); f.wb.active.cell(1, 1).value = "Pemerintah Daerah : Kab. Bangka Selatan"
acts = plan(27, o, {"1.1": 2, "3.2": 2}, step=50000)
table(f, ws, 5, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "start:Waktu Pelaksanaan|Mulai", "end:Waktu Pelaksanaan|Selesai", "responsible:Pelaksana", "fund:Sumber Dana", "budget:Anggaran (juta rupiah)"], acts, d_long, m_juta, "col", "col", W["thp"], A["std"], numrow="a", total="Total")
# ============ 28 F008: formula without value
f, o = new("28 DISHUB BASEL.xlsx", (BASEL, HUB), "fault F008 (formula never calculated)", date="dash", money="num")
ws = f.sheet("Rencana Aksi", True); lines(ws, 1, 1, ["RENCANA AKSI TERANG JALAN", "DINAS PERHUBUNGAN KAB. BANGKA SELATAN"])
acts = plan(28, o, {"2.2": 2}); a = acts[5]; a["_raw"]["budget"] = "=12*1250000"; a["budget"] = None; a["_fault"] = [("F008", "budget")]; a["_skip"].add("fund")
table(f, ws, 4, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)", "note:Ket."], acts, d_dash, m_num, "once", "once", W["rom"], A["short"])
# ============ 29 S001 phase 3 missing; LibreOffice
f, o = new("29 Dinsos Kab. Bangka Selatan SAPA SENJA.xlsx", (BASEL, SOS), "sections, LibreOffice, fault S001", date="abbr", money="mix"); f.via = "xlsx"
ws = f.sheet("Lembar1", True); ident(ws, 1, 1, "two", [("Pemda", "Kab. Bangka Selatan"), ("OPD", "Dinas Sosial"), ("Inovasi", "Santunan dan Pendampingan Senior Mandiri")], gap=1)
acts = [a for a in plan(29, o, {"1.2": 2, "2.2": 2, "2.3": 2}) if a["phase"] < 3]; f.faults.append(dict(rule="S001", phase=3))
table(f, ws, 6, 1, ["no:No", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggungjawab", "fund:Sumber Dana", "budget:Anggaran"], acts, d_abbr, m_mix, "section", "section", W["thp"], A["std"], seccol=1, secno="letter", actno="dec", no="act")
# ============ 30 BPBD, period with weeks; LibreOffice ods
f, o = new("30 BPBD Bangka Selatan.ods", (BASEL, BEN), "week periods, ods", date="weeks", money="dots00")
ws = f.sheet("Sheet1", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI INOVASI", "SIAGA DESA"], merge=8); ident(ws, 3, 1, "three", [("Nama OPD", "Badan Penanggulangan Bencana Daerah"), ("Pemda", "Pemkab Bangka Selatan")])
acts = fix(plan(30, o, {"2.2": 2}), [("Minggu I Januari 2022", *wk(2022,1,1)), ("M3 Jan", *wk(2022,1,3)), ("Minggu IV Februari 2022", *wk(2022,2,4)), ("Minggu II Maret 2022", *wk(2022,3,2)), ("April 2022", d(2022,4,1), d(2022,4,30)), ("Mei-Juni 2022", d(2022,5,1), d(2022,6,30)),
    ("4 Juli s.d. 19 Agustus 2022", d(2022,7,4), d(2022,8,19)), ("Agt - Des 2022", d(2022,8,1), d(2022,12,31)), ("Triwulan IV", d(2022,10,1), d(2022,12,31))])
table(f, ws, 7, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "period:Jadwal", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, None, m_dots00, "merge", "col", W["std"], A["std"], total="JUMLAH")
# ============ 31 + 32 BKPSDM Bangka Selatan in two parts (phases 1-2 and 3)
f1, o = new("31 BKPSDM Basel bagian 1.xlsx", (BASEL, PEG), "part 1 of 2 (phases 1, 2)", date="real", money="num"); f2, o = new("32 BKPSDM Basel bagian 2.xlsx", (BASEL, PEG), "part 2 of 2 (phase 3)", date="real", money="num")
acts = plan(31, o, {"1.2": 2, "3.1": 2})
for f, sel, t in ((f1, (1, 2), "BAGIAN 1"), (f2, (3,), "BAGIAN 2")):
    ws = f.sheet("Renaksi", True); lines(ws, 1, 1, [f"RENCANA AKSI REPLIKASI SIPINTER ASN ({t})"]); ident(ws, 2, 1, "one", [("OPD", "BKPSDM Kabupaten Bangka Selatan"), ("Inovasi", "SIPINTER ASN")])
    table(f, ws, 5, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:PIC", "budget:Anggaran (Rp)"], [a for a in acts if a["phase"] in sel], d_real, m_num, "col", "col", W["std"], A["std"])
# ============ 33 RSUD Basel: serial numbers as dates, codes with trailing dots and blanks
f, o = new("33 RSUD Bangka Selatan.xlsx", (BASEL, RS), "serial dates, codes with stray dots and blanks", date="serial", money="dots")
ws = f.sheet("Sheet1", True); ident(ws, 2, 1, "one", [("Nama OPD", "RSUD Sejahtera Bersama"), ("Pemerintah Daerah", "Kabupaten Bangka Selatan"), ("Nama Inovasi", "ANTAR OBAT")])
acts = plan(33, o, {"2.2": 2})
for i, a in enumerate(acts):
    c = a["code"]; a["_raw"]["code"] = [c + ".", c, c.replace(".", ". ", 2), " " + c + " "][i % 4]
acts[3]["code"] = acts[3]["_raw"]["code"] = "X.XX.01.2.06.09"; acts[5]["code"] = acts[5]["_raw"]["code"] = "1.02.02.2.02.0017"
table(f, ws, 7, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "code:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_serial, m_dots, "merge", "merge", W["std"], A["std"])
# ============ 34 Bateng; A005 L does not fit
f, o = new("34 Disperkim Bangka Tengah SIGAP-RLTH.xlsx", (BATENG, KIM), "fault A005 (L of a province)", date="slash", money="rpd")
ws = f.sheet("RA 2022", True); lines(ws, 1, 1, ["RENCANA AKSI SIGAP - RTLH", "DINAS PERUMAHAN & KAWASAN PERMUKIMAN KAB. BANGKA TENGAH"], merge=10)
acts = plan(34, o, {"1.3": 2, "2.3": 2}); a = acts[2]; a["code"] = "1.04.03.1.03.05"; a["_fault"] = [("A005", "code")]
r = table(f, ws, 4, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Uraian", "output:Indikator", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "code:Kode Rekening", "fund:Sumber Dana", "budget:Pagu Dana (Rp)"], acts, d_slash, m_rpd, "merge", "col", W["std"], A["std"], total="Jumlah")
ttd(ws, r + 2, 8, 14, "Koba")
# ============ 35 xls: fault S002
f, o = new("35 Dukcapil Bateng.xls", (BATENG, DUK), "sections without kegiatan, xls, fault S002", date="long", money="rp")
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "three", [("Pemda", "Kabupaten Bangka Tengah"), ("OPD", "Disdukcapil"), ("Inovasi", "JEMPOL KIA")])
acts = [a for a in plan(35, o, {"1.1": 2, "2.2": 2}, texts=CLEAR) if a["activity"] != "2.1"]; f.faults.append(dict(rule="S002", activity="2.1"))
table(f, ws, 6, 1, ["no:No", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran"], acts, d_long, m_rp, "section", "none", W["caps"], None, secmerge=True, no="phase")
# ============ 36 DLH Bateng: TW grid, merged responsible
f, o = new("36 DLH Kab. Bateng - ANGKUTKU.xlsx", (BATENG, LH), "quarter grid, responsible merged down", date="grid", money="num")
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "one", [("Pemda", "Pemkab Bangka Tengah"), ("OPD", "Dinas Lingkungan Hidup"), ("Inovasi", "Angkutan Sampah Terjadwal Warga Kota")])
g = quarters(["TW I", "TW II", "TW III", "TW IV"]); acts = snap(plan(36, o, {"1.3": 2, "2.2": 2}), g, None)
for i, a in enumerate(acts): a["responsible"] = ["Kabid Persampahan", "Kabid Persampahan", "Sekretaris", "Sekretaris", "Sekretaris", "Kepala UPTD", "Kepala UPTD", "Kepala UPTD", "Ketua Tim", "Ketua Tim"][i]
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)", "grid:Waktu Pelaksanaan"], acts, None, m_num, "merge", "col", W["std"], A["std"], grid=g, mark="v", mergeresp=True)
# ============ 37 F006: no responsible column
f, o = new("37 DPMPTSP Bangka Tengah.xlsx", (BATENG, PM), "fault F006 (no penanggung jawab)", date="real", money="num")
ws = f.sheet("Sheet1", True); ident(ws, 1, 1, "three", [("Pemda", "Bateng"), ("OPD", "DPMPTSP Kabupaten Bangka Tengah"), ("Inovasi", "LAPAK IZIN")]); ws["C1"] = "Kabupaten Bangka Tengah"
acts = plan(37, o, {"2.1": 2}); f.faults.append(dict(rule="F006"))
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "target:Target", "unit:Satuan", "start:Mulai", "end:Selesai", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_real, m_num, "col", "col", W["std"], A["std"])
# ============ 38 S005 phase of another
f, o = new("38 DINSOS BATENG sapa senja.xlsx", (BATENG, SOS), "fault S005", date="odd2", money="ribut")
ws = f.sheet("Rencana Aksi", True); ident(ws, 1, 1, "tight", [("OPD", "Dinas Sosial Kabupaten Bangka Tengah"), ("Inovasi", "SAPA SENJA"), ("Pemda asal inovasi", "Kabupaten Lumajang")])
acts = plan(38, o, {"2.2": 2}); a = acts[5]; a["phase"] = 3; a["_fault"] = [("S005", "phase")]; a["_skip"].add("x"); words = W["std"]
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:PIC", "budget:Anggaran Rp. (000)", "note:Ket"], acts, d_odd2, m_ribut, "col", "col", W["std"], A["std"])
# ============ 39 csv , UTF-8 BOM; fault W003
f, o = new("39 Perpustakaan Bangka Tengah.csv", (BATENG, PUS), "csv , utf-8 bom, fault W003", date="slash", money="rpd"); f.csv = (",", "utf-8-sig")
ws = f.sheet("x", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI PUSLING DIGI"]); ident(ws, 2, 1, "colon", [("OPD", "Dinas Perpustakaan & Kearsipan"), ("Pemda", "Kab. Bangka Tengah")])
acts = plan(39, o, {"1.1": 2, "2.2": 2}); a = acts[8]; a["end"] = d(2023, 2, 20); a["_fault"] = [("W003", "end")]
r = table(f, ws, 5, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "start:Waktu Pelaksanaan|Mulai", "end:Waktu Pelaksanaan|Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_slash, m_rpd, "once", "once", W["std"], A["std"], total="TOTAL")
ttd(ws, r + 1, 8, 15, "Koba")
# ============ 40 A002 negative, LibreOffice
f, o = new("40 Dinkop UKM Bateng NAIK KELAS.xlsx", (BATENG, KOP), "LibreOffice, fault A002", date="real", money="num"); f.via = "xlsx"
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "three", [("Pemda", "Kab. Bangka Tengah"), ("OPD", "Dinas Koperasi dan Usaha Kecil Menengah"), ("Inovasi", "NAIK KELAS")])
acts = plan(40, o, {"2.2": 2}); a = acts[4]; a["budget"] = -6400000; a["fund"] = "PAD"; a["_fault"] = [("A002", "budget")]
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:PJ", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_real, m_num, "merge", "merge", W["fase"], A["short"])
# ============ 41 S003 unknown phase
f, o = new("41 Dispar Bangka Barat.xlsx", (BABAR, PAR), "fault S003", date="long", money="num")
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "one", [("Pemda", "Pemkab Babar"), ("OPD", "Dispar Kab. Bangka Barat"), ("Inovasi", "SIP BANGET")])
acts = plan(41, o, {"1.2": 2}); z = dict(acts[-1], phase=None, activity=None, description="Serah terima aset kepada pengelola", output="Berita acara serah terima", start=d(2022,12,5), end=d(2022,12,20), _raw={"phase": "Penutupan", "activity": "Serah terima"}, _fault=[("S003", "phase")], _skip=set()); acts.append(z)
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:PIC", "budget:Anggaran (Rp)"], acts, d_long, m_num, "col", "col", W["std"], A["std"])
# ============ 42 W001 no such day
f, o = new("42 Dinkes Kab. Bangka Barat.xlsx", (BABAR, KES), "fault W001 (31/04)", date="slash", money="rp")
ws = f.sheet("RA", True); lines(ws, 1, 1, ["PEMERINTAH KABUPATEN BANGKA BARAT", "DINAS KESEHATAN"], merge=8); put(ws, 4, 1, "Rencana Aksi Replikasi Inovasi GERCEP STUNTING")
acts = plan(42, o, {"2.2": 2}); a = acts[3]; a["_raw"]["end"] = "31/04/2022"; a["end"] = None; a["_fault"] = [("W001", "end")]
r = table(f, ws, 6, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Anggaran", "budget:Biaya", "note:Keterangan"], acts, d_slash, m_rp, "merge", "col", W["thp"], A["std"])
ttd(ws, r + 2, 8, 16, "Muntok")
# ============ 43 W006 dates missing
f, o = new("43 Dishub Bangka Barat TERANG JALAN.xlsx", (BABAR, HUB), "fault W006", date="abbr", money="num")
ws = f.sheet("RA", True); ident(ws, 1, 1, "three", [("Pemda", "Kabupaten Bangka Barat"), ("OPD", "DINAS PERHUBUNGAN"), ("Inovasi", "TERANG JALAN")])
acts = plan(43, o, {"1.3": 2}); a = acts[5]; a["_raw"]["start"] = a["_raw"]["end"] = None; a["start"] = a["end"] = None; a["_fault"] = [("W006", None)]
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)"], acts, d_abbr, m_num, "col", "col", W["std"], A["std"])
# ============ 44 no description column: only kegiatan; LibreOffice
f, o = new("44 BKPSDM Bangka Barat.xlsx", (BABAR, PEG), "kegiatan column only, LibreOffice", date="words", money="space"); f.via = "xlsx"
ws = f.sheet("Sheet1", True); ident(ws, 1, 2, "one", [("Pemda", "Kab. Bangka Barat"), ("OPD", "Badan Kepegawaian dan Pengembangan SDM"), ("Inovasi", "SIPINTER ASN")]); ws["B2"] = "OPD : Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
acts = plan(44, o)
table(f, ws, 6, 2, ["no:No", "phase:Tahapan", "activity:Kegiatan", "output:Output", "period:Waktu", "responsible:PIC", "budget:Anggaran"], acts, None, m_space, "merge", "col", W["std"], A["std"], period=per_months(ABBR, " s/d "))
# ============ 45 S007
f, o = new("45 Bappeda Bangka Barat.xlsx", (BABAR, REN), "fault S007", date="dash2", money="mix")
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "two", [("Pemda", "Kab. Bangka Barat"), ("OPD", "Badan Perencanaan Pembangunan Daerah"), ("Inovasi", "RENCANAKU")], gap=1)
acts = plan(45, o, {"2.2": 2}); a = acts[2]; a["description"] = None; a["_raw"]["description"] = None; a["_fault"] = [("S007", "description")]; a["_skip"].add("description")
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:PIC", "budget:Anggaran (Rp)"], acts, d_dash2, m_mix, "col", "col", W["std"], A["std"])
# ============ 46 BPBD Babar: I002? no: row gaps, table from E12, long notes
f, o = new("46 BPBD Bangka Barat Siaga Desa.xlsx", (BABAR, BEN), "table from E12, identity at the right", date="caps", money="num")
ws = f.sheet("LAMPIRAN II", True); ident(ws, 3, 9, "one", [("Pemerintah Daerah", "Pemkab Bangka Barat"), ("Nama OPD", "BPBD"), ("Nama Inovasi", "SIAGA DESA"), ("Asal Inovasi", "Pemerintah Kabupaten Sleman")]); ws["I4"] = "Nama OPD : Badan Penanggulangan Bencana Daerah"
acts = plan(46, o, {"1.1": 2, "2.3": 2, "3.2": 2})
r = table(f, ws, 12, 5, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian\nKegiatan", "output:Keluaran /\nOutput", "start:Waktu\nPelaksanaan|Mulai", "end:Waktu\nPelaksanaan|Selesai", "responsible:Penanggung\nJawab", "budget:Anggaran\n(Rp)", "note:Keterangan"], acts, d_caps, m_num, "once", "once", W["num"], A["std"], numrow="-1-", total="Jumlah")
put(ws, r + 1, 5, "*) Rencana aksi dapat ditinjau kembali setelah pengesahan DPA."); ttd(ws, r + 3, 12, 17, "Muntok", "Kepala Pelaksana,")
# ============ 47 Perikanan Babar: week grid by fill colour, Jan-Des
f, o = new("47 DKP Babar KAPAL RAKYAT.xlsx", (BABAR, IKAN), "week grid by fill", date="fill", money="num")
ws = f.sheet("Time Schedule", True); ident(ws, 1, 1, "one", [("OPD", "Dinas Kelautan & Perikanan Kab. Bangka Barat"), ("Inovasi", "KAPAL RAKYAT")])
g = months("week", [b.upper() for b in BULAN], roman=("1", "2", "3", "4")); acts = snap(plan(47, o, {"2.2": 2}), g, None)
table(f, ws, 4, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)", "grid:Jadwal Pelaksanaan"], acts, None, m_num, "merge", "merge", W["thp"], A["std"], grid=g, mark="fill", total="JUMLAH")
# ============ 48 Beltim: fault A005 organisation code
f, o = new("48 disperkim beltim.xlsx", (BELTIM, KIM), "period, fault A005 (organisation code)", date="words", money="rp")
ws = f.sheet("Sheet1", True); ident(ws, 1, 1, "one", [("Pemda", "Pemkab Beltim"), ("OPD", "Dinas Perumahan dan Kawasan Permukiman"), ("Inovasi", "Sigap Rlth"), ("Nama lokal", "RUMAH KITE")]); ws["A1"] = "Pemda : Kab. Belitung Timur"
acts = plan(48, o, {"2.2": 2, "3.1": 2}); a = acts[5]; a["code"] = "1.04.0.00.0.00.01.0000"; a["_fault"] = [("A005", "code")]; a["_skip"].add("code")
table(f, ws, 7, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "period:Masa Pelaksanaan", "responsible:Penanggung Jawab", "code:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Anggaran"], acts, None, m_rp, "merge", "merge", W["std"], A["std"], period=per_months(BULAN, " sampai dengan "))
# ============ 49 I001 not in the roster
f, o = new("49 Inspektorat Beltim.xlsx", None, "fault I001", date="real", money="num"); f.faults.append(dict(rule="I001"))
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "three", [("Pemerintah Daerah", "Kabupaten Belitung Timur"), ("Nama OPD", "Inspektorat Daerah"), ("Nama Inovasi", "WASKAT MANDIRI"), ("Asal Inovasi", "Pemerintah Kota Bogor")])
acts = plan(49, dict(S="WASKAT MANDIRI", asal="Pemerintah Kota Bogor", kode6="6.01.02.2.01"), {"2.2": 2})
table(f, ws, 7, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "code:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_real, m_num, "merge", "col", W["std"], A["std"])
# ============ 50 I002 nobody named
f, o = new("50 scan rencana aksi.xlsx", None, "fault I002", date="long", money="num"); f.faults.append(dict(rule="I002"))
ws = f.sheet("Sheet1", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK TAHUN 2022"])
acts = plan(50, dict(S="inovasi", asal="daerah asal inovasi", kode6="2.20.02.2.01"), {"2.2": 2})
table(f, ws, 4, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)"], acts, d_long, m_num, "col", "col", W["std"], A["std"])
# ============ 51 F003: no plan in it
f, o = new("51 Dinkes Belitung Timur.xlsx", (BELTIM, KES), "fault F003", date="-", money="-"); f.faults.append(dict(rule="F003"))
ws = f.sheet("Daftar Hadir", True); lines(ws, 1, 1, ["DAFTAR HADIR RAPAT REPLIKASI INOVASI"]); ident(ws, 2, 1, "one", [("Pemda", "Kabupaten Belitung Timur"), ("OPD", "Dinas Kesehatan"), ("Inovasi", "GERCEP STUNTING")])
for i, row in enumerate([("No", "Nama", "Instansi", "Tanda Tangan"), (1, "Melati Anggraini", "Sekretariat", None), (2, "Hasan Basri", "Bidang P2P", None), (3, "Tuti Alawiyah", "Puskesmas", None)]):
    for j, v in enumerate(row): put(ws, 6 + i, 1 + j, v)
# ============ 52 xls with #REF!
f, o = new("52 Dukcapil Beltim JEMPOL KIA.xlsx", (BELTIM, DUK), "LibreOffice, fault F008 (#REF!)", date="real", money="num"); f.via = "xlsx"
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "three", [("Pemda", "Kab. Belitung Timur"), ("OPD", "Dinas Dukcapil"), ("Inovasi", "JEMPOL KIA")]); ws["C2"] = "Dinas Kependudukan dan Pencatatan Sipil"
acts = plan(52, o, {"2.2": 2}); a = acts[6]; a["_raw"]["budget"] = "=#REF!*2"; a["budget"] = None; a["_fault"] = [("F008", "budget")]; a["_skip"].add("fund")
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_real, m_num, "merge", "col", W["std"], A["std"])
# ============ 53 ods; A003 at the grand total
f, o = new("53 DLH Beltim.ods", (BELTIM, LH), "ods, fault A003 at the total", date="long", money="num"); f.totoverride = 250000
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "one", [("Pemda", "Kab. Belitung Timur"), ("OPD", "DLH"), ("Inovasi", "ANGKUTKU")])
acts = plan(53, o, {"1.2": 2})
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_long, m_num, "col", "col", W["std"], A["std"], total="JUMLAH")
# ============ 54 damaged
f, o = new("54 RSUD Sejahtera Bersama Kabupaten Belitung Timur - ANTAR OBAT.xlsx", (BELTIM, RS), "fault F001 (cut off)", date="-", money="-"); f.faults.append(dict(rule="F001")); f.post = "cut"
ws = f.sheet("Renaksi", True); table(File("x", None, ""), ws, 3, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "start:Mulai", "end:Selesai", "responsible:PIC", "budget:Anggaran"], plan(54, o), d_real, m_num, "col", "col", W["std"], A["std"])
# ============ 55 LibreOffice; code of number cells formatted 00; two sheets, second = realisation
f, o = new("55 Koperasi Beltim.xlsx", (BELTIM, KOP), "two sheets: plan, realisation; LibreOffice", date="noyear", money="rp0"); f.via = "xlsx"
ws = f.sheet("Rencana", True); ident(ws, 1, 1, "three", [("Pemda", "Pemerintah Kab. Belitung Timur"), ("OPD", "Dinas Koperasi & Usaha Kecil Menengah"), ("Inovasi", "NAIK KELAS")])
acts = plan(55, o, {"2.2": 2})
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Jadwal Tahun 2022|Mulai", "end:Jadwal Tahun 2022|Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran"], acts, d_noyear, m_rp0, "once", "col", W["std"], A["std"], total="Jumlah")
w2 = f.wb.create_sheet("Realisasi"); lines(w2, 1, 1, ["REALISASI S.D. TRIWULAN I 2022"])
for j, v in enumerate(["No", "Rencana Aksi", "Realisasi Fisik (%)", "Kendala", "Tindak Lanjut"]): put(w2, 3, 1 + j, v)
for i, a in enumerate(acts[:4]):
    for j, v in enumerate([i + 1, a["description"], [100, 80, 40, 10][i], [None, "Jadwal bergeser", None, None][i], [None, "Penjadwalan ulang", None, None][i]]): put(w2, 4 + i, 1 + j, v)
# ============ 56 Perpustakaan Beltim: target with its unit, merged group with sub rows a b c, "■" marks, months as numbers? no: abbreviations with stop
f, o = new("56 Perpus Kab. Belitung Timur.xls", (BELTIM, PUS), "month grid ■, target with unit, xls", date="grid", money="num")
ws = f.sheet("RENAKSI", True); lines(ws, 1, 1, ["RENCANA AKSI REPLIKASI INOVASI PUSLING DIGI DINAS PERPUSTAKAAN DAN KEARSIPAN", "PEMERINTAH KABUPATEN BELITUNG TIMUR"], merge=14)
g = months("month", [b + "." for b in ABBR]); acts = snap(plan(56, o, {"2.2": 3, "2.3": 2}), g, None)
r = table(f, ws, 5, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "target:Target/Volume", "responsible:PIC", "fund:Sumber Dana", "budget:Anggaran (Rp)", "grid:Bulan"], acts, None, m_num, "merge", "merge", W["std"], A["caps"], grid=g, mark="■", target=lambda a: f"{a['target']} {a['unit'].lower()}", no="letter")
ttd(ws, r + 2, 12, 18, "Manggar")

# ============ 57 an xlsx under the name .xls; numbering row with a sum; quarters in words
f, o = new("57 Dinas Sosial Beltim.xls", (BELTIM, SOS), "xlsx named .xls, quarters in words", date="words", money="rp"); f.fmt = "xlsx-as-xls"
ws = f.sheet("Renaksi", True); lines(ws, 1, 1, ["PEMERINTAH KABUPATEN BELITUNG TIMUR", "DINAS SOSIAL", "Manggar"], merge=9); put(ws, 5, 1, "RENCANA AKSI SAPA SENJA")
acts = fix(plan(57, o, {"2.1": 2}), [("Januari", d(2022,1,1), d(2022,1,31)), ("TW-I", d(2022,1,1), d(2022,3,31)), ("Peb s/d Mrt", d(2022,2,1), d(2022,3,31)), ("21 Maret s.d. 1 April 2022", d(2022,3,21), d(2022,4,1)), ("April", d(2022,4,1), d(2022,4,30)),
    ("Q2", d(2022,4,1), d(2022,6,30)), ("Q2-Q3", d(2022,4,1), d(2022,9,30)), ("Mulai Juli Sampai Desember", d(2022,7,1), d(2022,12,31)), ("TRIWULAN III", d(2022,7,1), d(2022,9,30))])
table(f, ws, 7, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Keluaran", "period:Jadwal", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, None, m_rp, "col", "col", W["std"], A["std"], numrow="(1)", total="Total")
# ============ 58 code cell that Excel turned into a number
f, o = new("58 DKP Belitung Timur.xlsx", (BELTIM, IKAN), "fault A005 (code become a number)", date="real", money="num")
ws = f.sheet("Sheet1", True); ident(ws, 1, 1, "three", [("Pemda", "Kabupaten Belitung Timur"), ("OPD", "Dinas Kelautan dan Perikanan"), ("Inovasi", "KAPAL RAKYAT")])
acts = plan(58, o, {"1.3": 2}); a = acts[4]; a["code"] = "3.25"; a["_raw"]["code"] = 3.25; a["_fault"] = [("A005", "code")]; a["_skip"].add("code")
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:PIC", "code:Kode Sub Kegiatan", "budget:Anggaran (Rp)"], acts, d_real, m_num, "merge", "col", W["thp"], A["std"])
# ============ 59 code over six number cells shown as 00
f, o = new("59 BKPSDM Belitung Timur.xlsx", (BELTIM, PEG), "code over six number cells", date="odd", money="dots")
ws = f.sheet("Sheet1", True); ident(ws, 1, 1, "one", [("Pemda", "Kabupaten Belitung Timur"), ("OPD", "BKPSDM"), ("Inovasi", "SIPINTER ASN")])
acts = plan(59, o, {"2.2": 2})
for a in acts: a["_raw"]["codeparts"] = lambda k, p: (int(p), "0" if k in (0, 3) else "00")
table(f, ws, 6, 2, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "code6:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Anggaran"], acts, d_odd, m_dots, "merge", "merge", W["std"], A["short"])
# ============ 60 blank rows between the actions, week grid of v, only Jan-Jun and Jul-Des under years
f, o = new("60 Dinkop UKM Prov Babel.xlsx", (PROV, KOP), "blank rows between, week grid √, LibreOffice", date="grid", money="dots"); f.via = "xlsx"
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "three", [("Pemda", "Provinsi Kep. Bangka Belitung"), ("OPD", "Dinas Koperasi dan Usaha Kecil Menengah"), ("Inovasi", "NAIK KELAS")])
g = months("week", ODD); acts = snap(plan(60, o, {"2.2": 2}), g, None)
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)", "grid:"], acts, None, m_dots, "once", "once", W["std"], A["abbr"], grid=g, mark="√", rowgap=True)
# ============ 61 sections I. / A. inside the text of the description column, no number column at all
f, o = new("61 dishub prov.xls", (PROV, HUB), "sections without number column, xls", date="long", money="rpd")
ws = f.sheet("Renaksi", True); lines(ws, 1, 1, ["RENCANA AKSI TERANG JALAN", "DINAS PERHUBUNGAN PROVINSI KEPULAUAN BANGKA BELITUNG"], merge=7)
acts = plan(61, o, {"1.1": 2, "2.3": 2})
nm = {k: f"{'ABC'[int(k[2])-1]}. {v}" for k, v in A["short"].items()}
r = table(f, ws, 4, 1, ["description:Tahapan / Uraian Kegiatan", "output:Output", "start:Waktu Pelaksanaan|Mulai", "end:Waktu Pelaksanaan|Selesai", "responsible:Penanggung Jawab", "code:Kode Sub Kegiatan", "budget:Anggaran (Rp)"], acts, d_long, m_rpd, "section", "section", W["caps"], nm, seccol=0, total="JUMLAH")
ttd(ws, r + 2, 5, 19, "Pangkalpinang")
# ============ 62 two identities that agree (kop and lines); mark 1 in a month grid; heading without merges
f, o = new("62 DLH Kab Bangka.xlsx", (BANGKA, LH), "month grid with 1, headings unmerged", date="grid", money="ribu")
ws = f.sheet("RA DLH", True); lines(ws, 1, 1, ["PEMERINTAH KABUPATEN BANGKA", "DINAS LINGKUNGAN HIDUP"]); ident(ws, 4, 1, "one", [("Nama OPD", "Dinas Lingkungan Hidup Kabupaten Bangka"), ("Nama Inovasi", "ANGKUTKU"), ("Nama Lokal", "SAMPAH BEREH")])
g = months("month", ABBR); acts = snap(plan(62, o, {"2.2": 2}), g, None)
table(f, ws, 8, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran Rp (000)", "grid:Waktu Pelaksanaan"], acts, None, m_ribu, "once", "once", W["std"], A["std"], grid=g, mark=1, hmerge=False, numrow="1")
# ============ 63 sheet per phase, ods? no: dates in one merged cell for several rows (period merged)
f, o = new("63 Dukcapil Bangka Barat.ods", (BABAR, DUK), "sheet per phase, ods", date="slash2", money="rp0")
acts = plan(63, o, {"1.2": 2, "2.1": 2})
for p, t in ((1, "PERSIAPAN"), (2, "PELAKSANAAN"), (3, "MONEV")):
    ws = f.sheet(t, p == 1); ident(ws, 1, 1, "one", [("Pemerintah Daerah", "Kab. Bangka Barat"), ("OPD", "Disdukcapil"), ("Inovasi", "JEMPOL KIA")])
    table(f, ws, 5, 1, ["no:No", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "budget:Anggaran"], [a for a in acts if a["phase"] == p], d_slash2, m_rp0, "none", "merge", W["std"], A["dec"])
# ============ 64 very old habit: everything text, capitals, LibreOffice xlsx, programme year left out
f, o = new("64 DLH BABAR.xlsx", (BABAR, LH), "all text in capitals, LibreOffice", date="caps", money="rp"); f.via = "xlsx"
ws = f.sheet("LAMPIRAN", True); lines(ws, 2, 1, ["RENCANA AKSI REPLIKASI INOVASI ANGKUTKU", "DINAS LINGKUNGAN HIDUP KAB. BANGKA BARAT"], merge=9)
acts = plan(64, o, {"1.1": 2, "2.3": 2})
for a in acts:
    for k in ("description", "output", "responsible", "unit", "note"): a[k] = a[k] and a[k].upper()
r = table(f, ws, 6, 1, ["no:NO", "phase:TAHAP", "activity:KEGIATAN", "description:URAIAN KEGIATAN", "output:KELUARAN", "target:TARGET", "unit:SATUAN", "start:WAKTU|MULAI", "end:WAKTU|SELESAI", "responsible:PENANGGUNG JAWAB", "budget:ANGGARAN", "note:KET."], acts, d_caps, m_rp, "merge", "merge", {k: v.upper() for k, v in W["thp"].items()}, A["caps"], numrow="(1)", total="JUMLAH")
# ============ 65 password
f, o = new("65 Dinas Pariwisata Kabupaten Belitung Timur - SIP BANGET.xlsx", (BELTIM, PAR), "fault F002 (password)", date="-", money="-"); f.faults.append(dict(rule="F002")); f.post = "asset"

# ============ 66 the 1904 date system (Mac)
f, o = new("66 Dinas Sosial Kabupaten Belitung.xlsx", (BELIT, SOS), "1904 date system", date="real", money="num")
from openpyxl.utils.datetime import CALENDAR_MAC_1904
f.wb.epoch = CALENDAR_MAC_1904
ws = f.sheet("Rencana Aksi", True); ident(ws, 1, 1, "three", [("Pemerintah Daerah", "Kab. Belitung"), ("Nama OPD", "Dinsos"), ("Nama Inovasi", "SAPA SENJA")])
acts = plan(66, o, {"2.2": 2})
table(f, ws, 6, 1, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran (Rp)"], acts, d_real, m_num, "merge", "col", W["std"], A["std"], total="Jumlah")
# ============ 67 long: 64 rows merged, sub totals by formula
f, o = new("67 Dispar Kab. Belitung.xlsx", (BELIT, PAR), "64 rows, sub totals by formula, LibreOffice", date="dot", money="num"); f.via = "xlsx"
ws = f.sheet("RA", True); lines(ws, 1, 2, ["PEMERINTAH KABUPATEN BELITUNG", "DINAS PARIWISATA", None, "RENCANA AKSI REPLIKASI INOVASI SIP BANGET"], merge=10)
acts = plan(67, o, {k: 8 for k in ORDER})
r = table(f, ws, 7, 2, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Keluaran", "target:Target", "unit:Satuan", "start:Waktu|Mulai", "end:Waktu|Selesai", "responsible:Penanggung Jawab", "code:Kode Sub Kegiatan", "fund:Sumber Dana", "budget:Pagu Dana (Rp)", "note:Keterangan"], acts, d_dot, m_num, "merge", "merge", W["rom"], A["std"],
    numrow="1", subtotal="Sub Jumlah {W}", total="JUMLAH TOTAL", sumformula=True)
ttd(ws, r + 2, 11, 20, "Tanjungpandan")
# ============ 68 columns in another order; phases only as I, II, III
f, o = new("68 Dishub Kab. Bangka.xlsx", (BANGKA, HUB), "columns in another order, phases I II III, LibreOffice", date="odd2", money="dots"); f.via = "xlsx"
ws = f.sheet("Sheet1", True); ident(ws, 1, 1, "colon", [("OPD", "DINAS PERHUBUNGAN"), ("Pemda", "KABUPATEN BANGKA"), ("Inovasi", "TERANG JALAN (Terpadu Penanganan Lampu Penerangan Jalan)")])
acts = plan(68, o, {"1.2": 2, "2.2": 2})
table(f, ws, 5, 1, ["code:Kode Sub Kegiatan", "responsible:Unit Kerja", "phase:Tahap", "activity:Kegiatan", "budget:Pagu (Rp)", "fund:Sumber Anggaran", "end:Selesai", "start:Mulai", "description:Uraian Kegiatan", "output:Bukti Dukung", "note:Catatan"], acts, d_odd2, m_dots, "col", "col", {1: "I", 2: "II", 3: "III"}, A["std"])
# ============ 69 two faults in one file, xls
f, o = new("69 Perpustakaan Basel.xls", (BASEL, PUS), "xls, two faults W002 and A001", date="long", money="rp")
ws = f.sheet("Renaksi", True); ident(ws, 1, 1, "one", [("Pemda", "Kab. Bangka Selatan"), ("OPD", "Dinas Perpustakaan dan Kearsipan"), ("Inovasi", "PUSLING DIGI")])
acts = plan(69, o, {"2.1": 2}); a = acts[1]; a["end"] = a["start"] - D.timedelta(4); a["_fault"] = [("W002", "end")]
a = acts[6]; a["_raw"]["budget"] = "menunggu pergeseran"; a["budget"] = None; a["_fault"] = [("A001", "budget")]; a["_skip"].add("fund")
table(f, ws, 5, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Rencana Aksi", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung Jawab", "fund:Sumber Dana", "budget:Anggaran"], acts, d_long, m_rp, "merge", "merge", W["thp"], A["std"])
# ============ 70 numbering row with sums, an empty row under it, line breaks, empty sheets beside
f, o = new("70 Dinas Kelautan dan Perikanan Bateng.xlsx", (BATENG, IKAN), "numbering row with sums, blank row under the heading, line breaks", date="real", money="num")
ws = f.sheet("Renaksi '22", True); ident(ws, 2, 2, "three", [("Pemerintah Daerah", "Pemkab Bangka Tengah"), ("Nama OPD", "Dinas Kelautan dan Perikanan"), ("Nama Inovasi", "KAPAL RAKYAT (Kartu Pelayanan Nelayan Rakyat)")])
acts = plan(70, o, {"1.3": 2, "2.2": 2})
for i, a in enumerate(acts): a["_raw"]["description"] = a["description"].replace(" ", "\n" if i % 2 else "  ", 1); a["_raw"]["responsible"] = a["responsible"] + ("\u00a0" if i % 3 == 0 else " ")
x = {"xa": lambda a, i: (a["budget"] // 2 or None), "xb": lambda a, i: (a["budget"] - a["budget"] // 2 or None)}
table(f, ws, 7, 2, ["no:No", "phase:Tahap", "activity:Kegiatan", "description:Uraian\nKegiatan", "output:Output", "start:Mulai", "end:Selesai", "responsible:Penanggung\nJawab", "fund:Sumber Dana", "budget:Anggaran (Rp)", "note:Ket."], acts, d_real, m_num, "merge", "merge", W["num"], A["dec"],
      numrow=["1", "2", "3", "4", "5", "6", "7", "8", "9", "10 = 8+9", "11"], headgap=1)
f.wb.create_sheet("Sheet2"); f.wb.create_sheet("Sheet3")
# ============ 71 month grid under half-years, ods
f, o = new("71 Dinsos Pangkalpinang.ods", (PGK, SOS), "month grid under half-years, ods", date="grid", money="rpd")
ws = f.sheet("Sheet1", True); lines(ws, 1, 1, ["PEMERINTAH KOTA PANGKAL PINANG", "DINAS SOSIAL", None, "RENCANA AKSI REPLIKASI SAPA SENJA"])
g = [([f"Semester {'I' if q[1].month < 7 else 'II'}"] + q[0], q[1], q[2]) for q in months("month", ABBR)]; acts = snap(plan(71, o, {"2.2": 2, "3.1": 2}), g, None)
r = table(f, ws, 6, 1, ["no:No", "phase:Tahapan", "activity:Kegiatan", "description:Uraian Kegiatan", "output:Output", "responsible:Penanggung Jawab", "budget:Anggaran (Rp)", "grid:Waktu Pelaksanaan Tahun 2022"], acts, None, m_rpd, "merge", "merge", W["std"], A["std"], grid=g, mark="x", total="JUMLAH")
ttd(ws, r + 1, 14, 21, "Pangkalpinang")

# ============ 72 the same OPD as 01, its second innovation
f, o = new("72 Dispar Pangkalpinang.xlsx", (PGK, "Dispar 2"), "second innovation of one OPD, plan beginning in 2021", date="long", money="dots00")
ws = f.sheet("Renaksi 2", True); ident(ws, 1, 1, "three", [("Pemerintah Daerah", "Pemerintah Kota Pangkal Pinang"), ("Nama OPD", "DINAS PARIWISATA"), ("Nama Inovasi", "Jelajah Kampung Wisata Terpadu (JELAJAH KAMPUNG)"), ("Pemda Asal", "Kota Bandung")])
acts = plan(72, o, {"1.2": 2, "2.3": 2}, early=True)
r = table(f, ws, 7, 1, ["no:No.", "phase:Tahapan", "activity:Kegiatan", "description:Uraian", "output:Output/Hasil", "target:Target", "unit:Satuan", "start:Jadwal Pelaksanaan|Tanggal Mulai", "end:Jadwal Pelaksanaan|Tanggal Selesai", "responsible:Penanggungjawab", "fund:Sumber Dana", "budget:Pagu Anggaran (Rp)", "note:Keterangan"],
    acts, d_long, m_dots00, "merge", "merge", W["thp"], A["std"], no="dot", total="JUMLAH")
ttd(ws, r + 2, 9, 22, "Pangkal Pinang")

# ---------------------------------------------------------------- writing
SUB = {"03": "2021-10-28", "10": "2021-10-28", "22": "2021-10-29", "41": "pesan/2021-10-30"}
def main():
    for p in (OUTD, TMP): shutil.rmtree(p, ignore_errors=True); os.makedirs(p)
    STAMP = D.datetime(2021, 10, 20, 8, 0)
    def fixzip(path):
        """same bytes each time: fixed dates inside and out"""
        zin = zipfile.ZipFile(path); items = [(i.filename, zin.read(i)) for i in zin.infolist()]; zin.close()
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
            for n, b in items:
                if n in ("docProps/core.xml", "meta.xml"): b = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", b"2021-10-20T08:00:00Z" if n[0] == "d" else b"2021-10-20T08:00:00", b)
                zi = zipfile.ZipInfo(n, (2021, 10, 20, 8, 0, 0)); zi.compress_type = zipfile.ZIP_STORED if n == "mimetype" else zipfile.ZIP_DEFLATED; z.writestr(zi, b)
    conv = {}
    for f in FILES:
        f.wb.properties.creator = "Operator"; f.wb.properties.created = STAMP
        ext = f.name.rsplit(".", 1)[1]
        for ws in f.wb: 
            for cc in "BCDEFGH": ws.column_dimensions[cc].width = 18
        if f.post == "asset": shutil.copyfile(f"{HERE}/berkata-sandi.bin", f"{OUTD}/{f.name}"); continue
        if f.fmt == "xlsx-as-xls": f.wb.save(f"{OUTD}/{f.name}"); fixzip(f"{OUTD}/{f.name}"); continue
        if f.csv:
            sep, enc = f.csv; ws = f.wb.active; f.wb.active.title = "x"
            rows = [["" if v is None else str(v) for v in row] for row in ws.iter_rows(values_only=True)]
            with open(f"{OUTD}/{f.name}", "w", newline="", encoding=enc) as h: csv.writer(h, delimiter=sep, lineterminator="\r\n").writerows(rows)
            for a in f.actions: a["sheet"] = None
            for p in f.faults: p.pop("sheet", None)
            continue
        if ext in ("xls", "ods") or f.via:
            stem = f.name.rsplit(".", 1)[0]; src = f"{TMP}/{stem}.xlsx"; f.wb.save(src); conv.setdefault(f.via or ext, []).append(src)
        else:
            f.wb.save(f"{OUTD}/{f.name}"); fixzip(f"{OUTD}/{f.name}")
            if f.post == "cut": b = open(f"{OUTD}/{f.name}", "rb").read(); open(f"{OUTD}/{f.name}", "wb").write(b[:len(b) * 55 // 100])
    for kind, srcs in conv.items():
        flt = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods:calc8"}[kind]
        subprocess.run(["soffice", f"-env:UserInstallation=file://{TMP}/lo", "--headless", "--convert-to", flt, "--outdir", OUTD, *srcs], check=True, capture_output=True, timeout=500)
        for s in srcs:
            if kind != "xls": fixzip(f"{OUTD}/{os.path.basename(s)[:-5]}.{kind}")
    for f in FILES:
        if f.name[:2] in SUB: os.makedirs(f"{OUTD}/{SUB[f.name[:2]]}", exist_ok=True); os.rename(f"{OUTD}/{f.name}", f"{OUTD}/{SUB[f.name[:2]]}/{f.name}")
    shutil.rmtree(TMP, ignore_errors=True)
    with open(f"{HERE}/daftar-opd.csv", "w", newline="", encoding="utf-8") as h:
        w = csv.writer(h, lineterminator="\n"); w.writerow(["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"])
        for o in sorted(ROSTER.values(), key=lambda o: o["kode"]): w.writerow([o["kode"], o["pemda"], o["opd"], o["inovasi"], o["S"], o["asal"]])
    open(f"{HERE}/ripp.toml", "w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\nbatas_rencana_aksi = 2021-11-01\n')
    missing = sorted(o["kode"] for k, o in ROSTER.items() if k not in USED)
    json.dump(dict(year=2022, missing=missing, files={f.name: f.truth() for f in FILES}), open(f"{HERE}/truth.json", "w"), indent=1, ensure_ascii=False)
    scale = {f.name: {"ribu": 1000, "ribut": 1000, "juta": 10**6}.get(f.hab.get("money"), 1) for f in FILES}
    json.dump({k: v for k, v in scale.items() if v != 1}, open(f"{HERE}/scale.json", "w"), indent=1)
    print(len(FILES), "files,", sum(len(f.actions) for f in FILES), "actions,", sum(len(f.faults) for f in FILES), "faults, missing", missing)
if __name__ == "__main__": main()
