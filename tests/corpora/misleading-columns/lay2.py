from core import *
from lay1 import PH, by, tot, done
FILES = []
def lay(fn): FILES.append(fn); return fn
def iso8(d): return d.strftime("%Y%m%d")

@lay
def x15():  # a sheet for each phase, columns in another order on each; a recapitulation before them; one activity missing (S002)
    f = F("15 KLINIK UNIK Belitung.xlsx", "19.02-04", "lembar-per-tahap", money="num"); A = [a for a in gen(f.ag, 15, win=0, gran="day", zero=.1) if a["activity"] != "2.1"]
    f.faults.append({"rule": "S002", "activity": "2.1"})
    k = f.sheet("Rekap"); k.put(1, 1, "REKAPITULASI RENCANA AKSI"); k.put(2, 1, f"{f.ag.opd} Kab. Belitung — {f.ag.s}"); k.row(4, ["Tahap", "Lembar", "Jumlah Rencana Aksi", "Anggaran (Rp)"])
    ORD = {1: ["no", "activity", "description", "output", "start", "end", "responsible", "budget"], 2: ["no", "activity", "description", "responsible", "budget", "start", "end", "output"], 3: ["no", "activity", "description", "start", "end", "output", "budget", "responsible"]}
    HD = dict(no="No", activity="Kegiatan", description="Rencana Aksi", output="Keluaran", start="Mulai", end="Selesai", responsible="Penanggung Jawab", budget="Anggaran (Rp)")
    for p, g in by(A, "phase"):
        s = f.sheet({1: "Tahap Persiapan", 2: "Tahap Pelaksanaan", 3: "Tahap Monev"}[p]); s.put(1, 1, f"RENCANA AKSI TAHAP {ROM[p]}: {PH[p].upper()}"); s.put(2, 1, f"Dinas Koperasi, Usaha Kecil dan Menengah Kabupaten Belitung"); o = ORD[p]; s.row(4, [HD[x] for x in o], b=True)
        k.row(4+p, [PH[p], s.name, len(g), tot(g)]); r = 5
        for i, a in enumerate(g):
            v = dict(a, no=i+1, activity=KEGL[a["activity"]]); s.row(r, [v[x] for x in o]); rec(a, s, r, **{x: c+1 for c, x in enumerate(o) if x != "no"}); r += 1
        s.put(r, 3, "Jumlah"); s.put(r, o.index("budget")+1, tot(g))
    k.put(8, 1, "Jumlah"); k.put(8, 3, len(A)); k.put(8, 4, tot(A)); sign(k, 10, 3, f); return done(f, A)

@lay
def x16():  # before and after the shift; old columns hidden, some rows hidden; total of the new column wrong (A003)
    f = F("16 Renaksi Disperkim Basel - pergeseran.xlsx", "19.03-01", "semula-menjadi", money="num"); s = f.sheet("Pergeseran"); A = gen(f.ag, 16, win=1, gran="day", zero=.1)
    s.put(1, 1, f"PERUBAHAN RENCANA AKSI REPLIKASI {f.ag.s}"); s.put(2, 1, "DISPERKIM KABUPATEN BANGKA SELATAN")
    s.row(4, ["No", "Tahap", "Kegiatan", "Uraian", "Jadwal Semula", None, "Jadwal Menjadi", None, "PJ", "Anggaran Semula", "Bertambah/ (Berkurang)", "Anggaran Menjadi"], b=True); s.row(5, ["Mulai", "Selesai", "Mulai", "Selesai"], 5, b=True); s.merge(4, 5, 4, 6); s.merge(4, 7, 4, 8)
    for c in (1, 2, 3, 4, 9, 10, 11, 12): s.merge(4, c, 5, c)
    R = random.Random(16); r = 6; t = 0
    for i, a in enumerate(A):
        d = R.choice([0, 0, 2500000, -1500000, 4000000]) if a["budget"] else 0; o = max(a["budget"]-d, 0); d = a["budget"]-o; t += o
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["start"]-dt.timedelta(days=0 if a["start"].month == 1 else 28), a["end"]-dt.timedelta(days=0 if a["end"].month == 1 else 21), a["start"], a["end"], a["responsible"]])
        s.put(r, 10, o, "#,##0"); s.put(r, 11, d, "#,##0"); s.put(r, 12, a["budget"], "#,##0"); rec(a, s, r, phase=2, activity=3, description=4, start=7, end=8, responsible=9, budget=12); r += 1
    s.put(r, 4, "JUMLAH"); s.put(r, 10, t, "#,##0"); s.put(r, 11, tot(A)-t, "#,##0"); s.put(r, 12, tot(A)+3500000, "#,##0"); f.fault("A003", s, r, 12)
    s.hc |= {5, 6, 10}; s.hr |= {9, 10}; sign(s, r+2, 9, f); return done(f, A)

