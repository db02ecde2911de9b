from core import *
from itertools import groupby
PH = {1: "Persiapan", 2: "Pelaksanaan", 3: "Monitoring dan Evaluasi"}
def by(acts, k): return [(x, list(g)) for x, g in groupby(acts, lambda a: a[k])]
def tot(acts): return sum(a["budget"] or 0 for a in acts)
FILES = []
def lay(fn): FILES.append(fn); return fn
def done(f, acts): f.acts = acts; return f

@lay
def x01():  # three years of money; the one of the programme stands in the middle
    f = F("01 renaksi replikasi.xlsx", "19-01", "kolom-tahun", money="num"); s = f.sheet("Renaksi"); A = gen(f.ag, 1, win=0, gran="day", zero=0)
    s.put(1, 1, f"RENCANA AKSI REPLIKASI INOVASI {f.ag.s}", b=True); s.put(2, 1, f"{f.ag.opd} {f.ag.pemda}"); s.put(3, 1, "TAHUN ANGGARAN 2022"); s.merge(1, 1, 1, 13)
    h = ["No", "Tahap", "Kegiatan", "Uraian Rencana Aksi", "Keluaran", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)", None, None, "Sumber Dana", "Ket."]
    s.row(5, h, b=True); s.row(6, ["Tahun 2021", "Tahun 2022", "Prakiraan Maju 2023"], 9, b=True); s.merge(5, 9, 5, 11)
    for c in (1, 2, 3, 4, 5, 6, 7, 8, 12, 13): s.merge(5, c, 6, c)
    s.row(7, [str(i) for i in range(1, 14)]); r = 8; R = random.Random(1); t = [0, 0]
    for i, a in enumerate(A):
        v21, v23 = (R.randrange(40, 900)*25000 if R.random() < .6 else 0), R.randrange(60, 1500)*25000; t[0] += v21; t[1] += v23
        s.row(r, [i+1, PH[a["phase"]], KEGL[a["activity"]], a["description"], a["output"], a["start"], a["end"], a["responsible"]]); s.put(r, 9, v21, "#,##0"); s.put(r, 10, a["budget"], "#,##0"); s.put(r, 11, v23, "#,##0")
        s.put(r, 12, a["fund"]); s.put(r, 13, a["note"]); rec(a, s, r, phase=2, activity=3, description=4, output=5, start=6, end=7, responsible=8, budget=10, fund=12, note=13); r += 1
    s.put(r, 4, "JUMLAH", b=True)
    for c, v in ((9, t[0]), (10, tot(A)), (11, t[1])): s.put(r, c, (f"=SUM({col(c)}8:{col(c)}{r-1})", v), "#,##0")
    sign(s, r+2, 8, f); return done(f, A)

@lay
def x02():  # price, quantity and amount; the target has a column of its own
    f = F("02 RAB dan Renaksi KLINIK UNIK Basel Babel.xlsx".replace("KLINIK UNIK Basel Babel", "Dinsos Provinsi"), "19-02", "harga-satuan", money="num"); s = f.sheet("Rencana"); A = gen(f.ag, 2, win=1, gran="month", zero=0)
    s.put(1, 2, "Nama Perangkat Daerah"); s.put(1, 4, ": Dinas Sosial"); s.put(2, 2, "Pemerintah"); s.put(2, 4, ": " + PROV); s.put(3, 2, "Inovasi yang direplikasi"); s.put(3, 4, f": {f.ag.inov} ({f.ag.s}) dari {f.ag.asal}")
    s.row(5, ["No.", "Tahapan", "Jenis Kegiatan", "Langkah", "Target Kinerja", "Jadwal", "PIC", "Rincian Perhitungan", None, None, "Jumlah"], b=True); s.row(6, ["Volume", "Satuan", "Harga Satuan (Rp)", "(Rp)"], 8, b=True); s.merge(5, 8, 5, 10)
    for c in range(1, 8): s.merge(5, c, 6, c)
    R = random.Random(2); r = 7
    for n, (p, g) in enumerate(by(A, "phase")):
        r0 = r
        for k, h in by(g, "activity"):
            r1 = r
            for a in h:
                q = R.choice([2, 4, 5, 10, 20, 30]); a["budget"] = q * (R.randrange(10, 150)*5000*(1 if q > 5 else 8)); pr = a["budget"]//q
                per = BLN[a["start"].month-1] if mi(a["start"]) == mi(a["end"]) else f"{BLN[a['start'].month-1]} s.d. {BLN[a['end'].month-1]}"
                s.row(r, [None, None, None, a["description"], f"{a['target']} {a['unit']}", per, a["responsible"], q, R.choice(["OH", "OJ", "paket", "rim", "kali"]), pr]); s.put(r, 11, (f"=H{r}*J{r}", a["budget"]), "#,##0")
                rec(a, s, r, phase=(r0, 2), activity=(r1, 3), description=4, target=5, unit=5, start=6, end=6, responsible=7, budget=11); r += 1
            s.put(r1, 3, KEG[k]); s.merge(r1, 3, r-1, 3)
        s.put(r0, 1, n+1); s.put(r0, 2, PH[p]); s.merge(r0, 1, r-1, 1); s.merge(r0, 2, r-1, 2)
    s.put(r, 4, "Total"); s.put(r, 11, (f"=SUM(K7:K{r-1})", tot(A)), "#,##0"); sign(s, r+2, 7, f, style=1); return done(f, A)

