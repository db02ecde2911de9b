# Shared parts of the generator: content, sheets, writers.
import random, datetime as dt, csv, io, os, zipfile, calendar, re
D = dt.date
HERE = os.path.dirname(os.path.abspath(__file__)); OUT = os.path.join(HERE, "masuk")
PROV = "Provinsi Kepulauan Bangka Belitung"
PEMDA = {"19": PROV, "19.01": "Kabupaten Bangka", "19.02": "Kabupaten Belitung", "19.03": "Kabupaten Bangka Selatan", "19.04": "Kabupaten Bangka Tengah",
         "19.05": "Kabupaten Bangka Barat", "19.06": "Kabupaten Belitung Timur", "19.71": "Kota Pangkalpinang"}
KOTA = {"19": "Pangkalpinang", "19.01": "Sungailiat", "19.02": "Tanjung Pandan", "19.03": "Toboali", "19.04": "Koba", "19.05": "Muntok", "19.06": "Manggar", "19.71": "Pangkalpinang"}
# key: opd, inovasi, singkatan, asal, bidang, objek layanan, pengguna
T = {
 "par": ("Dinas Pariwisata", "Sistem Informasi Pariwisata Batu Pengembangan Ekonomi Kreatif", "SIP BANGET", "Pemerintah Kota Batu", "3.26.03", "data destinasi wisata", "pelaku wisata"),
 "perkim": ("Dinas Perumahan dan Kawasan Permukiman", "Sistem Informasi Program Pendataan Rumah Tidak Layak Huni", "SIGAP-RTLH", "Pemerintah Kabupaten Gresik", "1.04.03", "data rumah tidak layak huni", "perangkat desa"),
 "kes": ("Dinas Kesehatan", "Gerakan Ibu Sehat Bayi Selamat", "GERBASIS", "Pemerintah Kabupaten Tabalong", "1.02.02", "pemantauan ibu hamil risiko tinggi", "bidan desa"),
 "kes2": ("Dinas Kesehatan", "Posyandu Lansia Ramah Kunjungan", "POLARIS", "Pemerintah Kota Kediri", "1.02.03", "kunjungan rumah lansia", "kader posyandu"),
 "capil": ("Dinas Kependudukan dan Pencatatan Sipil", "Antar Dokumen Kependudukan Sampai Rumah", "ADUK SAMPURNA", "Pemerintah Kota Surakarta", "2.12.03", "pengantaran akta dan kartu keluarga", "petugas registrasi desa"),
 "ptsp": ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Perizinan Mudah Sekali Datang", "PERMUDAH", "Pemerintah Kota Yogyakarta", "2.18.04", "perizinan usaha mikro", "pemohon izin"),
 "lh": ("Dinas Lingkungan Hidup", "Bank Sampah Keliling Terjadwal", "BASALING", "Pemerintah Kota Depok", "2.11.11", "penjemputan sampah terpilah", "pengurus bank sampah"),
 "sos": ("Dinas Sosial", "Layanan Jemput Bola Penyandang Disabilitas", "LAJU BOLA", "Pemerintah Kabupaten Sragen", "1.06.04", "asesmen penyandang disabilitas", "pendamping sosial"),
 "hub": ("Dinas Perhubungan", "Uji Kendaraan Antre Daring", "UJIKANDA", "Pemerintah Kota Tegal", "2.15.02", "antrean uji berkala kendaraan", "pemilik angkutan"),
 "pus": ("Dinas Perpustakaan dan Kearsipan", "Pustaka Desa Bergerak", "PUSDEGAR", "Pemerintah Kabupaten Magetan", "2.23.02", "peminjaman buku keliling", "pengelola pojok baca"),
 "kop": ("Dinas Koperasi, Usaha Kecil dan Menengah", "Klinik Usaha Mikro Naik Kelas", "KLINIK UNIK", "Pemerintah Kabupaten Sidoarjo", "2.17.07", "pendampingan usaha mikro", "pelaku usaha mikro"),
 "dik": ("Dinas Pendidikan", "Belajar Bersama Anak Pesisir", "BERSAPA", "Pemerintah Kabupaten Lamongan", "1.01.02", "kelas sore anak nelayan", "guru pendamping"),
 "ikan": ("Dinas Perikanan", "Informasi Harga dan Cuaca Nelayan", "INHACUN", "Pemerintah Kabupaten Pacitan", "3.25.03", "kabar harga ikan dan cuaca laut", "nelayan kecil"),
 "bkp": ("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Cuti Pegawai Tanpa Kertas", "CUTIPA", "Pemerintah Kabupaten Kulon Progo", "5.03.02", "pengajuan cuti pegawai", "pengelola kepegawaian"),
 "bpbd": ("Badan Penanggulangan Bencana Daerah", "Siaga Banjir Berbasis Kampung", "SIGABANG", "Pemerintah Kota Semarang", "1.05.03", "peringatan dini banjir", "relawan kampung"),
}
RAW = ["19-01 kes", "19-02 sos", "19-03 pus", "19-04 hub", "19-05 ikan", "19-06 lh", "19.01-01 perkim", "19.01-02 kes", "19.01-03 capil", "19.01-04 ptsp", "19.01-05 bkp", "19.01-06 sos",
 "19.02-01 par", "19.02-02 lh", "19.02-03 dik", "19.02-04 kop", "19.02-05 hub", "19.03-01 perkim", "19.03-02 pus", "19.03-03 ikan", "19.03-04 sos", "19.03-05 bpbd",
 "19.04-01 kes", "19.04-02 kes2", "19.04-03 ptsp", "19.04-04 kop", "19.04-05 dik", "19.04-06 capil", "19.05-01 par", "19.05-02 lh", "19.05-03 bkp", "19.05-04 bpbd", "19.05-05 hub",
 "19.06-01 ikan", "19.06-02 pus", "19.06-03 perkim", "19.06-04 capil", "19.06-05 sos", "19.71-01 par", "19.71-02 perkim", "19.71-03 kes", "19.71-04 kes2", "19.71-05 ptsp", "19.71-06 bkp"]