@lay
def x17():  # pages with repeated headings, carried-over sums
    f = F("17 pusdegar basel.csv", "19.03-02", "halaman-pindahan", delimiter=";", encoding="utf-8-sig", money="dots"); s = f.sheet("csv"); A = gen(f.ag, 17, counts={"1.1": 2, "1.2": 2, "1.3": 3, "2.1": 2, "2.2": 4, "2.3": 2, "3.1": 2, "3.2": 1}, win=3, gran="day", zero=.1)
    H = ["No", "Tahap", "Kegiatan", "Uraian Kegiatan", "Keluaran", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)", "Sumber Dana"]
    s.put(1, 1, "RENCANA AKSI REPLIKASI PUSDEGAR"); s.put(2, 1, "Dinas Perpustakaan dan Kearsipan"); s.put(3, 1, "Kabupaten Bangka Selatan"); s.row(5, H); s.row(6, [f"({i})" for i in range(1, 11)]); r = 7; c = 0; pg = 1
    for i, a in enumerate(A):
        if i and i % 6 == 0:
            s.put(r, 4, "Jumlah dipindahkan"); s.put(r, 9, dots(c)); s.put(r+1, 1, f"Halaman {pg}"); pg += 1; s.put(r+2, 1, "RENCANA AKSI REPLIKASI PUSDEGAR (lanjutan)"); s.row(r+3, H); s.row(r+4, [f"({i})" for i in range(1, 11)]); s.put(r+5, 4, "Pindahan dari halaman sebelumnya"); s.put(r+5, 9, dots(c)); r += 6
        c += a["budget"]; s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], a["start"].strftime("%d-%m-%Y"), a["end"].strftime("%d-%m-%Y"), a["responsible"], dots(a["budget"]) if a["budget"] else "-", a["fund"]])
        rec(a, s, r, phase=2, activity=3, description=4, output=5, start=6, end=7, responsible=8, budget=9, fund=10); r += 1
    s.put(r, 4, "Jumlah seluruhnya"); s.put(r, 9, dots(c)); sign(s, r+2, 8, f); return done(f, A)

@lay
def x18():  # notes among the rows, with figures and dates in them
    f = F("18 INHACUN.ods", "19.03-03", "catatan-di-tengah", money="num"); s = f.sheet("Rencana Aksi"); A = gen(f.ag, 18, win=0, gran="day", zero=.1)
    s.put(1, 1, "Rencana Aksi Tahun 2022"); s.put(2, 1, "Perangkat Daerah: Dinas Perikanan Kabupaten Bangka Selatan"); s.put(3, 1, f"Nama inovasi: {f.ag.inov}")
    s.row(5, ["No", "Rencana Aksi", "Kegiatan", "Tahapan", "Mulai", "Selesai", "Penanggung Jawab", "Kebutuhan Anggaran (Rp)", "Keluaran"], b=True); r = 6
    N = {3: "Catatan: kegiatan nomor 4 dan seterusnya menunggu DPA; perkiraan semula Rp 15.000.000 untuk 1 Februari s.d. 31 Maret 2022.", 7: "Perhatian! Peralatan dibeli melalui e-katalog, bukan oleh Tim Replikasi.", 9: "*) uji coba dilakukan di dua tempat pelelangan ikan"}
    for i, a in enumerate(A):
        if i in N: s.put(r, 2, N[i]); r += 1
        s.row(r, [i+1, a["description"], KEG[a["activity"]], PH[a["phase"]], a["start"], a["end"], a["responsible"], a["budget"], a["output"]]); rec(a, s, r, description=2, activity=3, phase=4, start=5, end=6, responsible=7, budget=8, output=9); r += 1
    s.put(r, 2, "Jumlah"); s.put(r, 8, tot(A)); s.put(r+1, 2, "Catatan: jumlah sudah termasuk pajak."); sign(s, r+3, 7, f, style=3); return done(f, A)

