from core import *
from lay1 import PH, by, tot, done
FILES = []
def lay(fn): FILES.append(fn); return fn

@lay
def x29():  # the plan goes on in a second table; other tables around it; millions
    f = F("29 SIGABANG - BPBD Bangka Barat.docx", "19.05-04", "docx-bersambung", money="juta"); A = gen(f.ag, 29, counts={"1.1": 2, "1.2": 1, "1.3": 2, "2.1": 2, "2.2": 3, "2.3": 1, "3.1": 2, "3.2": 1}, win=1, gran="month", zero=.1)
    f.p("PEMERINTAH KABUPATEN BANGKA BARAT"); f.p("BADAN PENANGGULANGAN BENCANA DAERAH"); f.p("RENCANA AKSI REPLIKASI SIAGA BANJIR BERBASIS KAMPUNG (SIGABANG) TAHUN 2022"); f.p("1. Susunan Tim")
    t = f.table(); t.row(1, ["No", "Nama", "Jabatan", "Kedudukan"]); [t.row(2+i, [str(i+1), ORANG[i], PJ[i], ["Ketua", "Sekretaris", "Anggota"][i]]) for i in range(3)]
    f.p("2. Rencana Aksi (anggaran dalam juta rupiah)"); H = ["No", "Tahap", "Kegiatan", "Uraian", "Waktu", "Penanggung Jawab", "Anggaran", "Sumber Dana"]; t = f.table(); t.row(1, H); r = 2
    for i, a in enumerate(A):
        if i == 8: f.p("Lanjutan rencana aksi:"); t = f.table(); t.row(1, H); r = 2
        m = lambda d: BLN[d.month-1]; per = m(a["start"]) if m(a["start"]) == m(a["end"]) else f"{m(a['start'])}–{m(a['end'])}"
        a["budget"] = a["budget"]//10000*10000
        t.row(r, [str(i+1), PH[a["phase"]], KEG[a["activity"]], a["description"], per, a["responsible"], (f"{a['budget']/1e6:.2f}".rstrip("0").rstrip(".").replace(".", ",") if a["budget"] else "-"), a["fund"]]); rec(a, t, r, phase=2, activity=3, description=4, start=5, end=5, responsible=6, budget=7, fund=8); r += 1
    t.put(r, 4, "Jumlah"); t.put(r, 7, f"{tot(A)/1e6:.2f}".replace(".", ",")); f.p("3. Indikator Keberhasilan"); t = f.table(); t.row(1, ["No", "Indikator", "Satuan", "2021", "2022"]); t.row(2, ["1", "Kampung siaga terbentuk", "kampung", "0", "6"]); t.row(3, ["2", "Waktu peringatan sampai ke warga", "menit", "45", "15"])
    f.p("Muntok, 27 Oktober 2021"); f.p("Kepala Pelaksana BPBD"); f.p("H. Rusdi Halim"); return done(f, A)

@lay
def x30():  # months numbered from October 2021
    f = F("30 Uji Kanda.docx", "19.05-05", "bulan-ke-1-15", money="rp"); A = gen(f.ag, 30, win=4, gran="month", zero=.1)
    f.p("RENCANA AKSI REPLIKASI UJI KENDARAAN ANTRE DARING"); f.p("Perangkat Daerah : Dinas Perhubungan"); f.p("Pemerintah Daerah : Kabupaten Bangka Barat"); f.p("Bulan ke-1 adalah Oktober 2021, bulan ke-4 Januari 2022, bulan ke-15 Desember 2022.")
    t = f.table(); t.row(1, ["No", "Kegiatan dan Uraian", "Keluaran", "Target", "Bulan ke-"]); t.merge(1, 5, 1, 19); t.row(2, [str(i) for i in range(1, 16)], 5); t.put(1, 20, "Pelaksana"); t.put(1, 21, "Biaya (Rp)")
    for c in (1, 2, 3, 4, 20, 21): t.merge(1, c, 2, c)
    r = 3; n = 0
    for p, g in by(A, "phase"):
        t.put(r, 1, ROM[p]); t.put(r, 2, PH[p].upper()); r += 1
        for j, (k, h) in enumerate(by(g, "activity")):
            t.put(r, 1, "abc"[j]); t.put(r, 2, KEG[k]); r += 1
            for a in h:
                n += 1; t.row(r, [str(n), a["description"], a["output"], f"{a['target']} {a['unit']}"]); c1, c2 = mi(a["start"])+7, mi(a["end"])+7
                for c in range(c1, c2+1): t.put(r, c, "x")
                t.put(r, 20, a["responsible"]); t.put(r, 21, dots(a["budget"]) if a["budget"] else "nihil"); rec(a, t, r, description=2, output=3, target=4, unit=4, start=c1, end=c2, responsible=20, budget=21); r += 1
    t.put(r, 2, "Jumlah"); t.put(r, 21, dots(tot(A))); f.p("Muntok, Oktober 2021"); f.p("Kepala Dinas Perhubungan Kabupaten Bangka Barat"); f.p("Bahtiar Nugraha"); return done(f, A)