class Ag: pass
ROSTER = {}
for x in RAW:
    k, t = x.split(); a = Ag(); a.kode, a.t = k, t; a.p = k.split("-")[0]; a.pemda = PEMDA[a.p]; a.kota = KOTA[a.p]
    a.opd, a.inov, a.s, a.asal, a.bid, a.obj, a.peng = T[t]; a.L = 1 if a.p == "19" else 2; ROSTER[k] = a
MISSING = ["19-05", "19.02-05", "19.04-06", "19.06-05"]
BLN = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
BL3 = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
ROM = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
KEG = {"1.1": "Penetapan SK Tim Replikasi", "1.2": "Komunikasi dengan pemda asal inovasi", "1.3": "Mendesain inovasi yang akan diadaptasi", "2.1": "Sosialisasi internal inovasi yang akan direplikasi",
       "2.2": "Penguatan sumber daya manusia serta proses dan sarana", "2.3": "Uji coba", "3.1": "Monitoring bulanan", "3.2": "Evaluasi 3 (tiga) bulanan"}
KEGL = {"1.1": "Penetapan SK Tim Replikasi Unit/OPD", "1.2": "Komunikasi antara pemda yang mereplikasi dengan pemda asal inovasi", "1.3": "Mendesain inovasi yang akan diadaptasi",
        "2.1": "Sosialisasi internal inovasi yang akan direplikasi/diadaptasi", "2.2": "Penguatan aspek sumber daya manusia serta proses dan sarana", "2.3": "Uji coba",
        "3.1": "Monitoring bulanan dalam rangka perbaikan pelaksanaan", "3.2": "Evaluasi 3 (tiga) bulanan dalam rangka penilaian pelaksanaan"}
