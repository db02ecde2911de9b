"""Corpus k8: files that are plausible for a clerk and misleading for an automatic reader. Run: .venv/bin/python make.py"""
import json, os, shutil, csv
from mesin import *
HERE = os.path.dirname(os.path.abspath(__file__)); ALL = []
def layout(fn): ALL.append(fn); return fn
M22 = [(2022, m) for m in range(1, 13)]
def progress(f, upto, step=5):
    for a in f.acts:
        a["_pg"] = {}; s, e = max(a["start"], D(2022, 1, 1)), a["end"]; last = 0
        for m in range(1, upto + 1):
            if a["start"] > eom(2022, m) or a["start"] > D(2022, m, 20): continue
            x = 100 if e <= eom(2022, m) and f.rng.random() < .85 else min(95, int(100 * ((eom(2022, m) - s).days + 1) / ((e - s).days + 10)) // step * step)
            last = max(last, x); a["_pg"][m] = last
def pairs(f, *extra): return [("Pemerintah Daerah", f.pemda), ("Perangkat Daerah", f.opd), ("Inovasi yang direplikasi", f"{f.inov} ({f.sing})"), ("Asal inovasi", f.asal)] + list(extra)
num = lambda i: i + 1
par = lambda i: f"({i + 1})"
R2 = lambda f, lo, hi, k=125000: f.rng.randint(lo, hi) * k
phase = lambda h, **k: fld(h, "phase", **k) if False else C(h, lambda a: PHN[a["phase"]], ("phase",), **k)
def act(f, h, **k): return C(h, lambda a: a.get("_an") or f.an(a["activity"]), ("activity",), **k)
def byact(f, x): return next(a for a in f.acts if a["activity"] == x)
money = lambda h, get, **k: C(h, get, sum=True, style={"num": "#,##0"}, **k)

@layout
def l01():
    f = Fl(1, "19.01:par", "anggaran-dua-tahun", "xlsx", "d", "a", "01 Renaksi SIP BANGET Bangka.xlsx"); s = f.sheet("Renaksi")
    for a in f.acts: a["_lalu"] = R2(f, 20, 300) if f.rng.random() < .7 else 0; a["_sd"] = f.rng.choice(["APBD Desa (arsip)", "Laporan bidang", "Data kunjungan BPS", "DPA Perubahan"])
    title(f, s, 1, [f"RENCANA AKSI REPLIKASI INOVASI {f.sing}", f"{f.opd.upper()} {f.pemda.upper()}", "TAHUN ANGGARAN 2022"], 13); ident(s, 5, pairs(f), 3)
    c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), start("Mulai"), end("Selesai"), fld("Penanggung Jawab", "responsible"), C("Sumber Data", lambda a: a["_sd"]), fld("Sumber Dana", "fund"),
         money(["Anggaran (Rp)", "Tahun Lalu"], lambda a: a["_lalu"]), bud(["Anggaran (Rp)", "Tahun Ini"]), C(["Ket."], lambda a: a["note"], ("note",))]
    r = table(f, s, 10, c, numbering=par); f.sign(s, r + 1, 9); return f
@layout
def l02():
    f = Fl(2, "19.02:par", "waktu-rencana-perpanjangan", "xlsx", "d", "d", "Rencana aksi Dispar Kab. Belitung.xlsx"); s = f.sheet("RA 2022")
    for i, a in enumerate(f.acts): a["_pj"] = tgl(D(2022, min(12, a["end"].month + 1), 15), "long") if i in (1, 4, 6) and a["end"].year == 2022 and a["end"].month < 11 else None; a["_m"] = f.rng.choice(["Kecamatan Sijuk", "Pokdarwis", "Kecamatan Membalong"])
    s.put(1, 1, f"PEMERINTAH {f.pemda.upper()}", bold=True); s.put(2, 1, f.opd.upper(), bold=True); s.put(4, 1, f"Matriks rencana aksi replikasi {f.sing} dari {f.asal} tahun 2022")
    s.put(5, 1, "Kolom Perpanjangan diisi hanya bila rencana diperkirakan tidak tercapai; tanggal rencana tidak diubah.", italic=True)
    c = [no("No."), phase("Tahapan"), act(f, "Jenis Kegiatan"), fld("Uraian Kegiatan", "description"), tu("Target"), start(["Waktu", "Rencana", "Mulai"], "long"), end(["Waktu", "Rencana", "Selesai"], "long"),
         C(["Waktu", "Perpanjangan", "Sampai dengan"], lambda a: a["_pj"]), C(["Lokasi"], lambda a: a["_m"]), fld("Pelaksana", "responsible"), bud("Pagu Dana (Rp)", "rp"), fld("Sumber Pendanaan", "fund")]
    r = table(f, s, 7, c, tk="rp", total="TOTAL"); f.sign(s, r + 2, 8); return f
@layout
def l03():
    f = Fl(3, "19.03:par", "realisasi-tahun-2021", "xlsx", "m", "a", "RENAKSI DISPAR BASEL.xlsx"); s = f.sheet("Lembar1"); f.prog = []
    for a in f.acts: a["_rf"] = f.rng.choice([40, 55, 80, 100]); a["_rk"] = R2(f, 20, 200)
    title(f, s, 1, ["RENCANA AKSI TAHUN 2022", f"REPLIKASI {f.sing} - {f.inov.upper()}"], 13); s.put(4, 1, f"OPD : {f.opd} {f.pemda}"); s.put(5, 1, "Replikasi rintisan telah dimulai tahun 2021 bersama Dinas Pariwisata Kabupaten Bangka; capaian rintisan dicantumkan sebagai pembanding.")
    c = [no(), C("Tahap", lambda a: "I" * a["phase"], ("phase",)), act(f, "Aktivitas"), C(["Realisasi Tahun 2021", "Fisik (%)"], lambda a: a["_rf"]), money(["Realisasi Tahun 2021", "Keuangan (Rp)"], lambda a: a["_rk"]),
         fld(["Rencana Tahun 2022", "Uraian"], "description"), fld(["Rencana Tahun 2022", "Output"], "output"), prd(["Rencana Tahun 2022", "Jadwal"], "bulan"), bud(["Rencana Tahun 2022", "Anggaran (Rp)"]), fld(["Rencana Tahun 2022", "Kode"], "code"), fld("PIC", "responsible"), C(["Catatan"], lambda a: a["note"], ("note",))]
    r = table(f, s, 7, c, numbering=num); f.sign(s, r + 1, 10); return f
@layout
def l04():
    f = Fl(4, "19.04:cap", "target-bulanan-kumulatif", "xlsx", "d", "a", "Disdukcapil Bateng_PANDURUMAH.xlsx", many=("2.2",)); s = f.sheet("Target Fisik"); f.prog = []
    def tk(m):
        def g(a):
            if a["start"] > eom(2022, m): return None
            return min(100, round(100 * ((eom(2022, m) - a["start"]).days + 1) / ((a["end"] - a["start"]).days + 1) / 5) * 5) if eom(2022, m) < a["end"] else 100
        return g
    title(f, s, 1, [f"RENCANA AKSI DAN TARGET FISIK REPLIKASI {f.sing}", f"{f.opd} {f.pemda}".upper(), "TAHUN 2022"], 24); s.put(5, 1, "Nama Inovasi"); s.put(5, 3, f.inov); s.put(6, 1, "Lokus Asal"); s.put(6, 3, "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Banyuwangi")
    b = [a for a in f.acts if a["activity"] == "2.2"][1]; tcols = [C(["Target Fisik (%)", BL3[m - 1]], (lambda g: lambda a: a["_tg"].get(g))(m)) for m in range(1, 13)]
    for a in f.acts: a["_tg"] = {m: tk(m)(a) for m in range(1, 13)}
    b["start"], b["end"] = D(2022, 5, 20), D(2022, 4, 25)
    c = [no(), phase(["Tahap"]), act(f, ["Kegiatan"]), fld(["Rencana Aksi"], "description"), fld("Volume", "target"), fld("Satuan", "unit"), start(["Waktu Pelaksanaan", "Awal"], "slash"), end(["Waktu Pelaksanaan", "Akhir"], "slash")] + tcols + [fld("Penanggungjawab", "responsible"), bud("Biaya"), fld("Sumber Anggaran", "fund")]
    r = table(f, s, 8, c); f.fault("W002", s, addr(b["_row"], 8)); f.sign(s, r + 1, 20); return f