@lay
def x31():  # realisation up to March in two columns, and a target up to March beside it; 110 % (M001)
    f = F("31 Realisasi INHACUN Beltim s.d. Maret.docx", "19.06-01", "docx-sd-maret", day="2022-04-06", money="dots"); A = gen(f.ag, 31, win=2, gran="day", zero=0)
    f.p("RENCANA AKSI DAN REALISASI S.D. MARET 2022"); f.p("OPD: Dinas Perikanan Kabupaten Belitung Timur"); f.p("Inovasi: INHACUN")
    t = f.table(); t.row(1, ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)", "Target s.d. Maret 2022 (%)", "Realisasi s.d. Maret 2022", None, "Kendala"]); t.merge(1, 10, 1, 11); t.row(2, ["Fisik (%)", "Keuangan (Rp)"], 10)
    for c in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12): t.merge(1, c, 2, c)
    R = random.Random(31); r = 3; ss = 0
    for i, a in enumerate(A):
        t.row(r, [str(i+1), PH[a["phase"]], KEG[a["activity"]], a["description"], dshort(a["start"]), dshort(a["end"]), a["responsible"], dots(a["budget"])])
        if a["start"].month <= 3:
            v = R.choice([100, 100, 95, 90]); w = a["budget"]*R.randrange(70, 98)//100; t.put(r, 9, "100")
            if a["activity"] == "2.1": v = 110; f.fault("M001", t, r, 10)
            t.put(r, 10, str(v)); t.put(r, 11, dots(w)); ss += w; f.prog(r, 10, 3, float(v))
        else: t.put(r, 9, "0")
        if i == 4: t.put(r, 12, "Cuaca buruk, 2 kunjungan ditunda")
        rec(a, t, r, phase=2, activity=3, description=4, start=5, end=6, responsible=7, budget=8); r += 1
    t.put(r, 4, "Jumlah"); t.put(r, 8, dots(tot(A))); t.put(r, 11, dots(ss)); f.p("Manggar, 6 April 2022"); f.p("Kepala Dinas Perikanan"); f.p("Dewi Anggraito"); return done(f, A)