@lay
def x03():  # index and weight with figures like money
    f = F("03 Rencana Aksi PUSDEGAR 2022 (kirim).xlsx", "19-03", "indeks-bobot", money="text-rp"); s = f.sheet("Lembar1"); A = gen(f.ag, 3, win=3, gran="day", zero=.1)
    s.put(1, 1, "MATRIKS RENCANA AKSI"); s.put(2, 1, f"OPD: {f.ag.opd} — {f.ag.pemda}"); s.put(3, 1, f"Inovasi: {f.ag.s}")
    s.row(5, ["Bobot (%)", "Skor Prioritas", "Tahap", "Kegiatan", "Rencana Aksi", "Output", "Indeks (Rp/OK)", "Standar Biaya Masukan (Rp)", "Kebutuhan Dana", "Pelaksana", "Tgl. Mulai", "Tgl. Selesai", "Sumber"], b=True)
    R = random.Random(3); r = 6; w = [round(100/len(A), 1)]*len(A); w[-1] = round(100-sum(w[:-1]), 1); tb = 0; ti = 0
    for i, a in enumerate(A):
        ix, sb = R.choice([150000, 370000, 1250000, 4500000]), R.choice([2500000, 900000, 17500000])
        s.row(r, [w[i], R.randrange(11, 60)*1000, "Tahap " + ROM[a["phase"]] + " " + PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], ix, sb, rp(a["budget"]) + ",-" if a["budget"] else "Non anggaran", a["responsible"], dlong(a["start"]), dlong(a["end"]), a["fund"]])
        rec(a, s, r, phase=3, activity=4, description=5, output=6, budget=9, responsible=10, start=11, end=12, fund=13); r += 1
    s.put(r, 5, "Jumlah seluruhnya"); s.put(r, 1, 100); s.put(r, 9, rp(tot(A)) + ",-"); sign(s, r+2, 9, f, style=2); return done(f, A)

@lay
def x04():  # realisation of the last year beside that of this one
    f = F("04 realisasi sd Mei.xlsx", "19-04", "realisasi-dua-tahun", day="2022-06-07", money="num"); s = f.sheet("Monev"); A = gen(f.ag, 4, win=2, gran="day", zero=0)
    s.put(1, 1, f"RENCANA AKSI DAN REALISASI REPLIKASI {f.ag.s}"); s.put(2, 1, f"{f.ag.opd.upper()} {f.ag.pemda.upper()}"); s.put(3, 1, "Realisasi fisik kumulatif dalam persen. Angka tahun 2021 adalah realisasi persiapan sebelum program.")
    s.row(5, ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab", "Pagu (Rp)", "Realisasi Fisik 2021 (%)"], b=True); s.put(5, 13, "Realisasi Fisik 2022 (%)", b=True)
    s.row(6, ["Sep", "Okt", "Nov", "Des", "Jan", "Feb", "Mar", "Apr", "Mei"], 9, b=True); s.merge(5, 9, 5, 12); s.merge(5, 13, 5, 17)
    for c in range(1, 9): s.merge(5, c, 6, c)
    R = random.Random(4); r = 7
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["start"], a["end"], a["responsible"]]); s.put(r, 8, a["budget"], "#,##0")
        if a["phase"] == 1: s.row(r, sorted(R.sample(range(5, 95), 4)), 9)
        v = 0
        for m in range(1, 6):
            if m < a["start"].month: continue
            v = 100 if m >= a["end"].month else min(99, v + R.randrange(5, 30))
            s.put(r, 12+m, v); f.prog(r, 12+m, m, float(v))
        rec(a, s, r, phase=2, activity=3, description=4, start=5, end=6, responsible=7, budget=8); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 8, tot(A), "#,##0"); sign(s, r+2, 7, f, style=3); return done(f, A)