@lay
def x19():  # fifteen months over two years, marks of several kinds, the years in their own tier
    f = F("19 Laju Bola - Basel.xlsx", "19.03-04", "kisi-15-bulan", money="num", time="grid"); s = f.sheet("Jadwal"); A = gen(f.ag, 19, win=3, gran="month", zero=.1)
    s.put(1, 1, "JADWAL RENCANA AKSI DINAS SOSIAL KABUPATEN BANGKA SELATAN"); s.put(2, 1, f"Inovasi {f.ag.s}")
    s.row(4, ["No", "Kegiatan", "Rencana Aksi", "2021"], b=True); s.put(4, 7, "2022", b=True); s.merge(4, 4, 4, 6); s.merge(4, 7, 4, 18); s.row(5, ["Okt", "Nop", "Des"] + ["Jan", "Peb", "Mar", "Apr", "Mei", "Juni", "Juli", "Agt", "Sept", "Okt", "Nop", "Des"], 4, b=True); s.put(4, 19, "Pelaksana", b=True); s.put(4, 20, "Pagu", b=True)
    r = 6; n = 0
    for p, g in by(A, "phase"):
        s.put(r, 1, ROM[p]); s.put(r, 2, f"Tahap {PH[p]}", b=True); r += 1
        for k, h in by(g, "activity"):
            a0 = r
            for a in h:
                n += 1; s.put(r, 1, n); s.put(r, 3, a["description"]); c1, c2 = mi(a["start"])+6, mi(a["end"])+6
                for c in range(c1, c2+1): s.put(r, c, "xX√"[n % 3])
                s.put(r, 19, a["responsible"]); s.put(r, 20, a["budget"], "#,##0"); rec(a, s, r, activity=(a0, 2), description=3, start=c1, end=c2, responsible=19, budget=20); r += 1
            s.put(a0, 2, KEGL[k]); s.merge(a0, 2, r-1, 2)
    s.put(r, 3, "Total"); s.put(r, 20, tot(A), "#,##0"); sign(s, r+2, 19, f); return done(f, A)

@lay
def x20():  # weeks 1 to 48, no month names over them
    f = F("20 BPBD Sigabang.ods", "19.03-05", "minggu-1-48", money="num", time="grid"); s = f.sheet("Renaksi"); A = gen(f.ag, 20, win=0, gran="week", zero=.1)
    s.put(1, 1, "RENCANA AKSI REPLIKASI SIAGA BANJIR BERBASIS KAMPUNG"); s.put(2, 1, "BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN BANGKA SELATAN TAHUN 2022"); s.put(3, 1, "Satu bulan dihitung empat minggu: minggu ke-1 s.d. 4 = Januari, ke-5 s.d. 8 = Februari, dan seterusnya sampai minggu ke-48 (Desember).")
    s.row(5, ["No", "Tahap", "Kegiatan", "Uraian", "PJ", "Anggaran (Rp)", "Minggu ke-"], b=True); s.merge(5, 7, 5, 54); s.row(6, list(range(1, 49)), 7)
    for c in range(1, 7): s.merge(5, c, 6, c)
    wk = lambda d: (d.month-1)*4 + (1 if d.day <= 7 else 2 if d.day <= 14 else 3 if d.day <= 21 else 4); r = 7
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["responsible"], a["budget"]]); c1, c2 = wk(a["start"])+6, wk(a["end"])+6
        for c in range(c1, c2+1): s.put(r, c, "v")
        rec(a, s, r, phase=2, activity=3, description=4, responsible=5, budget=6, start=c1, end=c2); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 6, tot(A)); sign(s, r+2, 5, f, style=1); return done(f, A)