@layout
def l05():
    f = Fl(5, "19.05:par", "target-dan-realisasi-berselang", "xlsx", "m", "d", "Monev SIP BANGET Bangka Barat Juni 2022.xlsx"); s = f.sheet("Renaksi + Monev"); f.prog = []; f.mod = dt.datetime(2022, 7, 4, 10, 0); progress(f, 6)
    x = next(a for a in f.acts if a["activity"] == "2.2" and len(a["_pg"]) >= 3) if any(a["activity"] == "2.2" and len(a["_pg"]) >= 3 for a in f.acts) else byact(f, "1.3")
    ks = sorted(x["_pg"]); x["_pg"][ks[-1]] = 60; x["_pg"][ks[-2]] = 75; x["_pg"][ks[-3]] = min(x["_pg"][ks[-3]], 45)
    for k in ks[:-3]: x["_pg"][k] = min(x["_pg"][k], 30)
    title(f, s, 1, ["RENCANA AKSI DAN PEMANTAUAN REPLIKASI INOVASI", f"{f.sing} - {f.opd.upper()} {f.pemda.upper()}"], 22); s.put(4, 1, "T = target fisik kumulatif (%); R = realisasi fisik kumulatif (%)", italic=True)
    c = [no("No."), C("Tahap/Kegiatan", lambda a: f.an(a["activity"]), ("activity",)), fld("Aksi", "description"), fld("Bukti Dukung", "output"), prd("Masa Pelaksanaan", "bulan"), fld("PJ", "responsible"), bud("Pagu (Rp)")]
    for m in range(1, 7):
        c.append(C(["Bulan", BL3[m - 1], "T"], lambda a, m=m: None if a["start"] > eom(2022, m) else 100 if a["end"] <= eom(2022, m) else min(95, 10 + int(100 * (eom(2022, m) - a["start"]).days / (a["end"] - a["start"]).days) // 5 * 5))); c.append(C(["Bulan", BL3[m - 1], "R"], lambda a, m=m: a["_pg"].get(m), prog=(m, lambda a, v: float(v))))
    c.append(C("Kendala", lambda a: None if a["_pg"].get(6) != 100 or a["_no"] % 3 else "Jaringan internet tidak stabil"))
    r = table(f, s, 6, c, style="sec", sect=lambda p: f"TAHAP {p} : {PHN[p].upper()}"); f.fault("M002", s, addr(x["_row"], 7 + 2 * ks[-1])); f.sign(s, r + 1, 15, "1 Juli 2022"); return f
@layout
def l06():
    f = Fl(6, "19.06:par", "pj-data-kegiatan", "xlsx", "m", "c", "dispar beltim - rencana aksi rev.xlsx"); s = f.sheet("Sheet1")
    for a in f.acts: a["_pd"] = f.rng.choice(["Operator Data Pariwisata", "Pengelola Website", "Admin SIP BANGET", "Arsiparis"])
    x = byact(f, "2.1"); x["responsible"] = None
    ident(s, 1, [("NAMA OPD", f"{f.opd} {f.pemda}"), ("INOVASI", f.sing), ("TAHUN", "2022"), ("DIREPLIKASI DARI", "Dinas Pariwisata Kota Batu")], 1)
    c = [no(), phase("Fase", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Langkah/Tahapan Kegiatan", "description"), fld("Output", "output"), C(["Penanggung Jawab", "Data"], lambda a: a["_pd"]), fld(["Penanggung Jawab", "Kegiatan"], "responsible"), prd("Timeline", "bulan"), bud("Kebutuhan Anggaran", "rp00"), C(["Keterangan"], lambda a: a["note"], ("note",))]
    r = table(f, s, 6, c, tk="rp00", total="Jumlah Total"); f.fault("S009", s, addr(x["_row"], 7)); f.sign(s, r + 1, 7); return f
@layout
def l07():
    f = Fl(7, "19.71:par", "keluaran-hasil-dampak", "xlsx", "d", "d", "Rencana Aksi_Dispar Kota Pangkalpinang.xlsx"); s = f.sheet("Indikator"); 
    for a in f.acts: a["_h"] = f.rng.choice(["Data layanan lebih cepat diperoleh", "Pegawai memahami alur baru", "Waktu tunggu berkurang", "Tim bekerja sesuai pembagian tugas"]); a["_d"] = f.rng.choice(["Kunjungan wisata naik 5 persen", "Kepuasan wisatawan meningkat", "Ekonomi kreatif tumbuh"])
    x = [a for a in f.acts if a["activity"] == "1.3"][-1]; x["start"] = None; x["_s"] = "31 Februari 2022"
    if x["end"] < D(2022, 3, 5): x["end"] = D(2022, 3, 22)
    title(f, s, 1, [f.opd.upper(), f.pemda.upper(), f"RENCANA AKSI REPLIKASI {f.sing} TAHUN 2022"], 12)
    c = [no(), act(f, "Kegiatan Utama"), fld("Uraian", "description"), C(["Indikator", "Dampak"], lambda a: a["_d"]), C(["Indikator", "Hasil"], lambda a: a["_h"]), fld(["Indikator", "Keluaran"], "output"), fld(["Indikator", "Satuan"], "unit"), fld(["Indikator", "Target"], "target"), start(["Jadwal", "Mulai"], "long"), end(["Jadwal", "Selesai"], "long"), fld("Unit Kerja", "responsible"), bud("Anggaran (Rp)", "dot")]
    r = table(f, s, 6, c, tk="dot", style="sec", sect=lambda p: f"TAHAP {PHN[p].upper()}"); f.fault("W001", s, addr(x["_row"], 9)); f.sign(s, r + 1, 9); return f
@layout
def l08():
    f = Fl(8, "19.02:bpbd", "output-outcome", "ods", "d", "c", "BPBD Belitung - Desi Bandri.ods"); s = f.sheet("BPBD")
    for a in f.acts: a["_oc"] = f.rng.choice(["Warga siap menghadapi banjir", "Kerugian bencana menurun", "Desa mandiri", "Respon lebih cepat"]); a["_to"] = f.rng.choice([10, 25, 70, 85])
    s.put(1, 1, "Perangkat Daerah"); s.put(1, 2, f": {f.opd} {f.pemda}"); s.put(2, 1, "Inovasi"); s.put(2, 2, f": {f.inov}"); s.put(3, 1, "Mitra"); s.put(3, 2, ": Dinas Sosial Kabupaten Belitung; BPBD Kabupaten Bangka Barat"); s.put(4, 1, "Tahun"); s.put(4, 2, ": 2022")
    c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Rencana Aksi", "description"), C(["Outcome", "Uraian"], lambda a: a["_oc"]), C(["Outcome", "Target (%)"], lambda a: a["_to"]), fld(["Output", "Uraian"], "output"), fld(["Output", "Target"], "target"), fld(["Output", "Satuan"], "unit"), prd("Waktu", "range"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Anggaran")]
    r = table(f, s, 6, c, numbering=num); f.sign(s, r + 1, 9); return f
@layout
def l09():
    f = Fl(9, "19.01:kim", "jumlah-di-kiri-rincian", "xlsx", "m", "a", "SIGAP RLTH Kab Bangka final.xlsx"); s = f.sheet("Rencana Aksi")
    for a in f.acts:
        b = a["budget"]; h = b // 5 // 25000 * 25000; p = b // 3 // 25000 * 25000 if b else 0; a["_r"] = (h, p, b - h - p)
    title(f, s, 1, [f"RENCANA AKSI {f.sing}", f"{f.opd} - {f.pemda}", "Tahun 2022"], 14)
    c = [no(), phase("Tahap"), act(f, "Jenis Kegiatan"), fld("Uraian Kegiatan", "description"), fld("Dokumen Kelengkapan", "output"), prd("Periode", "bulan"), bud("Kebutuhan"), money(["Rincian Biaya", "Honorarium"], lambda a: a["_r"][0]), money(["Rincian Biaya", "Perjalanan Dinas"], lambda a: a["_r"][1]), money(["Rincian Biaya", "Belanja Bahan"], lambda a: a["_r"][2]), C("Tahap Pencairan", lambda a: "I" if a["phase"] < 3 else "II"), fld("Sumber Dana", "fund"), fld("PPTK", "responsible"), fld("Kode Sub Kegiatan", "code")]
    s.put(5, 1, "(angka dalam rupiah)", italic=True); r = table(f, s, 6, c, formula=False); tr, tc = f.totcell; v, st = s.cells[tr, tc]; s.cells[tr, tc] = (v + 1250000, st); f.fault("A003", s, addr(tr, tc)); f.sign(s, r + 1, 11); return f
@layout
def l10():
    f = Fl(10, "19.71:kim", "ribuan-di-kaki", "xlsx", "d", "a", "Disperkim PGK renaksi replikasi 2022.xlsx"); s = f.sheet("RAK"); 
    title(f, s, 1, [f"RENCANA AKSI REPLIKASI INOVASI DAERAH", f.sing, f"{f.opd} {f.pemda}"], 11); s.put(4, 1, "Tahun 2022")
    c = [no(), C("Tahap", lambda a: f"{a['phase']}. {PHN[a['phase']]}", ("phase",), merge="phase"), act(f, "Kegiatan"), fld("Uraian Aksi", "description"), fld("Keluaran", "output"), start(["Tanggal", "Mulai"]), end(["Tanggal", "Selesai"]), fld("Penanggung Jawab", "responsible"), fld("Kode", "code"), bud("Anggaran", "ribu"), fld("Sumber", "fund")]
    c[-1].h = ["Sumber Dana"]; c[3] = C("Uraian Aksi", lambda a: a["description"].replace(" ", "\n", 3).replace("\n", " ", 2), ("description",), style={"wrap": True})
    r = table(f, s, 6, c); g = Fl(10, f.key, "", "xlsx", "d", "a"); o = f.sheet("Salinan dari RAK (lama)"); o.hidden = True; o.put(1, 1, f"RENCANA AKSI REPLIKASI {f.sing} (konsep pertama, tidak dipakai)"); 
    for a in g.acts: a["budget"] = a["budget"] * 3 // 4000 * 1000
    table(g, o, 3, [no(), phase("Tahap"), act(g, "Kegiatan"), fld("Uraian Aksi", "description"), start("Mulai"), end("Selesai"), fld("Penanggung Jawab", "responsible"), bud("Anggaran"), fld("Sumber Dana", "fund")])
    s.put(r + 1, 1, "Catatan: 1) Jadwal menyesuaikan pengesahan DPA. 2) Seluruh nilai anggaran dalam tabel ini dinyatakan dalam ribuan rupiah. 3) SK Tim mengacu pada contoh Dinas Perumahan Kabupaten Gresik.", italic=True); f.sign(s, r + 3, 8); return f
@layout
def l11():
    f = Fl(11, "19.03:kim", "juta-satu-kolom", "xlsx", "m", "c", "Perkim Bangka Selatan.xlsx"); s = f.sheet("RENAKSI")
    for a in f.acts: a["_hs"] = a["budget"] // a["target"] if a["budget"] % a["target"] == 0 else 0
    ident(s, 1, [("RENCANA AKSI REPLIKASI", f.sing), ("ORGANISASI", f"{f.opd} {f.pemda}"), ("TAHUN", 2022)][:2] + [("TAHUN", "2022")], 2)
    c = [no("No"), phase("Tahapan", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Aksi", "description"), fld("Volume", "target"), fld("Satuan", "unit"), C(["Harga Satuan (Rp)"], lambda a: a["_hs"] or None, style={"num": "#,##0"}), bud("Anggaran (Rp juta)", "nj"), fld("Sumber Pendanaan", "fund"), prd("Masa Pelaksanaan", "bln3"), fld("Pelaksana", "responsible")]
    r = table(f, s, 5, c, numbering=lambda i: "abcdefghijklm"[i], formula=False); f.sign(s, r + 1, 9); return f
@layout
def l12():
    f = Fl(12, "19.06:ukm", "bobot-peserta-skor", "xlsx", "d", "d", "UKM Beltim_ETALOKA.xlsx"); s = f.sheet("Matrik")
    n = len(f.acts); w = [100 // n] * n; w[0] += 100 - sum(w)
    for i, a in enumerate(f.acts): a["_w"], a["_ps"], a["_sk"] = w[i], f.rng.choice([15, 25, 40, 120, 350]), f.rng.choice([6, 8, 12, 16, 20])
    x = byact(f, "2.2"); x["budget"] = None; x["_b"] = "sesuai DPA"; x["fund"] = "APBD"
    title(f, s, 1, [f"MATRIKS RENCANA AKSI REPLIKASI {f.sing} ({f.inov.upper()})", f"{f.opd.upper()} {f.pemda.upper()} TAHUN 2022"], 14)
    c = [no(), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Output/Hasil", "output"), C("Bobot (%)", lambda a: a["_w"]), C("Jumlah Peserta", lambda a: a["_ps"]), C("Nilai Prioritas", lambda a: a["_sk"]), start(["Target Waktu", "Mulai"], "abbr"), end(["Target Waktu", "Selesai"], "abbr"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Pagu Dana"), C(["Ket"], lambda a: a["note"], ("note",))]
    c[4].sum = c[5].sum = True; c[4].st = {}; r = table(f, s, 4, c, style="sec", sect=lambda p: f"{'ABC'[p - 1]}. TAHAP {PHN[p].upper()}", total="Jumlah", formula=False); f.fault("A001", s, addr(x["_row"], 12)); f.sign(s, r + 1, 10); return f
@layout
def l13():
    f = Fl(13, "19.01:sos", "grid-okt21-des22", "xlsx", "m", "b", "Dinsos Bangka Larasati.xlsx"); s = f.sheet("Time Schedule")
    ms = [(2021, 10), (2021, 11), (2021, 12)] + M22; title(f, s, 1, [f"JADWAL DAN RENCANA AKSI REPLIKASI {f.sing}", f"{f.opd.upper()} {f.pemda.upper()}"], 22)
    s.put(3, 1, f"Inovasi asal: {f.inov} ({f.asal})")
    c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Rencana Aksi", "description"), fld("Keluaran", "output")] + grid(["Jadwal"], ms, "x", years=True) + [fld("Penanggung Jawab", "responsible"), bud("Anggaran (Rp)"), fld("Sumber Dana", "fund")]
    r = table(f, s, 5, c); f.sign(s, r + 1, 18); return f
@layout
def l14():
    f = Fl(14, "19.02:sos", "grid-dua-tahun", "xls", "m", "a", "Dinsos Belitung jadwal.xls"); s = f.sheet("Jadwal")
    for a in f.acts: x = f.rng.randint(2, 9); a["_o"] = (x, x + f.rng.randint(0, 3))
    x = [a for a in f.acts if a["activity"] == "2.2"][-1]; x["budget"] = -4500000; x["fund"] = "APBD"
    title(f, s, 1, [f"RENCANA AKSI REPLIKASI {f.sing} TAHUN 2022", f"{f.opd} {f.pemda}"], 34); s.put(3, 1, "Jadwal 2021 = pelaksanaan di lokus asal (Kota Bandung); Jadwal 2022 = rencana replikasi.")
    g21 = [C(["Jadwal 2021", BL3[m - 1]], lambda a, m=m: "√" if a["_o"][0] <= m <= a["_o"][1] else None) for m in range(1, 13)]
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Uraian", "description")] + g21 + grid(["Jadwal 2022"], M22, "√") + [fld("Pelaksana", "responsible"), fld("Sumber Dana", "fund"), bud("Biaya (Rp)")]
    r = table(f, s, 5, c, formula=False); f.fault("A002", s, addr(x["_row"], 31)); f.sign(s, r + 1, 25); return f
@layout
def l15():
    f = Fl(15, "19.04:izn", "kepala-berulang-pindahan", "xlsx", "d", "a", "DPMPTSP Bangka Tengah - RA cetak.xlsx", many=("1.2", "2.1", "2.2", "3.1")); s = f.sheet("Cetak"); 
    title(f, s, 1, ["RENCANA AKSI REPLIKASI INOVASI", f"{f.sing} ({f.inov})", f"{f.opd} {f.pemda} Tahun 2022"], 10); n = len(f.acts); k1, k2 = n // 3, 2 * n // 3
    c = [no(), C("Tahap", lambda a: PHN[a["phase"]], ("phase",)), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), start("Mulai", "long"), end("Selesai", "long"), fld("PIC", "responsible"), bud("Anggaran (Rp)"), fld("Sumber Dana", "fund")]
    def brk(p):
        def h(r, sh, heads, prev):
            t = sum(a["budget"] for a in prev); sh.merge(r, 1, r, 8, f"Jumlah dipindahkan ke halaman {p + 1}", bold=True); sh.put(r, 9, t, num="#,##0"); sh.put(r + 1, 1, f"Halaman {p} dari 3"); sh.put(r + 1, 8, "dicetak tanggal 2 November 2021")
            r = heads(r + 3); sh.merge(r, 1, r, 8, f"Jumlah pindahan dari halaman {p}", bold=True); sh.put(r, 9, t, num="#,##0"); return r + 1
        return h
    r = table(f, s, 5, c, numbering=num, repeat={k1: brk(1), k2: brk(2)}, formula=False); f.sign(s, r + 1, 8); return f
@layout
def l16():
    f = Fl(16, "19:par", "total-di-atas-skala-ragu", "xlsx", "m", "d", "Dispar Provinsi triwulan I.xlsx"); s = f.sheet("RA"); f.mod = dt.datetime(2022, 4, 4, 8, 0); f.prog = []; progress(f, 3, 5)
    for a in f.acts: a["_pg"] = {m: v / 100 for m, v in a["_pg"].items()}
    title(f, s, 1, [f"RENCANA AKSI DAN REALISASI REPLIKASI {f.sing}", f"{f.opd.upper()} {f.pemda.upper()}", "KEADAAN MARET 2022"], 12)
    c = [no(), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), prd("Waktu", "bulan"), fld("Penanggung Jawab", "responsible"), bud("Anggaran (Rp)"), fld("Sumber Dana", "fund")] + [C(["Realisasi Fisik", BL3[m - 1]], lambda a, m=m: a["_pg"].get(m)) for m in (1, 2, 3)]
    for a in f.acts:  # only values from 0 to 1, no % anywhere: nothing decides the scale
        ms = sorted(a["_pg"]); x = sorted(f.rng.choice([.1, .25, .4, .5, .6, .75, .8, 1]) for _ in ms)
        for m, v in zip(ms, x): a["_pg"][m] = v
    def sw(r, sh, k, p, i, name, xs):
        sh.put(r, 1, "I" * p, bold=True); sh.put(r, 2, f"TAHAP {name.upper()}", bold=True); sh.put(r, 7, sum(a["budget"] for a in xs), bold=True, num="#,##0"); return addr(r, 2)
    r = table(f, s, 5, c, style="sec", secw=sw, total="JUMLAH SELURUH TAHAP", total_first=True, formula=False); f.fault("M011"); f.sign(s, r + 1, 8, "4 April 2022"); return f
@layout
def l17():
    f = Fl(17, "19.71:cap", "kegiatan-tak-dikenal", "xlsx", "m", "a", "Disdukcapil Kota_Pandurumah.xlsx"); s = f.sheet("Renaksi")
    i = max(j for j, a in enumerate(f.acts) if a["phase"] == 2) + 1
    for k, (d, o, t, u, b) in enumerate([(f"Mengikuti lomba video pelayanan tingkat provinsi dengan {f.sing}", "Video", 1, "video", 6250000), (f"Penulisan artikel {f.sing} pada majalah pemerintah daerah", "Artikel", 3, "artikel", 0)]):
        f.acts.insert(i + k, dict(phase=2, activity=None, _an="Publikasi dan Keikutsertaan Lomba", description=d, output=o, target=t, unit=u, start=D(2022, 6, 1), end=D(2022, 6, 30), responsible=f.resps[k], code=f.acts[0]["code"], fund="APBD Kota" if b else None, budget=b, note=None))
    ident(s, 1, pairs(f, ("Tahun", "2022")), 2)
    c = [C("No", lambda a: a["_no"]), fld("Rencana Aksi", "description"), fld("Indikator", "output"), C(["Target", "2021"], lambda a: max(1, a["target"] - 1)), fld(["Target", "2022"], "target"), fld(["Target", "Satuan"], "unit"), prd("Jadwal", "bulan"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Anggaran (Rp)")]
    r = table(f, s, 8, c, style="sec acsec", sub=lambda p: f"Sub Jumlah Tahap {PHN[p]}"); a = next(a for a in f.acts if a["activity"] is None); f.fault("S004", s, a["_acrow"]); f.sign(s, r + 1, 7); return f
@layout
def l18():
    f = Fl(18, "19.03:izn", "rencana-tahun-lalu-di-atas", "xlsx", "d", "a", "RA Klikkeling Bangka Selatan 2021-2022.xlsx"); s = f.sheet("RA")
    g = Fl(118, "19.03:izn", "", "xlsx", "d", "a"); 
    for a in g.acts: a["start"], a["end"] = D(2021, max(1, a["start"].month), 3), D(2021, a["end"].month, 25)
    cc = lambda h: [no(), phase("Tahap"), act(g if h else f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Output", "output"), start("Mulai"), end("Selesai"), C("Pelaksana", lambda a: ["Swakelola tim", "Pihak ketiga", "Konsultan"][a["_no"] % 3]), fld("Penanggung Jawab", "responsible"), bud("Anggaran (Rp)"), C(["Keterangan"], lambda a: a["note"], ("note",))]
    title(f, s, 1, [f"{f.opd.upper()}", f.pemda.upper()], 10); s.put(4, 1, "A. RENCANA AKSI TAHUN 2021 (rintisan, sudah dilaksanakan; sebagai pembanding)", bold=True); r = table(g, s, 5, cc(1), formula=False)
    s.put(r + 1, 1, f"B. RENCANA AKSI REPLIKASI {f.sing} TAHUN 2022", bold=True); r = table(f, s, r + 2, cc(0), formula=False); f.sign(s, r + 1, 8); return f
@layout
def l19():
    f = Fl(19, "19.05:bpbd", "lembar-rujukan-di-depan", "xlsx", "d", "d", "Replikasi Desi Bandri_BPBD Babar.xlsx", drop=("1.2",), many=("1.3", "2.2", "3.1")); 
    a1 = f.sheet("Standar Harga"); title(f, a1, 1, ["DAFTAR STANDAR HARGA SATUAN", f"{f.pemda} Tahun 2022"], 5)
    for i, h in enumerate(["No", "Uraian Kegiatan", "Volume", "Satuan", "Biaya (Rp)", "Keterangan"]): a1.put(4, 1 + i, h, bold=True)
    for i, (u, st, b) in enumerate([("Honor narasumber eselon III", "orang/jam", 900000), ("Konsumsi rapat", "kotak", 47000), ("Perjalanan dinas luar provinsi", "orang/kali", 6500000), ("Sewa perahu karet", "hari", 1500000), ("Cetak spanduk", "meter", 35000)]):
        for j, v in enumerate([i + 1, u, 1, st, b, "SK Bupati"]): a1.put(5 + i, 1 + j, v)
    a2 = f.sheet("Daftar Risiko"); title(f, a2, 1, ["DAFTAR RISIKO PELAKSANAAN REPLIKASI"], 8)
    for i, h in enumerate(["No", "Tahap", "Kegiatan", "Uraian Risiko", "Skor", "Rencana Penanganan", "Penanggung Jawab", "Waktu"]): a2.put(3, 1 + i, h, bold=True)
    for i, (p, k, u, q, m) in enumerate([("Persiapan", "1.1", "SK terlambat ditandatangani", 8, "Koordinasi dengan Bagian Hukum"), ("Pelaksanaan", "2.2", "Alat peringatan dini rusak", 15, "Sediakan suku cadang"), ("Pelaksanaan", "2.3", "Warga tidak hadir simulasi", 9, "Undangan lewat kepala desa"), ("Monitoring dan Evaluasi", "3.1", "Data tidak lengkap", 6, "Penugasan operator")]):
        for j, v in enumerate([i + 1, p, ACN[k][1], u, q, m, "Kepala Pelaksana", "Sepanjang 2022"]): a2.put(4 + i, 1 + j, v)
    s = f.sheet("Renaksi 2022"); title(f, s, 1, [f"RENCANA AKSI REPLIKASI {f.sing}", f"{f.opd} {f.pemda}"], 10)
    c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Output", "output"), prd("Waktu Pelaksanaan", "range"), fld("Pelaksana", "responsible"), bud("Pagu Dana (Rp)", "rp"), fld("Sumber Dana", "fund")]
    r = table(f, s, 4, c, tk="rp"); f.fault("S002", activity="1.2"); f.sign(s, r + 1, 7)
    a3 = f.sheet("Daftar Inovasi"); 
    for i, h in enumerate(["No", "Nama Inovasi", "Perangkat Daerah", "Tahun", "Anggaran", "Tahap"]): a3.put(2, 1 + i, h, bold=True)
    for i, v in enumerate([("SIP BANGET", "Dinas Pariwisata Kabupaten Bangka Barat", 2022, 150000000, "Penerapan"), ("BUJANG LOK", "Dinas Perpustakaan dan Kearsipan Kabupaten Bangka Barat", 2022, 80000000, "Uji Coba"), ("DESI BANDRI", "BPBD Kabupaten Bangka Barat", 2022, 95000000, "Inisiatif")]):
        a3.put(3 + i, 1, i + 1)
        for j, x in enumerate(v): a3.put(3 + i, 2 + j, x)
    return f
@layout
def l20():
    f = Fl(20, "19.02:hub", "susunan-tim-di-samping", "xlsx", "m", "a", "Dishub Belitung Partai Tunai.xlsx"); s = f.sheet("Parkir"); title(f, s, 1, [f"RENCANA AKSI {f.sing} TAHUN 2022", f"{f.opd} {f.pemda}"], 10)
    s.merge(3, 13, 3, 16, "SUSUNAN TIM REPLIKASI DAN HONORARIUM", bold=True)
    c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), prd("Jadwal", "bulan"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), money(["Anggaran (Rp)", "Semula"], lambda a: a["_sm"]), bud(["Anggaran (Rp)", "Menjadi"])]
    for a in f.acts: a["_sm"] = R2(f, 20, 300)
    r = table(f, s, 4, c); jb = ["Pengarah", "Ketua", "Wakil Ketua", "Sekretaris", "Anggota", "Anggota", "Anggota", "Anggota"]; t = 0
    for i, h in enumerate(["No", "Uraian Jabatan", "Nama", "Anggaran Honor (Rp)"]): s.put(5, 13 + i, h, bold=True)
    for i, j in enumerate(jb):
        v = [750000, 600000, 550000, 500000, 400000, 400000, 400000, 400000][i]; t += v
        for k, x in enumerate([i + 1, j, ORANG[i], v]): s.put(6 + i, 13 + k, x)
    s.put(14, 13, "Jumlah", bold=True); s.put(14, 16, t, bold=True); f.sign(s, r + 1, 7); return f
@layout
def l21():
    f = Fl(21, "19.01:rs", "rencana-2023-di-samping", "xlsx", "m", "a", "RSUD Depati Bahrin.xlsx"); s = f.sheet("2022-2023"); s.put(1, 1, f"{f.opd.upper()} {f.pemda.upper()}", bold=True); s.put(2, 1, f"RENCANA AKSI REPLIKASI {f.sing} TAHUN 2022", bold=True); s.put(2, 12, "RENCANA PENGEMBANGAN LANJUTAN TAHUN 2023 (BELUM DISETUJUI)", bold=True)
    for a in f.acts: a["fund"] = "BLUD" if a["budget"] else None
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), prd("Waktu", "bln3"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Anggaran (Rp)"), C(["Ket"], lambda a: a["note"], ("note",))]
    r = table(f, s, 4, c)
    for i, h in enumerate(["Rencana Aksi", "Waktu", "Penanggung Jawab", "Anggaran (Rp)"]): s.put(4, 12 + i, h, bold=True)
    for i, v in enumerate([("Perluasan antrean daring ke poliklinik gigi", "Januari - Maret 2023", "Kasi Pelayanan Medik", 42000000), ("Integrasi dengan aplikasi JKN", "April - Juni 2023", "Pranata Komputer", 65000000), ("Penggandaan anjungan mandiri", "Juli 2023", "Kasubbag Umum", 88000000), ("Evaluasi tahunan", "Desember 2023", "Ketua Tim", 5000000)]):
        for k, x in enumerate(v): s.put(5 + i, 12 + k, x)
    s.put(9, 12, "Jumlah 2023", bold=True); s.put(9, 15, 200000000, bold=True); f.sign(s, r + 1, 8); return f
@layout
def l22():
    f = Fl(22, "19.02:pus", "catatan-dan-uraian-mirip-perabot", "xlsx", "d", "c", "perpustakaan belitung BUJANG LOK.xlsx", many=("2.1", "3.1")); s = f.sheet("Rencana Aksi")
    for act_, d in (("1.1", "Rapat koordinasi: Jumlah anggota tim dan pembagian wilayah antar"), ("1.2", "Mengetahui progres kerja sama melalui rapat daring dengan Dinas Perpustakaan Kabupaten Sleman"), ("1.3", "Total biaya antar per rute dihitung bersama pengemudi"), ("2.1", "Jumlah peserta sosialisasi disepakati dengan camat"), ("2.3", "Catatan uji coba dihimpun dari pustaka desa"), ("3.1", "Keterangan kendala tiap rute dicatat setiap bulan"), ("3.2", "Disahkan: hasil evaluasi triwulanan oleh Kepala Dinas")): byact(f, act_)["description"] = d
    title(f, s, 1, [f"RENCANA AKSI REPLIKASI {f.inov.upper()}"], 9); ident(s, 3, [("Nama OPD", f"{f.opd} {f.pemda}"), ("Nama Inovasi", f.sing), ("E-mail", "perpus.belitung (titip e-mail Diskominfo Kab. Bangka Barat)")], 3)
    c = [no(), act(f, "Kegiatan"), fld("Uraian", "description"), fld("Output", "output"), start(["Waktu", "Mulai"], "dash"), end(["Waktu", "Selesai"], "dash"), fld("Pelaksana", "responsible"), fld("Sumber Dana", "fund"), bud("Biaya (Rp)", "rp,-")]
    n = len(f.acts); r = table(f, s, 7, c, style="sec", sect=lambda p: f"TAHAP {p}. {PHN[p]}", tk="rp,-", total="Jumlah Keseluruhan", before={1: ["*) penandatanganan menunggu verifikasi Bagian Hukum"], n // 2: ["Catatan: perjalanan ke Sleman Rp 12.500.000 sudah tersedia pada DPA Sekretariat s.d. 30 Juni 2022, tidak dihitung lagi di sini"], n - 1: ["**) dilaksanakan bersamaan dengan kegiatan di atas"]}); f.sign(s, r + 1, 7); return f
@layout
def l23():
    f = Fl(23, "19.04:sos", "baris-dicoret", "xlsx", "d", "a", "larasati bateng (revisi coret).xlsx", many=("1.3", "2.2")); s = f.sheet("RA-Rev")
    x = [i for i, a in enumerate(f.acts) if a["activity"] == "2.2"][0]; a = f.acts[x]; a.update(_skip=True, _st={"strike": True}, budget=17500000, fund="APBD", note="DICORET - batal, diganti kegiatan nomor berikutnya")
    f.acts[1]["note"] = "ditunda dari Desember 2021, tetap dilaksanakan"
    title(f, s, 1, [f"RENCANA AKSI REPLIKASI {f.sing} (REVISI)", f"{f.opd} {f.pemda}", "2022"], 10); s.put(4, 1, "Baris yang dicoret tidak dilaksanakan dan tidak dijumlahkan. Mitra: Dinas Sosial Kabupaten Belitung Timur.", italic=True)
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), start("Mulai", "slash"), end("Selesai", "slash"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Anggaran (Rp)"), C(["Keterangan"], lambda a: a["note"], ("note",))]
    r = table(f, s, 6, c, formula=False); tr, tc = f.totcell; s.cells[tr, tc] = (sum(b["budget"] for b in f.acts if not b.get("_skip")), s.cells[tr, tc][1]); f.sign(s, r + 1, 8); return f
@layout
def l24():
    f = Fl(24, "19.01:kes", "surat-terusan-opd-lain", "xlsx", "m", "a", "Fwd dari Dinkes Bangka Selatan - renaksi.xlsx"); s = f.sheet("Dinkes Kota (contoh)"); s.name = "RENAKSI FINAL"
    s.put(1, 1, "Surel ini diteruskan oleh: operator Dinas Kesehatan Kabupaten Bangka Selatan, 25 Oktober 2021"); s.put(2, 1, "Tembusan: Dinas Kesehatan Kabupaten Belitung; Dinas Kesehatan Provinsi Kepulauan Bangka Belitung")
    title(f, s, 4, [f"RENCANA AKSI REPLIKASI {f.sing} DARI DINAS KESEHATAN KABUPATEN LUMAJANG", "TAHUN 2022"], 9); ident(s, 6, [("Perangkat Daerah Pelaksana", f"{f.opd} {f.pemda}"), ("Mitra", "RSUD Depati Bahrin; Dinas Sosial Kabupaten Bangka")], 1)
    c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Rencana Aksi", "description"), tu("Target"), prd("Waktu", "bulan"), fld("Perangkat Daerah Penanggung Jawab", "responsible"), bud("Pagu"), fld("Kode Sub Kegiatan", "code"), fld("Sumber Dana", "fund")]
    r = table(f, s, 9, c, numbering=par); f.sign(s, r + 1, 7); return f
@layout
def l25():
    f = Fl(25, "19:kes", "kolom-tersembunyi", "xlsx", "d", "a", "Dinkes Prov Babel_GANTARI.xlsx"); s = f.sheet("Rencana Aksi")
    for a in f.acts: a["_lalu"] = R2(f, 20, 300)
    ident(s, 1, pairs(f, ("Tahun", "2022")), 2)
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Output", "output"), money("Pagu Dana (Rp) TA 2021", lambda a: a["_lalu"]), bud("Pagu Dana (Rp)"), C("Indeks Biaya", lambda a: [1, 1.25, 1.5, 0.9][a["_no"] % 4]), start("Mulai"), end("Selesai"), fld("Sumber Dana", "fund"), fld("Penanggung Jawab", "responsible")]
    r = table(f, s, 8, c); s.hc.add(6); s.hr.add(f.acts[3]["_row"]); f.sign(s, r + 1, 8); return f
@layout
def l26():
    f = Fl(26, "19:kom", "persen-pecahan", "xls", "m", "d", "Kasuja prov - monev Mei 2022.xls"); s = f.sheet("Monev"); f.prog = []; progress(f, 5)
    x = f.acts[0]; x["_pg"][5] = 120
    title(f, s, 1, [f"PEMANTAUAN RENCANA AKSI {f.sing}", f"{f.opd.upper()} {f.pemda.upper()}", "S.D. MEI 2022"], 14)
    tg = lambda m: C(["Target Kumulatif", BLN[m - 1]], lambda a, m=m: round(min(1, min(a["_pg"][m], 100) / 100 + .1), 2) if m in a["_pg"] else None, style={"num": "0%"})
    re = lambda m: C(["Realisasi Kumulatif", BLN[m - 1]], lambda a, m=m: a["_pg"][m] / 100 if m in a["_pg"] else None, style={"num": "0%"}, prog=(m, lambda a, v: round(v * 100, 6)))
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Uraian Kegiatan", "description"), prd("Periode", "bulan"), fld("Pelaksana", "responsible"), bud("Anggaran (Rp)")] + [tg(m) for m in range(1, 6)] + [re(m) for m in range(1, 6)]
    r = table(f, s, 5, c); f.fault("M001", s, addr(x["_row"], 17)); f.sign(s, r + 1, 12, "3 Juni 2022"); return f
@layout
def l27():
    f = Fl(27, "19.05:pus", "seksi-mirip-aksi", "xls", "m", "a", "BUJANG LOK Babar.xls"); s = f.sheet("RKA Replikasi"); byact(f, "2.1")["description"] = "Jumlah peserta sosialisasi ditetapkan menurut daftar pustaka desa"; byact(f, "3.1")["description"] = "Jumlah buku yang diantar dicatat setiap bulan"
    title(f, s, 1, ["RENCANA AKSI REPLIKASI INOVASI", f"{f.opd} {f.pemda}", "TAHUN 2022"], 9)
    def sw(r, sh, k, p, i, name, xs):
        sh.put(r, 1, str(p) if k == "p" else f"{p}.{i}", bold=True); sh.put(r, 2, name, bold=True); sh.put(r, 6, per(min(a["start"] for a in xs), max(a["end"] for a in xs), "bln3")); sh.put(r, 8, sum(a["budget"] for a in xs), num="#,##0"); sh.put(r, 7, "Tim Replikasi" if k == "p" else None); return addr(r, 2)
    cnt = {}
    def nr(a): return a["_nr"]
    for ac in TXT:
        for j, a in enumerate([a for a in f.acts if a["activity"] == ac]): a["_nr"] = f"{ac}.{j + 1}"
    c = [C("No", nr), fld("Uraian", "description"), fld("Keluaran", "output"), fld("Volume", "target"), fld("Satuan", "unit"), prd("Jadwal", "bln3"), fld("Penanggung Jawab", "responsible"), bud("Anggaran (Rp)"), fld("Sumber Dana", "fund")]
    r = table(f, s, 5, c, style="sec acsec", secw=sw, formula=False); f.sign(s, r + 1, 7); return f
@layout
def l28():
    f = Fl(28, "19.71:izn", "rencana-penarikan", "xls", "q", "a", "DPMPTSP Pangkalpinang rencana kas.xls"); s = f.sheet("Kas")
    for a in f.acts:
        q = [(m - 1) // 3 for m in (a["start"].month, a["end"].month)]; k = q[1] - q[0] + 1; a["_q"] = [None] * 4
        for i in range(k): a["_q"][q[0] + i] = a["budget"] // k // 1000 * 1000
        a["_q"][q[1]] += a["budget"] - sum(x or 0 for x in a["_q"])
    ident(s, 1, pairs(f, ("Tahun", "2022")), 3)
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Bukti Dukung", "output"), prd("Waktu", "tw"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund")] + [money(["Rencana Penarikan Anggaran (Rp)", "TW " + "I II III IV".split()[i]], lambda a, i=i: a["_q"][i]) for i in range(4)] + [bud(["Rencana Penarikan Anggaran (Rp)", "Jumlah"])]
    r = table(f, s, 8, c, formula=False, numbering=num); f.sign(s, r + 1, 9); return f
@layout
def l29():
    f = Fl(29, "19.06:ikan", "gabung-melintas-aksi", "ods", "m", "a", "Perikanan Belitung Timur.ods"); s = f.sheet("Rencana")
    for p in (1, 2, 3):
        xs = [a for a in f.acts if a["phase"] == p]; rp = f.resps[p]
        for a in xs: a["responsible"] = rp
        for ac in TXT:
            ys = [a for a in xs if a["activity"] == ac]
            for a in ys: a["start"], a["end"] = min(b["start"] for b in ys), max(b["end"] for b in ys)
    title(f, s, 1, [f"RENCANA AKSI {f.sing} ({f.inov.upper()})", f"{f.opd.upper()} {f.pemda.upper()} 2022"], 10); s.put(3, 1, "Asal: Dinas Perikanan Kabupaten Lamongan; pendamping Dinas Perikanan Kabupaten Bangka")
    c = [no(), phase("Tahap", merge="phase"), fld("Penanggung Jawab", "responsible", merge=("phase", "responsible")), act(f, "Kegiatan", merge=("phase", "activity")), prd("Jadwal", "bulan", merge=("phase", "activity", "start", "end")), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), bud("Anggaran (Rp)", "dot"), fld("Sumber Dana", "fund"), C(["Ket."], lambda a: a["note"], ("note",))]
    r = table(f, s, 5, c, tk="dot"); f.sign(s, r + 1, 6); return f
@layout
def l30():
    f = Fl(30, "19.05:kom", "dua-anggaran-tak-jelas", "ods", "d", "d", "Kominfo Bangka Barat.ods"); s = f.sheet("Lembar1")
    for a in f.acts: b = a["budget"] or R2(f, 30, 90); a["budget"] = None; a["_a"], a["_z"] = b, b + R2(f, 2, 60)
    ident(s, 1, [("OPD", f"{f.opd} {f.pemda}"), ("Inovasi", f.sing), ("Tahun", "2022")], 1)
    c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Rencana Aksi", "description"), fld("Output", "output"), start("Mulai", "long"), end("Selesai", "long"), fld("Penanggung Jawab", "responsible"), C(["Anggaran (Rp)", "Alfa"], lambda a: a["_a"], ("budget",)), C(["Anggaran (Rp)", "Beta"], lambda a: a["_z"])]
    r = table(f, s, 5, c, total=None); s.put(r, 1, "Jumlah"); s.put(r, 9, sum(a["_a"] for a in f.acts)); s.put(r, 10, sum(a["_z"] for a in f.acts)); f.fault("F013"); f.sign(s, r + 2, 8); return f
@layout
def l31():
    f = Fl(31, "19.71:hub", "rencana-dan-realisasi-rupiah", "ods", "m", "d", "Parkir nontunai Kota Pangkalpinang sd Maret.ods", zero=.1); s = f.sheet("Serapan"); f.mod = dt.datetime(2022, 4, 5, 9, 0); f.prog = []; progress(f, 3)
    for a in f.acts: a["_rp"] = {m: int(a["budget"] * v / 100) // 5000 * 5000 for m, v in a["_pg"].items() if a["budget"]}
    title(f, s, 1, [f"RENCANA AKSI DAN SERAPAN ANGGARAN {f.sing}", f"{f.opd} {f.pemda}", "s.d. Maret 2022"], 14)
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), C(["Waktu", "Realisasi"], lambda a: per(a["start"], eom(2022, min(3, a["end"].month + 1)), "bulan") if a["end"] < D(2022, 3, 1) and a["start"].year == 2022 else None), prd(["Waktu", "Rencana"], "bulan"), fld("PPTK", "responsible"), fld("Sumber Dana", "fund"), bud("Pagu (Rp)")]
    c += [C(["Rencana Penarikan Kumulatif (Rp)", BLN[m - 1]], lambda a, m=m: min(a["budget"], a["_rp"][m] + 250000) if m in a["_rp"] else None) for m in (1, 2, 3)]
    c += [C(["Realisasi Keuangan Kumulatif (Rp)", BLN[m - 1]], lambda a, m=m: a["_rp"].get(m), prog=(m, lambda a, v: None)) for m in (1, 2, 3)]
    r = table(f, s, 5, c); f.sign(s, r + 1, 9, "4 April 2022"); return f
def csvf(n, key, lay, prec, win, name, delim, enc, **k):
    f = Fl(n, key, lay, "csv", prec, win, name, **k); f.habits = {"delimiter": delim, "encoding": enc}; return f, f.sheet("csv")
@layout
def l32():
    f, s = csvf(32, "19.03:kes", "tanggal-campur", "d", "a", "Dinkes Bangka Selatan GANTARI.csv", ";", "cp1252"); ks = ["long", "slash", "dash", "dot", "hari", "abbr"]
    for i, a in enumerate(f.acts): a["_s"] = tgl(a["start"], ks[i % 6]); a["_e"] = tgl(a["end"], ks[(i * 2 + 3) % 6]) if not (a["end"].day > 12) else tgl(a["end"], ks[(i * 5 + 1) % 6]); a["_sk"] = tgl(D(2021, 10, 1 + i), ks[(i + 2) % 6])
    ident(s, 1, pairs(f, ("Tahun", "2022 – rintisan")), 2); f.acts[0]["output"] += " – rangkap dua"; f.acts[2]["description"] += " – tahap pertama"
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), C("Tanggal Usulan", lambda a: a["_sk"]), start("Tanggal Mulai"), end("Tanggal Selesai"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Anggaran (Rp)", "rp")]
    r = table(f, s, 8, c, tk="rp"); f.sign(s, r + 1, 8); return f
@layout
def l33():
    f, s = csvf(33, "19.03:sos", "tanggal-lain-skala-ragu", "d", "d", "Larasati - Dinsos Basel.csv", ",", "utf-8-sig"); 
    for a in f.acts: a["_b"] = (a["budget"] // 1000) if a["budget"] else "-"; a["budget"] = None if a["_b"] != "-" else 0; a["_spj"] = tgl(D(2023, 1, 10) if (a["end"].year, a["end"].month) == (2022, 12) else D(2022, a["end"].month % 12 + 1, 10), "slash"); a["_sk"] = tgl(D(2021, 11, 15), "slash")
    s.put(1, 1, f"RENCANA AKSI REPLIKASI {f.sing} TAHUN 2022"); s.put(2, 1, f"{f.opd} {f.pemda}"); s.put(3, 1, "tanggal cetak 26/10/2021")
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Uraian", "description"), fld("Output", "output"), C("Tanggal SK", lambda a: a["_sk"]), start("Mulai", "slash"), end("Selesai", "slash"), C("Batas SPJ", lambda a: a["_spj"]), fld("Pelaksana", "responsible"), bud("Anggaran"), fld("Sumber Dana", "fund")]
    r = table(f, s, 5, c, tk="n", formula=False); f.fault("A009"); f.sign(s, r + 1, 8); return f
@layout
def l34():
    f, s = csvf(34, "19.04:hub", "kode-organisasi", "m", "a", "DISHUB BATENG.csv", "\t", "utf-16"); x = byact(f, "2.3"); x["code"] = "2.15.02.2.05"
    for a in f.acts: a["_rek"] = f"5.1.02.{f.rng.randint(1, 4):02d}.01.{f.rng.randint(1, 60):03d}{f.rng.randint(10, 60):02d}"
    ident(s, 1, [("Nama OPD", f"{f.opd} {f.pemda}"), ("Nama Inovasi", f.sing), ("Asal Inovasi", "Dinas Perhubungan Kota Malang"), ("Tahun", "2022")], 3)
    c = [no(), C("Kode Organisasi", lambda a: "2.15.0.00.0.00.03.0000"), C("Kode Rekening", lambda a: a["_rek"]), fld("Kode Sub Kegiatan", "code"), phase("Tahap"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Output", "output"), prd("Waktu", "bulan"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Pagu Dana (Rp)", "dot")]
    r = table(f, s, 6, c, tk="dot"); f.fault("A005", s, addr(x["_row"], 4)); f.sign(s, r + 1, 8); return f
@layout
def l35():
    f, s = csvf(35, "19.06:sos", "desimal-campur", "m", "c", "sosial_beltim_rencana aksi.csv", ";", "utf-8"); 
    for i, a in enumerate(f.acts):
        b = a["budget"]; a["_b"] = "nihil" if not b else [f"Rp {dots(b)},-", f"{dots(b)},00", str(b), f"{b:,}.00", f"{b / 1e6:g}".replace(".", ",") + " juta", dots(b)][i % 6]
    ident(s, 1, [("RENCANA AKSI REPLIKASI", f.sing), ("INSTANSI", f"{f.opd} {f.pemda}"), ("MITRA", "Dinas Sosial Kabupaten Bangka")], 1)
    c = [no(), phase("Tahap"), act(f, "Kegiatan"), fld("Aksi", "description"), fld("Keluaran", "output"), fld("Target", "target"), fld("Satuan", "unit"), prd("Jadwal", "bulan"), bud("Biaya (Rp)"), fld("Sumber Dana", "fund"), fld("PIC", "responsible"), C(["Catatan"], lambda a: a["note"], ("note",))]
    r = table(f, s, 5, c, tk="dot"); f.sign(s, r + 1, 8); return f
def docx_head(f, *more):
    f.p(f"PEMERINTAH {f.pemda.upper()}", True); f.p(f"{f.opd.upper()}", True); f.p(f"Rencana Aksi Replikasi {f.sing} Tahun 2022", True); f.p(f"Asal inovasi: {f.asal}")
    for m in more: f.p(m)
def docx_sign(f, t=None):
    x = Sh("x"); f.sign(x, 1, 1, t)
    for r in range(1, 8): f.p(x.cells[r, 1][0] if (r, 1) in x.cells else "")
@layout
def l36():
    f = Fl(36, "19.04:ukm" if False else "19:sos", "docx-output-outcome", "docx", "d", "a", "Dinsos Provinsi Larasati.docx"); docx_head(f, "Mitra pelaksanaan: Dinas Sosial Kabupaten Bangka Selatan dan Dinas Sosial Kabupaten Belitung")
    for a in f.acts: a["_oc"] = f.rng.choice(["Warga rentan terlayani", "Waktu respon lebih singkat", "Data tunggal tersedia"])
    s = f.tabel(); c = [no(), C("Rencana Aksi", lambda a: "abcdefghijklmnop"[a["_no"] - 1] + ") " + a["description"], ("description",)), C(["Indikator", "Outcome"], lambda a: a["_oc"]), fld(["Indikator", "Output"], "output"), prd("Waktu", "range"), fld("Penanggung Jawab", "responsible"), fld("Sumber Dana", "fund"), bud("Anggaran (Rp)")]
    table(f, s, 1, c, style="sec acsec", sect=lambda p: f"Tahap {'I' * p} {PHN[p]}", formula=False); docx_sign(f); return f
@layout
def l37():
    f = Fl(37, "19.01:ikan", "docx-anggaran-2021-2022", "docx", "m", "a", "Paledang - Dinas Perikanan Kab Bangka.docx"); docx_head(f)
    for a in f.acts: a["_lalu"] = R2(f, 20, 200)
    s = f.tabel(); c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan", merge=("phase", "activity")), fld("Uraian", "description"), tu("Volume"), prd("Jadwal", "bulan"), fld("Pelaksana", "responsible"), fld("Sumber Dana", "fund"), bud(["Anggaran (Rp)", "2022"]), money(["Anggaran (Rp)", "2021"], lambda a: a["_lalu"])]
    table(f, s, 1, c, numbering=num, formula=False); docx_sign(f); return f
@layout
def l38():
    f = Fl(38, "19.05:lh", "docx-tabel-rujukan", "docx", "d", "c", "DLH Babar laporan rencana Taster.docx"); docx_head(f, "A. Susunan tim")
    s = f.tabel()
    for i, h in enumerate(["No", "Nama", "Uraian Tugas", "Penanggung Jawab"]): s.put(1, 1 + i, h, bold=True)
    for i in range(4):
        for j, v in enumerate([i + 1, ORANG[i], ["Mengarahkan tim", "Memimpin pelaksanaan", "Menata administrasi", "Mengelola data"][i], ["Kepala Dinas", "Kabid", "Sekretaris", "Operator"][i]]): s.put(2 + i, 1 + j, v)
    f.p("B. Kebutuhan barang"); s = f.tabel()
    for i, h in enumerate(["No", "Uraian Kegiatan", "Volume", "Satuan", "Biaya (Rp)"]): s.put(1, 1 + i, h, bold=True)
    for i, v in enumerate([("Timbangan digital", 3, "unit", 4500000), ("Buku tabungan", 200, "buku", 3000000), ("Karung pilah", 500, "lembar", 2500000)]):
        s.put(2 + i, 1, i + 1)
        for j, x in enumerate(v): s.put(2 + i, 2 + j, x)
    f.p("C. Rencana aksi"); s = f.tabel(); c = [no(), phase("Tahap", merge="phase"), act(f, "Kegiatan"), fld("Rencana Aksi", "description"), fld("Keluaran", "output"), start("Mulai", "long"), end("Selesai", "long"), fld("PJ", "responsible"), bud("Anggaran (Rp)", "rp,-")]
    table(f, s, 1, c, tk="rp,-"); docx_sign(f); return f
@layout
def l39():
    f = Fl(39, "19.02:kes", "docx-tabel-per-tahap", "docx", "d", "a", "Dinas Kesehatan Kab Belitung - matriks.docx"); docx_head(f, "Narahubung: Dinas Kesehatan Kabupaten Lumajang")
    for p in (1, 2, 3):
        f.p(f"Tahap {p} - {PHN[p]}", True); s = f.tabel(); c = [no(), act(f, "Kegiatan", merge=("phase", "activity")), fld("Rencana Aksi", "description"), fld("Output", "output"), fld("Target", "target"), fld("Satuan", "unit"), prd("Waktu Pelaksanaan", "range"), fld("Penanggung Jawab", "responsible"), bud("Biaya (Rp)")]
        table(f, s, 1, c, acts=[a for a in f.acts if a["phase"] == p], total=f"Jumlah Tahap {p}", formula=False)
    docx_sign(f); return f
@layout
def l40():
    f = Fl(40, "19:lh", "docx-realisasi-sd-maret", "docx", "m", "d", "Taster_DLH Provinsi_Maret 2022.docx"); f.prog = []; f.mod = dt.datetime(2022, 4, 5, 8, 0); progress(f, 3); docx_head(f, "Keadaan sampai dengan 31 Maret 2022")
    for a in f.acts: a["_21"] = f.rng.choice(["0%", "15%", "40%"])
    s = f.tabel(); c = [no("No."), phase("Tahap", merge="phase"), act(f, "Kegiatan"), fld("Aksi", "description"), prd("Waktu", "bulan"), fld("Penanggung Jawab", "responsible"), bud("Pagu Dana (Rp)"), C("Realisasi fisik tahun 2021 lokus asal", lambda a: a["_21"]), C("Target fisik s.d. Maret 2022", lambda a: f"{min(100, a['_pg'][3] + 10)}%" if 3 in a["_pg"] else None), C("Realisasi fisik s.d. Maret 2022", lambda a: f"{a['_pg'][3]}%" if 3 in a["_pg"] else None, prog=(3, lambda a, v: float(a["_pg"][3])))]
    table(f, s, 1, c, formula=False); docx_sign(f, "4 April 2022"); return f

def main():
    out = os.path.join(HERE, "masuk"); shutil.rmtree(out, ignore_errors=True); os.makedirs(out)
    files = {}; sent = set()
    for fn in ALL:
        f = fn(); path = os.path.join(out, f.name); {"xlsx": w_xlsx, "xls": w_xls, "ods": w_ods, "csv": w_csv, "docx": w_docx}[f.fmt](f, path)
        for t in f.truth:
            for k in ("output", "target", "unit", "responsible", "code", "fund", "budget", "note"):
                if k not in t["fields"]: t[k] = None
            for k in ("start", "end"): t[k] = t[k].isoformat() if t[k] else None
        assert f.key in ROSTER and f.key not in sent, f.key; sent.add(f.key); assert 8 <= len(f.truth) <= 25, (f.name, len(f.truth))
        g, k = f.key.split(":"); code = kode(f.key)
        files[f.name] = {"layout": f.layout, "agency": code, "habits": {k: v for k, v in f.habits.items()}, "actions": f.truth, "faults": f.faults} | ({"progress": f.prog} if f.prog is not None else {})
    json.dump({"year": 2022, "missing": [kode(k) for k in ROSTER if k not in sent], "files": files}, open(os.path.join(HERE, "truth.json"), "w"), ensure_ascii=False, indent=1)
    with open(os.path.join(HERE, "daftar-opd.csv"), "w", newline="") as h:
        w = csv.writer(h, lineterminator="\n"); w.writerow("kode pemda opd inovasi singkatan asal_inovasi".split())
        for k in ROSTER: g, o = k.split(":"); w.writerow([kode(k), GOV[g][0], OPD[o][0], OPD[o][1], OPD[o][2], OPD[o][3]])
    open(os.path.join(HERE, "ripp.toml"), "w").write('[program]\nnama = "Replikasi Inovasi Pelayanan Publik"\ntahun = 2022\nprovinsi = "Provinsi Kepulauan Bangka Belitung"\nunit = "Biro Organisasi"\n')
    print(len(files), "files", sum(len(f["actions"]) for f in files.values()), "actions", sum(len(set(a["fields"]) | {"x"}) - 1 + ("period" in a["fields"]) for f in files.values() for a in f["actions"]), "fields", sum(len(f.get("progress", [])) for f in files.values()), "progress", sum(len(f["faults"]) for f in files.values()), "faults")
def kode(k):
    g, o = k.split(":"); return f"{g}-{list(OPD).index(o) + 1:02d}"
main()