@lay
def x05():  # planned percentages that look like realisation
    f = F("05 Dinas LH Babel.xlsx", "19-06", "target-kumulatif", money="num"); s = f.sheet("RA"); A = gen(f.ag, 5, win=0, gran="day")
    s.put(1, 1, f"RENCANA AKSI {f.ag.inov.upper()} ({f.ag.s})"); s.put(2, 1, "Dinas Lingkungan Hidup Provinsi Kepulauan Bangka Belitung")
    s.row(4, ["Tahap/Kegiatan", "Rencana Aksi", "Keluaran", "Waktu", None, "PJ", "Anggaran", "Capaian Fisik Kumulatif yang Direncanakan (%)"], b=True); s.row(5, ["dari", "sampai"], 4, b=True); s.row(5, BL3, 8, b=True); s.merge(4, 4, 4, 5); s.merge(4, 8, 4, 19)
    r = 6
    for p, g in by(A, "phase"):
        s.put(r, 1, f"{ROM[p]}. TAHAP {PH[p].upper()}", b=True); s.merge(r, 1, r, 7); r += 1
        for k, h in by(g, "activity"):
            for j, a in enumerate(h):
                if j == 0: s.put(r, 1, KEG[k]); a0 = r
                s.row(r, [a["description"], a["output"], a["start"], a["end"], a["responsible"], a["budget"] or "-"], 2)
                ms = range(a["start"].month, a["end"].month+1)
                for q, m in enumerate(ms): s.put(r, 7+m, round(100*(q+1)/len(ms)))
                rec(a, s, r, activity=(a0, 1), description=2, output=3, start=4, end=5, responsible=6, budget=7); r += 1
            if len(h) > 1: s.merge(a0, 1, r-1, 1)
    s.put(r, 2, "TOTAL ANGGARAN"); s.put(r, 7, tot(A)); f.progress = []; sign(s, r+2, 8, f); return done(f, A)

@lay
def x06():  # under each month T and R
    f = F("06_monev_triwulan_I.xlsx", "19.01-01", "T-dan-R", day="2022-04-08", money="num"); s = f.sheet("Triwulan I"); A = gen(f.ag, 6, win=4, gran="month", zero=0)
    s.put(1, 1, "LAPORAN KEMAJUAN RENCANA AKSI REPLIKASI"); s.put(2, 1, "Perangkat Daerah"); s.put(2, 3, f"Dinas Perumahan dan Kawasan Permukiman Kab. Bangka"); s.put(3, 1, "Inovasi"); s.put(3, 3, f"{f.ag.s} / {f.ag.asal}")
    s.row(5, ["No", "Kegiatan", "Uraian", "Jadwal", "Unit Kerja", "Biaya (Rp)", "Jan", None, "Feb", None, "Mar", None, "Kendala"], b=True); s.row(6, ["T", "R"]*3, 7, b=True)
    for c in (7, 9, 11): s.merge(5, c, 5, c+1)
    for c in (1, 2, 3, 4, 5, 6, 13): s.merge(5, c, 6, c)
    R = random.Random(6); r = 7; n = 0
    for p, g in by(A, "phase"):
        s.put(r, 2, f"Tahap {PH[p]}", b=True); s.put(r, 1, "ABC"[p-1]); s.put(r, 6, tot(g), "#,##0"); r += 1
        for a in g:
            n += 1
            if g.index(a) == 0 or g[g.index(a)-1]["activity"] != a["activity"]: s.put(r, 2, KEGL[a["activity"]]); ar = r
            i, j = ym(mi(a["start"])), ym(mi(a["end"])); per = f"{BL3[i[1]-1]} {i[0]}" + ("" if i == j else f" - {BL3[j[1]-1]} {j[0]}")
            s.row(r, [a["description"], per, a["responsible"]], 3); s.put(r, 1, n); s.put(r, 6, a["budget"], "#,##0"); v = 0
            for m in (1, 2, 3):
                if m < mi(a["start"]): continue
                pl = 100 if m >= mi(a["end"]) else round(100*(m-mi(a["start"])+1)/(mi(a["end"])-mi(a["start"])+1)); v = max(v, pl - R.choice([0, 0, 5, 10]))
                s.put(r, 5+2*m, pl); s.put(r, 6+2*m, v); f.prog(r, 6+2*m, m, float(v))
            rec(a, s, r, activity=(ar, 2), description=3, start=4, end=4, responsible=5, budget=6); r += 1
    s.put(r, 2, "JUMLAH"); s.put(r, 6, tot(A), "#,##0"); s.put(r+1, 1, "Keterangan: T = target kumulatif (%), R = realisasi kumulatif (%). Baris tahap memuat jumlah biaya tahap itu."); sign(s, r+3, 5, f, style=1); return done(f, A)