POOL = {
 "1.1": [("Penyusunan rancangan keputusan tim replikasi {s}", "Rancangan keputusan", 1, "dokumen"), ("Penandatanganan keputusan kepala perangkat daerah tentang tim {s}", "SK Tim", 1, "SK"),
         ("Rapat pembagian tugas anggota tim {s}", "Notulen rapat", 2, "kali"), ("Penetapan sekretariat tim {s}", "Surat tugas sekretariat", 1, "surat"), ("Pengusulan nama anggota tim dari tiap bidang", "Daftar anggota", 1, "daftar")],
 "1.2": [("Pengiriman surat permohonan replikasi kepada {asal}", "Surat permohonan", 1, "surat"), ("Kunjungan belajar ke {asalp}", "Laporan kunjungan", 1, "laporan"), ("Pertemuan daring membahas alur {obj}", "Notulen pertemuan", 3, "kali"),
         ("Penyusunan naskah perjanjian kerja sama penggunaan {s}", "Naskah kerja sama", 1, "naskah"), ("Permintaan berkas petunjuk kerja dari {asal}", "Berkas petunjuk", 1, "berkas")],
 "1.3": [("Pemetaan proses layanan {obj} saat ini", "Peta proses", 1, "dokumen"), ("Penyusunan rancangan alur {s} menurut kondisi setempat", "Rancangan alur", 1, "dokumen"), ("Penyusunan prosedur baku {obj}", "SOP", 4, "SOP"),
         ("Perhitungan kebutuhan pegawai dan alat untuk {s}", "Lembar kebutuhan", 1, "lembar"), ("Pembahasan purwarupa bersama {peng}", "Berita acara pembahasan", 2, "kali")],
 "2.1": [("Pengenalan {s} kepada seluruh pegawai", "Daftar hadir", 45, "orang"), ("Pertemuan dengan kepala bidang tentang {obj}", "Notulen", 1, "kali"), ("Penyebaran buku saku {s} di lingkungan kantor", "Buku saku", 120, "eksemplar"),
         ("Apel penyampaian rencana {s}", "Foto kegiatan", 2, "kali")],
 "2.2": [("Bimbingan teknis bagi {peng}", "Laporan bimbingan teknis", 30, "orang"), ("Pengadaan komputer tablet untuk {obj}", "Berita acara serah terima", 6, "unit"), ("Penyewaan peladen {s}", "Kontrak sewa", 12, "bulan"),
         ("Penataan ruang layanan {s}", "Ruang layanan", 1, "ruang"), ("Pelatihan operator {s}", "Sertifikat", 8, "orang"), ("Pencetakan formulir dan papan petunjuk {obj}", "Formulir dan papan", 500, "lembar"), ("Penyempurnaan aplikasi {s}", "Aplikasi siap pakai", 1, "paket")],
 "2.3": [("Penerapan terbatas {s} di dua kecamatan", "Laporan penerapan terbatas", 1, "laporan"), ("Simulasi {obj} bersama {peng}", "Berita acara simulasi", 2, "kali"), ("Perbaikan {s} menurut hasil simulasi", "Daftar perbaikan", 1, "daftar")],
 "3.1": [("Pemantauan penggunaan {s} setiap bulan", "Laporan bulanan", None, "laporan"), ("Rapat bulanan kendala {obj}", "Notulen rapat bulanan", None, "kali"), ("Kunjungan lapangan bulanan kepada {peng}", "Catatan kunjungan", None, "kunjungan")],
 "3.2": [("Penilaian pelaksanaan {s} setiap tiga bulan", "Laporan triwulan", None, "laporan"), ("Survei kepuasan {peng} tiap triwulan", "Hasil survei", None, "laporan")],
}
POOLQ = [("Penilaian pelaksanaan {s} triwulan {q}", "Laporan triwulan {q}", 1, "laporan"), ("Rapat penilaian {obj} triwulan {q}", "Notulen triwulan {q}", 1, "kali"), ("Evaluasi manfaat {s} bagi {peng} triwulan {q}", "Laporan evaluasi triwulan {q}", 1, "dokumen")]
PJ = ["Sekretaris", "Kepala Bidang Pelayanan", "Kepala Bidang Data dan Informasi", "Kasubbag Perencanaan", "Kasubbag Umum dan Kepegawaian", "Kepala Seksi Pengembangan", "Tim Replikasi", "Kepala UPTD", "Sub Koordinator Program", "Ketua Tim {s}", "Bendahara Pengeluaran", "Kepala Bidang Pembinaan", "Analis Kebijakan", "Pranata Komputer"]
FUND = {"19": ["APBD Provinsi", "DAK Non Fisik", "APBD"], "k": ["APBD", "APBD Kabupaten", "DAU", "DAK Non Fisik", "PAD", "DID"]}
ORANG = ["Marlina Sasongko", "Yudha Pratikno", "H. Rusdi Halim", "Seruni Wulandari", "Bahtiar Nugraha", "Dewi Anggraito", "Firmansyah Lubay", "Tjhin Mei Lan", "Suhaimi Karta", "Ratna Kirani", "Eko Prasaja", "Nurlela Mustika"]
WIN = {  # month windows by activity; Jan 2022 = 1, Oct 2021 = -2
 0: {"1.1": (1, 1), "1.2": (1, 2), "1.3": (2, 3), "2.1": (4, 4), "2.2": (4, 5), "2.3": (6, 6), "3.1": (7, 12), "3.2": (7, 12)},
 1: {"1.1": (1, 1), "1.2": (2, 2), "1.3": (2, 4), "2.1": (5, 5), "2.2": (5, 7), "2.3": (8, 9), "3.1": (10, 12), "3.2": (10, 12)},
 2: {"1.1": (1, 1), "1.2": (1, 1), "1.3": (1, 2), "2.1": (2, 2), "2.2": (2, 2), "2.3": (3, 3), "3.1": (4, 12), "3.2": (4, 12)},
 3: {"1.1": (-2, -1), "1.2": (-1, 1), "1.3": (1, 3), "2.1": (3, 3), "2.2": (3, 5), "2.3": (5, 6), "3.1": (7, 12), "3.2": (7, 12)},
 4: {"1.1": (-2, -2), "1.2": (-2, -1), "1.3": (-1, 0), "2.1": (1, 1), "2.2": (1, 2), "2.3": (2, 3), "3.1": (4, 12), "3.2": (4, 12)},
}
def ym(m):  # month index -> (year, month)
    return (2022, m) if m >= 1 else (2021, m + 12)