@lay
def x32():  # cost lines under each action, with accounts, that add up to it
    f = F("32 RAB PUSDEGAR Beltim.xlsx", "19.06-02", "rincian-belanja", money="num"); s = f.sheet("Renaksi+RAB"); A = gen(f.ag, 32, win=0, gran="day", zero=.1)
    s.put(1, 1, "RENCANA AKSI DAN RINCIAN ANGGARAN"); s.put(2, 1, "Dinas Perpustakaan dan Kearsipan Kabupaten Belitung Timur"); s.put(3, 1, "Replikasi Pustaka Desa Bergerak; baris belanja adalah rincian dari rencana aksi di atasnya")
    s.row(5, ["No", "Kode Sub Kegiatan / Rekening", "Uraian", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)", "Sumber Dana"], b=True); r = 6; n = 0
    B = [("5.1.02.01.01.0024", "Belanja Alat Tulis Kantor"), ("5.1.02.01.01.0052", "Belanja Makanan dan Minuman Rapat"), ("5.1.02.04.01.0003", "Belanja Perjalanan Dinas Dalam Kota"), ("5.1.02.02.01.0003", "Honorarium Narasumber")]; R = random.Random(32)
    for p, g in by(A, "phase"):
        s.put(r, 1, ROM[p], b=True); s.put(r, 3, f"Tahap {PH[p]}", b=True); r += 1
        for k, h in by(g, "activity"):
            s.put(r, 3, KEGL[k], b=True); r += 1
            for a in h:
                n += 1; s.row(r, [n, a["code"], a["description"], a["start"], a["end"], a["responsible"]]); s.put(r, 7, a["budget"], "#,##0", True); s.put(r, 8, a["fund"]); rec(a, s, r, code=2, description=3, start=4, end=5, responsible=6, budget=7, fund=8); r += 1
                if a["budget"]:
                    x = a["budget"]*R.randrange(20, 60)//100//1000*1000; b1, b2 = R.sample(B, 2)
                    for (kd, nm), v in ((b1, x), (b2, a["budget"]-x)): s.row(r, [None, kd, f"- {nm}"]); s.put(r, 7, v, "#,##0"); r += 1
    s.put(r, 3, "JUMLAH ANGGARAN RENCANA AKSI"); s.put(r, 7, tot(A), "#,##0"); sign(s, r+2, 6, f); return done(f, A)

@lay
def x33():  # target up to this month, this month, up to this month
    f = F("33 Monitoring bulan September.xlsx", "19.06-03", "sd-bulan-ini", day="2022-10-04", money="num"); s = f.sheet("September"); A = gen(f.ag, 33, win=2, gran="day", zero=0)
    s.put(1, 1, "LAPORAN BULANAN RENCANA AKSI REPLIKASI SIGAP-RTLH"); s.put(2, 1, "Dinas Perumahan dan Kawasan Permukiman Kabupaten Belitung Timur"); s.put(3, 1, "Bulan: September 2022")
    s.row(5, ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab", "Pagu Anggaran (Rp)", "Fisik (%)", None, None, "Keuangan (Rp)", None, None], b=True); s.merge(5, 9, 5, 11); s.merge(5, 12, 5, 14); s.row(6, ["Target s.d. Bulan Ini", "Realisasi Bulan Ini", "Realisasi s.d. Bulan Ini", "Target s.d. Bulan Ini", "Realisasi Bulan Ini", "Realisasi s.d. Bulan Ini"], 9, b=True)
    for c in range(1, 9): s.merge(5, c, 6, c)
    R = random.Random(33); r = 7; T = [0, 0, 0]
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["start"], a["end"], a["responsible"]]); s.put(r, 8, a["budget"], "#,##0")
        if a["start"].month <= 9:
            x = 100 if a["end"].month <= 8 else R.randrange(30, 55); y = 0 if x == 100 else R.randrange(4, 14); fx = a["budget"]*(97 if x == 100 else x)//100//1000*1000; fy = a["budget"]*y//100//1000*1000
            px = 100 if x == 100 else min(100, x+y+R.choice([0, 5, 9])); fp = a['budget'] if x == 100 else a['budget']*px//100//1000*1000; s.row(r, [px, y, x+y], 9); fx, fs = fp, fx+fy; s.row(r, [fp, fy, fs], 12, "#,##0"); f.prog(r, 11, 9, float(x+y))
            for q, v in enumerate((fp, fy, fs)): T[q] += v
        rec(a, s, r, phase=2, activity=3, description=4, start=5, end=6, responsible=7, budget=8); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 8, tot(A), "#,##0"); s.row(r, T, 12, "#,##0"); sign(s, r+2, 7, f, style=3); return done(f, A)

@lay
def x34():  # rupiah by month beside the plan
    f = F("34 serapan aduk sampurna beltim.csv", "19.06-04", "serapan-bulanan", delimiter=";", encoding="utf-8", day="2022-05-10", money="dots"); s = f.sheet("csv"); A = gen(f.ag, 34, win=2, gran="day", zero=0)
    s.put(1, 1, "Realisasi anggaran kumulatif (Rp) per bulan tahun 2022"); s.put(2, 1, "Disdukcapil Kabupaten Belitung Timur"); s.put(3, 1, "Inovasi: Antar Dokumen Kependudukan Sampai Rumah (ADUK SAMPURNA)")
    s.row(5, ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "PIC", "Anggaran (Rp)"] + [f"Realisasi Keuangan Kumulatif {m} (Rp)" for m in BL3[:4]] + ["Sisa Anggaran (Rp)"]); R = random.Random(34); r = 6; S = [0]*4; X = 0
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], dlong(a["start"]), dlong(a["end"]), a["responsible"], dots(a["budget"])]); v = 0
        for m in range(1, 5):
            if m < a["start"].month: continue
            v = a["budget"]*95//100//500*500 if m >= a["end"].month else max(v, a["budget"]*R.randrange(5, 60)//100//500*500); s.put(r, 8+m, dots(v)); f.prog(r, 8+m, m, None); S[m-1] += v
        s.put(r, 13, dots(a["budget"]-v)); X += a["budget"]-v; rec(a, s, r, phase=2, activity=3, description=4, start=5, end=6, responsible=7, budget=8); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 8, dots(tot(A))); s.put(r, 13, dots(X)); [s.put(r, 9+m, dots(S[m])) for m in range(4)]; return done(f, A)