@lay
def x07():  # one source in thousands, the other in rupiah
    f = F("07 GERBASIS.xlsx", "19.01-02", "ribuan-satu-kolom", money="ribu+num"); s = f.sheet("Rencana Aksi"); A = gen(f.ag, 7, win=0, gran="day", zero=.1)
    s.put(1, 1, "RENCANA AKSI REPLIKASI INOVASI TAHUN 2022"); s.put(2, 1, "OPD : DINAS KESEHATAN"); s.put(3, 1, "KABUPATEN BANGKA")
    s.row(5, ["Fase", "Aktivitas", "Rencana Aksi", "Bukti Dukung", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran"], b=True); s.row(6, ["APBD (Rp 000)", "DAK Non Fisik (Rp)"], 8, b=True); s.merge(5, 8, 5, 9)
    for c in range(1, 8): s.merge(5, c, 6, c)
    r = 7; t = [0, 0]
    for i, a in enumerate(A):
        s.row(r, [PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], dshort(a["start"]), dshort(a["end"]), a["responsible"]])
        a["budget"] = a["budget"]//1000*1000; c = None
        if a["budget"]:
            if i % 3 == 1: s.put(r, 9, a["budget"], "#,##0"); t[1] += a["budget"]; c = 9
            else: s.put(r, 8, a["budget"]//1000, "#,##0"); t[0] += a["budget"]//1000; c = 8
        else: s.put(r, 8, 0); c = 8
        rec(a, s, r, phase=1, activity=2, description=3, output=4, start=5, end=6, responsible=7, budget=c); r += 1
    s.put(r, 3, "Jumlah"); s.put(r, 8, t[0], "#,##0"); s.put(r, 9, t[1], "#,##0"); sign(s, r+2, 6, f); return done(f, A)

@lay
def x08():  # the unit belongs to the upper table only
    f = F("08 Disdukcapil.xlsx", "19.01-03", "satuan-satu-tabel", money="num"); s = f.sheet("Sheet1"); A = gen(f.ag, 8, win=3, gran="day", zero=0)
    s.put(1, 1, f"REPLIKASI {f.ag.s}"); s.put(2, 1, "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangka"); s.put(4, 1, "A. Rekapitulasi Kebutuhan Anggaran"); s.put(4, 7, "(dalam jutaan rupiah)")
    s.row(5, ["No", "Tahap", "Jumlah Kegiatan", "Anggaran"], b=True); r = 6
    for p, g in by(A, "phase"): s.row(r, [p, PH[p], len(g), round(tot(g)/1e6, 6)]); r += 1
    s.put(r, 2, "Jumlah"); s.put(r, 3, len(A)); s.put(r, 4, round(tot(A)/1e6, 6)); r += 2
    s.put(r, 1, "B. Rencana Aksi"); r += 1
    s.row(r, ["No", "Tahap", "Kegiatan", "Uraian", "Keluaran", "Mulai", "Selesai", "Penanggungjawab", "Anggaran"], b=True); r += 1
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], a["start"], a["end"], a["responsible"], a["budget"]]); rec(a, s, r, phase=2, activity=3, description=4, output=5, start=6, end=7, responsible=8, budget=9); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 9, tot(A)); sign(s, r+2, 7, f); return done(f, A)