@lay
def x21():  # weeks 1 to 52 with their days below
    f = F("21 Dinkes Bateng - GERBASIS.xlsx", "19.04-01", "minggu-1-52", money="num", time="grid"); s = f.sheet("Kalender Kerja"); A = gen(f.ag, 21, win=0, gran="month", zero=.1)
    s.put(1, 1, f"Kalender kerja replikasi {f.ag.inov} ({f.ag.s})"); s.put(2, 1, "Dinas Kesehatan Kabupaten Bangka Tengah"); s.put(3, 1, "Minggu kerja: baris kedua memuat tanggal awal dan akhir tiap minggu tahun 2022")
    s.row(5, ["No", "Tahap", "Kegiatan", "Aksi", "Penanggung Jawab", "Biaya"], b=True); s.put(5, 7, "Minggu", b=True); W = [(D(2022, 1, 1), D(2022, 1, 9))] + [(D(2022, 1, 10)+dt.timedelta(days=7*i), D(2022, 1, 16)+dt.timedelta(days=7*i)) for i in range(51)]; W[-1] = (W[-1][0], D(2022, 12, 31))
    s.merge(5, 7, 5, 58)
    for i, (x, y) in enumerate(W): s.put(6, 7+i, i+1); s.put(7, 7+i, f"{x.day} {BL3[x.month-1]} - {y.day} {BL3[y.month-1]}")
    for c in range(1, 7): s.merge(5, c, 7, c)
    R = random.Random(21); r = 8
    for i, a in enumerate(A):
        i1 = next(j for j, w in enumerate(W) if w[1] >= a["start"]); i2 = next(j for j, w in enumerate(W) if w[1] >= a["end"])
        if a["phase"] < 3: i1 += R.choice([0, 1]); i2 = max(i1, i2 - R.choice([1, 2]))
        a["start"], a["end"] = W[i1][0], W[i2][1]; s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["responsible"]]); s.put(r, 6, a["budget"], "#,##0")
        for c in range(i1, i2+1): s.put(r, 7+c, "■")
        rec(a, s, r, phase=2, activity=3, description=4, responsible=5, budget=6, start=7+i1, end=7+i2); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 6, tot(A), "#,##0"); sign(s, r+2, 5, f); return done(f, A)

@lay
def x22():  # quarters that are counted from October 2021
    f = F("22 Rencana Aksi POLARIS.docx", "19.04-02", "triwulan-lain", money="rp"); A = gen(f.ag, 22, win=4, gran="quarter", qrows=False, zero=.1)
    f.p("RENCANA AKSI REPLIKASI INOVASI PELAYANAN PUBLIK"); f.p(f"Nama OPD : Dinas Kesehatan Kabupaten Bangka Tengah"); f.p("Inovasi : Posyandu Lansia Ramah Kunjungan (POLARIS), Kota Kediri"); f.p("Periode program Oktober 2021 s.d. Desember 2022, dibagi dalam lima triwulan program.")
    t = f.table(); t.row(1, ["No", "Kegiatan", "Rencana Aksi", "Triwulan Program", None, None, None, None, "Penanggung Jawab", "Anggaran"]); t.merge(1, 4, 1, 8); t.row(2, ["I (Okt-Des 2021)", "II (Jan-Mar 2022)", "III (Apr-Jun 2022)", "IV (Jul-Sep 2022)", "V (Okt-Des 2022)"], 4)
    for c in (1, 2, 3, 9, 10): t.merge(1, c, 2, c)
    r = 3; n = 0
    for p, g in by(A, "phase"):
        t.put(r, 1, f"TAHAP {ROM[p]} {PH[p].upper()}"); t.merge(r, 1, r, 10); r += 1
        for a in g:
            n += 1; q = lambda d: 0 if d.year == 2021 else (d.month-1)//3+1; t.row(r, [str(n), KEG[a["activity"]], a["description"]])
            for x in range(q(a["start"]), q(a["end"])+1): t.put(r, 4+x, "√")
            t.put(r, 9, a["responsible"]); t.put(r, 10, rp(a["budget"]) if a["budget"] else "-"); rec(a, t, r, activity=2, description=3, start=4+q(a["start"]), end=4+q(a["end"]), responsible=9, budget=10); r += 1
    t.put(r, 3, "JUMLAH"); t.put(r, 10, rp(tot(A))); f.p(f"Koba, {dlong(f.day)}"); f.p("Kepala Dinas Kesehatan"); f.p("Seruni Wulandari"); return done(f, A)