def m1(m): y, k = ym(m); return D(y, k, 1)
def m9(m): y, k = ym(m); return D(y, k, calendar.monthrange(y, k)[1])
def mi(d): return d.month if d.year == 2022 else d.month - 12
class Act(dict): pass
def gen(ag, seed, counts=None, win=0, gran="month", qrows=None, zero=0.12, codes=True):
    """Actions of one plan. gran: month, day, week (I-IV), quarter."""
    R = random.Random(f"k11-{seed}-{ag.kode}"); out = []; W = WIN[win]
    if counts is None:
        counts = {"1.1": R.choice([1, 2]), "1.2": R.choice([1, 2]), "1.3": R.choice([1, 2]), "2.1": 1, "2.2": R.choice([2, 3]), "2.3": R.choice([1, 2]), "3.1": R.choice([1, 2]), "3.2": 1}
    if qrows is None: qrows = R.random() < .5
    fn = FUND["19" if ag.L == 1 else "k"]; pj = [p.format(s=ag.s) for p in R.sample(PJ, 6)]; cds = [f"{ag.bid}.{ag.L}.{R.randint(1,6):02d}.{R.randint(1,12):02d}" for _ in range(5)]
    ff = dict(s=ag.s, asal=ag.asal, asalp=ag.asal.replace("Pemerintah ", ""), obj=ag.obj, peng=ag.peng)
    for k in KEG:
        a, b = W[k]; q3 = k == "3.2" and qrows
        if q3:
            qs = [q for q in (1, 2, 3, 4) if 3*q-2 >= a]; tpl = POOLQ[R.randrange(len(POOLQ))]; items = [(tuple(x.format(q=ROM[q], **ff) if isinstance(x, str) else x for x in tpl), q) for q in qs]
        else: items = [(tuple(x.format(**ff) if isinstance(x, str) else x for x in t), None) for t in R.sample(POOL[k], min(counts[k], len(POOL[k])))]
        for t, q in items:
            x, y = (3*q-2, 3*q) if q else (a, b)
            s, e = m1(x), m9(y)
            if k[0] != "3" and gran in ("month", "day", "week") and y > x and R.random() < .45:
                cut = R.randint(x, y); s, e = (m1(x), m9(cut)) if R.random() < .5 else (m1(cut), m9(y))
            if gran == "day" and k[0] != "3":
                s = s + dt.timedelta(days=R.randint(0, 11)); e = e - dt.timedelta(days=R.randint(0, 9))
            if gran == "week" and k[0] != "3":
                s = s.replace(day=R.choice([1, 8])); e = R.choice([e, e.replace(day=21)])
            if gran == "quarter": s, e = m1(3*((s.month-1)//3)+1 - (0 if s.year == 2022 else 12)), m9(3*((e.month-1)//3)+3 - (0 if e.year == 2022 else 12))
            bud = 0 if (k == "1.1" and R.random() < .6) or R.random() < zero else R.randrange(60, 1400) * 25000 + R.choice([0, 0, 0, 500, 12500, 7250])
            tg = t[2] if t[2] is not None else (y - x + 1 if k == "3.1" else (y - x + 1)//3)
            out.append(Act(phase=int(k[0]), activity=k, description=t[0], output=t[1], target=tg, unit=t[3], start=s, end=e, responsible=R.choice(pj), code=R.choice(cds) if codes else None,
                           fund=R.choice(fn[:3]) if bud else None, budget=bud, note=R.choice([None, None, None, "Menunggu pengesahan DPA", "Berkas terlampir", "Lanjutan tahun lalu", "Dibahas bersama Bagian Organisasi"]), cells={}, _f=set()))
    return out
def col(n):
    s = ""
    while n: n, r = divmod(n-1, 26); s = chr(65+r) + s
    return s
def ad(r, c): return f"{col(c)}{r}"
# ------- text forms
def dots(n): return f"{n:,}".replace(",", ".")
def rp(n): return "Rp " + dots(n)
def dlong(d): return f"{d.day} {BLN[d.month-1]} {d.year}"
def dshort(d): return f"{d.day} {BL3[d.month-1]} {d.year}"
# ------- sheets
class Sh:
    def __init__(s, name): s.name, s.c, s.m, s.hr, s.hc, s.w, s.hid, s.fill = name, {}, [], set(), set(), {}, False, {}
    def put(s, r, c, v, fmt=None, b=False):
        if v is None: return
        s.c[(r, c)] = (v, fmt, b)
    def row(s, r, vals, c=1, fmt=None, b=False):
        for i, v in enumerate(vals): s.put(r, c+i, v, fmt, b)
    def merge(s, r1, c1, r2, c2):
        if (r1, c1) != (r2, c2): s.m.append((r1, c1, r2, c2))
def rec(a, sh, r, **cols):
    """Remember where the fields of action a stand: column number in row r, or (row, col)."""
    a["sheet"], a["row"] = sh.name, r
    for f, c in cols.items():
        if c is None: continue
        a["cells"][f] = ad(*c) if isinstance(c, tuple) else ad(r, c); a["_f"].add("period" if f in ("start", "end") else f)
class F:  # one file
    def __init__(s, name, kode, layout, day="2021-10-27", **habits):
        s.name, s.ag, s.layout, s.habits, s.sheets, s.acts, s.faults, s.progress, s.day, s.blocks = name, ROSTER[kode], layout, habits, [], [], [], None, D.fromisoformat(day), []
    def sheet(s, name): x = Sh(name); s.sheets.append(x); return x
    def fault(s, rule, sh=None, r=None, c=None):
        f = {"rule": rule}
        if sh is not None and not s.name.endswith(".csv"): f["sheet"] = sh.name
        if r: f["cell"] = ad(r, c)
        s.faults.append(f)
    def prog(s, r, c, month, phys):
        if s.progress is None: s.progress = []
        s.progress.append({"cell": ad(r, c), "month": month, "physical": phys})
    # docx
    def p(s, text): s.blocks.append(("p", text))
    def table(s): x = Sh(f"Tabel {1+sum(b[0]=='t' for b in s.blocks)}"); s.blocks.append(("t", x)); return x
def sign(sh, r, c, f, place=True, style=0):
    R = random.Random(f.name); ag = f.ag; nm = R.choice(ORANG)
    if style == 0: L = [f"{ag.kota}, {dlong(f.day)}", f"Kepala {ag.opd}", ag.pemda, None, None, nm, "Pembina Utama Muda", "NIP. ........................"]
    elif style == 1: L = [f"Ditetapkan di {ag.kota}", f"pada tanggal {dlong(f.day)}", "KEPALA " + ag.opd.upper(), ag.pemda.upper() + ",", None, None, nm.upper(), "NIP. -"]
    elif style == 2: L = ["Mengetahui,", f"Plt. Kepala {ag.opd} {ag.pemda}", None, "ttd", None, nm]
    else: L = [f"{ag.kota},      {BLN[f.day.month-1]} {f.day.year}", "Penyusun,", None, None, nm, "Kasubbag Perencanaan"]
    for i, v in enumerate(L): sh.put(r+i, c, v)
    return r + len(L)
# ------- writers
def w_xlsx(f):
    import xlsxwriter
    wb = xlsxwriter.Workbook(os.path.join(OUT, f.name)); wb.set_properties({"created": dt.datetime(f.day.year, f.day.month, f.day.day, 8, 30), "author": "operator"}); cache = {}
    def fm(fmt, b, fill=None, bd=True):
        k = (fmt, b, fill)
        if k not in cache:
            d = {"valign": "top", "text_wrap": True} if bd else {}
            if fmt: d["num_format"] = fmt
            if b: d["bold"] = True
            if fill: d["bg_color"] = fill
            cache[k] = wb.add_format(d)
        return cache[k]
    for sh in f.sheets:
        ws = wb.add_worksheet(sh.name); inm = {}
        for r1, c1, r2, c2 in sh.m:
            ws.merge_range(r1-1, c1-1, r2-1, c2-1, "", fm(None, False))
        for (r, c), (v, fmt, b) in sh.c.items():
            x = fm(fmt, b, sh.fill.get((r, c)))
            if isinstance(v, tuple): ws.write_formula(r-1, c-1, v[0], x, v[1])
            elif isinstance(v, dt.date): ws.write_datetime(r-1, c-1, dt.datetime(v.year, v.month, v.day), fm(fmt or "dd/mm/yyyy", b))
            elif isinstance(v, str): ws.write_string(r-1, c-1, v, x)
            else: ws.write_number(r-1, c-1, v, x)
        for k, v in sh.fill.items():
            if k not in sh.c: ws.write_blank(k[0]-1, k[1]-1, None, fm(None, False, v))
        for c, w in sh.w.items(): ws.set_column(c-1, c-1, w)
        for c in sh.hc: ws.set_column(c-1, c-1, 10, None, {"hidden": True})
        for r in sh.hr: ws.set_row(r-1, None, None, {"hidden": True})
        if sh.hid: ws.hide()
    wb.close()
def w_xls(f):
    import xlwt
    wb = xlwt.Workbook(encoding="utf-8"); cache = {}
    def st(fmt, b):
        k = (fmt, b)
        if k not in cache: cache[k] = xlwt.easyxf(("font: bold on; " if b else "") + "align: wrap on, vert top", num_format_str=fmt or "General")
        return cache[k]
    for sh in f.sheets:
        ws = wb.add_sheet(sh.name, cell_overwrite_ok=True)
        anchors = {(m[0], m[1]): m for m in sh.m}
        for (r, c), (v, fmt, b) in sh.c.items():
            if isinstance(v, dt.date): v = dt.datetime(v.year, v.month, v.day); fmt = fmt or "dd/mm/yyyy"
            if isinstance(v, tuple): v = v[1]
            m = anchors.get((r, c))
            if m: ws.write_merge(m[0]-1, m[2]-1, m[1]-1, m[3]-1, v, st(fmt, b))
            else: ws.write(r-1, c-1, v, st(fmt, b))
        for c in sh.hc: ws.col(c-1).hidden = True
        for r in sh.hr: ws.row(r-1).hidden = True
    wb.save(os.path.join(OUT, f.name))
def w_ods(f):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableRow, TableCell, CoveredTableCell
    from odf.text import P
    from odf.style import Style
    from odf.number import DateStyle, Day, Month, Year, Text, PercentageStyle, Number
    doc = OpenDocumentSpreadsheet()
    ps = PercentageStyle(name="pct"); ps.addElement(Number(decimalplaces=0, minintegerdigits=1)); ps.addElement(Text(text="%")); doc.automaticstyles.addElement(ps)
    cp = Style(name="cpct", family="table-cell", datastylename="pct"); doc.automaticstyles.addElement(cp)
    ds = DateStyle(name="tgl"); ds.addElement(Day(style="long")); ds.addElement(Text(text="/")); ds.addElement(Month(style="long")); ds.addElement(Text(text="/")); ds.addElement(Year(style="long")); doc.automaticstyles.addElement(ds)
    cd = Style(name="ctgl", family="table-cell", datastylename="tgl"); doc.automaticstyles.addElement(cd)
    for sh in f.sheets:
        t = Table(name=sh.name); mr = max(k[0] for k in sh.c); mc = max(k[1] for k in sh.c)
        for m in sh.m: mr, mc = max(mr, m[2]), max(mc, m[3])
        anch = {(m[0], m[1]): m for m in sh.m}; cov = {(r, c) for m in sh.m for r in range(m[0], m[2]+1) for c in range(m[1], m[3]+1)} - set(anch)
        for r in range(1, mr+1):
            tr = TableRow(**({"visibility": "collapse"} if r in sh.hr else {}))
            for c in range(1, mc+1):
                v, fmt, b = sh.c.get((r, c), (None, None, False)); kw = {}
                if isinstance(v, tuple): v = v[1]
                m = anch.get((r, c))
                if m: kw = {"numbercolumnsspanned": m[3]-m[1]+1, "numberrowsspanned": m[2]-m[0]+1}
                if (r, c) in cov: x = CoveredTableCell()
                elif v is None: x = TableCell(**kw)
                elif isinstance(v, dt.date): x = TableCell(valuetype="date", datevalue=v.isoformat(), stylename=cd, **kw); x.addElement(P(text=v.strftime("%d/%m/%Y")))
                elif isinstance(v, str):
                    x = TableCell(valuetype="string", **kw)
                    for ln in v.split("\n"): x.addElement(P(text=ln))
                elif fmt and "%" in fmt: x = TableCell(valuetype="percentage", value=repr(v), stylename=cp, **kw); x.addElement(P(text=f"{v*100:.0f}%"))
                else: x = TableCell(valuetype="float", value=repr(v), **kw); x.addElement(P(text=(dots(v) if isinstance(v, int) else str(v).replace(".", ","))))
                tr.addElement(x)
            t.addElement(tr)
        doc.spreadsheet.addElement(t)
    doc.save(os.path.join(OUT, f.name))
def w_csv(f):
    sh = f.sheets[0]; mr = max(k[0] for k in sh.c); mc = max(k[1] for k in sh.c); buf = io.StringIO()
    w = csv.writer(buf, delimiter=f.habits["delimiter"], lineterminator="\r\n")
    for r in range(1, mr+1): w.writerow([sh.c.get((r, c), ("",))[0] for c in range(1, mc+1)])
    open(os.path.join(OUT, f.name), "wb").write(buf.getvalue().encode(f.habits["encoding"]))
def w_docx(f):
    import docx
    d = docx.Document(); sec = d.sections[0]; sec.page_width, sec.page_height = sec.page_height, sec.page_width
    d.core_properties.created = d.core_properties.modified = dt.datetime(f.day.year, f.day.month, f.day.day, 9); d.core_properties.author = "operator"
    for k, x in f.blocks:
        if k == "p": d.add_paragraph(x); continue
        mr = max(k[0] for k in x.c); mc = max(k[1] for k in x.c)
        for m in x.m: mr, mc = max(mr, m[2]), max(mc, m[3])
        t = d.add_table(rows=mr, cols=mc); t.style = "Table Grid"; grid = [list(t.rows[r].cells) for r in range(mr)]
        for r1, c1, r2, c2 in x.m: grid[r1-1][c1-1].merge(grid[r2-1][c2-1])
        for (r, c), (v, fmt, b) in x.c.items(): grid[r-1][c-1].text = v if isinstance(v, str) else str(v)
    p = os.path.join(OUT, f.name); d.save(p)
WRITE = {"xlsx": w_xlsx, "xls": w_xls, "ods": w_ods, "csv": w_csv, "docx": w_docx}
def finish(f):
    WRITE[f.name.rsplit(".", 1)[1]](f)
    csvf = f.name.endswith(".csv"); acts = []
    for a in f.acts:
        x = {k: v for k, v in a.items() if k not in ("_f", "cells")}
        fl = a["_f"] | {"phase", "activity"}; pr = "period" in fl
        order = ["phase", "activity", "description", "output", "target", "unit", "period", "responsible", "code", "fund", "budget", "note"]
        for k in ("start", "end"): x[k] = x[k].isoformat() if x[k] and pr else None
        for k in ("output", "target", "unit", "responsible", "code", "fund", "budget", "note"):
            if k not in fl: x[k] = None
        if csvf: x["sheet"] = None
        x["cells"] = a["cells"]; x["fields"] = [k for k in order if k in fl]; acts.append(x)
    o = {"layout": f.layout, "agency": f.ag.kode, "habits": {k: v for k, v in f.habits.items()}, "actions": acts, "faults": f.faults}
    if f.progress is not None: o["progress"] = f.progress
    return o