@lay
def x09():  # sections worded freely
    f = F("09 permudah bangka.xls", "19.01-04", "bagian-bebas", money="dots"); s = f.sheet("Isian"); A = gen(f.ag, 9, win=0, gran="week", zero=.1)
    W = {1: "BAGIAN PERTAMA — MENYIAPKAN REPLIKASI", 2: "BAGIAN KEDUA — MENJALANKAN REPLIKASI", 3: "BAGIAN KETIGA — MEMANTAU DAN MENILAI"}
    K = {"1.1": "Membentuk tim replikasi dengan SK", "1.2": "Berkomunikasi dengan pemda asal inovasi (Pemkot Yogyakarta)", "1.3": "Merancang desain inovasi yang disesuaikan dengan keadaan setempat", "2.1": "Menyosialisasikan inovasi kepada pegawai sendiri",
         "2.2": "Menguatkan SDM, proses dan sarana", "2.3": "Menguji coba", "3.1": "Memonitor tiap bulan untuk perbaikan", "3.2": "Mengevaluasi tiap tiga bulan untuk penilaian"}
    s.put(1, 1, "DPMPTSP KABUPATEN BANGKA"); s.put(2, 1, f"Apa yang akan dikerjakan untuk replikasi {f.ag.s} tahun 2022")
    s.row(4, ["Apa yang dikerjakan", "Kapan", "Siapa", "Hasil", "Berapa (Rp)", "Dari mana dananya"], b=True); s.row(5, ["Uraian Rencana Aksi", "Waktu Pelaksanaan", "Penanggung Jawab", "Keluaran", "Anggaran", "Sumber Dana"], b=True); r = 6
    wk = lambda d, e=False: f"minggu {'I' if d.day <= 7 else 'II' if d.day <= 14 else 'III' if d.day <= 21 else 'IV'} {BLN[d.month-1]}"
    for p, g in by(A, "phase"):
        s.put(r, 1, W[p], b=True); s.merge(r, 1, r, 6); r += 1
        for k, h in by(g, "activity"):
            s.put(r, 1, K[k], b=True); s.merge(r, 1, r, 6); r += 1
            for j, a in enumerate(h):
                s.row(r, [f"{chr(97+j)}. {a['description']}", f"{wk(a['start'])} s/d {wk(a['end'])}", a["responsible"], a["output"], dots(a["budget"]) if a["budget"] else "nihil", a["fund"]]); rec(a, s, r, description=1, start=2, end=2, responsible=3, output=4, budget=5, fund=6); r += 1
    s.put(r, 1, "Semua dana yang diperlukan"); s.put(r, 5, dots(tot(A))); sign(s, r+2, 3, f, style=1); return done(f, A)

@lay
def x10():  # an activity of no known kind
    f = F("10 CUTIPA - BKPSDM.xlsx", "19.01-05", "kegiatan-asing", money="num"); s = f.sheet("RENAKSI"); A = gen(f.ag, 10, win=0, gran="day", zero=.1)
    s.put(1, 1, "RENCANA AKSI REPLIKASI INOVASI CUTIPA"); s.put(2, 1, "BKPSDM Kabupaten Bangka, Tahun 2022")
    s.row(4, ["No", "Rencana Aksi", "Output", "Tanggal Mulai", "Tanggal Selesai", "PIC", "Anggaran (Rp)", "Catatan"], b=True); r = 5
    X = Act(A[-1]); X.update(activity=None, description="Pendaftaran CUTIPA pada lomba inovasi tingkat provinsi", output="Berkas pendaftaran", start=D(2022, 11, 1), end=D(2022, 11, 25), budget=4750000, note=None, cells={}, _f=set())
    Y = Act(A[-1]); Y.update(activity=None, description="Liputan media tentang manfaat CUTIPA", output="Berita media", start=D(2022, 11, 7), end=D(2022, 12, 9), budget=3125000, note=None, cells={}, _f=set()); A += [X, Y]; n = 0
    for p, g in by(A, "phase"):
        s.put(r, 1, ROM[p]); s.put(r, 2, "TAHAP " + PH[p].upper(), b=True); r += 1
        for j, (k, h) in enumerate(by(g, "activity")):
            s.put(r, 1, f"{ROM[p]}.{chr(65+j)}"); s.put(r, 2, KEG[k] if k else "Publikasi dan Penghargaan", b=True)
            if not k: f.fault("S004", s, r, 2)
            r += 1
            for a in h:
                n += 1; s.row(r, [n, a["description"], a["output"], a["start"], a["end"], a["responsible"]]); s.put(r, 7, a["budget"], "#,##0"); s.put(r, 8, a["note"]); rec(a, s, r, description=2, output=3, start=4, end=5, responsible=6, budget=7, note=8); r += 1
    s.put(r, 2, "Jumlah Anggaran"); s.put(r, 7, tot(A), "#,##0"); sign(s, r+2, 5, f); return done(f, A)