@lay
def x23():  # days as 20220131, numbers beside that are as long; one day outside the programme (W003)
    f = F("23_DPMPTSP_Bateng_permudah.csv", "19.04-03", "tanggal-8-angka", delimiter="\t", encoding="utf-16", money="angka"); s = f.sheet("csv"); A = gen(f.ag, 23, win=0, gran="day", zero=.1)
    s.put(1, 1, "Pemda"); s.put(1, 2, "Kab. Bangka Tengah"); s.put(2, 1, "OPD"); s.put(2, 2, f.ag.opd); s.put(3, 1, "Inovasi"); s.put(3, 2, f.ag.s)
    s.row(5, ["ID Aksi", "Tahap", "Kegiatan", "Rencana Aksi", "Keluaran", "Target", "Satuan", "Tgl Mulai", "Tgl Selesai", "PIC", "Pagu", "Kode Sub Kegiatan"]); r = 6; A[-1]["end"] = D(2023, 1, 13); f.fault("W003", s, 5+len(A), 9)
    for i, a in enumerate(A):
        s.row(r, [20210000+1000*a["phase"]+i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], a["target"], a["unit"], iso8(a["start"]), iso8(a["end"]), a["responsible"], a["budget"], a["code"]]); rec(a, s, r, phase=2, activity=3, description=4, output=5, target=6, unit=7, start=8, end=9, responsible=10, budget=11, code=12); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 11, tot(A)); return done(f, A)

@lay
def x24():  # month first in one column (it proves it), day first in the other (it proves it too)
    f = F("24 klinik_unik_bateng.csv", "19.04-04", "bulan-di-depan", delimiter=",", encoding="cp1252", money="koma"); s = f.sheet("csv"); A = gen(f.ag, 24, win=1, gran="day", zero=0)
    R = random.Random(24)
    for i, a in enumerate(A):  # some days that could be read either way
        if i % 2 and a["phase"] < 3: a["start"] = a["start"].replace(day=R.choice([2, 3, 4]))
        if a["phase"] < 3 and i % 3 == 0: a["end"] = a["end"].replace(day=12 if a["start"].month == a["end"].month else 5)
        if a["end"] < a["start"]: a["start"] = a["start"].replace(day=1)
    for i, a in enumerate(A):
        d = a["start"].replace(day=14 + i % 9)
        if i % 2 == 0 and i and a["phase"] < 3 and d < a["end"]: a["start"] = d
    A[0]["start"] = D(2022, 1, 3); A[2]["start"] = A[2]["start"].replace(day=16); A[2]["end"] = max(A[2]["end"], A[2]["start"].replace(day=28))
    s.put(1, 1, "Action plan export"); s.put(2, 1, "Dinas Koperasi, UKM Kabupaten Bangka Tengah - KLINIK UNIK"); s.row(4, ["No", "Tahap", "Kegiatan", "Uraian", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)", "Sumber Dana"]); r = 5
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["start"].strftime("%m/%d/%Y"), a["end"].strftime("%d/%m/%Y"), a["responsible"], f"{a['budget']:,}.00", a["fund"]]); rec(a, s, r, phase=2, activity=3, description=4, start=5, end=6, responsible=7, budget=8, fund=9); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 8, f"{tot(A):,}.00"); return done(f, A)