@lay
def x35():  # quarters: planned, reported, and deviation, each in percent
    f = F("35 Dispar Pangkalpinang SIP BANGET TW III.xls", "19.71-01", "rencana-realisasi-triwulan", day="2022-10-05", money="num"); s = f.sheet("Realisasi"); A = gen(f.ag, 35, win=2, gran="day", zero=0)
    s.put(1, 1, "RENCANA AKSI DAN REALISASI SIP BANGET S.D. TRIWULAN III 2022"); s.put(2, 1, "Dinas Pariwisata Kota Pangkal Pinang")
    s.row(4, ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran (Rp)"], b=True)
    for q, n in enumerate(["s.d. Triwulan I", "s.d. Triwulan II", "s.d. Triwulan III"]): s.put(4, 9+3*q, n, b=True); s.merge(4, 9+3*q, 4, 11+3*q); s.row(5, ["Rencana (%)", "Realisasi (%)", "Deviasi"], 9+3*q, b=True)
    for c in range(1, 9): s.merge(4, c, 5, c)
    R = random.Random(35); r = 6
    for i, a in enumerate(A):
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["start"], a["end"], a["responsible"]]); s.put(r, 8, a["budget"], "#,##0"); v = 0
        for q in range(3):
            e = 3*q+3
            if a["start"].month > e: continue
            pl = 100 if a["end"].month <= e else round(100*(e-a["start"].month+1)/(a["end"].month-a["start"].month+1)); v = max(v, min(100, pl-R.choice([0, 0, 5, 12]))); s.row(r, [pl, v, v-pl], 9+3*q); f.prog(r, 10+3*q, e, float(v))
        rec(a, s, r, phase=2, activity=3, description=4, start=5, end=6, responsible=7, budget=8); r += 1
    s.put(r, 4, "JUMLAH"); s.put(r, 8, tot(A), "#,##0"); sign(s, r+2, 7, f, style=3); return done(f, A)