@lay
def x11():  # totals above the rows they sum, under innocent names
    f = F("11 Rencana Aksi Laju Bola.xlsx", "19.01-06", "jumlah-di-atas", money="num"); s = f.sheet("2022"); A = gen(f.ag, 11, win=1, gran="day", zero=.1)
    s.put(1, 1, "PEMERINTAH KABUPATEN BANGKA"); s.put(2, 1, "DINAS SOSIAL"); s.put(3, 1, f"Rencana Aksi Replikasi {f.ag.inov}")
    s.row(5, ["Kode", "Tahapan / Kegiatan / Uraian", "Indikator", "Awal", "Akhir", "Pelaksana", "Pagu Dana (Rp)", "Sumber Pendanaan"], b=True); r = 6
    s.put(r, 2, f"Replikasi {f.ag.s}", b=True); s.put(r, 7, tot(A), "#,##0", True); r += 1
    for p, g in by(A, "phase"):
        s.put(r, 1, f"{p}"); s.put(r, 2, f"Tahap {PH[p]}", b=True); s.put(r, 7, tot(g), "#,##0", True); r += 1
        for j, (k, h) in enumerate(by(g, "activity")):
            s.put(r, 1, f"{p}.{j+1}"); s.put(r, 2, KEGL[k], b=True); s.put(r, 7, tot(h), "#,##0", True); r += 1
            for i, a in enumerate(h):
                s.row(r, [f"{p}.{j+1}.{i+1}", a["description"], a["output"], a["start"], a["end"], a["responsible"]]); s.put(r, 7, a["budget"], "#,##0"); s.put(r, 8, a["fund"]); rec(a, s, r, description=2, output=3, start=4, end=5, responsible=6, budget=7, fund=8); r += 1
    sign(s, r+1, 6, f, style=1); return done(f, A)

@lay
def x12():  # actions that begin with Jumlah, Total, Rekapitulasi; the total has another name
    f = F("12 SIP BANGET Belitung.xlsx", "19.02-01", "aksi-bernama-jumlah", money="num"); s = f.sheet("Renaksi Dispar"); A = gen(f.ag, 12, counts={"1.1": 1, "1.2": 1, "1.3": 2, "2.1": 1, "2.2": 3, "2.3": 1, "3.1": 2, "3.2": 1}, win=0, gran="day", qrows=False, zero=0)
    N = {2: "Jumlah kunjungan ke setiap destinasi dihitung sebagai data awal", 3: "Total kebutuhan perangkat diverifikasi bersama Diskominfo", 5: "Jumlah petugas pendata ditambah di tiap kecamatan", 7: "Sub jumlah data per desa dicocokkan dengan data BPS", 9: "Rekapitulasi kunjungan bulanan disampaikan kepada pimpinan", 10: "Jumlah pengguna aplikasi dipantau setiap bulan"}
    for i, t in N.items():
        A[i]["description"] = t; A[i]["output"] = {2: "Data kunjungan awal", 3: "Daftar kebutuhan perangkat", 5: "Surat tugas petugas", 7: "Data per desa", 9: "Rekap bulanan", 10: "Laporan pengguna bulanan"}[i]
    s.put(1, 1, "Rencana Aksi Dinas Pariwisata Kabupaten Belitung"); s.put(2, 1, "Replikasi SIP BANGET (Kota Batu) - 2022")
    s.row(4, ["No", "Uraian Kegiatan", "Tahap", "Kegiatan", "Hasil", "Mulai", "Selesai", "Penanggung Jawab", "Biaya (Rp)"], b=True); r = 5
    for i, a in enumerate(A):
        s.row(r, [i+1, a["description"], PH[a["phase"]], KEG[a["activity"]], a["output"], a["start"], a["end"], a["responsible"]]); s.put(r, 9, a["budget"], "#,##0"); rec(a, s, r, description=2, phase=3, activity=4, output=5, start=6, end=7, responsible=8, budget=9); r += 1
    s.put(r, 2, "Keseluruhan"); s.put(r, 9, (f"=SUM(I5:I{r-1})", tot(A)), "#,##0"); sign(s, r+2, 7, f); return done(f, A)