@lay
def x25():  # percentages: one month as formatted fractions, others as plain numbers; one falls (M002)
    f = F("25 Monev BERSAPA sd April.ods", "19.04-05", "persen-campur", day="2022-05-06", money="num"); s = f.sheet("Monev"); A = gen(f.ag, 25, win=2, gran="day", zero=0)
    s.put(1, 1, "RENCANA AKSI DAN REALISASI KUMULATIF"); s.put(2, 1, "Dinas Pendidikan Kabupaten Bangka Tengah"); s.put(3, 1, "Inovasi BERSAPA")
    s.row(5, ["Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)", "Realisasi Fisik Kumulatif"], b=True); s.row(6, ["Januari", "Februari", "Maret", "April"], 8, b=True); s.merge(5, 8, 5, 11)
    for c in range(1, 8): s.merge(5, c, 6, c)
    R = random.Random(25); r = 7; bad = False
    for i, a in enumerate(A):
        s.row(r, [PH[a["phase"]], KEG[a["activity"]], a["description"], a["start"], a["end"], a["responsible"], a["budget"]]); v = 0
        for m in range(1, 5):
            if m < a["start"].month: continue
            v = 100 if m >= a["end"].month else min(95, v + R.randrange(3, 40))
            w = v
            if not bad and m == 4 and a["activity"] == "1.3": w = 80; bad = True; f.fault("M002", s, r, 7+m)
            if m in (1, 3): s.put(r, 7+m, w/100, "0%")
            else: s.put(r, 7+m, 0.5 if (m == 4 and a["activity"] == "3.1") else w)
            if m == 4 and a["activity"] == "3.1": w = 0.5
            f.prog(r, 7+m, m, float(w))
        rec(a, s, r, phase=1, activity=2, description=3, start=4, end=5, responsible=6, budget=7); r += 1
    s.put(r, 3, "Jumlah"); s.put(r, 7, tot(A)); sign(s, r+2, 6, f, style=3); return done(f, A)

@lay
def x26():  # days shown as months only (mmm-yy)
    f = F("26 SIP BANGET Babar.xls", "19.05-01", "tanggal-tampil-bulan", money="num"); s = f.sheet("Renaksi"); A = gen(f.ag, 26, win=3, gran="month", zero=.1)
    s.put(1, 1, "RENCANA AKSI REPLIKASI SIP BANGET"); s.put(2, 1, "DINAS PARIWISATA"); s.put(3, 1, "KABUPATEN BANGKA BARAT")
    s.row(5, ["No", "Tahap", "Kegiatan", "Uraian", "Output/Hasil", "Volume", "Satuan", "Bulan Mulai", "Bulan Selesai", "Penanggung Jawab", "Pagu (Rp)", "Sumber Dana"], b=True); r = 6
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], a["target"], a["unit"]]); s.put(r, 8, a["start"], "mmm-yy"); s.put(r, 9, a["end"].replace(day=1), "mmm-yy"); s.put(r, 10, a["responsible"]); s.put(r, 11, a["budget"], "#,##0"); s.put(r, 12, a["fund"])
        rec(a, s, r, phase=2, activity=3, description=4, output=5, target=6, unit=7, start=8, end=9, responsible=10, budget=11, fund=12); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 11, tot(A), "#,##0"); sign(s, r+2, 10, f); return done(f, A)