@lay
def x36():  # activities by codes that a legend explains; thousands hidden in the number format; an account in place of a code (A005)
    f = F("36 Disperkim Pangkalpinang.xlsx", "19.71-02", "kode-legenda", money="format-ribuan"); s = f.sheet("RENAKSI"); A = gen(f.ag, 36, win=0, gran="day", zero=.1)
    s.put(1, 1, "RENCANA AKSI REPLIKASI INOVASI SIGAP-RTLH"); s.put(2, 1, "Perangkat Daerah : Dinas Perumahan dan Kawasan Permukiman"); s.put(3, 1, "Pemerintah Kota Pangkalpinang")
    s.row(5, ["No", "Kegiatan", "Rencana Aksi", "Keluaran", "Mulai", "Selesai", "Penanggung Jawab", "Kode Sub Kegiatan", "Anggaran (Rp)"], b=True); r = 6; KD = {k: f"K{i+1}" for i, k in enumerate(KEG)}
    for i, a in enumerate(A):
        a["budget"] = a["budget"]//1000*1000
        if i == 5: a["code"] = None
        s.row(r, [i+1, KD[a["activity"]], a["description"], a["output"], a["start"], a["end"], a["responsible"], a["code"] or "5.1.02.01.001.00024"]); s.put(r, 9, a["budget"]//1000, '#,##0".000"' if a["budget"] else "0")
        if i == 5: f.fault("A005", s, r, 8)
        rec(a, s, r, activity=2, description=3, output=4, start=5, end=6, responsible=7, code=None if i == 5 else 8, budget=9); r += 1
    s.put(r, 3, "Jumlah"); s.put(r, 9, tot(A)//1000, '#,##0".000"'); r += 2; s.put(r, 1, "Keterangan kode kegiatan:"); r += 1
    for k in KEG: s.put(r, 2, KD[k]); s.put(r, 3, f"Tahap {PH[int(k[0])]}: {KEGL[k]}"); r += 1
    sign(s, r+1, 7, f); return done(f, A)

@lay
def x37():  # output and outcome, plan and actual days, in charge and carrying out
    f = F("37 GERBASIS Dinkes Kota.xlsx", "19.71-03", "kembaran-kolom", money="num"); s = f.sheet("Form A"); A = gen(f.ag, 37, win=0, gran="day", zero=.1)
    s.put(1, 1, "FORM A - RENCANA AKSI"); s.put(2, 1, "Dinas Kesehatan Kota Pangkalpinang"); s.put(3, 1, f"Inovasi: {f.ag.inov}"); s.put(4, 1, "Kolom realisasi waktu diisi setelah kegiatan selesai")
    s.row(6, ["Tahap", "Kegiatan", "Rencana Aksi", "Outcome", None, None, "Output", None, None, "Realisasi Waktu", None, "Rencana Waktu", None, "Pelaksana Teknis", "Penanggung Jawab", "Anggaran (Rp)"], b=True); s.row(7, ["Uraian", "Target", "Satuan"]*2 + ["Mulai", "Selesai"]*2, 4, b=True)
    for c, d in ((4, 6), (7, 9), (10, 11), (12, 13)): s.merge(6, c, 6, d)
    for c in (1, 2, 3, 14, 15, 16): s.merge(6, c, 7, c)
    O = [("Waktu layanan berkurang", 20, "persen"), ("Ibu hamil terpantau", 400, "orang"), ("Kepuasan meningkat", 85, "nilai"), ("Rujukan tepat waktu", 95, "persen")]; R = random.Random(37); r = 8
    for i, a in enumerate(A):
        s.row(r, [PH[a["phase"]], KEG[a["activity"]], a["description"], *R.choice(O), a["output"], a["target"], a["unit"]])
        if a["activity"] == "1.1": s.put(r, 10, D(2021, 10, 11)); s.put(r, 11, D(2021, 10, 22))
        s.row(r, [a["start"], a["end"], R.choice(["Staf bidang", "Operator", "Bidan koordinator"]), a["responsible"]], 12); s.put(r, 16, a["budget"], "#,##0"); rec(a, s, r, phase=1, activity=2, description=3, output=7, target=8, unit=9, start=12, end=13, responsible=15, budget=16); r += 1
    s.put(r, 3, "Total"); s.put(r, 16, tot(A), "#,##0"); sign(s, r+2, 12, f); return done(f, A)

@lay
def x38():  # two options of money, and nothing says which holds (F013)
    f = F("38 POLARIS.ods", "19.71-04", "dua-opsi", money="num"); s = f.sheet("Usulan"); A = gen(f.ag, 38, win=0, gran="day", zero=0)
    s.put(1, 1, "USULAN RENCANA AKSI POLARIS"); s.put(2, 1, "Dinas Kesehatan Kota Pangkalpinang"); s.put(3, 1, "Posyandu Lansia Ramah Kunjungan, dari Kota Kediri")
    s.row(5, ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Keluaran", "Mulai", "Selesai", "Penanggung Jawab", "Anggaran Opsi A (Rp)", "Anggaran Opsi B (Rp)"], b=True); R = random.Random(38); r = 6; t = [0, 0]; f.faults.append({"rule": "F013", "sheet": "Usulan"})
    for i, a in enumerate(A):
        x = a["budget"]; y = x + R.choice([-1, 1, 2])*R.randrange(4, 40)*25000; y = abs(y) or 500000; t[0] += x; t[1] += y; a["budget"] = None
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"], a["output"], a["start"], a["end"], a["responsible"], x, y]); rec(a, s, r, phase=2, activity=3, description=4, output=5, start=6, end=7, responsible=8, budget=9); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 9, t[0]); s.put(r, 10, t[1]); sign(s, r+2, 8, f, style=1); return done(f, A)

@lay
def x39():  # "Kegiatan" is the budget's, the eight stand in another column; S009, W002
    f = F("39 PERMUDAH Kota Pangkalpinang.docx", "19.71-05", "nomenklatur-dpa", money="rp"); A = gen(f.ag, 39, counts={"1.1": 2, "1.2": 2, "1.3": 2, "2.1": 1, "2.2": 3, "2.3": 2, "3.1": 1, "3.2": 1}, win=1, gran="day", qrows=False, zero=0)
    f.p("RENCANA AKSI REPLIKASI PERIZINAN MUDAH SEKALI DATANG"); f.p("DPMPTSP Kota Pangkalpinang Tahun 2022"); f.p("Kolom Program/Kegiatan/Sub Kegiatan menurut DPA.")
    t = f.table(); t.row(1, ["No", "Kode", "Program/Kegiatan/Sub Kegiatan", "Tahap", "Kegiatan Replikasi", "Rencana Aksi", "Mulai", "Selesai", "Penanggung Jawab", "Pagu (Rp)"]); r = 2
    N = ["Pelayanan Perizinan dan Nonperizinan Berbasis Sistem", "Pemantauan Pemenuhan Komitmen Perizinan", "Penyediaan Layanan Konsultasi Perizinan", "Sosialisasi dan Evaluasi Kebijakan Perizinan"]; nm = {}
    for i, a in enumerate(A):
        nm.setdefault(a["code"], N[len(nm) % 4]); st, en, pj = a["start"].strftime("%d/%m/%Y"), a["end"].strftime("%d/%m/%Y"), a["responsible"]
        if i == 3: pj = None; a["responsible"] = None; f.fault("S009", t, r, 9)
        if i == 5: a["start"], a["end"] = D(2022, 4, 19), D(2022, 4, 4); st, en = "19/04/2022", "04/04/2022"; f.fault("W002", t, r, 8)
        t.row(r, [str(i+1), a["code"], nm[a["code"]], PH[a["phase"]], KEG[a["activity"]], a["description"], st, en, pj, rp(a["budget"])]); rec(a, t, r, code=2, phase=4, activity=5, description=6, start=7, end=8, responsible=9, budget=10); r += 1
    t.put(r, 6, "Jumlah"); t.put(r, 10, rp(tot(A))); f.p("Pangkalpinang, 27 Oktober 2021"); f.p("Kepala DPMPTSP"); f.p("Firmansyah Lubay"); return done(f, A)

@lay
def x40():  # fractions without a format that a note explains; the unit of money stands below the table; one day that both orders allow (W005)
    f = F("40 CUTIPA kota - monev Juni.xlsx", "19.71-06", "pecahan-dan-satuan-di-bawah", day="2022-07-05", money="juta-di-bawah"); s = f.sheet("Monev"); A = gen(f.ag, 40, win=2, gran="day", zero=0)
    s.put(1, 1, "MONITORING RENCANA AKSI CUTIPA"); s.put(2, 1, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Pangkalpinang"); s.put(3, 1, "Realisasi fisik kumulatif ditulis sebagai pecahan: 1 berarti 100 persen, 0,25 berarti 25 persen.")
    s.row(5, ["No", "Tahap", "Kegiatan", "Rencana Aksi", "Mulai", "Selesai", "PJ", "Anggaran *)", "Realisasi Fisik"], b=True); s.merge(5, 9, 5, 14); s.row(6, BL3[:6], 9, b=True)
    for c in range(1, 9): s.merge(5, c, 6, c)
    R = random.Random(40); r = 7; iw = next(i for i, a in enumerate(A) if a["activity"] == "2.3")
    for i, a in enumerate(A):
        a["budget"] = a["budget"]//100000*100000; st, en = a["start"].strftime("%d/%m/%Y"), a["end"].strftime("%d/%m/%Y")
        if i > 1 and a["phase"] < 3:
            a["start"] = a["start"].replace(day=13 + i % 4); a["end"] = max(a["end"], a["start"] + dt.timedelta(days=3)); st, en = a["start"].strftime("%d/%m/%Y"), a["end"].strftime("%d/%m/%Y")
        if a["phase"] == 3: st, en = dlong(a["start"]), dlong(a["end"])
        if i == 0: a["start"] = D(2022, 1, 13); a["end"] = D(2022, 1, 28); st, en = "01/13/2022", "01/28/2022"
        if i == 1: a["start"] = D(2022, 1, 17) if a["activity"] != "1.3" else D(2022, 2, 1); a["end"] = max(a["end"], D(2022, 1, 31)); st, en = a["start"].strftime("%d/%m/%Y"), a["end"].strftime("%d/%m/%Y")
        s.row(r, [i+1, PH[a["phase"]], KEG[a["activity"]], a["description"]])
        m0 = a["start"].month
        if i == iw: st = "03/02/2022"; a["start"] = None; f.fault("W005", s, r, 5)
        s.row(r, [st, en, a["responsible"], a["budget"]/1e6], 5); v = 0
        for m in range(1, 7):
            if m < m0: continue
            v = 100 if m >= a["end"].month else min(95, v + R.randrange(2, 8)*5); s.put(r, 8+m, v/100); f.prog(r, 8+m, m, float(v))
        rec(a, s, r, phase=2, activity=3, description=4, start=5, end=6, responsible=7, budget=8); r += 1
    s.put(r, 4, "Jumlah"); s.put(r, 8, round(tot(A)/1e6, 1)); s.put(r+1, 1, "*) anggaran dalam jutaan rupiah"); sign(s, r+3, 6, f, style=3); return done(f, A)