@lay
def x13():  # two tables side by side: the left one is last year's
    f = F("13 Bank Sampah Keliling.xlsx", "19.02-02", "dua-tabel-berdampingan", money="num"); s = f.sheet("Tahun 2021-2022"); A = gen(f.ag, 13, win=0, gran="day", zero=.1)
    s.put(1, 1, f"{f.ag.opd} Kabupaten Belitung"); s.put(2, 1, f"Kegiatan inovasi {f.ag.s}"); s.put(4, 1, "KEGIATAN TAHUN 2021 (sudah dilaksanakan, sebagai pembanding)", b=True); s.put(4, 9, "RENCANA AKSI REPLIKASI TAHUN 2022", b=True); s.merge(4, 1, 4, 7); s.merge(4, 9, 4, 17)
    s.row(5, ["No", "Uraian", "Keluaran", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran"], b=True); s.row(5, ["No", "Tahap", "Kegiatan", "Uraian", "Keluaran", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran"], 9, b=True)
    O = ["Gerakan bersih pantai", "Pelatihan pemilahan sampah", "Pengadaan gerobak sampah", "Pendataan bank sampah", "Lomba kampung bersih", "Penyuluhan di sekolah", "Perawatan kendaraan angkut"]; R = random.Random(13)
    for i, o in enumerate(O):
        m = R.randrange(2, 9); s.row(6+i, [i+1, o, "Laporan", D(2021, m, 4), D(2021, m+1, 20), "Kepala Bidang Persampahan", R.randrange(80, 900)*25000])
    for i, a in enumerate(A):
        r = 6+i; s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], a["start"], a["end"], a["responsible"], a["budget"]], 9); rec(a, s, r, phase=10, activity=11, description=12, output=13, start=14, end=15, responsible=16, budget=17)
    s.put(13, 2, "Jumlah 2021"); s.put(13, 7, sum(s.c[(6+i, 7)][0] for i in range(7))); r = 6+len(A); s.put(r, 12, "Jumlah 2022"); s.put(r, 17, tot(A)); sign(s, r+2, 15, f); return done(f, A)

@lay
def x14():  # two tables one under the other; the upper one is last year's
    f = F("14 Disdik Belitung rencana aksi.xlsx", "19.02-03", "dua-tabel-bertumpuk", money="num"); s = f.sheet("Lampiran"); A = gen(f.ag, 14, win=2, gran="day", zero=.1)
    s.put(1, 1, "DINAS PENDIDIKAN KABUPATEN BELITUNG"); s.put(2, 1, f"Replikasi inovasi {f.ag.s} dari Kabupaten Lamongan"); s.put(4, 1, "Tabel 1. Pelaksanaan rintisan tahun 2021", b=True)
    H = ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Output", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)"]; s.row(5, H, b=True); r = 6; R = random.Random(14); o = 0
    for i, (p, k, d) in enumerate([(1, "1.1", "Pembentukan panitia rintisan"), (1, "1.3", "Penyusunan modul kelas sore"), (2, "2.1", "Pertemuan dengan kepala sekolah"), (2, "2.3", "Kelas sore di satu desa"), (3, "3.1", "Pemantauan kelas rintisan"), (3, "3.2", "Laporan akhir rintisan")]):
        v = R.randrange(80, 600)*25000; o += v; s.row(r, [i+1, PH[p], KEG[k], d, "Laporan", D(2021, i+2, 3), D(2021, i+3, 21), "Kepala Bidang Pembinaan SD", v]); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 9, o); r += 3; s.put(r, 1, "Tabel 2. Rencana aksi replikasi tahun 2022", b=True); r += 1; s.row(r, H, b=True); r += 1
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], a["start"], a["end"], a["responsible"], a["budget"]]); rec(a, s, r, phase=2, activity=3, description=4, output=5, start=6, end=7, responsible=8, budget=9); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 9, tot(A)); sign(s, r+2, 7, f); return done(f, A)