@lay
def x27():  # amounts as text with odd separators; a day that is none (W001), "sesuai DPA" (A001)
    f = F("27 Rencana Aksi Basaling - DLH Babar.xls", "19.05-02", "uang-teks", money="aneh"); s = f.sheet("RA"); A = gen(f.ag, 27, counts={"1.1": 2, "1.2": 2, "1.3": 2, "2.1": 1, "2.2": 3, "2.3": 2, "3.1": 2, "3.2": 1}, win=0, gran="day", zero=0)
    s.put(1, 1, "RENCANA AKSI"); s.put(2, 1, "Instansi: Dinas Lingkungan Hidup Kab. Bangka Barat"); s.put(3, 1, f"Judul: {f.ag.inov}")
    s.row(5, ["No", "Tahap", "Kegiatan", "Uraian Rencana Aksi", "Waktu", "Penanggung Jawab", "Biaya", "Sumber"], b=True); r = 6
    FM = [lambda n: dots(n) + ",00", lambda n: "Rp" + f"{n:,}".replace(",", " "), lambda n: f"{n:,}", lambda n: f"IDR {n:,}.00", lambda n: f"{n:,}".replace(",", "\u00a0"), lambda n: f"Rp. {dots(n)},-", lambda n: f"{dots(n)} rupiah", lambda n: f"{n:,}".replace(",", "'"), lambda n: f"Rp{dots(n)} (termasuk PPN)"]
    for i, a in enumerate(A):
        v = FM[i % len(FM)](a["budget"]); st = f"{dlong(a['start'])} s.d. {dlong(a['end'])}"
        if i == 9: v = "sesuai DPA"; a["budget"] = None; f.fault("A001", s, r, 7)
        if i == 4: st = "31 Februari 2022 - 18 Maret 2022"; a["start"], a["end"] = None, D(2022, 3, 18); f.fault("W001", s, r, 5)
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], st, a["responsible"], v, a["fund"]]); rec(a, s, r, phase=2, activity=3, description=4, start=5, end=5, responsible=6, budget=7, fund=8); r += 1
    s.put(r, 4, "Jumlah (di luar yang belum ada DPA)"); s.put(r, 7, dots(tot(A)) + ",00"); sign(s, r+2, 6, f, style=1); return done(f, A)

@lay
def x28():  # others' names all over; the sender stands in the letterhead and the signature; a negative amount (A002)
    f = F("rencana aksi final (2).xlsx", "19.05-03", "identitas-orang-lain", money="num"); s = f.sheet("Sheet1"); A = gen(f.ag, 28, win=0, gran="day", zero=.1)
    s.put(1, 1, "PEMERINTAH KABUPATEN BANGKA BARAT"); s.put(2, 1, f.ag.opd.upper()); s.put(3, 1, "Kompleks Perkantoran Pemerintah, Muntok"); s.put(5, 1, "RENCANA AKSI REPLIKASI CUTIPA"); s.put(6, 1, "sebagaimana telah direplikasi oleh BKPSDM Kota Pangkalpinang dan BKPSDM Kabupaten Bangka; inovasi asal: BKPSDM Kabupaten Kulon Progo")
    s.row(8, ["No", "Tahap", "Kegiatan", "Uraian", "Pihak Terkait", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)"], b=True); O = ["BKPSDM Kota Pangkalpinang", "Dinas Kesehatan Kabupaten Belitung", "Dinas Pendidikan Kabupaten Bangka Tengah", "BKPSDM Kabupaten Kulon Progo", "Biro Organisasi"]; R = random.Random(28); r = 9
    neg = next(i for i, a in enumerate(A) if a["activity"] == "2.2" and a["budget"])
    A[neg]["budget"] = -abs(A[neg]["budget"]); f.fault("A002", s, 9+neg, 9)
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], R.choice(O), a["start"], a["end"], a["responsible"]]); s.put(r, 9, a["budget"], "#,##0"); rec(a, s, r, phase=2, activity=3, description=4, start=6, end=7, responsible=8, budget=9); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 9, tot(A), "#,##0"); r = sign(s, r+2, 8, f); s.row(r+1, ["Tembusan:"]); s.put(r+2, 1, "1. Kepala BKPSDM Kota Pangkalpinang"); s.put(r+3, 1, "2. Bagian Organisasi Setda Kabupaten Bangka Barat"); return done(f, A)
